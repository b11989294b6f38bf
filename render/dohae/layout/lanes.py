"""Lanes: the segments of all wires, trunks joined, and their order where they share a line.

Before: wires on the lines of a grid. After: every segment has a key along each axis; keys tell who
stands before whom, so all segments and boxes together are a drawing without sizes.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.layout.trunks import find_trunks
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from dohae.layout.trunks import Trunk
    from dohae.layout.wires import Wire
    from dohae.model.case import Case

RANKS = 1000
"""Keys are coordinates of the grid times this, plus the lane."""
_SHARED = 2
"""Pieces of a wire that a trunk may share: its stub and a bar."""
_DEEP = 40
"""Segments that are followed to learn on which side of each other two should run."""
_DECIDED = 1.5
"""What an order already given to two segments counts, in crossings."""


@dataclass(slots=True, eq=False)
class Segment:
    """A straight piece of a link's line, or of a trunk."""

    index: int
    axis: int
    """0 when it runs along x, 1 along y."""
    line: int
    """Coordinate of the grid's line that it runs on."""
    low: int
    """Coordinates of its ends."""
    high: int
    net: int
    """The trunk (negative) or link that it belongs to."""
    is_bold: bool = False
    """As are its links: all of a trunk are of one style …"""
    is_dashed: bool = False
    """… or in dashes or dots."""
    is_pointed: bool = False
    """Whether its links have an arrowhead at one end only, all of a trunk at the same."""
    turns: list[tuple[int, int, Segment]] = field(default_factory=list)
    """Where it is joined: coordinate, -1 when the other one leaves towards zero, the other one."""
    boxes: dict[int, tuple[str, bool]] = field(default_factory=dict)
    """Boxes that it ends at: coordinate -> path, and whether an arrowhead points there."""
    rank: int = 0

    @property
    def key(self) -> int:
        """Where it stands across its own direction."""
        return self.line * RANKS + self.rank

    def end_key(self, at: int) -> int:
        """The key of its end, along its own direction."""
        keys = [other.key for here, _, other in self.turns if here == at]
        if keys:
            return max(keys) if at == self.high else min(keys)
        return at * RANKS


@dataclass(slots=True)
class Lanes:
    """All segments, and for each link those that it runs along."""

    segments: list[Segment]
    chains: list[list[Segment]]
    """For each link from its source to its target."""
    trunks: dict[int, int]
    """Link -> number of its trunk."""
    wires: list[Wire]
    branching: AbstractSet[int] = frozenset()
    """Links that may share a trunk wherever they turn off."""
    _crossing: dict[int, list[Segment]] = field(default_factory=dict)

    def crossing(self, segment: Segment) -> list[Segment]:
        """Those that cross a segment between its ends, once all have their lanes."""
        known = self._crossing.get(segment.index)
        if known is None:
            start, end = segment.end_key(segment.low), segment.end_key(segment.high)
            known = self._crossing[segment.index] = [
                other
                for other in self.segments
                if other.axis != segment.axis
                and start < other.key < end
                and other.end_key(other.low) <= segment.key <= other.end_key(other.high)
            ]
        return known


def assign(case: Case, wires: list[Wire], branching: AbstractSet[int] = frozenset()) -> Lanes:
    """Segments with their lanes.

    A link that would cross its own trunk runs by itself, so that the trunk is a tree. What may turn
    off its stub anywhere does not where something else would have to pass through the stub.

    Args:
        case: What the wires are of.
        wires: All, in the order of the links.
        branching: Links that may share a trunk wherever they turn off.
    """
    alone: set[int] = set()
    free = set(branching)
    while True:
        lanes = _ranked(_segments(case, wires, find_trunks(case, wires, alone, free)))
        strays, torn = _strays(lanes), _torn(lanes) & free
        if not strays and not torn:
            lanes.branching = free
            return lanes
        alone.update(strays)
        free -= torn


def _ranked(lanes: Lanes) -> Lanes:
    """Gives all segments their lanes."""
    by_line: dict[tuple[int, int], list[Segment]] = defaultdict(list)
    for segment in lanes.segments:
        by_line[segment.axis, segment.line].append(segment)
    ranker = _Ranker()
    for line in sorted(by_line):
        ranker.rank(by_line[line])
    return lanes


def _strays(lanes: Lanes) -> set[int]:
    """Of every two links of one trunk that cross the later one."""
    strays = set()
    for links in _members(lanes):
        laid: set[Segment] = set()
        for link in links:
            own = [segment for segment in lanes.chains[link] if segment not in laid]
            if any(_cross(a, b) for a in own for b in laid):
                strays.add(link)
            else:
                laid.update(own)
    return strays


def _torn(lanes: Lanes) -> set[int]:
    """Links of trunks with several bars whose stubs lie in the way of others on their lines."""
    torn = set()
    for links in _members(lanes):
        ways = [lanes.wires[link].points for link in links]
        [root] = set.intersection(*({way[0], way[-1]} for way in ways))
        stub = lanes.chains[links[0]][0 if ways[0][0] == root else -1]
        bars = {other for _, _, other in stub.turns}
        if len(bars) > 1 and any(
            min(_crossings(stub, other), _crossings(other, stub)) >= 1
            for other in lanes.segments
            if other.axis == stub.axis and other.line == stub.line and other is not stub
        ):
            torn.update(links)
    return torn


def _members(lanes: Lanes) -> list[list[int]]:
    """The links of each trunk, in their order."""
    members: dict[int, list[int]] = defaultdict(list)
    for link, trunk in sorted(lanes.trunks.items()):
        members[trunk].append(link)
    return [*members.values()]


def _cross(a: Segment, b: Segment) -> bool:
    """Whether two segments pass through each other once they have their lanes.

    A bar does not pass through its stub where one of its links goes straight on: they are joined.
    """
    return (
        a.axis != b.axis
        and all(joined is not b for _, _, joined in a.turns)
        and a.end_key(a.low) < b.key < a.end_key(a.high)
        and b.end_key(b.low) < a.key < b.end_key(b.high)
    )


def _segments(case: Case, wires: list[Wire], trunks: dict[int, Trunk]) -> Lanes:
    """Cuts wires into segments; what a trunk shares becomes one segment."""
    segments: list[Segment] = []
    shared: dict[tuple[int, int, int], Segment] = {}
    chains: list[list[Segment]] = []
    for wire in wires:
        trunk = trunks.get(wire.link)
        link, points = case.links[wire.link], wire.points
        chain: list[Segment] = []
        pieces = list(pairwise(points))
        for number, ((x0, y0), (x1, y1)) in enumerate(pieces):
            axis = 0 if y0 == y1 else 1
            line = y0 if axis == 0 else x0
            low, high = sorted((x0, x1) if axis == 0 else (y0, y1))
            from_root = number if trunk and trunk.from_source else len(pieces) - 1 - number
            key = (trunk.number, axis, line) if trunk and from_root < _SHARED else None
            if key in shared:
                segment = shared[key]
                segment.low, segment.high = min(segment.low, low), max(segment.high, high)
            else:
                net = -1 - trunk.number if trunk else wire.link
                segment = Segment(
                    index=len(segments),
                    axis=axis,
                    line=line,
                    low=low,
                    high=high,
                    net=net,
                    is_bold=link.style is LineStyle.BOLD,
                    is_dashed=link.style in (LineStyle.DASHED, LineStyle.DOTTED),
                    is_pointed=link.arrow.has_head != link.arrow.has_tail,
                )
                segments.append(segment)
                if key:
                    shared[key] = segment
            chain.append(segment)
        chains.append(chain)
        for piece, point, path, has_head in (
            (chain[0], points[0], link.source, link.arrow.has_tail),
            (chain[-1], points[-1], link.target, link.arrow.has_head),
        ):
            at = point[piece.axis]
            known = piece.boxes.get(at, (path, False))[1]
            piece.boxes[at] = (path, known or has_head)
        for (corner, before), after in zip(
            zip(points[1:], chain, strict=False), chain[1:], strict=False
        ):
            _join(before, after, corner)
    return Lanes(segments, chains, {link: trunk.number for link, trunk in trunks.items()}, wires)


def _join(before: Segment, after: Segment, corner: tuple[int, int]) -> None:
    for one, other in ((before, after), (after, before)):
        at = corner[one.axis]
        far = other.low + other.high - 2 * corner[other.axis]
        turn = (at, 1 if far > 0 else -1, other)
        if not any(t[0] == at and t[2] is other for t in one.turns):
            one.turns.append(turn)


class _Ranker:
    """Orders the segments of one line after the other."""

    def __init__(self) -> None:
        self.decided: dict[tuple[int, int], int] = {}

    def rank(self, segments: list[Segment]) -> None:
        """Gives the segments of a line their lanes, fewest crossings first."""
        segments = sorted(segments, key=lambda s: (s.net, s.index))
        count = len(segments)
        if count == 1:
            return
        worse: list[dict[int, float]] = [{} for _ in range(count)]
        for i in range(count):
            for j in range(i + 1, count):
                a, b = segments[i], segments[j]
                if a.low <= b.high and b.low <= a.high:
                    d = self._preference(a, b, None, 0)
                    worse[i][j], worse[j][i] = d, -d
        burden = [sum(max(0.0, d) for d in row.values()) for row in worse]
        left = list(range(count))
        for rank in range(count):
            first = min(left, key=lambda i: (burden[i], i))
            left.remove(first)
            segments[first].rank = rank
            for other in worse[first]:
                burden[other] -= max(0.0, worse[other][first])
        for i in range(count):
            for j in worse[i]:
                a, b = segments[i], segments[j]
                self.decided[a.index, b.index] = -1 if a.rank < b.rank else 1

    def _preference(self, a: Segment, b: Segment, came_by: int | None, depth: int) -> float:
        """Crossings with ``a`` before ``b``, less those with ``b`` before ``a``."""
        known = self.decided.get((a.index, b.index))
        if known is not None:
            return known * _DECIDED
        total = _crossings(a, b) - _crossings(b, a)
        if depth > _DEEP:
            return total
        for at in {a.low, a.high} & {b.low, b.high}:
            if at == came_by or (at == a.high) != (at == b.high):
                continue
            for here, turn, other_a in a.turns:
                for there, other_turn, other_b in b.turns:
                    if here == there == at and turn == other_turn and other_a is not other_b:
                        same = (at == a.high) != (turn > 0)
                        ahead = self._preference(other_a, other_b, a.line, depth + 1)
                        total += ahead if same else -ahead
        return total


def _crossings(first: Segment, second: Segment) -> float:
    """Crossings when ``first`` stands before ``second`` on a line that both share."""
    total = 0.0
    for one, other, way in ((second, first, -1), (first, second, 1)):
        for at, turn, _ in one.turns:
            if turn != way:
                continue
            if other.low < at < other.high:
                total += 1
            elif at in (other.low, other.high) and not any(
                here == at and its_turn == way for here, its_turn, _ in other.turns
            ):
                total += 0.5
    return total
