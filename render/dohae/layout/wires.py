"""Wires: the way of every link over the lines of a grid, found one after the other.

Before: a grid. After: every link has a wire that bends only at lines, enters no box but its ends
and no group but those that hold one of them. Wires may share a line; lanes are given out later.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.layout.changes import Changes, Laid
from dohae.layout.quests import Quests
from dohae.layout.search import PATIENCE, Run, Traffic, corners_of, open_states, search, state_of
from dohae.layout.straighten import straighter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout.fans import Fans
    from dohae.layout.frame import Area
    from dohae.layout.grid import Grid
    from dohae.layout.search import Quest
    from dohae.model.case import Case, Direction

PATIENT, WALLED_OFF = 100, 3
"""With more links than this, and than so many for each group, the search for ways hurries."""


@dataclass(frozen=True, slots=True)
class Wire:
    """A link's way."""

    link: int
    points: tuple[tuple[int, int], ...]
    """Corners in the grid's coordinates; the first and last lie on its ends' borders."""


class Router:
    """Finds wires; knows what is already taken."""

    def __init__(self, case: Case, grid: Grid, flows: dict[str, Direction], fans: Fans) -> None:
        self.case, self.grid, self.fans = case, grid, fans
        self.quests = Quests(case, grid, flows, fans)
        # What groups wall off is not searched.
        groups = sum(box.is_group for box in case.walk())
        too_many = max(0, len(case.links) - PATIENT - WALLED_OFF * groups)
        haste = min(10, PATIENCE + too_many // 30)
        self.traffic = Traffic(grid, haste)
        self.laid: dict[int, Laid] = {}
        self.taken: Counter[tuple[str, int]] = Counter()
        """Nodes, each with the way out of one of its sides -> how many wires end there."""
        self.changes = Changes(grid)
        self.steps = 0
        """States that searches went on from: how much work it was."""

    def run(self, rounds: int) -> list[Wire]:
        """Wires for all links, each taken up and laid again so many times."""
        order = sorted(range(len(self.case.links)), key=self._length)
        for link in order:
            self.changes.note(link, None, self._lay(link))
        for _ in range(rounds):
            if not sum(self._lay_again(link) for link in order):
                break
        return [self._wire(link, self.laid[link].way) for link in range(len(self.case.links))]

    def straighter(self, link: int) -> Iterator[Wire]:
        """Wires that a link could have without one of its jogs each."""
        quest = self.quests.get(link)
        for way in straighter(self.laid[link].way, self.grid, open_states(self.grid, quest)):
            yield self._wire(link, way)

    def _length(self, link: int) -> tuple[int, int]:
        a = self.grid.areas[self.case.links[link].source]
        b = self.grid.areas[self.case.links[link].target]
        across = abs(a.left + a.right - b.left - b.right) + abs(a.top + a.bottom - b.top - b.bottom)
        return (across, link)

    def _lay(self, index: int) -> Laid:
        """Lays a link's wire past those that lie there."""
        link = self.case.links[index]
        quest = self.quests.get(index)
        self._befriend(quest, index)
        self.quests.price(index, self.taken)
        found = search(self.grid, self.traffic, quest)
        if not found:
            message = f"no way from {link.source} to {link.target}"
            raise AssertionError(message)
        self.steps += len(found.seen)
        way = found.way
        ends = ((link.source, way[0], way[1]), (link.target, way[-1], way[-2]))
        sides = [(path, state_of(a, b) & 3) for path, a, b in ends if path in quest.nodes]
        laid = Laid(way, Run.of(way, self.grid), sides, found.seen, self.changes.count)
        self.traffic.take(laid.run, 1)
        self.taken.update(sides)
        self.laid[index] = laid
        return laid

    def _lay_again(self, index: int) -> bool:
        """Takes a wire up and finds a way anew; whether that is another one."""
        before = self.laid[index]
        if self.changes.are_off(before, (other for other, _ in self.fans.sharing[index])):
            return False
        del self.laid[index]
        self.traffic.take(before.run, -1)
        self.taken.subtract(before.sides)
        after = self._lay(index)
        if after.way == before.way:
            return False
        self.changes.note(index, before, after)
        return True

    def _befriend(self, quest: Quest, index: int) -> None:
        """Makes it cheap to run along a wire of the same fan near their common end."""
        quest.friends.clear()
        quest.leaves.clear()
        quest.bars.clear()
        for other, from_source in self.fans.sharing[index]:
            if other in self.laid:
                laid = self.laid[other]
                if from_source not in laid.openings:
                    way = laid.way if from_source else laid.way[::-1]
                    opening, corner = _opening(way)
                    laid.openings[from_source] = Run.of(opening, self.grid), corner
                run, corner = laid.openings[from_source]
                quest.friends.update(run.along)
                quest.leaves.update(run.across)
                if corner >= 0:
                    quest.bars.add(corner)

    def _wire(self, index: int, way: list[int]) -> Wire:
        grid, link = self.grid, self.case.links[index]
        points = [(grid.xs[v % grid.width], grid.ys[v // grid.width]) for v in corners_of(way)]
        points[0] = _on_border(points[0], points[1], grid.areas[link.source])
        points[-1] = _on_border(points[-1], points[-2], grid.areas[link.target])
        return Wire(index, tuple(points))


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
