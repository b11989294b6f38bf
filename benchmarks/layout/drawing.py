"""A drawing by any engine: boxes and polylines, nothing else."""

from __future__ import annotations

from dataclasses import dataclass

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Rect:
    """Borders in lattice steps; ``y`` grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def shrunk(self, by: float) -> Rect:
        """With every border moved inwards."""
        return Rect(self.left + by, self.top + by, self.right - by, self.bottom - by)

    def contains(self, other: Rect) -> bool:
        """Whether ``other`` lies inside, borders included."""
        return (
            self.left <= other.left
            and self.top <= other.top
            and self.right >= other.right
            and self.bottom >= other.bottom
        )

    def overlaps(self, other: Rect) -> bool:
        """Whether the insides meet."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Box:
    """A node or group in its place."""

    path: str
    is_group: bool
    rect: Rect
    body: Rect
    """Where links should end; the engine is told of ``rect`` alone."""
    on_border: bool = False
    """Whether it is meant to stand on its group's border."""


@dataclass(frozen=True, slots=True)
class Line:
    """A link's line; empty when the engine dropped the link."""

    source: str
    target: str
    points: tuple[Point, ...]
    net: int
    """Lines of one net are meant to share a stretch."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What an engine made of a graph."""

    boxes: tuple[Box, ...]
    lines: tuple[Line, ...]
