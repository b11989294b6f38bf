"""A sheet of cells that refuses to be written twice or beyond its edge."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from dohae import cells
from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.geometry import Point, Size
    from dohae.model.case import Sign

TAIL = "\0"
"""The second cell of a wide character."""

BLANK = " "


class Misdrawn(DohaeError):
    """A plan that can't be painted as it stands: a fault of dohae, not of the model."""

    def __init__(self, what: str) -> None:
        self.what = what
        super().__init__(
            Message("{what}; this is a fault of dohae: please send it the model", what=what)
        )

    def __reduce__(self) -> tuple[type[Misdrawn], tuple[str]]:
        return type(self), (self.what,)


class Part(StrEnum):
    """What a cell belongs to."""

    BORDER = "border"
    TITLE = "title"
    TEXT = "text"
    LINE = "line"
    HEAD = "head"
    LABEL = "label"


@dataclass(frozen=True, slots=True)
class Ink:
    """What a cell shows, for whoever colours it."""

    part: Part
    kind: str = ""
    """Of the node or group; empty for links."""
    sign: Sign | None = None
    """What became of it, where two models are drawn in one."""


class Canvas:
    """Cells in rows, each blank or written once."""

    def __init__(self, size: Size) -> None:
        self._size = size
        self._chars = [[BLANK] * size.width for _ in range(size.height)]
        self._inks: list[list[Ink | None]] = [[None] * size.width for _ in range(size.height)]

    def ink(self, at: Point) -> Ink | None:
        """What has been written in a cell; ``None`` in a blank one."""
        self._refuse_outside(at)
        return self._inks[at.y][at.x]

    def put(self, at: Point, char: str, ink: Ink) -> None:
        """Write a narrow character in a blank cell.

        Raises:
            Misdrawn: The cell lies outside, or is taken.
        """
        x, y = at
        if not (0 <= x < self._size.width and 0 <= y < self._size.height):
            self._refuse_outside(at)
        inks = self._inks[y]
        if inks[x] is not None:
            what = f"{ink.part} would cover {inks[x]} at {x},{y}"
            raise Misdrawn(what)
        self._chars[y][x] = char
        inks[x] = ink

    def change(self, at: Point, char: str, part: Part) -> None:
        """Write another narrow character where that part already stands.

        Raises:
            Misdrawn: The cell shows something else.
        """
        ink = self.ink(at)
        if ink is None or ink.part != part:
            what = f"no {part} to change at {at.x},{at.y} but {ink}"
            raise Misdrawn(what)
        self._chars[at.y][at.x] = char

    def clear(self, at: Point, part: Part) -> None:
        """Blank a cell that shows that part.

        Raises:
            Misdrawn: The cell shows something else.
        """
        self.change(at, BLANK, part)
        self._inks[at.y][at.x] = None

    def write(self, at: Point, text: str, ink: Ink) -> None:
        """Write one line of text from a cell to the right; its blanks are kept free too."""
        x = at.x
        for cluster in cells.graphemes(text):
            for char in (cluster, *[TAIL] * (cells.width(cluster) - 1)):
                self.put(type(at)(x, at.y), char, ink)
                x += 1

    def rows(self) -> list[str]:
        """The text row by row, without blanks at the end."""
        return ["".join(row).replace(TAIL, "").rstrip() for row in self._chars]

    def runs(self) -> Iterator[list[tuple[str, Ink | None]]]:
        """Each row as runs of text of the same ink, without blanks at the end."""
        for row, inks, plain in zip(self._chars, self._inks, self.rows(), strict=True):
            runs: list[tuple[str, Ink | None]] = []
            left = len(plain)
            for ink, pairs in groupby(zip(row, inks, strict=True), key=lambda pair: pair[1]):
                text = "".join(char for char, _ in pairs).replace(TAIL, "")[:left]
                left -= len(text)
                if text:
                    runs.append((text, ink))
            yield runs

    def _refuse_outside(self, at: Point) -> None:
        if not (0 <= at.x < self._size.width and 0 <= at.y < self._size.height):
            what = f"{at.x},{at.y} lies outside of {self._size.width} by {self._size.height} cells"
            raise Misdrawn(what)
