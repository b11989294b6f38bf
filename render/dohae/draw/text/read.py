"""Reading a drawing of dohae's own back into its nodes and links.

A line with more than two ends stands for a link from its root to each of the others. The root is
the end that alone has an arrowhead, or alone has none. Where arrowheads do not tell, the line is
one bar with exactly one end on one side, the root's, and the others opposite.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae.draw.text.boxes import FoundBox, find_boxes, parents_of
from dohae.draw.text.drawing import Drawing, DrawnLink, DrawnNode, Remark, Unreadable
from dohae.draw.text.grammar import ASCII_GRAMMAR, STYLES, UNICODE_GRAMMAR
from dohae.draw.text.grid import MOST_CELLS, Grid
from dohae.draw.text.legend import without_legend
from dohae.draw.text.lines import End, Lines, Net
from dohae.geometry import Side
from dohae.messages import Message
from dohae.model.case import Arrow

if TYPE_CHECKING:
    from dohae.draw.text.grammar import Grammar
    from dohae.draw.text.words import Run
    from dohae.geometry import Point
    from dohae.model.case import LineStyle, Sign


def read(text: str, most_cells: float = MOST_CELLS) -> Drawing:
    """The graph that a drawing by dohae shows, in either charset.

    Args:
        text: The drawing, and nothing beside it.
        most_cells: A larger one is refused.

    Raises:
        Unreadable: It is no such drawing, or something in it can't be followed.
    """
    shown, legend = without_legend(text)
    grid = Grid(shown, most_cells=most_cells)
    is_unicode = any(char in _BOX_CORNERS for row in grid.rows for char in row)
    drawing = read_grid(grid, UNICODE_GRAMMAR if is_unicode else ASCII_GRAMMAR)
    if drawing.remarks:
        raise Unreadable(drawing.remarks)
    return replace(drawing, legend=legend)


_BOX_CORNERS = frozenset("┌┏")


def read_grid(grid: Grid, grammar: Grammar) -> Drawing:
    """The graph that cells show, with remarks on whatever can't be followed."""
    boxes = find_boxes(grid, grammar)
    if not boxes:
        return Drawing((), (), (Remark(1, 1, Message("no box is drawn here")),))
    lines = Lines(grid, grammar, boxes)
    order = sorted(range(len(boxes)), key=lambda i: (boxes[i].rect.top, boxes[i].rect.left))
    place = {box: i for i, box in enumerate(order)}
    links: list[DrawnLink] = []
    remarks: list[Remark] = []
    for net in lines.nets():
        try:
            links += links_of(net, lines, place, is_exact=True)
        except Unreadable as unreadable:
            remarks += unreadable.remarks
    remarks += [loose(run) for run in lines.loose_words()]
    return Drawing(nodes_of(boxes, order, place), tuple(links), (*lines.remarks, *remarks))


def loose(run: Run) -> Remark:
    """What is wrong with words that belong to nothing."""
    what = Message("the words {text!r} stand on no line", text=run.text)
    return Remark(run.row + 1, run.left + 1, what)


def nodes_of(
    boxes: list[FoundBox], order: list[int], place: dict[int, int]
) -> tuple[DrawnNode, ...]:
    """The boxes as nodes, in the order of reading."""
    parents = parents_of(boxes)
    nodes = []
    for i in order:
        box = boxes[i]
        parent, border = parents[i]
        nodes.append(
            DrawnNode(
                title=box.title,
                label=box.label,
                is_group=box.is_group,
                parent=None if parent is None else place[parent],
                border=border,
                sign=box.sign,
                row=box.rect.top + 1,
                column=box.rect.left + 1,
            )
        )
    return tuple(nodes)


def links_of(
    net: Net, lines: Lines, place: dict[int, int], *, is_exact: bool = False
) -> list[DrawnLink]:
    """The links that lines stand for.

    Args:
        net: The lines.
        lines: All lines of the drawing.
        place: From a box to its place in the order of reading.
        is_exact: Whether all that they show must have been understood, as in a drawing by dohae.

    Raises:
        Unreadable: They don't lead from box to box, have no root, or show more than that.
    """
    if len(net.ends) < 2:  # noqa: PLR2004 - a line has two ends
        raise _unreadable(net, Message("a line doesn't lead from box to box"))
    if len(net.ends) == 2:  # noqa: PLR2004 - a line without branches
        one, other = net.ends
        leg = _leg(one, lines)
        if is_exact:
            if leg.last != other.cell or len(leg.cells) != len(net.cells):
                raise _unreadable(net, Message("a line parts, and leads to nothing there"))
            _see_one_meaning(net, [leg])
        return [link(one, other, place, label=leg.label, style=leg.style, sign=leg.sign)]
    legs = [_leg(end, lines) for end in net.ends]
    pointed = _pointed(legs)
    root = pointed or _root(legs)
    if root is None:
        what = Message("it can't be told which end of the branching line is its root")
        raise _unreadable(net, what)
    leaves = [leg for leg in legs if leg is not root]
    if is_exact:
        _see_a_tree(net, lines, legs, is_bar=not pointed)
        for leg in leaves:
            _see_one_meaning(net, [root, leg])
    return [
        link(
            root.end,
            leg.end,
            place,
            label=" ".join(filter(None, (root.label, leg.label))),
            style=leg.style or root.style,
            sign=leg.sign or root.sign,
        )
        for leg in leaves
    ]


def _unreadable(net: Net, what: Message) -> Unreadable:
    at = net.cells[0]
    return Unreadable([Remark(at.y + 1, at.x + 1, what)])


def _see_one_meaning(net: Net, legs: list[_Leg]) -> None:
    """See that a way shows one style and one sign at most: it could be taken for either."""
    if len(set().union(*(leg.styles for leg in legs))) > 1:
        raise _unreadable(net, Message("a line is drawn in several styles"))
    if sum(len(leg.signs) for leg in legs) > 1:
        raise _unreadable(net, Message("a line has several signs"))


def _see_a_tree(net: Net, lines: Lines, legs: list[_Leg], *, is_bar: bool) -> None:
    """See that legs are joined without detours, or by one bar, and no words stand between them."""
    between = set(net.cells).difference(*(leg.cells - {leg.last} for leg in legs))
    # A line that comes together again parts more often than it has ends.
    parts = sum(max(0, lines.arms(at).bit_count() - 2) for at in net.cells)
    if parts != len(net.ends) - 2 or (is_bar and not _is_bar(between, legs)):
        raise _unreadable(net, Message("a line parts, and leads to nothing there"))
    for at in between:
        for side in Side:
            hop = lines.hops.get((at, side))
            if hop is not None and (hop.label or hop.sign) and hop.to in between:
                raise _unreadable(net, Message("words stand where several links run"))


def _is_bar(between: set[Point], legs: list[_Leg]) -> bool:
    """Whether all that lies between legs is a straight line between their last cells."""
    columns, rows = ({leg.last[i] for leg in legs} for i in (0, 1))
    return all(
        min(columns) <= at.x <= max(columns) and min(rows) <= at.y <= max(rows) for at in between
    )


def link(
    a: End,
    b: End,
    place: dict[int, int],
    *,
    label: str = "",
    style: LineStyle | None = None,
    sign: Sign | None = None,
) -> DrawnLink:
    """The link between two ends; one with an arrowhead at its first end alone is turned round."""
    if a.has_head and not b.has_head:
        a, b = b, a
    arrow = Arrow.BOTH if a.has_head else Arrow.FORWARD if b.has_head else Arrow.NONE
    return DrawnLink(place[a.box], place[b.box], arrow, label, style, sign)


@dataclass(frozen=True)
class _Leg:
    """The way from an end to where its line parts, or to the other end."""

    end: End
    last: Point
    """The branching cell."""
    turns: tuple[Side, ...]
    """The directions of the way, seen from there."""
    label: str
    cells: frozenset[Point]
    """From the end to the last, both of them as well."""
    styles: frozenset[LineStyle]
    """What its straight pieces show."""
    signs: tuple[Sign, ...]

    @property
    def style(self) -> LineStyle | None:
        """The one that its straight pieces show; ``None`` where they show none, or several."""
        return next(iter(self.styles)) if len(self.styles) == 1 else None

    @property
    def sign(self) -> Sign | None:
        """The first that stands on it."""
        return next(iter(self.signs), None)


def _leg(end: End, lines: Lines) -> _Leg:
    at, came_from = end.cell, end.towards
    turns = [came_from]
    labels = []
    styles = set()
    signs = []
    walked = {at}
    while lines.arms(at).bit_count() <= 2:  # noqa: PLR2004 - more is a branch
        styles.add(STYLES.get(lines.char(at)))
        onward = lines.onward(at, came_from)
        if onward is None:
            break
        goes_to, hop = onward
        labels.append(hop.label)
        signs.append(hop.sign)
        at, came_from = hop.to, goes_to.opposite
        if at in walked:
            break
        walked.add(at)
        if turns[-1] != came_from:
            turns.append(came_from)
    return _Leg(
        end=end,
        last=at,
        turns=tuple(reversed(turns)),
        label=" ".join(filter(None, labels)),
        cells=frozenset(walked),
        styles=frozenset(filter(None, styles)),
        signs=tuple(filter(None, signs)),
    )


def _pointed(legs: list[_Leg]) -> _Leg | None:
    """The one end with an arrowhead, or the one without."""
    for has_head in (True, False):
        alike = [leg for leg in legs if leg.end.has_head is has_head]
        if len(alike) == 1:
            return alike[0]
    return None


def _root(legs: list[_Leg]) -> _Leg | None:
    """The one end on its side of the bar; the straightest such, should the bar be in doubt."""
    found: list[tuple[int, int, _Leg]] = []
    for is_upright in (True, False):
        if len({leg.last.x if is_upright else leg.last.y for leg in legs}) != 1:
            continue
        sides = [_side_of_bar(leg, is_upright=is_upright) for leg in legs]
        if None in sides:
            continue
        for leg, side in zip(legs, sides, strict=True):
            if sides.count(side) == 1:
                beyond = len(leg.turns) - (leg.turns[0].is_horizontal != is_upright)
                found.append((beyond, len(found), leg))
    return min(found)[2] if found else None


def _side_of_bar(leg: _Leg, *, is_upright: bool) -> Side | None:
    """The side of a bar that a leg leaves to, be it from the bar's end round a corner."""
    return next((side for side in leg.turns if side.is_horizontal == is_upright), None)
