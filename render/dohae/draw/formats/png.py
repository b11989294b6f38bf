"""Pictures in PNG, sharp on dense screens and of the right size in a document."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw.picture import drawing, graphviz
from dohae.draw.picture.pins import INCH
from dohae.draw.picture.png import with_resolution
from dohae.draw.picture.theme import theme_of
from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

SUFFIX = ".png"
MEDIUM = "picture"

_DPI = 96
"""Pixels an inch at a scale of 1, as on a web page."""
_SCALES = (0.1, 10.0)
_PIXELS_MOST = 32_000
"""Cairo paints no image that is wider or higher than 32,767 pixels."""


def draw(
    plan: Plan,
    *,
    theme: str | None = None,
    transparent: bool = False,
    caption: bool = False,
    legend: bool | None = None,
    scale: float = 2.0,
) -> bytes:
    """The drawing with its resolution in the file.

    Args:
        plan: Made with the metrics of pictures.
        theme: A theme's name, or the path of a YAML file; the model's by default.
        transparent: Leave the ground unpainted.
        caption: Write the case's caption below.
        legend: Explain icons, borders and lines below; by default where the model asks for it.
        scale: Pixels for one of a web page's.

    Raises:
        DohaeError: There is no Korean font, no such theme, or Graphviz refuses; the scale is not
            a sensible one, or the image would be too large.
    """
    if not _SCALES[0] <= scale <= _SCALES[1]:
        low, high = _SCALES
        what = Message(
            "scale {scale:g} (must be from {low:g} to {high:g})", scale=scale, low=low, high=high
        )
        raise DohaeError(what)
    dpi = round(_DPI * scale)
    drawn = drawing.draw(
        plan,
        theme_of(theme, plan.case),
        transparent=transparent,
        caption=caption,
        legend=legend,
        dpi=dpi,
    )
    longest = max(drawn.page.width, drawn.page.height) * dpi / INCH
    if longest > _PIXELS_MOST:
        most = scale * _PIXELS_MOST / longest
        what = Message(
            "the image would be {longest:.0f} pixels long; a scale of {most:.1g} fits",
            longest=longest,
            most=most,
        )
        raise DohaeError(what)
    return with_resolution(graphviz.paint(drawn.dot, "png"), dpi)
