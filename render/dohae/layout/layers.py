"""Layers: how far along the flow every item stands.

Before: a zone with its items, groups and bonds, the bonds' circles not yet broken.
After: every item has a layer, every group a first and a last one; bonds go forward where they can.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from dohae.layout.frame import Edge
from dohae.layout.simplex import Distances

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from dohae.layout.zone import Bond, Zone

    Ends = Callable[[int], int]


LEVEL = 6
"""How much the ends of a link that runs across the flow want one layer; other links lead on."""


class Wish(NamedTuple):
    """A hint between two ends of a zone: ``second`` stands on that side of ``first``."""

    first: int
    second: int
    edge: Edge
    is_firm: bool = True
    """Whether the model says so; otherwise only a border node's side suggests it."""

    @property
    def is_across(self) -> bool:
        """Whether it is about who stands before whom in a layer."""
        return self.edge is Edge.FIRST or self.edge is Edge.LAST

    @property
    def is_of_group(self) -> bool:
        """Whether it is across the flow, and about a group."""
        return self.is_across and (self.first < 0 or self.second < 0)

    def levelled(self) -> Wish:
        """What is left of a wish across the flow where it is only about layers."""
        first, second = sorted((self.first, self.second))
        return Wish(first, second, Edge.FIRST, self.is_firm)


@dataclass(slots=True)
class Layers:
    """Where along the flow items and groups stand."""

    of: list[int]
    """Layer of each item."""
    first: list[int]
    """First layer of each group."""
    last: list[int]
    key: tuple[tuple[int, ...], ...] = field(init=False)
    """All of them, to know them by."""

    def __post_init__(self) -> None:
        self.key = tuple(self.of), tuple(self.first), tuple(self.last)

    def are_level(self, wish: Wish) -> bool:
        """Whether the ends of a wish across the flow begin in one layer."""
        first, second = (self.of[e] if e >= 0 else self.first[~e] for e in wish[:2])
        return first == second


_Distance = tuple[int, int, int, int]
"""Two variables, the least distance from the first to the second, and what a unit of it costs."""


class _Graph:
    """Least distances between layers, grown one by one without circles.

    Args:
        count: Variables that may stand in circles.
    """

    def __init__(self, count: int) -> None:
        self.root = list(range(count))
        self.reach = [1 << variable for variable in self.root]
        """What must not stand before each variable, as bits."""
        self.edges: list[_Distance] = []

    def copy(self) -> _Graph:
        """The same, to be grown further."""
        other = _Graph(0)
        other.root, other.reach, other.edges = self.root[:], self.reach[:], self.edges[:]
        return other

    def find(self, variable: int) -> int:
        while self.root[variable] != variable:
            variable = self.root[variable]
        return variable

    def reaches(self, start: int, goal: int) -> bool:
        return bool(self.reach[start] >> goal & 1)

    def _link(self, before: int, after: int) -> None:
        """Notes that what stands before one stands before what the other stands before."""
        reach = self.reach
        bit, more = 1 << before, reach[after]
        if reach[before] | more != reach[before]:
            self.reach = [here | more if here & bit else here for here in reach]

    def least(self, before: int, after: int, distance: int, weight: int = 0) -> None:
        self._link(before, after)
        self.edges.append((before, after, distance, weight))

    def wish(self, before: int, after: int, distance: int, weight: int) -> bool:
        """Adds a distance unless it closes a circle."""
        if self.reaches(after, before):
            return False
        self.least(before, after, distance, weight)
        return True

    def merge(self, first: int, second: int) -> bool:
        """Makes two the same layer unless one must stand behind the other."""
        a, b = self.find(first), self.find(second)
        if a == b:
            return True
        if self.reaches(a, b) or self.reaches(b, a):
            return False
        a, b = sorted((a, b))
        self.root[b] = a
        self._link(a, b)
        self._link(b, a)
        return True

    def near(self, first: int, second: int, weight: int) -> None:
        """Wishes two in the same layer."""
        helper = len(self.root)
        self.root.append(helper)
        self.edges += (helper, first, 0, weight), (helper, second, 0, weight)

    def solve(self) -> list[int]:
        roots = [self.find(variable) for variable in range(len(self.root))]
        distances = Distances(count := len(roots))
        lengths, weights = distances.lengths, distances.weights
        for tail, head, length, weight in self.edges:
            a, b = roots[tail], roots[head]
            if a != b:
                pair = a * count + b
                known = lengths.get(pair)
                if known is None or length > known:
                    lengths[pair] = length
                weights[pair] = weights.get(pair, 0) + weight
        x = distances.minimise([])
        return [x[root] for root in roots]


class Layering:
    """Finds layers for one zone, with ever other wishes."""

    def __init__(self, zone: Zone) -> None:
        self.zone = zone
        items, groups = len(zone.items), len(zone.groups)
        self._graph = _Graph(1 + items + 2 * groups)
        self._item = list(range(1, 1 + items))
        self._first = list(range(1 + items, 1 + items + groups))
        self._last = list(range(1 + items + groups, 1 + items + 2 * groups))
        _nest(zone, self._graph, self._item, self._first, self._last)
        _file_along_borders(zone, self._graph, self._item)
        self._peers = _peers(zone)
        self._items_in: list[list[int]] = [[] for _ in zone.groups]
        """For each group the items in it, but for those in groups inside of it …"""
        self._groups_in: list[list[int]] = [[] for _ in zone.groups]
        """… and those groups."""
        for entry in zone.items:
            self._items_in[entry.group].append(entry.index)
        for group in zone.groups[1:]:
            self._groups_in[group.parent].append(group.index)
        self._empty = [group.index for group in zone.groups[1:] if not zone.members(group.index)]
        walls = {entry.index for entry in zone.items if entry.edge in (Edge.FIRST, Edge.LAST)}
        self._bonds = [
            (bond, bond.source in walls or bond.target in walls)
            for bond in zone.bonds
            if bond.source != bond.target
        ]
        """Each with whether it ends at a border that runs along the flow."""

    def _opening(self, end: int) -> int:
        return self._first[~end] if end < 0 else self._item[end]

    def _closing(self, end: int) -> int:
        return self._last[~end] if end < 0 else self._item[end]

    def _is_between(self, bond: Bond, wish: Wish) -> bool:
        """Whether a bond joins the ends of a wish, or what they hold."""
        a, b = bond.source, bond.target
        return (self._is_at(a, wish.first) and self._is_at(b, wish.second)) or (
            self._is_at(b, wish.first) and self._is_at(a, wish.second)
        )

    def _is_at(self, end: int, whole: int) -> bool:
        """Whether an end of the zone is another, or is inside of it."""
        return end == whole or (whole < 0 and ~whole in self.zone.chain(end))

    def is_bridged(self, wish: Wish) -> bool:
        """Whether a wish is across the flow, and bonds join its ends or what they hold."""
        return wish.is_of_group and any(self._is_between(bond, wish) for bond, _ in self._bonds)

    def assign(self, wishes: Sequence[Wish]) -> Layers:
        """Layers for the zone."""
        zone, item, opening, closing = self.zone, self._item, self._opening, self._closing
        graph = self._graph.copy()
        # Where links are to run straight across the flow, they say which layers are level.
        _obey(graph, [w for w in wishes if not self.is_bridged(w)], item, opening, closing)
        across = [wish for wish in wishes if wish.is_of_group]
        for bond, is_on_wall in self._bonds:
            if is_on_wall or (across and any(self._is_between(bond, wish) for wish in across)):
                graph.near(opening(bond.source), opening(bond.target), LEVEL)
            else:
                _bond(graph, bond, opening, closing)
        for first_peer, second_peer in self._peers:
            graph.near(item[first_peer], item[second_peer], 3)
        for first_twin, second_twin in zone.matches:
            if first_twin >= 0 and second_twin >= 0:
                graph.near(item[first_twin], item[second_twin], 4)
        for first, second in zone.queues:
            graph.wish(closing(first), opening(second), 1, 0)
        layer = graph.solve()
        return self._packed(
            [layer[v] for v in item],
            [layer[v] for v in self._first],
            [layer[v] for v in self._last],
        )

    def _packed(self, of: list[int], first: list[int], last: list[int]) -> Layers:
        """Drops layers without items, and shrinks groups to what they hold."""
        used = sorted({*of, *(first[group] for group in self._empty)})
        rank = {layer: index for index, layer in enumerate(used)}
        of = [rank[layer] for layer in of]
        for group in reversed(range(len(first))):
            items, groups = self._items_in[group], self._groups_in[group]
            inside = [of[item] for item in items]
            if inside or groups:
                first[group] = min(inside + [first[inner] for inner in groups])
                last[group] = max(inside + [last[inner] for inner in groups])
            else:
                first[group] = last[group] = rank.get(first[group], 0)
        return Layers(of, first, last)


def _obey(
    graph: _Graph, wishes: Sequence[Wish], item: list[int], opening: Ends, closing: Ends
) -> None:
    """Keeps hints along the flow, then sets side by side what others hint at across it."""
    # What the model says goes before what the search wants.
    for is_firm in (True, False):
        alike = [wish for wish in wishes if wish.is_firm is is_firm]
        for wish in alike:
            if wish.edge is Edge.END:
                graph.wish(closing(wish.first), opening(wish.second), 1, 1)
            elif wish.edge is Edge.START:
                graph.wish(closing(wish.second), opening(wish.first), 1, 1)
        for wish in alike:
            if wish.is_across:
                if wish.first >= 0 and wish.second >= 0:
                    graph.merge(item[wish.first], item[wish.second])
                else:
                    graph.near(opening(wish.first), opening(wish.second), 8)


def _nest(zone: Zone, graph: _Graph, item: list[int], first: list[int], last: list[int]) -> None:
    """Keeps what a group holds between its first and last layers, border nodes outermost."""
    start_wall: dict[int, int] = {}
    end_wall: dict[int, int] = {}
    for entry in zone.items:
        if entry.edge in (Edge.START, Edge.END):
            walls = start_wall if entry.edge is Edge.START else end_wall
            graph.merge(walls.setdefault(entry.group, item[entry.index]), item[entry.index])
    held: list[tuple[int, int, int, bool]] = [
        (entry.group, item[entry.index], item[entry.index], entry.edge in (Edge.START, Edge.END))
        for entry in zone.items
    ]
    held += [
        (group.parent, first[group.index], last[group.index], False) for group in zone.groups[1:]
    ]
    for holder, opens, closes, on_wall in held:
        graph.least(first[holder], opens, 0)
        graph.least(closes, last[holder], 0)
        if on_wall:
            continue
        if holder in start_wall:
            graph.least(start_wall[holder], opens, 1)
        if holder in end_wall:
            graph.least(closes, end_wall[holder], 1)
    for both in sorted(start_wall.keys() & end_wall.keys()):
        graph.least(start_wall[both], end_wall[both], 1)
    for group in zone.groups[1:]:
        graph.least(first[group.index], last[group.index], 0, 1)


def _file_along_borders(zone: Zone, graph: _Graph, item: list[int]) -> None:
    """Gives the nodes on one border that runs along the flow a layer each, in the file's order."""
    rows: dict[tuple[int, Edge], int] = {}
    for entry in zone.items:
        if entry.edge in (Edge.FIRST, Edge.LAST):
            before = rows.get((entry.group, entry.edge))
            here = item[entry.index]
            if before is not None and not graph.wish(before, here, 1, 0):
                graph.least(here, before, 1)
            rows[entry.group, entry.edge] = here


def _peers(zone: Zone) -> list[tuple[int, int]]:
    """Pairs of equal nodes of one group that hang on the same neighbour the same way round."""
    sharing: dict[tuple[int, bool, int, str], int] = {}
    pairs = []
    for bond in zone.bonds:
        for end, other, forward in (
            (bond.source, bond.target, True),
            (bond.target, bond.source, False),
        ):
            if end < 0 or zone.items[end].edge:
                continue
            item = zone.items[end]
            key = (other, forward, item.group, item.node.kind)
            if key in sharing:
                pairs.append((sharing[key], end))
            sharing[key] = end
    return pairs


def _bond(graph: _Graph, bond: Bond, opening: Ends, closing: Ends) -> None:
    source, target = bond.source, bond.target
    if bond.is_parallel:
        graph.near(opening(source), opening(target), 1)
        return
    weight = 2 * len(bond.links)
    if not graph.wish(closing(source), opening(target), 1, weight):
        graph.wish(closing(target), opening(source), 1, weight)
