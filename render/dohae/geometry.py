"""Points, sizes and rectangles on the integer lattice that every drawing stands on.

A lattice point is one character cell in a text drawing and a few points in a picture.
Rectangles include both their borders, so a box of one cell has ``left == right``.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Side(StrEnum):
    """A side of a rectangle; also a direction to go in."""

    LEFT = "left"
    RIGHT = "right"
    TOP = "top"
    BOTTOM = "bottom"

    @property
    def opposite(self) -> Side:
        """The side across."""
        return _OPPOSITE[self]

    @property
    def is_horizontal(self) -> bool:
        """Whether a line that leaves through this side runs horizontally."""
        return self in (Side.LEFT, Side.RIGHT)


_OPPOSITE = {
    Side.LEFT: Side.RIGHT,
    Side.RIGHT: Side.LEFT,
    Side.TOP: Side.BOTTOM,
    Side.BOTTOM: Side.TOP,
}


class Point(NamedTuple):
    """A lattice point; ``x`` grows to the right and ``y`` downwards.

    There are tens of thousands in a large drawing, and a tuple is made and looked up soonest.
    """

    x: int
    y: int


@dataclass(frozen=True, slots=True)
class Size:
    """A count of lattice points each way."""

    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle of lattice points, its borders included."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def width(self) -> int:
        """Lattice points from the left border to the right one, both counted."""
        return self.right - self.left + 1

    @property
    def height(self) -> int:
        """Lattice points from the top border to the bottom one, both counted."""
        return self.bottom - self.top + 1

    @property
    def centre(self) -> Point:
        """The middle, rounded towards the top left."""
        return Point((self.left + self.right) // 2, (self.top + self.bottom) // 2)

    def contains(self, other: Rect) -> bool:
        """Whether ``other`` lies in this rectangle, borders included."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def holds(self, point: Point) -> bool:
        """Whether ``point`` lies in this rectangle, borders included."""
        return self.left <= point.x <= self.right and self.top <= point.y <= self.bottom

    def overlaps(self, other: Rect) -> bool:
        """Whether the two share a lattice point."""
        return (
            self.left <= other.right
            and other.left <= self.right
            and self.top <= other.bottom
            and other.top <= self.bottom
        )

    def side_of(self, point: Point) -> Side | None:
        """The border that ``point`` lies on, ``None`` when it lies on none."""
        if not self.holds(point):
            return None
        if point.x == self.left:
            return Side.LEFT
        if point.x == self.right:
            return Side.RIGHT
        if point.y == self.top:
            return Side.TOP
        return Side.BOTTOM if point.y == self.bottom else None


Path = tuple[Point, ...]
"""A line's corners from end to end; neighbours share an ``x`` or a ``y``."""
