"""The cheapest way for one link over the lines of a grid, by A* over vertices and directions.

A state is four times a vertex, plus 2 when going up or down, plus 1 when going right or down.
"""

from __future__ import annotations

from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

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
_COST_BITS = 24
"""Of costs in the queue's numbers; far more than any way costs."""


class Traffic:
    """What going on costs with the wires laid so far, by state."""

    def __init__(self, grid: Grid) -> None:
        self.solid = grid.solid
        self.on = grid.length.copy()
        """The next piece of line, straight on, with what must be crossed for it …"""
        self.off = [length + BEND for length in grid.length]
        """… and after a corner."""
        self.best = [_FAR] * (len(self.on) + 1)
        """Between searches always so; lent to each, for making it anew would take longer."""

    def take(self, way: list[int], sign: int) -> None:
        """Adds (1) or takes away (-1) a wire, by its vertices."""
        on, off, solid = self.on, self.off, self.solid
        crowd, cross = sign * CROWD, sign * CROSS
        before = -1
        for here, there in pairwise(way):
            state = state_of(here, there)
            back = 4 * there + (state & 3 ^ 1)
            on[state] += crowd
            off[state] += crowd
            on[back] += crowd
            off[back] += crowd
            axis = state & 2
            if axis == before and not solid[here]:
                across = 4 * here + 2 - axis
                on[across] += cross
                on[across + 1] += cross
            before = axis


@dataclass(slots=True)
class Quest:
    """One link's search: where it may begin, end and go."""

    starts: dict[int, int]
    """State -> cost of beginning there."""
    origins: dict[int, int]
    """State -> vertex inside of a group that it comes out of."""
    goals: dict[int, int]
    """State -> cost of ending there."""
    doors: dict[int, int]
    """State of going into a group that it ends at -> cost of ending so."""
    area: Area
    """Of the target."""
    allowed: frozenset[int]
    """Groups that may be entered."""
    nodes: list[str]
    """Those that it ends at."""
    closed: str
    """The node that may be left but not entered, empty for none."""
    friends: set[int]
    """Pieces of line, by state, shared with a fan, which cost little."""
    haste: int
    """Weight of the distance that is left, in quarters; above 4 finds sooner what may be worse."""
    bars: set[int]
    """Vertices where a fan turns off its stub; turning there makes it a trunk."""


def state_of(here: int, there: int) -> int:
    """The state of going from a vertex to the one beside it."""
    step = there - here
    if step > 0:
        return 4 * here + (1 if step == 1 else 3)
    return 4 * here + (0 if step == -1 else 2)


def search(grid: Grid, traffic: Traffic, quest: Quest) -> list[int]:
    """Vertices from start to goal; empty when there is no way."""
    ways, on, off = grid.ways(quest.allowed), traffic.on, traffic.off
    # What holds for this link alone is written into what all share, and taken back: that is quicker
    # than copies.
    patched = [*_opened(grid, ways, quest), *_cheapened(grid, on, off, quest)]
    before = [shared[state] for shared, state, _ in patched]
    for shared, state, value in patched:
        shared[state] = value
    way = _found(grid, traffic, quest, ways)
    for (shared, state, _), value in zip(patched, before, strict=True):
        shared[state] = value
    return way


def _opened(grid: Grid, ways: list[int], quest: Quest) -> Iterator[tuple[list[int], int, int]]:
    """Lets a link into its own nodes, but through doors only into groups: list, state, value."""
    for path in quest.nodes:
        for state in grid.own(path, quest.allowed, exit_only=path == quest.closed):
            yield ways, state, grid.next[state]
    for state in quest.doors:
        yield ways, state, -1


def _cheapened(
    grid: Grid, on: list[int], off: list[int], quest: Quest
) -> Iterator[tuple[list[int], int, int]]:
    """What a link pays to run with its fan: list, state, value."""
    price = {
        state: off[state] for vertex in quest.bars for state in range(4 * vertex, 4 * vertex + 4)
    }
    for state in quest.friends:
        # A quarter of the length, and no crowd.
        fair = grid.length[state] // 4 + BEND
        yield on, state, on[state] + fair - off[state]
        price[state] = fair
    for state, fair in price.items():
        yield off, state, fair - (BEND - BEND // 2 if state >> 2 in quest.bars else 0)


def _found(  # noqa: C901 - the hot loop calls nothing
    grid: Grid, traffic: Traffic, quest: Quest, ways: list[int]
) -> list[int]:
    column, row, solid = grid.column, grid.row, grid.solid
    on, off, best = traffic.on, traffic.off, traffic.best
    goals, doors = quest.goals, quest.doors
    area, haste = quest.area, quest.haste
    # The queue holds numbers: the cost that is hoped for, the cost so far, and the state. Going to
    # the end comes before all states of the same costs.
    bits = len(best).bit_length()
    one, ahead = ((1 << _COST_BITS) + 1) << bits, 1 << bits + _COST_BITS
    far_x = [max(area.left - x, x - area.right, 0) * haste // 4 * ahead for x in grid.xs]
    far_y = [max(area.top - y, y - area.bottom, 0) * haste // 4 * ahead for y in grid.ys]
    corner = BEND * ahead
    queue = []
    for state, cost in quest.starts.items():
        best[state] = cost
        dx, dy = far_x[column[state >> 2]], far_y[row[state >> 2]]
        queue.append(cost * one + dx + dy + (corner if dx and dy else 0) + state)
    heapify(queue)
    came: dict[int, int] = {}
    last, state_bits, cost_bits = -1, (1 << bits) - 1, (1 << _COST_BITS) - 1
    while queue:
        entry = heappop(queue)
        state, cost = entry & state_bits, entry >> bits & cost_bits
        if state == state_bits:
            break
        if cost > best[state]:
            continue
        if state in goals and cost + goals[state] < best[_DONE]:
            total = best[_DONE] = cost + goals[state]
            came[_DONE], last = state, -1
            heappush(queue, total * one + _DONE)
        side = (state & -4) + 2 - (state & 2)
        for slot in (state,) if solid[state >> 2] else (state, side, side + 1):
            new = ways[slot]
            total = cost + (on if slot == state else off)[slot]
            if total < best[new]:
                if new >= 0:
                    vertex = new >> 2
                    best[new] = total
                    came[new] = state
                    dx, dy = far_x[column[vertex]], far_y[row[vertex]]
                    if dx and dy:
                        dx += corner
                    heappush(queue, total * one + dx + dy + new)
                elif slot in doors and total + doors[slot] < best[_DONE]:
                    total += doors[slot]
                    best[_DONE] = total
                    came[_DONE], last = state, grid.next[slot] >> 2
                    heappush(queue, total * one + _DONE)
    for state in (*quest.starts, *came):
        best[state] = _FAR
    return _trace(came, last, quest.origins) if _DONE in came else []


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
