"""Compaction: from a drawing without sizes to coordinates, one axis after the other.

Before: keys say who stands before whom. After: integers that keep that order wherever two pieces
could meet, with short lines, straight links and groups that hug what they hold.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dohae.layout.lanes import RANKS
from dohae.layout.pieces import Apart, Piece, Sort
from dohae.layout.system import System

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.geometry import Size
    from dohae.layout.grid import Grid
    from dohae.layout.lanes import Lanes, Segment
    from dohae.layout.metrics import Frame, Gap, Insets, Metrics, Shape
    from dohae.layout.stretches import Stretch
    from dohae.model.case import Case, Node

SQUEEZES = 2
"""Times that both axes are gone over again, each knowing what the other came to."""
GROW = 60
"""A node grows only when its links need the room."""
LENGTH = 4
"""Of links."""
JOG = 120
"""Of a piece between two bends, by its length in the last pass."""
PORT = 6
"""A link leaves its node in the middle."""
FAN = 3
"""A fan's stub stands in the middle of its bar."""
ALIGN = 5
"""Nodes that the sketch lines up."""
HUG = 1
"""Of groups and the whole drawing."""


class Positions:
    """Coordinates along one axis."""

    def __init__(self) -> None:
        self.boxes: dict[str, tuple[int, int]] = {}
        self.lanes: dict[int, int] = {}
        """Segment -> where it runs across the axis."""
        self.labels: dict[int, tuple[int, int]] = {}
        """Link -> first and last point of its label."""
        self.titles: dict[str, tuple[int, int]] = {}
        self.ends: dict[tuple[int, int], int] = {}
        """Segment along the axis and grid coordinate of its end -> where it ends."""


class Compactor:
    """Sizes and places one drawing in one medium."""

    def __init__(
        self, case: Case, grid: Grid, lanes: Lanes, stretches: list[Stretch], metrics: Metrics
    ) -> None:
        self.case, self.grid, self.lanes, self.metrics = case, grid, lanes, metrics
        self.stretches = stretches
        self.nodes = list(case.walk())
        self.shapes: dict[str, Shape] = {
            n.path: metrics.node(n) for n in self.nodes if not n.is_group
        }
        self.frames: dict[str, Frame] = {n.path: metrics.group(n) for n in self.nodes if n.is_group}
        self.label_sizes: dict[int, Size] = {
            s.link: metrics.label(case.links[s.link]) for s in stretches
        }
        self.parents = {n.path: n.path.rpartition(".")[0] for n in self.nodes}

    def run(self, *, is_rough: bool = False) -> tuple[Positions, Positions]:
        """Coordinates along x and y; rough ones are not yet as short as they could be."""
        x = _Pass(self, 0, None, None).solve()
        y = _Pass(self, 1, x, None).solve()
        if is_rough:
            return x, y
        for _ in range(SQUEEZES):
            x = _Pass(self, 0, y, x).solve()
            y = _Pass(self, 1, x, y).solve()
        return x, y


class _Pass:
    """One axis.

    What stands before what is told by keys or, once they are known, by coordinates; so is what
    could meet, along the other axis.
    """

    def __init__(
        self, whole: Compactor, axis: int, across: Positions | None, before: Positions | None
    ) -> None:
        self.whole, self.axis, self.across, self.before = whole, axis, across, before
        self.grid, self.lanes = whole.grid, whole.lanes
        self.system = System()
        self.gap: Gap = whole.metrics.gaps.y if axis else whole.metrics.gaps.x
        self.other_gap: Gap = whole.metrics.gaps.x if axis else whole.metrics.gaps.y
        self.low: dict[str, int] = {}
        self.high: dict[str, int] = {}
        self.centre: dict[str, int] = {}
        self.lane = {s.index: self.system.variable() for s in self.lanes.segments if s.axis != axis}
        self.label: dict[int, tuple[int, int]] = {}
        self.title: dict[str, tuple[int, int]] = {}
        self.pieces: list[Piece] = []
        self.ports: dict[str, Counter[int]] = defaultdict(Counter)
        """For each box how many links end at each of its sides across this axis."""
        for segment in self.lanes.segments:
            if segment.axis != axis:
                for at, (path, _) in segment.boxes.items():
                    self.ports[path][at] += 1

    def solve(self) -> Positions:
        """Runs the pass."""
        for node in self.whole.nodes:
            if node.is_group:
                self._group(node)
            else:
                self._node(node)
        for node in self.whole.nodes:
            self._contain(node)
        self._lanes()
        self._labels()
        self._separate()
        self._posts()
        self._hints()
        self._align()
        self._balance()
        self._hug()
        return self._positions(self.system.solve())

    # Variables

    def _keys(self, path: str, axis: int) -> tuple[int, int]:
        area = self.grid.areas[path]
        return (area.top, area.bottom) if axis else (area.left, area.right)

    def _extent(self, path: str) -> tuple[int, int]:
        """A box along the other axis."""
        if self.across:
            return self.across.boxes[path]
        low, high = self._keys(path, 1 - self.axis)
        return low * RANKS, high * RANKS

    def _along(self, path: str) -> tuple[int, int]:
        """A box along this axis, as far as it is known."""
        if self.before:
            return self.before.boxes[path]
        low, high = self._keys(path, self.axis)
        return low * RANKS, high * RANKS

    def _insets(self, insets: Insets) -> tuple[int, int]:
        return (insets.top, insets.bottom) if self.axis else (insets.left, insets.right)

    def _node(self, node: Node) -> None:
        system, shape = self.system, self.whole.shapes[node.path]
        size = (shape.size.height if self.axis else shape.size.width) - 1
        before, after = self._insets(shape.body)
        low, high = system.variable(), system.variable()
        system.least(low, high, max(size, before + after + self._ports(node.path, shape)))
        system.stretch(low, high, GROW)
        self.low[node.path], self.high[node.path] = low, high
        size = max(size, before + after + self._ports(node.path, shape))
        self.centre[node.path] = system.tied(low, before + (size - before - after) // 2)
        keys = self._along(node.path)
        self.pieces.append(Piece(Sort.NODE, node.path, *keys, low, high, *self._extent(node.path)))

    def _ports(self, path: str, shape: Shape) -> int:
        """What a node's body needs for the links at its fullest side."""
        most = max(self.ports[path].values(), default=0)
        return 2 * shape.corner + (most - 1) * self.gap.lanes if most else 0

    def _group(self, node: Node) -> None:
        system, frame = self.system, self.whole.frames[node.path]
        low, high = system.variable(), system.variable()
        self.low[node.path], self.high[node.path] = low, high
        self.centre[node.path] = low
        title = frame.title.height if self.axis else frame.title.width
        at = frame.title_at[self.axis]
        padding = self._insets(frame.padding)
        system.least(low, high, max(sum(padding), 2))
        system.stretch(low, high, HUG)
        extent = self._extent(node.path)
        first, last = self._along(node.path)
        self.pieces.append(Piece(Sort.WALL, node.path, first, first, low, low, *extent))
        self.pieces.append(
            Piece(Sort.WALL, node.path, last, last, high, high, *extent, is_high_wall=True)
        )
        if title:
            start = system.tied(low, at)
            end = system.tied(start, title - 1)
            self.title[node.path] = (start, end)
            if not self.axis:
                system.least(end, high, at)
            across = self.across.titles[node.path] if self.across else (extent[0], extent[0] + 1)
            along = self.before.titles[node.path] if self.before else (first + 1, first + 1)
            self.pieces.append(Piece(Sort.TITLE, node.path, *along, start, end, *across))

    def _contain(self, node: Node) -> None:
        """Keeps a box inside the groups around it, a border node on its border."""
        system = self.system
        group = self.whole.parents[node.path]
        if not group:
            return
        low, high = self.low[node.path], self.high[node.path]
        if node.border and node.border.is_horizontal != bool(self.axis):
            far = node.border.value in ("right", "bottom")
            wall = self.high[group] if far else self.low[group]
            # Not tied to the middle: a link along the border may need room beside it.
            system.least(low, wall, 1)
            system.least(wall, high, 1)
            system.pull(self.centre[node.path], wall, GROW)
            group = self.whole.parents[group]
            if not group:
                return
        before, after = self._insets(self.whole.frames[group].padding)
        system.least(self.low[group], low, before)
        system.least(high, self.high[group], after)

    # Links

    def _end(self, segment: Segment, at: int) -> int:
        """The variable that a segment along the axis ends at."""
        turns = [other for here, _, other in segment.turns if here == at]
        if turns:
            pick = max if at == segment.high else min
            return self.lane[pick(turns, key=lambda s: s.key).index]
        path, _ = segment.boxes[at]
        return self._edge(path, at)

    def _edge(self, path: str, at: int) -> int:
        """The variable of a box's edge that links end at."""
        is_low = at == self._keys(path, self.axis)[0]
        if path not in self.whole.shapes:
            return self.low[path] if is_low else self.high[path]
        before, after = self._insets(self.whole.shapes[path].body)
        if is_low:
            return self.system.tied(self.low[path], before) if before else self.low[path]
        return self.system.tied(self.high[path], -after) if after else self.high[path]

    def _lanes(self) -> None:
        for segment in self.lanes.segments:
            if segment.axis == self.axis:
                self._length(segment)
            else:
                self._port(segment)
                low, high = self._lane_extent(segment)
                key = self.before.lanes[segment.index] if self.before else segment.key
                lane = self.lane[segment.index]
                self.pieces.append(Piece(Sort.LANE, "", key, key, lane, lane, low, high, segment))

    def _lane_extent(self, segment: Segment) -> tuple[int, int]:
        """From end to end along the other axis, without the boxes it ends at."""
        if self.across:
            low = self.across.ends[segment.index, segment.low]
            high = self.across.ends[segment.index, segment.high]
        else:
            low, high = segment.end_key(segment.low), segment.end_key(segment.high)
        shapes = self.whole.shapes
        if segment.low in segment.boxes and segment.boxes[segment.low][0] in shapes:
            low += 1
        if segment.high in segment.boxes and segment.boxes[segment.high][0] in shapes:
            high -= 1
        return low, max(low, high)

    def _end_key(self, segment: Segment, at: int) -> int:
        return self.before.ends[segment.index, at] if self.before else segment.end_key(at)

    def _length(self, segment: Segment) -> None:
        """Distances and cost along a segment."""
        system, gap = self.system, self.gap
        low, high = self._end(segment, segment.low), self._end(segment, segment.high)
        system.stretch(low, high, self._worth(segment))
        stops = sorted({(other.key, other.index) for _, _, other in segment.turns})
        turns = [self.lane[index] for _, index in stops]
        room = {at: gap.arrow if segment.boxes[at][1] else gap.stub for at in segment.boxes}
        self._clear_heads(segment)
        if not turns:
            system.least(low, high, max(1, sum(room.values())))
            return
        if segment.low in room:
            system.least(low, turns[0], room[segment.low])
        if segment.high in room:
            system.least(turns[-1], high, room[segment.high])
        least = gap.lanes if segment.net < 0 else 0
        for before, after in zip(turns, turns[1:], strict=False):
            system.least(before, after, least)

    def _worth(self, segment: Segment) -> int:
        """What a unit of a segment costs; a short jog costs more, for it could go away."""
        if not self.before or segment.boxes or segment.net < 0:
            return LENGTH
        length = (
            self.before.ends[segment.index, segment.high]
            - self.before.ends[segment.index, segment.low]
        )
        return LENGTH + JOG // (length + 2)

    def _clear_heads(self, segment: Segment) -> None:
        """Keeps what crosses a segment off its arrowheads."""
        room = max(2, self.gap.arrow - 1)
        for at, (path, has_head) in segment.boxes.items():
            if not has_head:
                continue
            edge = self._edge(path, at)
            for key, crossing in self._crossing(segment, path):
                if key < at * RANKS:
                    self.system.least(crossing, edge, room)
                elif key > at * RANKS:
                    self.system.least(edge, crossing, room)

    def _crossing(self, segment: Segment, path: str) -> Iterator[tuple[int, int]]:
        """Keys and variables of the lanes and borders that cross a segment, save a box's own."""
        start, end = segment.end_key(segment.low), segment.end_key(segment.high)
        for other in self.lanes.segments:
            if other.axis != segment.axis and start < other.key < end:
                if other.end_key(other.low) <= segment.key <= other.end_key(other.high):
                    yield other.key, self.lane[other.index]
        for group in self.whole.frames:
            low, high = self._keys(group, 1 - self.axis)
            if group == path or not low * RANKS < segment.key < high * RANKS:
                continue
            for key, wall in zip(
                self._keys(group, self.axis), (self.low[group], self.high[group]), strict=True
            ):
                if start < key * RANKS < end:
                    yield key * RANKS, wall

    def _port(self, segment: Segment) -> None:
        """Keeps a segment on the sides of the boxes that it ends at, near their middles."""
        system, lane = self.system, self.lane[segment.index]
        for path, _ in segment.boxes.values():
            if path in self.whole.shapes:
                shape = self.whole.shapes[path]
                before, after = self._insets(shape.body)
                system.least(self.low[path], lane, before + shape.corner)
                system.least(lane, self.high[path], after + shape.corner)
                system.pull(self.centre[path], lane, PORT)
            else:
                system.least(self.low[path], lane, self.gap.lane)
                system.least(lane, self.high[path], self.gap.lane)

    def _labels(self) -> None:
        for stretch in self.whole.stretches:
            size = self.whole.label_sizes[stretch.link]
            length = size.height if self.axis else size.width
            segment = stretch.segment
            if segment.axis == self.axis:
                low = self.system.variable()
                high = self.system.tied(low, length - 1)
                key = stretch.key
                self._bound(stretch, low, high)
            else:
                low = self.system.tied(self.lane[segment.index], -((length - 1) // 2))
                high = self.system.tied(low, length - 1)
                key = segment.key
            self.label[stretch.link] = (low, high)
            if self.across:
                extent = self.across.labels[stretch.link]
            else:
                across = segment.key if segment.axis == self.axis else stretch.key
                extent = (across, across)
            along = self.before.labels[stretch.link] if self.before else (key, key)
            self.pieces.append(Piece(Sort.LABEL, "", *along, low, high, *extent, segment))

    def _bound(self, stretch: Stretch, low: int, high: int) -> None:
        """Keeps a label between what bounds its stretch, with some line to be seen on both sides."""
        segment, gap = stretch.segment, self.gap
        for is_low, key in ((True, stretch.low), (False, stretch.high)):
            at = segment.low if is_low else segment.high
            room = max(2, gap.stub)
            if key == segment.end_key(at):
                edge = self._end(segment, at)
                if at in segment.boxes and segment.boxes[at][1]:
                    room = max(3, gap.arrow)
            else:
                found = [s for s in self.lanes.segments if s.axis != segment.axis and s.key == key]
                if not found:
                    continue
                edge = self.lane[found[0].index]
            if is_low:
                self.system.least(edge, low, room)
            else:
                self.system.least(high, edge, room)

    # Keeping apart

    def _separate(self) -> None:
        """Keeps pieces apart that could meet, each from the nearest before it."""
        frames = self.whole.frames
        paddings = {path: self._insets(frame.padding) for path, frame in frames.items()}
        apart = Apart(self.gap, frames, self.whole.parents, paddings)
        beside = Apart(self.other_gap, frames, self.whole.parents, paddings)
        margin = (
            max(
                self.other_gap.boxes,
                self.other_gap.groups,
                self.other_gap.lanes,
                self.other_gap.label,
            )
            if self.across
            else 0
        )
        order = sorted(self.pieces, key=lambda p: (p.low_key, p.high_key, p.sort.value))
        skyline: list[tuple[int, int, Piece]] = []
        for piece in order:
            start, end = piece.from_, piece.to
            kept: list[tuple[int, int, Piece]] = []
            seen: set[int] = set()
            for left, right, other in skyline:
                if right >= start - margin and left <= end + margin:
                    if id(other) not in seen and self._may_meet(other, piece, beside):
                        seen.add(id(other))
                        self.system.least(other.high, piece.low, apart(other, piece))
                    if right >= start and left <= end and not self._lets_by(other, piece):
                        if left < start:
                            kept.append((left, start - 1, other))
                        if right > end:
                            kept.append((end + 1, right, other))
                        continue
                kept.append((left, right, other))
            kept.append((start, end, piece))
            skyline = kept

    def _may_meet(self, first: Piece, second: Piece, beside: Apart) -> bool:
        """Whether two pieces, the first before the second, are to be kept apart on this axis."""
        if first.high_key >= second.low_key:
            return False
        if self._belong(first, second):
            return False
        if self.across:
            near = beside(first, second) if first.from_ <= second.from_ else beside(second, first)
            distance = max(second.from_ - first.to, first.from_ - second.to)
            return distance < near
        return True

    def _lets_by(self, first: Piece, second: Piece) -> bool:
        """Whether the first still stands before what follows where the second covers it."""
        return first.high_key >= second.low_key or self._belong(first, second)

    def _belong(self, first: Piece, second: Piece) -> bool:
        """Whether two pieces touch by their nature."""
        for one, other in ((first, second), (second, first)):
            if one.sort is Sort.LABEL and other.sort is Sort.LANE and one.segment is other.segment:
                return True
            if one.sort is Sort.TITLE and other.sort is Sort.WALL and one.name == other.name:
                return True
            if one.sort is Sort.LANE and other.sort is Sort.NODE and one.segment:
                if any(path == other.name for path, _ in one.segment.boxes.values()):
                    return True
        return False

    def _posts(self) -> None:
        """Keeps lines that run on one line, one behind the other, from touching at their ends."""
        if not self.across:
            return
        rows: dict[int, list[Segment]] = {}
        for segment in self.lanes.segments:
            if segment.axis == self.axis:
                rows.setdefault(self.across.lanes[segment.index], []).append(segment)
        for row in rows.values():
            row.sort(key=lambda s: (self._end_key(s, s.low), self._end_key(s, s.high)))
            for before, after in zip(row, row[1:], strict=False):
                if before.net == after.net:
                    continue
                if self._end_key(before, before.high) >= self._end_key(after, after.low):
                    continue
                if before.high in before.boxes and after.low in after.boxes:
                    continue
                self.system.least(self._end(before, before.high), self._end(after, after.low), 2)

    # Wishes

    def _hints(self) -> None:
        for node in self.whole.nodes:
            for hint in node.hints:
                vertical = hint.relation.value in ("below", "above")
                if vertical != bool(self.axis):
                    continue
                first, second = hint.other, node.path
                if hint.relation.value in ("above", "left-of"):
                    first, second = second, first
                self.system.least(self.high[first], self.low[second], self.gap.boxes)

    def _align(self) -> None:
        """Lines up neighbours that the sketch lines up."""
        rows: dict[int, list[tuple[int, str]]] = {}
        for path in self.whole.shapes:
            low, high = self._keys(path, self.axis)
            rows.setdefault(low + high, []).append((self._keys(path, 1 - self.axis)[0], path))
        for row in rows.values():
            row.sort()
            for (_, first), (_, second) in zip(row, row[1:], strict=False):
                self.system.pull(self.centre[first], self.centre[second], ALIGN)

    def _balance(self) -> None:
        """Sets a trunk's stub in the middle of its bar, as far as the last pass knows it."""
        if not self.before:
            return
        users = Counter(segment.index for chain in self.lanes.chains for segment in chain)
        for bar in self.lanes.segments:
            if bar.axis != self.axis or bar.net >= 0 or users[bar.index] < 2:
                continue
            turns = sorted((s.key, s.index) for _, _, s in bar.turns)
            stubs = [i for _, i in turns if users[i] > 1]
            leaves = [i for _, i in turns if users[i] == 1]
            if len(stubs) != 1 or len(leaves) < 2:
                continue
            first, last = leaves[0], leaves[-1]
            low, high = self.before.lanes[first], self.before.lanes[last]
            half = (high - low) // 2
            stub = self.lane[stubs[0]]
            self.system.pull(self.lane[first], stub, FAN, half)
            self.system.pull(stub, self.lane[last], FAN, high - low - half)

    def _hug(self) -> None:
        end = self.system.variable()
        for high in self.high.values():
            self.system.least(high, end, 0)
        for lane in self.lane.values():
            self.system.least(lane, end, 0)
        self.system.stretch(self.system.origin, end, HUG)

    def _positions(self, x: list[int]) -> Positions:
        found = Positions()
        found.boxes = {path: (x[self.low[path]], x[self.high[path]]) for path in self.low}
        found.lanes = {index: x[lane] for index, lane in self.lane.items()}
        found.labels = {link: (x[low], x[high]) for link, (low, high) in self.label.items()}
        found.titles = {path: (x[low], x[high]) for path, (low, high) in self.title.items()}
        self._note_ends(found)
        return found

    def _note_ends(self, found: Positions) -> None:
        for segment in self.lanes.segments:
            if segment.axis != self.axis:
                continue
            for at in (segment.low, segment.high):
                turns = [found.lanes[o.index] for here, _, o in segment.turns if here == at]
                if turns:
                    found.ends[segment.index, at] = max(turns) if at == segment.high else min(turns)
                    continue
                path, _ = segment.boxes[at]
                is_low = at == self._keys(path, self.axis)[0]
                before, after = (0, 0)
                if path in self.whole.shapes:
                    before, after = self._insets(self.whole.shapes[path].body)
                low, high = found.boxes[path]
                found.ends[segment.index, at] = low + before if is_low else high - after
