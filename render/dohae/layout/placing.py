"""Placing: an arrangement's plan with the sizes of one medium."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.geometry import Point, Rect, Size
from dohae.layout import stretches
from dohae.layout.compact import Compactor
from dohae.layout.metrics import Sizes
from dohae.layout.plan import Box, Plan, Route

if TYPE_CHECKING:
    from dohae.layout.axis import Positions
    from dohae.layout.choice import Choice
    from dohae.layout.frame import Area
    from dohae.layout.lanes import Lanes, Segment
    from dohae.layout.metrics import Metrics
    from dohae.model.case import Case


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A drawing without sizes: what stands where, and how every link runs.

    The same arrangement is placed for text and for pictures.
    """

    case: Case
    choice: Choice
    areas: dict[str, Area]
    """All boxes, by path, where the grid has them."""
    lanes: Lanes


def place(arrangement: Arrangement, metrics: Metrics) -> Plan:
    """An arrangement with the sizes of a medium."""
    return place_sized(arrangement, Sizes.of(arrangement.case, metrics))


def place_sized(arrangement: Arrangement, sizes: Sizes, *, is_rough: bool = False) -> Plan:
    """An arrangement with the sizes that its case's parts have in a medium."""
    case, lanes = arrangement.case, arrangement.lanes
    places = stretches.choose(arrangement.areas, lanes, list(sizes.labels))
    compactor = Compactor(case, arrangement.areas, lanes, places, sizes)
    x, y = compactor.run(is_rough=is_rough)
    return _plan(case, lanes, sizes, x, y)


def _plan(case: Case, lanes: Lanes, sizes: Sizes, x: Positions, y: Positions) -> Plan:
    lefts = (
        [low for low, _ in x.boxes.values()]
        + list(x.lanes.values())
        + [a for a, _ in x.labels.values()]
    )
    tops = (
        [low for low, _ in y.boxes.values()]
        + list(y.lanes.values())
        + [a for a, _ in y.labels.values()]
    )
    dx, dy = -min(lefts, default=0), -min(tops, default=0)

    def rect(across: tuple[int, int], down: tuple[int, int]) -> Rect:
        return Rect(across[0] + dx, down[0] + dy, across[1] + dx, down[1] + dy)

    boxes = []
    for node in sizes.nodes:
        whole = rect(x.boxes[node.path], y.boxes[node.path])
        body = whole
        title = None
        if node.is_group:
            if node.path in x.titles and node.path in y.titles:
                title = rect(x.titles[node.path], y.titles[node.path])
        else:
            inset = sizes.shapes[node.path].body
            body = Rect(
                whole.left + inset.left,
                whole.top + inset.top,
                whole.right - inset.right,
                whole.bottom - inset.bottom,
            )
        boxes.append(Box(node, whole, body, title))
    routes = []
    for number, link in enumerate(case.links):
        points = [Point(px + dx, py + dy) for px, py in _corners(lanes, number, x, y)]
        label = None
        if number in x.labels:
            label = rect(x.labels[number], y.labels[number])
        routes.append(Route(link, _straightened(points), label, lanes.trunks.get(number)))
    rects = [box.rect for box in boxes] + [route.label for route in routes if route.label]
    ends = [point for route in routes for point in route.points]
    size = Size(
        1 + max([r.right for r in rects] + [p.x for p in ends], default=0),
        1 + max([r.bottom for r in rects] + [p.y for p in ends], default=0),
    )
    return Plan(case, size, tuple(boxes), tuple(routes))


def _corners(lanes: Lanes, link: int, x: Positions, y: Positions) -> list[tuple[int, int]]:
    """A route's points along its segments."""
    chain = lanes.chains[link]
    wire = lanes.wires[link].points
    points = [_end(chain[0], wire[0], x, y)]
    for before, after in pairwise(chain):
        flat, upright = (before, after) if before.axis == 0 else (after, before)
        points.append((x.lanes[upright.index], y.lanes[flat.index]))
    points.append(_end(chain[-1], wire[-1], x, y))
    return points


def _end(segment: Segment, at: tuple[int, int], x: Positions, y: Positions) -> tuple[int, int]:
    """Where a segment ends at a box; ``at`` is that end on the grid."""
    if segment.axis == 0:
        return x.ends[segment.index, at[0]], y.lanes[segment.index]
    return x.lanes[segment.index], y.ends[segment.index, at[1]]


def _straightened(points: list[Point]) -> tuple[Point, ...]:
    """Without repeated points and points on the way."""
    path: list[Point] = []
    for point in points:
        if path and path[-1] == point:
            continue
        while len(path) > 1 and (
            path[-2].x == path[-1].x == point.x or path[-2].y == path[-1].y == point.y
        ):
            path.pop()
        path.append(point)
    return tuple(path)
