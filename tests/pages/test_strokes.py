"""Every line that text drawings are made of is drawn by the style sheet, arm by arm."""

from __future__ import annotations

import dataclasses
import re

import pytest

from dohae.draw.text.charset import UNICODE
from dohae.pages.strokes import stroke_class, strokes_css


def rule(char: str) -> str:
    match = re.search(rf"\.{stroke_class(char)} {{ background: (.*); }}", strokes_css())
    assert match
    return match[1]


def strings(value: object) -> list[str]:
    """Every string in nested values."""
    if isinstance(value, str):
        return [value]
    if dataclasses.is_dataclass(value):
        value = [getattr(value, each.name) for each in dataclasses.fields(value)]
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, list | tuple):
        return [text for each in value for text in strings(each)]
    return []


def test_every_line_of_the_charset_has_strokes() -> None:
    lines = {char for text in strings(UNICODE) for char in text if "\u2500" <= char <= "\u257f"}
    assert len(lines) > 20
    assert [char for char in lines if not stroke_class(char)] == []


@pytest.mark.parametrize(
    ("char", "layers"),
    [
        ("─", ["50% 50% / 100% 1px"]),
        ("┃", ["50% 50% / 2px 100%"]),
        ("┏", ["50% 100% / 2px var(--dohae-last-2)", "100% 50% / var(--dohae-last-2) 2px"]),
        ("├", ["50% 50% / 1px 100%", "100% 50% / var(--dohae-last-1) 1px"]),
        ("╂", ["50% 50% / 2px 100%", "50% 50% / 100% 1px"]),
        ("┠", ["50% 50% / 2px 100%", "100% 50% / var(--dohae-last-2) 1px"]),
        ("┷", ["50% 50% / 100% 2px", "50% 0 / 1px var(--dohae-first-2)"]),
        (
            "╔",
            [
                "calc(50% - 1px) 100% / 1px var(--dohae-last-3)",
                "calc(50% + 1px) 100% / 1px var(--dohae-last-inner)",
                "100% calc(50% - 1px) / var(--dohae-last-3) 1px",
                "100% calc(50% + 1px) / var(--dohae-last-inner) 1px",
            ],
        ),
    ],
)
def test_a_line_has_the_arms_that_its_name_says(char: str, layers: list[str]) -> None:
    assert re.findall(r"0 0\) ([^,]*?) no-repeat", rule(char)) == layers


@pytest.mark.parametrize("char", ["a", "가", "▸", "╱"])
def test_what_has_no_straight_strokes_is_left_to_fonts(char: str) -> None:
    assert stroke_class(char) == ""
