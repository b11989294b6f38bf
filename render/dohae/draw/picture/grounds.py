"""What colour stands behind each part of a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dohae import icons
from dohae.draw.picture import look
from dohae.draw.picture.frame import Area
from dohae.draw.picture.theme import NONE
from dohae.geometry import Side

if TYPE_CHECKING:
    from dohae.draw.picture.frame import Page
    from dohae.draw.picture.theme import Paint, Theme
    from dohae.geometry import Rect
    from dohae.layout.plan import Box, Plan
    from dohae.model.case import Node


class Ground(NamedTuple):
    """A colour and the part that it has in the theme."""

    role: str
    """``ground``, or a group's style followed by ``-fill``."""
    colour: str


def group_paint(group: Node, theme: Theme) -> tuple[str, Paint]:
    """The name and look of a group's style; a mark changes the look of its border."""
    kind = icons.find(group.kind)
    style, paint = theme.group(kind.style if kind.is_group else "group", kind.provider)
    if group.mark:
        marked = theme.sign(group.mark.sign)
        paint = replace(paint, line=marked.line, dash=marked.dash, width=marked.width)
    return style, paint


def border_gap(box: Box, plan: Plan, page: Page) -> Area | None:
    """The stretch of a group's border that a node on it covers; nothing for other nodes.

    The border would be seen through the icon, and would run through the text.
    """
    if box.node.border is None:
        return None
    group = box.node.path.rpartition(".")[0]
    border = page.area(next(other.rect for other in plan.boxes if other.node.path == group))
    whole, icon = page.area(box.rect), page.area(box.body)
    half = look.BORDER_GAP / 2
    if box.node.border.is_horizontal:
        x = border.left if box.node.border is Side.LEFT else border.right
        return Area(x - half, whole.top, x + half, whole.bottom)
    y = border.top if box.node.border is Side.TOP else border.bottom
    across = icon if y <= icon.bottom else whole
    return Area(across.left, y - half, across.right, y + half)


def ground_under(rect: Rect, plan: Plan, theme: Theme) -> Ground:
    """What a rectangle stands on: the innermost painted group that holds all of it."""
    ground = Ground("ground", theme.ground)
    for box in plan.boxes:
        if box.node.is_group and box.rect.contains(rect):
            style, paint = group_paint(box.node, theme)
            if paint.fill != NONE:
                ground = Ground(f"{style}-fill", paint.fill)
    return ground
