"""Rough measures, of no medium, to choose between arrangements.

As wide as text, in cells; in height between a text drawing and a picture.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae import cells
from dohae.geometry import Size
from dohae.layout.metrics import Frame, Gap, Gaps, Insets, Shape

if TYPE_CHECKING:
    from dohae.model.case import Link, Node

_WIDEST = 28
_TALL = 5


class RoughMetrics:
    """Sizes that are near enough to both text and picture to compare drawings by."""

    gaps = Gaps(
        x=Gap(boxes=4, groups=3, lane=2, lanes=2, arrow=3, stub=2, label=1),
        y=Gap(boxes=3, groups=2, lane=1, lanes=1, arrow=2, stub=1, label=1),
    )

    def node(self, node: Node) -> Shape:
        """A box as wide as its words."""
        lines = [*node.title.split("\n"), *node.label.split("\n"), node.id]
        widest = min(_WIDEST, max(cells.width(line) for line in lines))
        return Shape(Size(widest + 4, _TALL))

    def group(self, group: Node) -> Frame:
        """A frame with its title on the border."""
        title = cells.width(group.title.replace("\n", " ")) + 2 if group.title else 0
        return Frame(Size(title, 1 if title else 0), (2, 0), Insets(3, 2, 3, 1))

    def label(self, link: Link) -> Size:
        """As wide as its widest line."""
        if not link.label and not link.mark:
            return Size(0, 0)
        lines = link.label.split("\n")
        return Size(min(_WIDEST, max(cells.width(line) for line in lines)) + 2, len(lines))


ROUGH = RoughMetrics()
"""To choose by."""
