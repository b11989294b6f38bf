"""What the last pass settles, which knows where everything stands to a few lattice points."""

from __future__ import annotations

from itertools import chain, combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dohae.layout.axis import Axis, Positions
    from dohae.layout.lanes import Segment

NEAR = 80
"""Neighbours that would stand all but in line: a little more than a port in its side's middle."""
SLIP, ASKEW = 1 / 2, 1.0
"""Neighbours that are no more out of line then than so much of how far boxes keep apart, and those
of one group …"""
LESS = 40
"""… whose wish is less: no link need leave their middles for it …"""
NEIGHBOURS = 8
"""… and that stand no more than so many times as far apart."""
BORDERS = 8
"""So do neighbouring groups of one group, for each border."""
EQUALS = 30
"""Nodes that hang on the same neighbours, where the sketch lines them up …"""
EVEN, FEWEST_EVEN, UNEVEN = 20, 3, 2
"""… and so many of them, in a row already, that are no more than so many times as far from one
neighbour in it as from another."""
PART = 150
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
    _align_borders(axis, across, before)
    _align_equals(axis, before)
    _part_lines(axis, across, before)
    _centre_ports(axis)


def _align_neighbours(axis: Axis, across: Positions, before: Positions) -> None:
    """Lines up neighbours that stood all but in line: what is a little off looks like a slip."""
    # What stands in a row of equals keeps its place there.
    placed = {path for paths in axis.sizes.equals if len(paths) >= FEWEST_EVEN for path in paths}
    middles = sorted(
        (before.boxes[path][0] + middle, path)
        for path, middle in axis.middle.items()
        if path not in placed
    )
    for number, (at, path) in enumerate(middles):
        for other, neighbour in middles[number + 1 :]:
            off, gap = other - at, _gap(axis)
            if off > ASKEW * gap:
                break
            is_slip = off <= SLIP * gap
            are_siblings = path.rpartition(".")[0] == neighbour.rpartition(".")[0]
            if (is_slip or are_siblings) and _are_neighbours(axis, across, path, neighbour):
                weight = NEAR if is_slip else LESS
                axis.system.pull(axis.centre[path], axis.centre[neighbour], weight)


def _align_borders(axis: Axis, across: Positions, before: Positions) -> None:
    """Lines up borders of neighbouring groups of one group that stood all but in line."""
    siblings: dict[str, list[str]] = {}
    for path in axis.sizes.frames:
        siblings.setdefault(path.rpartition(".")[0], []).append(path)
    for first, second in chain.from_iterable(combinations(paths, 2) for paths in siblings.values()):
        if _are_neighbours(axis, across, first, second):
            for end, border in enumerate((axis.low, axis.high)):
                off = before.boxes[first][end] - before.boxes[second][end]
                if abs(off) <= SLIP * _gap(axis):
                    axis.system.pull(border[first], border[second], BORDERS)


def _gap(axis: Axis) -> int:
    """How far boxes keep apart, on the average of both axes."""
    return (axis.gap.boxes + axis.other_gap.boxes) // 2


def _are_neighbours(axis: Axis, across: Positions, first: str, second: str) -> bool:
    """Whether two boxes stand beside each other along the other axis, not far apart."""
    (low, high), (start, end) = across.boxes[first], across.boxes[second]
    return 0 < max(low, start) - min(high, end) <= NEIGHBOURS * axis.other_gap.boxes


def _align_equals(axis: Axis, before: Positions) -> None:
    """Lines up nodes that hang on the same neighbours, or spaces them evenly."""
    for paths in axis.sizes.equals:
        if _are_level(axis, paths, axis.axis):
            for first, second in pairwise(paths):
                axis.system.pull(axis.centre[first], axis.centre[second], EQUALS)
        elif len(paths) >= FEWEST_EVEN and _are_level(axis, paths, 1 - axis.axis):
            _space_evenly(axis, paths, before)


def _are_level(axis: Axis, paths: list[str], number: int) -> bool:
    """Whether the sketch lines nodes up along an axis."""
    return len({sum(axis.keys(path, number)) for path in paths}) == 1


def _space_evenly(axis: Axis, paths: list[str], before: Positions) -> None:
    """Sets nodes of a row as far apart as they stood in the pass before, on the average."""
    row = sorted((before.boxes[path][0] + axis.middle[path], path) for path in paths)
    steps = [after - at for (at, _), (after, _) in pairwise(row)]
    if max(steps) <= UNEVEN * min(steps):
        for (_, first), (_, second) in pairwise(row):
            axis.system.pull(
                axis.centre[first], axis.centre[second], EVEN, sum(steps) // len(steps)
            )


def _part_lines(axis: Axis, across: Positions, before: Positions) -> None:
    """Sets lines of different links beside each other that would stand one behind the other."""
    segments = [segment for segment in axis.lanes.segments if segment.axis != axis.axis]
    segments.sort(key=lambda segment: (before.lanes[segment.index], segment.key))
    for number, one in enumerate(segments):
        for other in segments[number + 1 :]:
            apart = before.lanes[other.index] - before.lanes[one.index]
            if apart >= 2 * axis.gap.lanes:
                break
            if one.net != other.net and _look_like_one(one, other, axis, across):
                lanes = axis.lane[one.index], axis.lane[other.index]
                axis.system.pull(*lanes, PART, max(apart, axis.gap.lanes))


def _look_like_one(one: Segment, other: Segment, axis: Axis, across: Positions) -> bool:
    """Whether one segment begins where another that is in line with it has hardly ended."""
    if across.ends[one.index, one.low] > across.ends[other.index, other.low]:
        one, other = other, one
    if one.high in one.boxes or other.low in other.boxes:
        return False  # A box is between them.
    room = across.ends[other.index, other.low] - across.ends[one.index, one.high]
    return 0 < room <= BEHIND * axis.other_gap.lanes


def _centre_ports(axis: Axis) -> None:
    """Draws links that leave a node's side alone to its middle; beside it looks like a slip."""
    if not axis.gap.middle:
        return
    ports = axis.count_ports()
    for segment in axis.lanes.segments:
        if segment.axis != axis.axis:
            for at, (path, _) in segment.boxes.items():
                if path in axis.sizes.shapes and ports[path][at] == 1:
                    lane = axis.lane[segment.index]
                    axis.system.pull(axis.centre[path], lane, axis.gap.middle)
