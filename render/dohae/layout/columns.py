"""Columns: where items and groups of a zone stand along the flow, in nominal units."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.layout.frame import Edge
from dohae.layout.zone import GAP, NODE, WALL

if TYPE_CHECKING:
    from dohae.layout.layers import Layers
    from dohae.layout.zone import Zone


def along_flow(zone: Zone, layers: Layers) -> tuple[list[int], list[tuple[int, int]]]:
    """First borders of all items and both borders of all groups, along the flow.

    Before: every item has a layer. After: the items of a layer stand in a column, one in the
    middle of the other, with room between columns for the walls of groups.
    """
    count = max(layers.last[0], *layers.of, 0) + 1 if layers.of else layers.last[0] + 1
    width = [0] * count
    for item in zone.items:
        width[layers.of[item.index]] = max(width[layers.of[item.index]], item.flow)
    on_start = {item.group for item in zone.items if item.edge is Edge.START}
    on_end = {item.group for item in zone.items if item.edge is Edge.END}
    opens, closes = _nests(zone, layers, on_start, on_end)
    opening, closing = [0] * count, [0] * count
    for group in zone.groups:
        first, last = layers.first[group.index], layers.last[group.index]
        opening[first] = max(opening[first], opens[group.index])
        closing[last] = max(closing[last], closes[group.index])
    left, at = [], 0
    for layer in range(count):
        width[layer] = width[layer] or NODE
        at += opening[layer] * WALL
        left.append(at)
        at += width[layer] + closing[layer] * WALL + GAP
    items = [
        left[layers.of[i.index]] + (width[layers.of[i.index]] - i.flow) // 2 for i in zone.items
    ]
    _line_up(zone, layers, left, width, items)
    groups = []
    for group in zone.groups:
        first, last = layers.first[group.index], layers.last[group.index]
        start = left[first] - opens[group.index] * WALL
        end = left[last] + width[last] + closes[group.index] * WALL
        if group.index in on_start:
            start = left[first] + width[first] // 2
        if group.index in on_end:
            end = left[last] + width[last] // 2
        groups.append((start, end))
    return items, groups


def _line_up(
    zone: Zone, layers: Layers, left: list[int], width: list[int], items: list[int]
) -> None:
    """Sets what is narrower than its column where links to others in there may run straight.

    Nodes on borders across the flow stay: these run through the middle of a column.
    """
    beside: dict[int, list[tuple[int, int, int]]] = {}
    for bond in zone.bonds:
        a, b = bond.source, bond.target
        if a >= 0 and b >= 0 and layers.of[a] == layers.of[b]:
            beside.setdefault(a, []).append((bond.source_along, b, bond.target_along))
            beside.setdefault(b, []).append((bond.target_along, a, bond.source_along))
    # What is widest stays in the middle.
    stands = set[int]()
    for index in sorted(beside, key=lambda i: -zone.items[i].flow):
        layer, flow = layers.of[index], zone.items[index].flow
        ports = [items[b] + there - here for here, b, there in beside[index] if b in stands]
        is_free = zone.items[index].edge not in (Edge.START, Edge.END)
        if ports and is_free and flow < width[layer]:
            at = (min(ports) + max(ports)) // 2
            items[index] = max(left[layer], min(at, left[layer] + width[layer] - flow))
        stands.add(index)


def _nests(
    zone: Zone, layers: Layers, on_start: set[int], on_end: set[int]
) -> tuple[list[int], list[int]]:
    """How many walls, its own and those inside, a group has before and after its layers."""
    opens, closes = [1] * len(zone.groups), [1] * len(zone.groups)
    for group in reversed(zone.groups):
        index, parent = group.index, group.parent
        if index in on_start:
            opens[index] = 0
        if index in on_end:
            closes[index] = 0
        if parent >= 0:
            if layers.first[parent] == layers.first[index]:
                opens[parent] = max(opens[parent], opens[index] + 1)
            if layers.last[parent] == layers.last[index]:
                closes[parent] = max(closes[parent], closes[index] + 1)
    return opens, closes
