"""Judges a plan: what it costs the eye, and whether it keeps every promise."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.geometry import Point, Rect, Side

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout.plan import Box, Plan, Route


@dataclass(frozen=True, slots=True)
class Counts:
    """What a drawing asks of its reader; lengths in lattice points."""

    nodes: int
    groups: int
    links: int
    crossings: int
    """Points where links that share no trunk cross."""
    bends: int
    """Corners of all links, each link counted for itself."""
    length: int
    """Of all links, what a trunk shares counted once."""
    width: int
    height: int
    overlaps: int
    """Broken promises; always 0."""

    @property
    def area(self) -> int:
        """Lattice points of the whole drawing."""
        return self.width * self.height

    @property
    def aspect(self) -> float:
        """Width by height."""
        return round(self.width / max(1, self.height), 3)


def count(plan: Plan) -> Counts:
    """Counts of a plan."""
    groups = sum(box.node.is_group for box in plan.boxes)
    return Counts(
        nodes=len(plan.boxes) - groups,
        groups=groups,
        links=len(plan.routes),
        crossings=len(_crossings(plan)),
        bends=sum(len(route.points) - 2 for route in plan.routes),
        length=len(_covered(plan)),
        width=plan.size.width,
        height=plan.size.height,
        overlaps=len(faults(plan)),
    )


Piece = tuple[Point, Point]


def _pieces(route: Route) -> list[Piece]:
    return [(min(a, b), max(a, b)) for a, b in zip(route.points, route.points[1:], strict=False)]


def _crossings(plan: Plan) -> set[tuple[int, int]]:
    flat: dict[tuple[Piece, int], None] = {}
    upright: dict[tuple[Piece, int], None] = {}
    for number, route in enumerate(plan.routes):
        net = number if route.trunk is None else -1 - route.trunk
        for piece in _pieces(route):
            (flat if piece[0].y == piece[1].y else upright)[piece, net] = None
    found = Counter()  # type: ignore[var-annotated]
    seen: set[tuple[int, int, int, int]] = set()
    for (a, b), net in flat:
        for (c, d), other in upright:
            if net != other and a.x < c.x < b.x and c.y < a.y < d.y:
                seen.add((c.x, a.y, *sorted((net, other))))
    del found
    return seen  # type: ignore[return-value]


def _covered(plan: Plan) -> set[tuple[int, int, int, bool]]:
    """Unit steps that links take, once for a trunk."""
    steps: set[tuple[int, int, int, bool]] = set()
    for number, route in enumerate(plan.routes):
        net = number if route.trunk is None else -1 - route.trunk
        for a, b in _pieces(route):
            if a.y == b.y:
                steps.update((net, x, a.y, True) for x in range(a.x, b.x))
            else:
                steps.update((net, a.x, y, False) for y in range(a.y, b.y))
    return steps


def faults(plan: Plan) -> list[str]:
    """Every promise of the layout that a plan breaks, in words."""
    return [*_box_faults(plan), *_route_faults(plan), *_meeting_faults(plan), *_label_faults(plan)]


def _box_faults(plan: Plan) -> Iterator[str]:
    by_path = {box.node.path: box for box in plan.boxes}
    whole = Rect(0, 0, plan.size.width - 1, plan.size.height - 1)
    for number, box in enumerate(plan.boxes):
        path = box.node.path
        if not whole.contains(box.rect):
            yield f"{path} lies outside of the drawing"
        if not box.rect.contains(box.body):
            yield f"{path} is smaller than its body"
        if box.title and not (box.rect.contains(box.title)):
            yield f"the title of {path} lies outside of it"
        group = by_path.get(path.rpartition(".")[0])
        if group:
            side = box.node.border
            if side:
                yield from _border_faults(box, group.rect, side)
            elif not _strictly_inside(group.rect, box.rect):
                yield f"{path} leaves {group.node.path}"
        for other in plan.boxes[number + 1 :]:
            theirs = other.node.path
            if theirs.startswith(path + "."):
                outer = path == theirs.rpartition(".")[0]
                if not outer and not _strictly_inside(box.rect, other.rect):
                    yield f"{theirs} leaves {path}"
            elif box.rect.overlaps(other.rect):
                yield f"{path} overlaps {theirs}"
            if box.title and other.rect.overlaps(box.title) and not theirs == path:
                if not other.node.is_group or not other.rect.contains(box.title):
                    yield f"{theirs} covers the title of {path}"


def _strictly_inside(outer: Rect, inner: Rect) -> bool:
    return (
        outer.left < inner.left
        and outer.top < inner.top
        and outer.right > inner.right
        and outer.bottom > inner.bottom
    )


def _border_faults(box: Box, group: Rect, side: Side) -> Iterator[str]:
    rect = box.rect
    line = {
        Side.LEFT: group.left,
        Side.RIGHT: group.right,
        Side.TOP: group.top,
        Side.BOTTOM: group.bottom,
    }[side]
    if side.is_horizontal:
        sits = (
            rect.left <= line <= rect.right and group.top < rect.top and rect.bottom < group.bottom
        )
    else:
        sits = (
            rect.top <= line <= rect.bottom and group.left < rect.left and rect.right < group.right
        )
    if not sits:
        yield f"{box.node.path} does not sit on the {side} border"


def _route_faults(plan: Plan) -> Iterator[str]:
    by_path = {box.node.path: box for box in plan.boxes}
    whole = Rect(0, 0, plan.size.width - 1, plan.size.height - 1)
    for route in plan.routes:
        link = route.link
        name = f"{link.source} -> {link.target}"
        for piece in _pieces(route):
            if piece[0].x != piece[1].x and piece[0].y != piece[1].y:
                yield f"{name} is not orthogonal"
        if len(route.points) < 2:
            yield f"{name} has no line"
            continue
        for point, next_, path in (
            (route.points[0], route.points[1], link.source),
            (route.points[-1], route.points[-2], link.target),
        ):
            if not whole.holds(point):
                yield f"{name} leaves the drawing"
            if not _ends_on(by_path[path].body, point, next_, inner=by_path[path].node.is_group):
                yield f"{name} does not end on the border of {path}"
        for box in plan.boxes:
            path = box.node.path
            for a, b in _pieces(route):
                line = Rect(a.x, a.y, b.x, b.y)
                if not line.overlaps(box.rect):
                    continue
                ends_here = path in (link.source, link.target)
                if not box.node.is_group:
                    if not ends_here:
                        yield f"{name} runs into {path}"
                    continue
                inside = any(
                    end == path or end.startswith(path + ".") for end in (link.source, link.target)
                )
                if not inside:
                    yield f"{name} runs into {path}"
                if box.title and line.overlaps(box.title):
                    yield f"{name} covers the title of {path}"
                if _runs_along(line, box.rect):
                    yield f"{name} runs along the border of {path}"
            if not box.node.is_group and path in (link.source, link.target):
                if _enters(route, box.body):
                    yield f"{name} runs through {path}"


def _ends_on(body: Rect, point: Point, next_: Point, *, inner: bool) -> bool:
    if next_.y == point.y:
        on = point.x == (body.right if next_.x > point.x else body.left)
        return on and body.top < point.y < body.bottom or (on and body.top == body.bottom)
    on = point.y == (body.bottom if next_.y > point.y else body.top)
    return on and body.left < point.x < body.right


def _enters(route: Route, body: Rect) -> bool:
    inner = Rect(body.left + 1, body.top + 1, body.right - 1, body.bottom - 1)
    return (
        inner.left <= inner.right
        and inner.top <= inner.bottom
        and any(Rect(a.x, a.y, b.x, b.y).overlaps(inner) for a, b in _pieces(route))
    )


def _runs_along(line: Rect, rect: Rect) -> bool:
    """Whether a line lies on a border for more than a point."""
    if line.top == line.bottom and line.top in (rect.top, rect.bottom):
        return min(line.right, rect.right) > max(line.left, rect.left)
    if line.left == line.right and line.left in (rect.left, rect.right):
        return min(line.bottom, rect.bottom) > max(line.top, rect.top)
    return False


def _meeting_faults(plan: Plan) -> Iterator[str]:
    """Links that touch otherwise than by crossing at a right angle."""
    pieces = []
    for number, route in enumerate(plan.routes):
        net = number if route.trunk is None else -1 - route.trunk
        pieces += [(piece, net, number) for piece in _pieces(route)]
    pieces.sort(key=lambda entry: entry[0])
    for place, ((a, b), net, number) in enumerate(pieces):
        for (c, d), other, number2 in pieces[place + 1 :]:
            if c.x > b.x:
                break
            if number == number2 or not Rect(a.x, a.y, b.x, b.y).overlaps(Rect(c.x, c.y, d.x, d.y)):
                continue
            if net == other:
                continue
            flat, upright = ((a, b), (c, d)) if a.y == b.y else ((c, d), (a, b))
            if flat[0].y != flat[1].y or upright[0].x != upright[1].x or flat == upright:
                yield _meeting(plan, number, number2)
            elif not (
                flat[0].x < upright[0].x < flat[1].x and upright[0].y < flat[0].y < upright[1].y
            ):
                yield _meeting(plan, number, number2)


def _meeting(plan: Plan, first: int, second: int) -> str:
    a, b = plan.routes[first].link, plan.routes[second].link
    return (
        f"{a.source} -> {a.target} (link {first}) touches {b.source} -> {b.target} (link {second})"
    )


def _label_faults(plan: Plan) -> Iterator[str]:
    whole = Rect(0, 0, plan.size.width - 1, plan.size.height - 1)
    labels = [(n, route, route.label) for n, route in enumerate(plan.routes) if route.label]
    for number, route, label in labels:
        name = f"the label of {route.link.source} -> {route.link.target}"
        if not whole.contains(label):
            yield f"{name} leaves the drawing"
        if not any(Rect(a.x, a.y, b.x, b.y).overlaps(label) for a, b in _pieces(route)):
            yield f"{name} is off its line"
        for box in plan.boxes:
            if box.node.is_group:
                if label.overlaps(box.rect) and not _strictly_inside(box.rect, label):
                    yield f"{name} covers the border of {box.node.path}"
                if box.title and label.overlaps(box.title):
                    yield f"{name} covers the title of {box.node.path}"
            elif label.overlaps(box.rect):
                yield f"{name} covers {box.node.path}"
        for other_number, other in enumerate(plan.routes):
            if other_number == number:
                continue
            if any(Rect(a.x, a.y, b.x, b.y).overlaps(label) for a, b in _pieces(other)):
                yield f"{name} covers {other.link.source} -> {other.link.target}"
        for other_number, _, other_label in labels:
            if other_number > number and label.overlaps(other_label):
                yield f"{name} covers another"
    for route in plan.routes:
        if route.link.label and not route.label:
            yield f"the label of {route.link.source} -> {route.link.target} is missing"
