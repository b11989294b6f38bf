"""Graphviz's HTML-like labels: tables whose every cell has a fixed size, so that nothing moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.fonts import korean_font
from dohae.draw.picture.lettering import Line
from dohae.draw.picture.paints import NONE
from dohae.model.case import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dohae.draw.picture.frame import Area
    from dohae.draw.picture.paints import Paint, Theme

_TABLE = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="0"'
SIGNS_SHOWN = {Sign.ADDED: "+", Sign.REMOVED: "\N{MINUS SIGN}", Sign.CHANGED: "~"}
"""As badges show them: in most fonts a hyphen is too short for a minus."""
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
) -> str:
    """A cell of one line."""
    # Not <B>: it would set the line on another baseline than a regular one.
    face = f"{korean_font().family} Bold" if line.bold else korean_font().family
    return (
        f'<TD FIXEDSIZE="TRUE" WIDTH="{width:g}" HEIGHT="{height:g}" ALIGN="{align}">'
        f'<FONT FACE="{escaped(face)}" POINT-SIZE="{line.size}" COLOR="{colour}">'
        f"{escaped(line.text)}</FONT></TD>"
    )


@dataclass(frozen=True, slots=True)
class Icon:
    """An icon in a label."""

    file: str
    side: float
    """In points."""
    plate: str = NONE
    """The colour behind it."""
    round: bool = True
    """Whether its plate has round corners."""
    inset: float = 0
    """Kept free around it, inside of its side."""
    moved: float = 0
    """How far to the right of the middle it stands."""

    @property
    def cell(self) -> str:
        """A square cell with the icon."""
        style = ' STYLE="ROUNDED"' if self.round else ""
        behind = "" if self.plate == NONE else f' BGCOLOR="{self.plate}"{style}'
        inner = self.side - 2 * self.inset
        image = (
            f'<TD FIXEDSIZE="TRUE" WIDTH="{inner:g}" HEIGHT="{inner:g}">'
            f'<IMG SRC="{escaped(self.file)}" SCALE="TRUE"/></TD>'
        )
        if not self.inset:
            return image.replace(">", f"{behind}>", 1)
        return (
            f'<TD FIXEDSIZE="TRUE" WIDTH="{self.side:g}" HEIGHT="{self.side:g}"{behind}>'
            f"{_table([image])}</TD>"
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


def lines_table(lines: Sequence[Line], theme: Theme, width: float) -> str:
    """A label of lines of text, centred."""
    return table([text_cell(line, _colour(line, theme), width) for line in lines])


def label_table(
    lines: Sequence[Line], theme: Theme, area: Area, ground: str, sign: Sign | None = None
) -> str:
    """A link's label on a ground of its own; the sign's badge stands first."""
    badge = look.BADGE + look.BADGE_GAP if sign else 0
    width = area.width - badge
    rows = [text_cell(line, _colour(line, theme), width) for line in lines]
    spare = area.height - len(lines) * look.LINE_HEIGHT
    rows = [*rows, gap_cell(width, spare)] if spare > 0 else rows
    if not sign:
        return table(rows, ground)
    cell = _badge_cell(sign, theme.sign(sign))
    if not lines:
        return table([nested([cell], area.width, area.height)], ground)
    return table(
        [
            nested([cell], look.BADGE, area.height)
            + gap_cell(look.BADGE_GAP, area.height)
            + nested(rows, width, area.height)
        ],
        ground,
    )


def badge_table(sign: Sign, paint: Paint, side: float) -> str:
    """A label that is a badge, square and of that side."""
    return table([_badge_cell(sign, paint, side)])


def _badge_cell(sign: Sign, paint: Paint, side: float = look.BADGE) -> str:
    size = round(look.BADGE_SIZE * side / look.BADGE)
    cell = text_cell(Line(SIGNS_SHOWN[sign], size, bold=True), paint.title, side, side)
    return cell.replace("<TD ", f'<TD BGCOLOR="{paint.line}" ', 1)


def node_table(lines: Sequence[Line], theme: Theme, icon: Icon, width: float, height: float) -> str:
    """A node's label: its icon, and below it the lines of text.

    Args:
        lines: Of text.
        theme: The colours.
        icon: The icon.
        width: Of the whole, in points.
        height: Of the icon's room.
    """
    side = (width - icon.side) / 2
    before, after = (
        gap_cell(gap, icon.side) if gap else "" for gap in (side + icon.moved, side - icon.moved)
    )
    head = _table([before + icon.cell + after])
    above = (height - icon.side) / 2
    air = [gap_cell(width, above)] if above else []
    text = [text_cell(line, _colour(line, theme), width) for line in lines]
    text = [gap_cell(width, look.ICON_GAP), *text, gap_cell(width, look.TEXT_GAP)]
    return table([*air, f"<TD>{head}</TD>", *air, f"<TD>{_table(text)}</TD>"])


def title_table(
    lines: Sequence[Line], colour: str, icon: Icon | None, gap: float, area: Area
) -> str:
    """A group's label: its icon, flush in the corner, and beside it the title.

    Args:
        lines: The title's.
        colour: The title's.
        icon: The icon, if any.
        gap: Before the title.
        area: The room that the title has.
    """
    width = area.width - gap - (icon.side if icon else 0)
    rows = [text_cell(line, colour, width, align="LEFT") for line in lines]
    # Graphviz sets text low in its line.
    rows.append(gap_cell(width, look.TITLE_LIFT))
    cells = gap_cell(gap, area.height) + nested(rows, width, area.height)
    if icon:
        spare = area.height - icon.side
        corner = [icon.cell] + ([gap_cell(icon.side, spare)] if spare else [])
        cells = nested(corner, icon.side, area.height) + cells
    return table([cells])


def legend_table(
    line: Line, theme: Theme, icon: Icon | None, width: float, *, flush: bool = False
) -> str:
    """A line of the legend: an icon, or room for something else, and its meaning.

    Args:
        line: The meaning.
        theme: The colours.
        icon: The icon, if any.
        width: Of the whole, in points.
        flush: The icon stands at the left, as in a group's corner, and not in the middle.
    """
    side = look.LEGEND_SWATCH
    if icon:
        spare = side - icon.side
        left, right = (0, spare) if flush else (spare / 2, spare / 2)
        row = (gap_cell(left, icon.side) if left else "") + icon.cell + gap_cell(right, icon.side)
        swatch = nested([row], side, look.LEGEND_LINE)
    else:
        swatch = gap_cell(side, look.LEGEND_LINE)
    gap = gap_cell(look.LEGEND_GAP, look.LEGEND_LINE)
    rest = width - side - look.LEGEND_GAP
    rows = [text_cell(line, _colour(line, theme), rest, align="LEFT")]
    rows.append(gap_cell(rest, look.TITLE_LIFT))
    return table([swatch + gap + nested(rows, rest, look.LEGEND_LINE)])


def _colour(line: Line, theme: Theme) -> str:
    return theme.muted if line.muted else theme.text
