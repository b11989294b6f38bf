"""The lines of a thumbnail: few instead of many, and links up to the icons that they lead to."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dohae.pages.inline import NAME

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Point = tuple[float, float]

_DASHED = 3
"""A line of so many pieces is dashed; one of fewer was but parted by its label."""
_DOT = 4.5
"""Points that a dash is longer than, and a dot shorter."""
_DASHES, _DOTS = "6,6", "2,6"
_NUMBER = re.compile(r"-?[\d.]+")
_STEP = re.compile(r"([MLC])([^MLC]*)")
_GAP = 9
"""Points between two dashes of a line, at most."""
_HEAD = 7
"""Points from the end of a line to what its arrowhead points at."""
_TIP_NEAR = 16
"""Points between a line's end and the tip of its arrowhead, at most."""
_THINNER = 2 / 3
"""Of their width that links have among icons so small, or they would hide them; their heads, which
are hardly seen as it is, keep all of it."""


@dataclass(frozen=True, slots=True)
class Box:
    """Where a node's icon is, in points."""

    left: float
    top: float
    right: float
    bottom: float
    larger: float = 1
    """How much it has grown about its middle."""

    def met(self, end: Point, before: Point, head: float) -> Point:
        """Where a line that ends here on the level or upright meets the icon.

        Args:
            end: Where it ended when the icon was small and letters stood below it.
            before: The corner before that.
            head: Points that its arrowhead takes between the end and the icon.
        """
        (x, y), (from_x, from_y) = end, before
        if from_x == x and self.left <= x <= self.right:
            return x, self._met(self.top, self.bottom, y, from_y, head)
        if from_y == y and self.top <= y <= self.bottom:
            return self._met(self.left, self.right, x, from_x, head), y
        return end

    def span(self, axis: int) -> tuple[float, float]:
        """From where to where it reaches: from left to right (0), or from top to bottom (1)."""
        return (self.top, self.bottom) if axis else (self.left, self.right)

    def is_on(self, at: float, axis: int) -> bool:
        """Whether a line that stays at a place of this axis runs through it."""
        low, high = self.span(axis)
        return low < at < high

    def _met(self, low: float, high: float, end: float, before: float, head: float) -> float:
        """The same along one axis, on which the icon is from low to high."""
        if low < before < high:
            return end
        middle, half = (low + high) / 2, (high - low) / 2
        away = abs(end - middle) - head
        # A line that led to the ink of an icon leads to it still; others led to the letters.
        reach = min(half, away * self.larger) if away <= half / self.larger + 1 else half
        return middle + (reach if before > middle else -reach)


def merged(links: Iterable[ET.Element], boxes: Mapping[str, Box]) -> Iterator[ET.Element]:
    """All links of a picture as a few paths: one for all lines and heads that look alike.

    Args:
        links: The groups of a picture, each with a link.
        boxes: From a node's path to its icon.
    """
    found: dict[tuple[tuple[str, str], ...], list[str]] = {}
    for link in links:
        shown = [part for part in link if "plated" not in part.get("class", "").split()]
        lines = [part for part in shown if part.tag == f"{NAME}path"]
        if not lines:
            continue
        pieces = list(_pieces(lines[0].get("d", "")))
        way = _joined(pieces)
        before = way[0], way[-1]
        heads = [part for part in shown if part.tag == f"{NAME}polygon"]
        points = [_points(head.get("points", "")) for head in heads]
        _reach_icons(way, link, boxes, [tip for _, tip, *_ in points])
        look = {**_look(lines[0]), "fill": "none"}
        if "stroke-width" in look:
            look["stroke-width"] = f"{float(look['stroke-width']) * _THINNER:.3g}"
        if len(pieces) >= _DASHED:
            look["stroke-dasharray"] = _dash(pieces)
        found.setdefault(tuple(look.items()), []).append(_data(way))
        for head, shape in zip(heads, points, strict=True):
            moved = _moved(shape, list(zip(before, (way[0], way[-1]), strict=True)))
            found.setdefault(tuple(_look(head).items()), []).append(f"{_data(moved[:-1])}Z")
    for attributes, data in found.items():
        yield ET.Element(f"{NAME}path", {"d": "".join(data), **dict(attributes)})


def _reach_icons(
    way: list[Point], link: ET.Element, boxes: Mapping[str, Box], tips: list[Point]
) -> None:
    """Moves the ends of a link's line to the icons that it leads to."""
    for end, before, role in ((0, 1, "data-source"), (-1, -2, "data-target")):
        box = boxes.get(link.get(role, ""))
        if box is not None:
            has_head = any(_length(tip, way[end]) < _TIP_NEAR for tip in tips)
            way[end] = box.met(way[end], way[before], _HEAD if has_head else 0)


def border(part: ET.Element, boxes: Mapping[str, Box]) -> ET.Element:
    """A group's border; one that is painted dash by dash as a line that a browser dashes.

    Where nodes stand on it, it leads up to their icons: their words below, for which it was
    parted, are gone, and an icon that has grown would show it inside.

    Args:
        part: What is drawn of a group.
        boxes: From a node's path to its icon; none where words are shown, and icons are as before.
    """
    pieces = list(_pieces(part.get("d", ""))) if part.tag == f"{NAME}path" else []
    if not pieces:
        return part
    runs = [[pieces[0]]]
    for before, piece in pairwise(pieces):
        if _length(before[-1], piece[0]) > _GAP:
            runs.append([])  # Something stands on the border.
        runs[-1].append(piece)
    # A border that is whole but for what stands on it may have as many pieces as a dashed one.
    dash = {"stroke-dasharray": _dash(pieces)} if len(runs) < len(pieces) >= _DASHED else {}
    lines = [_joined(run) for run in runs]
    between = [
        stretch
        for line, following in zip(lines, [*lines[1:], lines[0]], strict=True)
        for stretch in _reach_across(line, following, boxes.values())
    ]
    if not dash and not boxes:
        return part
    data = "".join(_data(line) for line in (*lines, *between))
    return ET.Element(part.tag, {**part.attrib, "d": data, **dash})


def _reach_across(
    line: list[Point], following: list[Point], boxes: Iterable[Box]
) -> Iterator[list[Point]]:
    """Moves two ends of a border to the icons between them; what there is between those icons."""
    end, start = line[-1], following[0]
    axis = 1 if end[0] == start[0] else 0
    if _length(end, start) <= _GAP or end[1 - axis] != start[1 - axis]:
        return
    onward = 1 if end[axis] < start[axis] else -1
    low, high = sorted((end[axis], start[axis]))
    spans = [box.span(axis) for box in boxes if box.is_on(end[1 - axis], 1 - axis)]
    stops = sorted(
        (span[::onward] for span in spans if low <= sum(span) / 2 <= high),
        key=lambda span: span[0] * onward,
    )
    if not stops:
        return

    def spot(along: float) -> Point:
        return (end[0], along) if axis else (along, end[1])

    if (stops[0][0] - line[-2][axis]) * onward > 0:
        line[-1] = spot(stops[0][0])
    if (following[1][axis] - stops[-1][1]) * onward > 0:
        following[0] = spot(stops[-1][1])
    for (_, past), (next_one, _) in pairwise(stops):
        yield [spot(past), spot(next_one)]


def _look(part: ET.Element) -> dict[str, str]:
    names = [name for name in part.get("class", "").split() if name != "bare"]
    kept = {name: part.get(name) for name in ("stroke", "fill", "stroke-width")}
    return {name: value for name, value in kept.items() if value} | {"class": " ".join(names)}


def _pieces(data: str) -> Iterator[list[Point]]:
    """The parts of a line that are painted, each with its corners; hops are passed straight."""
    piece: list[Point] = []
    for sign, numbers in _STEP.findall(data):
        points = _points(numbers)
        if sign == "M" and piece:
            yield piece
            piece = []
        piece += points[2::3] if sign == "C" else points
    if piece:
        yield piece


def _joined(pieces: list[list[Point]]) -> list[Point]:
    """One way along all pieces, without what lies straight between two corners."""
    way: list[Point] = []
    for point in (point for piece in pieces for point in piece):
        if way and point == way[-1]:
            continue
        if len(way) > 1 and _is_straight(way[-2], way[-1], point):
            way.pop()
        way.append(point)
    return way


def _is_straight(before: Point, corner: Point, after: Point) -> bool:
    return any(before[axis] == corner[axis] == after[axis] for axis in (0, 1))


def _dash(pieces: list[list[Point]]) -> str:
    # The first and the last are whole, or reach to an arrowhead; one round a corner has two parts.
    lengths = [
        _length(start, end) for piece in pieces[1:-1] or pieces for start, end in pairwise(piece)
    ]
    return _DOTS if sorted(lengths)[len(lengths) // 2] < _DOT else _DASHES


def _moved(points: list[Point], ends: list[tuple[Point, Point]]) -> list[Point]:
    """An arrowhead, whose second point is its tip, moved to where the line now ends."""
    tip = points[1]
    old, new = min(ends, key=lambda end: _length(end[0], tip))
    if old == new or _length(old, tip) > _TIP_NEAR:
        return points
    return [(x + new[0] - tip[0], y + new[1] - tip[1]) for x, y in points]


def _length(start: Point, end: Point) -> float:
    return abs(start[0] - end[0]) + abs(start[1] - end[1])


def _points(numbers: str) -> list[Point]:
    found = [float(number) for number in _NUMBER.findall(numbers)]
    return list(zip(found[::2], found[1::2], strict=True))


def _data(points: list[Point]) -> str:
    """A path through points, as short as whole numbers make it: no one sees less on a card."""
    whole = [(round(x), round(y)) for x, y in points]
    steps = [f"M{whole[0][0]} {whole[0][1]}"]
    for (from_x, from_y), (x, y) in pairwise(whole):
        steps.append(f"V{y}" if x == from_x else f"H{x}" if y == from_y else f"L{x} {y}")
    return "".join(steps)
