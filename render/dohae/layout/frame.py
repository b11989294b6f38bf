"""The canonical frame: everything is arranged as if it flowed to the right.

``flow`` grows the way the drawing goes, ``cross`` across it.
"""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple

from dohae.geometry import Side
from dohae.model.case import Direction, Relation


class Edge(Enum):
    """A side of a group in the canonical frame."""

    START = "start"
    END = "end"
    FIRST = "first"
    LAST = "last"


class Area(NamedTuple):
    """A rectangle of the sketch, in nominal units, both borders included."""

    left: int
    top: int
    right: int
    bottom: int

    def moved(self, x: int, y: int) -> Area:
        """The same rectangle elsewhere."""
        return Area(self.left + x, self.top + y, self.right + x, self.bottom + y)


def is_vertical(direction: Direction) -> bool:
    """Whether the flow runs along the y axis."""
    return direction in (Direction.DOWN, Direction.UP)


def is_backward(direction: Direction) -> bool:
    """Whether the flow runs against its axis."""
    return direction in (Direction.LEFT, Direction.UP)


def canonical_edge(side: Side, direction: Direction) -> Edge:
    """A real side, seen in the canonical frame."""
    along = side.is_horizontal != is_vertical(direction)
    far = side in (Side.RIGHT, Side.BOTTOM)
    if along:
        return Edge.END if far != is_backward(direction) else Edge.START
    return Edge.LAST if far else Edge.FIRST


def canonical_hint(relation: Relation, direction: Direction) -> Edge:
    """The side of the other node that a hinted node stands on, in the canonical frame."""
    side = {
        Relation.BELOW: Side.BOTTOM,
        Relation.ABOVE: Side.TOP,
        Relation.RIGHT_OF: Side.RIGHT,
        Relation.LEFT_OF: Side.LEFT,
    }[relation]
    return canonical_edge(side, direction)


def real(area: Area, direction: Direction) -> Area:
    """A canonical rectangle (``left`` … along the flow) in real axes."""
    left, top, right, bottom = area.left, area.top, area.right, area.bottom
    if is_backward(direction):
        left, right = -right, -left
    if is_vertical(direction):
        return Area(top, left, bottom, right)
    return Area(left, top, right, bottom)


def canonical(area: Area, direction: Direction) -> Area:
    """A rectangle in real axes as a canonical one; undoes ``real``."""
    left, top, right, bottom = area.left, area.top, area.right, area.bottom
    if is_vertical(direction):
        left, top, right, bottom = top, left, bottom, right
    if is_backward(direction):
        left, right = -right, -left
    return Area(left, top, right, bottom)
