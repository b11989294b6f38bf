"""Following the lines of a drawing from box to box, over crossings, borders and labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dohae.draw.text.boxes import FoundBox, border_of, cells_of, on_title
from dohae.draw.text.canvas import BLANK
from dohae.draw.text.charset import ARM, DOWN, FLAT, NO_ARMS, UP, UPRIGHT, Arms
from dohae.draw.text.drawing import Remark
from dohae.draw.text.grammar import ARMS, HEADS, TWO_HEADS, Grammar
from dohae.draw.text.lettering import join, sign_of
from dohae.draw.text.words import Run, find_words
from dohae.geometry import Point, Side
from dohae.messages import Message

if TYPE_CHECKING:
    from dohae.draw.text.grid import Grid
    from dohae.model.case import Sign

STEP = {
    Side.TOP: (0, -1),
    Side.RIGHT: (1, 0),
    Side.BOTTOM: (0, 1),
    Side.LEFT: (-1, 0),
}

_SURE = {FLAT | UP: UP, FLAT | DOWN: DOWN}
"""A bend that goes nowhere below goes up for certain, and the other way round."""


@dataclass(frozen=True, slots=True)
class End:
    """Where a line meets a box."""

    box: int
    has_head: bool
    cell: Point
    """The last cell of the line."""
    towards: Side
    """The direction from that cell to the box."""


@dataclass(frozen=True, slots=True)
class Hop:
    """The way from a cell of a line to its next one."""

    to: Point
    label: str = ""
    sign: Sign | None = None
    """Before the label."""


@dataclass
class Net:
    """Lines that are joined."""

    cells: list[Point] = field(default_factory=list)
    ends: list[End] = field(default_factory=list)


class Lines:
    """The lines of a drawing whose boxes are known."""

    def __init__(self, grid: Grid, grammar: Grammar, boxes: list[FoundBox]) -> None:
        self._grid, self._grammar, self._boxes = grid, grammar, boxes
        name = grammar.charset.name
        self._may, self._heads, self._two_heads = ARMS[name], HEADS[name], TWO_HEADS[name]
        self._claims = _claims(boxes)
        marks, self._runs = self._read_marks()
        self._marks = marks
        self.arms = {at: self._arms(at, char) for at, char in marks.items()}
        """The arms of every cell of a line."""
        self.hops: dict[tuple[Point, Side], Hop] = {}
        """Where each arm leads to, when that is another cell."""
        self.remarks: list[Remark] = []
        self._anchored: set[Run] = set()
        self._labels: set[Run] = set()
        self._find_anchored()

    def _read_marks(self) -> tuple[dict[Point, str], dict[int, list[Run]]]:
        """The cells of lines with what they show, and the words by row."""
        return find_words(self._grid, self._grammar, self._claims)

    def nets(self) -> list[Net]:
        """All lines, each whole with its branches, in the order of reading."""
        nets, seen = [], set()
        for start in sorted(self.arms, key=lambda at: (at.y, at.x)):
            if start in seen:
                continue
            net, todo = Net(), [start]
            seen.add(start)
            while todo:
                at = todo.pop()
                net.cells.append(at)
                for near in self._around(at, net):
                    if near not in seen:
                        seen.add(near)
                        todo.append(near)
            nets.append(net)
        return nets

    def loose_words(self) -> list[Run]:
        """The words that stand on no line, once the lines have been followed."""
        return [run for runs in self._runs.values() for run in runs if run not in self._labels]

    def char(self, at: Point) -> str:
        """What a cell of a line shows."""
        return self._marks[at]

    def _around(self, at: Point, net: Net) -> list[Point]:
        """The cells that a cell's arms lead to; ends are noted in the net."""
        near = []
        char = self._marks[at]
        forward = self._heads.get(char)
        arms = self.arms[at]
        for side, arm in ARM.items():
            if side == forward or char in self._two_heads:
                self._head(at, side, net)
            elif arms & arm:
                found = self._follow(at, side)
                if isinstance(found, End):
                    net.ends.append(found)
                elif found is not None:
                    self.hops[at, side] = found
                    near.append(found.to)
                else:
                    what = Message("a line leads nowhere to the {side}", side=Message(side.value))
                    self.remarks.append(Remark(at.y + 1, at.x + 1, what))
        return near

    def _head(self, at: Point, side: Side, net: Net) -> None:
        x, y = STEP[side]
        box, faces = self._claims.get(Point(at.x + x, at.y + y), (None, None))
        if box is not None and faces == side.opposite:
            net.ends.append(End(box, has_head=True, cell=at, towards=side))
        elif self._marks[at] not in self._two_heads:
            towards = Message(side.value)
            what = Message("an arrowhead points to nothing to the {side}", side=towards)
            self.remarks.append(Remark(at.y + 1, at.x + 1, what))

    def _follow(self, start: Point, side: Side) -> Hop | End | None:
        """Where an arm leads: over crossings, borders of groups, and a label."""
        dx, dy = STEP[side]
        at = Point(start.x + dx, start.y + dy)
        label: list[Run] = []
        while True:
            box, faces = self._claims.get(at, (None, None))
            if box is not None:
                if not label and self._is_met(at, box, faces, side):
                    return End(box, has_head=False, cell=start, towards=side)
                if not self._crosses(at, box, faces, side):
                    return None
            elif at in self.arms:
                if self.arms[at] & ARM[side.opposite]:
                    self._labels.update(label)
                    return _hop(at, [run.text for run in label])
                if not side.is_horizontal or self.arms[at] != UPRIGHT:
                    return None
            else:
                label, beyond = ([], None) if label else self._over_label(at, side)
                if beyond is None:
                    return None
                at = beyond
                continue
            at = Point(at.x + dx, at.y + dy)

    def _is_met(self, at: Point, box: int, faces: Side | None, side: Side) -> bool:
        """Whether a line that runs into a box ends there."""
        return faces is not None and faces == side.opposite and self._is_end(at, box, faces)

    def _is_end(self, at: Point, box: int, faces: Side) -> bool:
        found = self._boxes[box]
        if faces == Side.TOP and on_title(found, at):
            return True
        charset = self._grammar.charset
        frame = charset.group if found.is_group else charset.node
        return self._grid.at(at.x, at.y) == frame.joints[faces]

    def _crosses(self, at: Point, box: int, faces: Side | None, side: Side) -> bool:
        """Whether a line that runs into a group's border goes on behind it."""
        if not self._boxes[box].is_group or faces is None:
            return False
        crossing = self._grammar.charset.crossings[0 if side.is_horizontal else 1]
        return faces.is_horizontal == side.is_horizontal and self._grid.at(at.x, at.y) == crossing

    def _arms(self, at: Point, char: str) -> Arms:
        """The arms of a cell; a character that may stand for several shows them around it."""
        may = self._may.get(char, NO_ARMS)
        if self._grammar.splits_words or char in self._heads or may in (FLAT, UPRIGHT):
            return may
        arms = _SURE.get(may, NO_ARMS)
        for side in Side:
            if may & ARM[side] and self._is_joined(at, side):
                arms |= ARM[side]
        return arms

    def _is_joined(self, at: Point, side: Side) -> bool:
        """Whether a line goes on from a bend to a side, be it behind what it crosses there."""
        dx, dy = STEP[side]
        near = Point(at.x + dx, at.y + dy)
        has_crossed = False
        while True:
            box, faces = self._claims.get(near, (None, None))
            may = self._may.get(self._marks.get(near, ""), NO_ARMS)
            if box is not None:
                if self._is_met(near, box, faces, side):
                    return True
                if not self._crosses(near, box, faces, side):
                    return False
            elif not (side.is_horizontal and may == UPRIGHT):
                is_plain = may == FLAT or not (side.is_horizontal and has_crossed)
                return bool(may & ARM[side.opposite]) and is_plain
            has_crossed = True
            near = Point(near.x + dx, near.y + dy)

    def _find_anchored(self) -> None:
        """Mark the words that a line runs into: they begin a label, others may continue it."""
        for at, arms in self.arms.items():
            for side, arm in ARM.items():
                if not arms & arm:
                    continue
                dx, dy = STEP[side]
                near = Point(at.x + dx, at.y + dy)
                if near in self._claims or near in self.arms:
                    continue
                run = self._run_at(near, side)
                if run is not None:
                    self._anchored.add(run)

    def _run_at(self, at: Point, side: Side) -> Run | None:
        """The words that a line runs into: the nearest ahead, or those that lie across."""
        runs = self._runs.get(at.y, [])
        if side == Side.RIGHT:
            return next((run for run in runs if run.left >= at.x), None)
        if side == Side.LEFT:
            return next((run for run in reversed(runs) if run.right <= at.x), None)
        return next((run for run in runs if run.left - 1 <= at.x <= run.right + 1), None)

    def _over_label(self, at: Point, side: Side) -> tuple[list[Run], Point | None]:
        """The rows of the label that a line runs into, and the first cell behind it."""
        run = self._run_at(at, side)
        if run is None:
            return [], None
        dx, dy = STEP[side]
        if side.is_horizontal:
            near, far = (run.left, run.right) if dx > 0 else (run.right, run.left)
            if any(not self._is_free(Point(x, at.y)) for x in range(at.x, near, dx)):
                return [], None
            beyond = Point(far + dx, at.y)
            while 0 <= beyond.x < self._grid.width and self._is_free(beyond):
                beyond = Point(beyond.x + dx, beyond.y)
            return self._label_rows(run), beyond
        rows, beyond = [], at
        while (
            beyond not in self.arms
            and beyond not in self._claims
            and (run := self._run_at(beyond, side))
        ):
            rows.append(run)
            beyond = Point(beyond.x, beyond.y + dy)
        return sorted(rows, key=lambda row: row.row), beyond

    def _is_free(self, at: Point) -> bool:
        return at not in self._claims and self._grid.at(at.x, at.y) == BLANK

    def _label_rows(self, run: Run) -> list[Run]:
        """The words above and below that belong to the same label."""
        rows = [run]
        for step in (-1, 1):
            last = run
            while True:
                near = [
                    other
                    for other in self._runs.get(last.row + step, [])
                    if other.left - 1 <= last.right and last.left <= other.right + 1
                ]
                if len(near) != 1 or near[0] in self._anchored:
                    break
                last = near[0]
                rows.append(last)
        return sorted(rows, key=lambda row: row.row)


def _hop(to: Point, rows: list[str]) -> Hop:
    """A way over a label of these rows."""
    if not rows:
        return Hop(to)
    sign, first = sign_of(rows[0])
    return Hop(to, join(filter(None, (first, *rows[1:]))), sign)


def _claims(boxes: list[FoundBox]) -> dict[Point, tuple[int, Side | None]]:
    """The cells of boxes and the side that they lie on; ``None`` for corners and the inside."""
    claims: dict[Point, tuple[int, Side | None]] = {}
    for is_group in (True, False):
        for i, box in enumerate(boxes):
            if box.is_group != is_group:
                continue
            rect = box.rect
            inside = (i, None)
            claims.update(dict.fromkeys(border_of(rect) if is_group else cells_of(rect), inside))
            for y, side in ((rect.top, Side.TOP), (rect.bottom, Side.BOTTOM)):
                flat = (i, side)
                for x in range(rect.left + 1, rect.right):
                    claims[Point(x, y)] = flat
            for x, side in ((rect.left, Side.LEFT), (rect.right, Side.RIGHT)):
                upright = (i, side)
                for y in range(rect.top + 1, rect.bottom):
                    claims[Point(x, y)] = upright
    return claims
