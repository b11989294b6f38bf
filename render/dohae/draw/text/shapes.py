"""What is known of each cell of a drawing's lines, in one byte: a large drawing has a million."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae.draw.text.charset import ALL, ARM, Arms
from dohae.geometry import Side

if TYPE_CHECKING:
    from collections.abc import Container, Mapping

    from dohae.draw.text.grid import Grid
    from dohae.draw.text.words import Spans

LINE = 16
"""In a cell's shape, beside its arms: a line runs here."""
HEAD = 32
"""It shows an arrowhead, or two."""
MET = 64
"""It has been followed."""
ANY_LINE = re.compile(b"[\x10-\x7f]")
UNMET_LINE = re.compile(b"[\x10-\x3f]")

STEP = {
    Side.TOP: (0, -1),
    Side.RIGHT: (1, 0),
    Side.BOTTOM: (0, 1),
    Side.LEFT: (-1, 0),
}


def _ways(arms: Arms) -> tuple[tuple[Side, int, int, Arms], ...]:
    return tuple((side, *STEP[side], ARM[side.opposite]) for side in Side if arms & ARM[side])


WAYS = tuple(map(_ways, range(ALL + 1)))
"""By arms, their directions: each with its step, and the arm that must come to meet it."""


def shaped(
    grid: Grid, spans: Spans, arms: Mapping[str, Arms], heads: Container[str]
) -> list[bytearray]:
    """The shapes of all cells row by row, as their characters alone tell them.

    Args:
        grid: The drawing; cells in its margin have shapes, too, so that every cell has others
            around it.
        spans: The cells of lines.
        arms: By character.
        heads: Characters of arrowheads.
    """
    shapes = {
        char: LINE | (HEAD if char in heads else 0) | arms.get(char, 0)
        for y, found in spans.items()
        for left, right in found
        for char in set(grid.rows[y][left : right + 1])
    }
    rows = [bytearray(len(row)) for row in grid.rows]
    for y, found in spans.items():
        for left, right in found:
            shown = grid.rows[y][left : right + 1]
            rows[y][left : right + 1] = bytes(map(shapes.__getitem__, shown))
    return rows
