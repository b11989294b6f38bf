"""What colour stands behind each part of a picture."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from dohae import icons
from dohae.draw.picture.paints import NONE
from dohae.draw.picture.silhouettes import needs_plate, needs_tile

if TYPE_CHECKING:
    from dohae.draw.picture.paints import Paint, Theme
    from dohae.geometry import Rect
    from dohae.layout.plan import Plan
    from dohae.model.case import Node


class Ground(NamedTuple):
    """A colour and the part that it has in the theme."""

    role: str
    """``ground``, a group's style followed by ``-fill``, or what is behind an icon."""
    colour: str


def group_paint(group: Node, theme: Theme) -> tuple[str, Paint]:
    """The name and look of a group's style; a mark changes the look of its border."""
    kind = icons.find(group.kind)
    style, paint = theme.group(kind.style if kind.is_group else "group", kind.provider)
    if group.mark:
        marked = theme.sign(group.mark.sign)
        paint = replace(paint, line=marked.line, dash=marked.dash, width=marked.width)
    return style, paint


def behind(icon: str, theme: Theme) -> Ground | None:
    """What an icon stands on, be it ``none`` until a page's palette says otherwise."""
    if needs_tile(icon):
        return Ground("tile", theme.tile)
    return Ground("plate", theme.plate) if needs_plate(icon) else None


def behind_framed(icon: str, theme: Theme) -> Ground:
    """The same of an icon in a frame, which has a ground always."""
    ground = behind(icon, theme) or Ground("box-fill", theme.box.fill)
    role = "frame" if ground.role == "plate" else ground.role
    return Ground(role, theme.box.fill if ground.colour == NONE else ground.colour)


def ground_under(rect: Rect, plan: Plan, theme: Theme) -> Ground:
    """What a rectangle stands on: the innermost painted group that holds all of it."""
    ground = Ground("ground", theme.ground)
    for box in plan.boxes:
        if box.node.is_group and box.rect.contains(rect):
            style, paint = group_paint(box.node, theme)
            if paint.fill != NONE:
                ground = Ground(f"{style}-fill", paint.fill)
    return ground
