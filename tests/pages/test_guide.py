"""The guide tells the whole model language, each key with a drawing made from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
import yaml

from dohae.model import parse
from dohae.model.links import LINK_KEYS
from dohae.model.load import CASE_KEYS, COMPONENT_KEYS, ERRATUM_KEYS
from dohae.model.nodes import NODE_KEYS
from dohae.pages.begin import START
from dohae.pages.request import asking

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

KEYS = {*CASE_KEYS, *NODE_KEYS, *LINK_KEYS, *COMPONENT_KEYS, *ERRATUM_KEYS}
REFERENCES = ("guide/language.md", "en/language.md")


def keys(value: object) -> Iterator[str]:
    """All keys of what YAML holds."""
    if isinstance(value, dict):
        yield from map(str, value)
    for each in value.values() if isinstance(value, dict) else value:
        if isinstance(each, dict | list):
            yield from keys(each)


@pytest.mark.parametrize("page", REFERENCES)
def test_every_key_of_the_language_is_drawn_and_told(root: Path, page: str) -> None:
    text = (root / "docs" / page).read_text("utf-8")
    blocks = [fence.body for fence in asking(text)]
    drawn = {key for block in blocks for key in keys(yaml.safe_load(block))}
    assert drawn >= KEYS
    assert {key for key in KEYS if f"`{key}`" not in text} == set()


@pytest.mark.parametrize("page", REFERENCES)
def test_every_arrow_and_style_is_drawn_or_told(root: Path, page: str) -> None:
    text = (root / "docs" / page).read_text("utf-8")
    for sign in ("--", "->", "<-", "<->", "solid", "dashed", "dotted", "bold"):
        assert sign in text
    for fence in asking(text):
        assert parse(fence.body, page, "block").nodes


def test_the_first_model_of_the_guide_is_the_one_that_a_new_catalogue_has(root: Path) -> None:
    first, *_ = asking((root / "docs/guide/index.md").read_text("utf-8"))
    assert first.body == (START / "models/first.yaml").read_text("utf-8")
