"""Filling: zones made of a case's nodes, groups and links, and what the model wishes in them."""

from __future__ import annotations

import math
from collections import defaultdict
from typing import TYPE_CHECKING

from dohae.layout.equals import find_long
from dohae.layout.frame import Area, canonical_edge, canonical_hint, is_backward, is_vertical
from dohae.layout.layers import Wish
from dohae.layout.queues import find_queues
from dohae.layout.replicas import find_matches
from dohae.layout.zone import GAP, NODE, Bond, Group, Item, Zone, edge_of

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from dohae.model.case import Case, Direction, Node

    Areas = Mapping[str, Area]

GRID = 3
"""So many nodes without links are set in a grid."""
PITCH = NODE + 2
"""From one node to the next in a row that links lead through to those behind it."""


class Filler:
    """Makes zones of one case."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.linked = {path for link in case.links for path in (link.source, link.target)}
        self.hinted = {hint.other for node in case.walk() for hint in node.hints}
        self.matches = list(find_matches(case))
        self.queues = list(find_queues(case))
        self.node = {node.path: node for node in case.walk()}
        self.long = {paths[0]: paths for paths in find_long(case)}
        """Equals too many for one row, by the path of the first."""

    def zone(
        self,
        root: Node | None,
        direction: Direction,
        nested: Mapping[str, Areas],
        staggered: Collection[str],
    ) -> Zone:
        """A zone with its items, groups and bonds.

        Args:
            root: The group that is the zone; ``None`` for the whole drawing.
            direction: Where it flows to.
            nested: Groups in it, by path, that are zones of their own, and what these hold.
            staggered: Long rows of equals, anywhere, that stand in two, by the path of the first.
        """
        zone = Zone(root, direction)
        zone.groups.append(Group(0, root, -1, 0))
        as_one = {first: _staggered(self.long[first], direction) for first in staggered}
        self._fill(zone, 0, root.nodes if root else self.case.nodes, {**nested, **as_one})
        if root is not None:
            zone.ends[root.path] = ~0
        self._bonds(zone)
        self._match(zone)
        return zone

    def _fill(
        self, zone: Zone, group: int, nodes: tuple[Node, ...], nested: Mapping[str, Areas]
    ) -> None:
        loose = [node for node in nodes if self._is_loose(node)]
        if len(loose) >= GRID:
            nested = {**nested, loose[0].path: _grid(loose, zone.groups[group].node)}
        for node in nodes:
            if node.path in zone.ends:
                continue  # It stands with others in one item.
            if node.is_group and node.path not in nested:
                inner = Group(len(zone.groups), node, group, zone.groups[group].depth + 1)
                zone.groups.append(inner)
                zone.ends[node.path] = ~inner.index
                self._fill(zone, inner.index, node.nodes, nested)
                continue
            inside = nested.get(node.path, {})
            self._add(zone, group, node, inside)
            for path in (*inside, *(below.path for below in node.walk())):
                zone.ends[path] = len(zone.items) - 1

    def _is_loose(self, node: Node) -> bool:
        return not (
            node.is_group
            or node.border
            or node.hints
            or node.path in self.linked
            or node.path in self.hinted
        )

    def _add(self, zone: Zone, group: int, node: Node, inside: Areas) -> None:
        width = max((a.right for a in inside.values()), default=NODE)
        height = max((a.bottom for a in inside.values()), default=NODE)
        flow, cross = (height, width) if is_vertical(zone.direction) else (width, height)
        edge = edge_of(node, zone.direction) if group or zone.root else None
        zone.items.append(Item(len(zone.items), node, group, flow, cross, edge, inside))

    def _bonds(self, zone: Zone) -> None:
        bonds: dict[tuple[int, int], Bond] = {}
        ports: dict[tuple[int, int, int], list[tuple[int, int]]] = defaultdict(list)
        for link in self.case.links:
            if link.source not in zone.ends or link.target not in zone.ends:
                continue
            source, target = zone.ends[link.source], zone.ends[link.target]
            if source == target:
                continue
            pair = (source, target) if (target, source) not in bonds else (target, source)
            for end, path in ((source, link.source), (target, link.target)):
                ports[pair[0], pair[1], end].append(_port(zone, end, path))
            if pair not in bonds:
                twins = self._are_twins(zone, source, target)
                bonds[pair] = Bond(source, target, is_parallel=twins)
            bonds[pair].links.append((link.source, link.target))
        for (source, target), bond in bonds.items():
            bond.source_along, bond.source_at = _middle(ports[source, target, source])
            bond.target_along, bond.target_at = _middle(ports[source, target, target])
        zone.bonds = list(bonds.values())

    def _match(self, zone: Zone) -> None:
        """Notes which ends of a zone match each other, and which stand in a line."""
        for first, second, is_replica in self.matches:
            for pair in _shown(zone, first, second):
                zone.matches.append(pair)
                if is_replica:
                    zone.twins.append(pair)
        for first, second in self.queues:
            zone.queues += _shown(zone, first, second)

    def _are_twins(self, zone: Zone, first: int, second: int) -> bool:
        """Whether two nodes are replicas: a name twice in a group, or in groups of a kind."""
        if first < 0 or second < 0 or zone.items[first].node.kind != zone.items[second].node.kind:
            return False
        a_node, b_node = zone.items[first].node, zone.items[second].node
        if zone.items[first].group == zone.items[second].group:
            same = (a_node.title, a_node.label) == (b_node.title, b_node.label)
            return same and bool(a_node.title)
        depth = len([g for g in zone.chain(first) if g in zone.chain(second)])
        a, b = zone.chain(first)[depth:], zone.chain(second)[depth:]
        if not a or len(a) != len(b):
            return False
        kinds = [(zone.groups[g].node, zone.groups[h].node) for g, h in zip(a, b, strict=True)]
        return all(g is not None and h is not None and g.kind == h.kind for g, h in kinds)

    def wishes(self, zone: Zone) -> list[Wish]:
        """What the model wishes of the ends of a zone."""
        wishes = []
        for node in self.case.walk():
            for hint in node.hints:
                if node.path not in zone.ends or hint.other not in zone.ends:
                    continue
                first, second = zone.ends[hint.other], zone.ends[node.path]
                if first != second:
                    wishes.append(
                        Wish(first, second, canonical_hint(hint.relation, zone.direction))
                    )
        for link in self.case.links:
            for path, other in ((link.source, link.target), (link.target, link.source)):
                node, group = self.node[path], path.rpartition(".")[0]
                if not node.border or f"{other}.".startswith(group + "."):
                    continue
                inner, outer = zone.ends.get(path), zone.ends.get(other)
                if inner is not None and outer is not None and inner != outer:
                    edge = canonical_edge(node.border, zone.direction)
                    wishes.append(Wish(inner, outer, edge, is_firm=False))
        return wishes


def _shown(zone: Zone, first: str, second: str) -> list[tuple[int, int]]:
    """The ends that two boxes are, where a zone shows both."""
    a, b = zone.ends.get(first), zone.ends.get(second)
    if a is None or b is None or a == b:
        return []
    return [(a, b)] if (zone.shown(a), zone.shown(b)) == (first, second) else []


def _middle(ports: list[tuple[int, int]]) -> tuple[int, int]:
    """Between the first and the last of where links end, along the flow and across it."""
    along, across = zip(*ports, strict=True)
    return (min(along) + max(along)) // 2, (min(across) + max(across)) // 2


def _port(zone: Zone, end: int, path: str) -> tuple[int, int]:
    """Where a link ends at an item, along the flow and across it, from the item's first borders."""
    if end < 0:
        return 0, 0
    item = zone.items[end]
    area = item.inside.get(path)
    if area is None:
        return item.flow // 2, item.cross // 2
    x, y = (area.left + area.right) // 2, (area.top + area.bottom) // 2
    along, across = (y, x) if is_vertical(zone.direction) else (x, y)
    return (item.flow - along if is_backward(zone.direction) else along), across


def _staggered(paths: list[str], direction: Direction) -> dict[str, Area]:
    """Nodes in two rows across the flow, those of the second seen between those of the first."""
    areas: dict[str, Area] = {}
    half = -(-len(paths) // 2)
    for index, path in enumerate(paths):
        behind, place = divmod(index, half)
        along, across = behind * (NODE + GAP), place * PITCH + behind * PITCH // 2
        left, top = (across, along) if is_vertical(direction) else (along, across)
        areas[path] = Area(0, 0, NODE, NODE).moved(left, top)
    return areas


def _grid(nodes: list[Node], group: Node | None) -> dict[str, Area]:
    """Nodes without links in rows; in one row or column where the model gives a direction."""
    columns = math.ceil(math.sqrt(len(nodes)))
    if group and group.direction:
        columns = 1 if is_vertical(group.direction) else len(nodes)
    step = NODE + GAP
    return {
        node.path: Area(0, 0, NODE, NODE).moved(index % columns * step, index // columns * step)
        for index, node in enumerate(nodes)
    }
