"""Graphviz's HTML-like labels: tables whose every cell has a fixed size, so that nothing moves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.fonts import korean_font
from dohae.draw.picture.theme import NONE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dohae.draw.picture.frame import Area
    from dohae.draw.picture.lettering import Line
    from dohae.draw.picture.theme import Theme

_TABLE = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
_ESCAPES = str.maketrans(
    {
        "&": "&amp;",
        "<": "&lt;",
        ">": "&gt;",
        '"': "&quot;",
        # Graphviz reads \N, \G and \L even here.
        "\\": "\\\\",
    }
)


def escaped(text: str) -> str:
    """Text as it is written in an HTML-like label."""
    return text.translate(_ESCAPES)


def text_cell(
    line: Line,
    colour: str,
    width: float,
    height: float = look.LINE_HEIGHT,
    *,
    align: str = "CENTER",
    ground: str = NONE,
) -> str:
    """A cell of one line."""
    # Not <B>: it would set the line on another baseline than a regular one.
    face = f"{korean_font().family} Bold" if line.bold else korean_font().family
    behind = "" if ground == NONE else f' BGCOLOR="{ground}"'
    return (
        f'<TD FIXEDSIZE="TRUE" WIDTH="{width:g}" HEIGHT="{height:g}" ALIGN="{align}"{behind}>'
        f'<FONT FACE="{escaped(face)}" POINT-SIZE="{line.size}" COLOR="{colour}">'
        f"{escaped(line.text)}</FONT></TD>"
    )


def icon_cell(file: str, side: int, plate: str = NONE) -> str:
    """A square cell with an icon; ``plate`` is the colour behind it."""
    behind = "" if plate == NONE else f' BGCOLOR="{plate}"'
    return (
        f'<TD FIXEDSIZE="TRUE" WIDTH="{side}" HEIGHT="{side}"{behind}>'
        f'<IMG SRC="{escaped(file)}" SCALE="TRUE"/></TD>'
    )


def gap_cell(width: float, height: float) -> str:
    """An empty cell."""
    return f'<TD FIXEDSIZE="TRUE" WIDTH="{width:g}" HEIGHT="{height:g}"></TD>'


def table(rows: Sequence[str], ground: str = NONE) -> str:
    """A label of rows, each of one or more cells."""
    return f"<{_table(rows, ground)}>"


def nested(rows: Sequence[str], width: float, height: float) -> str:
    """A cell that holds a table in its middle."""
    return f'<TD FIXEDSIZE="TRUE" WIDTH="{width:g}" HEIGHT="{height:g}">{_table(rows)}</TD>'


def _table(rows: Sequence[str], ground: str = NONE) -> str:
    behind = "" if ground == NONE else f' BGCOLOR="{ground}"'
    body = "".join(f"<TR>{row}</TR>" for row in rows)
    return f"{_TABLE}{behind}>{body}</TABLE>"


def lines_table(
    lines: Sequence[Line], theme: Theme, width: float, *, ground: str = NONE
) -> str:
    """A label of lines of text, centred."""
    return table([text_cell(line, _colour(line, theme), width) for line in lines], ground)


def node_table(lines: Sequence[Line], theme: Theme, icon: str, width: float, ground: str) -> str:
    """A node's label: its icon, and below it the lines of text.

    Args:
        lines: Of text.
        theme: The colours.
        icon: The file.
        width: Of the whole, in points.
        ground: Behind the text.
    """
    side = (width - look.ICON) / 2
    cells = icon_cell(icon, look.ICON, theme.plate)
    if side:
        cells = gap_cell(side, look.ICON) + cells + gap_cell(side, look.ICON)
    head = _table([cells])
    rows = [f"<TD>{head}</TD>", gap_cell(width, look.ICON_GAP)]
    rows += [text_cell(line, _colour(line, theme), width, ground=ground) for line in lines]
    return table(rows)


def title_table(lines: Sequence[Line], colours: tuple[str, str], icon: str, area: Area) -> str:
    """A group's label: its icon, flush in the corner, and beside it the title.

    Args:
        lines: The title's.
        colours: Of the title and of a muted line.
        icon: The file; empty for none.
        area: The room that the title has.
    """
    left = look.GROUP_ICON if icon else 0
    width = area.width - left - look.GROUP_TITLE_GAP
    rows = [
        text_cell(line, colours[line.muted], width, align="LEFT") for line in lines
    ] or [gap_cell(width, look.LINE_HEIGHT)]
    cells = gap_cell(look.GROUP_TITLE_GAP, area.height) + nested(rows, width, area.height)
    if icon:
        spare = area.height - look.GROUP_ICON
        corner = [icon_cell(icon, look.GROUP_ICON)] + ([gap_cell(left, spare)] if spare else [])
        cells = nested(corner, left, area.height) + cells
    return table([cells])


def _colour(line: Line, theme: Theme) -> str:
    return theme.muted if line.muted else theme.text
