"""Links to icons that a page's palette may put on plates: their ends at the plates, as well.

A light drawing has no plates, and its links end at the ink of icons; in a page's dark mode they
would run over half of a plate, light on light. So each such link is there twice, and the palette
shows the one or the other.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dohae.draw.picture import look
from dohae.draw.picture.painted import PAIR
from dohae.draw.picture.pins import behind_heads

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable

    from dohae.draw.picture.crossings import Line, Spot
    from dohae.draw.picture.strokes import Stroke

BARE, PLATED = "bare", "plated"
RULES = {
    BARE: "opacity:calc(1 - var(--dohae-plated,0))",
    PLATED: "opacity:var(--dohae-plated,0)",
}
_NEAR = 0.1
"""Points within which Graphviz's rounding leaves a place."""
_NEAR_TIP = look.ARROW_LENGTH
"""Points within which it leaves the tip of an arrowhead, the more the bolder the line."""


def moves(bare: Line, plated: Line) -> list[tuple[Spot, Spot]]:
    """The ends of a line that differ: where each is at the ink, and where at the plate."""
    ends = ((bare[0], plated[0]), (bare[-1], plated[-1]))
    return [(ink, plate) for ink, plate in ends if ink != plate]


def copies(elements: Iterable[ET.Element], ends: list[tuple[Spot, Spot]]) -> list[ET.Element]:
    """The lines and arrowheads of a link with its ends moved; those that were there say so, too.

    Args:
        elements: Its paths and polygons.
        ends: From where to where its ends are moved.
    """
    found = []
    for element in elements:
        fresh = ET.Element(element.tag, dict(element.attrib))
        if element.get("points"):
            fresh.set("points", _shifted(element.get("points", ""), ends))
        else:
            fresh.set("d", _written(element.get("d", ""), partial(_moved, ends=ends)))
        _named(element, BARE)
        _named(fresh, PLATED)
        fresh.set("opacity", "0")
        found.append(fresh)
    return found


def data_of(stroke: Stroke) -> str:
    """The data of a path of straight lines that Graphviz did not paint."""
    return "".join(
        "M" + "L".join(f"{round(x, 2):g},{round(y, 2):g}" for x, y in behind_heads(stroke, place))
        for place in range(len(stroke.pieces))
    )


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
