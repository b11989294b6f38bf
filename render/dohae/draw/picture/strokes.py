"""The lines of links as they are stroked: ended under text, with hops over other links."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.crossings import hops
from dohae.draw.picture.dashes import DASHES
from dohae.draw.picture.forks import forks
from dohae.draw.picture.frame import Area
from dohae.draw.picture.frames import framed, link_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from dohae.draw.picture.crossings import Level, Line, Spot
    from dohae.draw.picture.forks import Forks
    from dohae.draw.picture.frame import Page
    from dohae.layout.plan import Box, Plan, Route
    from dohae.model.case import Sign

_ROUND = 0.55
"""Of a curve that is nearly a quarter of a circle."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """A link's line on the page."""

    points: Line
    """Its corners from end to end."""
    pieces: tuple[Line, ...]
    """What is stroked of it: of a dashed line that is shared with other links each part is stroked
    by the first of them only, for dashes upon dashes would close the gaps between them. So is a
    line shared by links that are signed otherwise, by one without a sign if there is any: its
    colour is that of all. Nothing is stroked where a label stands that has no ground, nor behind
    one on a line in dashes, which begin anew beyond it."""
    has_head: bool
    """Whether an arrowhead is painted at the line's end."""
    has_tail: bool
    hops: frozenset[Level] = frozenset()
    """The parts of its pieces that are half circles rather than straight …"""
    curves: Mapping[Spot, float] = field(default_factory=dict)
    """… and its corners that are curves, with how far from there these begin."""
    bend: float = 1.0
    """How far towards the corner a curve bends: all the way, or in a round."""
    stems: Mapping[Spot, Spot] = field(default_factory=dict)
    """Where any curves off its trunk begin, by their corners, if nothing is stroked twice."""


def strokes(plan: Plan, page: Page, *, plates: bool = False, parted: bool = False) -> list[Stroke]:
    """The stroke of each route, in the plan's order.

    Args:
        plan: Whose routes.
        page: Where they are drawn.
        plates: Icons that need plates have them, and links end at these rather than at the ink.
        parted: Labels have no ground that would hide the lines behind them.
    """
    lines = ended(plan, page, plates=plates)
    over = hops(plan.routes, lines)
    labels = _labels(plan, page)
    curved = forked(plan, page)
    stroked: dict[int | None, list[Area]] = {}
    result: dict[int, Stroke] = {}
    # Those without a sign first.
    for number in sorted(range(len(lines)), key=lambda i: _sign(plan.routes[i]) is not None):
        route, points, spots = plan.routes[number], lines[number], over[number]
        whole = _hopping(points, spots)
        style, arrow = route.link.style, route.link.arrow
        is_dashed = style in DASHES
        pieces = [*without(whole, labels)] if parted or is_dashed else [whole]
        if route.trunk in curved.stems:
            done = stroked.setdefault(route.trunk, [])
            fresh = [part for piece in pieces for part in without(piece, done)]
            pieces = [curved.begun(piece, route.trunk) for piece in fresh] or pieces
            done += [_spanned(*level) for level in pairwise(points)]
        result[number] = Stroke(
            points,
            tuple(pieces),
            has_head=arrow.has_head and pieces[-1][-1] == points[-1],
            has_tail=arrow.has_tail and pieces[0][0] == points[0],
            hops=frozenset(
                (start, end)
                for start, end in pairwise(whole)
                if ((start[0] + end[0]) / 2, start[1]) in spots
                and abs(start[0] - end[0]) == 2 * look.HOP
            ),
            curves=curved.curves[number],
            bend=_ROUND if is_dashed else 1.0,
            stems=curved.stems.get(route.trunk, {}),
        )
    return [result[number] for number in range(len(lines))]


def _shared(routes: Iterable[Route]) -> set[int | None]:
    """The trunks of which no part is stroked twice."""
    looks: dict[int | None, set[Sign | None]] = {}
    for route in routes:
        looks.setdefault(route.trunk, set()).add(_sign(route))
    dashed = {route.trunk for route in routes if route.link.style in DASHES}
    return {trunk for trunk, signs in looks.items() if trunk in dashed or len(signs) > 1} - {None}


@lru_cache(maxsize=2)
def forked(plan: Plan, page: Page) -> Forks:
    """The curves off trunks, which are the same with plates and without."""
    lines, labels = ended(plan, page, plates=False), _labels(plan, page)
    over = {spot for spots in hops(plan.routes, lines) for spot in spots}
    pieces = [tuple(without(line, labels)) for line in lines]
    return forks(plan.routes, lines, pieces, over, _shared(plan.routes))


def _labels(plan: Plan, page: Page) -> list[Area]:
    return [page.area(route.label) for route in plan.routes if route.label is not None]


def without_hops(stroke: Stroke) -> Stroke:
    """A stroke with gaps for its hops: among dashes or dots they could not be made out."""
    pieces: list[Line] = []
    for piece in stroke.pieces:
        part = [piece[0]]
        for start, end in pairwise(piece):
            if (start, end) in stroke.hops:
                pieces.append(tuple(part))
                part = [end]
            else:
                part.append(end)
        pieces.append(tuple(part))
    return replace(stroke, pieces=tuple(pieces), hops=frozenset())


def only_hops(stroke: Stroke) -> Stroke:
    """The hops of a stroke."""
    return replace(stroke, pieces=tuple(sorted(stroke.hops)), has_head=False, has_tail=False)


def _sign(route: Route) -> Sign | None:
    return route.link.mark.sign if route.link.mark else None


@lru_cache(maxsize=2)
def ended(plan: Plan, page: Page, *, plates: bool) -> tuple[Line, ...]:
    """The routes on the page, with each end at its node's ink or beneath its text."""
    boxes = {box.node.path: box for box in plan.boxes}
    frames = framed(plan, page)
    return tuple(_ended(route, boxes, frames, page, plates=plates) for route in plan.routes)


def _ended(
    route: Route, boxes: dict[str, Box], frames: frozenset[str], page: Page, *, plates: bool
) -> Line:
    points: list[Spot] = [page.at(point) for point in route.points]
    first = link_end(points[0], points[1], boxes[route.link.source], frames, page, plates=plates)
    last = link_end(points[-1], points[-2], boxes[route.link.target], frames, page, plates=plates)
    return first, *points[1:-1], last


def _hopping(points: Line, spots: set[Spot]) -> Line:
    """A line with two more points for each hop: where it begins and where it ends."""
    line = [points[0]]
    for start, end in pairwise(points):
        if start[1] == end[1]:
            step = look.HOP if start[0] < end[0] else -look.HOP
            low, high = sorted((start[0], end[0]))
            over = sorted((x for x, y in spots if y == start[1] and low < x < high), key=float)
            for x in over if step > 0 else reversed(over):
                line += [(x - step, start[1]), (x + step, start[1])]
        line.append(end)
    return tuple(line)


def _spanned(start: Spot, end: Spot) -> Area:
    """What a straight part covers: an area without width."""
    (left, right), (top, bottom) = sorted((start[0], end[0])), sorted((start[1], end[1]))
    return Area(left, top, right, bottom)


def without(piece: Line, covers: Iterable[Area]) -> Iterator[Line]:
    """The parts of a piece that are not in any of these areas, nor run along one without width."""
    part: list[Spot] = []
    for start, end in pairwise(piece):
        across, along = (0, 1) if start[0] == end[0] else (1, 0)
        low, high = sorted((start[along], end[along]))
        spans = [
            sides[along]
            for area in covers
            for sides in [((area.left, area.right), (area.top, area.bottom))]
            if sides[across][0] <= start[across] <= sides[across][1]
        ]
        marks = {low, high} | {mark for span in spans for mark in span if low < mark < high}
        for near, far in pairwise(sorted(marks, reverse=start[along] > end[along])):
            if any(first <= (near + far) / 2 <= last for first, last in spans):
                if part:
                    yield tuple(part)
                part = []
                continue
            here, there = _at(start, along, near), _at(start, along, far)
            part = [*part, there] if part and part[-1] == here else [here, there]
    if part:
        yield tuple(part)


def _at(spot: Spot, axis: int, value: float) -> Spot:
    return (value, spot[1]) if axis == 0 else (spot[0], value)
