"""What the layout must know of text drawings: sizes and gaps in cells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae import cells
from dohae.draw.text.lettering import face, group_title, label_lines
from dohae.geometry import Size
from dohae.layout.metrics import Frame, Gap, Gaps, Insets, Shape

if TYPE_CHECKING:
    from dohae.model.case import Link, Node

TITLE_AT = (2, 0)
"""A group's title begins after the corner and one piece of border, with a blank."""


class TextMetrics:
    """Measures for drawings in characters; the same for every charset."""

    gaps = Gaps(
        x=Gap(boxes=4, groups=3, lane=2, lanes=2, arrow=3, stub=2, label=1),
        y=Gap(boxes=2, groups=2, lane=1, lanes=1, arrow=2, stub=1, label=2),
    )

    def node(self, node: Node) -> Shape:
        """A box with its title on the top border and the label inside."""
        look = face(node)
        inside = max(cells.width(line) for line in look.lines)
        on_border = cells.width(look.title) + 2 if look.title else 0
        return Shape(Size(max(inside, on_border) + 4, len(look.lines) + 2))

    def group(self, group: Node) -> Frame:
        """A frame with its title on the top border."""
        title = group_title(group)
        size = Size(cells.width(title) + 2, 1) if title else Size(0, 0)
        return Frame(size, TITLE_AT, Insets(left=3, top=1, right=3, bottom=1))

    def label(self, link: Link) -> Size:
        """The text with a blank on each side; with a blank row above and below if it has rows.

        The blanks part a label from its line and from other labels, so that it can be read back.
        """
        lines = label_lines(link)
        if not lines:
            return Size(0, 0)
        rows = len(lines) + 2 if len(lines) > 1 else 1
        return Size(max(cells.width(line) for line in lines) + 2, rows)
