"""Changes: what wires that were laid made dearer or cheaper for others, and when."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable

    from dohae.layout.grid import Grid
    from dohae.layout.search import Run


@dataclass(slots=True)
class Laid:
    """A link's wire as it was found."""

    way: list[int]
    """Vertices; at a group's end the first one inside of its border."""
    run: Run
    sides: list[tuple[str, int]]
    """Nodes at its ends, each with the way that leads out of it."""
    seen: array[int]
    """States that its search went on from."""
    when: int = 0
    """How many changes there were when it was found."""
    openings: dict[bool, tuple[Run, int]] = field(default_factory=dict)
    """What others of a fan may run along, once it is asked for, by whether they part at its source:
    up to the second corner, and the vertex of the first, -1 for none."""


class Changes:
    """Counts changes, and knows of every place the last one.

    Most links that are taken up and laid again find the way that they had. A search need not be
    made again if, since the last one for that link,

    - nothing became cheaper that it looked at,
    - nothing that its way pays became dearer.

    All that it then finds dearer is off its way. Of what the search goes through, cheapest first,
    the way's own pieces come up no later than they did, and all others no earlier: again none of
    them is overtaken.
    """

    def __init__(self, grid: Grid) -> None:
        self.count = 0
        self._moved: dict[int, int] = {}
        """By link."""
        self._dearer = [0] * len(grid.length)
        """By state."""
        self._cheaper = [0] * len(grid.inside)
        """By vertex …"""
        self._last_cheaper = 0
        """… and anywhere."""
        self._dearer_side: dict[tuple[str, int], int] = {}
        self._freed: dict[str, int] = {}
        """By box that a wire left a side of."""

    def note(self, link: int, before: Laid | None, after: Laid) -> None:
        """Notes that a wire was laid elsewhere, or at all."""
        self.count += 1
        count = after.when = self._moved[link] = self.count
        for states in after.run:
            for state in states:
                self._dearer[state] = count
        self._dearer_side.update(dict.fromkeys(after.sides, count))
        if before:
            self._last_cheaper = count
            for vertex in before.way:
                self._cheaper[vertex] = count
            self._freed.update((path, count) for path, _ in before.sides)

    def are_off(self, laid: Laid, friends: Iterable[int]) -> bool:
        """Whether all changes since a wire was laid left it alone.

        Args:
            laid: The wire.
            friends: Links whose wires it may run along for little.
        """
        when = laid.when
        if when == self.count:
            return True
        if any(self._moved[friend] > when for friend in friends):
            return False
        for side in laid.sides:
            if self._dearer_side[side] > when or self._freed.get(side[0], 0) > when:
                return False
        dearer, cheaper = self._dearer, self._cheaper
        if any(dearer[state] > when for state in laid.run.steps):
            return False
        return self._last_cheaper <= when or not any(cheaper[s >> 2] > when for s in laid.seen)
