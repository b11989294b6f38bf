"""Wires: the way of every link over the lines of a grid, found one after the other.

Before: a grid. After: every link has a wire that bends only at lines, enters no box but its ends
and no group but those that hold one of them. Wires may share a line; lanes are given out later.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.geometry import Side
from dohae.layout.frame import is_backward, is_vertical
from dohae.layout.search import Quest, Traffic, search, state_of
from dohae.layout.trunks import may_share

if TYPE_CHECKING:
    from dohae.layout.frame import Area
    from dohae.layout.grid import Grid
    from dohae.model.case import Case, Direction, Link

ASIDE = 24
"""Leaving or entering a node across its flow …"""
PATIENT = 100
"""With more links than this the search for ways hurries."""
BACKWARD = 10
"""Leaving a node against the flow, or entering it from ahead."""
ASIDE_IN_ORDER = 44
"""The same for links of a fan, which should run alike, and for nodes on a border."""
FACING = 6
"""… unless the other end lies straight that way."""
SIDE_TAKEN = 8
"""Ending where another wire ends already."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A link's way."""

    link: int
    points: tuple[tuple[int, int], ...]
    """Corners in the grid's coordinates; the first and last lie on its ends' borders."""


class Router:
    """Finds wires; knows what is already taken."""

    def __init__(self, case: Case, grid: Grid, flows: dict[str, Direction]) -> None:
        self.case, self.grid = case, grid
        self.ways: dict[int, list[int]] = {}
        """Vertices of each link's wire; at a group's end the first one inside of its border."""
        self.traffic = Traffic(grid)
        self.ends: dict[tuple[str, int, bool], int] = {}
        self.is_group = {node.path: node.is_group for node in case.walk()}
        self.border = {node.path: node.border for node in case.walk()}
        self.flows = flows
        self.fans: dict[str, list[int]] = defaultdict(list)
        """Links by either end."""
        for number, link in enumerate(case.links):
            self.fans[link.source].append(number)
            self.fans[link.target].append(number)
        self.fanned = {
            number
            for number, link in enumerate(case.links)
            for other in {*self.fans[link.source], *self.fans[link.target]}
            if other != number and may_share(link, case.links[other])
        }
        """Links that might share a trunk."""
        self.haste = min(10, 4 + max(0, len(case.links) - PATIENT) // 30)
        self.doors: dict[str, list[tuple[int, int, int]]] = {}

    def run(self, rounds: int) -> list[Wire]:
        """Wires for all links, each taken up and laid again so many times."""
        order = sorted(range(len(self.case.links)), key=self._length)
        for link in order:
            self._lay(link)
        for _ in range(rounds):
            before = dict(self.ways)
            for link in order:
                self._take(link, -1)
                del self.ways[link]
                self._lay(link)
            if before == self.ways:
                break
        return [self._wire(link) for link in range(len(self.case.links))]

    def _length(self, link: int) -> tuple[int, int]:
        a = self.grid.areas[self.case.links[link].source]
        b = self.grid.areas[self.case.links[link].target]
        across = abs(a.left + a.right - b.left - b.right) + abs(a.top + a.bottom - b.top - b.bottom)
        return (across, link)

    def _lay(self, index: int) -> None:
        link = self.case.links[index]
        quest = self._quest(index, link)
        around = quest.allowed
        # A link between two boxes of a group stays in the group, if there is a way.
        shared = _shared(link.source, link.target)
        if shared:
            quest.allowed = around - self.grid.around(shared)
        way = search(self.grid, self.traffic, quest)
        if not way and shared:
            quest.allowed = around
            way = search(self.grid, self.traffic, quest)
        if not way:
            message = f"no way from {link.source} to {link.target}"
            raise AssertionError(message)
        self.ways[index] = way
        self._take(index, 1)

    def _quest(self, index: int, link: Link) -> Quest:
        grid = self.grid
        is_self = link.source == link.target
        quest = Quest(
            starts={},
            origins={},
            goals={},
            doors={},
            area=grid.areas[link.target],
            allowed=frozenset(grid.around(link.source) | grid.around(link.target)),
            nodes=[path for path in {link.source: 0, link.target: 0} if not self.is_group[path]],
            closed="" if is_self or self.is_group[link.source] else link.source,
            friends=set(),
            haste=self.haste,
            bars=set(),
        )
        self._befriend(quest, index)
        if self.is_group[link.source]:
            vertical, _ = self._flow(link.source, link.target)
            for inner, outer, cost in self._doors(link.source):
                state = 4 * outer + (state_of(inner, outer) & 3)
                if grid.inside[outer] in quest.allowed:
                    aside = ASIDE if bool(state & 2) != vertical else 0
                    quest.starts[state] = cost + aside
                    quest.origins[state] = inner
        else:
            centre = grid.centre(link.source)
            for axis, step, cost in self._sides(index, is_source=True):
                if not is_self or axis == 0:
                    quest.starts[4 * centre + 2 * axis + (step > 0)] = cost
        if self.is_group[link.target]:
            vertical, _ = self._flow(link.target, link.source)
            for inner, outer, cost in self._doors(link.target):
                state = state_of(outer, inner)
                aside = ASIDE if bool(state & 2) != vertical else 0
                quest.doors[state] = cost + aside
        else:
            centre = grid.centre(link.target)
            for axis, step, cost in self._sides(index, is_source=False):
                if not is_self or axis == 1:
                    quest.goals[4 * centre + 2 * axis + (step < 0)] = cost
        return quest

    def _flow(self, path: str, other: str) -> tuple[bool, bool]:
        """Which way a link should leave a box for another: up or down, towards zero."""
        shared = _shared(path, other)
        border = self.border[path]
        if border and shared != path.rpartition(".")[0]:
            return not border.is_horizontal, border in (Side.LEFT, Side.TOP)
        flow = self.flows[shared]
        return is_vertical(flow), is_backward(flow)

    def _sides(self, index: int, *, is_source: bool) -> list[tuple[int, int, int]]:
        """For each way out of a link's end: axis, step, cost."""
        link = self.case.links[index]
        path, other = (link.source, link.target) if is_source else (link.target, link.source)
        aside = ASIDE_IN_ORDER if self.border[path] or index in self.fanned else ASIDE
        grid, mine, far = self.grid, self.grid.areas[path], self.grid.areas[other]
        beside = (
            mine.top + mine.bottom == far.top + far.bottom,
            mine.left + mine.right == far.left + far.right,
        )
        ahead = (far.left > mine.left, far.top > mine.top)
        border = self.border[path]
        goes_out = border and _shared(path, other) != path.rpartition(".")[0]
        vertical, backward = self._flow(path, other)
        sides = []
        for axis, step in ((0, 1), (1, grid.width), (0, -1), (1, -grid.width)):
            cost = SIDE_TAKEN * self.ends.get((path, axis, step > 0), 0)
            if (axis == 1) != vertical:
                cost += FACING if beside[axis] and ahead[axis] == (step > 0) else aside
            elif goes_out:
                cost += aside if (step > 0) == backward else 0
            elif (step > 0) == (backward == is_source):
                cost += BACKWARD
            if border and not goes_out and (axis == 0) == border.is_horizontal:
                cost += aside if (step > 0) == (border in (Side.RIGHT, Side.BOTTOM)) else 0
            sides.append((axis, step, cost))
        return sides

    def _doors(self, path: str) -> list[tuple[int, int, int]]:
        """Vertices just inside and just outside of a group's border, with the cost of that door."""
        if path in self.doors:
            return self.doors[path]
        grid, number = self.grid, self.grid.box_of[path]
        within = {number}
        for child in range(number + 1, len(grid.parent)):
            if grid.parent[child] in within:
                within.add(child)
        doors = []
        for inner, box in enumerate(grid.inside):
            if box not in within:
                continue
            column = inner % grid.width
            for axis, step in ((0, 1), (0, -1), (1, grid.width), (1, -grid.width)):
                outer = inner + step
                if not 0 <= outer < len(grid.inside):
                    continue
                if not axis and not 0 <= column + step < grid.width:
                    continue
                if grid.inside[outer] not in within and not grid.solid[outer]:
                    doors.append((inner, outer, self._door_cost(path, inner, axis)))
        self.doors[path] = doors
        return doors

    def _door_cost(self, path: str, inner: int, axis: int) -> int:
        """Doors are dearer away from the middle of a side."""
        grid, area = self.grid, self.grid.areas[path]
        if axis:
            off = abs(2 * grid.xs[inner % grid.width] - area.left - area.right) // 2
        else:
            off = abs(2 * grid.ys[inner // grid.width] - area.top - area.bottom) // 2
        return off

    def _befriend(self, quest: Quest, index: int) -> None:
        """Makes it cheap to run along a wire of the same fan near their common end."""
        link = self.case.links[index]
        for other in sorted({*self.fans[link.source], *self.fans[link.target]}):
            way = self.ways.get(other)
            root = may_share(link, self.case.links[other]) if way else ""
            if way and root:
                opening, corner = _opening(way if root == "source" else way[::-1])
                for a, b in pairwise(opening):
                    state = state_of(a, b)
                    quest.friends |= {state, 4 * b + (state & 3 ^ 1)}
                if corner >= 0:
                    quest.bars.add(corner)

    def _take(self, index: int, sign: int) -> None:
        way, link = self.ways[index], self.case.links[index]
        self.traffic.take(way, sign)
        for path, a, b in ((link.source, way[0], way[1]), (link.target, way[-1], way[-2])):
            key = (path, _axis(a, b), b > a)
            self.ends[key] = self.ends.get(key, 0) + sign

    def _wire(self, index: int) -> Wire:
        grid, link = self.grid, self.case.links[index]
        way = self.ways[index]
        points = [(grid.xs[v % grid.width], grid.ys[v // grid.width]) for v in way]
        points[0] = _on_border(points[0], points[1], grid.areas[link.source])
        points[-1] = _on_border(points[-1], points[-2], grid.areas[link.target])
        inner = [
            here
            for before, here, after in zip(points, points[1:], points[2:], strict=False)
            if not (before[0] == here[0] == after[0] or before[1] == here[1] == after[1])
        ]
        return Wire(index, (points[0], *inner, points[-1]))


def _on_border(end: tuple[int, int], next_: tuple[int, int], area: Area) -> tuple[int, int]:
    """Where a line from inside a box passes its border."""
    (x, y), (to_x, to_y) = end, next_
    if y == to_y:
        return (area.right if to_x > x else area.left, y)
    return (x, area.bottom if to_y > y else area.top)


def _axis(a: int, b: int) -> int:
    return 0 if abs(a - b) == 1 else 1


def _opening(way: list[int]) -> tuple[list[int], int]:
    """A wire's vertices up to its second corner, and the first corner, -1 for none."""
    first = -1
    for index in range(1, len(way) - 1):
        if _axis(way[index - 1], way[index]) != _axis(way[index], way[index + 1]):
            if first >= 0:
                return way[: index + 1], first
            first = way[index]
    return way, first


def _shared(first: str, second: str) -> str:
    """The path of the innermost group around two boxes."""
    shared = []
    parts = zip(first.split(".")[:-1], second.split(".")[:-1], strict=False)
    for a, b in parts:
        if a != b:
            break
        shared.append(a)
    return ".".join(shared)
