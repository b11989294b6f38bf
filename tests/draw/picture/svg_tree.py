"""A plan's SVG as a tree, and what is said in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dohae.draw.formats import svg
from dohae.draw.picture import look

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

S = "{http://www.w3.org/2000/svg}"


_DRAWN: dict[tuple[int, str], tuple[Plan, bytes]] = {}
"""What was drawn, with its plan, so that no other plan takes its number."""


def drawn(plan: Plan, **options) -> bytes:
    """A plan's SVG; the same is drawn once for all tests."""
    key = id(plan), repr(sorted(options.items()))
    if key not in _DRAWN:
        _DRAWN[key] = plan, svg.draw(plan, **options)
    return _DRAWN[key][1]


def tree(plan: Plan, **options) -> etree._Element:
    return etree.fromstring(drawn(plan, **options))


def x(value: int) -> float:
    return look.MARGIN + value * look.UNIT


def squeezed(text: str) -> str:
    return "".join(text.split())


def words(element: etree._Element) -> str:
    return squeezed("".join(text.text or "" for text in element.iter(f"{S}text")))
