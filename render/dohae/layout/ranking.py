"""Ranking: keys that say who stands before whom, and the layers in the order of those keys.

The entries of a group stand together, two groups stand the same way round in every layer that both
reach, and what takes the same part in replicas stands the same way round in each.
"""

from __future__ import annotations

from bisect import bisect_right, insort
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from dohae.layout.disorder import Disorder
from dohae.layout.entries import groups_around, turns_of
from dohae.layout.frame import Edge
from dohae.layout.wishing import are_moved, wished_keys

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.layout.entries import Entry, Turn
    from dohae.layout.layers import Wish
    from dohae.layout.zone import Zone

_FIRM = 10**9
_TIE = 1e-6


class _Row(NamedTuple):
    """What a group holds in a layer."""

    children: list[int]
    """Entries before groups, both by index: their order where keys are equal."""
    is_flat: bool
    """Whether it holds no groups there."""
    is_walled: bool
    """Whether border nodes stand outermost."""


class Ranking:
    """Keys of entries and groups; a child of a group is an entry or, negative, ``~group``.

    Nearly all of the search's time is spent here, so what does not change with the keys is noted
    once, and keys and places are plain lists.
    """

    def __init__(self, zone: Zone, entries: list[Entry], count: int) -> None:
        self.zone, self.entries, self.count = zone, entries, count
        self.key = [0.0] * (len(entries) + len(zone.groups))
        """By child: the keys of groups stand at the end, where negative numbers find them."""
        self._key_of = self.key.__getitem__
        self.place = [0.0] * len(entries)
        """Where each entry stands in its layer, from the layer's middle."""
        self.children = _children(zone, entries, count)
        """For each layer: group -> its children there."""
        self.held: list[list[int]] = [[] for _ in zone.groups]
        for entry in entries:
            for group in groups_around(zone, entry.group):
                self.held[group].append(entry.index)
        self.wishes: dict[int, list[Turn]] = {}
        """For each group what is wished of the order in it."""
        self._moved: list[set[int]] = []
        """For each layer the groups whose order in it hangs on wishes."""
        self._walls = {i.index for i in zone.items if i.edge in (Edge.FIRST, Edge.LAST)}
        self._disorder = Disorder(entries, self.held, self.children, self._walls)
        self.natural, self.wanted = self._disorder.natural, self._disorder.wanted
        self._match()
        self._note_layers()
        self._note_groups()

    def heed(self, wishes: Iterable[Wish]) -> None:
        """Keeps these wishes from now on."""
        self.wishes = {}
        for turn in turns_of(self.zone, wishes):
            self.wishes.setdefault(turn.group, []).append(turn)
        self._moved = [
            {
                g
                for g, turns in self.wishes.items()
                if (row := rows.get(g)) and are_moved(row.children, turns)
            }
            for rows in self._rows
        ]

    def _note_layers(self) -> None:
        """Notes of every layer what does not change with the keys."""
        self._rows = [
            {group: _row(children, self._walls) for group, children in layer.items()}
            for layer in self.children
        ]
        self._inner = [_inner(layer) for layer in self.children]
        self._crowds = [
            [children for children in layer.values() if len(children) > 1]
            for layer in self.children
        ]
        """For each layer the children of groups that hold several there."""
        sizes = [0] * self.count
        self._beside: list[list[tuple[int, int]]] = [[] for _ in sizes]
        """For each layer the pairs of its entries that are joined."""
        for entry in self.entries:
            sizes[entry.layer] += 1
            pairs = ((entry.index, other) for other in entry.beside if other > entry.index)
            self._beside[entry.layer].extend(pairs)
        self._places = [[n - (size - 1) / 2 for n in range(size)] for size in sizes]
        """For each layer the places in it."""
        self._ahead = [entry.ahead for entry in self.entries]
        self.near = (
            [entry.ahead + entry.beside for entry in self.entries],
            [entry.back + entry.beside for entry in self.entries],
        )
        """For each entry what it is joined to in its own layer and the one ahead (0) or back."""

    def _note_groups(self) -> None:
        """Notes which groups' keys may change with those of a layer."""
        # Replicas follow each other, so their keys change whatever changes.
        restless = {~child for child in self.class_of if child < 0}
        for child in self.class_of:
            if child >= 0:
                restless.update(groups_around(self.zone, self.entries[child].group))
        self._followers = [self._holding(sorted({*layer, *restless})) for layer in self.children]
        self._all_followers = self._holding(range(len(self.zone.groups)))

    def _holding(self, groups: Iterable[int]) -> list[tuple[int, list[int]]]:
        """Groups inside of others as children, each with the entries that it holds."""
        return [(~group, self.held[group]) for group in groups if group and self.held[group]]

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

        self._parts: dict[int, list[int]] = {}
        """Group -> its children that take part in classes."""
        for child in self.class_of:
            self._parts.setdefault(self.parent(child), []).append(child)
        self._class_parts = [
            (number * _TIE, [(child, self.parent(child)) for child in members])
            for number, members in enumerate(self.classes)
        ]

    def parent(self, child: int) -> int:
        """The group around a child."""
        return self.zone.groups[~child].parent if child < 0 else self.entries[child].group

    def keys(self) -> list[float]:
        """All keys, to be kept."""
        return self.key[:]

    def restore(self, keys: list[float]) -> None:
        """Goes back to keys that were kept."""
        self.key[:] = keys

    def rekey(self, keys: list[float]) -> None:
        """Gives all entries new keys; groups and replicas follow."""
        self.key[: len(keys)] = keys
        self._follow(self._all_followers)

    def follow(self, layer: int) -> None:
        """Lets groups follow what they hold, and replicas each other, after a layer's change."""
        self._follow(self._followers[layer])

    def _follow(self, groups: list[tuple[int, list[int]]]) -> None:
        key, key_of = self.key, self._key_of
        for child, held in groups:
            key[child] = sum(map(key_of, held)) / len(held)
        if not self.classes:
            return
        middle = {
            parent: sum(map(key_of, children)) / len(children)
            for parent, children in self._parts.items()
        }
        for tie, members in self._class_parts:
            off = [key[child] - middle[parent] for child, parent in members]
            mean = sum(off) / len(off) + tie
            for child, parent in members:
                key[child] = middle[parent] + mean

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
            key_a, key_b = self.key[one], self.key[other]
            is_tie = key_a == key_b and (one, other) == (a, b)
            self.key[one], self.key[other] = key_b + _TIE if is_tie else key_b, key_a

    def mirror(self, group: int, *, is_deep: bool) -> None:
        """Turns a group round, and its replicas; deep with all that its groups hold."""
        for peer in self.peers.get(group, (group,)):
            for child in {c for row in self.children for c in row.get(peer, ())}:
                self.key[child] = -self.key[child]
                if is_deep and child < 0:
                    self._mirror_inside(~child)

    def _mirror_inside(self, group: int) -> None:
        for child in {c for row in self.children for c in row.get(group, ())}:
            self.key[child] = -self.key[child]
            if child < 0:
                self._mirror_inside(~child)

    def _rank(self, child: int) -> tuple[float, int, int]:
        """What a child of a group is sorted by in a layer; border nodes stand outermost."""
        key = self.key[child]
        if child < 0:
            return (key, 1, ~child)
        item = self.entries[child].item
        edge = self.zone.items[item].edge if item >= 0 else None
        if edge is Edge.FIRST:
            key -= _FIRM
        elif edge is Edge.LAST:
            key += _FIRM
        return (key, 0, child)

    def _row(self, group: int, layer: int) -> list[int]:
        """The children of a group in a layer, in order."""
        children, is_flat, is_walled = self._rows[layer][group]
        rank = self._rank if is_walled else self._key_of
        if group in self._moved[layer]:
            key = self.key
            wished = wished_keys(self.wishes[group], key)
            kept = [(child, key[child]) for child in wished]
            for child, at in wished.items():
                key[child] = at
            order = sorted(children, key=rank)
            for child, at in kept:
                key[child] = at
        else:
            order = sorted(children, key=rank) if len(children) > 1 else children
        if is_flat:
            return order
        flat: list[int] = []
        inner = self._inner[layer]
        for child in order:
            if child < 0:
                flat += self._row(inner[~child], layer)
            else:
                flat.append(child)
        return flat

    def sorted_layer(self, layer: int) -> list[int]:
        """The entries of a layer in order; notes their places."""
        flat = self._row(self._inner[layer][0], layer) if self._rows[layer] else []
        self.set_places(layer, flat)
        return flat

    def set_places(self, layer: int, flat: list[int]) -> None:
        """Notes where the entries of a layer stand."""
        place = self.place
        for entry, at in zip(flat, self._places[layer], strict=True):
            place[entry] = at

    def sorted(self) -> list[list[int]]:
        """All layers in order."""
        return [self.sorted_layer(layer) for layer in range(self.count)]

    def neighbours(self, layer: int) -> list[tuple[int, int]]:
        """Children of one group that stand next to each other in a layer."""
        pairs: list[tuple[int, int]] = []
        for children in self._crowds[layer]:
            pairs += pairwise(sorted(children, key=self._key_of))
        return pairs

    def cost(self, order: list[list[int]], most: float) -> float:
        """Crossings, and detours inside layers; any number above ``most`` where there are more."""
        total = 0.0
        for layer in range(self.count):
            total += self.crossings(order, layer)
            if total > most:
                break
        return total

    def crossings(self, order: list[list[int]], layer: int) -> float:
        """Crossings between a layer and the next, and detours inside the layer."""
        place, ahead, total = self.place, self._ahead, 0.0
        seen: list[float] = []
        for index in order[layer]:
            joined = ahead[index]
            if len(joined) == 1:
                end = place[joined[0]]
                at = bisect_right(seen, end)
                total += len(seen) - at
                seen.insert(at, end)
            elif joined:
                ends = [place[o] for o in joined]
                for end in ends:
                    total += len(seen) - bisect_right(seen, end)
                for end in ends:
                    insort(seen, end)
        for index, other in self._beside[layer]:
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
        """Pairs of boxes that do not stand in the file's order."""
        return self._disorder.count(self.key, self._rank)

    def is_box(self, child: int) -> bool:
        """Whether a child is more than a piece of a bond."""
        return child < 0 or self.entries[child].item >= 0


def _children(zone: Zone, entries: list[Entry], count: int) -> list[dict[int, list[int]]]:
    children: list[dict[int, list[int]]] = [{} for _ in range(count)]
    for entry in entries:
        child, group, layer = entry.index, entry.group, children[entry.layer]
        while True:
            known = layer.setdefault(group, [])
            if child in known:
                break
            known.append(child)
            if group == 0:
                break
            child, group = ~group, zone.groups[group].parent
    return children


def _inner(layer: dict[int, list[int]]) -> dict[int, int]:
    """For each group of a layer the innermost one that holds all that it holds there."""
    found: dict[int, int] = {}
    for group in layer:
        inner = group
        while len(layer[inner]) == 1 and layer[inner][0] < 0:
            inner = ~layer[inner][0]
        found[group] = inner
    return found


def _row(children: list[int], walls: set[int]) -> _Row:
    groups = sorted((child for child in children if child < 0), reverse=True)
    entries = sorted(child for child in children if child >= 0)
    return _Row([*entries, *groups], not groups, not walls.isdisjoint(entries))
