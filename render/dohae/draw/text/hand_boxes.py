"""Finding boxes in drawings made by hand or by other tools."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw.text.boxes import FoundBox, border_of, cells_of
from dohae.draw.text.charset import ALL, ARM, DOWN, LEFT, NO_ARMS, RIGHT, UP, Arms
from dohae.draw.text.drawing import Remark, Unreadable
from dohae.draw.text.hand_grid import FLAT_CHARS, HEADS, UPRIGHT_CHARS
from dohae.draw.text.shapes import STEP
from dohae.geometry import Point, Rect, Side
from dohae.messages import Message

if TYPE_CHECKING:
    from dohae.draw.text.grid import Grid

_CORNER_WORDS = {
    "UP": UP,
    "DOWN": DOWN,
    "LEFT": LEFT,
    "RIGHT": RIGHT,
    "HORIZONTAL": LEFT | RIGHT,
    "VERTICAL": UP | DOWN,
}


def _arms_by_name(char: str) -> Arms:
    arms = NO_ARMS
    for word in unicodedata.name(char).replace("-", " ").split():
        arms |= _CORNER_WORDS.get(word, NO_ARMS)
    return arms


ARMS = {
    **{chr(code): _arms_by_name(chr(code)) for code in range(0x2500, 0x2580)},
    **dict.fromkeys("-=~", LEFT | RIGHT),
    **dict.fromkeys("|:", UP | DOWN),
    "+": ALL,
    ".": LEFT | RIGHT | DOWN,
    ",": LEFT | RIGHT | DOWN,
    "'": LEFT | RIGHT | UP,
    "`": LEFT | RIGHT | UP,
}
"""What each character of a line or border may lead to."""

VAGUE = frozenset("+.,'`")
"""Characters whose arms show only in what stands around them."""

MOST_CORNERS = 1500
"""Corners and bends that a drawing may have; one with more is refused at once."""


def find_hand_boxes(grid: Grid) -> list[FoundBox]:
    """Boxes whatever they are drawn with: nodes first, then groups, smaller ones first."""
    search = _HandSearch(grid)
    rects = search.rects()
    leaves = [r for r in rects if not any(r != other and r.contains(other) for other in rects)]
    nodes = [search.node(rect) for rect in leaves]
    found = nodes + [search.group(rect, nodes) for rect in rects if rect not in leaves]
    crossed = search.crossed(nodes)
    return found + [box for box in crossed if box.rect not in rects]


@dataclass
class _HandSearch:
    grid: Grid

    def __post_init__(self) -> None:
        self._over: dict[Point, Rect] = {}
        """Cells of nodes, which the border of a group may run through."""

    def rects(self) -> list[Rect]:
        """Every closed rectangle of border that isn't a loop of line."""
        found = []
        for corner in self._corners():
            rect = self._closed(corner)
            if rect is not None:
                found.append(rect)
        return _without_loops(found)

    def crossed(self, nodes: list[FoundBox]) -> list[FoundBox]:
        """Groups whose border runs through nodes."""
        self._over = {at: node.rect for node in nodes for at in cells_of(node.rect)}
        found = []
        taken = {at for node in nodes for at in border_of(node.rect)}
        for corner in self._corners():
            rect = None if corner in taken else self._closed(corner)
            if rect is None or not any(self._over.get(at) for at in border_of(rect)):
                continue
            box = self.group(rect, nodes)
            # Lines from node to node may close a loop too, but one without a name or content.
            if box.title or any(rect.contains(node.rect) for node in nodes):
                found.append(box)
        return found

    def node(self, rect: Rect) -> FoundBox:
        """A box with its title and the words in it."""
        rows = [
            self.grid.text(rect.left + 1, rect.right - 1, y)
            for y in range(rect.top + 1, rect.bottom)
        ]
        # A line from border to border parts a box, as in class diagrams.
        lines = [row.strip() for row in rows if not FLAT_CHARS.issuperset(row)]
        return FoundBox(
            rect,
            is_group=False,
            title=self._title(rect),
            title_at=(rect.left + 1, rect.right - 1),
            label=" ".join(filter(None, lines)),
        )

    def group(self, rect: Rect, nodes: list[FoundBox]) -> FoundBox:
        """A box that holds others; its title stands on its border or in its first row."""
        title = self._title(rect) or self._take_first_row(rect)
        sits = []
        for i, node in enumerate(nodes):
            side = _straddled(rect, node.rect)
            if side is not None:
                sits.append((i, side))
        return FoundBox(
            rect,
            is_group=True,
            title=title,
            title_at=(rect.left + 1, rect.right - 1),
            on_border=tuple(sits),
        )

    def _take_first_row(self, rect: Rect) -> str:
        """A title inside a group, taken off the grid so that lines run on beneath it."""
        y = rect.top + 1
        row = self.grid.rows[y]
        words = self.grid.text(rect.left + 1, rect.right - 1, y).strip()
        if not words or "  " in words or any(char in ARMS for char in words):
            return ""
        for x in range(rect.left + 1, rect.right):
            row[x] = self._crossing(x, rect.top) or " "
        return words

    def _crossing(self, x: int, y: int) -> str:
        """The character of a line that crosses a top border there, if any does."""
        char = self.grid.rows[y][x]
        return char if char in UPRIGHT_CHARS else ""

    def _corners(self) -> list[Point]:
        found = [
            Point(x, y)
            for y in range(self.grid.height)
            for x, char in enumerate(self.grid.rows[y])
            if char in ARMS
            and self._may(x, y) & RIGHT
            and self._may(x, y) & DOWN
            and self._may(x + 1, y) & LEFT
            and self._may(x, y + 1) & UP
        ]
        if len(found) > MOST_CORNERS:
            at = found[MOST_CORNERS]
            what = Message("{count} corners are more than a drawing has", count=len(found))
            raise Unreadable([Remark(at.y + 1, at.x + 1, what)])
        return found

    def _may(self, x: int, y: int) -> Arms:
        if not (0 <= x < self.grid.width and 0 <= y < self.grid.height):
            return NO_ARMS
        return ARMS.get(self.grid.rows[y][x], NO_ARMS)

    def _closed(self, at: Point) -> Rect | None:
        """The smallest rectangle with this top left corner."""
        for bottom in self._ends(at, DOWN, RIGHT):
            for right in self._ends(bottom, RIGHT, UP):
                rect = Rect(at.x, at.y, right.x, bottom.y)
                if rect.width > 2 and rect.height > 2 and self._is_closed(rect):  # noqa: PLR2004
                    return rect
        return None

    def _ends(self, at: Point, ahead: Arms, turn: Arms) -> list[Point]:
        """The corners that a border may have on its way."""
        dx, dy = (0, 1) if ahead == DOWN else (1, 0)
        back = UP if ahead == DOWN else LEFT
        found = []
        x, y = at.x + dx, at.y + dy
        while True:
            over = self._over.get(Point(x, y))
            if over is not None:
                x, y = (x, over.bottom + 1) if dy else (over.right + 1, y)
                continue
            may = self._may(x, y)
            if may & back and may & turn:
                found.append(Point(x, y))
            if not self._goes_on(x, y, is_upright=bool(dy)):
                return found
            x, y = x + dx, y + dy

    def _goes_on(self, x: int, y: int, *, is_upright: bool) -> bool:
        """Whether a border may run through a cell, be it crossed there or joined."""
        may = self._may(x, y)
        along = UP | DOWN if is_upright else LEFT | RIGHT
        if may & along == along:
            return True
        if may != ALL & ~along and not self._is_head_across(x, y, along):
            return False
        # What crosses or points across hides the border; it shows again on both sides.
        before, after = ((x, y - 1), (x, y + 1)) if is_upright else ((x - 1, y), (x + 1, y))
        return self._may(*before) & along == along and self._may(*after) & along == along

    def _is_head_across(self, x: int, y: int, along: Arms) -> bool:
        """Whether a cell of a border is the head of a line that comes from one of its sides."""
        side = HEADS.get(self.grid.rows[y][x])
        if side is None or ARM[side] & along:
            return False
        dx, dy = STEP[side]
        return bool(self._may(x - dx, y - dy) & ARM[side])

    def _is_closed(self, rect: Rect) -> bool:
        corner = self._may(rect.right, rect.top)
        if not (corner & LEFT and corner & DOWN):
            return False
        for y in range(rect.top + 1, rect.bottom):
            is_over = Point(rect.right, y) in self._over
            if not is_over and not self._goes_on(rect.right, y, is_upright=True):
                return False
        return self._title_or_none(rect) is not None

    def _title(self, rect: Rect) -> str:
        return self._title_or_none(rect) or ""

    def _title_or_none(self, rect: Rect) -> str | None:
        """The words on a top border; ``None`` where something else breaks it."""
        row = self.grid.rows[rect.top]
        spans: list[list[int]] = []
        for x in range(rect.left + 1, rect.right):
            if Point(x, rect.top) in self._over or self._goes_on(x, rect.top, is_upright=False):
                continue
            if row[x] in UPRIGHT_CHARS:
                return None
            if row[x] != " " and spans and x - spans[-1][1] <= 3:  # noqa: PLR2004 - words of a title
                spans[-1][1] = x
            elif row[x] != " ":
                spans.append([x, x])
        if not spans:
            gaps = sum(
                row[x] == " " and Point(x, rect.top) not in self._over
                for x in range(rect.left + 1, rect.right)
            )
            return "" if gaps <= 1 else None
        if len(spans) > 1:
            return None
        return self.grid.text(spans[0][0], spans[0][1], rect.top)


def _straddled(group: Rect, node: Rect) -> Side | None:
    """The side of a group's border that a node sits on."""
    if not group.overlaps(node) or group.contains(node):
        return None
    if node.left < group.left < node.right:
        return Side.LEFT
    if node.left < group.right < node.right:
        return Side.RIGHT
    if node.top < group.top < node.bottom:
        return Side.TOP
    return Side.BOTTOM if node.top < group.bottom < node.bottom else None


def _without_loops(rects: list[Rect]) -> list[Rect]:
    """Rectangles without loops of line: these have corners on the sides of a smaller box."""
    kept: list[Rect] = []
    inner: set[Point] = set()
    for rect in sorted(rects, key=lambda r: (r.width * r.height, r.top, r.left)):
        corners = [Point(x, y) for x in (rect.left, rect.right) for y in (rect.top, rect.bottom)]
        if any(corner in inner for corner in corners):
            continue
        kept.append(rect)
        inner.update(
            at
            for at in border_of(rect)
            if (at.x in (rect.left, rect.right)) != (at.y in (rect.top, rect.bottom))
        )
    return kept
