"""Ranking: keys that say who stands before whom, and the layers in the order of those keys.

The entries of a group stand together, two groups stand the same way round in every layer that both
reach, and what takes the same part in replicas stands the same way round in each.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

from dohae.layout.entries import groups_around, turns_of
from dohae.layout.frame import Edge

if TYPE_CHECKING:
    from dohae.layout.entries import Entry, Turn
    from dohae.layout.layers import Wish
    from dohae.layout.zone import Zone

_FIRM = 10**9
_TIE = 1e-6


class Ranking:
    """Keys of entries and groups; a child of a group is an entry or, negative, ``~group``."""

    def __init__(self, zone: Zone, entries: list[Entry], wishes: list[Wish], count: int) -> None:
        self.zone, self.entries, self.count = zone, entries, count
        self.key = [0.0] * len(entries)
        self.group_key = [0.0] * len(zone.groups)
        self.place = [0.0] * len(entries)
        self.children: list[dict[int, list[int]]] = [{} for _ in range(count)]
        """For each layer: group -> its children there."""
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
        self.held: list[list[int]] = [[] for _ in zone.groups]
        for entry in entries:
            for group in groups_around(zone, entry.group):
                self.held[group].append(entry.index)
        self.wishes: dict[int, list[Turn]] = {}
        for turn in turns_of(zone, wishes):
            self.wishes.setdefault(turn.group, []).append(turn)
        self._match()
        self.natural = self._natural()
        self.wanted: dict[int, float] = dict(enumerate(self.natural))
        """Where the file sets every child."""
        self.items_in: list[int] = []
        for group, held in enumerate(self.held):
            items = [self.natural[e] for e in held if entries[e].item >= 0]
            self.wanted[~group] = min(items, default=float("inf"))
            self.items_in.append(len(items))

    def _match(self) -> None:
        """Notes the classes of children that take the same part in replicas."""
        self.classes: list[list[int]] = []
        self.class_of: dict[int, int] = {}
        for a, b in self.zone.twins:
            if self.parent(a) == self.parent(b):
                continue
            number = self.class_of.get(a, self.class_of.get(b))
            if number is None:
                number = len(self.classes)
                self.classes.append([])
            for child in (a, b):
                if child not in self.class_of:
                    self.class_of[child] = number
                    self.classes[number].append(child)
        self.peers: dict[int, set[int]] = {}
        """Group -> the groups that are its replicas, itself among them."""
        for members in self.classes:
            parents = {self.parent(child) for child in members}
            for parent in parents:
                self.peers.setdefault(parent, {parent}).update(parents)

    def parent(self, child: int) -> int:
        """The group around a child."""
        return self.zone.groups[~child].parent if child < 0 else self.entries[child].group

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

    def keys(self) -> tuple[list[float], list[float]]:
        """All keys, to be kept."""
        return self.key[:], self.group_key[:]

    def restore(self, keys: tuple[list[float], list[float]]) -> None:
        """Goes back to keys that were kept."""
        self.key[:], self.group_key[:] = keys

    def follow(self) -> None:
        """Lets groups follow what they hold, and replicas each other."""
        for group, held in enumerate(self.held):
            if held:
                self.group_key[group] = sum(self.key[e] for e in held) / len(held)
        if not self.classes:
            return
        sums: dict[int, tuple[float, int]] = {}
        for child in self.class_of:
            total, count = sums.get(self.parent(child), (0.0, 0))
            sums[self.parent(child)] = (total + self.key_of(child), count + 1)
        middle = {parent: total / count for parent, (total, count) in sums.items()}
        for number, members in enumerate(self.classes):
            off = [self.key_of(child) - middle[self.parent(child)] for child in members]
            mean = sum(off) / len(off) + number * _TIE
            for child in members:
                self.put(child, middle[self.parent(child)] + mean)

    def key_of(self, child: int) -> float:
        """The key of a child."""
        return self.group_key[~child] if child < 0 else self.key[child]

    def put(self, child: int, key: float) -> None:
        """Gives a child a key."""
        if child < 0:
            self.group_key[~child] = key
        else:
            self.key[child] = key

    def swap(self, a: int, b: int) -> None:
        """Lets two children of a group change places, and those that match them elsewhere."""
        pairs = [(a, b)]
        if a in self.class_of and b in self.class_of:
            others = {self.parent(child): child for child in self.classes[self.class_of[b]]}
            pairs = [
                (child, others[parent])
                for child in self.classes[self.class_of[a]]
                if (parent := self.parent(child)) in others
            ]
        for one, other in pairs:
            key_a, key_b = self.key_of(one), self.key_of(other)
            self.put(one, key_b + _TIE if key_a == key_b and (one, other) == (a, b) else key_b)
            self.put(other, key_a)

    def mirror(self, group: int, *, is_deep: bool) -> None:
        """Turns a group round, and its replicas; deep with all that its groups hold."""
        for peer in self.peers.get(group, (group,)):
            for child in {c for row in self.children for c in row.get(peer, ())}:
                self.put(child, -self.key_of(child))
                if is_deep and child < 0:
                    self._mirror_inside(~child)

    def _mirror_inside(self, group: int) -> None:
        for child in {c for row in self.children for c in row.get(group, ())}:
            self.put(child, -self.key_of(child))
            if child < 0:
                self._mirror_inside(~child)

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

    def row(self, group: int, layer: int) -> list[int]:
        """The children of a group in a layer, in order."""
        row = sorted(self.children[layer].get(group, ()), key=self._rank)
        if group in self.wishes:
            _obey(self.wishes[group], row)
        return row

    def _unfold(self, group: int, layer: int, flat: list[int]) -> None:
        """Appends what a group holds in a layer, in order."""
        for child in self.row(group, layer):
            if child < 0:
                self._unfold(~child, layer, flat)
            else:
                flat.append(child)

    def sorted_layer(self, layer: int) -> list[int]:
        """The entries of a layer in order; notes their places."""
        flat: list[int] = []
        self._unfold(0, layer, flat)
        self.set_places(flat)
        return flat

    def set_places(self, flat: list[int]) -> None:
        """Notes where the entries of a layer stand, from the layer's middle."""
        middle = (len(flat) - 1) / 2
        for index, entry in enumerate(flat):
            self.place[entry] = index - middle

    def sorted(self) -> list[list[int]]:
        """All layers in order."""
        return [self.sorted_layer(layer) for layer in range(self.count)]

    def neighbours(self, layer: int) -> list[tuple[int, int]]:
        """Children of one group that stand next to each other in a layer."""
        pairs = []
        for children in self.children[layer].values():
            pairs += list(pairwise(sorted(children, key=self.key_of)))
        return pairs

    def cost(self, order: list[list[int]]) -> float:
        """Crossings, and detours inside layers."""
        return sum(self.crossings(order, layer) for layer in range(self.count))

    def crossings(self, order: list[list[int]], layer: int) -> float:
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

    def gain(self, a: int, b: int) -> int:
        """Crossings saved by swapping two neighbours, the first before the second."""
        first, second, place, gain = self.entries[a], self.entries[b], self.place, 0
        for mine, theirs in ((first.back, second.back), (first.ahead, second.ahead)):
            for one in mine:
                at = place[one]
                for other in theirs:
                    gain += (at > place[other]) - (at < place[other])
        return gain

    def disorder(self) -> int:
        """Pairs of boxes that do not stand in the file's order, each in a layer of its group."""
        turned: set[tuple[int, int]] = set()
        for layer in self.children:
            for children in layer.values():
                row = [child for child in sorted(children, key=self._rank) if self.is_box(child)]
                turned.update(
                    (a, b) for a, b in combinations(row, 2) if self.wanted[a] > self.wanted[b]
                )
        return sum(self._size(a) * self._size(b) for a, b in turned)

    def _size(self, child: int) -> int:
        """How many boxes move with a child."""
        return max(1, self.items_in[~child]) if child < 0 else 1

    def is_box(self, child: int) -> bool:
        """Whether a child is more than a piece of a bond."""
        return child < 0 or self.entries[child].item >= 0


def _obey(wishes: list[Turn], row: list[int]) -> None:
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
