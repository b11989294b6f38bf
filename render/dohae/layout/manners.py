"""Manners: what a reader expects of who stands where, whatever the lines come to.

Links lead on, what hangs on one neighbour stands in one row, replicas look alike, boxes stand
in line, what the file names first stands first, and groups hug what they hold.
"""

from __future__ import annotations

from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from dohae.layout.equals import LONG
from dohae.layout.frame import is_backward, is_vertical
from dohae.layout.replicas import find_matches
from dohae.model.case import Arrow, shared_group

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dohae.layout.frame import Area
    from dohae.model.case import Case, Direction

    Flows = Mapping[str, Direction]
    Areas = Mapping[str, Area]

BACKWARD, UPWARD, FIRST_UPWARD = 150, 28, 90
"""A link that leads against the flow, one that leads up or left across it, and one that does so
from where reading begins, as nothing leads there …"""
PLAIN = 0.4
"""… times so much where it has no arrowhead, or two: then only the file says which way it leads."""
APART = 160
"""Two of a kind that hang on the same neighbour but not in one row or column."""
ROWS, OVERLONG = 3, 40
"""Of too many for one row, which may stand in so many: one more in the longest of them."""
SKEWED = 50
"""A neighbour that does not stand in the middle before those that hang on it."""
UNLIKE = 120
"""Two neighbours that stand otherwise to each other than their replicas do."""
RAGGED = 25
"""Two boxes of a group beside each other with neither borders nor middles in line."""
TURNED = 10
"""Two boxes of a group that do not stand in the file's order."""
EMPTY = 4
"""A group's room for one more node, with nothing in it."""


class _Ahead(NamedTuple):
    """A link as its reader follows it."""

    source: str
    target: str
    shared: str
    """Path of the group around both."""
    weight: float
    is_first: bool
    """Whether an arrow says that it leads on, and nothing leads to its source."""


class _Fan(NamedTuple):
    """Boxes of a kind in one group that hang on the same neighbour."""

    hub: str
    ends: list[str]
    shared: str
    """Path of the group around the ends."""


class Manners:
    """What is expected of one case's drawing; costs are in cells of line."""

    def __init__(self, case: Case) -> None:
        self._links = list(_links(case))
        self._fans = [
            _Fan(hub, ends, shared_group(ends[0], ends[1]))
            for hub, ends in find_fans(case)
            if len(ends) > 1
        ]
        twins = [(m.first, m.second) for m in find_matches(case) if m.is_replica]
        self._twins = [
            (a, b, c, d)
            for (a, c), (b, d) in pairwise(twins)
            if shared_group(a, b) and shared_group(c, d)
        ]
        """Two boxes near each other, and the replicas of both."""
        groups = [case.nodes, *(group.nodes for group in case.walk())]
        self._siblings = [
            pair
            for nodes in groups
            for pair in combinations([node.path for node in nodes if not node.border], 2)
        ]
        self._held = [
            (group.path, [node.path for node in group.nodes if not node.border])
            for group in case.walk()
            if group.nodes
        ]
        self._node = next((node.path for node in case.walk() if not node.is_group), None)
        """A node; all are of one size in sketches."""

    def cost(self, flows: Flows, areas: Areas) -> float:
        """What a reader pays for what stands otherwise.

        Args:
            flows: Direction inside every group, by path.
            areas: All boxes, by path, in any units.
        """
        return (
            sum(_against(one, flows[one.shared], areas) for one in self._links)
            + sum(_uneven(fan, flows[fan.shared], areas) for fan in self._fans)
            + UNLIKE * sum(_are_unlike(*four, areas) for four in self._twins)
            + sum(_untidy(areas[a], areas[b]) for a, b in self._siblings)
            + EMPTY * self._emptiness(areas)
        )

    def _emptiness(self, areas: Areas) -> float:
        """How many nodes there is room for in groups beside what they hold."""
        if self._node is None:
            return 0.0
        node = areas[self._node]
        # Gaps between nodes are as wide as nodes; borders stand halfway.
        gap = node.right - node.left
        found = 0
        for path, inside in self._held:
            room = _room(areas[path], 0) - sum(_room(areas[inner], gap) for inner in inside)
            found += max(0, room)
        return found / (2 * gap) ** 2


def _links(case: Case) -> Iterator[_Ahead]:
    links = []
    for link in case.links:
        a, b = link.source, link.target
        if not (_is_in(a, b) or _is_in(b, a)):
            ends = (b, a) if link.arrow is Arrow.BACK else (a, b)
            links.append((ends, PLAIN if link.arrow in (Arrow.NONE, Arrow.BOTH) else 1.0))
    led_to = {target for (_, target), _ in links}
    for (a, b), weight in links:
        yield _Ahead(a, b, shared_group(a, b), weight, weight == 1 and a not in led_to)


def find_fans(case: Case) -> Iterator[tuple[str, list[str]]]:
    """A box, and those of a kind in one group that hang on it the same way round."""
    kind = {node.path: (node.kind, node.is_group) for node in case.walk() if not node.border}
    hanging: dict[tuple[str, ...], dict[str, None]] = {}
    for link in case.links:
        for end, hub, way in ((link.source, link.target, "to"), (link.target, link.source, "of")):
            if end in kind and not _is_in(hub, end):
                sort, is_group = kind[end]
                key = (hub, way, end.rpartition(".")[0], sort, str(is_group))
                hanging.setdefault(key, {})[end] = None
    for (hub, *_), ends in hanging.items():
        yield hub, list(ends)


def _is_in(path: str, group: str) -> bool:
    """Whether a box is a group, or in it."""
    return f"{path}.".startswith(f"{group}.")


def _against(link: _Ahead, flow: Direction, areas: Areas) -> float:
    """What a link costs that leads back, or up."""
    along, across = _relation(areas[link.source], areas[link.target])
    if is_vertical(flow):
        along, across = across, along
    if is_backward(flow):
        along = -along
    if along < 0:
        return BACKWARD * link.weight
    if along or across >= 0:
        return 0.0
    return (FIRST_UPWARD if link.is_first else UPWARD) * link.weight


def _uneven(fan: _Fan, flow: Direction, areas: Areas) -> float:
    """What a fan costs that is not in a row before its hub."""
    axis = 1 if is_vertical(flow) else 0
    middle, ends = areas[fan.hub], [areas[end] for end in fan.ends]
    if len(ends) > LONG:
        rows = Counter((end.top + end.bottom) if axis else (end.left + end.right) for end in ends)
        is_before = len({_relation(middle, end)[axis] for end in ends}) == 1
        if is_before and len(rows) <= ROWS:
            return OVERLONG * max(0, max(rows.values()) - LONG)
    cost = 0
    for a, b in pairwise(ends):
        is_row = not _relation(a, b)[axis]
        cost += APART * (not is_row or _relation(middle, a)[axis] != _relation(middle, b)[axis])
    if cost:
        return cost
    return 0.0 if is_in_middle(middle, ends, across=not axis) else SKEWED


def is_in_middle(hub: Area, ends: list[Area], *, across: bool) -> bool:
    """Whether a box stands before the middle of some in a column, or below that of some in a row.

    Args:
        hub: The box.
        ends: What stands in a column or a row.
        across: Whether it is a column.
    """
    low, high = (hub.top, hub.bottom) if across else (hub.left, hub.right)
    spans = [(end.top, end.bottom) if across else (end.left, end.right) for end in ends]
    off = min(a for a, _ in spans) + max(b for _, b in spans) - low - high
    return abs(off) <= high - low


def _are_unlike(a: str, b: str, c: str, d: str, areas: Areas) -> bool:
    return _relation(areas[a], areas[b]) != _relation(areas[c], areas[d])


def _untidy(a: Area, b: Area) -> float:
    """What two boxes of a group cost, named in this order in the file."""
    # Of all pairs of siblings, so nothing is called.
    left, top, right, bottom = a
    to_left, to_top, to_right, to_bottom = b
    is_before = to_right < left
    if is_before or to_left > right:
        cost = TURNED if is_before else 0
        if to_bottom < top or to_top > bottom:
            return cost
        low, high = top - to_top, bottom - to_bottom
    else:
        cost = TURNED if to_bottom < top else 0
        low, high = left - to_left, right - to_right
    return cost + RAGGED if low and high and low + high else cost


def _room(area: Area, gap: int) -> int:
    return (area.right - area.left + gap) * (area.bottom - area.top + gap)


def _relation(a: Area, b: Area) -> tuple[int, int]:
    """Whether the second stands left (-1) or right (1) of the first, and above or below."""
    left, top, right, bottom = a
    to_left, to_top, to_right, to_bottom = b
    return (to_left > right) - (to_right < left), (to_top > bottom) - (to_bottom < top)
