"""The layout engine's whole road: arrangements are tried, the best one is placed."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae.layout import judge
from dohae.layout.frame import is_vertical
from dohae.layout.placing import place
from dohae.layout.rough import ROUGH
from dohae.layout.trials import Trials
from dohae.model.case import Direction

if TYPE_CHECKING:
    from dohae.layout.metrics import Metrics
    from dohae.layout.placing import Arrangement
    from dohae.layout.plan import Plan
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
FOLD = 200
"""Cells above which a drawing is folded unless told otherwise."""
MOST_ROWS = 4
"""Rows that a part of a drawing is folded into."""


@dataclass(frozen=True, slots=True)
class Fit:
    """What a drawing should fit into."""

    width: int | None = None
    """Cells that a text drawing may be wide."""
    aspect: float | None = None
    """Width by height that is wanted, in the points of …"""
    metrics: Metrics = ROUGH
    """… the medium that is asked for."""

    def flatness(self, trials: Trials, choice: Arrangement) -> float:
        """How much flatter than asked an arrangement is in its medium, as a logarithm."""
        if not self.aspect:
            return 0.0
        size = trials.rough(choice, self.metrics).size
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
    fit, tried = Fit(width, aspect, metrics), Trials(case)
    plan = place(_arrange(tried, fit, trials), metrics)
    if width and plan.size.width > width:
        # Arrangements are chosen by rough measures: ask for as much less as they were wrong.
        less = max(1, 2 * width - plan.size.width)
        other = place(_arrange(tried, replace(fit, width=less), trials), metrics)
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
    return _arrange(Trials(case), Fit(width, aspect, metrics or ROUGH), trials)


def _arrange(trials: Trials, fit: Fit, most: int) -> Arrangement:
    case = trials.case
    size = sum(1 for _ in case.walk()) + len(case.links)
    budget = min(most, TRIALS // (size + 1))
    roots = [case.direction] if case.direction else [Direction.RIGHT, Direction.DOWN]
    if budget < FEWEST_TRIALS and not (fit.width or fit.aspect):
        return trials.arranged(_flows(case, roots[0], {}), {})
    found = [_turned(trials, root, fit, max(2, budget // len(roots))) for root in roots]
    cost, best = min(found, key=lambda one: one[0])
    return _folded(trials, best, cost, fit, budget)


def _turned(trials: Trials, root: Direction, fit: Fit, budget: int) -> tuple[float, Arrangement]:
    """Turns groups one by one while that makes a drawing better."""
    case = trials.case
    turned: dict[str, Direction] = {}
    best = trials.arranged(_flows(case, root, turned), {})
    cost = _judged(trials, best, fit)
    groups = [n for n in case.walk() if n.is_group and not n.direction and _turns(n)]
    for group in groups[: budget - 1]:
        other = Direction.RIGHT if is_vertical(best.flows[group.path]) else Direction.DOWN
        turn = {**turned, group.path: other}
        choice = trials.arranged(_flows(case, root, turn), {})
        other_cost = _judged(trials, choice, fit)
        if other_cost < cost * fit.turn:
            cost, best, turned = other_cost, choice, turn
    return cost, best


def _folded(trials: Trials, best: Arrangement, cost: float, fit: Fit, budget: int) -> Arrangement:
    """Folds what flows to the side into rows where the drawing is too wide otherwise."""
    places = ["", *(n.path for n in trials.case.walk() if n.is_group and _turns(n))]
    folds: dict[str, int] = {}
    for path in places:
        if is_vertical(best.flows[path]):
            continue
        for rows in range(2, MOST_ROWS + 1):
            if not budget or not _is_too_wide(trials, best, fit):
                return best
            budget -= 1
            choice = trials.arranged(best.flows, {**folds, path: rows})
            choice_cost = _judged(trials, choice, fit)
            if choice_cost < cost * fit.turn:
                cost, best, folds = choice_cost, choice, {**folds, path: rows}
    return best


def _is_too_wide(trials: Trials, choice: Arrangement, fit: Fit) -> bool:
    if fit.aspect and not fit.width:
        return fit.flatness(trials, choice) > FLAT
    return trials.rough(choice).size.width > (fit.width or FOLD)


def _judged(trials: Trials, choice: Arrangement, fit: Fit) -> float:
    plan = trials.rough(choice)
    if fit.aspect:
        return _cost(plan, fit, abs(fit.flatness(trials, choice)) * ASKED_SHAPE)
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
