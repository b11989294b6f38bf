"""Lines in dashes and dots, fitted to every straight part: whole ones at ends and round corners.

Graphviz would begin with a dash and let corners and ends fall where they may: a short part might
show none of them, or half a one beside a node, and no two corners of a border would be alike. So
each dash is painted as a line of its own.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.crossings import Line, Spot
    from dohae.draw.picture.strokes import Stroke

DASHES: dict[str, tuple[float, ...]] = {
    LineStyle.DASHED: (6.0, 6.0),
    LineStyle.DOTTED: (2.0, 6.0),
    "long-dashed": (14.0, 4.0),
    "dash-dot": (12.0, 4.0, 2.0, 4.0),
}
"""Points that are stroked and left out by turns, where nothing needs them longer or shorter. A
link has one of the first two only."""
_LEAST = 0.45
"""Share of their length to which gaps, and dashes that are as long, may shrink: a part for which
that is too much has none."""
_NEAR = 1e-6


def in_dashes(stroke: Stroke, style: str) -> Stroke:
    """A stroke whose pieces are its dashes; an arrowhead's is the first or the last of them."""
    last = len(stroke.pieces) - 1
    return replace(
        stroke,
        pieces=tuple(
            dash
            for place, piece in enumerate(stroke.pieces)
            for dash in _dashes(
                piece,
                DASHES[style],
                has_tail=stroke.has_tail and place == 0,
                has_head=stroke.has_head and place == last,
            )
        ),
    )


def _dashes(
    piece: Line, pattern: tuple[float, ...], *, has_tail: bool, has_head: bool
) -> Iterator[Line]:
    """The dashes of a piece, which reach to the tips of its arrowheads.

    One that ends where it began has a dash round that corner, too: the last.
    """
    dash, gap, *_ = pattern
    lengths = [_length(start, end) for start, end in pairwise(piece)]
    # A dash is seen behind an arrowhead; of a dot there would be a bump.
    cover = look.ARROW_COVER - (0 if dash >= gap else dash)
    heads = [cover * is_there for is_there in (has_tail, has_head)]
    final, is_ring = len(lengths) - 1, piece[0] == piece[-1]
    spans: list[tuple[float, float]] = []
    start = 0.0
    for place, length in enumerate(lengths):
        first = heads[0] if place == 0 else 0
        rest = length - first - (heads[1] if place == final else 0)
        ends = (
            dash if place == 0 and not is_ring else dash / 2,
            dash if place == final and not is_ring else dash / 2,
        )
        for low, high in _fitted(max(0, rest), *ends, pattern):
            begin = start + first + low
            if spans and begin - spans[-1][1] < _NEAR:
                # Round a corner.
                begin = spans.pop()[0]
            spans.append((begin, start + first + high))
        start += length
    spans[0] = (0.0, spans[0][1])
    spans[-1] = (spans[-1][0], start)
    lines = [tuple(_between(piece, low, high)) for low, high in spans]
    if is_ring and len(lines) > 1:
        lines = [*lines[1:-1], lines[-1] + lines[0][1:]]
    yield from lines


def _fitted(
    length: float, first: float, last: float, pattern: tuple[float, ...]
) -> Iterator[tuple[float, float]]:
    """From where to where a straight part is stroked, which begins and ends with a dash.

    Args:
        length: Of the part.
        first: Of its first dash: half a one at a corner.
        last: Of its last dash.
        pattern: What is stroked and left out by turns, from a dash on.
    """
    dash, *between = pattern
    # Dots keep their size.
    can_shrink = dash >= between[0]
    if length < _LEAST * sum(between) + (first + last) * (_LEAST if can_shrink else 1):
        yield 0, length
        return
    times = max(1, round((length - first - last + dash) / sum(pattern)))
    strokes = [first, *([*between[1::2], dash] * times)[:-1], last]
    gaps = between[0::2] * times
    scale = length / (sum(strokes) + sum(gaps)) if can_shrink else 1
    wider = (length - sum(strokes) * scale) / sum(gaps)
    at = 0.0
    for stroke, gap in zip(strokes, [*gaps, 0.0], strict=True):
        end = at + stroke * scale
        yield at, end
        at = end + gap * wider


def _between(piece: Line, low: float, high: float) -> Iterator[Spot]:
    """The points of a piece from one distance on its way to another."""
    way = 0.0
    yield _at(piece, low)
    for before, corner in pairwise(piece):
        way += _length(before, corner)
        if low + _NEAR < way < high - _NEAR:
            yield corner
    yield _at(piece, high)


def _at(piece: Line, distance: float) -> Spot:
    """The point of a piece at a distance on its way."""
    for start, end in pairwise(piece):
        length = _length(start, end)
        if distance <= length:
            share = distance / length
            return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share
        distance -= length
    return piece[-1]


def _length(start: Spot, end: Spot) -> float:
    """Of a part that is level or upright."""
    return abs(start[0] - end[0]) + abs(start[1] - end[1])
