"""The sketch: every node and group in its place, in nominal units that belong to no medium.

All nodes are of one size here. Only who stands where matters: what is left of, above or inside
what. Pictures and text drawings are both made from the same sketch.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from dohae.layout.choice import Choice
from dohae.layout.columns import along_flow
from dohae.layout.filling import Filler
from dohae.layout.folding import fold
from dohae.layout.frame import Area, is_vertical, real
from dohae.layout.layers import Layering, Wish
from dohae.layout.order import Ordering
from dohae.layout.rows import RowBase, Rows

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout.folding import Along
    from dohae.layout.layers import Layers
    from dohae.layout.order import Order
    from dohae.layout.zone import Zone
    from dohae.model.case import Case, Direction, Node

ENTERED = 4
"""Work for every entry in a new layering: to find the layers, and to join the entries …"""
GLANCED, SEARCHED = 2, 15
"""… to look at an order at a glance, and to search for one …"""
ROWED = 8
"""… and to set the entries in their places."""


class Sketch(NamedTuple):
    """Where everything stands, before any link is laid."""

    areas: dict[str, Area]
    """Nominal rectangles of all nodes and groups, by path; one dict for what looks the same."""
    crossings: int
    """Of the order in all zones; routes may come to more or fewer."""


class _Known(NamedTuple):
    """A zone that was made, and what can be told of it whatever else is chosen."""

    zone: Zone
    number: int
    shape: int
    """Number of all that it is arranged by: whichever way zones flow, some have the same."""
    wishes: tuple[Wish, ...]
    """Of the model."""


class _Stood(NamedTuple):
    """What a zone came to."""

    areas: dict[str, Area]
    """Real axes, top left corner at 0, 0."""
    number: int


class _Spots(NamedTuple):
    """Where the parts of zones of one shape stand, in layers and order."""

    flow: Along
    rows: Rows
    number: int


class Sketcher:
    """Sets the nodes and groups of a case in their places, with ever other choices.

    Most choices differ little from those before: what does not hang on what is new is remembered.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.choice = Choice({})
        self.effort = self.crossings = 0
        self.near: dict[str, Area] | None = None
        self.work = 0
        """What all sketches took so far; see ``Trials.work``."""
        self.filler = Filler(case)
        self.known: dict[tuple[object, ...], _Known] = {}
        """Group, direction, staggered rows and the zones inside -> zone."""
        self.shapes: dict[tuple[object, ...], int] = {}
        """Zones by all that they are arranged by; what follows is known by their numbers."""
        self.layerings: dict[int, Layering] = {}
        self.layers: dict[tuple[object, ...], Layers] = {}
        """Zones with their wishes -> what they came to …"""
        self.orderings: dict[tuple[object, ...], tuple[Ordering, RowBase]] = {}
        self.orders: dict[tuple[object, ...], Order] = {}
        """… with an effort and what the order set out from, their order …"""
        self.spots: dict[tuple[object, ...], _Spots] = {}
        """… and, whatever led to them, zones in layers and order -> where all stands."""
        self.stood: dict[tuple[object, ...], _Stood] = {}

    def sketch(self, choice: Choice, effort: int, near: dict[str, Area] | None = None) -> Sketch:
        """Sets every node and group in its place.

        Args:
            choice: What is chosen where the model leaves it open.
            effort: Fresh starts of the search for an order; with none, all is roughly in place.
            near: The areas of a sketch whose order is tried first.
        """
        self.choice, self.effort, self.near = choice, effort, near
        self.crossings = 0
        areas = self._zone(None, choice.flows[""]).areas
        return Sketch(areas, self.crossings)

    def _zone(self, root: Node | None, direction: Direction) -> _Stood:
        """Arranges one zone and all below it."""
        known = self._known(root, direction)
        zone, shape = known.zone, known.shape
        leanings = tuple(self._leanings(zone))
        layers = self._layers(known, leanings)
        ordering, base = self._ordering(zone, shape, layers)
        near = self._near(zone)
        wishes = tuple(wish for wish in (*known.wishes, *leanings) if wish.is_across)
        searched = (shape, layers.key, wishes, self.effort, near)
        if searched not in self.orders:
            self.orders[searched] = ordering.arrange(wishes, self.effort, near)
            self.work += (SEARCHED if self.effort else GLANCED) * len(ordering.entries)
        order = self.orders[searched]
        self.crossings += order.crossings
        firm = tuple(wish for wish in known.wishes if wish.is_firm)
        straight = tuple(self._straight(zone))
        place = (shape, firm, straight, layers.key, *map(tuple, order.layers))
        spots = self.spots.get(place)
        if spots is None:
            spots = _Spots(
                along_flow(zone, layers), Rows(base, order.layers, firm, straight), len(self.spots)
            )
            self.spots[place] = spots
            self.work += ROWED * len(ordering.entries)
        rows = self.choice.folds.get(root.path if root else "", 1)
        # What stands inside others tells how large these are, and is seldom another.
        is_even = self.effort > 0 or root is not None
        stood = (known.number, spots.number, rows, is_even)
        if stood not in self.stood:
            along, across = spots.flow, spots.rows.even() if is_even else spots.rows.rough
            if rows > 1 and not firm:
                along, across = (along[0][:], along[1][:]), (across[0][:], across[1][:])
                fold(zone, layers, rows, along, across)
            self.stood[stood] = _Stood(_placed(zone, along, across), len(self.stood))
        return self.stood[stood]

    def _known(self, root: Node | None, direction: Direction) -> _Known:
        """A zone, with all the zones inside of it arranged."""
        nodes, path = (root.nodes, root.path) if root else (self.case.nodes, "")
        flows = self.choice.flows
        nested = {n.path: self._zone(n, flows[n.path]) for n in self._nested(nodes, direction)}
        staggered = self.choice.staggered
        inner_zones = ((inner, stood.number) for inner, stood in nested.items())
        key = (path, direction, staggered, *inner_zones)
        if key not in self.known:
            inside = {inner: stood.areas for inner, stood in nested.items()}
            zone = self.filler.zone(root, direction, inside, staggered)
            shape = self.shapes.setdefault(zone.key(), len(self.shapes))
            wishes = tuple(self.filler.wishes(zone))
            self.known[key] = _Known(zone, len(self.known), shape, wishes)
        return self.known[key]

    def _nested(self, nodes: tuple[Node, ...], direction: Direction) -> Iterator[Node]:
        """The outermost groups that are zones of their own."""
        for node in nodes:
            if not node.is_group:
                continue
            is_turned = self.choice.flows[node.path] is not direction
            if is_turned or node.border or node.path in self.choice.folds:
                yield node
            else:
                yield from self._nested(node.nodes, direction)

    def _layers(self, known: _Known, leanings: tuple[Wish, ...]) -> Layers:
        # Before and after are one layer.
        levels = [wish.levelled() if wish.is_across else wish for wish in leanings]
        key = (known.shape, known.wishes, *levels)
        found = self.layers.get(key)
        if found is None:
            if known.shape not in self.layerings:
                self.layerings[known.shape] = Layering(known.zone)
            layering = self.layerings[known.shape]
            if levels and levels[-1].is_across and not layering.is_bridged(levels[-1]):
                # What is best stays the best where it comes up to one more wish by itself.
                found = self._layers(known, leanings[:-1])
                if not found.are_level(levels[-1]):
                    found = None
            if found is None:
                found = layering.assign([*known.wishes, *levels])
            self.layers[key] = found
        return found

    def _ordering(self, zone: Zone, shape: int, layers: Layers) -> tuple[Ordering, RowBase]:
        """What finds orders of a zone in its layers, and what places have in common there."""
        key = (shape, layers.key)
        if key not in self.orderings:
            ordering = Ordering(zone, layers)
            base = RowBase(zone, ordering.entries, ordering.chains)
            self.orderings[key] = ordering, base
            self.work += ENTERED * len(ordering.entries)
        return self.orderings[key]

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

    def _straight(self, zone: Zone) -> Iterator[int]:
        """The bonds, by number, that the choice wishes straight before others."""
        for number, bond in enumerate(zone.bonds):
            if not self.choice.straight.isdisjoint(bond.links):
                yield number

    def _leanings(self, zone: Zone) -> list[Wish]:
        """What the choice wants of the boxes that a zone shows and the model leaves open."""
        found, queued = [], set(chain.from_iterable(zone.queues))
        for leaning in self.choice.leanings:
            first, second = zone.ends.get(leaning.first), zone.ends.get(leaning.second)
            if first is None or second is None or first == second:
                continue
            if first in queued and second in queued:
                continue
            if zone.shown(first) == leaning.first and zone.shown(second) == leaning.second:
                found.append(Wish(first, second, leaning.edge, is_firm=False))
        return found


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
