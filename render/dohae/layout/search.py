"""The cheapest way for one link over the lines of a grid, by A* over vertices and directions.

A state is four times a vertex, plus 2 when going up or down, plus 1 when going right or down.
"""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from itertools import pairwise
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from dohae.layout.grid import BEND

if TYPE_CHECKING:
    from dohae.layout.grid import Grid

CROSS = 300
"""What crossing another wire costs, in units of the grid …"""
CROWD = 3
"""… running along one for the length of one piece of line …"""
JOINING, HASTY_JOINING = 35, 15
"""… and turning into the line of one that runs straight there, or out of it: what comes in from one
side and leaves to the other crosses it, too. In haste it is less: it makes searches long."""

PATIENCE = 4
"""The haste that finds the best."""

_DONE = -1
_FAR = 1 << 29
"""More than any costs, and no more than Python compares quickest."""
_COST_BITS = 24
"""Of costs in the queue's numbers; far more than any way costs."""


class Traffic:
    """What going on costs with the wires laid so far, by state.

    Args:
        grid: The lines that wires may run along.
        haste: Weight of the distance that is left, in quarters; above ``PATIENCE`` the search finds
            sooner what may be worse.
    """

    def __init__(self, grid: Grid, haste: int) -> None:
        self.grid, self.haste = grid, haste
        self.on = grid.length.copy()
        """The next piece of line, straight on, with what must be crossed for it …"""
        self.off = list(map(add, grid.length, grid.corner))
        """… and after a corner …"""
        self.join = JOINING if haste <= PATIENCE else HASTY_JOINING
        self.joining = [0] * len(self.on)
        """… with so much of it for joining wires, and for leaving them."""
        self.best = [_FAR] * (len(self.on) + 1)
        """Between searches always so; lent to each, for making it anew would take longer."""
        # The queue holds numbers: the cost that is hoped for, the cost so far, and the state.
        self.bits = len(self.best).bit_length()
        self.hope = 1 << self.bits + _COST_BITS
        self._far: dict[str, tuple[list[int], list[int]]] = {}

    def far(self, path: str) -> tuple[list[int], list[int]]:
        """What is hoped for from each column and row to a box."""
        known = self._far.get(path)
        if known is None:
            area, haste, hope, grid = self.grid.areas[path], self.haste, self.hope, self.grid
            known = self._far[path] = (
                [max(area.left - x, x - area.right, 0) * haste // 4 * hope for x in grid.xs],
                [max(area.top - y, y - area.bottom, 0) * haste // 4 * hope for y in grid.ys],
            )
        return known

    def take(self, run: Run, sign: int) -> None:
        """Adds (1) or takes away (-1) a wire."""
        on, off, joining = self.on, self.off, self.joining
        crowd, cross, join = sign * CROWD, sign * CROSS, sign * self.join
        for state in run.along:
            on[state] += crowd
            off[state] += crowd
        for state in run.across:
            on[state] += cross
            for turn in (state, state ^ 2):
                off[turn] += join
                joining[turn] += join


class Run(NamedTuple):
    """What a wire makes dearer for others, by state."""

    along: list[int]
    """Going along it: at even places the way it goes itself, in between the way back."""
    across: list[int]
    """Going straight across it."""

    @property
    def steps(self) -> list[int]:
        """What the wire itself goes along."""
        return self.along[::2]

    @classmethod
    def of(cls, way: list[int], grid: Grid) -> Run:
        """The run of a wire, by its vertices."""
        along: list[int] = []
        across: list[int] = []
        before, solid = -1, grid.solid
        for here, there in pairwise(way):
            state = state_of(here, there)
            along += state, 4 * there + (state & 3 ^ 1)
            axis = state & 2
            if axis == before and not solid[here]:
                across += 4 * here + 2 - axis, 4 * here + 3 - axis
            before = axis
        return cls(along, across)


@dataclass(slots=True)
class Quest:
    """One link's search: where it may begin, end and go."""

    source: str
    target: str
    allowed: frozenset[int]
    """Groups that may be entered …"""
    around: frozenset[int]
    """… and those that may be where there is no way otherwise."""
    nodes: list[str]
    """Those that it ends at."""
    starts: dict[int, int] = field(default_factory=dict)
    """State -> cost of beginning there."""
    origins: dict[int, int] = field(default_factory=dict)
    """State -> vertex inside of a group that it comes out of."""
    goals: dict[int, int] = field(default_factory=dict)
    """State -> cost of ending there."""
    doors: dict[int, int] = field(default_factory=dict)
    """State of going into a group that it ends at -> cost of ending so."""
    opened: dict[frozenset[int], tuple[dict[int, int], dict[int, int]]] = field(
        default_factory=dict
    )
    """States that its ends open to it alone, by the groups that may be entered: what then follows
    them, and what does for others."""
    friends: set[int] = field(default_factory=set)
    """Pieces of line, by state, shared with a fan, which cost little."""
    leaves: Counter[int] = field(default_factory=Counter)
    """States of leaving them, with how many run straight on there: that costs nothing."""
    bars: set[int] = field(default_factory=set)
    """Vertices where a fan turns off its stub; turning there makes it a trunk."""


class Found(NamedTuple):
    """What came of a search."""

    way: list[int]
    """Vertices from start to goal."""
    seen: array[int]
    """States that the search went on from, each once or more: no other piece of line was looked at
    but those at their vertices."""


def state_of(here: int, there: int) -> int:
    """The state of going from a vertex to the one beside it."""
    step = there - here
    if step > 0:
        return 4 * here + (1 if step == 1 else 3)
    return 4 * here + (0 if step == -1 else 2)


def corners_of(way: list[int]) -> list[int]:
    """The ends and corners of a way."""
    inner = [
        here
        for before, here, after in zip(way, way[1:], way[2:], strict=False)
        if after - here != here - before
    ]
    return [way[0], *inner, way[-1]]


def search(grid: Grid, traffic: Traffic, quest: Quest) -> Found | None:
    """The cheapest way, through more groups only if there is none through those allowed."""
    seen = array("l")
    cheap = _cheap(grid, traffic, quest)
    for groups in dict.fromkeys((quest.allowed, quest.around)):
        ways = grid.ways(groups)
        # What holds for this link alone is written into what all share, and taken back: that is
        # quicker than copies.
        opened, closed = _opened(grid, quest, groups)
        _write(ways, opened)
        dear = [_written(shared, prices) for shared, prices in cheap]
        way = _found(grid, traffic, quest, ways, seen)
        for (shared, _), prices in zip(cheap, dear, strict=True):
            _write(shared, prices)
        _write(ways, closed)
        if way:
            return Found(way, seen)
    return None


def _written(shared: list[int], values: dict[int, int]) -> dict[int, int]:
    """Writes values, by state; returns those that stood there."""
    before = {state: shared[state] for state in values}
    _write(shared, values)
    return before


def _write(shared: list[int], values: dict[int, int]) -> None:
    for state, value in values.items():
        shared[state] = value


def open_states(grid: Grid, quest: Quest) -> list[int]:
    """Where a link may go on: next state by state, below zero where it may not."""
    ways = grid.ways(quest.allowed).copy()
    opened, _ = _opened(grid, quest, quest.allowed)
    _write(ways, opened)
    return ways


def _opened(
    grid: Grid, quest: Quest, groups: frozenset[int]
) -> tuple[dict[int, int], dict[int, int]]:
    """Lets a link into its own nodes, but through doors only into groups: state -> next state.

    And what undoes that.
    """
    known = quest.opened.get(groups)
    if known is None:
        opened = {
            state: grid.next[state]
            for path in quest.nodes
            # What goes in and out again would run through its own end.
            for state in grid.own(
                path, groups, leaves=path == quest.source, enters=path == quest.target
            )
        }
        opened.update(dict.fromkeys(quest.doors, -1))
        ways = grid.ways(groups)
        known = quest.opened[groups] = opened, {state: ways[state] for state in opened}
    return known


def _cheap(grid: Grid, traffic: Traffic, quest: Quest) -> list[tuple[list[int], dict[int, int]]]:
    """What a link pays to run with its fan, straight on and after a corner, by state."""
    on, off, bars = traffic.on, traffic.off, quest.bars
    if not quest.friends:
        return []
    saved = BEND - BEND // 2
    straight: dict[int, int] = {}
    turning = {state: off[state] - traffic.join * count for state, count in quest.leaves.items()}
    for bar in bars:
        for state in range(4 * bar, 4 * bar + 4):
            turning[state] = turning.get(state, off[state]) - saved
    for state in quest.friends:
        # A quarter of the length, and no crowd.
        fair = grid.length[state] // 4 + grid.corner[state]
        straight[state] = on[state] + fair - off[state] + traffic.joining[state]
        turning[state] = fair - saved if state >> 2 in bars else fair
    return [(on, straight), (off, turning)]


def _found(  # noqa: C901 - the hot loop calls nothing
    grid: Grid, traffic: Traffic, quest: Quest, ways: list[int], seen: array[int]
) -> list[int]:
    column, row, solid = grid.column, grid.row, grid.solid
    on, off, best = traffic.on, traffic.off, traffic.best
    goals, doors = quest.goals, quest.doors
    bits, hope = traffic.bits, traffic.hope
    one, corner = hope + (1 << bits), BEND * hope
    far_x, far_y = traffic.far(quest.target)
    queue = []
    for state, cost in quest.starts.items():
        best[state] = cost
        dx, dy = far_x[column[state >> 2]], far_y[row[state >> 2]]
        queue.append(cost * one + dx + dy + (corner if dx and dy else 0) + state)
    heapify(queue)
    came: dict[int, int] = {}
    gone_on: list[int] = []
    last, state_bits, cost_bits = -1, (1 << bits) - 1, (1 << _COST_BITS) - 1
    while queue:
        entry = heappop(queue)
        state, cost = entry & state_bits, entry >> bits & cost_bits
        if state == state_bits:  # Going to the end comes before all states of the same costs.
            break
        if cost > best[state]:
            continue
        gone_on.append(state)
        if state in goals and cost + goals[state] < best[_DONE]:
            total = best[_DONE] = cost + goals[state]
            came[_DONE], last = state, -1
            heappush(queue, total * one + _DONE)
        side = (state & -4) + 2 - (state & 2)
        price = on
        for slot in (state,) if solid[state >> 2] else (state, side, side + 1):
            new = ways[slot]
            if new >= 0:
                total = cost + price[slot]
                if total < best[new]:
                    vertex = new >> 2
                    best[new] = total
                    came[new] = state
                    dx, dy = far_x[column[vertex]], far_y[row[vertex]]
                    if dx and dy:
                        dx += corner
                    heappush(queue, total * one + dx + dy + new)
            elif slot in doors:
                total = cost + price[slot] + doors[slot]
                if total < best[_DONE]:
                    best[_DONE] = total
                    came[_DONE], last = state, grid.next[slot] >> 2
                    heappush(queue, total * one + _DONE)
            price = off
    way = _trace(came, last, quest.origins) if _DONE in came else []
    came.pop(_DONE, None)
    seen.extend(gone_on)
    for state in (_DONE, *quest.starts, *came):
        best[state] = _FAR
    return way


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
