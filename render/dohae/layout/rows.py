"""Rows: where items and groups of a zone stand across the flow, in nominal units.

Before: every layer is in order. After: that order is kept, long links run straight, fans are even,
and groups hug what they hold.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.layout.frame import Edge
from dohae.layout.system import System
from dohae.layout.zone import GAP, NODE, THREAD, WALL

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.layout.entries import Entry
    from dohae.layout.folding import Along
    from dohae.layout.layers import Wish
    from dohae.layout.zone import Zone

HUG = 4
"""What a unit of a group's height costs."""
BESIDE = 4
"""Weight of straightness between two entries of one layer …"""
STRAIGHT = {(True, True): 24, (True, False): 8, (False, True): 8, (False, False): 12}
"""… and of two layers, by whether each is a node …"""
STRONG = 20
"""… times so much where a link is to run straight before others."""
LEVEL = 16
"""Of items that a hint sets beside each other along the flow."""
QUEUE = 30
"""Of what stands in a row because its group has a direction."""


class RowBase:
    """What the rows of a zone in its layers have in common, whatever their order."""

    def __init__(self, zone: Zone, entries: list[Entry], chains: list[list[int]]) -> None:
        self.zone, self.entries = zone, entries
        self.system = System()
        system = self.system
        size = [zone.items[e.item].cross if e.item >= 0 else 0 for e in entries]
        self.top = [system.variable() for _ in entries]
        self.bottom = [system.tied(t, s) for t, s in zip(self.top, size, strict=True)]
        self.centre = [system.tied(t, s // 2) for t, s in zip(self.top, size, strict=True)]
        self.walls = [(system.variable(), system.variable()) for _ in zone.groups]
        self._nest()
        self.pulls: list[range] = []
        """Of each bond its wishes in the system, by their numbers."""
        self._straighten(chains)
        self._line_up()

    def _nest(self) -> None:
        """Keeps what a group holds inside of it, border nodes on its borders."""
        system, walls = self.system, self.walls
        for group in self.zone.groups:
            first, last = walls[group.index]
            system.least(first, last, NODE)
            system.stretch(first, last, HUG)
            if group.parent >= 0:
                system.least(walls[group.parent][0], first, WALL)
                system.least(last, walls[group.parent][1], WALL)
        for entry in self.entries:
            self._hold(entry)

    def _hold(self, entry: Entry) -> None:
        system, here = self.system, entry.index
        edge = self.zone.items[entry.item].edge if entry.item >= 0 else None
        first, last = self.walls[entry.group]
        if edge is Edge.FIRST:
            system.tie(first, self.centre[here], 0)
        else:
            system.least(first, self.top[here], WALL)
        if edge is Edge.LAST:
            system.tie(last, self.centre[here], 0)
        else:
            system.least(self.bottom[here], last, WALL)
        outer = self.zone.groups[entry.group].parent
        if edge in (Edge.FIRST, Edge.LAST) and outer >= 0:
            system.least(self.walls[outer][0], self.top[here], WALL)
            system.least(self.bottom[here], self.walls[outer][1], WALL)

    def _straighten(self, chains: list[list[int]]) -> None:
        """Wishes links to run straight."""
        for bond, chain in zip(self.zone.bonds, chains, strict=True):
            start = self.system.wishes
            ports = {chain[0]: bond.source_at, chain[-1]: bond.target_at}
            for a, b in pairwise(chain):
                first, second = self.entries[a], self.entries[b]
                level = first.layer == second.layer
                weight = BESIDE if level else STRAIGHT[first.item >= 0, second.item >= 0]
                at_a = ports.get(a, 0) if first.item >= 0 else 0
                at_b = ports.get(b, 0) if second.item >= 0 else 0
                self.system.pull(self.top[a], self.top[b], weight, at_a - at_b)
            self.pulls.append(range(start, self.system.wishes))

    def _line_up(self) -> None:
        """Wishes what stands in a row because its group has a direction to do so in one line."""
        for first, second in self.zone.queues:
            for mine, other in zip(self._middles(first), self._middles(second), strict=False):
                self.system.pull(mine, other, QUEUE)

    def _middles(self, end: int) -> tuple[int, ...]:
        return (self.centre[end],) if end >= 0 else self.walls[~end]


class Rows:
    """First borders of all items and both borders of all groups, across the flow.

    Args:
        base: What rows of these layers have in common.
        layers: Entries in their order.
        wishes: Hints.
        straight: Numbers of the bonds that are to run straight whatever else bends for them.
    """

    def __init__(
        self,
        base: RowBase,
        layers: list[list[int]],
        wishes: Iterable[Wish],
        straight: Iterable[int],
    ) -> None:
        self.base = base
        self.zone, self.entries = base.zone, base.entries
        self.top, self.bottom, self.walls = base.top, base.bottom, base.walls
        self.system = base.system.copy()
        for layer in layers:
            for a, b in pairwise(layer):
                self._part(a, b)
        self._obey(wishes)
        for bond in straight:
            for pull in base.pulls[bond]:
                self.system.weigh(pull, STRONG)
        self.rough = self._places(self.system.solve(centre=False))
        """Where all could stand; one-sided, where it makes no difference to the links."""
        self._even: Along | None = None

    def even(self) -> Along:
        """Where all stands, in the middle of what room it has."""
        if self._even is None:
            self.system.sharpen()
            self._even = self._places(self.system.centre())
        return self._even

    def _part(self, a: int, b: int) -> None:
        """Keeps two neighbours of a layer apart, and the groups around them that part them."""
        first, second = self.entries[a], self.entries[b]
        chain_a, chain_b = self.zone.chain(~first.group), self.zone.chain(~second.group)
        depth = 0
        while depth < min(len(chain_a), len(chain_b)) and chain_a[depth] == chain_b[depth]:
            depth += 1
        ends = [self.walls[g][1] for g in chain_a[depth:]] + [self.bottom[a]]
        starts = [self.walls[g][0] for g in chain_b[depth:]] + [self.top[b]]
        parted = len(ends) > 1 or len(starts) > 1
        gap = GAP if parted or (first.item >= 0 and second.item >= 0) else THREAD
        for end in ends:
            self.system.least(end, starts[0], gap)
        for start in starts[1:]:
            self.system.least(ends[0], start, gap)
        self.system.stretch(ends[0], starts[0], 1)

    def _obey(self, wishes: Iterable[Wish]) -> None:
        """Keeps hints."""
        for wish in wishes:
            if not wish.is_firm:
                continue
            first, second = self._borders(wish.first), self._borders(wish.second)
            if wish.edge is Edge.LAST:
                self.system.least(first[1], second[0], GAP)
            elif wish.edge is Edge.FIRST:
                self.system.least(second[1], first[0], GAP)
            elif wish.first >= 0 and wish.second >= 0:
                self.system.pull(self.base.centre[wish.first], self.base.centre[wish.second], LEVEL)

    def _borders(self, end: int) -> tuple[int, int]:
        return (self.top[end], self.bottom[end]) if end >= 0 else self.walls[~end]

    def _places(self, x: list[int]) -> Along:
        """Coordinates of items and groups."""
        tops = [x[self.top[item.index]] for item in self.zone.items]
        return tops, [(x[first], x[last]) for first, last in self.walls]
