"""Order: who stands before whom across the flow, with the fewest crossings that are found.

Before: every item has a layer. After: every layer is an ordered list of entries. The search sets
out from the file's order, and goes back to it wherever that costs no crossing.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.layout.entries import entries_of
from dohae.layout.ranking import Ranking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.layout.entries import Entry
    from dohae.layout.layers import Layers, Wish
    from dohae.layout.zone import Zone

SWEEPS = 6
"""Passes over the layers from each start."""
SWAPS, BACK_SWAPS = 200_000, 40_000
"""Swaps that may be looked at, times the entries; going back to the file's order."""
LARGE = 400
"""So many entries are not turned round as a whole."""
_LEAST = 1e-9


@dataclass(slots=True)
class Order:
    """Every layer in order, and the way of every bond through the layers."""

    entries: list[Entry]
    layers: list[list[int]]
    chains: list[list[int]]
    """For each bond of the zone the entries from its source to its target."""
    crossings: int


class Ordering:
    """Looks for orders of one zone in its layers, with ever other wishes."""

    def __init__(self, zone: Zone, layers: Layers) -> None:
        self.entries, self.chains = entries_of(zone, layers)
        self._ranking = Ranking(zone, self.entries, max(layers.last[0], *layers.of, 0) + 1)

    def arrange(
        self, wishes: Iterable[Wish], effort: int, near: tuple[float, ...] | None = None
    ) -> Order:
        """The best order that a bounded search finds; the file's order where nothing is gained.

        Args:
            wishes: Hints, and what the search for a better drawing asks for.
            effort: Fresh starts; with none, what ``near`` says is only bettered by a few swaps.
            near: Where across the flow the items stand in a drawing that this is to be near to.
        """
        self._ranking.heed(wishes)
        search = _Search(self._ranking)
        if near is not None:
            search.start(_spread(near, self.entries, self.chains), is_once=not effort)
        if effort:
            search.run(effort)
        return Order(self.entries, search.best_order, self.chains, int(search.best_cost))


def _spread(near: tuple[float, ...], entries: list[Entry], chains: list[list[int]]) -> list[float]:
    """A place for every entry: the items', and those of pieces of bonds between their ends."""
    count = len(near)
    places = [*near, *[0.0] * (len(entries) - count)]
    for chain in chains:
        ends = [places[end] for end in (chain[0], chain[-1]) if end < count]
        first, last = (ends[0], ends[-1]) if ends else (0.0, 0.0)
        for step, entry in enumerate(chain):
            if entry >= count:
                part = step / (len(chain) - 1)
                places[entry] = first * (1 - part) + last * part
    return places


class _Search:
    """Sweeps, swaps and fresh starts over the order of all layers."""

    def __init__(self, ranking: Ranking) -> None:
        self.ranking = ranking
        self.best_order: list[list[int]] = []
        self.best_cost = float("inf")
        self.best_disorder = 0
        self.best_keys: list[float] = []
        self.swapped: list[list[int]] | None = None
        """The best order that swaps set out from last."""
        self.swept: dict[tuple[bool, tuple[float, ...]], int] = {}
        """Whether a sweep went ahead, and the places that it left -> its number of its start."""

    def start(self, keys: list[float], *, is_once: bool) -> None:
        """Sets out from an order that is thought to be good, and looks once or long for swaps."""
        self.ranking.rekey(keys)
        self._note(self.ranking.sorted())
        self._swaps(SWAPS // (len(keys) + 50), is_once=is_once)

    def run(self, effort: int) -> None:
        """Looks for the best order: from the file's with swaps alone, then from others."""
        ranking = self.ranking
        generator = random.Random(20)
        size = len(ranking.entries)
        for start in range(-1, max(1, effort)):
            # Every start strays farther from the file's order.
            stray = max(0, start) / max(1, effort - 1)
            keys = [
                key * (1 - stray) + generator.random() * size * stray for key in ranking.natural
            ]
            ranking.rekey(keys)
            self._note(ranking.sorted())
            if self.best_cost < 1:
                break
            if start >= 0:
                self._sweeps()
            self._swaps(SWAPS // (size + 50))
            if self.best_cost < 1:
                break
        self._settle()

    def _note(self, order: list[list[int]]) -> None:
        """Keeps an order with fewer crossings or, with as many, one that is nearer to the file."""
        ranking = self.ranking
        cost = ranking.cost(order, self.best_cost + _LEAST)
        if cost > self.best_cost + _LEAST:
            return
        disorder = ranking.disorder()
        if cost < self.best_cost - _LEAST or disorder < self.best_disorder:
            self.best_cost, self.best_order, self.best_disorder = cost, order, disorder
            self.best_keys = ranking.keys()

    def _sweeps(self) -> None:
        """Sets every layer in the order of its neighbours' middles, there and back again."""
        ranking = self.ranking
        place, key = ranking.place, ranking.key
        for turn in range(SWEEPS):
            ahead = turn % 2 == 0
            near = ranking.near[ahead]
            span = range(1, ranking.count) if ahead else range(ranking.count - 2, -1, -1)
            for layer in span:
                for child in ranking.sorted_layer(layer):
                    joined = [place[other] for other in near[child]]
                    key[child] = sum(joined) / len(joined) if joined else place[child]
                ranking.follow(layer)
                ranking.sorted_layer(layer)
            # All that follows hangs on these places alone. Where an earlier sweep left the same
            # with as many still to come, all that could be found from here has been found.
            state = (ahead, tuple(place))
            if self.swept.get(state, SWEEPS) <= turn:
                return
            self.swept[state] = turn
            ranking.rekey(place)
            self._note(ranking.sorted())
            if self.best_cost < 1:
                return

    def _swaps(self, budget: int, *, is_once: bool = False) -> None:
        """Swaps neighbours while that saves crossings, or at most once."""
        if self.swapped is self.best_order:
            return
        ranking, self.swapped = self.ranking, self.best_order
        ranking.restore(self.best_keys)
        order = ranking.sorted()
        costs = [ranking.crossings(order, layer) for layer in range(ranking.count)]
        changed, was_changed = any(costs), False
        while changed and budget > 0:
            changed = False
            for layer in range(ranking.count):
                if is_once and not any(costs[max(0, layer - 1) : layer + 1]):
                    continue
                for pair in ranking.neighbours(layer):
                    budget -= 1
                    if budget > 0 and self._try(order, costs, layer, pair):
                        changed = was_changed = True
            if is_once:
                break
        if was_changed:
            self._note(order)

    def _try(
        self,
        order: list[list[int]],
        costs: list[float],
        layer: int,
        pair: tuple[int, int],
        *,
        least: float = _LEAST,
    ) -> bool:
        """Swaps two neighbours of a layer if that saves so many crossings."""
        ranking = self.ranking
        if self._is_idle(*pair, least):
            return False
        layers = {layer}
        for end in pair:
            number = ranking.class_of.get(end)
            for child in (end,) if number is None else ranking.classes[number]:
                held = ranking.held[~child] if child < 0 else (child,)
                layers.update(ranking.entries[e].layer for e in held)
        touched = sorted({n for one in layers for n in (one - 1, one) if n >= 0})
        before = sum([costs[n] for n in touched])
        if before < least:
            return False
        old, keys = {n: order[n] for n in layers}, ranking.keys()
        ranking.swap(*pair)
        for n in layers:
            order[n] = ranking.sorted_layer(n)
        new = {n: ranking.crossings(order, n) for n in touched}
        if sum(new.values()) <= before - least:
            for n, cost in new.items():
                costs[n] = cost
            return True
        ranking.restore(keys)
        for n in layers:
            order[n] = old[n]
            ranking.set_places(n, old[n])
        return False

    def _is_idle(self, a: int, b: int, least: float) -> bool:
        """Whether a glance shows that swapping two entries saves too little."""
        ranking = self.ranking
        entries, place = ranking.entries, ranking.place
        if a < 0 or b < 0 or entries[a].beside or entries[b].beside:
            return False
        if a in ranking.class_of and b in ranking.class_of:
            return False
        first, second = (a, b) if place[a] < place[b] else (b, a)
        return place[second] - place[first] == 1 and ranking.gain(first, second) < least

    def _settle(self) -> None:
        """Goes back to the file's order wherever that costs no crossing."""
        ranking = self.ranking
        if len(ranking.entries) < LARGE:
            while self.best_disorder and self._turn_round():
                pass
        ranking.restore(self.best_keys)
        order = ranking.sorted()
        costs = [ranking.crossings(order, layer) for layer in range(ranking.count)]
        budget = BACK_SWAPS // (len(ranking.entries) + 20)
        changed = True
        while changed and budget > 0:
            changed = False
            for layer in range(ranking.count):
                for a, b in ranking.neighbours(layer):
                    is_piece = not (ranking.is_box(a) and ranking.is_box(b))
                    if is_piece or ranking.wanted[a] <= ranking.wanted[b]:
                        continue
                    budget -= 1
                    changed |= budget > 0 and self._try(order, costs, layer, (a, b), least=0)
        self._note(order)

    def _turn_round(self) -> bool:
        """Turns groups round where that brings them nearer to the file's order for nothing."""
        ranking, before = self.ranking, self.best_disorder
        for group in ranking.zone.groups:
            for is_deep in (True, False):
                ranking.restore(self.best_keys)
                ranking.mirror(group.index, is_deep=is_deep)
                self._note(ranking.sorted())
        return self.best_disorder < before
