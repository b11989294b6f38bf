"""The curves in which lines go round corners."""

from __future__ import annotations

import math
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.crossings import Level, Spot

_DIGITS = 6
"""Of places, which are the same from whichever corner they are told."""
_STEPS = 32
"""Straight parts for which a curve is taken to measure it: within thousandths of a point."""


def towards(start: Spot, end: Spot, length: float) -> Spot:
    """A point so far on the way from one to another."""
    return _part(start, end, length / math.dist(start, end))


def handles(near: Spot, corner: Spot, far: Spot, bend: float) -> tuple[Spot, Spot]:
    """The control points of a curve round a corner.

    Args:
        near: Where it begins.
        corner: What it goes round.
        far: Where it ends.
        bend: How far towards the corner it bends, as a share.
    """
    return _part(near, corner, bend), _part(far, corner, bend)


def chords(
    near: Spot, corner: Spot, far: Spot, bend: float, spans: list[tuple[float, float]]
) -> Iterator[Level]:
    """Short parts of a curve round a corner, as straight ones.

    Args:
        near: Where it begins.
        corner: What it goes round.
        far: Where it ends.
        bend: How far towards the corner it bends, as a share.
        spans: From where to where along it each part goes, as shares of its length.
    """
    points = _points(near, corner, far, bend)
    ways = [0.0]
    for start, end in pairwise(points):
        ways.append(ways[-1] + math.dist(start, end))
    for low, high in spans:
        yield _along(points, ways, low * ways[-1]), _along(points, ways, high * ways[-1])


def curve_length(near: Spot, corner: Spot, far: Spot, bend: float) -> float:
    """How long a curve round a corner is."""
    return sum(math.dist(*part) for part in pairwise(_points(near, corner, far, bend)))


def _points(near: Spot, corner: Spot, far: Spot, bend: float) -> list[Spot]:
    one, two = handles(near, corner, far, bend)
    points = []
    for step in range(_STEPS + 1):
        share = step / _STEPS
        rest = 1 - share
        parts = rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3
        x, y = (
            sum(part * value for part, value in zip(parts, values, strict=True))
            for values in zip(near, one, two, far, strict=True)
        )
        points.append((x, y))
    return points


def _along(points: list[Spot], ways: list[float], way: float) -> Spot:
    """The point so far along a line."""
    for (start, end), (low, high) in zip(pairwise(points), pairwise(ways), strict=True):
        if way <= high:
            return _part(start, end, (way - low) / (high - low))
    return points[-1]


def _part(start: Spot, end: Spot, share: float) -> Spot:
    x, y = (one + (other - one) * share for one, other in zip(start, end, strict=True))
    return round(x, _DIGITS), round(y, _DIGITS)
