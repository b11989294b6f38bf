"""What a site offers is what its settings say, and nothing else is drawn or written."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dohae.pages.case_page import case_page
from dohae.pages.files import files
from dohae.pages.settings import DohaeConfig

if TYPE_CHECKING:
    from dohae.pages.catalogue import Catalogue


def settings(**said: object) -> DohaeConfig:
    config = DohaeConfig()
    config.load_dict({"models": ".", **said})
    failed, _ = config.validate()
    assert failed == []
    return config


@pytest.mark.parametrize(
    ("said", "drawn"),
    [
        ({}, {"svg", "png", "utxt", "txt"}),
        ({"downloads": ["svg", "pdf"]}, {"svg", "utxt", "txt", "pdf"}),
        ({"formats": ["svg", "png"], "downloads": ["yaml"]}, {"svg"}),
        ({"downloads": []}, {"svg", "utxt", "txt"}),
    ],
)
def test_what_is_shown_or_offered_is_drawn(said: dict[str, object], drawn: set[str]) -> None:
    assert set(settings(**said).drawn()) == drawn


@pytest.mark.parametrize("said", [{"formats": ["gif"]}, {"downloads": ["svg", "doc"]}])
def test_a_format_that_there_is_not_is_refused(said: dict[str, list[str]]) -> None:
    config = DohaeConfig()
    config.load_dict({"models": ".", **said})
    ((key, error),) = config.validate()[0]
    assert key == next(iter(said))
    assert said[key][-1] in str(error)


def test_a_page_offers_what_its_site_does_and_shows_all(catalogue: Catalogue) -> None:
    offered = settings(downloads=["png", "yaml"]).offered()
    exhibits = tuple(replace(exhibit, offered=offered) for exhibit in catalogue.exhibits)
    some = replace(catalogue, exhibits=exhibits)
    page = case_page(exhibits[0], some, str)
    assert [
        name for name in ("SVG", "PNG", "텍스트", "ASCII", "YAML") if f">{name}</a>" in page
    ] == [
        "PNG",
        "YAML",
    ]
    assert "<svg" in page
    assert "data-svg" not in page
    assert 'data-png="cases/blog.png"' in page
    written = {place for place, _ in files(some) if place.startswith("cases/blog.")}
    assert written == {"cases/blog.png", "cases/blog.yaml"}
