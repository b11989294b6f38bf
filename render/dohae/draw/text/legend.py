"""The legend below a drawing, in a frame of its own: drawing it, and knowing it when reading.

In ASCII its frame is told by its last row: nothing else ends a drawing with a quotation mark.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae import cells
from dohae.draw.legend import TITLE, group_entries, sign_entries, style_entries
from dohae.draw.text.canvas import Ink, Part
from dohae.draw.text.charset import CHARSETS
from dohae.draw.text.drawing import DrawnMeaning
from dohae.draw.text.lettering import SIGNS, group_text
from dohae.geometry import Point, Size

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.text.canvas import Canvas
    from dohae.draw.text.charset import Charset, Frame
    from dohae.model.case import Case, LineStyle, Sign

GAP = 1
"""Blank rows between a drawing and its legend."""
_WIDEST = 1_000_000
"""Cells in which any words stand on one line."""
_LEAST = 30
"""Cells that a legend may always take, so that it is no tower of words."""
_SWATCH = 3
_AROUND = _SWATCH + 5
"""Cells that a row takes besides its words: borders, blanks, and the swatch."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A group's border, a style of line or a sign, and what it stands for."""

    lines: tuple[str, ...]
    kind: str = ""
    style: LineStyle | None = None
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries, one below the other."""

    entries: tuple[Entry, ...]

    @property
    def size(self) -> Size:
        """Of the whole frame, in cells."""
        words = max(cells.width(line) for entry in self.entries for line in entry.lines)
        rows = sum(len(entry.lines) for entry in self.entries)
        return Size(max(words + _AROUND, cells.width(TITLE) + 6), rows + 2)


def legend_of(case: Case, width: int) -> Legend | None:
    """The legend of a case, as narrow as its words are; ``None`` when none is drawn.

    Args:
        case: The case.
        width: Cells that the drawing takes; words are broken so that the legend is no wider.
    """
    room = max(width, _LEAST) - _AROUND
    entries = tuple(_entries(case, room))
    return Legend(entries) if entries else None


def _entries(case: Case, room: int) -> Iterator[Entry]:
    """All that a legend says, in lines of so many cells."""
    for sign in sign_entries(case):
        yield Entry(tuple(cells.wrap(sign.words, room)), sign=sign.sign)
    if not case.legend:
        return
    for kind in group_entries(case):
        names = dict.fromkeys(filter(None, map(group_text, kind.groups)))
        words = cells.clean(kind.words) + (f": {', '.join(names)}" if names else "")
        yield Entry(tuple(cells.wrap(words, room)), kind=kind.kind)
    for style in style_entries(case):
        yield Entry(tuple(cells.wrap(cells.clean(style.words), room)), style=style.style)


def meanings_of(case: Case) -> tuple[DrawnMeaning, ...]:
    """What the legend of a case has to say; nothing when none is drawn."""
    legend = legend_of(case, _WIDEST)
    return tuple(
        DrawnMeaning(entry.style or entry.sign, " ".join(entry.lines))
        for entry in (legend.entries if legend else ())
    )


def draw_legend(legend: Legend, canvas: Canvas, top: int, charset: Charset) -> None:
    """Write a legend at the left edge of a canvas, from a row down."""
    frame, size = charset.legend, legend.size
    right, bottom = size.width - 1, top + size.height - 1
    border, words = Ink(Part.BORDER), Ink(Part.TEXT)
    bar = frame.flat * (size.width - cells.width(TITLE) - 5)
    canvas.write(Point(0, top), frame.top_left + frame.flat, border)
    canvas.write(Point(2, top), f" {TITLE} ", Ink(Part.TITLE))
    canvas.write(Point(cells.width(TITLE) + 4, top), bar + frame.top_right, border)
    y = top + 1
    for entry in legend.entries:
        _swatch(entry, canvas, Point(2, y), charset)
        for line in entry.lines:
            canvas.put(Point(0, y), frame.upright, border)
            canvas.write(Point(_SWATCH + 3, y), line, words)
            canvas.put(Point(right, y), frame.upright, border)
            y += 1
    edge = frame.bottom_left + frame.flat * (size.width - 2) + frame.bottom_right
    canvas.write(Point(0, bottom), edge, border)


def _swatch(entry: Entry, canvas: Canvas, at: Point, charset: Charset) -> None:
    if entry.sign is not None:
        canvas.write(at, SIGNS[entry.sign], Ink(Part.TITLE, sign=entry.sign))
        return
    if entry.style is not None:
        canvas.write(at, charset.styles[entry.style][0] * _SWATCH, Ink(Part.LINE))
        return
    canvas.write(at, _group_swatch(charset), Ink(Part.BORDER, entry.kind))


def _group_swatch(charset: Charset) -> str:
    group = charset.group
    return group.top_left + group.flat * (_SWATCH - 2) + group.top_right


def without_legend(text: str, *, is_exact: bool = True) -> tuple[str, tuple[DrawnMeaning, ...]]:
    """A drawing without the legend that stands below it, and what that says.

    Args:
        text: The drawing.
        is_exact: Whether the legend's borders must stand straight, as dohae draws them.
    """
    lines = text.rstrip().split("\n")
    for charset in CHARSETS.values():
        top = _top_of_legend(lines, charset.legend, is_exact=is_exact)
        if top is not None:
            return "\n".join(lines[:top]), _meanings(lines[top + 1 : -1], charset)
    return text, ()


def _meanings(rows: list[str], charset: Charset) -> tuple[DrawnMeaning, ...]:
    """What the rows between a legend's first and last say; those without a swatch go on."""
    swatches: dict[str, LineStyle | Sign | None] = {_group_swatch(charset): None}
    swatches |= {shown: sign for sign, shown in SIGNS.items()}
    swatches |= {flat * _SWATCH: style for style, (flat, _) in charset.styles.items()}
    found: list[DrawnMeaning] = []
    for row in rows:
        inner = row.strip()[1:-1]
        swatch, words = inner[: _SWATCH + 2].strip(), inner[_SWATCH + 2 :].strip()
        if swatch in swatches:
            found.append(DrawnMeaning(swatches[swatch], words))
        elif swatch or not found:
            found.append(DrawnMeaning(None, f"{swatch} {words}".strip()))
        else:
            found[-1] = replace(found[-1], words=f"{found[-1].words} {words}")
    return tuple(found)


def _top_of_legend(lines: list[str], frame: Frame, *, is_exact: bool) -> int | None:
    """Where a legend begins that ends with the last line; ``None`` for none."""
    if not _is_edge(lines[-1].strip(), frame.bottom_left, frame.flat, frame.bottom_right):
        return None
    for at in range(len(lines) - 2, -1, -1):
        line = lines[at].strip()
        if is_exact and _reach(lines[at]) != _reach(lines[-1]):
            return None
        head = f"{frame.top_left}{frame.flat} {TITLE} "
        if line.startswith(head):
            rest = line.removeprefix(head)
            return at if _is_edge(rest, "", frame.flat, frame.top_right) else None
        if len(line) < _AROUND or {line[0], line[-1]} != {frame.upright}:
            return None
    return None


def _is_edge(line: str, left: str, flat: str, right: str) -> bool:
    bar = line.removeprefix(left).removesuffix(right)
    return line == left + bar + right and bool(bar) and set(bar) == {flat}


def _reach(line: str) -> tuple[int, int]:
    """The cells before a line's first character, and up to its last."""
    return len(line) - len(line.lstrip()), cells.width(line.rstrip())
