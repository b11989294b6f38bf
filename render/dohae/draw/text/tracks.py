"""A plan's routes cell by cell: where they run, branch, cross and end."""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce
from itertools import pairwise, repeat
from operator import or_
from typing import TYPE_CHECKING

from dohae.draw.text.canvas import Misdrawn
from dohae.draw.text.charset import DOWN, FLAT, LEFT, RIGHT, UP, UPRIGHT, Arms
from dohae.geometry import Point, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dohae.layout.plan import Route
    from dohae.model.case import Arrow


@dataclass(frozen=True, slots=True)
class Strand:
    """Lines of one net that are joined in a cell."""

    arms: Arms
    routes: frozenset[int]
    """Places in the plan's routes."""


@dataclass(frozen=True)
class Tracks:
    """All lines of a drawing."""

    strands: dict[Point, tuple[Strand, ...]]
    """In every cell that lines run through, ends left out: one strand, or two that cross."""
    ends: dict[Point, Side]
    """Cells on borders where a line without an arrowhead ends, and the side it comes from."""
    heads: dict[Point, tuple[Side, ...]]
    """Arrowheads and where they point to; two where a short link's heads share the cell."""


def steps(path: Sequence[Point]) -> list[Point]:
    """Every point of a path from end to end."""
    points = [path[0]]
    for a, b in pairwise(path):
        dx, dy = (b.x > a.x) - (b.x < a.x), (b.y > a.y) - (b.y < a.y)
        if (dx != 0) == (dy != 0):
            what = f"a line runs askew from {a} to {b}"
            raise Misdrawn(what)
        length = abs(b.x - a.x) + abs(b.y - a.y)
        points += [Point(a.x + dx * i, a.y + dy * i) for i in range(1, length + 1)]
    return points


def towards(a: Point, b: Point) -> Arms:
    """The arm that reaches from one point to the next."""
    if a.x != b.x:
        return RIGHT if b.x > a.x else LEFT
    return DOWN if b.y > a.y else UP


def side_towards(a: Point, b: Point) -> Side:
    """The direction from one point to the next."""
    return _SIDES[towards(a, b)]


_SIDES = {
    UP: Side.TOP,
    RIGHT: Side.RIGHT,
    DOWN: Side.BOTTOM,
    LEFT: Side.LEFT,
}


def trace(routes: Sequence[Route]) -> Tracks:
    """Follow every route.

    Raises:
        Misdrawn: Lines of different links run together or meet other than at right angles.
    """
    passing: dict[Point, list[Strand]] = {}
    ends: dict[Point, Side] = {}
    heads: dict[Point, tuple[Side, ...]] = {}
    for number, route in enumerate(routes):
        points = steps(route.points)
        if len(points) < 3:  # noqa: PLR2004 - both ends and a cell between them
            what = f"no room for a line from {route.link.source} to {route.link.target}"
            raise Misdrawn(what)
        for at, strand in zip(points[1:], _strands(number, route.points), strict=False):
            if at in passing:
                passing[at].append(strand)
            else:
                passing[at] = [strand]
        for end, next_to, has_head in _both_ends(points, route.link.arrow):
            if has_head:
                side = side_towards(next_to, end)
                if side not in heads.setdefault(next_to, ()):
                    heads[next_to] += (side,)
            else:
                ends[end] = side_towards(end, next_to)
    strands = {
        at: _joined(at, lines, routes) if len(lines) > 1 else tuple(lines)
        for at, lines in passing.items()
    }
    _refuse_bent_heads(heads, strands)
    return Tracks(strands, ends, heads)


def _strands(number: int, path: Sequence[Point]) -> Iterable[Strand]:
    """What a route is in every cell between its ends; cells of one piece share it."""
    routes = frozenset({number})
    for a, b, then in zip(path, path[1:], (*path[2:], None), strict=False):
        straight = Strand(FLAT if a.y == b.y else UPRIGHT, routes)
        yield from repeat(straight, abs(b.x - a.x) + abs(b.y - a.y) - 1)
        if then:
            yield Strand(towards(b, a) | towards(b, then), routes)


def _both_ends(points: list[Point], arrow: Arrow) -> Iterable[tuple[Point, Point, bool]]:
    yield points[0], points[1], arrow.has_tail
    yield points[-1], points[-2], arrow.has_head


def _joined(at: Point, lines: list[Strand], routes: Sequence[Route]) -> tuple[Strand, ...]:
    """The strands in a cell: lines of one trunk are joined where they share an arm."""
    strands: list[Strand] = []
    for line in lines:
        mine = line
        for other in [strand for strand in strands if strand.arms & line.arms]:
            _refuse_strangers(at, min(line.routes), next(iter(other.routes)), routes)
            strands.remove(other)
            mine = Strand(mine.arms | other.arms, mine.routes | other.routes)
        strands.append(mine)
    if len(strands) > 1 and sorted(strand.arms for strand in strands) != [UPRIGHT, FLAT]:
        names = ", ".join(
            f"{routes[i].link.source} {routes[i].link.arrow} {routes[i].link.target}"
            for strand in strands
            for i in sorted(strand.routes)
        )
        what = f"lines meet at {at.x},{at.y} other than by crossing: {names}"
        raise Misdrawn(what)
    return tuple(strands)


def _refuse_strangers(at: Point, a: int, b: int, routes: Sequence[Route]) -> None:
    one, two = routes[a], routes[b]
    if one.trunk is None or one.trunk != two.trunk:
        what = (
            f"{one.link.source} {one.link.arrow} {one.link.target} and "
            f"{two.link.source} {two.link.arrow} {two.link.target} run together at {at.x},{at.y}"
        )
        raise Misdrawn(what)


def _refuse_bent_heads(
    heads: dict[Point, tuple[Side, ...]], strands: dict[Point, tuple[Strand, ...]]
) -> None:
    for at, sides in heads.items():
        axis = FLAT if sides[0].is_horizontal else UPRIGHT
        if len(strands[at]) > 1 or reduce(or_, (s.arms for s in strands[at])) != axis:
            what = f"no straight line for the arrowhead at {at.x},{at.y}"
            raise Misdrawn(what)
