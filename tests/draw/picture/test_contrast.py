"""What is written and drawn stands out from what lies behind it, in every drawing and theme."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from draw.picture.contrast import READ, SEEN, SEEN_ON_TINTS, contrast
from draw.picture.svg_tree import S, tree

from dohae.draw.picture import theme
from dohae.draw.picture.fonts import korean_font
from dohae.draw.picture.frame import Area

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from dohae.draw.picture.crossings import Level, Spot
    from dohae.layout.plan import Plan


@dataclass(frozen=True)
class Seen:
    """Something that is written or stroked, with what it must stand out from."""

    what: str
    colour: str
    ground: str
    least: float
    """The contrast that is asked for."""
    inside: str = "none"
    """What it is the outline of, or what lies on its other side: it may stand out from that
    instead."""

    @property
    def is_clear(self) -> bool:
        grounds = {self.ground, self.inside} - {"none"}
        return max(contrast(self.colour, ground) for ground in grounds) >= self.least


def extent(element: etree._Element) -> Area:
    """What a shape covers."""
    if element.tag == f"{S}rect":
        x, y = float(element.get("x", "0")), float(element.get("y", "0"))
        return Area(x, y, x + float(element.get("width")), y + float(element.get("height")))
    spots = spots_of(element.get("points") or element.get("d"))
    xs, ys = [x for x, _ in spots], [y for _, y in spots]
    return Area(min(xs), min(ys), max(xs), max(ys))


def spots_of(data: str) -> list[Spot]:
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", data)]


def straights(element: etree._Element) -> Iterator[Level]:
    """The straight parts of a stroked shape."""
    if element.tag == f"{S}rect":
        area = extent(element)
        low, high = (area.left, area.top), (area.right, area.bottom)
        for corner in ((area.left, area.bottom), (area.right, area.top)):
            yield from ((low, corner), (corner, high))
        return
    for piece in element.get("d").split("M")[1:]:
        yield from ((a, b) for a, b in pairwise(spots_of(piece)) if a[0] == b[0] or a[1] == b[1])


def ground_at(spot: Spot, surfaces: list[tuple[Area, str]]) -> str:
    """The colour of the last surface that holds a point."""
    x, y = spot
    return next(
        colour
        for area, colour in reversed(surfaces)
        if area.left <= x <= area.right and area.top <= y <= area.bottom
    )


def seen(root: etree._Element) -> Iterator[Seen]:
    """All texts and lines of a drawing, in the order in which they are painted."""
    surfaces: list[tuple[Area, str]] = []
    for element in root.iter(f"{S}rect", f"{S}path", f"{S}text", f"{S}polygon"):
        if "plated" in (element.get("class") or ""):
            continue
        if element.tag == f"{S}text":
            for ground in text_grounds(element, surfaces):
                yield Seen(element.text, element.get("fill"), ground, READ)
            continue
        if element.get("stroke", "none") != "none":
            yield from stroked(element, surfaces)
        # Arrowheads on one another belong to links that run together.
        if element.get("fill", "none") != "none" and element.tag != f"{S}polygon":
            surfaces.append((extent(element), element.get("fill")))


def text_grounds(element: etree._Element, surfaces: list[tuple[Area, str]]) -> set[str]:
    """What lies behind a text at its beginning, its middle and its end."""
    x, y, size = (float(element.get(name)) for name in ("x", "y", "font-size"))
    width = korean_font().width(element.text, size, bold=element.get("font-weight") == "bold")
    left = x - width / 2 if element.get("text-anchor") == "middle" else x
    spots = ((left + share * width, y - size / 3) for share in (0, 0.5, 1))
    return {ground_at(spot, surfaces) for spot in spots}


def stroked(element: etree._Element, surfaces: list[tuple[Area, str]]) -> Iterator[Seen]:
    """The outline of a surface, a line, or an arrowhead, which is filled as it is outlined."""
    name = f"{element.get('class')} of {element.getparent().get('id')}"
    if element.tag == f"{S}polygon":
        inside, spots = "none", spots_of(element.get("points"))
        sides = {(ground_at(spot, surfaces), "none") for spot in spots}
    else:
        inside = element.get("fill")
        sides = {beside(level, surfaces) for level in straights(element)}
    is_border = element.getparent().get("class") == "group"
    least = SEEN_ON_TINTS if is_border and inside == "none" else SEEN
    for ground, other in sides:
        yield Seen(
            name, element.get("stroke"), ground, least, other if inside == "none" else inside
        )


def beside(level: Level, surfaces: list[tuple[Area, str]]) -> tuple[str, str]:
    """What lies on either side of the middle of a straight line, which may run along an edge."""
    (x, y), (u, v) = level
    middle, step = ((x + u) / 2, (y + v) / 2), (0, 1) if y == v else (1, 0)
    one, other = (
        ground_at((middle[0] + sign * step[0], middle[1] + sign * step[1]), surfaces)
        for sign in (-1, 1)
    )
    return one, other


@pytest.mark.parametrize("name", theme.built_in())
def test_every_text_and_line_stands_out_from_what_lies_behind_it(
    all_plans: list[Plan], name: str
) -> None:
    found = [
        (plan.case.name, thing)
        for plan in all_plans
        for thing in seen(tree(plan, theme=name, legend=True, caption=True))
    ]
    assert [thing for thing in found if not thing[1].is_clear] == []
    assert {thing.least for _, thing in found} == {READ, SEEN, SEEN_ON_TINTS}
