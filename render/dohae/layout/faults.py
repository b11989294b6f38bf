"""The promises of every layout: which of them a plan breaks, in words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.geometry import Point, Rect, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout.plan import Box, Plan, Route

Piece = tuple[Point, Point]
"""A straight piece of a line, its lesser end first."""
_ENDS = 2
"""Points that a line has at least."""


def faults(plan: Plan) -> list[str]:
    """Every promise of the layout that a plan breaks, in words."""
    return [*_box_faults(plan), *_route_faults(plan), *_meeting_faults(plan), *_label_faults(plan)]


def pieces(route: Route) -> list[Piece]:
    """The straight pieces of a link's line."""
    return [(a, b) if (a.x, a.y) <= (b.x, b.y) else (b, a) for a, b in pairwise(route.points)]


def net(number: int, route: Route) -> int:
    """What a line belongs to: a number of its own, or its trunk's."""
    return number if route.trunk is None else -1 - route.trunk


def _lines(route: Route) -> list[Rect]:
    return [Rect(a.x, a.y, b.x, b.y) for a, b in pieces(route)]


def _whole(plan: Plan) -> Rect:
    return Rect(0, 0, plan.size.width - 1, plan.size.height - 1)


def _strictly_inside(outer: Rect, inner: Rect) -> bool:
    return (
        outer.left < inner.left
        and outer.top < inner.top
        and outer.right > inner.right
        and outer.bottom > inner.bottom
    )


# Boxes


def _box_faults(plan: Plan) -> Iterator[str]:
    by_path = {box.node.path: box for box in plan.boxes}
    whole = _whole(plan)
    for number, box in enumerate(plan.boxes):
        path = box.node.path
        if not whole.contains(box.rect):
            yield f"{path} lies outside of the drawing"
        if not box.rect.contains(box.body):
            yield f"{path} is smaller than its body"
        if box.title and not box.rect.contains(box.title):
            yield f"the title of {path} lies outside of it"
        group = by_path.get(path.rpartition(".")[0])
        if group and box.node.border:
            yield from _border_faults(box, group.rect, box.node.border)
        elif group and not _strictly_inside(group.rect, box.rect):
            yield f"{path} leaves {group.node.path}"
        for other in plan.boxes[number + 1 :]:
            yield from _pair_faults(box, other)


def _pair_faults(box: Box, other: Box) -> Iterator[str]:
    """What is wrong with a box and one behind it in the file, or inside of it."""
    path, theirs = box.node.path, other.node.path
    if not theirs.startswith(path + "."):
        if box.rect.overlaps(other.rect):
            yield f"{path} overlaps {theirs}"
    elif path != theirs.rpartition(".")[0] and not _strictly_inside(box.rect, other.rect):
        yield f"{theirs} leaves {path}"
    if box.title and other.rect.overlaps(box.title):
        holds = other.node.is_group and other.rect.contains(box.title)
        if not holds:
            yield f"{theirs} covers the title of {path}"


def _border_faults(box: Box, group: Rect, side: Side) -> Iterator[str]:
    rect = box.rect
    line = {
        Side.LEFT: group.left,
        Side.RIGHT: group.right,
        Side.TOP: group.top,
        Side.BOTTOM: group.bottom,
    }[side]
    if side.is_horizontal:
        on_line = rect.left <= line <= rect.right
        between = group.top < rect.top and rect.bottom < group.bottom
    else:
        on_line = rect.top <= line <= rect.bottom
        between = group.left < rect.left and rect.right < group.right
    if not (on_line and between):
        yield f"{box.node.path} does not sit on the {side} border"


# Lines


def _route_faults(plan: Plan) -> Iterator[str]:
    by_path = {box.node.path: box for box in plan.boxes}
    whole = _whole(plan)
    for route in plan.routes:
        link = route.link
        name = f"{link.source} -> {link.target}"
        if any(a.x != b.x and a.y != b.y for a, b in pieces(route)):
            yield f"{name} is not orthogonal"
        if len(route.points) < _ENDS:
            yield f"{name} has no line"
            continue
        if not all(whole.holds(point) for point in route.points):
            yield f"{name} leaves the drawing"
        for point, next_, path in (
            (route.points[0], route.points[1], link.source),
            (route.points[-1], route.points[-2], link.target),
        ):
            if not _ends_on(by_path[path].body, point, next_):
                yield f"{name} does not end on the border of {path}"
        for box in plan.boxes:
            faults_here = _group_passed if box.node.is_group else _node_passed
            for fault in faults_here(route, box):
                yield f"{name} {fault} {box.node.path}"


def _node_passed(route: Route, box: Box) -> Iterator[str]:
    """What a line does to a node that it must not do."""
    if box.node.path in (route.link.source, route.link.target):
        inner = Rect(box.body.left + 1, box.body.top + 1, box.body.right - 1, box.body.bottom - 1)
        is_hollow = inner.left <= inner.right and inner.top <= inner.bottom
        if is_hollow and any(line.overlaps(inner) for line in _lines(route)):
            yield "runs through"
    elif any(line.overlaps(box.rect) for line in _lines(route)):
        yield "runs into"


def _group_passed(route: Route, box: Box) -> Iterator[str]:
    """What a line does to a group that it must not do."""
    path = box.node.path
    lines = [line for line in _lines(route) if line.overlaps(box.rect)]
    ends = (route.link.source, route.link.target)
    if lines and not any(f"{end}.".startswith(path + ".") for end in ends):
        yield "runs into"
    if box.title and any(line.overlaps(box.title) for line in lines):
        yield "covers the title of"
    if any(_runs_along(line, box.rect) for line in lines):
        yield "runs along the border of"


def _ends_on(body: Rect, point: Point, next_: Point) -> bool:
    """Whether a line's end lies on a box's side, off its corners, and the line leaves there."""
    if next_.y == point.y:
        on = point.x == (body.right if next_.x > point.x else body.left)
        return on and (body.top < point.y < body.bottom or body.top == body.bottom)
    on = point.y == (body.bottom if next_.y > point.y else body.top)
    return on and body.left < point.x < body.right


def _runs_along(line: Rect, rect: Rect) -> bool:
    """Whether a line lies on a border for more than a point."""
    if line.top == line.bottom and line.top in (rect.top, rect.bottom):
        return min(line.right, rect.right) > max(line.left, rect.left)
    if line.left == line.right and line.left in (rect.left, rect.right):
        return min(line.bottom, rect.bottom) > max(line.top, rect.top)
    return False


def _meeting_faults(plan: Plan) -> Iterator[str]:
    """Links that touch otherwise than by crossing at a right angle."""
    entries = [
        (piece, net(number, route), number)
        for number, route in enumerate(plan.routes)
        for piece in pieces(route)
    ]
    entries.sort(key=lambda entry: entry[0])
    for place, (one, mine, number) in enumerate(entries):
        for other, theirs, other_number in entries[place + 1 :]:
            if other[0].x > one[1].x:
                break
            if mine != theirs and _touch(one, other):
                a, b = plan.routes[number].link, plan.routes[other_number].link
                yield (
                    f"{a.source} -> {a.target} (link {number}) touches "
                    f"{b.source} -> {b.target} (link {other_number})"
                )


def _touch(one: Piece, other: Piece) -> bool:
    """Whether two pieces share a point without crossing there."""
    (a, b), (c, d) = one, other
    if not Rect(a.x, a.y, b.x, b.y).overlaps(Rect(c.x, c.y, d.x, d.y)):
        return False
    if (a.y == b.y) == (c.y == d.y):
        return True
    (left, right), (top, bottom) = (one, other) if a.y == b.y else (other, one)
    return not (left.x < top.x < right.x and top.y < left.y < bottom.y)


# Labels


def _label_faults(plan: Plan) -> Iterator[str]:
    whole = _whole(plan)
    for number, route in enumerate(plan.routes):
        name, label = f"the label of {route.link.source} -> {route.link.target}", route.label
        if label is None:
            if route.link.label:
                yield f"{name} is missing"
            continue
        if not whole.contains(label):
            yield f"{name} leaves the drawing"
        if not any(line.overlaps(label) for line in _lines(route)):
            yield f"{name} is off its line"
        others = (*plan.routes[:number], *plan.routes[number + 1 :])
        hidden = [what for box in plan.boxes for what in _hidden(label, box)]
        hidden += [what for other in others for what in _hidden_line(label, other)]
        for what in hidden:
            yield f"{name} covers {what}"


def _hidden(label: Rect, box: Box) -> Iterator[str]:
    """What of a box lies under a label."""
    if not label.overlaps(box.rect):
        return
    if not box.node.is_group:
        yield box.node.path
        return
    if not _strictly_inside(box.rect, label):
        yield f"the border of {box.node.path}"
    if box.title and label.overlaps(box.title):
        yield f"the title of {box.node.path}"


def _hidden_line(label: Rect, other: Route) -> Iterator[str]:
    """What of another link lies under a label."""
    if any(line.overlaps(label) for line in _lines(other)):
        yield f"{other.link.source} -> {other.link.target}"
    if other.label and label.overlaps(other.label):
        yield f"the label of {other.link.source} -> {other.link.target}"
