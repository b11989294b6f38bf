"""The sketch: every node and group in its place, in nominal units that belong to no medium.

All nodes are of one size here. Only who stands where matters: what is left of, above or inside
what. Pictures and text drawings are both made from the same sketch.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, NamedTuple

from dohae.layout import layers as layering
from dohae.layout import order as ordering
from dohae.layout.choice import Choice
from dohae.layout.columns import along_flow
from dohae.layout.folding import fold
from dohae.layout.frame import Area, canonical_edge, canonical_hint, is_vertical, real
from dohae.layout.layers import Wish
from dohae.layout.replicas import find_matches
from dohae.layout.rows import across_flow
from dohae.layout.zone import GAP, NODE, Bond, Group, Item, Zone, edge_of

if TYPE_CHECKING:
    from dohae.layout.folding import Along
    from dohae.layout.layers import Layers
    from dohae.layout.order import Order
    from dohae.model.case import Case, Direction, Node

GRID = 3
"""So many nodes without links are set in a grid."""


class Sketch(NamedTuple):
    """Where everything stands, before any link is laid."""

    areas: dict[str, Area]
    """Nominal rectangles of all nodes and groups, by path."""
    crossings: int
    """Of the order in all zones; routes may come to more or fewer."""


class Sketcher:
    """Sets the nodes and groups of a case in their places, with ever other choices."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.choice = Choice({})
        self.effort = self.crossings = 0
        self.near: dict[str, Area] | None = None
        self.linked = {path for link in case.links for path in (link.source, link.target)}
        self.hinted = {hint.other for node in case.walk() for hint in node.hints}
        self.matches = list(find_matches(case.nodes))
        self.node = {node.path: node for node in case.walk()}
        self.layers: dict[tuple[object, ...], Layers] = {}
        """Zones with their wishes -> what they came to …"""
        self.orders: dict[tuple[object, ...], Order] = {}
        """… with an effort and what the order set out from, their order …"""
        self.places: dict[tuple[object, ...], tuple[Along, Along]] = {}
        """… and, whatever led to them, zones in layers and order -> where all stands."""

    def sketch(self, choice: Choice, effort: int, near: dict[str, Area] | None = None) -> Sketch:
        """Sets every node and group in its place.

        Args:
            choice: What is chosen where the model leaves it open.
            effort: Fresh starts of the search for an order.
            near: The areas of a sketch whose order is tried first.
        """
        self.choice, self.effort, self.near = choice, effort, near
        self.crossings = 0
        areas = self.zone(None, self.case.nodes, choice.flows[""])
        return Sketch(areas, self.crossings)

    def zone(
        self, root: Node | None, nodes: tuple[Node, ...], direction: Direction
    ) -> dict[str, Area]:
        """Arranges one zone and all below it; real axes, top left corner at 0, 0."""
        zone = Zone(root, direction)
        zone.groups.append(Group(0, root, -1, 0))
        self._fill(zone, 0, nodes)
        if root is not None:
            zone.ends[root.path] = ~0
        self._bonds(zone)
        self._match(zone)
        wishes = self._wishes(zone)
        # Whichever way a zone flows, it is arranged as if it flowed to the right.
        key = zone.key(wishes)
        if key not in self.layers:
            self.layers[key] = layering.assign(zone, wishes)
        layers, near = self.layers[key], self._near(zone)
        searched = (key, self.effort, near)
        if searched not in self.orders:
            self.orders[searched] = ordering.arrange(zone, layers, wishes, self.effort, near)
        order = self.orders[searched]
        self.crossings += order.crossings
        firm = [wish for wish in wishes if wish.is_firm]
        placed = (zone.key(firm), *layers.key(), *map(tuple, order.layers))
        if placed not in self.places:
            self.places[placed] = along_flow(zone, layers), across_flow(zone, order, firm)
        flow, cross = self.places[placed]
        rows = self.choice.folds.get(root.path if root else "", 1)
        if rows > 1 and not firm:
            flow, cross = (flow[0][:], flow[1][:]), (cross[0][:], cross[1][:])
            fold(zone, layers, rows, flow, cross)
        return _placed(zone, flow, cross)

    def _near(self, zone: Zone) -> tuple[float, ...] | None:
        """Where across the flow the items of a zone stood."""
        if self.near is None:
            return None
        places = []
        for item in zone.items:
            area = self.near[item.node.path]
            vertical = is_vertical(zone.direction)
            places.append(float(area.left + area.right if vertical else area.top + area.bottom))
        return tuple(places)

    def _fill(self, zone: Zone, group: int, nodes: tuple[Node, ...]) -> None:
        loose = [node for node in nodes if self._is_loose(node)]
        grid = {node.path for node in loose} if len(loose) >= GRID else set()
        for node in nodes:
            if node.path in grid:
                if node is loose[0]:
                    self._add(zone, group, node, _grid(loose, zone.groups[group].node))
                    for other in loose:
                        zone.ends[other.path] = len(zone.items) - 1
                continue
            turned = node.path in self.choice.folds or (
                node.is_group and self.choice.flows[node.path] is not zone.direction
            )
            if node.is_group and not turned and not node.border:
                inner = Group(len(zone.groups), node, group, zone.groups[group].depth + 1)
                zone.groups.append(inner)
                zone.ends[node.path] = ~inner.index
                self._fill(zone, inner.index, node.nodes)
                continue
            inside = {}
            if node.is_group:
                inside = self.zone(node, node.nodes, self.choice.flows[node.path])
            self._add(zone, group, node, inside)
            for below in node.walk():
                zone.ends[below.path] = len(zone.items) - 1

    def _is_loose(self, node: Node) -> bool:
        return not (
            node.is_group
            or node.border
            or node.hints
            or node.path in self.linked
            or node.path in self.hinted
        )

    def _add(self, zone: Zone, group: int, node: Node, inside: dict[str, Area]) -> None:
        width = max((a.right for a in inside.values()), default=NODE)
        height = max((a.bottom for a in inside.values()), default=NODE)
        flow, cross = (height, width) if is_vertical(zone.direction) else (width, height)
        edge = edge_of(node, zone.direction) if group or zone.root else None
        zone.items.append(Item(len(zone.items), node, group, flow, cross, edge, inside))

    def _bonds(self, zone: Zone) -> None:
        bonds: dict[tuple[int, int], Bond] = {}
        for link in self.case.links:
            if link.source not in zone.ends or link.target not in zone.ends:
                continue
            source, target = zone.ends[link.source], zone.ends[link.target]
            if source == target:
                continue
            known = bonds.get((source, target)) or bonds.get((target, source))
            if known:
                known.links += 1
                continue
            bonds[source, target] = Bond(
                source,
                target,
                is_parallel=self._are_twins(zone, source, target),
                source_at=_port(zone, source, link.source),
                target_at=_port(zone, target, link.target),
            )
        zone.bonds = list(bonds.values())

    def _match(self, zone: Zone) -> None:
        """Notes which ends of a zone match each other."""
        for first, second, is_replica in self.matches:
            a, b = zone.ends.get(first), zone.ends.get(second)
            if a is None or b is None or a == b or zone.shown(a) != first:
                continue
            if zone.shown(b) == second:
                zone.matches.append((a, b))
                if is_replica:
                    zone.twins.append((a, b))

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

    def _wishes(self, zone: Zone) -> list[Wish]:
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
        return wishes + self._leanings(zone)

    def _leanings(self, zone: Zone) -> list[Wish]:
        """What the choice wants of the boxes that a zone shows."""
        found = []
        for leaning in self.choice.leanings:
            first, second = zone.ends.get(leaning.first), zone.ends.get(leaning.second)
            if first is None or second is None or first == second:
                continue
            if zone.shown(first) == leaning.first and zone.shown(second) == leaning.second:
                found.append(Wish(first, second, leaning.edge, is_firm=False))
        return found


def _port(zone: Zone, end: int, path: str) -> int:
    """Where across the flow a link ends at an item, from the item's first border."""
    if end < 0:
        return 0
    area = zone.items[end].inside.get(path)
    if area is None:
        return zone.items[end].cross // 2
    vertical = is_vertical(zone.direction)
    return (area.left + area.right) // 2 if vertical else (area.top + area.bottom) // 2


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


def _placed(zone: Zone, flow: Along, cross: Along) -> dict[str, Area]:
    """Real rectangles from where all stands along the flow and across it."""
    (flow_items, flow_groups), (cross_items, cross_groups) = flow, cross
    areas: dict[str, Area] = {}
    for item in zone.items:
        left, top = flow_items[item.index], cross_items[item.index]
        whole = real(Area(left, top, left + item.flow, top + item.cross), zone.direction)
        if item.inside:
            areas.update({p: a.moved(whole.left, whole.top) for p, a in item.inside.items()})
        else:
            areas[item.node.path] = whole
    for group in zone.groups:
        if group.node is not None:
            (left, right), (top, bottom) = flow_groups[group.index], cross_groups[group.index]
            areas[group.node.path] = real(Area(left, top, right, bottom), zone.direction)
    x = min((area.left for area in areas.values()), default=0)
    y = min((area.top for area in areas.values()), default=0)
    return {path: area.moved(-x, -y) for path, area in areas.items()}
