"""Where lines of links meet: a level one hops over an upright one, and lines of a trunk join."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.draw.picture import look

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dohae.layout.plan import Route

Spot = tuple[float, float]
"""A point of the page."""

Level = tuple[Spot, Spot]
"""A straight part of a line."""

Line = tuple[Spot, ...]
"""The corners of a line from end to end."""

_FROM_CORNER = look.HOP + 1.0
"""From a crossing to a line's corner, or to its end, at the least: nearer, the line runs straight
on; where lines join that look like this there is a dot."""
_FROM_ARROW = look.ARROW_LENGTH + look.HOP + 2.0
_WAYS, _PARTED = 4, 3
"""Ways that lead from a join which could be taken for a crossing, and from any, at the least."""


def hops(routes: Sequence[Route], lines: Sequence[Line]) -> list[set[Spot]]:
    """Where each line hops over upright lines of others.

    Args:
        routes: Whose lines.
        lines: On the page, in the order of the routes.
    """
    uprights = {}
    for number, (route, line) in enumerate(zip(routes, lines, strict=True)):
        uprights[number] = (_trunk(route, number), [*_uprights(line)])
    found = [
        set(_hops(line, number, route, uprights))
        for number, (route, line) in enumerate(zip(routes, lines, strict=True))
    ]
    # Where lines of one trunk run over one another, all hop or none does.
    for number, route in enumerate(routes):
        mates = [
            other
            for other, mate in enumerate(routes)
            if other != number and route.trunk is not None and mate.trunk == route.trunk
        ]
        for spot in [*found[number]]:
            if any(spot not in found[mate] and _passes(lines[mate], spot) for mate in mates):
                for other in (number, *mates):
                    found[other].discard(spot)
    return found


def joins(routes: Sequence[Route], lines: Sequence[Line]) -> list[Spot]:
    """Where lines of a trunk meet from four sides, which looks like a crossing."""
    return sorted({spot for _, spot, ways in _meetings(routes, lines) if ways == _WAYS})


def branchings(routes: Sequence[Route], lines: Sequence[Line]) -> set[tuple[int, Spot]]:
    """The corners, by their trunks, at which a line turns off that others go on along."""
    return {(trunk, spot) for trunk, spot, ways in _meetings(routes, lines) if ways >= _PARTED}


def _meetings(routes: Sequence[Route], lines: Sequence[Line]) -> Iterator[tuple[int, Spot, int]]:
    """For each trunk its lines' corners, and how many ways lead from there."""
    trunks: dict[int, list[Line]] = {}
    for route, line in zip(routes, lines, strict=True):
        if route.trunk is not None:
            trunks.setdefault(route.trunk, []).append(line)
    for trunk, mates in trunks.items():
        for spot in {corner for line in mates for corner in line}:
            yield trunk, spot, len({way for line in mates for way in _ways(line, spot)})


def _trunk(route: Route, number: int) -> int | str:
    """What a line shares with the lines that it runs into."""
    return f"alone {number}" if route.trunk is None else route.trunk


def _uprights(line: Line) -> Iterator[tuple[float, float, float]]:
    for (x, y), (u, v) in pairwise(line):
        if x == u:
            yield x, min(y, v), max(y, v)


def _hops(
    line: Line,
    number: int,
    route: Route,
    uprights: dict[int, tuple[int | str, list[tuple[float, float, float]]]],
) -> Iterator[Spot]:
    trunk = _trunk(route, number)
    foreign = [
        upright
        for other, (its, pieces) in uprights.items()
        if other != number and its != trunk
        for upright in pieces
    ]
    last, arrow = len(line) - 2, route.link.arrow
    for place, (start, end) in enumerate(pairwise(line)):
        if start[1] != end[1]:
            continue
        (left, tail), (right, head) = sorted(
            ((start[0], arrow.has_tail and place == 0), (end[0], arrow.has_head and place == last)),
        )
        left += _FROM_ARROW if tail else _FROM_CORNER
        right -= _FROM_ARROW if head else _FROM_CORNER
        crossed = sorted({x for x, top, bottom in foreign if top < start[1] < bottom})
        before = float("-inf")
        for x in crossed:
            if left <= x <= right and x - before > 2 * look.HOP:
                before = x
                yield x, start[1]


def _passes(line: Line, spot: Spot) -> bool:
    """Whether a line runs through a point on its way."""
    return len(_ways(line, spot)) > 1


def _ways(line: Line, spot: Spot) -> set[Spot]:
    """In which directions a line leads away from a point."""
    x, y = spot
    ways = set()
    for (a, b), (c, d) in pairwise(line):
        if a == c == x and min(b, d) <= y <= max(b, d):
            ways |= {(0.0, way) for way, end in ((-1.0, min(b, d)), (1.0, max(b, d))) if end != y}
        elif b == d == y and min(a, c) <= x <= max(a, c):
            ways |= {(way, 0.0) for way, end in ((-1.0, min(a, c)), (1.0, max(a, c))) if end != x}
    return ways
