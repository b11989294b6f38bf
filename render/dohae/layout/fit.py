"""Fit: what a drawing should fit into, and what it costs its reader."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dohae.layout import judge
from dohae.layout.chords import chord_crossings
from dohae.layout.frame import is_vertical
from dohae.layout.manners import Manners
from dohae.layout.rough import ROUGH
from dohae.layout.zone import GAP, NODE

if TYPE_CHECKING:
    from dohae.layout.choice import Choice
    from dohae.layout.metrics import Metrics
    from dohae.layout.placing import Arrangement
    from dohae.layout.sketch import Sketch
    from dohae.layout.trials import Trials
    from dohae.model.case import Case

WIDTH = 120
"""Cells that a drawing should fit in unless told otherwise."""
LOW, HIGH = 1.5, 3.0
"""Width by height that a page likes, at least and at most."""
ASKED_WIDTH = 400
"""What a column above the width that was asked for costs."""
SHAPE, ASKED_SHAPE = 2, 12
"""What a lopsided shape costs, and one that is not as asked for, times the area."""
FLAT = 0.15
"""A drawing that is flatter than asked for by so much is folded."""
CROSSING, BENDING = 400, 28
"""What a crossing and a bend cost, beside lengths in cells."""
DETOUR = 4
"""What a cell costs by which a line is longer than the nearest way between its ends: lines that run
round others save crossings and are still hard to follow."""
ENDING = 60
"""What a place costs where a line meets a box, once all lines are laid: those that run side by side
from one box are taken for one another."""
IN_ORDER, AS_CHORDS = 0.5, 0.2
"""How many crossings a drawing is likely to have for each of its order, which knows nothing of what
stands in one layer, and for each of its chords, which go straight through all."""
TOO_WIDE = 12
"""What a column too much costs."""
HEIGHT = 75
"""Rows that a drawing should fit in …"""
TOO_HIGH = 15
"""… and what a row more costs."""
DOWNWARD = 1.3
"""Korean is read from left to right: a drawing that flows down must be better by so much."""
FOLD = 200
"""Cells above which a drawing is folded unless told otherwise."""


class Fit:
    """What one case's drawing should fit into.

    Args:
        case: What is drawn.
        width: Cells that a text drawing may be wide.
        aspect: Width by height that is wanted, in the points of …
        metrics: … the medium that is asked for.
    """

    def __init__(
        self, case: Case, width: int | None, aspect: float | None, metrics: Metrics
    ) -> None:
        self.case, self.width, self.aspect, self.metrics = case, width, aspect, metrics
        self.manners = Manners(case)
        self._rough = metrics if width else ROUGH
        """What drawings are measured by: what is to fit into cells, by those themselves."""
        self._unit, self._asked_unit = _unit(case, self._rough), _unit(case, metrics)
        self._glances: dict[tuple[object, ...], tuple[Sketch, float]] = {}
        """What sketches cost at a glance; every other one looks like one before."""

    @property
    def is_asked(self) -> bool:
        """Whether the user says what the drawing should fit into."""
        return bool(self.width or self.aspect)

    def is_too_wide(self, trials: Trials, drawing: Arrangement) -> bool:
        """Whether an arrangement should be folded."""
        if self.aspect and not self.width:
            return self._flatness(trials, drawing) > FLAT
        return trials.rough(drawing, self._rough).size.width > (self.width or FOLD)

    def cost(self, trials: Trials, drawing: Arrangement) -> float:
        """What an arrangement costs its reader, in cells."""
        plan = trials.rough(drawing, self._rough)
        lines = CROSSING * judge.crossings(plan) + BENDING * judge.bends(plan)
        lines += judge.length(plan) + DETOUR * judge.detours(plan)
        manners = self.manners.cost(drawing.choice.flows, drawing.areas)
        flatness = self._flatness(trials, drawing) if self.aspect else None
        return self._whole(
            lines + manners, plan.size.width, plan.size.height, flatness, drawing.choice
        )

    def finished_cost(self, trials: Trials, drawing: Arrangement) -> float:
        """What an arrangement costs with what its lines' ends do, in cells."""
        ends = judge.ends(trials.rough(drawing, self._rough))
        return self.cost(trials, drawing) + ENDING * ends

    def glance(self, choice: Choice, sketch: Sketch, chords: float = AS_CHORDS) -> float:
        """About what a sketch will cost once its links are laid, in cells.

        Args:
            choice: What led to it.
            sketch: What is looked at.
            chords: How many crossings a drawing is likely to have for each of its chords.
        """
        # The sketch is kept with it, so that no other one's areas take its place in memory.
        key = (id(sketch.areas), sketch.crossings, chords, *choice.flows.values())
        known = self._glances.get(key)
        if known is None:
            known = self._glances[key] = sketch, self._glance(choice, sketch, chords)
        return known[1]

    def _glance(self, choice: Choice, sketch: Sketch, chords: float) -> float:
        areas, (across, down) = sketch.areas, self._unit
        crossings = IN_ORDER * sketch.crossings + chords * chord_crossings(self.case, areas)
        lines = CROSSING * crossings + self.manners.cost(choice.flows, areas)
        for link in self.case.links:
            a, b = areas[link.source], areas[link.target]
            lines += across * max(0, a.left - b.right, b.left - a.right)
            lines += down * max(0, a.top - b.bottom, b.top - a.bottom)
            if a.left + a.right != b.left + b.right and a.top + a.bottom != b.top + b.bottom:
                lines += BENDING
        width = max((area.right for area in areas.values()), default=1)
        height = max((area.bottom for area in areas.values()), default=1)
        flatness = None
        if self.aspect:
            wide, high = self._asked_unit
            flatness = math.log(width * wide / height / high / self.aspect)
        return self._whole(lines, width * across, height * down, flatness, choice)

    def _flatness(self, trials: Trials, drawing: Arrangement) -> float:
        """How much flatter than asked an arrangement is in its medium, as a logarithm."""
        if not self.aspect:
            return 0.0
        size = trials.rough(drawing, self.metrics).size
        return math.log(size.width / size.height / self.aspect)

    def _whole(
        self, lines: float, width: float, height: float, flatness: float | None, choice: Choice
    ) -> float:
        """What lines, and a shape in cells, cost together."""
        area = width * height / 16
        if flatness is not None:
            return lines + area * (1 + abs(flatness) * ASKED_SHAPE) + self._excess(width, height)
        # A cell is about twice as high as wide; pages and screens are wider than high.
        aspect = width / (2 * height)
        lopsided = max(0.0, math.log(LOW / aspect), math.log(aspect / HIGH)) * SHAPE
        cost = lines + area * (1 + lopsided) + self._excess(width, height)
        return cost * DOWNWARD if is_vertical(choice.flows[""]) else cost

    def _excess(self, width: float, height: float) -> float:
        """What the part of a drawing that does not fit costs."""
        if self.width:
            return max(0.0, width - self.width) * ASKED_WIDTH
        if self.aspect:
            return 0.0
        return max(0.0, width - WIDTH) * TOO_WIDE + max(0.0, height - HEIGHT) * TOO_HIGH


def _unit(case: Case, metrics: Metrics) -> tuple[float, float]:
    """About what a nominal unit of a sketch comes to in a medium, across and down."""
    sizes = [metrics.node(node).size for node in case.walk() if not node.is_group]
    if not sizes:
        return 1.0, 1.0
    wide = sum(size.width for size in sizes) / len(sizes) + metrics.gaps.x.boxes
    high = sum(size.height for size in sizes) / len(sizes) + metrics.gaps.y.boxes
    return wide / (NODE + GAP), high / (NODE + GAP)
