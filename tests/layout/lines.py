"""What a reader could mistake in a plan: two lines for one."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from dohae.layout.faults import net

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.geometry import Point
    from dohae.layout import Plan

ENOUGH = {"text": 3, "picture": 12}
"""Lattice points between the corners of two lines, one behind the other."""


def mistakable(plan: Plan, enough: int) -> list[tuple[Point, Point]]:
    """Corners of lines of different links or trunks that face each other in one line."""
    found = []
    for (one, corner, way), (other, facing, back) in combinations(_corners(plan), 2):
        if one == other or (way[0] + back[0], way[1] + back[1]) != (0, 0):
            continue
        ahead = (facing.x - corner.x) * way[0] + (facing.y - corner.y) * way[1]
        aside = (facing.x - corner.x) * way[1] + (facing.y - corner.y) * way[0]
        if not aside and 0 < ahead <= enough:
            found.append((corner, facing))
    return found


def _corners(plan: Plan) -> Iterator[tuple[int, Point, tuple[int, int]]]:
    """Every corner twice: with its link or trunk, and the way on where each of its lines ends."""
    for number, route in enumerate(plan.routes):
        for before, corner, after in zip(
            route.points, route.points[1:], route.points[2:], strict=False
        ):
            for end in (before, after):
                yield net(number, route), corner, (_sign(corner.x - end.x), _sign(corner.y - end.y))


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)
