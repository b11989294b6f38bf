"""The cheapest way for one link over the lines of a grid, by A* over vertices and directions.

A state is four times a vertex, plus 2 when going up or down, plus 1 when going right or down.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dohae.layout.frame import Area
    from dohae.layout.grid import Grid

BEND = 40
"""What a corner costs, in units of the grid …"""
CROSS = 200
"""… and crossing another wire."""
CROWD = 3
"""Running along another wire for the length of one piece of line."""

_DONE = -1
_FAR = 1 << 60
_STRAIGHT = ((0,), (1,), (2,), (3,))
_TURNS = ((0, 2, 3), (1, 2, 3), (2, 0, 1), (3, 0, 1))
"""Ways to go on after each way: on, then to both sides."""


@dataclass(slots=True)
class Traffic:
    """What the wires laid so far take of a grid."""

    passing: tuple[list[int], list[int]]
    """How many run straight through each vertex, horizontally and vertically."""
    along: list[int]
    """How many use the piece of line that leads from a vertex each way, by state."""


@dataclass(slots=True)
class Quest:
    """One link's search: where it may begin, end and go."""

    starts: dict[int, int]
    """State -> cost of beginning there."""
    origins: dict[int, int]
    """State -> vertex inside of a group that it comes out of."""
    goals: dict[int, int]
    """State -> cost of ending there."""
    doors: dict[tuple[int, int], int]
    """Vertex outside of a group, vertex inside -> cost of ending between the two."""
    area: Area
    """Of the target."""
    allowed: frozenset[int]
    """Groups that may be entered."""
    spines: dict[int, tuple[int, int]]
    """Own nodes by number: their middle row and column."""
    closed: int
    """The node that may be left but not entered, 0 for none."""
    friends: set[int]
    """Pieces of line, by state, shared with a fan, which cost little."""
    haste: int
    """Weight of the distance that is left, in quarters; above 4 finds sooner what may be worse."""
    bars: set[int]
    """Vertices where a fan turns off its stub; turning there makes it a trunk."""


def search(grid: Grid, traffic: Traffic, quest: Quest) -> list[int]:  # noqa: C901, PLR0912, PLR0915 - the hot loop calls nothing
    """Vertices from start to goal; empty when there is no way."""
    next_, length, column, row = grid.next, grid.length, grid.column, grid.row
    solid, free = grid.solid, grid.free(quest.allowed)
    passing, along = traffic.passing, traffic.along
    spines, friends, doors = quest.spines, quest.friends, quest.doors
    goals, bars = quest.goals, quest.bars
    area, haste = quest.area, quest.haste
    far_x = [max(area.left - x, x - area.right, 0) * haste // 4 for x in grid.xs]
    far_y = [max(area.top - y, y - area.bottom, 0) * haste // 4 for y in grid.ys]
    best = dict(quest.starts)
    came: dict[int, int] = {}
    last = -1
    queue = []
    for state, cost in best.items():
        dx, dy = far_x[column[state >> 2]], far_y[row[state >> 2]]
        queue.append((cost + dx + dy + (BEND if dx and dy else 0), cost, state))
    heapify(queue)
    while queue:
        _, cost, state = heappop(queue)
        if state == _DONE:
            return _trace(came, last, quest.origins)
        if cost > best[state]:
            continue
        if state in goals and cost + goals[state] < best.get(_DONE, _FAR):
            best[_DONE] = cost + goals[state]
            came[_DONE], last = state, -1
            heappush(queue, (best[_DONE], best[_DONE], _DONE))
        vertex, way = state >> 2, state & 3
        here = solid[vertex]
        for new_way in _STRAIGHT[way] if here else _TURNS[way]:
            slot = 4 * vertex + new_way
            to = next_[slot]
            if to < 0:
                continue
            if friends and slot in friends:
                total = cost + length[slot] // 4
            else:
                total = cost + length[slot] + CROWD * along[slot]
            if new_way != way:
                total += BEND // 2 if vertex in bars else BEND
            elif not here:
                total += CROSS * passing[1 - (way >> 1)][vertex]
            if doors and (vertex, to) in doors:
                total += doors[vertex, to]
                if total < best.get(_DONE, _FAR):
                    best[_DONE] = total
                    came[_DONE], last = state, to
                    heappush(queue, (total, total, _DONE))
                continue
            if not free[to]:
                there = solid[to]
                spine = spines.get(there) if there else None
                if spine is None or (
                    column[to] != spine[1] if new_way > 1 else row[to] != spine[0]
                ):
                    continue
                if there == quest.closed and here != there:
                    continue
            new = 4 * to + new_way
            if total < best.get(new, _FAR):
                best[new] = total
                came[new] = state
                dx, dy = far_x[column[to]], far_y[row[to]]
                ahead = total + dx + dy + BEND if dx and dy else total + dx + dy
                heappush(queue, (ahead, total, new))
    return []


def _trace(came: dict[int, int], last: int, origins: dict[int, int]) -> list[int]:
    way = [last] if last >= 0 else []
    state = came[_DONE]
    way.append(state >> 2)
    while state in came:
        state = came[state]
        way.append(state >> 2)
    if state in origins:
        way.append(origins[state])
    return way[::-1]
