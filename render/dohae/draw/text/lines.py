"""Following the lines of a drawing from box to box, over crossings, borders and labels."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dohae.draw.text.boxes import FoundBox, claims_of, on_title
from dohae.draw.text.canvas import BLANK
from dohae.draw.text.charset import ALL, ARM, DOWN, FLAT, NO_ARMS, UP, UPRIGHT, Arms
from dohae.draw.text.drawing import Remark
from dohae.draw.text.grammar import ARMS, HEADS, TWO_HEADS, Grammar
from dohae.draw.text.lettering import join, sign_of
from dohae.draw.text.shapes import ANY_LINE, HEAD, MET, STEP, UNMET_LINE, WAYS, shaped
from dohae.draw.text.words import Run, Spans, find_words
from dohae.geometry import Point, Side
from dohae.messages import Message

if TYPE_CHECKING:
    from dohae.draw.text.grid import Grid
    from dohae.model.case import Sign

_SURE: dict[Arms, Arms] = {FLAT | UP: UP, FLAT | DOWN: DOWN}
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
    """The first is the first in the order of reading."""
    ends: list[End] = field(default_factory=list)


class Lines:
    """The lines of a drawing whose boxes are known."""

    def __init__(self, grid: Grid, grammar: Grammar, boxes: list[FoundBox]) -> None:
        self._grid, self._grammar, self._boxes = grid, grammar, boxes
        name = grammar.charset.name
        self._may, self._heads, self._two_heads = ARMS[name], HEADS[name], TWO_HEADS[name]
        self._claims = claims_of(boxes)
        spans, self._runs = self._read_marks()
        heads = {*self._heads, *self._two_heads}
        self._mays = shaped(grid, spans, self._may, heads)
        """What each cell may be, row by row."""
        self._shapes = [bytearray(row) for row in self._mays]
        self._settle(spans)
        self.hops: dict[tuple[Point, Side], Hop] = {}
        """Where arms lead to, when that is another cell, but not the next one."""
        self.remarks: list[Remark] = []
        self._anchored: set[Run] = set()
        self._labels: set[Run] = set()
        self._find_anchored()

    def _read_marks(self) -> tuple[Spans, dict[int, list[Run]]]:
        """The cells of lines, and the words by row."""
        return find_words(self._grid, self._grammar, self._claims)

    def _settle(self, spans: Spans) -> None:
        """Finds the arms of characters that may stand for several in what is around them."""
        vague = self._vague()
        for y, found in spans.items() if vague else ():
            row = self._grid.rows[y]
            for left, right in found:
                if vague.isdisjoint(row[left : right + 1]):
                    continue
                for x in range(left, right + 1):
                    if row[x] in vague:
                        self._shapes[y][x] &= ~ALL
                        self._shapes[y][x] |= self._around(Point(x, y))

    def _vague(self) -> frozenset[str]:
        """The characters that may stand for several."""
        if self._grammar.splits_words:
            return frozenset()
        clear = {char for char, may in self._may.items() if may in (FLAT, UPRIGHT)}
        return frozenset(self._may) - clear - frozenset(self._heads)

    def _around(self, at: Point) -> Arms:
        """The arms of a cell that show in what is around it."""
        may = self._may_at(at)
        arms = _SURE.get(may, NO_ARMS)
        for side, *_ in WAYS[may]:
            if self._is_joined(at, side):
                arms |= ARM[side]
        return arms

    def nets(self) -> list[Net]:
        """All lines, each whole with its branches, in the order of reading."""
        nets = []
        for y, row in enumerate(self._shapes):
            x = 0
            while found := UNMET_LINE.search(row, x):
                x = found.start()
                nets.append(self._whole(Point(x, y)))
        return nets

    def loose_words(self) -> list[Run]:
        """The words that stand on no line, once the lines have been followed."""
        return [run for runs in self._runs.values() for run in runs if run not in self._labels]

    def char(self, at: Point) -> str:
        """What a cell of a line shows."""
        return self._grid.rows[at.y][at.x]

    def arms(self, at: Point) -> Arms:
        """The arms of a cell, none where no line runs."""
        return self._shapes[at.y][at.x] & ALL

    def onward(self, at: Point, came_from: Side) -> tuple[Side, Hop] | None:
        """Where a line goes on from a cell, and to which; ``None`` at its end."""
        x, y = at
        for side, dx, dy, back in WAYS[self._shapes[y][x] & ALL]:
            if side == came_from:
                continue
            if self._shapes[y + dy][x + dx] & back:
                return side, Hop(Point(x + dx, y + dy))
            if hop := self.hops.get((at, side)):
                return side, hop
        return None

    def _has_line(self, at: Point) -> bool:
        return bool(self._shapes[at.y][at.x])

    def _may_at(self, at: Point) -> Arms:
        return self._mays[at.y][at.x] & ALL

    def _whole(self, start: Point) -> Net:
        """Follows a line from one of its cells to all of its ends."""
        net, todo, shapes = Net(), [start], self._shapes
        shapes[start.y][start.x] |= MET
        while todo:
            at = todo.pop()
            net.cells.append(at)
            x, y = at
            shape = shapes[y][x]
            arms, ahead = shape & ALL, self._ahead(at) if shape & HEAD else NO_ARMS
            for side, dx, dy, back in WAYS[arms | ahead]:
                beyond = shapes[y + dy][x + dx]
                if ahead & ARM[side]:
                    self._head(at, side, net)
                    continue
                if not beyond & back:
                    near = self._beyond(at, side, net)
                    if near is None or shapes[near.y][near.x] & MET:
                        continue
                elif beyond & MET:
                    continue
                else:
                    near = Point(x + dx, y + dy)
                shapes[near.y][near.x] |= MET
                todo.append(near)
        return net

    def _ahead(self, at: Point) -> Arms:
        """The directions that an arrowhead points to, as arms; two heads may lie either way."""
        forward = self._heads.get(self.char(at))
        return ALL if forward is None else ARM[forward]

    def _beyond(self, at: Point, side: Side, net: Net) -> Point | None:
        """The cell that an arm leads to, but not the next one; an end is noted in the net."""
        found = self._follow(at, side)
        if isinstance(found, Hop):
            self.hops[at, side] = found
            return found.to
        if found is not None:
            net.ends.append(found)
        else:
            what = Message("a line leads nowhere to the {side}", side=Message(side.value))
            self.remarks.append(Remark(at.y + 1, at.x + 1, what))
        return None

    def _head(self, at: Point, side: Side, net: Net) -> None:
        x, y = STEP[side]
        box, faces = self._claims.get(Point(at.x + x, at.y + y), (None, None))
        if box is not None and faces == side.opposite:
            net.ends.append(End(box, has_head=True, cell=at, towards=side))
        elif self.char(at) not in self._two_heads:
            towards = Message(side.value)
            what = Message("an arrowhead points to nothing to the {side}", side=towards)
            self.remarks.append(Remark(at.y + 1, at.x + 1, what))

    def _follow(self, start: Point, side: Side) -> Hop | End | None:
        """Where an arm leads that meets no other: over crossings, borders, and a label."""
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
            elif self._has_line(at):
                arms = self.arms(at)
                if arms & ARM[side.opposite]:
                    self._labels.update(label)
                    return _hop(at, [run.text for run in label])
                if not side.is_horizontal or arms != UPRIGHT:
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
        return self._grid.at(at.x, at.y) in (frame.joints[faces], frame.bold_joints.get(faces))

    def _crosses(self, at: Point, box: int, faces: Side | None, side: Side) -> bool:
        """Whether a line that runs into a group's border goes on behind it."""
        if not self._boxes[box].is_group or faces is None:
            return False
        crossing = self._grammar.charset.crossings[0 if side.is_horizontal else 1]
        return faces.is_horizontal == side.is_horizontal and self._grid.at(at.x, at.y) == crossing

    def _is_joined(self, at: Point, side: Side) -> bool:
        """Whether a line goes on from a bend to a side, be it behind what it crosses there."""
        dx, dy = STEP[side]
        near = Point(at.x + dx, at.y + dy)
        has_crossed = False
        while True:
            box, faces = self._claims.get(near, (None, None))
            may = self._may_at(near)
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
        for y in sorted({near for row in self._runs for near in (row - 1, row, row + 1)}):
            for found in ANY_LINE.finditer(self._shapes[y]):
                x = found.start()
                for side, dx, dy, _ in WAYS[self._shapes[y][x] & ALL]:
                    near = Point(x + dx, y + dy)
                    if self._has_line(near) or near in self._claims:
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
            not self._has_line(beyond)
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
