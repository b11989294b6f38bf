"""What a drawing is made of, seen along one axis, and how far its pieces stay apart."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dohae.layout.lanes import Segment
    from dohae.layout.metrics import Gap


class Sort(IntEnum):
    """What a piece is."""

    NODE = 0
    WALL = 1
    TITLE = 2
    LABEL = 3
    """Before its own lane, which must not hide what stands before both."""
    LANE = 4


# Told by numbers where every pair of pieces is looked at.
_WALL, _TITLE, _LABEL, _LANE = map(int, (Sort.WALL, Sort.TITLE, Sort.LABEL, Sort.LANE))


@dataclass(slots=True, eq=False)
class Piece:
    """Something that takes up room along an axis."""

    sort: Sort
    name: str
    """Path of a box, or empty."""
    low_key: int
    """Keys along the axis."""
    high_key: int
    low: int
    """Variables along the axis."""
    high: int
    from_: int
    """Extent along the other axis: keys, or coordinates once they are known."""
    to: int
    segment: Segment | None = None
    is_high_wall: bool = False


class Apart:
    """How far two pieces must stay from each other along an axis."""

    def __init__(self, gap: Gap, paddings: dict[str, tuple[int, int]]) -> None:
        self.gap, self.paddings = gap, paddings

    def __call__(self, first: Piece, second: Piece) -> int:
        """The least distance from ``first`` to ``second`` behind it."""
        gap, lesser, greater = self.gap, first.sort, second.sort
        if lesser > greater:
            lesser, greater = greater, lesser
        if greater <= _WALL:
            return self._boxes(first, second)
        if _TITLE in (lesser, greater):
            # Boxes keep the padding, which has room for the title.
            return gap.lane if greater == _LANE else 1
        if _LABEL in (lesser, greater):
            return gap.label
        return gap.lanes if lesser == _LANE else gap.lane

    def _boxes(self, first: Piece, second: Piece) -> int:
        """The least distance between two nodes or groups' borders."""
        opens = first.sort is Sort.WALL and not first.is_high_wall
        if opens and second.name.startswith(first.name + "."):
            return self.paddings[first.name][0]
        if second.is_high_wall and first.name.startswith(second.name + "."):
            return self.paddings[second.name][1]
        if first.sort is second.sort is Sort.WALL:
            return 1 if first.name == second.name else self.gap.groups
        return self.gap.boxes
