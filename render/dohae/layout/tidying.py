"""What the last pass settles, which knows where everything stands to a few lattice points."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dohae.layout.axis import Axis, Positions
    from dohae.layout.lanes import Segment

NEAR = 25
"""Neighbours that would stand all but in line: a little more than a port in its side's middle."""
NEARLY = 3
"""Boxes keep so many times as far apart as neighbours are out of line then, at least …"""
NEIGHBOURS = 4
"""… and these stand no more than so many times as far apart."""
PART = 40
"""Lines that could be taken for one, one behind the other …"""
BEHIND = 3
"""… where no more than so many times as much is between them as lines keep apart."""


def tidy(axis: Axis, across: Positions, before: Positions) -> None:
    """Adds the wishes of the last pass.

    Args:
        axis: The axis of that pass.
        across: Coordinates along the other axis.
        before: Coordinates along this axis, from the pass before.
    """
    _align_neighbours(axis, across, before)
    _part_lines(axis, across, before)


def _align_neighbours(axis: Axis, across: Positions, before: Positions) -> None:
    """Lines up neighbours that stood all but in line: what is a little off looks like a slip."""
    gap = (axis.gap.boxes + axis.other_gap.boxes) // 2
    middles = sorted((before.boxes[path][0] + middle, path) for path, middle in axis.middle.items())
    for number, (at, path) in enumerate(middles):
        low, high = across.boxes[path]
        for other, neighbour in middles[number + 1 :]:
            if (other - at) * NEARLY > gap:
                break
            start, end = across.boxes[neighbour]
            if 0 < max(low, start) - min(high, end) <= NEIGHBOURS * axis.other_gap.boxes:
                axis.system.pull(axis.centre[path], axis.centre[neighbour], NEAR)


def _part_lines(axis: Axis, across: Positions, before: Positions) -> None:
    """Sets lines of different links beside each other that would stand one behind the other."""
    segments = [segment for segment in axis.lanes.segments if segment.axis != axis.axis]
    segments.sort(key=lambda segment: (before.lanes[segment.index], segment.key))
    for number, one in enumerate(segments):
        for other in segments[number + 1 :]:
            if before.lanes[other.index] - before.lanes[one.index] >= axis.gap.lanes:
                break
            if one.net != other.net and _look_like_one(one, other, axis, across):
                lanes = axis.lane[one.index], axis.lane[other.index]
                axis.system.pull(*lanes, PART, axis.gap.lanes)


def _look_like_one(one: Segment, other: Segment, axis: Axis, across: Positions) -> bool:
    """Whether one segment begins where another that is in line with it has hardly ended."""
    if across.ends[one.index, one.low] > across.ends[other.index, other.low]:
        one, other = other, one
    if one.high in one.boxes or other.low in other.boxes:
        return False  # A box is between them.
    room = across.ends[other.index, other.low] - across.ends[one.index, one.high]
    return 0 < room <= BEHIND * axis.other_gap.lanes
