"""Order: who stands before whom across the flow, with the fewest crossings that are found.

Before: every item has a layer. After: every layer is an ordered list of entries; the entries of a
group stand together, and two groups stand the same way round in every layer that both reach.
"""

from __future__ import annotations

import random
from bisect import bisect_right, insort
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.layout.entries import entries_of, groups_around, turns_of
from dohae.layout.frame import Edge

if TYPE_CHECKING:
    from dohae.layout.entries import Entry, Turn
    from dohae.layout.layers import Layers, Wish
    from dohae.layout.zone import Zone

_FIRM = 10**9


@dataclass(slots=True)
class Order:
    """Every layer in order, and the way of every bond through the layers."""

    entries: list[Entry]
    layers: list[list[int]]
    chains: list[list[int]]
    """For each bond of the zone the entries from its source to its target."""
    crossings: int


def arrange(zone: Zone, layers: Layers, wishes: list[Wish], effort: int) -> Order:
    """The best order that a bounded search finds; the file's order where nothing is gained."""
    entries, chains = entries_of(zone, layers)
    search = _Search(zone, entries, wishes, max(layers.last[0], *layers.of, 0) + 1)
    search.run(effort)
    return Order(entries, search.best_order, chains, int(search.best_cost))


class _Search:
    """Sweeps, swaps and fresh starts over the order of all layers."""

    def __init__(self, zone: Zone, entries: list[Entry], wishes: list[Wish], count: int) -> None:
        self.zone, self.entries = zone, entries
        self.count = count
        self.key = [0.0] * len(entries)
        self.group_key = [0.0] * len(zone.groups)
        self.place = [0.0] * len(entries)
        self.children: list[dict[int, list[int]]] = [{} for _ in range(count)]
        """For each layer: group -> its children there, entries and, negative, ``~group``."""
        for entry in entries:
            child, group, layer = entry.index, entry.group, self.children[entry.layer]
            while True:
                known = layer.setdefault(group, [])
                if child in known:
                    break
                known.append(child)
                if group == 0:
                    break
                child, group = ~group, zone.groups[group].parent
        self.held = [
            [e.index for e in entries if g.index in groups_around(zone, e.group)]
            for g in zone.groups
        ]
        self.beside: list[tuple[int, int]] = [
            (e.index, o) for e in entries for o in e.beside if e.index < o
        ]
        self.wishes = turns_of(zone, wishes)
        self.best_order: list[list[int]] = []
        self.best_cost = float("inf")
        self.best_keys: tuple[list[float], list[float]] = ([], [])

    def run(self, effort: int) -> None:
        """Looks for the best order with a number of fresh starts."""
        generator = random.Random(20)
        size = len(self.entries)
        natural = self._natural()
        for start in range(max(1, effort)):
            for entry in self.entries:
                self.key[entry.index] = (
                    natural[entry.index] if not start else generator.random() * size
                )
            self._group_keys()
            order = self._sorted()
            self._note(order)
            self._sweeps(6)
            if self.best_cost < 1:
                break
            self._swaps(200_000 // (size + 50))
            if self.best_cost < 1:
                break
        self._settle(natural)

    def _settle(self, natural: list[float]) -> None:
        """Goes back to the file's order wherever that costs no crossing."""
        self.key[:], self.group_key[:] = self.best_keys
        wanted = dict(enumerate(natural))
        for group, held in enumerate(self.held):
            items = [natural[e] for e in held if self.entries[e].item >= 0]
            wanted[~group] = min(items, default=float("inf"))
        if not any(item.edge in (Edge.FIRST, Edge.LAST) for item in self.zone.items):
            forward = self._agreement(wanted)
            self.key[:] = [-key for key in self.key]
            self.group_key[:] = [-key for key in self.group_key]
            order = self._sorted()
            if self._agreement(wanted) <= forward or self._cost(order) > self.best_cost:
                self.key[:], self.group_key[:] = self.best_keys
        order = self._sorted()
        costs = [self._crossings(order, layer) for layer in range(self.count)]
        budget = 40_000 // (len(self.entries) + 20)
        changed = True
        while changed and budget > 0:
            changed = False
            for layer in range(self.count):
                for a, b in self._neighbours(layer):
                    is_piece = any(end >= 0 and self.entries[end].item < 0 for end in (a, b))
                    if is_piece or wanted[a] <= wanted[b]:
                        continue
                    budget -= 1
                    changed |= budget > 0 and self._try(order, costs, layer, (a, b), least=0)
        cost = self._cost(order)
        if cost <= self.best_cost:
            self.best_cost, self.best_order = cost, order

    def _agreement(self, wanted: dict[int, float]) -> int:
        """How many neighbours stand in the file's order, less those that do not."""
        pairs = [pair for layer in range(self.count) for pair in self._neighbours(layer)]
        return sum((wanted[a] < wanted[b]) - (wanted[a] > wanted[b]) for a, b in pairs)

    def _natural(self) -> list[float]:
        """Each entry's place in the file; pieces of bonds between their ends."""
        natural = [float(e.item) if e.item >= 0 else -1.0 for e in self.entries]
        for entry in self.entries:
            if entry.item < 0:
                seen, waiting, ends = {entry.index}, [entry.index], []
                for other in waiting:
                    for next_ in self.entries[other].back + self.entries[other].ahead:
                        if self.entries[next_].item >= 0:
                            ends.append(float(self.entries[next_].item))
                        elif next_ not in seen:
                            seen.add(next_)
                            waiting.append(next_)
                natural[entry.index] = sum(ends) / len(ends) if ends else float(entry.index)
        return natural

    def _group_keys(self) -> None:
        for group, held in enumerate(self.held):
            if held:
                self.group_key[group] = sum(self.key[e] for e in held) / len(held)

    def _rank(self, child: int) -> tuple[float, int, int]:
        """What a child of a group is sorted by in a layer; border nodes stand outermost."""
        if child < 0:
            return (self.group_key[~child], 1, ~child)
        item = self.entries[child].item
        edge = self.zone.items[item].edge if item >= 0 else None
        key = self.key[child]
        if edge is Edge.FIRST:
            key -= _FIRM
        elif edge is Edge.LAST:
            key += _FIRM
        return (key, 0, child)

    def _unfold(self, group: int, layer: int, flat: list[int]) -> None:
        """Appends what a group holds in a layer, in order."""
        row = sorted(self.children[layer].get(group, ()), key=self._rank)
        self._obey([wish for wish in self.wishes if wish.group == group], row)
        for child in row:
            if child < 0:
                self._unfold(~child, layer, flat)
            else:
                flat.append(child)

    def _obey(self, wishes: list[Turn], row: list[int]) -> None:
        """Moves what hints name beside what they stand before or after, until all are kept."""
        wishes = [wish for wish in wishes if wish.first in row and wish.second in row]
        for turn in range(len(wishes)):
            kept = True
            for _, a, b, after in wishes:
                if not turn or (row.index(b) > row.index(a)) != after:
                    kept = False
                    row.remove(b)
                    row.insert(row.index(a) + after, b)
            if kept:
                return

    def _sorted_layer(self, layer: int) -> list[int]:
        flat: list[int] = []
        self._unfold(0, layer, flat)
        self._place(flat)
        return flat

    def _place(self, flat: list[int]) -> None:
        """Notes where the entries of a layer stand, from the layer's middle."""
        middle = (len(flat) - 1) / 2
        for index, entry in enumerate(flat):
            self.place[entry] = index - middle

    def _sorted(self) -> list[list[int]]:
        return [self._sorted_layer(layer) for layer in range(self.count)]

    def _cost(self, order: list[list[int]]) -> float:
        return sum(self._crossings(order, layer) for layer in range(self.count))

    def _crossings(self, order: list[list[int]], layer: int) -> float:
        """Crossings between a layer and the next, and detours inside the layer."""
        place, entries, total = self.place, self.entries, 0.0
        seen: list[float] = []
        for index in order[layer]:
            entry = entries[index]
            if entry.ahead:
                ends = [place[o] for o in entry.ahead]
                for end in ends:
                    total += len(seen) - bisect_right(seen, end)
                for end in ends:
                    insort(seen, end)
            for other in entry.beside:
                if other > index:
                    total += 0.5 * max(0.0, abs(place[other] - place[index]) - 1)
        return total

    def _gain(self, a: int, b: int) -> int:
        """Crossings saved by swapping two neighbours, the first before the second."""
        first, second, place, gain = self.entries[a], self.entries[b], self.place, 0
        for mine, theirs in ((first.back, second.back), (first.ahead, second.ahead)):
            for one in mine:
                at = place[one]
                for other in theirs:
                    gain += (at > place[other]) - (at < place[other])
        return gain

    def _note(self, order: list[list[int]]) -> None:
        cost = self._cost(order)
        if cost < self.best_cost - 1e-9:
            self.best_cost, self.best_order = cost, order
            self.best_keys = (self.key[:], self.group_key[:])

    def _sweeps(self, rounds: int) -> None:
        for turn in range(rounds):
            ahead = turn % 2 == 0
            span = range(1, self.count) if ahead else range(self.count - 2, -1, -1)
            for layer in span:
                for child in self.best_order[layer] if not turn else self._sorted_layer(layer):
                    entry = self.entries[child]
                    near = (entry.back if ahead else entry.ahead) + entry.beside
                    if near:
                        self.key[child] = sum(self.place[o] for o in near) / len(near)
                    else:
                        self.key[child] = self.place[child]
                self._group_keys()
                self._sorted_layer(layer)
            self.key[:] = self.place
            self._group_keys()
            self._note(self._sorted())
            if self.best_cost < 1:
                return

    def _swaps(self, budget: int) -> None:
        """Swaps neighbours while that saves crossings, from the best order so far."""
        self.key[:], self.group_key[:] = self.best_keys
        order = self._sorted()
        costs = [self._crossings(order, layer) for layer in range(self.count)]
        changed = True
        while changed and budget > 0:
            changed = False
            for layer in range(self.count):
                for pair in self._neighbours(layer):
                    budget -= 1
                    if budget > 0 and self._try(order, costs, layer, pair):
                        changed = True
        self._note(order)

    def _neighbours(self, layer: int) -> list[tuple[int, int]]:
        pairs = []
        for children in self.children[layer].values():
            row = sorted(children, key=self._key)
            pairs += list(pairwise(row))
        return pairs

    def _try(
        self,
        order: list[list[int]],
        costs: list[float],
        layer: int,
        pair: tuple[int, int],
        *,
        least: float = 1e-9,
    ) -> bool:
        """Swaps two neighbours of a layer if that saves so many crossings."""
        a, b = pair
        if self._is_idle(a, b, least):
            return False
        key_a, key_b = self._key(a), self._key(b)
        if key_a == key_b:
            key_b += 1e-6
        layers = {layer}
        for end in pair:
            if end < 0:
                layers.update(self.entries[e].layer for e in self.held[~end])
        touched = sorted({n for one in layers for n in (one - 1, one) if n >= 0})
        before = sum(costs[n] for n in touched)
        old = {n: order[n] for n in layers}
        self._put(a, key_b)
        self._put(b, key_a)
        for n in layers:
            order[n] = self._sorted_layer(n)
        new = {n: self._crossings(order, n) for n in touched}
        if sum(new.values()) <= before - least:
            for n, cost in new.items():
                costs[n] = cost
            return True
        self._put(a, key_a)
        self._put(b, key_b)
        for n in layers:
            order[n] = old[n]
            self._place(old[n])
        return False

    def _is_idle(self, a: int, b: int, least: float) -> bool:
        """Whether a glance shows that swapping two entries saves too little."""
        if a < 0 or b < 0 or self.entries[a].beside or self.entries[b].beside:
            return False
        first, second = (a, b) if self.place[a] < self.place[b] else (b, a)
        is_next = self.place[second] - self.place[first] == 1
        return is_next and self._gain(first, second) < least

    def _key(self, child: int) -> float:
        return self.group_key[~child] if child < 0 else self.key[child]

    def _put(self, child: int, key: float) -> None:
        if child < 0:
            self.group_key[~child] = key
        else:
            self.key[child] = key
