"""Where a link's label may stand: the widest free stretch of its own line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.layout.lanes import RANKS

if TYPE_CHECKING:
    from dohae.layout.grid import Grid
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


def choose(grid: Grid, lanes: Lanes, links: list[int]) -> list[Stretch]:
    """A stretch for each of these links' labels."""
    users: dict[int, int] = {}
    for chain in lanes.chains:
        for segment in chain:
            users[segment.index] = users.get(segment.index, 0) + 1
    chosen: list[Stretch] = []
    for link in links:
        best, most = None, -1
        for segment in lanes.chains[link]:
            for low, high in _free(grid, lanes, segment, chosen):
                if users[segment.index] > 1 and not _is_own(lanes, link, segment, low, high):
                    continue
                worth = (high - low) * (_LYING if segment.axis == 0 else 1)
                if worth > most:
                    best, most = Stretch(link, segment, low, high), worth
        if best is None:
            message = f"no room for the label of link {link}"
            raise AssertionError(message)
        chosen.append(best)
    return chosen


def _free(
    grid: Grid, lanes: Lanes, segment: Segment, taken: list[Stretch]
) -> list[tuple[int, int]]:
    """Stretches between what stands on a segment: corners, crossings, borders, labels."""
    start, end = segment.end_key(segment.low), segment.end_key(segment.high)
    marks = {start, end}
    marks |= {other.key for _, _, other in segment.turns}
    for other in lanes.segments:
        if other.axis != segment.axis and start < other.key < end:
            low, high = other.end_key(other.low), other.end_key(other.high)
            if low <= segment.key <= high:
                marks.add(other.key)
    for area in grid.areas.values():
        borders = ((area.left, area.right), (area.top, area.bottom))
        low, high = borders[1 - segment.axis]
        if low * RANKS <= segment.key <= high * RANKS:
            marks |= {b * RANKS for b in borders[segment.axis] if start < b * RANKS < end}
    marks |= {stretch.key for stretch in taken if stretch.segment is segment}
    ordered = sorted(marks)
    return list(zip(ordered, ordered[1:], strict=False))


def _is_own(lanes: Lanes, link: int, segment: Segment, low: int, high: int) -> bool:
    """Whether a stretch of a trunk's stub lies behind the bar, where only one link runs on."""
    chain = lanes.chains[link]
    if segment is not chain[0] and segment is not chain[-1]:
        return False
    others = [
        other.key
        for number, other_chain in enumerate(lanes.chains)
        if number != link and segment in other_chain
        for _, _, other in segment.turns
        if other in other_chain
    ]
    if not others or (segment is chain[0]) == (segment is chain[-1]) == False:
        return False
    root_is_low = _root_is_low(lanes, link, segment)
    return low >= max(others) if root_is_low else high <= min(others)


def _root_is_low(lanes: Lanes, link: int, segment: Segment) -> bool:
    """Whether a stub begins at its low end: that is where the other links end, too."""
    ends: dict[int, int] = {}
    for number, chain in enumerate(lanes.chains):
        if number != link and segment in chain:
            for at in segment.boxes:
                ends[at] = ends.get(at, 0) + 1
    turning = [at for at, _, _ in segment.turns]
    return segment.low in segment.boxes and all(at > segment.low for at in turning)
