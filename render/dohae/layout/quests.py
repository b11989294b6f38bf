"""Quests: where each link may leave its ends, what it pays there, and which groups it may enter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.geometry import Side
from dohae.layout.frame import is_backward, is_vertical
from dohae.layout.search import Quest, state_of
from dohae.model.case import shared_group

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dohae.layout.fans import Fans
    from dohae.layout.grid import Grid
    from dohae.model.case import Case, Direction, Node

    Taken = Mapping[tuple[str, int], int]
    """Box and the way that leads out of one of its sides -> wires that end there."""

ASIDE = 24
"""Leaving or entering a node across its flow …"""
BACKWARD = 10
"""Leaving a node against the flow, or entering it from ahead."""
ASIDE_IN_ORDER = 110
"""The same for nodes on a border, for what hangs on a fan, and for the hub of one of more than …"""
FEW = 3
"""… so many links, which should run alike. Up to so many go ahead and to either side."""
FACING = 6
"""… unless the other end lies straight that way."""
SIDE_TAKEN = 75
"""Ending where another wire ends already that is not of the same fan."""

_Way = tuple[tuple[str, int], int, int]
"""A way out of a node: its side, the state of a wire that begins, or ends, there, and its cost."""


class Quests:
    """The quests of all links over one grid, each prepared once."""

    def __init__(self, case: Case, grid: Grid, flows: dict[str, Direction], fans: Fans) -> None:
        self.case, self.grid, self.flows, self.fans = case, grid, flows, fans
        self._node = {node.path: node for node in case.walk()}
        self._doors_of: dict[str, list[tuple[int, int, int]]] = {}
        self._ready: dict[int, tuple[Quest, list[_Way], list[_Way]]] = {}

    def get(self, index: int) -> Quest:
        """The quest of a link; friends, and what it pays at its ends, apart."""
        known = self._ready.get(index)
        if known is None:
            known = self._ready[index] = self._prepared(index)
        return known[0]

    def price(self, index: int, taken: Taken) -> None:
        """Sets what a quest that has its friends pays at its ends, with what others have taken."""
        quest, starts, goals = self._ready[index]
        for costs, ways in ((quest.starts, starts), (quest.goals, goals)):
            for side, state, cost in ways:
                is_friendly = (state & -4) + side[1] in quest.friends
                costs[state] = cost + (0 if is_friendly else SIDE_TAKEN * taken.get(side, 0))

    def _prepared(self, index: int) -> tuple[Quest, list[_Way], list[_Way]]:
        grid, link = self.grid, self.case.links[index]
        source, target = self._node[link.source], self._node[link.target]
        is_self = source is target
        shared = shared_group(link.source, link.target)
        around = frozenset(grid.around(link.source) | grid.around(link.target))
        quest = Quest(
            source=link.source,
            target=link.target,
            # A link between two boxes of a group stays in the group, if there is a way.
            allowed=around - grid.around(shared) if shared else around,
            around=around,
            nodes=[
                node.path
                for node in {source.path: source, target.path: target}.values()
                if not node.is_group
            ],
        )
        starts: list[_Way] = []
        goals: list[_Way] = []
        if source.is_group:
            vertical, _ = self._flow(source, shared)
            for inner, outer, cost in self._doors(source.path):
                state = 4 * outer + (state_of(inner, outer) & 3)
                if grid.inside[outer] in around:
                    quest.starts[state] = cost + (ASIDE if bool(state & 2) != vertical else 0)
                    quest.origins[state] = inner
        else:
            starts = self._sides(index, source, target, shared)
        if target.is_group:
            vertical, _ = self._flow(target, shared)
            for inner, outer, cost in self._doors(target.path):
                state = state_of(outer, inner)
                quest.doors[state] = cost + (ASIDE if bool(state & 2) != vertical else 0)
        else:
            goals = self._sides(index, target, source, shared, is_source=False)
        if is_self:
            # It leaves along one axis and comes back along the other.
            starts = [way for way in starts if not way[1] & 2]
            goals = [way for way in goals if way[1] & 2]
        return quest, starts, goals

    def _flow(self, box: Node, shared: str) -> tuple[bool, bool]:
        """Which way a link inside of a group should leave a box: up or down, towards zero."""
        border = box.border
        if border and shared != box.path.rpartition(".")[0]:
            return not border.is_horizontal, border in (Side.LEFT, Side.TOP)
        flow = self.flows[shared]
        return is_vertical(flow), is_backward(flow)

    def _sides(
        self, index: int, end: Node, other: Node, shared: str, *, is_source: bool = True
    ) -> list[_Way]:
        """The four ways out of a link's end, as long as nobody else takes them."""
        path, border = end.path, end.border
        here, there = self.fans.sizes[index] if is_source else self.fans.sizes[index][::-1]
        is_in_order = here > FEW if here > 1 else there > 1
        aside = ASIDE_IN_ORDER if border or is_in_order else ASIDE
        mine, far = self.grid.areas[path], self.grid.areas[other.path]
        centre = self.grid.centre(path)
        beside = (
            mine.top + mine.bottom == far.top + far.bottom,
            mine.left + mine.right == far.left + far.right,
        )
        ahead = (far.left > mine.left, far.top > mine.top)
        goes_out = border and shared != path.rpartition(".")[0]
        vertical, backward = self._flow(end, shared)
        ways: list[_Way] = []
        for axis, grows in ((0, True), (1, True), (0, False), (1, False)):
            cost = 0
            if (axis == 1) != vertical:
                cost += FACING if beside[axis] and ahead[axis] == grows else aside
            elif goes_out:
                cost += aside if grows == backward else 0
            elif grows == (backward == is_source):
                cost += BACKWARD
            if border and not goes_out and (axis == 0) == border.is_horizontal:
                cost += aside if grows == (border in (Side.RIGHT, Side.BOTTOM)) else 0
            state = 4 * centre + 2 * axis + (grows == is_source)
            ways.append(((path, 2 * axis + grows), state, cost))
        return ways

    def _doors(self, path: str) -> list[tuple[int, int, int]]:
        """Vertices just inside and just outside of a group's border, with the cost of that door."""
        if path in self._doors_of:
            return self._doors_of[path]
        grid, number = self.grid, self.grid.box_of[path]
        within = {number}
        for child in range(number + 1, len(grid.parent)):
            if grid.parent[child] in within:
                within.add(child)
        doors = []
        for inner in [vertex for vertex, box in enumerate(grid.inside) if box in within]:
            column = inner % grid.width
            for axis, step in ((0, 1), (0, -1), (1, grid.width), (1, -grid.width)):
                outer = inner + step
                if not 0 <= outer < len(grid.inside):
                    continue
                if not axis and not 0 <= column + step < grid.width:
                    continue
                if grid.inside[outer] not in within and not grid.solid[outer]:
                    doors.append((inner, outer, self._door_cost(path, inner, axis)))
        self._doors_of[path] = doors
        return doors

    def _door_cost(self, path: str, inner: int, axis: int) -> int:
        """Doors are dearer away from the middle of a side."""
        grid, area = self.grid, self.grid.areas[path]
        if axis:
            return abs(2 * grid.xs[inner % grid.width] - area.left - area.right) // 2
        return abs(2 * grid.ys[inner // grid.width] - area.top - area.bottom) // 2
