"""Graphviz in this process."""

from __future__ import annotations

import os
import warnings
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import graphviz
import pytest

from dohae.draw.formats import svg
from dohae.draw.picture.graphviz import paint
from dohae.draw.picture.pins import Pins
from dohae.draw.picture.strokes import Stroke
from dohae.errors import DohaeError

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

PLAIN = 'digraph { layout=nop2 a [pos="0,0" shape=box label="가"] }'


def test_source_that_it_cannot_read_is_an_error_with_its_words(capfd) -> None:
    with pytest.raises(DohaeError, match=r"(?s)cannot paint .*syntax error"):
        paint("digraph { a -> ", "svg")
    assert capfd.readouterr().err == ""


def test_the_usual_warnings_stay_unsaid(shop: Plan, capfd) -> None:
    svg.draw(shop)
    out, err = capfd.readouterr()
    assert (out, err) == ("", "")


def test_what_is_unusual_is_passed_on(capfd) -> None:
    paint('digraph { layout=nop2 a [pos="0,0" color="no-such-colour"] }', "svg")
    assert "no-such-colour" in capfd.readouterr().err


def test_standard_error_is_what_it_was(capfd) -> None:
    paint(PLAIN, "svg")
    os.write(2, b"still here\n")
    assert capfd.readouterr().err == "still here\n"
    handles = Path("/proc/self/fd")
    before = len(list(handles.glob("*")))
    for _ in range(5):
        paint(PLAIN, "svg")
    assert len(list(handles.glob("*"))) == before


def test_threads_paint_one_after_the_other() -> None:
    with ThreadPoolExecutor(4) as pool:
        pictures = set(pool.map(lambda _: paint(PLAIN, "svg"), range(12)))
    assert pictures == {paint(PLAIN, "svg")}


def test_a_line_may_have_as_many_corners_as_it_needs() -> None:
    corners = tuple((float(10 * (n // 2)), float(10 * ((n + 1) // 2))) for n in range(2_000))
    stroke = Stroke(corners, (corners,), has_head=True, has_tail=False)
    pinned = Pins(20_000).splines(stroke)
    assert len(pinned) > 3 * 16_384
    dot = graphviz.Digraph(engine="neato", graph_attr={"bb": "0,0,20000,20000"})
    dot.node("a", pos="0,20000")
    dot.node("b", pos="10000,10000")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        dot.edge("a", "b", pos=pinned)
    assert b"<path" in paint(dot.source, "svg")
