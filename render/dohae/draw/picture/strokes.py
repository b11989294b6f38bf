"""The lines of links as they are stroked: ended under text, parted where another link crosses."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.picture import look
from dohae.draw.picture.lettering import node_lines
from dohae.draw.picture.metrics import has_icon
from dohae.draw.picture.silhouettes import margin
from dohae.geometry import Side
from dohae.model.case import Arrow, LineStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.frame import Area, Page
    from dohae.layout.plan import Box, Plan, Route
    from dohae.model.case import Sign

Spot = tuple[float, float]
"""A point of the page."""

Level = tuple[Spot, Spot]
"""A straight part of a line."""

_BESIDE_TEXT = 3.0
"""From text to a line that passes it on its way to the icon."""
_BENEATH_TEXT = 2.0
"""From text to a line that ends there."""
_NEAR_END = look.CROSSING_GAP + 10.0
"""A crossing this near to a line's end, or to its arrowhead, leaves no gap."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A link's line on the page."""

    points: tuple[Spot, ...]
    """Its corners from end to end."""
    pieces: tuple[tuple[Spot, ...], ...]
    """What is stroked of it: a crossing line leaves a gap, and of a dashed line that is shared with
    other links each part is stroked by the first of them only, for dashes upon dashes would close
    the gaps between them. So is a line shared by links that are signed otherwise, by one without a
    sign if there is any: its colour is that of all."""
    has_head: bool
    """Whether an arrowhead is painted at the line's end."""
    has_tail: bool


def strokes(plan: Plan, page: Page, *, plates: bool = False) -> list[Stroke]:
    """The stroke of each route, in the plan's order.

    Args:
        plan: Whose routes.
        page: Where they are drawn.
        plates: Icons stand on plates, so that links end at these rather than at the ink.
    """
    boxes = {box.node.path: box for box in plan.boxes}
    lines = [_ended(route, boxes, page, plates=plates) for route in plan.routes]
    stroked: dict[tuple[int, LineStyle], list[Level]] = {}
    signs: dict[int | None, set[Sign | None]] = {}
    for route in plan.routes:
        signs.setdefault(route.trunk, set()).add(_sign(route))
    result: dict[int, Stroke] = {}
    # Those without a sign first.
    for number in sorted(range(len(lines)), key=lambda i: _sign(plan.routes[i]) is not None):
        route, points = plan.routes[number], lines[number]
        others = [
            line
            for other, line in zip(plan.routes, lines, strict=True)
            if other is not route and (route.trunk is None or other.trunk != route.trunk)
        ]
        style, arrow = route.link.style, route.link.arrow
        # Graphviz would repeat one of two arrowheads at every gap.
        pieces = [points] if arrow is Arrow.BOTH else list(_parted(points, others))
        is_dashed = style in (LineStyle.DASHED, LineStyle.DOTTED)
        if route.trunk is not None and (is_dashed or len(signs[route.trunk]) > 1):
            done = stroked.setdefault((route.trunk, style), [])
            fresh = [part for piece in pieces for part in _without(piece, done)]
            pieces = fresh or pieces
            done += pairwise(points)
        result[number] = Stroke(
            points,
            tuple(pieces),
            has_head=arrow in (Arrow.FORWARD, Arrow.BOTH) and pieces[-1][-1] == points[-1],
            has_tail=arrow in (Arrow.BACK, Arrow.BOTH) and pieces[0][0] == points[0],
        )
    return [result[number] for number in range(len(lines))]


def _sign(route: Route) -> Sign | None:
    return route.link.mark.sign if route.link.mark else None


def _ended(route: Route, boxes: dict[str, Box], page: Page, *, plates: bool) -> tuple[Spot, ...]:
    """The route on the page, with each end at its node's ink or beneath its text."""
    points: list[Spot] = [page.at(point) for point in route.points]
    first = _end(points[0], points[1], boxes[route.link.source], page, plates=plates)
    last = _end(points[-1], points[-2], boxes[route.link.target], page, plates=plates)
    return first, *points[1:-1], last


def _end(end: Spot, before: Spot, box: Box, page: Page, *, plates: bool) -> Spot:
    if box.node.is_group or not has_icon(box.node):
        return end
    icon, (x, y) = page.area(box.body), end
    if y == before[1]:
        side, along = (Side.LEFT if x > before[0] else Side.RIGHT), (y - icon.top) / icon.height
    else:
        side, along = (Side.TOP if y > before[1] else Side.BOTTOM), (x - icon.left) / icon.width
    if side is Side.BOTTOM:
        lowest = _lowest_text(x, icon, box)
        if y < lowest < before[1]:
            return x, lowest
    file = icons.find(box.node.kind).icon
    depth = 0 if plates else margin(file, side, along) * icon.width
    inward = depth if side in (Side.LEFT, Side.TOP) else -depth
    return (x + inward, y) if side.is_horizontal else (x, y + inward)


def _lowest_text(x: float, icon: Area, box: Box) -> float:
    """The bottom of the last line of text that an upright line runs into; 0 for none."""
    lowest = 0.0
    for row, line in enumerate(node_lines(box.node), start=1):
        if abs(x - icon.centre[0]) <= line.width / 2 + _BESIDE_TEXT:
            lowest = icon.bottom + look.ICON_GAP + row * look.LINE_HEIGHT + _BENEATH_TEXT
    return lowest


def _parted(points: tuple[Spot, ...], others: list[tuple[Spot, ...]]) -> Iterator[tuple[Spot, ...]]:
    """The line cut at every upright line that crosses one of its level pieces."""
    upright = [
        (x, min(y, v), max(y, v)) for line in others for (x, y), (u, v) in pairwise(line) if x == u
    ]
    piece = [points[0]]
    for start, end in pairwise(points):
        if start[1] == end[1]:
            for x in _crossed(start, end, upright):
                step = look.CROSSING_GAP if start[0] < end[0] else -look.CROSSING_GAP
                yield (*piece, (x - step, start[1]))
                piece = [(x + step, start[1])]
        piece.append(end)
    yield tuple(piece)


def _without(piece: tuple[Spot, ...], done: list[Level]) -> Iterator[tuple[Spot, ...]]:
    """The parts of a piece that run along none of the straight lines ``done``."""
    part: list[Spot] = []
    for start, end in pairwise(piece):
        across, along = (0, 1) if start[0] == end[0] else (1, 0)
        low, high = sorted((start[along], end[along]))
        marks = {low, high}
        spans = []
        for a, b in done:
            if a[across] == b[across] == start[across]:
                span = sorted((a[along], b[along]))
                spans.append(span)
                marks |= {mark for mark in span if low < mark < high}
        for near, far in pairwise(sorted(marks, reverse=start[along] > end[along])):
            if any(first <= (near + far) / 2 <= last for first, last in spans):
                if part:
                    yield tuple(part)
                part = []
                continue
            here, there = _at(start, along, near), _at(start, along, far)
            part = [*part, there] if part and part[-1] == here else [here, there]
    if part:
        yield tuple(part)


def _at(spot: Spot, axis: int, value: float) -> Spot:
    return (value, spot[1]) if axis == 0 else (spot[0], value)


def _crossed(start: Spot, end: Spot, upright: list[tuple[float, float, float]]) -> list[float]:
    """Where upright lines cross a level piece, in the order in which it runs."""
    left, right = sorted((start[0], end[0]))
    found = sorted(
        {
            x
            for x, top, bottom in upright
            if left + _NEAR_END <= x <= right - _NEAR_END and top < start[1] < bottom
        },
        reverse=start[0] > end[0],
    )
    apart: list[float] = []
    for x in found:
        if not apart or abs(x - apart[-1]) > 2 * look.CROSSING_GAP:
            apart.append(x)
    return apart
