"""dohae's own drawings in the benchmark's terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.layout.drawing import Box, Drawing, Line, Rect

if TYPE_CHECKING:
    from dohae.geometry import Rect as LatticeRect
    from dohae.layout import Plan


def drawing(plan: Plan) -> Drawing:
    """A plan's boxes and lines; a trunk is one net."""
    boxes = tuple(
        Box(
            box.node.path,
            box.node.is_group,
            _rect(box.rect),
            _rect(box.body),
            on_border=box.node.border is not None,
        )
        for box in plan.boxes
    )
    lines = tuple(
        Line(
            route.link.source,
            route.link.target,
            tuple((float(point.x), float(point.y)) for point in route.points),
            number if route.trunk is None else -1 - route.trunk,
        )
        for number, route in enumerate(plan.routes)
    )
    return Drawing(boxes, lines)


def _rect(rect: LatticeRect) -> Rect:
    return Rect(rect.left, rect.top, rect.right, rect.bottom)
