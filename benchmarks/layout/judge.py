"""One judge for all engines: counts over boxes and polylines, whoever made them."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import combinations, pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.layout.drawing import Box, Drawing, Line, Point, Rect

EPSILON = 1e-3
SLACK = 0.5
"""Half a lattice step: what is nearer than that counts as touching, or as not entering."""

Segment = tuple["Point", "Point"]


@dataclass(frozen=True, slots=True)
class Counts:
    """What a drawing asks of its reader; lengths in lattice steps, areas in lattice points."""

    crossings: int
    """Points where two links cross, branches of one trunk apart."""
    bends: int
    """Corners of every link, counted for each link by itself."""
    corners: int
    """Corners that are drawn: what the branches of a trunk share counts once."""
    length: float
    """Of all links, what a trunk shares counted once."""
    area: float
    overlaps: int
    """Pairs of boxes that overlap, and boxes that leave their group."""
    through: int
    """Pairs of a link and a node that it runs through, be it one of its own ends."""
    strays: int
    """Pairs of a link and a group that it runs through though neither end is in it."""
    shared: int
    """Pairs of links that lie on each other though they are no trunk."""
    in_air: int
    """Ends of links that do not touch the box that the engine was given."""
    off_icon: int
    """Ends that touch that box, but not the part that is drawn with a border or as an icon."""
    dropped: int
    """Links that are not drawn."""


def count(drawing: Drawing) -> Counts:
    """Counts of a drawing."""
    lines = [line for line in drawing.lines if line.points]
    crossings, shared = _meetings(lines)
    boxes = {box.path: box for box in drawing.boxes}
    ends = [end for line in lines for end in _ends(line, boxes)]
    through, strays = _entered(lines, drawing.boxes)
    return Counts(
        crossings=crossings,
        bends=sum(len(_bends(line)) for line in lines),
        corners=len({(line.net, *corner) for line in lines for corner in _bends(line)}),
        length=_length(lines),
        area=_area(drawing.boxes, lines),
        overlaps=_overlaps(drawing.boxes),
        through=through,
        strays=strays,
        shared=shared,
        in_air=ends.count("air"),
        off_icon=ends.count("off"),
        dropped=len(drawing.lines) - len(lines),
    )


def _corners(points: tuple[Point, ...]) -> list[Point]:
    """Ends and points where the direction changes."""
    kept: list[Point] = []
    for x, y in points:
        if kept and _same(kept[-1], (x, y)):
            continue
        if len(kept) > 1:
            (ax, ay), (bx, by) = kept[-2], kept[-1]
            turn = (bx - ax) * (y - by) - (by - ay) * (x - bx)
            onward = (bx - ax) * (x - bx) + (by - ay) * (y - by)
            if abs(turn) < EPSILON and onward > 0:
                kept.pop()
        kept.append((x, y))
    return kept if len(kept) > 1 else [points[0], points[-1]]


def _bends(line: Line) -> list[Point]:
    return _corners(line.points)[1:-1]


def _same(one: Point, other: Point) -> bool:
    return abs(one[0] - other[0]) < EPSILON and abs(one[1] - other[1]) < EPSILON


def _segments(line: Line) -> list[Segment]:
    return list(pairwise(_corners(line.points)))


def _meetings(lines: list[Line]) -> tuple[int, int]:
    """Crossings, and pairs of links that share a stretch."""
    pieces = [
        (min(a[0], b[0]), max(a[0], b[0]), min(a[1], b[1]), max(a[1], b[1]), (a, b), line.net)
        for line in lines
        for a, b in _segments(line)
    ]
    pieces.sort(key=lambda piece: piece[:4])
    crossings: set[tuple[int, int, int, int]] = set()
    shared: set[tuple[int, int]] = set()
    for index, (_, right, top, bottom, segment, net) in enumerate(pieces):
        for left, _, other_top, other_bottom, other, other_net in pieces[index + 1 :]:
            if left > right + EPSILON:
                break
            if net == other_net or other_top > bottom + EPSILON or top > other_bottom + EPSILON:
                continue
            pair = (min(net, other_net), max(net, other_net))
            met = _meet(segment, other)
            if met == "along":
                shared.add(pair)
            elif met is not None:
                crossings.add((*pair, round(met[0] * 100), round(met[1] * 100)))  # type: ignore[arg-type]
    return len(crossings), len(shared)


def _meet(one: Segment, other: Segment) -> Point | str | None:
    """Where two segments cross, ``along`` when they lie on each other."""
    (ax, ay), (bx, by) = one
    (cx, cy), (dx, dy) = other
    rx, ry, sx, sy = bx - ax, by - ay, dx - cx, dy - cy
    r, s = (rx * rx + ry * ry) ** 0.5, (sx * sx + sy * sy) ** 0.5
    turn = rx * sy - ry * sx
    if abs(turn) <= EPSILON * r * s:
        if abs((cx - ax) * ry - (cy - ay) * rx) > EPSILON * r:
            return None
        start, end = sorted(
            (((cx - ax) * rx + (cy - ay) * ry) / r, ((dx - ax) * rx + (dy - ay) * ry) / r)
        )
        return "along" if min(r, end) - max(0, start) > SLACK else None
    t = ((cx - ax) * sy - (cy - ay) * sx) / turn
    u = ((cx - ax) * ry - (cy - ay) * rx) / turn
    if EPSILON < t * r < r - EPSILON and EPSILON < u * s < s - EPSILON:
        return ax + t * rx, ay + t * ry
    return None


def _length(lines: list[Line]) -> float:
    """Union of the lines of each net."""
    nets: dict[int, list[Line]] = defaultdict(list)
    for line in lines:
        nets[line.net].append(line)
    return sum(
        _union([s for line in members for s in _segments(line)]) for members in nets.values()
    )


def _union(segments: list[Segment]) -> float:
    """Length of what upright and level segments cover, slanting ones counted whole."""
    total = 0.0
    rows: dict[tuple[int, int], list[tuple[float, float]]] = defaultdict(list)
    for (ax, ay), (bx, by) in segments:
        if abs(ay - by) < EPSILON:
            rows[0, round(ay * 1000)].append((min(ax, bx), max(ax, bx)))
        elif abs(ax - bx) < EPSILON:
            rows[1, round(ax * 1000)].append((min(ay, by), max(ay, by)))
        else:
            total += ((bx - ax) ** 2 + (by - ay) ** 2) ** 0.5
    for row in rows.values():
        reached = float("-inf")
        for start, end in sorted(row):
            total += max(0.0, end - max(start, reached))
            reached = max(reached, end)
    return total


def _area(boxes: tuple[Box, ...], lines: list[Line]) -> float:
    """Lattice points of the rectangle around everything, borders included."""
    xs = [x for box in boxes for x in (box.rect.left, box.rect.right)]
    ys = [y for box in boxes for y in (box.rect.top, box.rect.bottom)]
    xs += [x for line in lines for x, _ in line.points]
    ys += [y for line in lines for _, y in line.points]
    return (max(xs) - min(xs) + 1) * (max(ys) - min(ys) + 1) if xs else 0.0


def _holds(group: str, path: str) -> bool:
    return path.startswith(group + ".")


def _overlaps(boxes: tuple[Box, ...]) -> int:
    by_path = {box.path: box for box in boxes}
    found = 0
    for one, other in combinations(boxes, 2):
        if not (_holds(one.path, other.path) or _holds(other.path, one.path)):
            sits = any(
                a.on_border and a.path.rpartition(".")[0] == b.path
                for a, b in ((one, other), (other, one))
            )
            found += not sits and one.rect.shrunk(SLACK / 2).overlaps(other.rect.shrunk(SLACK / 2))
    for box in boxes:
        group = by_path.get(box.path.rpartition(".")[0])
        if group and not box.on_border:
            found += not group.rect.contains(box.rect.shrunk(SLACK))
    return found


def _entered(lines: list[Line], boxes: tuple[Box, ...]) -> tuple[int, int]:
    """Pairs of a link and a node, and of a link and a foreign group, that it enters."""
    through = strays = 0
    for line in lines:
        segments = _segments(line)
        for box in boxes:
            ends = (line.source, line.target)
            if box.is_group and any(box.path == end or _holds(box.path, end) for end in ends):
                continue
            # A line may pass the text below its own icon, but not the icon.
            inner = (box.body if box.path in ends else box.rect).shrunk(SLACK)
            if any(_crosses(segment, inner) for segment in segments):
                if box.is_group:
                    strays += 1
                else:
                    through += 1
    return through, strays


def _crosses(segment: Segment, rect: Rect) -> bool:
    """Whether a segment has a point inside of a rectangle (Liang and Barsky's clipping)."""
    (ax, ay), (bx, by) = segment
    low, high = 0.0, 1.0
    for start, step, least, most in (
        (ax, bx - ax, rect.left, rect.right),
        (ay, by - ay, rect.top, rect.bottom),
    ):
        if abs(step) < EPSILON:
            if not least < start < most:
                return False
            continue
        near, far = sorted(((least - start) / step, (most - start) / step))
        low, high = max(low, near), min(high, far)
    return low < high


def _ends(line: Line, boxes: dict[str, Box]) -> Iterator[str]:
    for point, path in ((line.points[0], line.source), (line.points[-1], line.target)):
        box = boxes[path]
        if _touches(point, box.body):
            yield "on"
        elif _touches(point, box.rect):
            yield "off"
        else:
            yield "air"


def _touches(point: Point, rect: Rect) -> bool:
    """Whether a point lies on a rectangle's border."""
    x, y = point
    outer, inner = rect.shrunk(-SLACK), rect.shrunk(SLACK)
    holds = outer.left <= x <= outer.right and outer.top <= y <= outer.bottom
    return holds and not (inner.left < x < inner.right and inner.top < y < inner.bottom)
