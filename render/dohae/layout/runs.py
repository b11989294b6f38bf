"""Lines along one axis: how long their segments are, where they leave boxes, and their labels."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.layout.lanes import RANKS
from dohae.layout.pieces import Piece, Sort

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout.axis import Axis, Positions
    from dohae.layout.lanes import Segment
    from dohae.layout.stretches import Stretch

LENGTH = 4
"""Of links."""
JOG = 240
"""Of a piece between two bends, by its length in the last pass."""
PORT = 20
"""A link leaves its node in the middle."""
DOOR = 4
"""A link ends in the middle of a group's side, as far as the last pass knows it."""
HEAD = 2
"""Least room beside an arrowhead for what crosses its line."""
SEEN = 2
"""Least length of line to be seen on either side of a label …"""
SEEN_HEAD = 3
"""… and with an arrowhead on it."""


def add_segments(axis: Axis) -> None:
    """Gives lengths to the segments along the axis, and ends to those across it."""
    for segment in axis.lanes.segments:
        if segment.axis == axis.axis:
            _measure(axis, segment)
        else:
            _attach(axis, segment)
            low, high = _lane_extent(axis, segment)
            key = axis.before.lanes[segment.index] if axis.before else segment.key
            lane = axis.lane[segment.index]
            axis.pieces.append(Piece(Sort.LANE, "", key, key, lane, lane, low, high, segment))


def _lane_extent(axis: Axis, segment: Segment) -> tuple[int, int]:
    """From end to end along the other axis, without the boxes it ends at."""
    if axis.across:
        low = axis.across.ends[segment.index, segment.low]
        high = axis.across.ends[segment.index, segment.high]
    else:
        low, high = segment.end_key(segment.low), segment.end_key(segment.high)
    shapes = axis.sizes.shapes
    if segment.low in segment.boxes and segment.boxes[segment.low][0] in shapes:
        low += 1
    if segment.high in segment.boxes and segment.boxes[segment.high][0] in shapes:
        high -= 1
    return low, max(low, high)


def _measure(axis: Axis, segment: Segment) -> None:
    """Distances and cost along a segment."""
    system, gap = axis.system, axis.gap
    low, high = axis.end(segment, segment.low), axis.end(segment, segment.high)
    worth = _worth(axis, segment)
    system.stretch(low, high, worth)
    for path, _ in segment.boxes.values():
        if path in axis.sizes.frames:
            # A group is not to be drawn out towards what is linked to it.
            system.stretch(axis.low[path], axis.high[path], worth)
    stops = sorted({(other.key, other.index) for _, _, other in segment.turns})
    turns = [axis.lane[index] for _, index in stops]
    room = {
        at: gap.arrow if has_head or path in axis.sizes.frames else gap.stub
        for at, (path, has_head) in segment.boxes.items()
    }
    _clear_heads(axis, segment)
    if not turns:
        system.least(low, high, max(1, sum(room.values())))
        return
    if segment.low in room:
        system.least(low, turns[0], room[segment.low])
        if segment.boxes[segment.low][1]:
            system.least(axis.tip(segment, segment.low), turns[0], gap.arrow)
    if segment.high in room:
        system.least(turns[-1], high, room[segment.high])
        if segment.boxes[segment.high][1]:
            system.least(turns[-1], axis.tip(segment, segment.high), gap.arrow)
    # Where arrowheads don't tell which end is the root's, no branch may go straight on where others
    # turn off.
    is_bend = segment.is_pointed and not segment.boxes and len(turns) == 2  # noqa: PLR2004
    least = gap.lanes if segment.net < 0 and not is_bend else 0
    for before, after in pairwise(turns):
        system.least(before, after, least)


def _worth(axis: Axis, segment: Segment) -> int:
    """What a unit of a segment costs; a short jog costs more, for it could go away."""
    if not axis.before or segment.boxes or len(segment.turns) > 2:  # noqa: PLR2004 - a trunk's bar
        return LENGTH
    ends = axis.before.ends
    length = ends[segment.index, segment.high] - ends[segment.index, segment.low]
    return LENGTH + JOG // (length + 2)


def _clear_heads(axis: Axis, segment: Segment) -> None:
    """Keeps what crosses a segment off its arrowheads."""
    least = max(HEAD, axis.gap.arrow - 1)
    for at, (path, has_head) in segment.boxes.items():
        if not has_head:
            continue
        tip = axis.tip(segment, at)
        for key, crossing, more in _crossing(axis, segment, path):
            if key < at * RANKS:
                axis.system.least(crossing, tip, least + more)
            elif key > at * RANKS:
                axis.system.least(tip, crossing, least + more)


def _crossing(axis: Axis, segment: Segment, path: str) -> Iterator[tuple[int, int, int]]:
    """The lanes and borders that cross a segment, save a box's own.

    Key and variable of each, and what it takes more before an arrowhead.
    """
    gap = axis.gap
    start, end = segment.end_key(segment.low), segment.end_key(segment.high)
    for other in axis.lanes.crossing(segment):
        bold = gap.bold if segment.is_bold or other.is_bold else 0
        yield other.key, axis.lane[other.index], gap.arc + bold
    for group in axis.sizes.frames:
        low, high = axis.keys(group, 1 - axis.axis)
        if group == path or not low * RANKS < segment.key < high * RANKS:
            continue
        for key, wall in zip(
            axis.keys(group, axis.axis), (axis.low[group], axis.high[group]), strict=True
        ):
            if start < key * RANKS < end:
                yield key * RANKS, wall, gap.bold if segment.is_bold else 0


def _attach(axis: Axis, segment: Segment) -> None:
    """Keeps a segment on the sides of the boxes that it ends at, near their middles."""
    system, lane = axis.system, axis.lane[segment.index]
    for path, _ in segment.boxes.values():
        if path in axis.sizes.shapes:
            shape = axis.sizes.shapes[path]
            before, after = axis.insets(shape.body)
            system.least(axis.low[path], lane, before + shape.corner)
            system.least(lane, axis.high[path], after + shape.corner)
            system.pull(axis.centre[path], lane, PORT)
        else:
            system.least(axis.low[path], lane, axis.gap.lane)
            system.least(lane, axis.high[path], axis.gap.lane)
            if axis.before:
                _centre_door(axis, axis.before, path, lane)


def _centre_door(axis: Axis, before: Positions, path: str, lane: int) -> None:
    """Wishes a link in the middle of a group's side, but no group drawn out for that."""
    system, held = axis.system, axis.held(path, before)
    low, high = axis.hugged(path, before)
    middle = (high - low) // 2
    # Both borders wish for it, and both cost as much as that is worth: what the group holds is
    # drawn to neither side.
    system.pull(axis.low[path], lane, DOOR, middle)
    system.pull(lane, axis.high[path], DOOR, high - low - middle)
    if held:
        last = max(held, key=lambda box: before.boxes[box][1])
        system.stretch(axis.low[path], axis.low[held[0]], DOOR)
        system.stretch(axis.high[last], axis.high[path], DOOR)


def add_labels(axis: Axis) -> None:
    """Sets every label on its stretch of line."""
    for stretch in axis.whole.stretches:
        length = axis.length(axis.sizes.labels[stretch.link])
        segment = stretch.segment
        if segment.axis == axis.axis:
            low = axis.system.variable()
            high = axis.system.tied(low, length - 1)
            key = stretch.key
            _bound(axis, stretch, low, high)
        else:
            low = axis.system.tied(axis.lane[segment.index], -((length - 1) // 2))
            high = axis.system.tied(low, length - 1)
            key = segment.key
        axis.label[stretch.link] = (low, high)
        if axis.across:
            extent = axis.across.labels[stretch.link]
        else:
            across = segment.key if segment.axis == axis.axis else stretch.key
            extent = (across, across)
        along = axis.before.labels[stretch.link] if axis.before else (key, key)
        axis.pieces.append(Piece(Sort.LABEL, "", *along, low, high, *extent, segment))


def _bound(axis: Axis, stretch: Stretch, low: int, high: int) -> None:
    """Keeps a label between what bounds its stretch, with some line to be seen on both sides."""
    segment, gap = stretch.segment, axis.gap
    for is_low, key in ((True, stretch.low), (False, stretch.high)):
        at = segment.low if is_low else segment.high
        room = max(SEEN, gap.stub)
        if key == segment.end_key(at):
            edge = axis.seen_end(segment, at)
            if at in segment.boxes and segment.boxes[at][1]:
                room = max(SEEN_HEAD, gap.arrow)
                edge = axis.tip(segment, at) if segment.is_bold else edge
        else:
            found = [s for s in axis.lanes.segments if s.axis != segment.axis and s.key == key]
            if not found:
                continue
            edge = axis.lane[found[0].index]
        room += gap.dash if segment.is_dashed else 0
        if is_low:
            axis.system.least(edge, low, room)
            # This wishes nothing, but what has a wish is set in the middle of its room.
            axis.system.pull(edge, low, 0)
        else:
            axis.system.least(high, edge, room)
