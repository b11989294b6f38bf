"""Where links turn off their trunks, in curves that come from the root's side.

They tell which way the two belong together: two branches of a trunk are no link between their far
ends, nor those of two trunks that lie in one row.
"""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.bends import towards
from dohae.draw.picture.crossings import branchings
from dohae.draw.picture.dashes import DASHES
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Iterable, Sequence

    from dohae.draw.picture.crossings import Line, Spot
    from dohae.layout.plan import Route
    from dohae.model.case import Link

Curves = dict["Spot", float]
"""A line's corners that are curves, with how far from there these begin."""
_MOST_CURVED = 0.6
"""Share of what a line's end leaves to its arrowhead."""
_LAP = 1.0
"""Points of line under which a piece that curves off another begins."""


@dataclass(frozen=True, slots=True)
class Forks:
    """The curves off the trunks of a drawing."""

    curves: list[Curves]
    """Of each link."""
    stems: dict[int | None, dict[Spot, Spot]] = field(default_factory=dict)
    """For each trunk of which no part is stroked twice, its corners that are curves, with where
    these begin on the root's side: all at one place."""
    wide: frozenset[Spot] = frozenset()
    """Corners of which curves in dashes keep so clear that none looks like a crossing."""

    def begun(self, piece: Line, trunk: int | None) -> Line:
        """A piece that sets out where others turn off, or turns off itself, from the curve on."""
        stems = self.stems[trunk]
        for turned in (False, True):
            corner, after, *rest = piece[::-1] if turned else piece
            stem = stems.get(corner)
            if stem is not None and not is_between(stem, corner, after):
                if is_between(corner, stem, after):
                    way = (stem, after, *rest)
                else:
                    # Two ends that only met would show a seam.
                    lap = towards(corner, stem, math.dist(corner, stem) + _LAP)
                    way = (lap, corner, after, *rest)
                piece = way[::-1] if turned else way
        return piece


def forks(
    routes: Sequence[Route],
    lines: Sequence[Line],
    pieces: Sequence[Sequence[Line]],
    hops: Collection[Spot],
    shared: Container[int | None],
) -> Forks:
    """The curves of links that turn off their trunks.

    Args:
        routes: Whose lines.
        lines: On the page, in the order of the routes.
        pieces: What labels leave of each.
        hops: Where any line hops over another.
        shared: The trunks of which no part is stroked twice.
    """
    off = branchings(routes, lines)
    curves = [
        _curves(line, {spot for trunk, spot in off if trunk == route.trunk}, route.link)
        for route, line in zip(routes, lines, strict=True)
    ]
    mates: dict[int | None, list[int]] = {}
    for number, route in enumerate(routes):
        if route.trunk in shared:
            mates.setdefault(route.trunk, []).append(number)
    stems: dict[int | None, dict[Spot, Spot]] = {}
    wide: set[Spot] = set()
    for trunk, numbers in mates.items():
        least = _least(
            {
                corner: min(reach, _free(corner, pieces[number], hops))
                for corner, reach in curves[number].items()
            }
            for number in numbers
        )
        is_source = len({routes[number].points[0] for number in numbers}) == 1
        ways = [lines[number] if is_source else lines[number][::-1] for number in numbers]
        if routes[numbers[0]].link.style is LineStyle.DOTTED:
            tight = {spot for spot in _split(ways) if least.get(spot, 0.0) < look.DOT_TURN_LEAST}
            least |= dict.fromkeys(tight & least.keys(), 0.0)
        if routes[numbers[0]].link.style is LineStyle.DASHED:
            wide |= {corner for corner, reach in least.items() if reach > look.JOIN}
        for number in numbers:
            curves[number] = {spot: least[spot] for spot in curves[number] if least[spot] > 0}
        stems[trunk] = {
            corner: towards(corner, before, least[corner])
            for way in ways
            for before, corner in pairwise(way)
            if least.get(corner, 0.0) > 0
        }
    return Forks(curves, stems, frozenset(wide))


def _curves(line: Line, spots: Container[Spot], link: Link) -> Curves:
    """The corners among these, with how much room there is for a curve."""
    lengths = [math.dist(start, end) for start, end in pairwise(line)]
    if link.style in DASHES:
        most = look.TURN if link.style is LineStyle.DASHED else look.DOT_TURN
        between, head = look.TURN_GAP, look.ARROW_COVER
    else:
        most, between, head = look.BRANCH, 0, look.ARROW_LENGTH
    rooms = [(length - between) / 2 for length in lengths]
    for place, has_head in ((0, link.arrow.has_tail), (-1, link.arrow.has_head)):
        rooms[place] = _MOST_CURVED * (lengths[place] - head * has_head)
    return {
        spot: max(0.0, min(most, before, after))
        for spot, before, after in zip(line[1:-1], rooms, rooms[1:], strict=False)
        if spot in spots
    }


def _free(corner: Spot, pieces: Sequence[Line], hops: Collection[Spot]) -> float:
    """How far a curve may reach from a corner up to labels and hops."""
    for piece in pieces:
        if corner in piece[1:-1]:
            place = piece.index(corner, 1)
            ends = piece[place - 1], piece[place + 1]
            before = (hop for hop in hops for end in ends if is_between(hop, corner, end))
            return min(
                *(math.dist(corner, end) - _LAP for end in ends),
                *(math.dist(corner, hop) - look.HOP - look.TURN_GAP for hop in before),
            )
    return 0.0


def _split(ways: Iterable[Line]) -> set[Spot]:
    """The corners at which some of these turn to one side, and others to the other."""
    sides: dict[Spot, set[Spot]] = {}
    for way in ways:
        for corner, after in pairwise(way[1:]):
            sides.setdefault(corner, set()).add(towards(corner, after, 1.0))
    return {corner for corner, its in sides.items() if len(its) > 1}


def _least(curves: Iterable[Curves]) -> Curves:
    """Of curves from the same corners the least: they begin in one place."""
    found: Curves = {}
    for spot, reach in (item for its in curves for item in its.items()):
        found[spot] = min(reach, found.get(spot, reach))
    return found


def is_between(spot: Spot, start: Spot, end: Spot) -> bool:
    """Whether a point lies on the straight line from one to another."""
    return any(
        start[axis] == spot[axis] == end[axis]
        and min(start[1 - axis], end[1 - axis])
        <= spot[1 - axis]
        <= max(start[1 - axis], end[1 - axis])
        for axis in (0, 1)
    )
