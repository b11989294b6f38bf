"""A text as rows of cells, with what stands in quotation marks kept apart from lines."""

from __future__ import annotations

from dohae import cells
from dohae.draw.text.canvas import BLANK, TAIL
from dohae.draw.text.drawing import Remark, Unreadable
from dohae.draw.text.lettering import QUOTE
from dohae.messages import Message

MOST_CELLS = 200_000
"""More than a drawing by somebody else has; what is larger is refused at once."""

QUOTED = "\1"
"""Stands for every character of a quoted text."""

_MARGIN = 3

_PLAIN = frozenset(map(chr, (*range(0x20, 0x7F), *range(0x2500, 0x2580))))
"""Takes one cell, whatever stands beside it."""


class Grid:
    """The cells of a text; those around it are blank."""

    def __init__(
        self,
        text: str,
        *,
        heeds_quotes: bool = True,
        one_column_each: bool = False,
        most_cells: float = MOST_CELLS,
    ) -> None:
        lines = [line.expandtabs() for line in text.split("\n")]
        if len(text) > most_cells or len(lines) * max(map(len, lines)) > 4 * most_cells:
            what = Message("{count} characters are more than a drawing has", count=len(text))
            raise Unreadable([Remark(1, 1, what)])
        split = list if one_column_each else _cells
        rows = [split(line.rstrip()) for line in lines]
        self.width = max(len(row) for row in rows)
        self.height = len(rows)
        # Blanks after the last cell also serve cells before the first, whose index is negative.
        for row in rows:
            row.extend([BLANK] * (self.width + _MARGIN - len(row)))
        rows += [[BLANK] * (self.width + _MARGIN) for _ in range(_MARGIN)]
        self._raw = rows
        self.rows = [_without_quoted(row) for row in rows] if heeds_quotes else rows
        """Cells as the grammar of lines sees them."""

    def at(self, x: int, y: int) -> str:
        """What a cell shows to the grammar of lines."""
        return self.rows[y][x]

    def text(self, left: int, right: int, y: int) -> str:
        """What stands from one cell to another, both included."""
        return "".join(self._raw[y][left : right + 1]).replace(TAIL, "")


def _cells(line: str) -> list[str]:
    if _PLAIN.issuperset(line):
        return list(line)
    if line.isascii():
        return [char if char.isprintable() else "?" for char in line]
    row = []
    for cluster in cells.graphemes(line):
        width = cells.width(cluster)
        if width > 0:
            row += [cluster, *[TAIL] * (width - 1)]
    return row


def _without_quoted(row: list[str]) -> list[str]:
    if QUOTE not in row:
        return row
    seen = list(row)
    x = 0
    while x < len(row):
        end = _end_of_quote(row, x) if row[x] == QUOTE else None
        if end is not None:
            seen[x : end + 1] = [QUOTED] * (end + 1 - x)
            x = end
        x += 1
    return seen


def _end_of_quote(row: list[str], start: int) -> int | None:
    x = start + 1
    while x < len(row):
        if row[x] == QUOTE:
            if row[x + 1 : x + 2] != [QUOTE]:
                return x
            x += 1
        x += 1
    return None
