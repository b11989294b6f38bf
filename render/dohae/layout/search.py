"""The cheapest way for one link over the lines of a grid, by A* over vertices and directions.

A state is four times a vertex, plus 2 when going up or down, plus 1 when going right or down.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dohae.layout.frame import Area
    from dohae.layout.grid import Grid

BEND = 24
CROSS = 60
WALL = 10
"""Going through a group's border."""
CROWD = 3
"""Running along another wire for the length of one piece of line."""

_DONE = -1


@dataclass(slots=True)
class Traffic:
    """What the wires laid so far take of a grid; lists by axis (horizontal, vertical)."""

    passing: tuple[list[int], list[int]]
    """How many run straight through each vertex."""
    along: tuple[list[int], list[int]]
    """How many use the piece of line that begins at each vertex, rightwards or downwards."""


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
    friends: set[tuple[int, int]]
    """Pieces of line (vertex, axis) shared with a fan, which cost little."""
    bars: set[int]
    """Vertices where a fan turns off its stub; turning there makes it a trunk."""


def search(grid: Grid, depth: list[int], traffic: Traffic, quest: Quest) -> list[int]:
    """Vertices from start to goal; empty when there is no way."""
    width, xs, ys = grid.width, grid.xs, grid.ys
    solid, inside, passing, along = grid.solid, grid.inside, traffic.passing, traffic.along
    allowed, spines, friends, doors = quest.allowed, quest.spines, quest.friends, quest.doors
    goals, area, bars = quest.goals, quest.area, quest.bars
    count = len(solid)
    left, right, top, bottom = area.left, area.right, area.top, area.bottom
    best = dict(quest.starts)
    came: dict[int, int] = {}
    queue: list[tuple[int, int, int]] = []
    last = -1

    def ahead(vertex: int) -> int:
        x, y = xs[vertex % width], ys[vertex // width]
        dx = left - x if x < left else x - right if x > right else 0
        dy = top - y if y < top else y - bottom if y > bottom else 0
        return dx + dy + (BEND if dx and dy else 0)

    for state, cost in best.items():
        heappush(queue, (cost + ahead(state >> 2), cost, state))
    while queue:
        _, cost, state = heappop(queue)
        if state == _DONE:
            return _trace(came, last, quest.origins)
        if cost > best[state]:
            continue
        if state in goals and cost + goals[state] < best.get(_DONE, 1 << 60):
            best[_DONE] = cost + goals[state]
            came[_DONE], last = state, -1
            heappush(queue, (best[_DONE], best[_DONE], _DONE))
        vertex, axis, forward = state >> 2, state >> 1 & 1, state & 1
        here = solid[vertex]
        turns = ((axis, forward),) if here else ((axis, forward), (1 - axis, 0), (1 - axis, 1))
        for new_axis, new_forward in turns:
            if new_axis:
                to = vertex + width if new_forward else vertex - width
                if not 0 <= to < count:
                    continue
                length = abs(ys[to // width] - ys[vertex // width])
            else:
                column = vertex % width + (1 if new_forward else -1)
                if not 0 <= column < width:
                    continue
                to = vertex + (1 if new_forward else -1)
                length = abs(xs[column] - xs[vertex % width])
            piece = vertex if new_forward else to
            if friends and (piece, new_axis) in friends:
                total = cost + length // 4
            else:
                total = cost + length + CROWD * along[new_axis][piece]
            if new_axis != axis:
                total += BEND // 2 if vertex in bars else BEND
            elif not here:
                total += CROSS * passing[1 - axis][vertex]
            if doors and (vertex, to) in doors:
                total += doors[vertex, to]
                if total < best.get(_DONE, 1 << 60):
                    best[_DONE] = total
                    came[_DONE], last = state, to
                    heappush(queue, (total, total, _DONE))
                continue
            there = solid[to]
            if inside[to] not in allowed and not there:
                continue
            if there:
                spine = spines.get(there)
                if spine is None or (
                    to % width != spine[1] if new_axis else to // width != spine[0]
                ):
                    continue
                if there == quest.closed and here != there:
                    continue
            if inside[to] != inside[vertex]:
                total += WALL * max(1, abs(depth[inside[to]] - depth[inside[vertex]]))
            new = 4 * to + 2 * new_axis + new_forward
            if total < best.get(new, 1 << 60):
                best[new] = total
                came[new] = state
                heappush(queue, (total + ahead(to), total, new))
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
