"""The layout engine's whole road. This first shape only sets boxes side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.geometry import Point, Rect, Size
from dohae.layout.plan import Box, Plan, Route

if TYPE_CHECKING:
    from dohae.layout.metrics import Metrics
    from dohae.model.case import Case, Node


def lay_out(case: Case, metrics: Metrics) -> Plan:
    """The plan of a case's drawing in one medium."""
    boxes: dict[str, Box] = {}
    x = 0
    for node in case.nodes:
        x = _put(node, x, 0, metrics, boxes) + metrics.gaps.x.groups
    routes = []
    for link in case.links:
        a, b = boxes[link.source].body, boxes[link.target].body
        left, right = sorted((a, b), key=lambda rect: rect.left)
        start, end = Point(left.right, left.centre.y), Point(right.left, right.centre.y)
        middle = (start.x + end.x) // 2
        points = [start, Point(middle, start.y), Point(middle, end.y), end]
        if start.y == end.y:
            points = [start, end]
        if left is b:
            points.reverse()
        routes.append(Route(link, tuple(points)))
    size = Size(
        1 + max(box.rect.right for box in boxes.values()),
        1 + max(box.rect.bottom for box in boxes.values()),
    )
    order = [node.path for node in case.walk()]
    return Plan(case, size, tuple(boxes[path] for path in order), tuple(routes))


def _put(node: Node, x: int, y: int, metrics: Metrics, boxes: dict[str, Box]) -> int:
    if not node.is_group:
        shape = metrics.node(node)
        rect = Rect(x, y, x + shape.size.width - 1, y + shape.size.height - 1)
        inset = shape.body
        body = Rect(
            rect.left + inset.left,
            rect.top + inset.top,
            rect.right - inset.right,
            rect.bottom - inset.bottom,
        )
        boxes[node.path] = Box(node, rect, body)
        return rect.right
    frame = metrics.group(node)
    right, bottom = x + frame.title_at[0] + frame.title.width, y + frame.padding.top
    inner = x + frame.padding.left
    for child in node.nodes:
        right = _put(child, inner, y + frame.padding.top, metrics, boxes)
        inner = right + metrics.gaps.x.boxes
        bottom = max(bottom, boxes[child.path].rect.bottom)
    rect = Rect(x, y, right + frame.padding.right, bottom + frame.padding.bottom)
    at = Point(x + frame.title_at[0], y + frame.title_at[1])
    title = Rect(at.x, at.y, at.x + frame.title.width - 1, at.y + frame.title.height - 1)
    boxes[node.path] = Box(node, rect, rect, title if frame.title.width else None)
    return rect.right
