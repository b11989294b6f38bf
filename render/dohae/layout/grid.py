"""The lines of a sketch that links may run along, and what stands in their way.

Lines run through the middles of nodes and through the channels between them. Coordinates are four
times the sketch's; borders stand on odd numbers, so no line ever runs along one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from itertools import compress, count, pairwise
from operator import ne
from typing import TYPE_CHECKING

from dohae.layout.frame import Area

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case

SCALE = 4
WALL = 10
"""What going through a group's border costs a link, in units of the grid …"""
BEND, DEEP = 80, 5
"""… and what a corner does, and so much more in every group around it."""
_MOST_KEPT = 2_000_000
"""States whose ways are kept for other links through the same groups, for memory's sake."""


class Grid:
    """Lines both ways, and what every crossing of two lines lies in.

    A vertex is ``row * width + column``.
    """

    def __init__(self, case: Case, areas: dict[str, Area]) -> None:
        self.areas = {
            path: Area(
                SCALE * a.left + 1, SCALE * a.top + 1, SCALE * a.right - 1, SCALE * a.bottom - 1
            )
            for path, a in areas.items()
        }
        nodes = [node for node in case.walk() if not node.is_group or not node.nodes]
        solid = [self.areas[node.path] for node in nodes]
        self.xs = _lines(
            [n for a in self.areas.values() for n in (a.left, a.right)],
            {middle(a.left, a.right) for a in solid},
        )
        self.ys = _lines(
            [n for a in self.areas.values() for n in (a.top, a.bottom)],
            {middle(a.top, a.bottom) for a in solid},
        )
        self.width, self.height = len(self.xs), len(self.ys)
        size = self.width * self.height
        self.path_of: list[str] = [""]
        """Path of every box by its number; number 0 is the ground."""
        self.box_of: dict[str, int] = {}
        self.parent: list[int] = [0]
        self.inside = [0] * size
        """The innermost group at each vertex."""
        self.solid = [0] * size
        """The node at each vertex, 0 for none."""
        for node in case.walk():
            number = len(self.path_of)
            self.path_of.append(node.path)
            self.box_of[node.path] = number
            self.parent.append(self.box_of.get(node.path.rpartition(".")[0], 0))
            self._fill(self.inside if node.is_group else self.solid, self.areas[node.path], number)
        self.column = list(range(self.width)) * self.height
        self.row = [row for row in range(self.height) for _ in range(self.width)]
        self.next = _next_states(self.width, self.height)
        """State (four times the vertex, plus 2 for up or down, plus 1 for right or down) -> the
        state of having gone that way, -1 at the edge."""
        self.length = _lengths(self.xs, self.ys)
        """What going there costs, by state."""
        depth = [0] * len(self.path_of)
        for number in range(1, len(depth)):
            depth[number] = depth[self.parent[number]] + 1
        self.corner = [0] * len(self.next)
        """What a corner costs before going there, by state."""
        corners = [BEND + DEEP * depth[box] for box in self.inside]
        for way in range(4):
            self.corner[way::4] = corners
        self._entries = self._wall_in(depth)
        self._open = self._without_nodes()
        self._ways: dict[frozenset[int], list[int]] = {}

    def _wall_in(self, depth: list[int]) -> dict[int, list[int]]:
        """Makes going through borders cost; for each group the states that lead into it."""
        entries: dict[int, list[int]] = defaultdict(list)
        inside = self.inside
        for step, way in ((1, 1), (self.width, 3)):
            for vertex in [*compress(count(), map(ne, inside, inside[step:]))]:
                if self.next[4 * vertex + way] < 0:
                    continue
                here, there = inside[vertex], inside[vertex + step]
                cost = WALL * max(1, abs(depth[there] - depth[here]))
                for state, group in (
                    (4 * vertex + way, there),
                    (4 * (vertex + step) + way - 1, here),
                ):
                    self.length[state] += cost
                    entries[group].append(state)
        return entries

    def _without_nodes(self) -> list[int]:
        """The states that follow others, -1 where one would enter, leave or cross a node."""
        ways = self.next.copy()
        for vertex, node in enumerate(self.solid):
            if node:
                for way in range(4):
                    there = self.next[4 * vertex + way]
                    ways[4 * vertex + way] = -1
                    if there >= 0:
                        ways[(there & -4) + (way ^ 1)] = -1
        return ways

    def ways(self, groups: frozenset[int]) -> list[int]:
        """The state after each state that may be gone to through these groups, -1 for none."""
        known = self._ways.get(groups)
        if known is None:
            known = self._open.copy()
            for group, states in self._entries.items():
                if group not in groups:
                    for state in states:
                        known[state] = -1
            if len(self._ways) * len(known) > _MOST_KEPT:
                self._ways.clear()
            self._ways[groups] = known
        return known

    def own(
        self, path: str, groups: frozenset[int], *, leaves: bool, enters: bool
    ) -> Iterator[int]:
        """States that a node opens to a link of its own: along its middle row and column."""
        number, centre = self.box_of[path], self.centre(path)
        for way in range(4):
            here = 4 * centre + way
            while (there := self.next[here]) >= 0:
                is_within = self.solid[there >> 2] == number
                if enters:
                    yield (there & -4) + (way ^ 1)
                is_open = not self.solid[there >> 2] and self.inside[there >> 2] in groups
                if leaves and (is_within or is_open):
                    yield here
                if not is_within:
                    break
                here = there

    def _fill(self, layer: list[int], area: Area, number: int) -> None:
        left, right = bisect_left(self.xs, area.left), bisect_right(self.xs, area.right)
        for row in range(bisect_left(self.ys, area.top), bisect_right(self.ys, area.bottom)):
            base = row * self.width
            layer[base + left : base + right] = [number] * (right - left)

    def centre(self, path: str) -> int:
        """The vertex in the middle of a node."""
        area = self.areas[path]
        column = bisect_left(self.xs, middle(area.left, area.right))
        return bisect_left(self.ys, middle(area.top, area.bottom)) * self.width + column

    def around(self, path: str) -> set[int]:
        """Numbers of the groups that a node or group is in."""
        number, found = self.parent[self.box_of[path]], {0}
        while number:
            found.add(number)
            number = self.parent[number]
        return found


def middle(first: int, last: int) -> int:
    """The line between two borders."""
    return (first + last) // 2


def _next_states(width: int, height: int) -> list[int]:
    """The state after each state, by vertex and way; -1 at the edge."""
    last, row = 4 * width * height, 4 * width
    next_ = [-1] * last
    next_[0::4] = range(-4, last - 4, 4)
    next_[1::4] = range(5, last + 5, 4)
    next_[2::4] = range(2 - row, last + 2 - row, 4)
    next_[3::4] = range(3 + row, last + 3 + row, 4)
    next_[0::row] = next_[row - 3 :: row] = [-1] * height
    next_[2:row:4] = next_[last - row + 3 :: 4] = [-1] * width
    return next_


def _lengths(xs: list[int], ys: list[int]) -> list[int]:
    """How far it is from each vertex to the next one each way, by state; 0 at the edge."""
    lengths = [0] * (4 * len(xs) * len(ys))
    across = [after - before for before, after in pairwise(xs)]
    down = [after - before for before, after in pairwise(ys)]
    lengths[0::4] = [0, *across] * len(ys)
    lengths[1::4] = [*across, 0] * len(ys)
    lengths[2::4] = [gap for gap in (0, *down) for _ in xs]
    lengths[3::4] = [gap for gap in (*down, 0) for _ in xs]
    return lengths


def _lines(borders: list[int], middles: set[int]) -> list[int]:
    """Middles of nodes, and one line in every stretch between borders that has none."""
    edges = sorted(set(borders))
    lines = set(middles)
    centres = sorted(middles)
    for before, after in pairwise(edges):
        if bisect_right(centres, before) == bisect_left(centres, after):
            between = (before + after) // 2
            lines.add(between if between % 2 == 0 else between + 1)
    if edges:
        lines |= {edges[0] - SCALE + 1, edges[-1] + SCALE - 1}
    return sorted(lines)
