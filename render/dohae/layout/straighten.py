"""Straightening: ways of a wire that leave out a jog, a piece between two of one direction.

The search for ways comes to jogs where it runs along another wire for a while, which is cheaper
than to cross it, and where what it ran along was laid elsewhere since.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.layout.search import corners_of, state_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dohae.layout.grid import Grid

_JOG = 4
"""Corners and ends of three pieces."""


def straighter(way: list[int], grid: Grid, open_states: Sequence[int]) -> Iterator[list[int]]:
    """Ways without one of a wire's jogs each, as far as they lead through no box.

    It leaves its ends as it does.

    Args:
        way: Vertices of a wire.
        grid: The lines that it may run along.
        open_states: Next state by state, where it may go on.
    """
    known = {state_of(*step) for step in pairwise(way)}
    for corners in _without_jogs(corners_of(way), grid):
        other = _along(corners, grid)
        states = [state_of(*step) for step in pairwise(other)]
        keeps_ends = (other[1], other[-2]) == (way[1], way[-2])
        may_run = keeps_ends and all(state in known or open_states[state] >= 0 for state in states)
        if may_run and not any(grid.solid[corner] for corner in corners[1:-1]):
            yield other


def _without_jogs(corners: list[int], grid: Grid) -> Iterator[list[int]]:
    """Corners and ends, without two of the corners."""
    width, last = grid.width, len(corners) - 1
    for start in range(len(corners) - _JOG + 1):
        a, b, c, d = corners[start : start + _JOG]
        is_upright = a % width == b % width
        if (b > a) != (d > c):
            continue
        if start + _JOG - 1 < last:
            meets = _meeting(a, d, width, is_upright=is_upright)
            yield _whole([*corners[: start + 1], meets, *corners[start + _JOG :]], width)
        if start:
            meets = _meeting(d, a, width, is_upright=is_upright)
            yield _whole([*corners[:start], meets, *corners[start + _JOG - 1 :]], width)


def _meeting(one: int, other: int, width: int, *, is_upright: bool) -> int:
    """Where the line of one vertex meets that across it of another."""
    return (
        other // width * width + one % width if is_upright else one // width * width + other % width
    )


def _whole(corners: list[int], width: int) -> list[int]:
    """Without corners that are none any more."""
    kept = [corners[0]]
    for here, after in pairwise(corners[1:]):
        before = kept[-1]
        in_column = before % width == here % width == after % width
        in_row = before // width == here // width == after // width
        if here != before and not in_column and not in_row:
            kept.append(here)
    return [*kept, corners[-1]]


def _along(corners: list[int], grid: Grid) -> list[int]:
    """All vertices of a way."""
    way = [corners[0]]
    for here, there in pairwise(corners):
        step = 1 if here // grid.width == there // grid.width else grid.width
        step = step if there > here else -step
        way += range(here + step, there + step, step)
    return way
