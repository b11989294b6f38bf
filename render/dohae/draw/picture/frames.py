"""Which icons stand in frames, at which links end, and where icons stand in their nodes' room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.picture import look
from dohae.draw.picture.lettering import node_lines
from dohae.draw.picture.metrics import has_icon
from dohae.draw.picture.silhouettes import is_in_air, lean, needs_frame
from dohae.geometry import Side

if TYPE_CHECKING:
    from collections.abc import Collection

    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.frame import Area, Page
    from dohae.layout.plan import Box, Plan


def framed(plan: Plan, page: Page) -> frozenset[str]:
    """The paths of the nodes whose icons have frames.

    They have a faint ground of their own, or more links than their sides have room for, some of
    which would end beside them, or so little ink that one would seem to end nowhere.

    Args:
        plan: Whose nodes.
        page: Where they are drawn.
    """
    boxes = {box.node.path: box for box in plan.boxes if _is_icon(box)}
    icon_of = {path: icons.find(box.node.kind).icon for path, box in boxes.items()}
    found = {icon for icon in icon_of.values() if needs_frame(icon)}
    for route in plan.routes:
        points = [page.at(point) for point in route.points]
        ends = (route.link.source, points[:2]), (route.link.target, points[:-3:-1])
        for path, (end, before) in ends:
            if path in boxes and (
                _is_beside(end, before, boxes[path], page)
                or _is_in_air(end, before, boxes[path], page)
            ):
                found.add(icon_of[path])
    return frozenset(path for path, icon in icon_of.items() if icon in found)


def icon_area(box: Box, frames: Collection[str], page: Page) -> Area:
    """What links to a node end at: its box, its frame, or its icon in the middle of its room.

    Args:
        box: Of a node that is no group.
        frames: The paths of the nodes whose icons have frames.
        page: Where it is drawn.
    """
    body = page.area(box.body)
    is_whole = box.node.path in frames or not has_icon(box.node)
    return body if is_whole else body.middle(look.ICON)


def landing(end: Spot, before: Spot, icon: Area) -> tuple[Side, float]:
    """The side of an icon's room at which a link ends, and where there, from 0 to 1.

    Args:
        end: Where it ends …
        before: … and its last corner.
        icon: See ``icon_area``.
    """
    (x, y), (from_x, from_y) = end, before
    if y == from_y:
        side = Side.LEFT if x > from_x else Side.RIGHT
        return side, (y - icon.top) / icon.height
    return (Side.TOP if y > from_y else Side.BOTTOM), (x - icon.left) / icon.width


def lowest_text(x: float, icon: Area, box: Box) -> float:
    """The bottom of the last line of text that an upright line runs into; 0 for none."""
    lowest = 0.0
    for row, line in enumerate(node_lines(box.node), start=1):
        if abs(x - icon.centre[0]) <= line.width / 2 + look.BESIDE_TEXT:
            lowest = icon.bottom + look.ICON_GAP + row * look.LINE_HEIGHT + look.BENEATH_TEXT
    return lowest


def _is_icon(box: Box) -> bool:
    return not box.node.is_group and has_icon(box.node)


def _is_beside(end: Spot, before: Spot, box: Box, page: Page) -> bool:
    """Whether a link ends at a node's room but at neither its icon nor its text."""
    body = page.area(box.body)
    icon = body.middle(look.ICON)
    if body.height > icon.height:
        # The icon would stand away from its text.
        return True
    if end[1] == before[1] or icon.left < end[0] < icon.right:
        return False
    return before[1] < end[1] or not lowest_text(end[0], icon, box)


def _is_in_air(end: Spot, before: Spot, box: Box, page: Page) -> bool:
    """Whether a link would end near no ink of an icon, nor beneath its text."""
    icon = page.area(box.body).middle(look.ICON)
    side, along = landing(end, before, icon)
    if side is Side.BOTTOM and lowest_text(end[0], icon, box):
        return False
    file = icons.find(box.node.kind).icon
    return is_in_air(file, side, along if side.is_horizontal else along - lean(file))
