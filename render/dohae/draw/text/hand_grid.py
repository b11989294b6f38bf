"""Putting a drawing made by hand into columns.

Fonts draw a Hangul at two cells, at one and a half, or at something between, and authors set their
right borders by eye. So every row with wide characters is set anew: one column a character, and
each border after such a character goes to the column where the rows above and below have theirs.
"""

from __future__ import annotations

from dohae import cells
from dohae.draw.text.grid import Grid
from dohae.geometry import Side

UPRIGHT_CHARS = frozenset("|│┃║╎╏┆┇┊┋:¦")
FLAT_CHARS = frozenset("-─━═=~┄┅┈┉╌╍–—_")
JOINT_CHARS = frozenset("+┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬╭╮╰╯┠┨┯┷╂┿┸┰┥┝*#")
HEADS = {
    **dict.fromkeys(">▶►▸▷→⟶", Side.RIGHT),
    **dict.fromkeys("<◀◄◂◁←⟵", Side.LEFT),
    **dict.fromkeys("^▲▴△↑", Side.TOP),
    **dict.fromkeys("vV▼▾▽▿↓", Side.BOTTOM),
}
"""Where each arrowhead points to."""
GAP = 2
"""Blanks that may part a line from its box."""

_ANCHORS = UPRIGHT_CHARS | JOINT_CHARS
_WIDTHS = (2.0, 1.5, 1.0)
_REACH = 3
"""Columns that a border may be off."""


def align(text: str) -> Grid:
    """A text as a grid in which borders stand above each other."""
    lines = [line.expandtabs() for line in text.split("\n")]
    Grid(text)  # refuses what is too large
    known = [list(line) if not _is_wide(line) else None for line in lines]
    best = max(_WIDTHS, key=lambda width: _hits(lines, known, width))
    rows: list[str] = []
    for y, line in enumerate(lines):
        if not _is_wide(line):
            rows.append(line)
            continue
        near = [set(_anchor_columns(row)) for row in (*rows[-1:], *_next_plain(lines, y))]
        rows.append(_set(line, near, best))
    return Grid("\n".join(rows), heeds_quotes=False, one_column_each=True)


def _is_wide(line: str) -> bool:
    return not line.isascii() and any(cells.width(char) > 1 for char in line)


def _next_plain(lines: list[str], y: int) -> list[str]:
    return [line for line in lines[y + 1 : y + 4] if not _is_wide(line)][:1]


def _anchor_columns(row: str) -> list[int]:
    return [x for x, char in enumerate(row) if char in _ANCHORS]


def _hits(lines: list[str], known: list[list[str] | None], width: float) -> int:
    """How many borders after wide characters fall right into place when these have that width."""
    hits = 0
    for y, line in enumerate(lines):
        if known[y] is not None:
            continue
        near = {
            x
            for other in lines[max(0, y - 2) : y + 3]
            if not _is_wide(other)
            for x in _anchor_columns(other)
        }
        at = 0.0
        is_after = False
        for char in line:
            is_after = is_after or cells.width(char) > 1
            if is_after and char in _ANCHORS and round(at) in near:
                hits += 1
            at += width if cells.width(char) > 1 else 1
    return hits


def _set(line: str, near: list[set[int]], width: float) -> str:
    out: list[str] = []
    at = 0.0
    waits = False
    for char in line:
        wide = cells.width(char) > 1
        if waits and char in _ANCHORS:
            _widen(out, _snapped(at, near))
            at = float(len(out))
            waits = False
        elif not waits and not wide:
            at = float(len(out))
        out.append(char)
        at += width if wide else 1
        waits = waits or wide
    return "".join(out)


def _widen(out: list[str], width: int) -> None:
    """Makes a row as wide as that by blanks at its end, or by a longer line where one leads there.

    A line stays as near to the border that comes next as it was drawn.
    """
    at = _end_of_line(out)
    filler = out[at - 1] if at else " "
    at = at or len(out)
    out[at:at] = [filler] * (width - len(out))


def _end_of_line(out: list[str]) -> int:
    """Where the line ends that leads to what comes next, before its arrowhead; 0 for none."""
    at = len(out)
    while at > 0 and out[at - 1] == " ":
        at -= 1
    gap = len(out) - at
    has_head = at > 0 and out[at - 1] in HEADS
    at -= has_head
    # A single dash before a blank is one of the words.
    least = 1 if has_head or not gap else 2
    is_line = at >= least and FLAT_CHARS.issuperset(out[at - least : at])
    return at if is_line and gap <= GAP else 0


def _snapped(at: float, near: list[set[int]]) -> int:
    """The column of a border in the rows around that is nearest to where this one would stand."""
    for columns in near:
        found = [x for x in columns if abs(x - at) <= _REACH]
        if found:
            return min(found, key=lambda x: (abs(x - at), x))
    return round(at)
