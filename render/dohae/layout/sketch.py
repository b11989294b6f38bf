"""The sketch: every node and group in its place, in nominal units that belong to no medium.

All nodes are of one size here. Only who stands where matters: what is left of, above or inside
what. Pictures and text drawings are both made from the same sketch.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dohae.layout import layers as layering
from dohae.layout import order as ordering
from dohae.layout.folding import fold
from dohae.layout.frame import Area, Edge, canonical_edge, canonical_hint, is_vertical, real
from dohae.layout.layers import Wish
from dohae.layout.system import System
from dohae.layout.zone import NODE, Bond, Group, Item, Zone, edge_of

if TYPE_CHECKING:
    from dohae.layout.layers import Layers
    from dohae.layout.order import Order
    from dohae.model.case import Case, Direction, Node

GAP = 4
"""Between nodes, or groups, beside each other."""
THREAD = 2
"""Between a node and a long link that passes it."""
WALL = 2
"""From a group's border to what it holds."""
GRID = 3
"""So many nodes without links are set in a grid."""

_PULL = {(True, True): 8, (True, False): 12, (False, True): 12, (False, False): 24}
"""Weights of straightness between two entries, by whether each is a node."""


def sketch(
    case: Case, flows: dict[str, Direction], folds: dict[str, int], effort: int
) -> dict[str, Area]:
    """Nominal rectangles of all nodes and groups, by path.

    Args:
        case: What to draw.
        flows: Where the inside of every group flows to, by path; the whole drawing's is ``""``.
        folds: Groups whose layers are to stand in so many rows.
        effort: Fresh starts of the search for an order.
    """
    return _Sketcher(case, flows, folds, effort).zone(None, case.nodes, flows[""])


class _Sketcher:
    def __init__(
        self, case: Case, flows: dict[str, Direction], folds: dict[str, int], effort: int
    ) -> None:
        self.case, self.flows, self.folds, self.effort = case, flows, folds, effort
        self.linked = {path for link in case.links for path in (link.source, link.target)}
        self.hinted = {hint.other for node in case.walk() for hint in node.hints}
        self.node = {node.path: node for node in case.walk()}

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
        wishes = self._wishes(zone)
        layers = layering.assign(zone, wishes)
        order = ordering.arrange(zone, layers, wishes, self.effort)
        rows = self.folds.get(root.path if root else "", 1)
        return _placed(zone, layers, order, wishes, rows)

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
            turned = node.path in self.folds or (
                node.is_group and self.flows[node.path] is not zone.direction
            )
            if node.is_group and not turned and not node.border:
                inner = Group(len(zone.groups), node, group, zone.groups[group].depth + 1)
                zone.groups.append(inner)
                zone.ends[node.path] = ~inner.index
                self._fill(zone, inner.index, node.nodes)
                continue
            inside = {}
            if node.is_group:
                inside = self.zone(node, node.nodes, self.flows[node.path])
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

    def _are_twins(self, zone: Zone, first: int, second: int) -> bool:
        """Whether two nodes of a kind stand in sibling groups of a kind, as replicas do."""
        if first < 0 or second < 0 or zone.items[first].node.kind != zone.items[second].node.kind:
            return False
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
        return wishes


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


def _placed(
    zone: Zone, layers: Layers, order: Order, wishes: list[Wish], rows: int
) -> dict[str, Area]:
    """Real rectangles from layers and order."""
    flow_items, flow_groups = _flow(zone, layers)
    cross_items, cross_groups = _cross(zone, order, wishes)
    if rows > 1:
        fold(zone, layers, rows, (flow_items, flow_groups), (cross_items, cross_groups))
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


def _flow(zone: Zone, layers: Layers) -> tuple[list[int], list[tuple[int, int]]]:
    """Flow coordinates: columns of items, walls of groups between them."""
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


def _nests(
    zone: Zone, layers: Layers, on_start: set[int], on_end: set[int]
) -> tuple[list[int], list[int]]:
    """How many walls of a group and those inside it stand before its first and after its last layer."""
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


def _cross(zone: Zone, order: Order, wishes: list[Wish]) -> tuple[list[int], list[tuple[int, int]]]:
    """Cross coordinates: straight links, even fans, groups that hug what they hold."""
    system = System()
    size = [zone.items[e.item].cross if e.item >= 0 else 0 for e in order.entries]
    top = [system.variable() for _ in order.entries]
    bottom = [system.tied(t, s) for t, s in zip(top, size, strict=True)]
    centre = [system.tied(t, s // 2) for t, s in zip(top, size, strict=True)]
    walls = [(system.variable(), system.variable()) for _ in zone.groups]
    for group in zone.groups:
        first, last = walls[group.index]
        system.least(first, last, NODE)
        system.stretch(first, last, 4)
        if group.parent >= 0:
            system.least(walls[group.parent][0], first, WALL)
            system.least(last, walls[group.parent][1], WALL)
    for entry in order.entries:
        edge = zone.items[entry.item].edge if entry.item >= 0 else None
        first, last = walls[entry.group]
        outer = zone.groups[entry.group].parent
        if edge is Edge.FIRST:
            system.tie(first, centre[entry.index], 0)
        else:
            system.least(first, top[entry.index], WALL)
        if edge is Edge.LAST:
            system.tie(last, centre[entry.index], 0)
        else:
            system.least(bottom[entry.index], last, WALL)
        if edge in (Edge.FIRST, Edge.LAST) and outer >= 0:
            system.least(walls[outer][0], top[entry.index], WALL)
            system.least(bottom[entry.index], walls[outer][1], WALL)
    for layer in order.layers:
        for a, b in zip(layer, layer[1:], strict=False):
            _apart(zone, order, system, a, b, top, bottom, walls)
    for bond, chain in zip(zone.bonds, order.chains, strict=True):
        ports = {chain[0]: bond.source_at, chain[-1]: bond.target_at}
        for a, b in zip(chain, chain[1:], strict=False):
            first, second = order.entries[a], order.entries[b]
            weight = 4 if first.layer == second.layer else _PULL[first.item >= 0, second.item >= 0]
            at_a = ports.get(a, 0) if first.item >= 0 else 0
            at_b = ports.get(b, 0) if second.item >= 0 else 0
            system.pull(top[a], top[b], weight, at_a - at_b)
    for wish in wishes:
        if not wish.is_firm:
            continue
        first = (top[wish.first], bottom[wish.first]) if wish.first >= 0 else walls[~wish.first]
        second = (
            (top[wish.second], bottom[wish.second]) if wish.second >= 0 else walls[~wish.second]
        )
        if wish.edge is Edge.LAST:
            system.least(first[1], second[0], GAP)
        elif wish.edge is Edge.FIRST:
            system.least(second[1], first[0], GAP)
        elif wish.first >= 0 and wish.second >= 0:
            system.pull(centre[wish.first], centre[wish.second], 16)
    x = system.solve()
    tops = [0] * len(zone.items)
    for entry in order.entries:
        if entry.item >= 0:
            tops[entry.item] = x[top[entry.index]]
    return tops, [(x[first], x[last]) for first, last in walls]


def _apart(zone: Zone, order: Order, system: System, a: int, b: int, top, bottom, walls) -> None:  # type: ignore[no-untyped-def]
    """Keeps two neighbours of a layer apart, and the groups around them that part them."""
    first, second = order.entries[a], order.entries[b]
    chain_a, chain_b = zone_chain(zone, first.group), zone_chain(zone, second.group)
    depth = 0
    while depth < min(len(chain_a), len(chain_b)) and chain_a[depth] == chain_b[depth]:
        depth += 1
    ends = [walls[g][1] for g in chain_a[depth:]] + [bottom[a]]
    starts = [walls[g][0] for g in chain_b[depth:]] + [top[b]]
    parted = len(ends) > 1 or len(starts) > 1
    gap = GAP if parted or (first.item >= 0 and second.item >= 0) else THREAD
    for end in ends:
        system.least(end, starts[0], gap)
    for start in starts[1:]:
        system.least(ends[0], start, gap)
    system.stretch(ends[0], starts[0], 1)


def zone_chain(zone: Zone, group: int) -> list[int]:
    """A group and those around it, outermost first."""
    return zone.chain(~group)
