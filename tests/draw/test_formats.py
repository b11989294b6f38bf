"""Formats are found by listing their folder, and cost nothing until they are asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dohae.draw import UnknownFormat, find_format, formats, metrics
from dohae.layout import lay_out
from dohae.model import parse

CASE = parse("title: T\nnodes: {a: {label: 가}}", "t.yaml", "t")


def test_every_format_says_its_suffix_and_its_medium():
    assert {"txt", "utxt", "svg", "png", "pdf"} <= set(formats())
    for name, form in formats().items():
        assert "." + name == form.SUFFIX
        assert form.MEDIUM in ("text", "picture")


@pytest.mark.parametrize(
    ("name", "text"),
    [("utxt", "┌────┐\n│ 가 │\n└────┘\n"), ("txt", "+----+\n| 가 |\n+----+\n")],
)
def test_text_formats_are_utf_8_with_one_newline_at_the_end(name, text):
    assert find_format(name).draw(lay_out(CASE, metrics("text"))) == text.encode()


def test_an_unknown_format_is_refused_with_those_that_there_are():
    with pytest.raises(UnknownFormat, match=r"unknown format 'gif'.*png.*svg"):
        find_format("gif")


def test_text_pays_for_no_picture():
    script = (
        "import sys; from dohae.draw import find_format, metrics; find_format('txt');"
        "metrics('text'); print([m for m in ('diagrams', 'pygraphviz') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
