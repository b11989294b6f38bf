"""Folding: the layers of a long zone set in rows below each other, as lines of text are."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.layout.zone import WALL

if TYPE_CHECKING:
    from dohae.layout.layers import Layers
    from dohae.layout.zone import Zone

    Along = tuple[list[int], list[tuple[int, int]]]
    """First borders of items, both borders of groups, along one axis of the canonical frame."""

BETWEEN = 6
"""Nominal units from row to row: room for the links that lead from one to the next."""


def fold(zone: Zone, layers: Layers, rows: int, flow: Along, cross: Along) -> None:
    """Moves every layer into one of some rows of about the same length, in place.

    A row never ends inside a group. A zone with nodes on its own border is left as it is.
    """
    if any(item.edge and item.group == 0 for item in zone.items):
        return
    row_of = _rows(zone, layers, rows, flow)
    count = max(row_of) + 1
    if count == 1:
        return
    items = [[i for i in zone.items if row_of[layers.of[i.index]] == row] for row in range(count)]
    groups = [
        [g for g in zone.groups[1:] if row_of[layers.first[g.index]] == row] for row in range(count)
    ]
    below = 0
    for row in range(count):
        firsts = [flow[0][i.index] for i in items[row]] + [flow[1][g.index][0] for g in groups[row]]
        tops = [cross[0][i.index] for i in items[row]] + [cross[1][g.index][0] for g in groups[row]]
        ends = [cross[0][i.index] + i.cross for i in items[row]]
        ends += [cross[1][g.index][1] for g in groups[row]]
        back, down = min(firsts), below - min(tops)
        for item in items[row]:
            flow[0][item.index] -= back
            cross[0][item.index] += down
        for group in groups[row]:
            for along, by in ((flow[1], -back), (cross[1], down)):
                low, high = along[group.index]
                along[group.index] = (low + by, high + by)
        below += max(ends) - min(tops) + BETWEEN
    for (lows, borders), sizes in (
        (flow, [item.flow for item in zone.items]),
        (cross, [item.cross for item in zone.items]),
    ):
        first = min([*lows, *(low for low, _ in borders[1:])])
        highs = [low + size for low, size in zip(lows, sizes, strict=True)]
        borders[0] = (first - WALL, max([*highs, *(high for _, high in borders[1:])]) + WALL)


def _rows(zone: Zone, layers: Layers, rows: int, flow: Along) -> list[int]:
    """The row of each layer."""
    count = max([0, *layers.of, *layers.last[1:]]) + 1
    starts: list[list[int]] = [[] for _ in range(count)]
    for item in zone.items:
        starts[layers.of[item.index]].append(flow[0][item.index])
    for group in zone.groups[1:]:
        starts[layers.first[group.index]].append(flow[1][group.index][0])
    start = [min(found, default=0) for found in starts]
    whole = [
        all(not layers.first[g.index] < n <= layers.last[g.index] for g in zone.groups[1:])
        for n in range(count)
    ]
    length = max(start) / rows if start else 0
    breaks = [0]
    for row in range(1, rows):
        free = [n for n in range(breaks[-1] + 1, count) if whole[n]]
        if free:
            breaks.append(min(free, key=lambda n: abs(start[n] - row * length)))
    breaks.append(count)
    return [row for row, (first, last) in enumerate(pairwise(breaks)) for _ in range(first, last)]
