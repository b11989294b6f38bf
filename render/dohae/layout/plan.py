"""The finished plan of a drawing: what stands where, in lattice points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dohae.geometry import Path, Rect, Size
    from dohae.model.case import Case, Link, Node


@dataclass(frozen=True, slots=True)
class Box:
    """A node or a group in its place."""

    node: Node
    rect: Rect
    """All that it takes up; a group's border runs along it."""
    body: Rect
    """Where its links end: the icon of a picture's node, otherwise the same as ``rect``."""
    title: Rect | None = None
    """Where a group's title stands; no link runs through it."""


@dataclass(frozen=True, slots=True)
class Route:
    """A link's line."""

    link: Link
    points: Path
    """Corners from the source's border (``body``) to the target's; no two neighbours are equal,
    no three in a row are collinear."""
    label: Rect | None = None
    """Where the link's label stands: on the line, ``None`` when there is no label."""
    trunk: int | None = None
    """Routes with the same number share one end and the line from it up to where they part."""


@dataclass(frozen=True, slots=True)
class Plan:
    """A drawing before it is drawn."""

    case: Case
    size: Size
    boxes: tuple[Box, ...]
    """Groups before what they hold, otherwise in the order of the file."""
    routes: tuple[Route, ...]
    """One for each link, in the order of the file."""
