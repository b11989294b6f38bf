"""The layout engine's whole road: sketch, wires, lanes, coordinates, plan."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.errors import DohaeError
from dohae.geometry import Point, Rect, Size
from dohae.layout import judge, stretches
from dohae.layout import lanes as laning
from dohae.layout.compact import Compactor
from dohae.layout.frame import is_vertical
from dohae.layout.grid import Grid
from dohae.layout.plan import Box, Plan, Route
from dohae.layout.rough import RoughMetrics
from dohae.layout.simplex import Infeasible
from dohae.layout.sketch import sketch
from dohae.layout.wires import Router
from dohae.messages import Message
from dohae.model.case import Direction

if TYPE_CHECKING:
    from dohae.layout.axis import Positions
    from dohae.layout.lanes import Lanes, Segment
    from dohae.layout.metrics import Metrics
    from dohae.model.case import Case, Node

WIDTH = 100
"""Cells that a drawing should fit in unless told otherwise."""
LOW, HIGH = 1.0, 2.5
"""Width by height that a page likes, at least and at most."""
ASKED_WIDTH = 100
"""What a column above the width that was asked for costs."""
SHAPE, ASKED_SHAPE = 2, 12
"""What a lopsided shape costs, and one that is not as asked for, times the area."""
FLAT = 0.15
"""A drawing that is flatter than asked for by so much is folded."""
TRIALS = 1000
"""Arrangements that are tried, times the boxes and links of the case …"""
MOST_TRIALS = 16
"""… and never more than these."""
CROSSING, BENDING = 400, 12
"""What a crossing and a bend cost, beside lengths in cells."""
TOO_WIDE = 30
"""What a column too much costs."""
HEIGHT = 75
"""Rows that a drawing should fit in …"""
TOO_HIGH = 15
"""… and what a row more costs."""
LEANING = 1.3
"""Korean is read from left to right: a drawing that flows down must be better by so much."""
TURN = 0.7
"""A group is turned or folded only for a drawing that is better by so much: what was chosen by a
hair's breadth would turn with the next small change of the model …"""
ASKED_TURN = 0.85
"""… unless a width or an aspect is asked for."""
FEWEST_TRIALS = 8
"""With a budget for less, nothing is tried."""
EFFORT = 8
"""Fresh starts of the search for an order; half for large cases."""
ROUNDS = 2
"""Times that links are taken up and laid again; half for large cases."""
FOLD = 200
"""Cells above which a drawing is folded unless told otherwise."""
MOST_ROWS = 4
"""Rows that a part of a drawing is folded into."""
LARGE = 60
"""So many links make a large case."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A drawing without sizes: what stands where, and how every link runs.

    The same arrangement is placed for text and for pictures.
    """

    case: Case
    flows: dict[str, Direction]
    """Direction of the whole drawing (``""``) and inside every group, by path."""
    folds: dict[str, int]
    """Rows that the layers of a group are folded into, by path, where they are."""
    grid: Grid
    lanes: Lanes


@dataclass(frozen=True, slots=True)
class Fit:
    """What a drawing should fit into."""

    width: int | None = None
    """Cells that a text drawing may be wide."""
    aspect: float | None = None
    """Width by height that is wanted, in the points of …"""
    metrics: Metrics = field(default_factory=RoughMetrics)
    """… the medium that is asked for."""

    def flatness(self, choice: Arrangement) -> float:
        """How much flatter than asked an arrangement is in its medium, as a logarithm."""
        if not self.aspect:
            return 0.0
        size = place(choice, self.metrics, is_rough=True).size
        return math.log(size.width / size.height / self.aspect)

    @property
    def turn(self) -> float:
        """How much better a drawing must become for a group to be turned or folded."""
        return ASKED_TURN if self.width or self.aspect else TURN


def lay_out(
    case: Case,
    metrics: Metrics,
    *,
    width: int | None = None,
    aspect: float | None = None,
    trials: int = MOST_TRIALS,
) -> Plan:
    """The plan of a case's drawing in one medium; see ``arrange`` and ``place``.

    A plan that is still wider than ``width`` is the narrowest that was found.
    """
    fit = Fit(width, aspect, metrics)
    plan = place(_arrange(case, fit, trials), metrics)
    if width and plan.size.width > width:
        # Arrangements are chosen by rough measures: ask for as much less as they were wrong.
        less = max(1, 2 * width - plan.size.width)
        other = place(_arrange(case, replace(fit, width=less), trials), metrics)
        if other.size.width < plan.size.width:
            return other
    return plan


def arrange(
    case: Case,
    *,
    width: int | None = None,
    aspect: float | None = None,
    metrics: Metrics | None = None,
    trials: int = MOST_TRIALS,
) -> Arrangement:
    """The arrangement that promises the best drawing.

    Directions that the model leaves open are tried: the whole drawing's both ways, then groups one
    by one as long as turning one makes the drawing better; what is still too wide is folded.

    Args:
        case: What to draw.
        width: Cells that the text drawing should fit into.
        aspect: Width by height that is wanted, in lattice points of …
        metrics: … this medium; by default of none, as wide as text.
        trials: Most arrangements to try.

    Raises:
        DohaeError: When hints contradict what groups hold.
    """
    return _arrange(case, Fit(width, aspect, metrics or RoughMetrics()), trials)


def _arrange(case: Case, fit: Fit, trials: int) -> Arrangement:
    size = sum(1 for _ in case.walk()) + len(case.links)
    budget = min(trials, TRIALS // (size + 1))
    roots = [case.direction] if case.direction else [Direction.RIGHT, Direction.DOWN]
    if budget < FEWEST_TRIALS and not (fit.width or fit.aspect):
        return _arranged(case, _flows(case, roots[0], {}), {})
    found = [_turned(case, root, fit, max(2, budget // len(roots))) for root in roots]
    cost, best = min(found, key=lambda one: one[0])
    return _folded(case, best, cost, fit, budget)


def _turned(case: Case, root: Direction, fit: Fit, budget: int) -> tuple[float, Arrangement]:
    """Turns groups one by one while that makes a drawing better."""
    turned: dict[str, Direction] = {}
    best = _arranged(case, _flows(case, root, turned), {})
    cost = _judged(best, fit)
    groups = [n for n in case.walk() if n.is_group and not n.direction and _turns(n)]
    for group in groups[: budget - 1]:
        other = Direction.RIGHT if is_vertical(best.flows[group.path]) else Direction.DOWN
        turn = {**turned, group.path: other}
        choice = _arranged(case, _flows(case, root, turn), {})
        other_cost = _judged(choice, fit)
        if other_cost < cost * fit.turn:
            cost, best, turned = other_cost, choice, turn
    return cost, best


def _folded(case: Case, best: Arrangement, cost: float, fit: Fit, budget: int) -> Arrangement:
    """Folds what flows to the side into rows where the drawing is too wide otherwise."""
    places = ["", *(n.path for n in case.walk() if n.is_group and _turns(n))]
    folds: dict[str, int] = {}
    for path in places:
        if is_vertical(best.flows[path]):
            continue
        for rows in range(2, MOST_ROWS + 1):
            if not budget or not _is_too_wide(best, fit):
                return best
            budget -= 1
            choice = _arranged(case, best.flows, {**folds, path: rows})
            choice_cost = _judged(choice, fit)
            if choice_cost < cost * fit.turn:
                cost, best, folds = choice_cost, choice, {**folds, path: rows}
    return best


def _is_too_wide(choice: Arrangement, fit: Fit) -> bool:
    if fit.aspect and not fit.width:
        return fit.flatness(choice) > FLAT
    return place(choice, RoughMetrics(), is_rough=True).size.width > (fit.width or FOLD)


def _judged(choice: Arrangement, fit: Fit) -> float:
    plan = place(choice, RoughMetrics(), is_rough=True)
    if fit.aspect:
        return _cost(plan, fit, abs(fit.flatness(choice)) * ASKED_SHAPE)
    # A cell is about twice as high as wide; pages and screens are wider than high.
    aspect = plan.size.width / (2 * plan.size.height)
    cost = _cost(plan, fit, max(0.0, math.log(LOW / aspect), math.log(aspect / HIGH)) * SHAPE)
    return cost * LEANING if is_vertical(choice.flows[""]) else cost


def _turns(group: Node) -> bool:
    """Whether a group's direction can matter."""
    return sum(not node.border for node in group.nodes) > 1


def _flows(case: Case, root: Direction, turned: dict[str, Direction]) -> dict[str, Direction]:
    """The direction of the whole drawing and inside every group."""
    flows = {"": root}
    for node in case.walk():
        if node.is_group:
            above = flows[node.path.rpartition(".")[0]]
            flows[node.path] = node.direction or turned.get(node.path, above)
    return flows


def place(arrangement: Arrangement, metrics: Metrics, *, is_rough: bool = False) -> Plan:
    """An arrangement with the sizes of a medium."""
    case, lanes = arrangement.case, arrangement.lanes
    labelled = [n for n, link in enumerate(case.links) if metrics.label(link).width]
    places = stretches.choose(case, arrangement.grid, lanes, labelled)
    compactor = Compactor(case, arrangement.grid, lanes, places, metrics)
    x, y = compactor.run(is_rough=is_rough)
    return _plan(case, lanes, compactor, x, y)


def _arranged(case: Case, flows: dict[str, Direction], folds: dict[str, int]) -> Arrangement:
    part = 2 if len(case.links) > LARGE else 1
    try:
        areas = sketch(case, flows, folds, EFFORT // part)
    except Infeasible as error:
        what = Message("{file}: hints contradict what the groups hold", file=case.file or case.name)
        raise DohaeError(what) from error
    grid = Grid(case, areas)
    wires = Router(case, grid, flows).run(ROUNDS // part)
    return Arrangement(case, flows, folds, grid, laning.assign(case, wires))


def _cost(plan: Plan, fit: Fit, lopsided: float) -> float:
    """What a drawing in cells costs its reader."""
    size = plan.size
    cost = (
        CROSSING * judge.crossings(plan)
        + BENDING * judge.bends(plan)
        + judge.length(plan)
        + size.width * size.height / 16 * (1 + lopsided)
    )
    if fit.width:
        return cost + max(0, size.width - fit.width) * ASKED_WIDTH
    if fit.aspect:
        return cost
    too_wide, too_high = max(0, size.width - WIDTH), max(0, size.height - HEIGHT)
    return cost + too_wide * TOO_WIDE + too_high * TOO_HIGH


def _plan(case: Case, lanes: Lanes, compactor: Compactor, x: Positions, y: Positions) -> Plan:
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
