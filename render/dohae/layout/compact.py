"""Compaction: from a drawing without sizes to coordinates, one axis after the other.

Before: keys say who stands before whom. After: integers that keep that order wherever two pieces
could meet, with short lines, straight links and groups that hug what they hold.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.errors import DohaeError
from dohae.layout.axis import Axis, Measured
from dohae.layout.boxes import HUG, add_boxes
from dohae.layout.runs import add_labels, add_segments
from dohae.layout.separation import separate, separate_ends
from dohae.layout.simplex import Infeasible
from dohae.layout.tidying import tidy
from dohae.messages import Message

if TYPE_CHECKING:
    from dohae.layout.axis import Positions
    from dohae.layout.frame import Area
    from dohae.layout.lanes import Lanes, Segment
    from dohae.layout.metrics import Sizes
    from dohae.layout.stretches import Stretch
    from dohae.model.case import Case

SQUEEZES = 2
"""Times that both axes are gone over again, each knowing what the other came to."""
FAN = 3
"""A fan's stub stands in the middle of its bar."""
ALIGN = 5
"""Nodes that the sketch lines up …"""
EDGES, NEAR_EDGES = 12, 2
"""… borders of groups beside each other that it lines up, and that are no farther out of line than
so many times as far as boxes keep apart …"""
TWINS = 30
"""… nodes that take the same part in replicas …"""
QUEUES = 100
"""… and those that stand in a line because the model says so."""


class Compactor:
    """Sizes and places one drawing in one medium."""

    def __init__(
        self,
        case: Case,
        areas: dict[str, Area],
        lanes: Lanes,
        stretches: list[Stretch],
        sizes: Sizes,
    ) -> None:
        self.case = case
        self._whole = Measured(areas, lanes, stretches, sizes)

    def run(self, *, is_rough: bool = False) -> tuple[Positions, Positions]:
        """Coordinates along x and y; rough ones are not yet as short as they could be."""
        x = self._solve(0, None, None)
        y = self._solve(1, x, None)
        if is_rough:
            return x, y
        for _ in range(SQUEEZES):
            before = x, y
            x = self._solve(0, y, x)
            y = self._solve(1, x, y)
            if (x, y) == before:
                break
        x = self._solve(0, y, x, is_last=True)
        return x, self._solve(1, x, y, is_last=True)

    def _solve(
        self,
        number: int,
        across: Positions | None,
        before: Positions | None,
        *,
        is_last: bool = False,
    ) -> Positions:
        """Coordinates along one axis, from those along the other and those of an earlier pass."""
        axis = Axis(self._whole, number, across, before)
        add_boxes(axis)
        add_segments(axis)
        add_labels(axis)
        separate(axis)
        separate_ends(axis)
        _obey_hints(axis)
        _align(axis)
        if is_last and across and before:
            tidy(axis, across, before)
        _balance(axis)
        _hug(axis)
        try:
            return axis.positions()
        except Infeasible as error:
            what = Message(
                "{file}: hints contradict what the groups hold",
                file=self.case.file or self.case.name,
            )
            raise DohaeError(what) from error


def _obey_hints(axis: Axis) -> None:
    for node in axis.sizes.nodes:
        for hint in node.hints:
            vertical = hint.relation.value in ("below", "above")
            if vertical != bool(axis.axis):
                continue
            first, second = hint.other, node.path
            if hint.relation.value in ("above", "left-of"):
                first, second = second, first
            axis.system.least(axis.high[first], axis.low[second], axis.gap.boxes)


def _align(axis: Axis) -> None:
    """Lines up neighbours that the sketch lines up."""
    rows: dict[int, list[tuple[int, str]]] = {}
    for path in axis.sizes.shapes:
        low, high = axis.keys(path, axis.axis)
        rows.setdefault(low + high, []).append((axis.keys(path, 1 - axis.axis)[0], path))
    for row in rows.values():
        row.sort()
        for (_, first), (_, second) in pairwise(row):
            axis.system.pull(axis.centre[first], axis.centre[second], ALIGN)
    _align_groups(axis)
    for pairs, weight in ((axis.sizes.queues, QUEUES), (axis.sizes.twins, TWINS)):
        for first, second in pairs:
            if sum(axis.keys(first, axis.axis)) == sum(axis.keys(second, axis.axis)):
                axis.system.pull(axis.centre[first], axis.centre[second], weight)
                if first in axis.sizes.frames:
                    axis.system.pull(axis.high[first], axis.high[second], weight)


def _align_groups(axis: Axis) -> None:
    """Lines up borders of groups in one group that the sketch lines up, as far as they hug."""
    for end, border in enumerate((axis.low, axis.high)):
        in_line: dict[tuple[str, int], list[str]] = {}
        for path in axis.sizes.frames:
            key = path.rpartition(".")[0], axis.keys(path, axis.axis)[end]
            in_line.setdefault(key, []).append(path)
        for paths in in_line.values():
            for first, second in pairwise(paths):
                if _are_near(axis, first, second, end):
                    axis.system.pull(border[first], border[second], EDGES)


def _are_near(axis: Axis, first: str, second: str, end: int) -> bool:
    """Whether borders of two groups that hug what they hold stood all but in line before."""
    if not axis.before:
        return True
    mine, other = (axis.hugged(path, axis.before)[end] for path in (first, second))
    return abs(mine - other) <= NEAR_EDGES * axis.gap.boxes


def _balance(axis: Axis) -> None:
    """Sets a trunk's stub in the middle of its bar, as far as the last pass knows it."""
    if not axis.before:
        return
    users = Counter(segment.index for chain in axis.lanes.chains for segment in chain)
    for bar in axis.lanes.segments:
        if bar.axis == axis.axis and bar.net < 0 and users[bar.index] > 1:
            _centre_stub(axis, bar, users, axis.before)


def _centre_stub(axis: Axis, bar: Segment, users: Counter[int], before: Positions) -> None:
    turns = sorted((s.key, s.index) for _, _, s in bar.turns)
    stubs = [i for _, i in turns if users[i] > 1]
    leaves = [i for _, i in turns if users[i] == 1]
    if len(stubs) != 1 or len(leaves) <= 1:
        return
    first, last = leaves[0], leaves[-1]
    low, high = before.lanes[first], before.lanes[last]
    if not low < before.lanes[stubs[0]] < high:
        return
    half = (high - low) // 2
    stub = axis.lane[stubs[0]]
    axis.system.pull(axis.lane[first], stub, FAN, half)
    axis.system.pull(stub, axis.lane[last], FAN, high - low - half)


def _hug(axis: Axis) -> None:
    """Keeps the whole drawing small."""
    end = axis.system.variable()
    for high in axis.high.values():
        axis.system.least(high, end, 0)
    for lane in axis.lane.values():
        axis.system.least(lane, end, 0)
    axis.system.stretch(axis.system.origin, end, HUG)
