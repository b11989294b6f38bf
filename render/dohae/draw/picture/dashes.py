"""Lines in dashes and dots, fitted to every straight part: whole ones at ends and round corners.

Graphviz would begin with a dash and let corners and ends fall where they may: a short part might
show none of them, or half a one beside a node, and no two corners of a border would be alike. So
each dash is painted as a line of its own.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.bends import chords, curve_length, towards
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.crossings import Level, Line, Spot
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
_LEAST_DOTS, _LEAST_GAP = 2, 1.8
"""Of dots round a curve, and of the gaps before them: one that has no room for them is whole."""
_DIGITS, _NEAR = 6, 1e-6


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place on a straight part that its dashes are fitted to."""

    at: float
    """How far from its beginning."""
    before: float = 0.0
    """How long the dash is that ends there: none, one, or all from the last place."""
    after: float = 0.0
    """How long the dash is that begins there."""


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
                stroke,
                DASHES[style],
                has_tail=stroke.has_tail and place == 0,
                has_head=stroke.has_head and place == last,
            )
        ),
    )


def _dashes(
    piece: Line, stroke: Stroke, pattern: tuple[float, ...], *, has_tail: bool, has_head: bool
) -> Iterator[Line]:
    """The dashes of a piece, which reach to the tips of its arrowheads.

    One that ends where it began has a dash round that corner, too: the last.
    """
    dash, gap, *_ = pattern
    # A dash is seen behind an arrowhead; of a dot there would be a bump.
    cover = look.ARROW_COVER - (0 if dash >= gap else dash)
    heads = [cover * is_there for is_there in (has_tail, has_head)]
    final, is_ring = len(piece) - 2, piece[0] == piece[-1]
    spans: list[tuple[float, float]] = []
    start = 0.0
    for place, leg in enumerate(pairwise(piece)):
        length = _length(*leg)
        first = _Mark(
            heads[0] if place == 0 else 0.0,
            after=dash if place == 0 and not is_ring else dash / 2,
        )
        last = _Mark(
            length - (heads[1] if place == final else 0.0),
            before=dash if place == final and not is_ring else dash / 2,
        )
        marks = _marks(leg, stroke, dash, turns=(place > 0, place < final))
        for one, two in pairwise([first, *marks, last]):
            whole = two.at - one.at
            for low, high in _fitted(max(0, whole), one.after, two.before, pattern):
                begin = start + one.at + low
                if spans and begin - spans[-1][1] < _NEAR:
                    # Round a corner.
                    begin = spans.pop()[0]
                spans.append((begin, start + one.at + high))
        start += length
    spans[0] = (0.0, spans[0][1])
    spans[-1] = (spans[-1][0], start)
    # Where a gap comes first there is none.
    spans = [span for span in spans if span[1] - span[0] > _NEAR]
    lines = [
        line
        for low, high in spans
        for line in _dotted(tuple(_between(piece, low, high)), stroke, pattern)
    ]
    if is_ring and len(lines) > 1:
        lines = [*lines[1:-1], lines[-1] + lines[0][1:]]
    yield from lines


def _marks(leg: Level, stroke: Stroke, dash: float, turns: tuple[bool, bool]) -> list[_Mark]:
    """What curves off a trunk need of the dashes on a straight part.

    Args:
        leg: The part.
        stroke: Whose.
        dash: Points that are stroked before a curve begins, on the line that it turns off.
        turns: Whether the line goes on before the part, and after.
    """
    start, end = leg
    axis = 0 if start[1] == end[1] else 1
    way, length = (1 if end[axis] > start[axis] else -1), _length(start, end)
    found: dict[float, _Mark] = {}
    begun: list[_Mark] = []
    for corner, stem in stroke.stems.items():
        at, there = (round((spot[axis] - start[axis]) * way, _DIGITS) for spot in (stem, corner))
        if not stem[1 - axis] == corner[1 - axis] == start[1 - axis] or not 0 <= at <= length:
            continue
        found[at] = _Mark(at, before=dash) if at < there else _Mark(at, after=dash)
        begun.append(_Mark(there, after=dash) if at < there else _Mark(there, before=dash))
    for mark in begun:
        if 0 < mark.at < length:
            found.setdefault(mark.at, mark)
    for is_turn, at, corner in ((turns[0], 0.0, start), (turns[1], length, end)):
        reach = stroke.curves.get(corner, 0.0) if is_turn else 0.0
        if reach:
            far = round(abs(at - reach), _DIGITS)
            mark = found.get(far, _Mark(far))
            found[far] = replace(mark, after=math.inf) if at else replace(mark, before=math.inf)
            found[at] = _Mark(at, before=math.inf, after=math.inf)
    return [found[at] for at in sorted(found)]


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
    # Beside a curve nothing is stroked, however far it reaches.
    is_left = not first and not last
    times = 1 if is_left else max(1, round((length - first - last + dash) / sum(pattern)))
    strokes = [first, *([*between[1::2], dash] * times)[:-1], last]
    gaps = between[0::2] * times
    scale = length / (sum(strokes) + sum(gaps)) if can_shrink else 1
    wider = (length - sum(strokes) * scale) / sum(gaps)
    at = 0.0
    for stroke, gap in zip(strokes, [*gaps, 0.0], strict=True):
        end = at + stroke * scale
        yield at, end
        at = end + gap * wider


def _dotted(line: Line, stroke: Stroke, pattern: tuple[float, ...]) -> Iterator[Line]:
    """A dash; or dots instead of one that goes round a curve and would look like an arrowhead."""
    dot, gap, *_ = pattern
    turns = [spot for spot in line[1:-1] if spot in stroke.curves] if dot < gap else []
    for corner in turns:
        place, reach = line.index(corner, 1), stroke.curves[corner]
        near, far = (towards(corner, line[place + way], reach) for way in (-1, 1))
        is_off = math.dist(near, stroke.stems.get(corner, near)) < _NEAR
        curve = (near, corner, far) if is_off else (far, corner, near)
        length = curve_length(*curve, stroke.bend)
        times = max(_LEAST_DOTS, round(length / (dot + gap)))
        if length < times * (dot + _LEAST_GAP):
            continue
        # The first gap comes before the first of them: where the curve sets out there is a dot.
        ends = [(turn + 1) / times for turn in range(times)]
        dots = [*chords(*curve, stroke.bend, [(end - dot / length, end) for end in ends])]
        before, line = (*line[:place], near), (far, *line[place + 1 :])
        # What is shorter than a dot lies under that one.
        yield from (before,) if _way(before) > dot - _NEAR else ()
        yield from dots if is_off else (dot[::-1] for dot in dots[::-1])
    if not turns or _way(line) > dot - _NEAR:
        yield line


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


def _way(piece: Line) -> float:
    return sum(math.dist(*part) for part in pairwise(piece))


def _length(start: Spot, end: Spot) -> float:
    """Of a part that is level or upright."""
    return abs(start[0] - end[0]) + abs(start[1] - end[1])
