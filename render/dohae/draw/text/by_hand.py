"""Reading drawings that people made by hand, or other tools made, as well as can be.

What is taken for granted: boxes are closed; lines lead from box to box, with a joint or without;
words that interrupt a line are its label, but where the line then leaves a group they name a node
on that group's border, as gateways are drawn.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dohae.draw.text.boxes import FoundBox
from dohae.draw.text.charset import ARM, DOWN, FLAT, NO_ARMS, UPRIGHT, Arms
from dohae.draw.text.drawing import Drawing, DrawnLink, DrawnNode, Remark, Unreadable
from dohae.draw.text.grammar import ASCII_GRAMMAR
from dohae.draw.text.hand_boxes import ARMS, VAGUE, find_hand_boxes
from dohae.draw.text.hand_grid import GAP, HEADS, align
from dohae.draw.text.legend import without_legend
from dohae.draw.text.lines import End, Hop, Lines, Net
from dohae.draw.text.read import links_of, loose, nodes_of
from dohae.draw.text.shapes import STEP
from dohae.draw.text.words import Run, Spans
from dohae.geometry import Point, Rect, Side
from dohae.messages import Message
from dohae.model.case import Arrow

if TYPE_CHECKING:
    from dohae.draw.text.grid import Grid

_LETTERS = frozenset("vV")
_LONGEST_NAME = 40
"""Columns that the name of a node without a box may take."""


def read_by_hand(text: str) -> Drawing:
    """The graph that a drawing shows, with remarks on what was guessed or can't be followed.

    Raises:
        Unreadable: There is no box in it, or it is too large.
    """
    shown, legend = without_legend(text, is_exact=False)
    grid = align(shown)
    boxes = find_hand_boxes(grid)
    if not boxes:
        raise Unreadable([Remark(1, 1, Message("no box is drawn here"))])
    lines = _HandLines(grid, boxes)
    nets = lines.nets()
    bare = lines.bare_nodes()
    if bare:
        boxes += bare
        lines = _HandLines(grid, boxes)
        nets = lines.nets()
    order = sorted(range(len(boxes)), key=lambda i: (boxes[i].rect.top, boxes[i].rect.left))
    place = {box: i for i, box in enumerate(order)}
    nodes = list(nodes_of(boxes, order, place))
    links: list[DrawnLink] = []
    remarks = [_guessed(box) for box in bare]
    beside = lines.words_beside(nets)
    for number, net in enumerate(nets):
        try:
            found = links_of(net, lines, place)
        except Unreadable as unreadable:
            remarks += unreadable.remarks
            continue
        gate = lines.gate(net)
        if len(found) == 1 and found[0].label and gate is not None:
            found = _through(found[0], nodes, place[gate[0]], gate[1], net)
            what = Message(
                "{text!r} was taken for a node on the {side} border",
                text=nodes[-1].label,
                side=Message(gate[1].value),
            )
            remarks.append(Remark(nodes[-1].row, nodes[-1].column, what))
        elif len(found) == 1 and not found[0].label and number in beside:
            found = [replace(found[0], label=lines.take(beside[number]))]
        links += (replace(link, style=None) for link in found)
    remarks += [loose(run) for run in lines.loose_words()]
    found_all = sorted((*lines.remarks, *remarks), key=lambda r: (r.row, r.column))
    return Drawing(tuple(nodes), tuple(links), tuple(found_all), legend)


def _guessed(box: FoundBox) -> Remark:
    what = Message("{text!r} was taken for a node without a box", text=box.label)
    return Remark(box.rect.top + 1, box.rect.left + 1, what)


def _through(
    link: DrawnLink, nodes: list[DrawnNode], group: int, side: Side, net: Net
) -> list[DrawnLink]:
    """The two links to and from a node that stands on a link without a box."""
    at = min(net.cells, key=lambda cell: (cell.y, cell.x))
    gate = len(nodes)
    nodes.append(
        DrawnNode("", link.label, parent=group, border=side, row=at.y + 1, column=at.x + 1)
    )
    before, after = (
        DrawnLink(link.source, gate, Arrow.NONE),
        DrawnLink(gate, link.target, link.arrow),
    )
    if link.arrow == Arrow.BOTH:
        before = DrawnLink(gate, link.source, Arrow.FORWARD)
        after = replace(after, arrow=Arrow.FORWARD)
    return [before, after]


class _HandLines(Lines):
    """Lines that end at plain borders, with or without a gap."""

    def __init__(self, grid: Grid, boxes: list[FoundBox]) -> None:
        self.passed: dict[Point, tuple[int, Side]] = {}
        """Cells of groups' borders that lines cross, with the group and its side."""
        self._ragged: list[tuple[Point, Side]] = []
        """Ends of lines that lead to no box."""
        super().__init__(grid, ASCII_GRAMMAR, boxes)

    def _read_marks(self) -> tuple[Spans, dict[int, list[Run]]]:
        self._may = {**ARMS, **{head: ARM[side.opposite] for head, side in HEADS.items()}}
        self._heads, self._two_heads = HEADS, frozenset()
        return _marks(self._grid, self._claims)

    def bare_nodes(self) -> list[FoundBox]:
        """Words that a line ends at: nodes without a box."""
        found: dict[Rect, FoundBox] = {}
        for at, side in self._ragged:
            rows = self._words_ahead(at, side)
            if not rows or any(run in self._labels for run in rows):
                continue
            left, right = min(run.left for run in rows), max(run.right for run in rows)
            if right - left >= _LONGEST_NAME:
                continue
            rect = Rect(left, rows[0].row, right, rows[-1].row)
            label = " ".join(run.text for run in rows)
            found[rect] = FoundBox(rect, is_group=False, title="", title_at=None, label=label)
        return list(found.values())

    def _words_ahead(self, at: Point, side: Side) -> list[Run]:
        dx, dy = STEP[side]
        for step in range(1, GAP + 2):
            near = Point(at.x + dx * step, at.y + dy * step)
            run = self._run_at(near, side)
            if run is not None and run.left <= near.x <= run.right:
                return self._label_rows(run)
            if not self._is_free(near):
                break
        return []

    def _follow(self, start: Point, side: Side) -> Hop | End | None:
        found = super()._follow(start, side)
        if found is None:
            self._ragged.append((start, side))
        dx, dy = STEP[side]
        if isinstance(found, End) and self._points(Point(start.x + dx, start.y + dy), side):
            return replace(found, has_head=True)  # It takes the place of a piece of the border.
        return found

    def gate(self, net: Net) -> tuple[int, Side] | None:
        """The one group's border that a line crosses after words inside the group."""
        crossed = {
            self.passed[near]
            for at in net.cells
            for dx, dy in STEP.values()
            if (near := Point(at.x + dx, at.y + dy)) in self.passed
        }
        if len(crossed) != 1:
            return None
        group, side = crossed.pop()
        rect = self._boxes[group].rect
        is_inside = any(
            rect.holds(at) and rect.holds(hop.to)
            for (at, _), hop in self.hops.items()
            if hop.label and at in net.cells
        )
        return (group, side) if is_inside else None

    def take(self, run: Run) -> str:
        """The text of words that are a line's label after all."""
        self._labels.add(run)
        return run.text

    def words_beside(self, nets: list[Net]) -> dict[int, Run]:
        """Words that stand right above or below a flat line and on no other, by the line."""
        owner = {at: i for i, net in enumerate(nets) for at in net.cells}
        beside: dict[int, Run] = {}
        for run in self.loose_words():
            near = {
                owner[at]
                for y in (run.row + 1, run.row - 1)
                for x in range(run.left, run.right + 1)
                if (at := Point(x, y)) in owner and self.arms(at) & FLAT
            }
            if len(near) == 1:
                beside[near.pop()] = run
        return beside

    def _is_met(self, at: Point, box: int, faces: Side | None, side: Side) -> bool:
        rect = self._boxes[box].rect
        if rect.height == 1:
            return True  # words without a box
        is_corner = at.x in (rect.left, rect.right) and at.y in (rect.top, rect.bottom)
        return is_corner or super()._is_met(at, box, faces, side)

    def _vague(self) -> frozenset[str]:
        return VAGUE

    def _around(self, at: Point) -> Arms:
        sides = (side for side in Side if self._may_at(at) & ARM[side])
        return sum(ARM[side] for side in sides if self._is_joined(at, side))

    def _is_end(self, at: Point, box: int, faces: Side) -> bool:
        return not self._crosses(at, box, faces, faces.opposite)

    def _crosses(self, at: Point, box: int, faces: Side | None, side: Side) -> bool:
        """Whether a line goes on right behind a group's border."""
        if not self._boxes[box].is_group or faces is None:
            return False
        if faces.is_horizontal != side.is_horizontal:
            return False
        dx, dy = STEP[side]
        beyond = Point(at.x + dx, at.y + dy)
        back = Point(at.x - dx, at.y - dy)
        meets = self._may_at(beyond) & ARM[side.opposite]
        goes_on = bool(meets) or self._is_head(beyond, side)
        if goes_on and self._may_at(back):
            self.passed[at] = (box, faces)
        return goes_on

    def _is_head(self, at: Point, side: Side) -> bool:
        return self._has_line(at) and self._points(at, side)

    def _points(self, at: Point, side: Side) -> bool:
        return HEADS.get(self.char(at)) == side

    def _head(self, at: Point, side: Side, net: Net) -> None:
        dx, dy = STEP[side]
        for step in range(1, GAP + 2):
            near = Point(at.x + dx * step, at.y + dy * step)
            box, _ = self._claims.get(near, (None, None))
            if box is not None:
                net.ends.append(End(box, has_head=True, cell=at, towards=side))
                return
            if self._has_line(near):
                break
        self._ragged.append((at, side))
        super()._head(at, side, net)

    def _over_label(self, at: Point, side: Side) -> tuple[list[Run], Point | None]:
        """A box beyond a gap is an end; words right on the line are a label."""
        dx, dy = STEP[side]
        for step in range(GAP + 1):
            near = Point(at.x + dx * step, at.y + dy * step)
            if near in self._claims:
                return [], near
            if not self._is_free(near):
                break
        return super()._over_label(at, side)


def _marks(
    grid: Grid, claims: dict[Point, tuple[int, Side | None]]
) -> tuple[Spans, dict[int, list[Run]]]:
    """Characters of lines and words, told apart by what stands beside them."""
    lines: Spans = {}
    runs: dict[int, list[Run]] = {}
    for y in range(grid.height):
        row = grid.rows[y]
        marks: set[int] = set()
        spans: list[list[int]] = []
        for x in range(grid.width):
            char = row[x]
            if char == " " or Point(x, y) in claims:
                continue
            if _is_line(grid, x, y):
                marks.add(x)
            elif spans and x - spans[-1][1] <= 2 and marks.isdisjoint(range(spans[-1][1], x)):  # noqa: PLR2004 - a blank between words
                spans[-1][1] = x
            else:
                spans.append([x, x])
        lines[y] = [(x, x) for x in sorted(marks)]
        if spans:
            runs[y] = [Run(y, a, b, grid.text(a, b, y)) for a, b in spans]
    return lines, runs


def _is_line(grid: Grid, x: int, y: int) -> bool:
    """Whether a character belongs to a line: letters and marks inside words don't."""
    char = grid.at(x, y)
    left, right = grid.at(x - 1, y), grid.at(x + 1, y)
    above, below = grid.at(x, y - 1), grid.at(x, y + 1)
    if char in _LETTERS:
        alone = not (left.isalnum() or right.isalnum())
        return alone and bool(ARMS.get(above, NO_ARMS) & DOWN)
    if char in ".,:'`":
        flat = any(ARMS.get(near, NO_ARMS) == FLAT for near in (left, right))
        upright = any(ARMS.get(near, NO_ARMS) == UPRIGHT for near in (above, below))
        return flat or (upright and not (left.isalnum() or right.isalnum()))
    if char in HEADS or char in ARMS:
        return not (left.isalnum() and right.isalnum())
    return False
