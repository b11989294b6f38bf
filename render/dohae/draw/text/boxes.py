"""Finding the boxes of a drawing: nodes, groups, and nodes on the borders of groups."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae.draw.text.canvas import BLANK
from dohae.draw.text.grammar import Corner
from dohae.draw.text.lettering import join, sign_of
from dohae.geometry import Point, Rect, Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dohae.draw.text.grammar import Grammar
    from dohae.draw.text.grid import Grid
    from dohae.model.case import Sign


@dataclass(frozen=True, slots=True)
class FoundBox:
    """A box in its place."""

    rect: Rect
    is_group: bool
    title: str
    title_at: tuple[int, int] | None
    """First and last column of the title with its blanks, on the top row."""
    label: str = ""
    sign: Sign | None = None
    """Before the title."""
    on_border: tuple[tuple[int, Side], ...] = ()
    """Nodes that sit on this group's border, as places among the boxes found before."""


def find_boxes(grid: Grid, grammar: Grammar) -> list[FoundBox]:
    """All boxes: first those whose border is whole, then groups with nodes on their border."""
    whole = _Search(grid, grammar).whole()
    return whole + _Search(grid, grammar, whole).groups()


class _Search:
    def __init__(self, grid: Grid, grammar: Grammar, known: Iterable[FoundBox] = ()) -> None:
        self._grid, self._grammar = grid, grammar
        self._known = tuple(known)
        self._taken: dict[Point, int] = {}
        """Cells of boxes that are known: of nodes all, of groups the border."""
        for i, box in enumerate(self._known):
            for at in border_of(box.rect) if box.is_group else cells_of(box.rect):
                if not box.is_group or at not in self._taken:
                    self._taken[at] = i

    def whole(self) -> list[FoundBox]:
        """Boxes whose border nothing interrupts: all nodes, and groups if they look alike."""
        found = [self._walk(at, is_group=False) for at in self._corners(is_group=False)]
        boxes = [box for box in found if box is not None]
        if self._grammar.tells_groups:
            return [self._with_label(box) for box in boxes]
        return self._told_apart(_without_crossed(_without_loops(boxes)))

    def groups(self) -> list[FoundBox]:
        """The other groups, with the nodes that sit on their borders."""
        found = (
            self._walk(at, is_group=True)
            for at in self._corners(is_group=True)
            if at not in self._taken
        )
        return [box for box in found if box and (box.on_border or self._grammar.tells_groups)]

    def _corners(self, *, is_group: bool) -> list[Point]:
        frame = self._grammar.charset.group if is_group else self._grammar.charset.node
        return [
            Point(x, y)
            for y in range(self._grid.height)
            for x in _places(frame.top_left, self._grid.rows[y])
            if self._grammar.corner(self._grid, x, y, Corner.TOP_LEFT, group=is_group)
        ]

    def _walk(self, start: Point, *, is_group: bool) -> FoundBox | None:
        """Go round a box from its top left corner, against the clock."""
        met: dict[int, Side] = {}
        down = self._along(start, Side.LEFT, Corner.BOTTOM_LEFT, met, is_group=is_group)
        if down is None or down.y < start.y + 2:
            return None
        right = self._along(down, Side.BOTTOM, Corner.BOTTOM_RIGHT, met, is_group=is_group)
        if right is None or right.x < start.x + 2:
            return None
        top = Point(right.x, start.y)
        up = self._along(right, Side.RIGHT, Corner.TOP_RIGHT, met, top, is_group=is_group)
        if up is None:
            return None
        title = self._top(start, top, met, is_group=is_group)
        if title is None:
            return None
        text = self._grid.text(title[0], title[1], start.y).strip() if title[1] else ""
        sign, words = sign_of(text)
        return FoundBox(
            rect=Rect(start.x, start.y, right.x, right.y),
            is_group=is_group,
            title=join([words]),
            title_at=title if text else None,
            sign=sign,
            on_border=tuple(met.items()),
        )

    def _along(
        self,
        start: Point,
        side: Side,
        corner: Corner,
        met: dict[int, Side],
        goal: Point | None = None,
        *,
        is_group: bool,
    ) -> Point | None:
        """Follow a side to the corner at its end; ``None`` when it breaks off."""
        dx, dy = {Side.LEFT: (0, 1), Side.BOTTOM: (1, 0), Side.RIGHT: (0, -1)}[side]
        x, y = start.x + dx, start.y + dy
        while 0 <= x < self._grid.width and 0 <= y < self._grid.height:
            node = self._taken.get(Point(x, y))
            if node is not None:
                beyond = self._over(Point(x, y), side, node)
                if beyond is None or not is_group:
                    return None
                met[node] = side
                x, y = beyond.x, beyond.y
                continue
            is_there = goal is None or Point(x, y) == goal
            if is_there and self._grammar.corner(self._grid, x, y, corner, group=is_group):
                return Point(x, y)
            if not self._grammar.side(self._grid, x, y, side, group=is_group):
                return None
            x, y = x + dx, y + dy
        return None

    def _over(self, at: Point, side: Side, node: int) -> Point | None:
        """Where a group's border goes on behind a node that sits on it."""
        box = self._known[node]
        rect = box.rect
        if box.is_group:
            return None
        if side.is_horizontal:
            if not rect.left < at.x < rect.right or at.y not in (rect.top, rect.bottom):
                return None
            pieces = {Side.TOP: Point(at.x, rect.top), Side.BOTTOM: Point(at.x, rect.bottom)}
            beyond = Point(at.x, rect.bottom + 1 if side == Side.LEFT else rect.top - 1)
        else:
            if not rect.top < at.y < rect.bottom or at.x not in (rect.left, rect.right):
                return None
            pieces = {Side.LEFT: Point(rect.left, at.y), Side.RIGHT: Point(rect.right, at.y)}
            beyond = Point(rect.right + 1 if side == Side.BOTTOM else rect.left - 1, at.y)
        for end, piece in pieces.items():
            if end == Side.TOP and on_title(box, piece):
                continue
            if not self._grammar.meets(self._grid.at(piece.x, piece.y), end):
                return None
        return beyond

    def _top(
        self, start: Point, end: Point, met: dict[int, Side], *, is_group: bool
    ) -> tuple[int, int] | None:
        """Columns of the title on the top border; zeros for none, ``None`` when it is broken."""
        x, y = end.x - 1, start.y
        while x > start.x:
            node = self._taken.get(Point(x, y))
            if node is not None:
                beyond = self._over(Point(x, y), Side.TOP, node) if is_group else None
                if beyond is None:
                    return None
                met[node] = Side.TOP
                x = beyond.x
                continue
            if self._grid.at(x, y) == BLANK:
                first = start.x + 2
                text = self._grid.text(first, x, y)
                is_title = x > first + 1 and text[0] == BLANK and "  " not in text
                edge = self._grammar.side(self._grid, start.x + 1, y, Side.TOP, group=is_group)
                return (first, x) if is_title and edge else None
            if not self._grammar.side(self._grid, x, y, Side.TOP, group=is_group):
                return None
            x -= 1
        return (0, 0)

    def _with_label(self, box: FoundBox) -> FoundBox:
        """A node with the text inside it; a blank row parts a title from the label."""
        rect = box.rect
        lines = [
            self._grid.text(rect.left + 1, rect.right - 1, y).strip()
            for y in range(rect.top + 1, rect.bottom)
        ]
        first = next((i for i, line in enumerate(lines) if line), 0)
        lines = lines[first:]
        if not box.title and "" in lines and any(lines[lines.index("") :]):
            gap = lines.index("")
            return replace(box, title=join(lines[:gap]), label=join(filter(None, lines[gap:])))
        return replace(box, label=join(filter(None, lines)))

    def _told_apart(self, found: list[FoundBox]) -> list[FoundBox]:
        """Groups told from nodes where borders look alike: a node has nothing but text inside."""
        boxes = []
        by_top = sorted(found, key=_top)
        for box in found:
            # Only what begins beside it can be held.
            first = bisect_left(by_top, box.rect.top, key=_top)
            last = bisect_right(by_top, box.rect.bottom, key=_top)
            near = by_top[first:last]
            holds = any(o is not box and box.rect.contains(o.rect) for o in near)
            labelled = box if holds else self._with_label(box)
            is_group = holds or not labelled.label
            boxes.append(replace(box, is_group=True) if is_group else labelled)
        return boxes


def _places(char: str, row: list[str]) -> Iterator[int]:
    """Where a character stands in a row, most of which others fill."""
    x = -1
    for _ in range(row.count(char)):
        x = row.index(char, x + 1)
        yield x


def _without_loops(found: list[FoundBox]) -> list[FoundBox]:
    """Boxes without loops of line: a loop that looks like a box has corners on a box's side."""
    inner = {
        at
        for box in found
        for at in border_of(box.rect)
        if not (at.x in (box.rect.left, box.rect.right) and at.y in (box.rect.top, box.rect.bottom))
    }
    return [box for box in found if not any(at in inner for at in _corners_of(box.rect))]


def _without_crossed(found: list[FoundBox]) -> list[FoundBox]:
    """Boxes without those whose top border another crosses: its text was taken for a title."""
    around: dict[int, list[Rect]] = {}
    for box in found:
        for y in range(box.rect.top + 1, box.rect.bottom):
            around.setdefault(y, []).append(box.rect)
    return [
        box
        for box in found
        if not any(
            box.rect.left < other.left and other.right < box.rect.right
            for other in around.get(box.rect.top, ())
        )
    ]


def _top(box: FoundBox) -> int:
    return box.rect.top


def on_title(box: FoundBox, at: Point) -> bool:
    """Whether a cell belongs to a box's title or the blanks around it."""
    if box.title_at is None or at.y != box.rect.top:
        return False
    return box.title_at[0] <= at.x <= box.title_at[1]


def parents_of(boxes: list[FoundBox]) -> list[tuple[int | None, Side | None]]:
    """For each box the group around it, and the side of its border when it sits on that."""
    parents: list[tuple[int | None, Side | None]] = []
    sitting = {i: (g, side) for g, group in enumerate(boxes) for i, side in group.on_border}
    groups = [(i, box.rect) for i, box in enumerate(boxes) if box.is_group]
    groups.sort(key=lambda item: item[1].width * item[1].height)
    for i, box in enumerate(boxes):
        around = (g for g, rect in groups if g != i and rect.contains(box.rect))
        parents.append(sitting.get(i) or (next(around, None), None))
    return parents


def _corners_of(rect: Rect) -> list[Point]:
    return [Point(x, y) for x in (rect.left, rect.right) for y in (rect.top, rect.bottom)]


def border_of(rect: Rect) -> list[Point]:
    """Every cell of a rectangle's border."""
    across = range(rect.left, rect.right + 1)
    down = range(rect.top + 1, rect.bottom)
    return [
        *(Point(x, rect.top) for x in across),
        *(Point(x, rect.bottom) for x in across),
        *(Point(rect.left, y) for y in down),
        *(Point(rect.right, y) for y in down),
    ]


def cells_of(rect: Rect) -> list[Point]:
    """Every cell of a rectangle."""
    return [
        Point(x, y)
        for y in range(rect.top, rect.bottom + 1)
        for x in range(rect.left, rect.right + 1)
    ]


def claims_of(boxes: list[FoundBox]) -> dict[Point, tuple[int, Side | None]]:
    """The cells of boxes and the side that they lie on; ``None`` for corners and the inside."""
    claims: dict[Point, tuple[int, Side | None]] = {}
    for is_group in (True, False):
        for i, box in enumerate(boxes):
            if box.is_group != is_group:
                continue
            rect = box.rect
            for at in border_of(rect) if is_group else cells_of(rect):
                is_upright = at.x in (rect.left, rect.right)
                is_flat = at.y in (rect.top, rect.bottom)
                claims[at] = (i, rect.side_of(at) if is_upright != is_flat else None)
    return claims
