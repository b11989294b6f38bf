"""The lines of a sketch that links may run along, and what stands in their way.

Lines run through the middles of nodes and through the channels between them. Coordinates are four
times the sketch's; borders stand on odd numbers, so no line ever runs along one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.layout.frame import Area

if TYPE_CHECKING:
    from dohae.model.case import Case

SCALE = 4
WALL = 10
"""What going through a group's border costs a link, in units of the grid."""


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
        count = self.width * self.height
        self.path_of: list[str] = [""]
        """Path of every box by its number; number 0 is the ground."""
        self.box_of: dict[str, int] = {}
        self.parent: list[int] = [0]
        self.inside = [0] * count
        """The innermost group at each vertex."""
        self.solid = [0] * count
        """The node at each vertex, 0 for none."""
        for node in case.walk():
            number = len(self.path_of)
            self.path_of.append(node.path)
            self.box_of[node.path] = number
            self.parent.append(self.box_of.get(node.path.rpartition(".")[0], 0))
            self._fill(self.inside if node.is_group else self.solid, self.areas[node.path], number)

        self._connect()

    def _connect(self) -> None:
        """Lays out, for every vertex and way, the next vertex and what going there costs."""
        width, height = self.width, self.height
        self.column = [vertex % width for vertex in range(width * height)]
        self.row = [vertex // width for vertex in range(width * height)]
        depth = [0] * len(self.path_of)
        for number in range(1, len(depth)):
            depth[number] = depth[self.parent[number]] + 1
        self.next: list[int] = []
        """By state (four times the vertex, plus 2 for up or down, plus 1 for right or down)."""
        self.length: list[int] = []
        inside, xs, ys = self.inside, self.xs, self.ys
        for vertex in range(width * height):
            column, row, group = self.column[vertex], self.row[vertex], inside[vertex]
            for ends, step in (
                (column == 0, -1),
                (column == width - 1, 1),
                (row == 0, -width),
                (row == height - 1, width),
            ):
                if ends:
                    self.next.append(-1)
                    self.length.append(0)
                    continue
                to = vertex + step
                if abs(step) == 1 and self.row[to] == row:
                    cost = abs(xs[self.column[to]] - xs[column])
                else:
                    cost = abs(ys[self.row[to]] - ys[row])
                if inside[to] != group:
                    cost += WALL * max(1, abs(depth[inside[to]] - depth[group]))
                self.next.append(to)
                self.length.append(cost)
        self._free: dict[frozenset[int], list[bool]] = {}

    def free(self, groups: frozenset[int]) -> list[bool]:
        """For each vertex whether it lies in no node and in one of these groups."""
        if groups not in self._free:
            self._free[groups] = [
                not node and group in groups
                for node, group in zip(self.solid, self.inside, strict=True)
            ]
        return self._free[groups]

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
