"""Chords: links as straight lines between the middles of their ends, before they are laid."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dohae.layout.frame import Area
    from dohae.model.case import Case


class _Chord(NamedTuple):
    """A straight line from one point to another, with the box around it."""

    left: int
    right: int
    top: int
    bottom: int
    x: int
    y: int
    to_x: int
    to_y: int
    source: str
    target: str

    def parts(self, other: _Chord) -> bool:
        """Whether the other's ends lie on either side of the line that this one is a piece of."""
        across, down = self.to_x - self.x, self.to_y - self.y
        first = across * (other.y - self.y) - down * (other.x - self.x)
        second = across * (other.to_y - self.y) - down * (other.to_x - self.x)
        return first * second < 0


def chord_crossings(case: Case, areas: dict[str, Area]) -> int:
    """Pairs of links that have no end in common and whose chords cross.

    Args:
        case: Whose links are counted.
        areas: All boxes, by path, in any units.
    """
    found = 0
    before: list[_Chord] = []
    for chord in sorted(_chord(link.source, link.target, areas) for link in case.links):
        # What ends further left than this one begins crosses none of those to come.
        before = [other for other in before if other.right > chord.left]
        ends = (chord.source, chord.target)
        found += sum(
            other.top < chord.bottom
            and chord.top < other.bottom
            and other.source not in ends
            and other.target not in ends
            and chord.parts(other)
            and other.parts(chord)
            for other in before
        )
        before.append(chord)
    return found


def _chord(source: str, target: str, areas: dict[str, Area]) -> _Chord:
    a, b = areas[source], areas[target]
    # Twice the middles, for whole numbers.
    x, y, to_x, to_y = a.left + a.right, a.top + a.bottom, b.left + b.right, b.top + b.bottom
    return _Chord(
        min(x, to_x), max(x, to_x), min(y, to_y), max(y, to_y), x, y, to_x, to_y, source, target
    )
