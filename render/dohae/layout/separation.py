"""Keeps pieces apart that could meet along an axis, each from the nearest before it."""

from __future__ import annotations

from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from dohae.layout.pieces import Apart, Sort

if TYPE_CHECKING:
    from dohae.layout.axis import Axis
    from dohae.layout.lanes import Segment
    from dohae.layout.pieces import Piece

POSTS = 2
"""Between the ends of two lines that run on one line, one behind the other."""

_TOUCHING = {
    Sort.NODE: (Sort.LANE,),
    Sort.WALL: (Sort.TITLE,),
    Sort.TITLE: (Sort.WALL,),
    Sort.LABEL: (Sort.LANE,),
    Sort.LANE: (Sort.NODE, Sort.LABEL, Sort.LANE),
}
"""What may touch each sort of piece by its nature."""


def separate(axis: Axis) -> None:
    """Keeps pieces apart that could meet."""
    paddings = {path: axis.insets(frame.padding) for path, frame in axis.sizes.frames.items()}
    apart, beside = Apart(axis.gap, paddings), Apart(axis.other_gap, paddings)
    gap = axis.other_gap
    margin = max(gap.boxes, gap.groups, gap.lanes, gap.label) if axis.across else 0
    skyline: list[tuple[int, int, Piece]] = []
    least = axis.system.least
    for piece in sorted(axis.pieces, key=attrgetter("low_key", "high_key", "sort")):
        start, end = piece.from_, piece.to
        low, high = start - margin, end + margin
        low_key, touching = piece.low_key, _TOUCHING[piece.sort]
        near = [n for n, (left, right, _) in enumerate(skyline) if right >= low and left <= high]
        # A line may be joined at its ends to one that it does not keep away from: it hides nothing
        # from that one there.
        first, last = (start + 1, end - 1) if piece.sort is Sort.LANE else (start, end)
        hidden: list[tuple[int, list[tuple[int, int, Piece]]]] = []
        seen: set[int] = set()
        for number in near:
            left, right, other = skyline[number]
            # The other still stands before what follows where this one covers it.
            if other.high_key >= low_key or (other.sort in touching and _belong(other, piece)):
                continue
            if id(other) not in seen and (not axis.across or _are_near(other, piece, beside)):
                seen.add(id(other))
                least(other.high, piece.low, apart(other, piece))
            if right < first or left > last or first > last:
                continue
            rest = [(left, first - 1, other)] if left < first else []
            if right > last:
                rest.append((last + 1, right, other))
            hidden.append((number, rest))
        for number, rest in reversed(hidden):
            skyline[number : number + 1] = rest
        skyline.append((start, end, piece))


def _are_near(first: Piece, second: Piece, beside: Apart) -> bool:
    """Whether two pieces stand so near, along the other axis, that they could meet."""
    gap = max(second.from_ - first.to, first.from_ - second.to)
    # Where they overlap, nothing need be known of how far they keep apart.
    if gap < 0:
        return True
    return gap < (beside(first, second) if first.from_ <= second.from_ else beside(second, first))


def _belong(one: Piece, other: Piece) -> bool:
    """Whether two pieces touch by their nature: a label its line, a line its node or its next."""
    if one.sort > other.sort:
        one, other = other, one
    if other.sort is Sort.TITLE:
        return one.name == other.name
    if one.sort is Sort.LABEL:
        return one.segment is other.segment
    if one.segment and other.segment:
        touch = min(one.to, other.to) <= max(one.from_, other.from_)
        return touch and _are_joined(one.segment, other.segment)
    return other.segment is not None and any(
        path == one.name for path, _ in other.segment.boxes.values()
    )


def _are_joined(first: Segment, second: Segment) -> bool:
    """Whether two segments of a link or trunk are joined by the piece between them, as in a jog."""
    return first.net == second.net and any(
        bend is other for _, _, bend in first.turns for _, _, other in second.turns
    )


def separate_ends(axis: Axis) -> None:
    """Keeps lines that run on one line, one behind the other, from touching at their ends."""
    if not axis.across:
        return
    rows: dict[int, list[Segment]] = {}
    for segment in axis.lanes.segments:
        if segment.axis == axis.axis:
            rows.setdefault(axis.across.lanes[segment.index], []).append(segment)
    for row in rows.values():
        row.sort(key=lambda s: (_end_key(axis, s, s.low), _end_key(axis, s, s.high)))
        for before, after in pairwise(row):
            if before.net == after.net:
                continue
            if _end_key(axis, before, before.high) >= _end_key(axis, after, after.low):
                continue
            if before.high in before.boxes and after.low in after.boxes:
                continue
            end, start = axis.end(before, before.high), axis.end(after, after.low)
            axis.system.least(end, start, POSTS)


def _end_key(axis: Axis, segment: Segment, at: int) -> int:
    return axis.before.ends[segment.index, at] if axis.before else segment.end_key(at)
