"""The layout engine's whole road: sketch, wires, lanes, coordinates, plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.geometry import Point, Rect, Size
from dohae.layout import lanes as laning
from dohae.layout import stretches
from dohae.layout.compact import Compactor
from dohae.layout.grid import Grid
from dohae.layout.plan import Box, Plan, Route
from dohae.layout.sketch import sketch
from dohae.layout.wires import Router
from dohae.model.case import Direction

if TYPE_CHECKING:
    from dohae.layout.compact import Positions
    from dohae.layout.lanes import Lanes
    from dohae.layout.metrics import Metrics
    from dohae.model.case import Case


def lay_out(case: Case, metrics: Metrics, direction: Direction | None = None) -> Plan:
    """The plan of a case's drawing in one medium."""
    direction = direction or case.direction or Direction.RIGHT
    areas = sketch(case, direction, 8)
    grid = Grid(case, areas)
    wires = Router(case, grid, direction).run(2)
    lanes = laning.assign(case, wires)
    labelled = [n for n, link in enumerate(case.links) if metrics.label(link).width]
    places = stretches.choose(case, grid, lanes, labelled)
    compactor = Compactor(case, grid, lanes, places, metrics)
    x, y = compactor.run()
    return _plan(case, lanes, compactor, x, y)


def _plan(case: Case, lanes: Lanes, compactor: Compactor, x: Positions, y: Positions) -> Plan:
    lefts = [low for low, _ in x.boxes.values()] + list(x.lanes.values()) + [a for a, _ in x.labels.values()]
    tops = [low for low, _ in y.boxes.values()] + list(y.lanes.values()) + [a for a, _ in y.labels.values()]
    dx, dy = -min(lefts, default=0), -min(tops, default=0)

    def rect(across: tuple[int, int], down: tuple[int, int]) -> Rect:
        return Rect(across[0] + dx, down[0] + dy, across[1] + dx, down[1] + dy)

    boxes = []
    for node in case.walk():
        whole = rect(x.boxes[node.path], y.boxes[node.path])
        body = whole
        title = None
        if node.is_group:
            if node.path in x.titles and node.path in y.titles:
                title = rect(x.titles[node.path], y.titles[node.path])
        else:
            inset = compactor.shapes[node.path].body
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
    points = []
    for place, (at_x, at_y) in enumerate(wire):
        before = chain[place - 1] if place else None
        after = chain[place] if place < len(chain) else None
        if before and after:
            flat, upright = (before, after) if before.axis == 0 else (after, before)
            points.append((x.lanes[upright.index], y.lanes[flat.index]))
            continue
        only = before or after
        assert only is not None
        if only.axis == 0:
            points.append((x.ends[only.index, at_x], y.lanes[only.index]))
        else:
            points.append((x.lanes[only.index], y.ends[only.index, at_y]))
    return points


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
