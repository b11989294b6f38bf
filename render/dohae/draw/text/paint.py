"""From a plan to characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae import cells
from dohae.draw.text.canvas import BLANK, Canvas, Ink, Misdrawn, Part
from dohae.draw.text.charset import ARM, DOWN, FLAT, UP, UPRIGHT, Charset
from dohae.draw.text.legend import GAP, draw_legend, legend_of
from dohae.draw.text.lettering import face, group_title, label_lines
from dohae.draw.text.shapes import STEP
from dohae.draw.text.tracks import Strand, Tracks, steps, towards, trace
from dohae.geometry import Point, Rect, Side, Size
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from dohae.draw.text.charset import Frame
    from dohae.layout.plan import Box, Plan, Route
    from dohae.model.case import Node, Sign

_LINE = Ink(Part.LINE)
"""What nearly every cell of a line shows."""


def paint(plan: Plan, charset: Charset) -> Canvas:
    """The drawing of a plan in one charset.

    Raises:
        Misdrawn: The plan breaks its promises; nothing is ever trimmed or covered silently.
    """
    return _Painter(plan, charset).painted()


class _Painter:
    def __init__(self, plan: Plan, charset: Charset) -> None:
        self._plan = plan
        self._charset = charset
        self._legend = legend_of(plan.case, plan.size.width)
        self._canvas = Canvas(self._whole_size())
        self._borders: dict[Point, tuple[Box, Side | None]] = {}
        """Cells of borders, and which side; ``None`` for corners."""

    def painted(self) -> Canvas:
        for box in self._plan.boxes:
            if box.node.is_group:
                self._frame(box, self._charset.group)
                self._group_title(box)
            else:
                self._node(box)
        tracks = trace(self._plan.routes)
        for at, strands in tracks.strands.items():
            self._line(at, strands, tracks)
        for at, side in tracks.ends.items():
            self._end(at, side, tracks)
        for number, route in enumerate(self._plan.routes):
            if route.label is not None:
                self._label(number, route, route.label, tracks)
        self._part_touching_bends(tracks)
        if self._legend:
            draw_legend(self._legend, self._canvas, self._plan.size.height + GAP, self._charset)
        return self._canvas

    def _whole_size(self) -> Size:
        """The plan's size, with the legend below."""
        if not self._legend:
            return self._plan.size
        plan, legend = self._plan.size, self._legend.size
        return Size(max(plan.width, legend.width), plan.height + GAP + legend.height)

    def _frame(self, box: Box, frame: Frame) -> None:
        rect, ink = box.rect, _ink(Part.BORDER, box.node)
        corners = {
            Point(rect.left, rect.top): frame.top_left,
            Point(rect.right, rect.top): frame.top_right,
            Point(rect.left, rect.bottom): frame.bottom_left,
            Point(rect.right, rect.bottom): frame.bottom_right,
        }
        for at, char in corners.items():
            self._canvas.put(at, char, ink)
            self._borders[at] = (box, None)
        for side, at in _sides(rect):
            self._canvas.put(at, frame.flat if not side.is_horizontal else frame.upright, ink)
            self._borders[at] = (box, side)

    def _group_title(self, box: Box) -> None:
        title = group_title(box.node)
        if not title:
            return
        if box.title is None or box.title.height != 1:
            what = f"no room for the title of {box.node.path}"
            raise Misdrawn(what)
        self._title(box, box.title, title)

    def _title(self, box: Box, room: Rect, title: str) -> None:
        ink = _ink(Part.TITLE, box.node)
        width = cells.width(title) + 2
        if room.width < width:
            what = f"the title of {box.node.path} doesn't fit"
            raise Misdrawn(what)
        for x in range(room.left, room.left + width):
            self._canvas.clear(Point(x, room.top), Part.BORDER)
        self._canvas.write(Point(room.left, room.top), BLANK + title + BLANK, ink)

    def _node(self, box: Box) -> None:
        rect, look = box.rect, face(box.node)
        met = self._make_way(box) if box.node.border else []
        self._frame(box, self._charset.node)
        if look.title:
            width = cells.width(look.title) + 2
            left = rect.left + 2
            self._title(box, Rect(left, rect.top, left + width - 1, rect.top), look.title)
        for at, side in met:
            if self._shows(at, Part.BORDER):
                self._canvas.change(at, self._charset.straddles[side], Part.BORDER)
        ink = _ink(Part.TEXT, box.node)
        room = rect.width - 4
        first = rect.top + 1 + (rect.height - 2 - len(look.lines)) // 2
        for y, line in enumerate(look.lines, first):
            if cells.width(line) > room or not rect.top < y < rect.bottom:
                what = f"the label of {box.node.path} doesn't fit"
                raise Misdrawn(what)
            self._canvas.write(Point(rect.left + 2, y), cells.centre(line, room), ink)

    def _make_way(self, box: Box) -> list[tuple[Point, Side]]:
        """Take away the group's border under a node; where on the node's border it is met."""
        rect, parent = box.rect, box.node.path.rpartition(".")[0]
        met = []
        for at in _points(rect):
            owner, side = self._borders.get(at, (None, None))
            if owner is None or owner.node.path != parent:
                continue
            if side is None:
                what = f"{box.node.path} sits on a corner of {parent}"
                raise Misdrawn(what)
            self._canvas.clear(at, Part.BORDER)
            del self._borders[at]
            own = rect.side_of(at)
            if own is not None and own.is_horizontal != side.is_horizontal:
                met.append((at, own))
        return met

    def _shows(self, at: Point, part: Part) -> bool:
        """Whether a cell shows that part; those beyond the edge show nothing."""
        size = self._plan.size
        if not (0 <= at.x < size.width and 0 <= at.y < size.height):
            return False
        ink = self._canvas.ink(at)
        return ink is not None and ink.part == part

    def _line(self, at: Point, strands: tuple[Strand, ...], tracks: Tracks) -> None:
        charset = self._charset
        upright = strands[0]
        if len(strands) > 1:
            upright = next((s for s in strands if s.arms == UPRIGHT), upright)
        sign = self._sign(upright)
        if at in self._borders:
            _, side = self._borders[at]
            axis = FLAT if side and side.is_horizontal else UPRIGHT
            if side is None or len(strands) > 1 or strands[0].arms != axis:
                what = f"a line runs along a border at {at.x},{at.y}"
                raise Misdrawn(what)
            crossing = charset.crossings[0 if axis == FLAT else 1]
            self._canvas.change(at, crossing, Part.BORDER)
            return
        if at in tracks.heads:
            sides = tracks.heads[at]
            char = charset.heads[sides[0]]
            if len(sides) > 1:
                char = charset.two_heads[0 if sides[0].is_horizontal else 1]
            self._canvas.put(at, char, Ink(Part.HEAD, sign=sign))
            return
        arms, style = upright.arms, self._style(upright)
        if arms in (FLAT, UPRIGHT):
            char = charset.styles[style][0 if arms == FLAT else 1]
        else:
            bends = charset.lines | charset.bold if style is LineStyle.BOLD else charset.lines
            char = bends[arms]
        self._canvas.put(at, char, Ink(Part.LINE, sign=sign) if sign else _LINE)

    def _sign(self, strand: Strand) -> Sign | None:
        """What became of lines that run together, if of all the same."""
        if len(strand.routes) == 1:
            mark = self._plan.routes[min(strand.routes)].link.mark
            return mark.sign if mark else None
        marks = {self._plan.routes[i].link.mark for i in strand.routes}
        signs = {mark.sign if mark else None for mark in marks}
        return signs.pop() if len(signs) == 1 else None

    def _style(self, strand: Strand) -> LineStyle:
        """The style of lines that run together: theirs if they agree."""
        if len(strand.routes) == 1:
            return self._plan.routes[min(strand.routes)].link.style
        styles = {self._plan.routes[i].link.style for i in strand.routes}
        return styles.pop() if len(styles) == 1 else LineStyle.SOLID

    def _end(self, at: Point, comes_from: Side, tracks: Tracks) -> None:
        if at not in self._borders or self._borders[at][1] != comes_from:
            what = f"a line ends at {at.x},{at.y}, which is no {comes_from} border"
            raise Misdrawn(what)
        if self._shows(at, Part.TITLE):
            return
        box, _ = self._borders[at]
        frame = self._charset.group if box.node.is_group else self._charset.node
        dx, dy = STEP[comes_from]
        strands = tracks.strands[Point(at.x + dx, at.y + dy)]
        ending = next(strand for strand in strands if strand.arms & ARM[comes_from.opposite])
        joint = frame.joint(comes_from, self._style(ending))
        self._canvas.change(at, joint, Part.BORDER)

    def _part_touching_bends(self, tracks: Tracks) -> None:
        """Change bends that would look joined with what stands right above or below them.

        What stands there may be a corner, a joint or another link's bend. A bend that goes on
        into words, a title's or a label's, shows no joint there, so it has to say that it does.
        """
        charset = self._charset
        if not charset.soft:
            return
        no_down, no_up = charset.soft
        for at, strands in tracks.strands.items():
            arms = strands[0].arms
            if len(strands) > 1 or arms in (FLAT, UPRIGHT):
                continue
            above, below = Point(at.x, at.y - 1), Point(at.x, at.y + 1)
            on_words = self._shows(below, Part.TITLE) or self._shows(below, Part.LABEL)
            under_words = self._shows(above, Part.LABEL)
            unclear = on_words or under_words
            if not arms & DOWN and (unclear or self._looks_joined(below, tracks)):
                self._canvas.change(at, no_down, Part.LINE)
            if not arms & UP and (unclear or self._looks_joined(above, tracks)):
                self._canvas.change(at, no_up, Part.LINE)

    def _looks_joined(self, at: Point, tracks: Tracks) -> bool:
        if at in tracks.strands:
            return any(strand.arms not in (FLAT, UPRIGHT) for strand in tracks.strands[at])
        if at not in self._borders or self._shows(at, Part.TITLE):
            return False
        return self._borders[at][1] is None or at in tracks.ends

    def _label(self, number: int, route: Route, room: Rect, tracks: Tracks) -> None:
        lines = label_lines(route.link)
        first = room.top + (room.height - len(lines)) // 2
        text_rows = range(first, first + len(lines))
        path = steps(route.points)
        hidden = [i for i, at in enumerate(path) if room.holds(at) and at.y in text_rows]
        self._refuse_unclear_label(number, route, [path[i] for i in hidden], path, tracks)
        for i in hidden:
            self._canvas.clear(path[i], Part.LINE)
        spot = path[hidden[0]]
        mark = route.link.mark
        ink = Ink(Part.LABEL, sign=mark.sign if mark else None)
        middle = spot.x if towards(spot, path[hidden[0] - 1]) & UPRIGHT else room.centre.x
        for y, line in enumerate(lines, first):
            width = cells.width(line)
            if width + 2 > room.width:
                what = f"the label {line!r} doesn't fit"
                raise Misdrawn(what)
            # Every row must lie across an upright line, even when the room is not centred on it.
            left = min(max(middle - (width - 1) // 2, room.left + 1), room.right - width)
            self._canvas.write(Point(left - 1, y), BLANK + line + BLANK, ink)

    def _refuse_unclear_label(
        self, number: int, route: Route, hidden: list[Point], path: list[Point], tracks: Tracks
    ) -> None:
        """A label must interrupt one straight piece of its own line and show it on both sides."""
        name = f"the label {route.link.label!r} of {route.link.source} to {route.link.target}"
        if not hidden:
            what = f"{name} doesn't stand on its line"
            raise Misdrawn(what)
        first, last = path.index(hidden[0]), path.index(hidden[-1])
        axis = towards(path[first - 1], path[first]) | towards(path[first], path[first - 1])
        mine = Strand(axis, frozenset({number}))
        if any(tracks.strands.get(at) != (mine,) for at in hidden):
            what = f"{name} covers a bend of its line"
            raise Misdrawn(what)
        for at in (path[first - 1], path[last + 1]):
            strands = tracks.strands.get(at, ())
            is_bend = axis == UPRIGHT and len(strands) == 1 and strands[0].routes == mine.routes
            if mine not in strands and not is_bend:
                what = f"{name} leaves no piece of line before the box or bend beside it"
                raise Misdrawn(what)


def _ink(part: Part, node: Node) -> Ink:
    return Ink(part, node.kind, node.mark.sign if node.mark else None)


def _points(rect: Rect) -> list[Point]:
    return [
        Point(x, y)
        for y in range(rect.top, rect.bottom + 1)
        for x in range(rect.left, rect.right + 1)
    ]


def _sides(rect: Rect) -> list[tuple[Side, Point]]:
    """Every point of a rectangle's border but the corners."""
    return [
        *((Side.TOP, Point(x, rect.top)) for x in range(rect.left + 1, rect.right)),
        *((Side.BOTTOM, Point(x, rect.bottom)) for x in range(rect.left + 1, rect.right)),
        *((Side.LEFT, Point(rect.left, y)) for y in range(rect.top + 1, rect.bottom)),
        *((Side.RIGHT, Point(rect.right, y)) for y in range(rect.top + 1, rect.bottom)),
    ]
