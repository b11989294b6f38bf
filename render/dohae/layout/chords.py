"""Chords: links as straight lines between the middles of their ends, before they are laid."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dohae.layout.frame import Area
    from dohae.model.case import Case

_Box = tuple[int, int, int, int]
"""Around a chord: left, right, top and bottom."""
_Chord = tuple[_Box, tuple[int, int, int, int], tuple[str, str]]
"""A straight line: its box, from which point to which, and its ends' paths. Plain tuples, for
there are very many."""


def chord_crossings(case: Case, areas: dict[str, Area]) -> int:
    """Pairs of links that have no end in common and whose chords cross.

    Args:
        case: Whose links are counted.
        areas: All boxes, by path, in any units.
    """
    found = 0
    before: list[_Chord] = []
    for chord in sorted([_chord(link.source, link.target, areas) for link in case.links]):
        (left, _, top, bottom), line, ends = chord
        # What ends further left than this one begins crosses none of those to come.
        before = [other for other in before if other[0][1] > left]
        for (_, _, its_top, its_bottom), its_line, (source, target) in before:
            if (
                its_top < bottom
                and top < its_bottom
                and source not in ends
                and target not in ends
                and _cross(line, its_line)
            ):
                found += 1
        before.append(chord)
    return found


def _chord(source: str, target: str, areas: dict[str, Area]) -> _Chord:
    left, top, right, bottom = areas[source]
    to_left, to_top, to_right, to_bottom = areas[target]
    # Twice the middles, for whole numbers.
    x, y, to_x, to_y = left + right, top + bottom, to_left + to_right, to_top + to_bottom
    low, high = (x, to_x) if x < to_x else (to_x, x)
    up, down = (y, to_y) if y < to_y else (to_y, y)
    return (low, high, up, down), (x, y, to_x, to_y), (source, target)


def _cross(one: tuple[int, int, int, int], other: tuple[int, int, int, int]) -> bool:
    """Whether each line's ends lie on either side of the other."""
    x, y, to_x, to_y = one
    its_x, its_y, its_to_x, its_to_y = other
    across, down = its_to_x - its_x, its_to_y - its_y
    first = across * (y - its_y) - down * (x - its_x)
    second = across * (to_y - its_y) - down * (to_x - its_x)
    if first * second >= 0:
        return False
    across, down = to_x - x, to_y - y
    first = across * (its_y - y) - down * (its_x - x)
    second = across * (its_to_y - y) - down * (its_to_x - x)
    return first * second < 0
