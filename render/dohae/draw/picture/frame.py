"""From the plan's lattice to points on the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw.picture import look

if TYPE_CHECKING:
    from dohae.geometry import Point, Rect, Size
    from dohae.layout.plan import Plan


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the page in points; ``y`` grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        """In points."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """In points."""
        return self.bottom - self.top

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2

    def corner(self, side: float) -> Area:
        """A square in its top left corner."""
        return Area(self.left, self.top, self.left + side, self.top + side)

    def swatch(self, width: float, height: float) -> Area:
        """A rectangle at its left, half way down."""
        top = self.centre[1] - height / 2
        return Area(self.left, top, self.left + width, top + height)

    def middle(self, side: float) -> Area:
        """A square in its middle."""
        x, y = self.centre
        return Area(x - side / 2, y - side / 2, x + side / 2, y + side / 2)

    def badge(self) -> Area:
        """The square over its top left corner that a badge takes."""
        left, top = self.left - look.BADGE_OUT, self.top - look.BADGE_OUT
        return Area(left, top, left + look.BADGE, top + look.BADGE)

    def overlaps(self, other: Area) -> bool:
        """Whether the two share more than an edge."""
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )

    def beside(self, width: float) -> Area:
        """What is right of a strip at its left."""
        return Area(self.left + width, self.top, self.right, self.bottom)

    def down_to(self, bottom: float) -> Area:
        """The same with another bottom."""
        return Area(self.left, self.top, self.right, bottom)


@dataclass(frozen=True, slots=True)
class Page:
    """The page that a plan is drawn on."""

    width: int
    """In points."""
    height: int
    caption: Area | None = None
    legend_top: int | None = None
    """Where the legend begins; nothing without one."""

    def at(self, point: Point) -> tuple[int, int]:
        """Where a lattice point lies on the page."""
        return look.MARGIN + point.x * look.UNIT, look.MARGIN + point.y * look.UNIT

    def area(self, rect: Rect) -> Area:
        """Where a rectangle of the lattice lies on the page."""
        left, top = look.MARGIN + rect.left * look.UNIT, look.MARGIN + rect.top * look.UNIT
        right, bottom = look.MARGIN + rect.right * look.UNIT, look.MARGIN + rect.bottom * look.UNIT
        return Area(left, top, right, bottom)


def page_of(plan: Plan, caption_lines: int = 0, legend: Size | None = None) -> Page:
    """The page of a plan.

    Args:
        plan: What is drawn.
        caption_lines: Lines of a caption, which stands lowest.
        legend: Room that a legend takes below the drawing, in points.
    """
    width = (plan.size.width - 1) * look.UNIT + 2 * look.MARGIN
    height = (plan.size.height - 1) * look.UNIT + 2 * look.MARGIN
    legend_top = None
    if legend:
        legend_top = height
        width = max(width, legend.width + 2 * look.MARGIN)
        height += legend.height + look.MARGIN
    width = _whole_pixels(width)
    caption = None
    if caption_lines:
        caption = Area(0, height, width, height + caption_lines * look.CAPTION_LINE)
        height += caption_lines * look.CAPTION_LINE + look.MARGIN
    return Page(width, _whole_pixels(height), caption, legend_top)


def _whole_pixels(points: int) -> int:
    """A length rounded up to a whole number of pixels: three points are four of them."""
    return -(-points // 3) * 3
