"""The borders of groups: interrupted where nodes sit on them, with dashes fitted to their sides.

Those beside an icon in the corner are lines of their own, too: Graphviz paints the border of a
cluster beneath its label, and the icon would cover half of it, but not where nodes sit on it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.picture import look
from dohae.draw.picture.dashes import DASHES, in_dashes
from dohae.draw.picture.frames import framed, icon_area
from dohae.draw.picture.grounds import group_paint
from dohae.draw.picture.strokes import Stroke, without
from dohae.geometry import Side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dohae.draw.picture.crossings import Line, Spot
    from dohae.draw.picture.frame import Area, Page
    from dohae.draw.picture.paints import Paint, Theme
    from dohae.layout.plan import Box, Plan


def borders(plan: Plan, page: Page, theme: Theme) -> dict[str, Stroke]:
    """The borders that are not left to Graphviz, by their groups' paths: all but the plain ones."""
    found, frames = {}, framed(plan, page)
    for box in plan.boxes:
        if box.node.is_group:
            _, paint = group_paint(box.node, theme)
            area = page.area(box.rect)
            badges = [area.badge()] if box.node.mark else []
            pieces = border_pieces(box, plan, frames, page)
            has_icon = bool(icons.find(box.node.kind).icon and box.title)
            stroke = border(area, paint, pieces, badges, has_icon=has_icon)
            if stroke:
                found[box.node.path] = stroke
    return found


def border(
    area: Area,
    paint: Paint,
    pieces: tuple[Line, ...] = (),
    covers: Iterable[Area] = (),
    *,
    has_icon: bool = False,
) -> Stroke | None:
    """The lines of a border; nothing where it is whole and solid, and no icon stands on it.

    Args:
        area: What it encloses.
        paint: How it is painted.
        pieces: What is stroked of it; all of it where none are given.
        covers: What stands on it, and would have the line run over it.
        has_icon: Whether an icon stands in its corner.
    """
    is_plain = not pieces and paint.dash not in DASHES
    if is_plain and not has_icon:
        return None
    # A solid line has its ends where they join without a notch, dashes begin in a corner.
    start = area.width / 2 if is_plain else 0.0
    around = tuple(_way(area, start, start + _length(area)))
    whole = tuple(part for piece in pieces or (around,) for part in without(piece, covers))
    stroke = Stroke(whole[0], whole, has_head=False, has_tail=False)
    return in_dashes(stroke, paint.dash) if paint.dash in DASHES else stroke


def border_pieces(group: Box, plan: Plan, frames: frozenset[str], page: Page) -> tuple[Line, ...]:
    """What is stroked of a group's border; nothing when no node sits on it, and it is whole.

    It would be seen through an icon, and would run through its text. The pieces run clockwise.
    """
    area = page.area(group.rect)
    gaps = sorted(
        _gap(box, box.node.border, area, frames, page)
        for box in plan.boxes
        if box.node.border is not None and box.node.path.rpartition(".")[0] == group.node.path
    )
    after = [*gaps[1:], *((start + _length(area), end) for start, end in gaps[:1])]
    return tuple(
        tuple(_way(area, end, start))
        for (_, end), (start, _) in zip(gaps, after, strict=True)
        if end < start
    )


def _length(area: Area) -> float:
    return 2 * (area.width + area.height)


def _gap(
    box: Box, side: Side, border: Area, frames: frozenset[str], page: Page
) -> tuple[float, float]:
    """The stretch of a border that a node covers, as ways along it from its top left corner."""
    whole, icon = page.area(box.rect), icon_area(box, frames, page)
    below = whole.bottom
    if icon.bottom < whole.bottom:
        below += look.BENEATH_TEXT - look.TEXT_GAP
    width, height = border.width, border.height
    y = border.top if side is Side.TOP else border.bottom
    across = icon if y <= icon.bottom else whole
    match side:
        case Side.TOP:
            start, gap = 0.0, (across.left - border.left, across.right - border.left)
        case Side.RIGHT:
            start, gap = width, (whole.top - border.top, below - border.top)
        case Side.BOTTOM:
            start, gap = width + height, (border.right - across.right, border.right - across.left)
        case _:
            start = 2 * width + height
            gap = (border.bottom - below, border.bottom - whole.top)
    most = height if side.is_horizontal else width
    return start + max(0, gap[0]), start + min(most, gap[1])


def _way(area: Area, start: float, end: float) -> Iterator[Spot]:
    """The points of a border's piece, its corners among them."""
    once = (0.0, area.width, area.width + area.height, 2 * area.width + area.height)
    corners = [*once, *(corner + _length(area) for corner in once)]
    for at in (start, *(corner for corner in corners if start < corner < end), end):
        yield _spot(area, at % _length(area))


def _spot(area: Area, at: float) -> Spot:
    if at <= area.width:
        return area.left + at, area.top
    at -= area.width
    if at <= area.height:
        return area.right, area.top + at
    at -= area.height
    if at <= area.width:
        return area.right - at, area.bottom
    return area.left, area.bottom - (at - area.width)
