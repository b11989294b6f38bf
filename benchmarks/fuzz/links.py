"""Attacks the reader of links with texts that hypothesis makes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from benchmarks.fuzz.attack import Fall, load

if TYPE_CHECKING:
    from collections.abc import Callable

_HEAD = "title: T\nnodes: {a: box, b: box, 웹-1: box, g: {nodes: {c: box, d: box}}}\nlinks:\n"
_PIECES = ("a", "b", "웹-1", "g", "c", "g.d", "->", "--", "<->", "<-", ",", ":", ": ", " ", ".")
_ODD = (
    "=>",
    "→",
    "-",
    "<",
    ">",
    "\t",
    "\u3000",
    "é",
    "가",
    "🇰🇷",
    "\u200d",
    "{",
    "[",
    '"',
    "#",
    "&",
)


def strings() -> st.SearchStrategy[str]:
    """Links, nearly links, and whatever else a text can be."""
    likely = st.lists(st.sampled_from(_PIECES), max_size=12).map(" ".join)
    near = st.lists(st.sampled_from(_PIECES + _ODD), max_size=20).map("".join)
    any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
    return st.one_of(likely, near, any_text)


def attack(count: int) -> list[Fall]:
    """Reads so many links, each as an item and as a key with a label; what dohae did not stand."""
    falls: list[Fall] = []

    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(HealthCheck),
    )
    @given(strings(), st.booleans())
    def one(text: str, is_key: bool) -> None:  # noqa: FBT001 - given by hypothesis
        quoted = json.dumps(text, ensure_ascii=False).replace("\x7f", "\\x7f")
        item = f"{quoted}: label" if is_key else quoted
        found = load(f"{_HEAD}  - {item}\n".encode())
        if isinstance(found, Fall):
            falls.append(found)

    run: Callable[[], None] = one
    run()
    return falls
