"""Entries: what takes a place in the layers of a zone, and what each entry is joined to."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dohae.layout.frame import Edge

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.layout.layers import Layers, Wish
    from dohae.layout.zone import Bond, Zone


@dataclass(slots=True)
class Entry:
    """What takes a place in a layer: an item, a piece of a long bond, a group's empty stretch."""

    index: int
    layer: int
    group: int
    item: int = -1
    """The item, -1 for none."""
    back: list[int] = field(default_factory=list)
    """Entries in the layer before that it is joined to."""
    ahead: list[int] = field(default_factory=list)
    beside: list[int] = field(default_factory=list)
    """Entries in the same layer that it is joined to."""


def entries_of(zone: Zone, layers: Layers) -> tuple[list[Entry], list[list[int]]]:
    """All entries, items first; for each bond those from its source to its target."""
    made = _Entries(zone, layers)
    chains = [made.chain(bond) for bond in zone.bonds]
    made.keep_places()
    return made.entries, chains


def groups_around(zone: Zone, group: int) -> list[int]:
    """A group and those around it, innermost first."""
    return zone.chain(~group)[::-1]


class Turn(NamedTuple):
    """A hint across the flow, between two children of the group that holds both ends."""

    group: int
    first: int
    """An item or, negative, ``~group``."""
    second: int
    is_after: bool
    """Whether the second stands after the first."""
    is_firm: bool
    """Whether the model says so."""


def turns_of(zone: Zone, wishes: Iterable[Wish]) -> list[Turn]:
    """What hints ask of the order in a layer; those of the model come last, for the last wins."""
    found = []
    for wish in sorted(wishes, key=lambda wish: wish.is_firm):
        if not wish.is_across:
            continue
        shared = zone.shared(wish.first, wish.second)
        if shared in (~wish.first, ~wish.second):
            continue
        first, second = (_child(zone, end, shared) for end in (wish.first, wish.second))
        if second >= 0 and zone.items[second].edge:
            continue  # It stands on a border of the group, whatever else it stands beside.
        found.append(Turn(shared, first, second, wish.edge is Edge.LAST, wish.is_firm))
    return found


def _child(zone: Zone, end: int, group: int) -> int:
    """The child of a group that an end is, or is in."""
    chain = zone.chain(end)
    inner = chain[chain.index(group) + 1 :]
    return ~inner[0] if inner else end


class _Entries:
    """Entries as they are made."""

    def __init__(self, zone: Zone, layers: Layers) -> None:
        self.zone, self.layers = zone, layers
        self.entries = [
            Entry(item.index, layers.of[item.index], item.group, item.index) for item in zone.items
        ]

    def _add(self, layer: int, group: int) -> int:
        self.entries.append(Entry(len(self.entries), layer, group))
        return len(self.entries) - 1

    def _door(self, end: int, other: int) -> int:
        """The entry that a bond ends at: the item's own, or a new one inside the group."""
        if end >= 0:
            return end
        first, last = self.layers.first[~end], self.layers.last[~end]
        far = self.layers.of[other] if other >= 0 else self.layers.first[~other]
        return self._add(min(max(far, first), last), ~end)

    def chain(self, bond: Bond) -> list[int]:
        """A bond's entries, one in every layer that it passes, joined."""
        zone, layers = self.zone, self.layers
        source, target = (
            self._door(bond.source, bond.target),
            self._door(bond.target, bond.source),
        )
        chain = [source]
        start, stop = self.entries[source].layer, self.entries[target].layer
        step = 1 if stop >= start else -1
        shared = zone.shared(bond.source, bond.target)
        inner = [g for g in zone.chain(bond.source) if g not in zone.chain(bond.target)]
        outer = [g for g in zone.chain(bond.target) if g not in zone.chain(bond.source)]
        for layer in range(start + step, stop, step):
            holds = [
                group
                for group in (*inner[:1], *outer[:1])
                if layers.first[group] <= layer <= layers.last[group]
            ]
            chain.append(self._add(layer, holds[0] if len(holds) == 1 else shared))
        chain.append(target)
        for a, b in pairwise(chain):
            self._join(a, b)
        return chain

    def _join(self, a: int, b: int) -> None:
        one, other = self.entries[a], self.entries[b]
        if one.layer < other.layer:
            one.ahead.append(b)
            other.back.append(a)
        elif one.layer > other.layer:
            other.ahead.append(a)
            one.back.append(b)
        elif a != b:
            one.beside.append(b)
            other.beside.append(a)

    def keep_places(self) -> None:
        """Gives every group a place in every layer that it spans."""
        zone, layers = self.zone, self.layers
        present = {(e.layer, g) for e in self.entries for g in groups_around(zone, e.group)}
        for group in reversed(zone.groups[1:]):
            for layer in range(layers.first[group.index], layers.last[group.index] + 1):
                if (layer, group.index) not in present:
                    self._add(layer, group.index)
                    present.update((layer, g) for g in groups_around(zone, group.index))
