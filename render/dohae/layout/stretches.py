"""Where a link's label may stand: the widest free stretch of its own line."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.layout.lanes import RANKS

if TYPE_CHECKING:
    from dohae.layout.frame import Area
    from dohae.layout.lanes import Lanes, Segment

_LYING = 3
"""A stretch that lies is worth so much more than one that stands: words lie, too."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """A piece of a segment that nothing crosses."""

    link: int
    segment: Segment
    low: int
    """Keys of what bounds it, along the segment."""
    high: int

    @property
    def key(self) -> int:
        """Of its middle, along the segment."""
        return (self.low + self.high) // 2


def choose(areas: dict[str, Area], lanes: Lanes, links: list[int]) -> list[Stretch]:
    """A stretch for each of these links' labels."""
    users: dict[int, int] = {}
    for chain in lanes.chains:
        for segment in chain:
            users[segment.index] = users.get(segment.index, 0) + 1
    chosen: list[Stretch] = []
    for link in links:
        best, most = None, -1
        for segment in lanes.chains[link]:
            for low, high in _free(areas, lanes, segment, chosen):
                stretch = Stretch(link, segment, low, high)
                if users[segment.index] > 1 and not _is_own(lanes, stretch):
                    continue
                worth = (high - low) * (_LYING if segment.axis == 0 else 1)
                if worth > most:
                    best, most = stretch, worth
        if best is None:
            message = f"no room for the label of link {link}"
            raise AssertionError(message)
        chosen.append(best)
    return chosen


def _free(
    areas: dict[str, Area], lanes: Lanes, segment: Segment, taken: list[Stretch]
) -> list[tuple[int, int]]:
    """Stretches between what stands on a segment: corners, crossings, borders, labels."""
    start, end = segment.end_key(segment.low), segment.end_key(segment.high)
    marks = {start, end}
    marks |= {other.key for _, _, other in segment.turns}
    marks |= {other.key for other in lanes.crossing(segment)}
    for area in areas.values():
        borders = ((area.left, area.right), (area.top, area.bottom))
        low, high = borders[1 - segment.axis]
        if low * RANKS <= segment.key <= high * RANKS:
            marks |= {b * RANKS for b in borders[segment.axis] if start < b * RANKS < end}
    marks |= {stretch.key for stretch in taken if stretch.segment is segment}
    return list(pairwise(sorted(marks)))


def _is_own(lanes: Lanes, stretch: Stretch) -> bool:
    """Whether a link alone, of those that share a segment, runs along a stretch of it."""
    return [stretch.link] == [
        link
        for link, chain in enumerate(lanes.chains)
        if stretch.segment in chain
        and _meet(stretch, *_span(lanes, link, chain.index(stretch.segment)))
    ]


def _meet(stretch: Stretch, low: int, high: int) -> bool:
    return low < stretch.high and stretch.low < high


def _span(lanes: Lanes, link: int, number: int) -> tuple[int, int]:
    """Keys of what a link's piece of its line lies between, along that piece."""
    chain, points = lanes.chains[link], lanes.wires[link].points
    axis = chain[number].axis
    first = chain[number - 1].key if number else points[0][axis] * RANKS
    last = chain[number + 1].key if number + 1 < len(chain) else points[-1][axis] * RANKS
    return min(first, last), max(first, last)
