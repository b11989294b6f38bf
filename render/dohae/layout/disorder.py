"""Disorder: how far an order is from the file's, by pairs of boxes the wrong way round."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dohae.layout.entries import Entry

    Rank = Callable[[int], tuple[float, int, int]]


class _Pair(NamedTuple):
    """Two boxes of a group that meet in some layer, in the file's order."""

    first: int
    second: int
    weight: int
    """Pairs of single boxes that are turned round with them."""
    is_turned: bool
    """Whether they stand the wrong way round where their keys are equal."""


class Disorder:
    """Counts boxes that do not stand in the file's order.

    Args:
        entries: All entries.
        held: For each group the entries that it holds at any depth.
        rows: For each layer the children of each group there.
        walled: Entries that stand outermost, whatever their key.
    """

    def __init__(
        self,
        entries: list[Entry],
        held: list[list[int]],
        rows: list[dict[int, list[int]]],
        walled: set[int],
    ) -> None:
        self.natural = _natural(entries)
        """Each entry's place in the file; pieces of bonds between their ends."""
        self.wanted: dict[int, float] = dict(enumerate(self.natural))
        """Where the file sets every child."""
        boxes_in = []
        for group, of_group in enumerate(held):
            items = [self.natural[e] for e in of_group if entries[e].item >= 0]
            self.wanted[~group] = min(items, default=float("inf"))
            boxes_in.append(max(1, len(items)))
        self._plain: list[_Pair] = []
        self._walled: list[tuple[int, int, int]] = []
        for a, b in _meetings(entries, rows):
            if self.wanted[a] == self.wanted[b]:
                continue
            first, second = (a, b) if self.wanted[a] < self.wanted[b] else (b, a)
            weight = (boxes_in[~a] if a < 0 else 1) * (boxes_in[~b] if b < 0 else 1)
            if walled.isdisjoint((a, b)):
                is_turned = _tie(second) < _tie(first)
                self._plain.append(_Pair(first, second, weight, is_turned))
            else:
                self._walled.append((first, second, weight))

    def count(self, key: list[float], rank: Rank) -> int:
        """Pairs of boxes that stand the wrong way round; a group counts for all that it holds."""
        total = 0
        for first, second, weight, is_turned in self._plain:
            here, there = key[first], key[second]
            if there < here or (there == here and is_turned):
                total += weight
        for first, second, weight in self._walled:
            if rank(second) < rank(first):
                total += weight
        return total


def _tie(child: int) -> tuple[int, int]:
    """Entries stand before groups of the same key."""
    return (1, ~child) if child < 0 else (0, child)


def _meetings(entries: list[Entry], rows: list[dict[int, list[int]]]) -> Iterator[tuple[int, int]]:
    """Pairs of boxes that share a group in a layer, each pair once."""
    met: dict[tuple[int, int], None] = {}
    for layer in rows:
        for children in layer.values():
            boxes = [child for child in children if child < 0 or entries[child].item >= 0]
            met.update(dict.fromkeys(combinations(sorted(boxes), 2)))
    yield from met


def _natural(entries: list[Entry]) -> list[float]:
    natural = [float(e.item) if e.item >= 0 else -1.0 for e in entries]
    for entry in entries:
        if entry.item < 0:
            seen, waiting, ends = {entry.index}, [entry.index], []
            for other in waiting:
                for next_ in entries[other].back + entries[other].ahead:
                    if entries[next_].item >= 0:
                        ends.append(float(entries[next_].item))
                    elif next_ not in seen:
                        seen.add(next_)
                        waiting.append(next_)
            natural[entry.index] = sum(ends) / len(ends) if ends else float(entry.index)
    return natural
