"""The lines of links as they are stroked: ended under text, parted where another link crosses."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.lettering import node_lines
from dohae.draw.picture.metrics import has_icon
from dohae.model.case import Arrow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.frame import Page
    from dohae.layout.plan import Box, Plan, Route

Spot = tuple[float, float]
"""A point of the page."""

_TEXT_CLEARANCE = 3.0
"""From text to a line that ends beside or beneath it."""
_NEAR_END = look.CROSSING_GAP + 10.0
"""A crossing this near to a line's end, or to its arrowhead, leaves no gap."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A link's line on the page."""

    points: tuple[Spot, ...]
    """Its corners from end to end."""
    pieces: tuple[tuple[Spot, ...], ...]
    """The same line in parts, with a gap wherever it makes way for a crossing one."""
    has_head: bool
    has_tail: bool


def strokes(plan: Plan, page: Page) -> list[Stroke]:
    """The stroke of each route, in the plan's order."""
    boxes = {box.node.path: box for box in plan.boxes}
    lines = [_ended(route, boxes, page) for route in plan.routes]
    result = []
    for route, points in zip(plan.routes, lines, strict=True):
        others = [
            line
            for other, line in zip(plan.routes, lines, strict=True)
            if other is not route and (route.trunk is None or other.trunk != route.trunk)
        ]
        arrow = route.link.arrow
        result.append(
            Stroke(
                points,
                tuple(_parted(points, others)),
                has_head=arrow in (Arrow.FORWARD, Arrow.BOTH),
                has_tail=arrow in (Arrow.BACK, Arrow.BOTH),
            )
        )
    return result


def _ended(route: Route, boxes: dict[str, Box], page: Page) -> tuple[Spot, ...]:
    """The route on the page; an end that comes from below stops beneath the node's text."""
    points: list[Spot] = [page.at(point) for point in route.points]
    points[0] = _end(points[0], points[1], boxes[route.link.source], page)
    points[-1] = _end(points[-1], points[-2], boxes[route.link.target], page)
    return tuple(points)


def _end(end: Spot, before: Spot, box: Box, page: Page) -> Spot:
    if box.node.is_group or not has_icon(box.node):
        return end
    icon = page.area(box.body)
    x, y = end
    if y != icon.bottom or before[0] != x or before[1] <= y:
        return end
    centre, _ = icon.centre
    lowest = y
    for row, line in enumerate(node_lines(box.node), start=1):
        if abs(x - centre) <= line.width / 2 + _TEXT_CLEARANCE:
            lowest = icon.bottom + look.ICON_GAP + row * look.LINE_HEIGHT
    return (x, lowest) if lowest < before[1] else end


def _parted(points: tuple[Spot, ...], others: list[tuple[Spot, ...]]) -> Iterator[tuple[Spot, ...]]:
    """The line cut at every upright line that crosses one of its level pieces."""
    upright = [
        (x, min(y, v), max(y, v))
        for line in others
        for (x, y), (u, v) in zip(line, line[1:], strict=False)
        if x == u
    ]
    piece = [points[0]]
    for start, end in zip(points, points[1:], strict=False):
        if start[1] == end[1]:
            for x in _crossed(start, end, upright):
                step = look.CROSSING_GAP if start[0] < end[0] else -look.CROSSING_GAP
                yield (*piece, (x - step, start[1]))
                piece = [(x + step, start[1])]
        piece.append(end)
    yield tuple(piece)


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
