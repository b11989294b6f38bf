"""How much room a picture's nodes, groups and labels take: the layout's view of a picture."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.picture import look
from dohae.draw.picture.lettering import group_lines, link_lines, node_lines
from dohae.draw.picture.silhouettes import lean
from dohae.geometry import Size
from dohae.layout.metrics import Frame, Gaps, Insets, Shape

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.draw.picture.lettering import Line
    from dohae.model.case import Link, Node


class PictureMetrics:
    """Measures in lattice points of ``look.UNIT`` points each.

    Nodes are an even number of units wide, so that an icon's centre is a lattice point.
    """

    gaps: Gaps = look.GAPS

    def node(self, node: Node) -> Shape:
        """The shape of an icon with its text below, or of a box with its text inside.

        Links end at the icon; one that comes from below is drawn only up to the text.
        """
        if not has_icon(node):
            return Shape(_box_size(node), corner=look.CORNER)
        card = look.CARD_PADDING if node.mark else 0
        lines = node_lines(node)
        icon = look.ICON // look.UNIT
        # An icon that leans to one side is moved to the other.
        widest = icon + 2 * _units(abs(lean(icons.find(node.kind).icon)) * look.ICON)
        width = max(widest, _even_units(_widest(lines)))
        text = look.ICON_GAP + len(lines) * look.LINE_HEIGHT
        height = icon + _units(text + look.TEXT_GAP)
        side = (width - icon) // 2
        return Shape(
            Size(width + 2 * card + 1, height + 2 * card + 1),
            Insets(side + card, card, side + card, height - icon + card),
            corner=look.CORNER,
            beyond=Insets(
                bottom=max(0, icon + _units(text + look.BENEATH_TEXT) - height - card),
            ),
        )

    def group(self, group: Node) -> Frame:
        """The frame of a group whose icon and title stand in its top left corner."""
        lines = group_lines(group)
        icon = look.GROUP_ICON if icons.find(group.kind).icon else 0
        padding = look.GROUP_PADDING
        if not lines and not icon:
            return Frame(Size(0, 0), (0, 0), padding)
        width = _units(icon + title_gap(group) + _widest(lines) + look.GROUP_TITLE_GAP)
        height = _units(max(look.GROUP_ICON, len(lines) * look.LINE_HEIGHT + look.TITLE_LIFT))
        room = Insets(padding.left, padding.top + height, padding.right, padding.bottom)
        return Frame(Size(width + 1, height + 1), (0, 0), room)

    def label(self, link: Link) -> Size:
        """The room of a link's label with its ground."""
        lines = link_lines(link)
        if not lines and not link.mark:
            return Size(0, 0)
        words = _widest(lines) + 2 * look.LINK_LABEL_PADDING if lines else 0
        badge = look.BADGE + (look.BADGE_GAP if lines else 0) if link.mark else 0
        width = _even_units(words + badge)
        height = _even_units(max(1, len(lines)) * look.LINE_HEIGHT + look.TITLE_LIFT)
        return Size(width + 1, height + 1)


def has_icon(node: Node) -> bool:
    """Whether a node is drawn as an icon rather than as a box."""
    return bool(icons.find(node.kind).icon)


def title_gap(group: Node) -> int:
    """Points from a group's icon, or its border, to its title; a badge may stand there."""
    is_under_badge = group.mark and not icons.find(group.kind).icon
    return look.GROUP_TITLE_GAP + (look.BADGE - look.BADGE_OUT if is_under_badge else 0)


def _box_size(node: Node) -> Size:
    lines = node_lines(node)
    width = max(look.BOX_LEAST, _widest(lines) + 2 * look.BOX_PADDING)
    height = len(lines) * look.LINE_HEIGHT + 2 * look.BOX_PADDING
    return Size(_even_units(width) + 1, _even_units(height) + 1)


def _widest(lines: Iterable[Line]) -> float:
    """The width of the widest line, with some slack: Graphviz rounds each glyph to a pixel."""
    return max((line.width * 1.03 + 1 for line in lines), default=0)


def _units(points: float) -> int:
    return math.ceil(points / look.UNIT)


def _even_units(points: float) -> int:
    return 2 * math.ceil(points / look.UNIT / 2)
