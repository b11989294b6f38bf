"""One axis of a drawing while its coordinates are looked for: variables, and what is known."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dohae.layout.lanes import RANKS
from dohae.layout.system import System

if TYPE_CHECKING:
    from dohae.geometry import Size
    from dohae.layout.frame import Area
    from dohae.layout.lanes import Lanes, Segment
    from dohae.layout.metrics import Insets, Sizes
    from dohae.layout.pieces import Piece
    from dohae.layout.stretches import Stretch


@dataclass(slots=True)
class Positions:
    """Coordinates along one axis."""

    boxes: dict[str, tuple[int, int]] = field(default_factory=dict)
    lanes: dict[int, int] = field(default_factory=dict)
    """Segment -> where it runs across the axis."""
    labels: dict[int, tuple[int, int]] = field(default_factory=dict)
    """Link -> first and last point of its label."""
    titles: dict[str, tuple[int, int]] = field(default_factory=dict)
    ends: dict[tuple[int, int], int] = field(default_factory=dict)
    """Segment along the axis and grid coordinate of its end -> where it ends."""


@dataclass(frozen=True, slots=True)
class Measured:
    """A drawing without coordinates, with the sizes that a medium gives its parts."""

    areas: dict[str, Area]
    lanes: Lanes
    stretches: list[Stretch]
    sizes: Sizes


class Axis:
    """Variables of one axis.

    What stands before what is told by keys or, once they are known, by coordinates; so is what
    could meet, along the other axis.
    """

    def __init__(
        self, whole: Measured, axis: int, across: Positions | None, before: Positions | None
    ) -> None:
        self.whole, self.axis = whole, axis
        self.across, self.before = across, before
        """Coordinates along the other axis, and along this one from an earlier pass."""
        self.lanes, self.sizes = whole.lanes, whole.sizes
        self.system = System()
        gaps = self.sizes.gaps
        self.gap, self.other_gap = (gaps.y, gaps.x) if axis else (gaps.x, gaps.y)
        self.low: dict[str, int] = {}
        """Variables of each box's borders and of its body's middle."""
        self.high: dict[str, int] = {}
        self.centre: dict[str, int] = {}
        self.middle: dict[str, int] = {}
        """How far behind its first border the middle of each node's body is."""
        self.lane = {s.index: self.system.variable() for s in self.lanes.segments if s.axis != axis}
        """Segment across the axis -> its variable."""
        self.label: dict[int, tuple[int, int]] = {}
        self.title: dict[str, tuple[int, int]] = {}
        self.pieces: list[Piece] = []
        """All that takes up room."""

    def keys(self, path: str, axis: int) -> tuple[int, int]:
        """The grid's coordinates of a box's borders."""
        area = self.whole.areas[path]
        return (area.top, area.bottom) if axis else (area.left, area.right)

    def extent(self, path: str) -> tuple[int, int]:
        """A box along the other axis, as far as it is known."""
        if self.across:
            return self.across.boxes[path]
        low, high = self.keys(path, 1 - self.axis)
        return low * RANKS, high * RANKS

    def along(self, path: str) -> tuple[int, int]:
        """A box along this axis, as far as it is known."""
        if self.before:
            return self.before.boxes[path]
        low, high = self.keys(path, self.axis)
        return low * RANKS, high * RANKS

    def held(self, path: str, before: Positions) -> list[str]:
        """The nodes in a group, at any depth, that stand clear of its borders; first ones first.

        Groups that hold nothing count as nodes.
        """
        low, high = before.boxes[path]
        inside = [
            (start, box)
            for box, (start, end) in before.boxes.items()
            if low < start and end < high and box.startswith(f"{path}.")
        ]
        around = {box.rpartition(".")[0] for _, box in inside}
        return [box for _, box in sorted(inside, key=lambda one: one[0]) if box not in around]

    def hugged(self, path: str, before: Positions) -> tuple[int, int]:
        """Where a group's borders would be if it hugged what it holds, as it was in a pass."""
        low, high = before.boxes[path]
        extents = [
            self.hugged(box, before) if box in self.sizes.frames else (start, end)
            for box, (start, end) in before.boxes.items()
            if low < start and end < high and box.rpartition(".")[0] == path
        ]
        if not extents:
            return low, high
        first, last = self.insets(self.sizes.frames[path].padding)
        return min(start for start, _ in extents) - first, max(end for _, end in extents) + last

    def count_ports(self) -> dict[str, Counter[int]]:
        """For each box how many links end at each of its sides across this axis."""
        ports: dict[str, Counter[int]] = defaultdict(Counter)
        for segment in self.lanes.segments:
            if segment.axis != self.axis:
                for at, (path, _) in segment.boxes.items():
                    ports[path][at] += 1
        return ports

    def insets(self, insets: Insets) -> tuple[int, int]:
        """Insets along this axis."""
        return (insets.top, insets.bottom) if self.axis else (insets.left, insets.right)

    def length(self, size: Size) -> int:
        """A size along this axis."""
        return size.height if self.axis else size.width

    def edge(self, path: str, at: int) -> int:
        """The variable of a box's edge that links end at."""
        is_low = at == self.keys(path, self.axis)[0]
        if path not in self.sizes.shapes:
            return self.low[path] if is_low else self.high[path]
        before, after = self.insets(self.sizes.shapes[path].body)
        if is_low:
            return self.system.tied(self.low[path], before) if before else self.low[path]
        return self.system.tied(self.high[path], -after) if after else self.high[path]

    def end(self, segment: Segment, at: int) -> int:
        """The variable that a segment along the axis ends at."""
        turns = [other for here, _, other in segment.turns if here == at]
        if turns:
            pick = max if at == segment.high else min
            return self.lane[pick(turns, key=lambda s: s.key).index]
        path, _ = segment.boxes[at]
        return self.edge(path, at)

    def seen_end(self, segment: Segment, at: int) -> int:
        """The same, or where it is drawn to: an upright line stops beneath a body's text."""
        if self.axis and at in segment.boxes:
            path, _ = segment.boxes[at]
            return self.low[path] if at == self.keys(path, self.axis)[0] else self.high[path]
        return self.end(segment, at)

    def tip(self, segment: Segment, at: int) -> int:
        """The variable of where an arrowhead's tip is drawn at a box that a segment ends at."""
        path, _ = segment.boxes[at]
        end = self.seen_end(segment, at)
        if path not in self.sizes.shapes:
            return end
        before, after = self.insets(self.sizes.shapes[path].beyond)
        beyond = -before if at == self.keys(path, self.axis)[0] else after
        return self.system.tied(end, beyond) if beyond else end

    def positions(self) -> Positions:
        """Coordinates of everything that has a variable."""
        x = self.system.solve()
        found = Positions(
            boxes={path: (x[self.low[path]], x[self.high[path]]) for path in self.low},
            lanes={index: x[lane] for index, lane in self.lane.items()},
            labels={link: (x[low], x[high]) for link, (low, high) in self.label.items()},
            titles={path: (x[low], x[high]) for path, (low, high) in self.title.items()},
        )
        for segment in self.lanes.segments:
            if segment.axis == self.axis:
                for at in (segment.low, segment.high):
                    found.ends[segment.index, at] = self._ended(found, segment, at)
        return found

    def _ended(self, found: Positions, segment: Segment, at: int) -> int:
        """Where a segment along the axis ends."""
        turns = [found.lanes[other.index] for here, _, other in segment.turns if here == at]
        if turns:
            return max(turns) if at == segment.high else min(turns)
        path, _ = segment.boxes[at]
        before, after = (0, 0)
        if path in self.sizes.shapes:
            before, after = self.insets(self.sizes.shapes[path].body)
        low, high = found.boxes[path]
        return low + before if at == self.keys(path, self.axis)[0] else high - after
