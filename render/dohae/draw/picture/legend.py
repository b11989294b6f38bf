"""What icons, borders and lines mean that do not say it themselves, listed below a drawing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.legend import group_entries, sign_entries, style_entries
from dohae.draw.picture import look
from dohae.draw.picture.frame import Area
from dohae.draw.picture.lettering import Line
from dohae.draw.picture.metrics import has_icon

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case, LineStyle, Node, Sign


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a legend: an icon, a group's border, a style of line or a sign; its meaning."""

    line: Line
    kind: str = ""
    """Of nodes or groups that look so; empty for a style of line."""
    group: Node | None = None
    """One of the groups that look so."""
    style: LineStyle | None = None
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class Legend:
    """Entries in columns."""

    entries: tuple[Entry, ...]
    rows: int
    """How many lines it takes."""

    @property
    def columns(self) -> list[float]:
        """The width of each column, by its widest entry; in points."""
        starts = range(0, len(self.entries), self.rows)
        return [max(map(_room, self.entries[at : at + self.rows])) for at in starts]

    @property
    def width(self) -> float:
        """In points."""
        return sum(self.columns)

    def area(self, place: int, top: float) -> Area:
        """Where an entry stands on the page; the columns are read downwards."""
        column, row = divmod(place, self.rows)
        widths = self.columns
        x, y = look.MARGIN + sum(widths[:column]), top + row * look.LEGEND_LINE
        return Area(x, y, x + widths[column], y + look.LEGEND_LINE)

    def swatch(self, place: int, top: float) -> Area:
        """Where an entry's border or line stands."""
        height = look.LEGEND_CARD if self.entries[place].sign else look.LEGEND_BORDER
        return self.area(place, top).swatch(look.LEGEND_SWATCH, height)


def legend(case: Case, width: float, *, signs_only: bool = False) -> Legend | None:
    """The legend of a case; nothing where there is nothing to explain.

    Args:
        case: The case.
        width: Points that it should fit in.
        signs_only: Leave out what a drawing without signs has, too.
    """
    entries: tuple[Entry, ...] = tuple(_signs(case))
    if not signs_only:
        entries += (*_groups(case), *_icons(case), *_lines(case))
    if not entries:
        return None
    flattest_first = (Legend(entries, rows) for rows in range(1, len(entries)))
    fitting = (listed for listed in flattest_first if listed.width <= width)
    return next(fitting, Legend(entries, len(entries)))


def _room(entry: Entry) -> float:
    """How wide an entry is with the gap behind it, in points."""
    words = round(entry.line.width * 1.03)
    return look.LEGEND_SWATCH + look.LEGEND_GAP + words + look.LEGEND_COLUMN_GAP


def _signs(case: Case) -> Iterator[Entry]:
    for entry in sign_entries(case):
        yield Entry(_line(entry.words), sign=entry.sign)


def _groups(case: Case) -> Iterator[Entry]:
    for entry in group_entries(case):
        yield Entry(_line(entry.words), entry.kind, group=replace(entry.groups[0], mark=None))


def _icons(case: Case) -> Iterator[Entry]:
    if case.meanings:
        return
    seen = set()
    for node in case.walk():
        kind = icons.find(node.kind)
        told = not kind.provider or _says(node, kind.label)
        if not node.is_group and has_icon(node) and not told and kind.name not in seen:
            seen.add(kind.name)
            yield Entry(_line(kind.label), kind.name)


def _says(node: Node, name: str) -> bool:
    """Whether a node's words say a kind's name, or the end of it, however they are spaced."""
    title, label, asked = (_squeezed(text) for text in (node.title, node.label, name))
    return asked in title + label or (bool(label) and asked.endswith(label))


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def _lines(case: Case) -> Iterator[Entry]:
    for entry in style_entries(case):
        yield Entry(_line(entry.words), style=entry.style)


def _line(text: str) -> Line:
    return Line(text, look.LEGEND_SIZE, muted=True)
