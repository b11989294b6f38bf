"""Links to icons that a page's palette may put on plates: their ends at the plates, as well.

A light drawing has no plates, and its links end at the ink of icons; in a page's dark mode they
would run over half of a plate, light on light. So each such link is there twice, and the palette
shows the one or the other.
"""

from __future__ import annotations

from functools import partial
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from dohae.draw.picture import look
from dohae.draw.picture.dashes import DASHES, in_dashes
from dohae.draw.picture.painted import PAIR, curve_data
from dohae.draw.picture.paints import NONE
from dohae.draw.picture.pins import behind_heads, curves
from dohae.draw.picture.strokes import ended, strokes, without_hops

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from dohae.draw.picture.crossings import Line, Spot
    from dohae.draw.picture.drawing import Drawing
    from dohae.draw.picture.strokes import Stroke
    from dohae.model.case import LineStyle

BARE, PLATED = "bare", "plated"
RULES = {
    BARE: "opacity:calc(1 - var(--dohae-plated,0))",
    PLATED: "opacity:var(--dohae-plated,0)",
}
_NEAR = 0.1
"""Points within which Graphviz's rounding leaves a place."""
_NEAR_TIP = look.ARROW_LENGTH
"""Points within which it leaves the tip of an arrowhead, the more the bolder the line."""


class Moved(NamedTuple):
    """What of a link moves when icons are put on plates."""

    ends: list[tuple[Spot, Spot]]
    """Those that do: where each is at the ink, and where at the plate."""
    dashes: str = ""
    """The data of its line in dashes, fitted anew to what is left of it."""

    def copies(self, elements: Iterable[ET.Element]) -> list[ET.Element]:
        """The line and arrowheads of a link, moved; those that were there say so, too."""
        found = []
        for element in elements:
            fresh = ET.Element(element.tag, dict(element.attrib))
            if element.get("points"):
                fresh.set("points", _shifted(element.get("points", ""), self.ends))
            else:
                fresh.set("d", _written(element.get("d", ""), partial(_moved, ends=self.ends)))
            _named(element, BARE)
            _named(fresh, PLATED)
            fresh.set("opacity", "0")
            found.append(fresh)
        if self.dashes:
            found[0].set("d", self.dashes)
        return found


def moved(drawing: Drawing) -> list[Moved]:
    """What of each link moves; nothing where a drawing has plates itself."""
    plan, page = drawing.plan, drawing.page
    if drawing.theme.plate != NONE:
        return [Moved([]) for _ in plan.routes]
    both = (ended(plan, page, plates=plates) for plates in (False, True))
    ends = [_moves(bare, plated) for bare, plated in zip(*both, strict=True)]
    lines = strokes(plan, page, plates=True, parted=drawing.transparent)
    return [
        Moved(found, _data(stroke, route.link.style) if found else "")
        for found, stroke, route in zip(ends, lines, plan.routes, strict=True)
    ]


def _moves(bare: Line, plated: Line) -> list[tuple[Spot, Spot]]:
    """The ends of a line that differ."""
    ends = ((bare[0], plated[0]), (bare[-1], plated[-1]))
    return [(ink, plate) for ink, plate in ends if ink != plate]


def _data(stroke: Stroke, style: LineStyle) -> str:
    """The data of a line in dashes, which Graphviz did not paint; empty for a solid one."""
    if style not in DASHES:
        return ""
    dashes = in_dashes(without_hops(stroke), style)
    return "".join(curve_data(_spots(dashes, place)) for place in range(len(dashes.pieces)))


def _spots(dashes: Stroke, place: int) -> list[Spot]:
    """The points of a dash's path, as ``curve_data`` takes them."""
    points = behind_heads(dashes, place)
    spots = points[0], *chain.from_iterable(curves(points, dashes))
    return [(round(x, 2), round(y, 2)) for x, y in spots]


def _named(element: ET.Element, name: str) -> None:
    element.set("class", " ".join(filter(None, (element.get("class"), name))))


def _moved(spot: Spot, ends: list[tuple[Spot, Spot]]) -> Spot:
    """A corner of a line: its end goes along, be it at the ink or behind an arrowhead there."""
    for ink, plate in ends:
        away = abs(spot[0] - ink[0]) + abs(spot[1] - ink[1])
        is_behind = abs(away - look.ARROW_LENGTH) < _NEAR and _is_in_line(spot, ink, plate)
        if away < _NEAR or is_behind:
            return _pushed(spot, (plate[0] - ink[0], plate[1] - ink[1]))
    return spot


def _is_in_line(spot: Spot, ink: Spot, plate: Spot) -> bool:
    """Whether a place lies on the line through both ends; the plate's may be nearer to the icon."""
    axis = 1 if ink[1] == plate[1] else 0
    return abs(spot[axis] - ink[axis]) < _NEAR


def _shifted(points: str, ends: list[tuple[Spot, Spot]]) -> str:
    """An arrowhead, which goes along if its tip is at a moved end."""
    corners = [(float(x), float(y)) for x, y in PAIR.findall(points)]
    for (x, y), plate in ends:
        if min(abs(u - x) + abs(v - y) for u, v in corners) < _NEAR_TIP:
            return _written(points, partial(_pushed, by=(plate[0] - x, plate[1] - y)))
    return points


def _pushed(spot: Spot, by: Spot) -> Spot:
    return spot[0] + by[0], spot[1] + by[1]


def _written(data: str, change: Callable[[Spot], Spot]) -> str:
    def pair(found: re.Match[str]) -> str:
        x, y = change((float(found[1]), float(found[2])))
        return f"{x:g},{y:g}"

    return PAIR.sub(pair, data)
