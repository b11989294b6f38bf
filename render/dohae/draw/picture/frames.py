"""Which icons stand in frames, and where links end: at these, at icons' ink or beneath words."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.picture import look
from dohae.draw.picture.frame import Area
from dohae.draw.picture.lettering import node_lines
from dohae.draw.picture.metrics import has_icon
from dohae.draw.picture.silhouettes import is_in_air, lean, margin, needs_frame, needs_plate
from dohae.geometry import Side

if TYPE_CHECKING:
    from collections.abc import Collection

    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.frame import Page
    from dohae.layout.plan import Box, Plan


def framed(plan: Plan, page: Page) -> frozenset[str]:
    """The paths of the nodes whose icons have frames.

    They have a faint ground of their own, or are names in letters; or they have more links than
    their sides have room for, some of which would end beside them, or so little ink that one would
    seem to end nowhere or run into another that comes from another side.

    Args:
        plan: Whose nodes.
        page: Where they are drawn.
    """
    boxes = {box.node.path: box for box in plan.boxes if _is_icon(box)}
    icon_of = {path: icons.find(box.node.kind).icon for path, box in boxes.items()}
    found = {icon for icon in icon_of.values() if needs_frame(icon)}
    heads: dict[str, list[tuple[Side, Area]]] = {}
    for route in plan.routes:
        points = [page.at(point) for point in route.points]
        ends = (route.link.source, points[:2]), (route.link.target, points[:-3:-1])
        for path, (end, before) in ends:
            if path not in boxes:
                continue
            if _is_beside(end, before, boxes[path], page) or _is_in_air(
                end, before, boxes[path], page
            ):
                found.add(icon_of[path])
            heads.setdefault(path, []).append(_head(end, before, boxes[path], page))
    found |= {icon_of[path] for path, its in heads.items() if _meet(its)}
    return frozenset(path for path, icon in icon_of.items() if icon in found)


def link_end(
    end: Spot, before: Spot, box: Box, frames: Collection[str], page: Page, *, plates: bool
) -> Spot:
    """Where a link's line ends that leads to a box.

    Args:
        end: Where its route ends, at the box's border …
        before: … and its last corner.
        box: The box.
        frames: The paths of the nodes whose icons have frames.
        page: Where it is drawn.
        plates: Icons that need plates have them, and links end at these rather than at the ink.
    """
    if not _is_icon(box):
        return end
    icon, (x, y) = icon_area(box, frames, page), end
    side, along = landing(end, before, icon)
    if side.is_horizontal:
        x = icon.left if side is Side.LEFT else icon.right
    if side is Side.BOTTOM:
        lowest = lowest_text(x, icon, box)
        if y < lowest < before[1]:
            return x, lowest
    file = icons.find(box.node.kind).icon
    has_frame = box.node.path in frames
    is_filled = has_frame or (plates and needs_plate(file))
    moved = 0.0 if has_frame else lean(file) * icon.width
    if not side.is_horizontal:
        along -= moved / icon.width
    depth = 0.0 if is_filled else margin(file, side, along) * icon.width
    inward = depth if side in (Side.LEFT, Side.TOP) else -depth
    return (x + inward + moved, y) if side.is_horizontal else (x, y + inward)


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


def _head(end: Spot, before: Spot, box: Box, page: Page) -> tuple[Side, Area]:
    """The side of an icon's room that a link comes from, and the room of an arrowhead at its end.

    It is at the ink; half of the room's width keeps others apart.
    """
    x, y = link_end(end, before, box, (), page, plates=False)
    side, _ = landing(end, before, page.area(box.body).middle(look.ICON))
    long, half = look.ARROW_COVER, look.ARROW_WIDTH
    if side.is_horizontal:
        left, right = (x - long, x) if side is Side.LEFT else (x, x + long)
        return side, Area(left, y - half, right, y + half)
    top, bottom = (y - long, y) if side is Side.TOP else (y, y + long)
    return side, Area(x - half, top, x + half, bottom)


def _meet(heads: list[tuple[Side, Area]]) -> bool:
    """Whether links from different sides would run into each other."""
    return any(
        side is not other and room.overlaps(taken)
        for (side, room), (other, taken) in combinations(heads, 2)
    )
