"""Pictures in PNG, sharp on dense screens and of the right size in a document."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Unpack

from dohae.draw.picture import drawing, graphviz
from dohae.draw.picture.coverage import tell_of_boxes
from dohae.draw.picture.options import SCALES
from dohae.draw.picture.pins import INCH
from dohae.draw.picture.png import packed, with_resolution
from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from dohae.draw.picture.drawing import Drawing
    from dohae.draw.picture.options import Options
    from dohae.layout.plan import Plan

SUFFIX = ".png"
MEDIUM = "picture"

_DPI = 96
"""Pixels an inch at a scale of 1, as on a web page."""
_USUAL = 2.0
_PIXELS_MOST = 32_000
"""Cairo paints no image that is wider or higher than 32,767 pixels."""
_AREA_MOST = 100_000_000
"""Pixels, of which each takes four bytes while an image is painted."""


def draw(plan: Plan, *, scale: float | None = None, **options: Unpack[Options]) -> bytes:
    """The drawing with its resolution in the file.

    Args:
        plan: Made with the metrics of pictures.
        scale: Pixels for one of a web page's; by default 2, or less where an image would be too
            large.
        options: What every picture can be told.

    Raises:
        DohaeError: There is no Korean font, no such theme, or Graphviz refuses; the scale is not
            a sensible one, or the image would be too large.
    """
    wanted = _USUAL if scale is None else scale
    low, high = SCALES
    if not low <= wanted <= high:
        what = Message(
            "scale {scale:g} (must be from {low:g} to {high:g})", scale=wanted, low=low, high=high
        )
        raise DohaeError(what)
    dpi = round(_DPI * wanted)
    picture = drawing.draw(plan, options)
    fitting = _fitting(picture, dpi)
    if fitting < dpi and scale is not None:
        longest = max(picture.page.width, picture.page.height) * dpi / INCH
        what = Message(
            "the image would be {longest:.0f} pixels long; a scale of {most:.1g} fits",
            longest=longest,
            most=fitting / _DPI,
        )
        raise DohaeError(what)
    dpi = min(dpi, fitting)
    tell_of_boxes(picture)
    return _packed(picture, dpi) or with_resolution(graphviz.paint(picture.dot, "png", dpi), dpi)


def _packed(picture: Drawing, dpi: int) -> bytes | None:
    """The file, where the pixels can be had in memory and are opaque: the quick way to it."""
    if picture.transparent:
        return None
    width, height = (
        math.floor(length * dpi / INCH + 0.5)
        for length in (picture.page.width, picture.page.height)
    )
    pixels = graphviz.pixels(picture.dot, dpi, width, height)
    return None if pixels is None else packed(pixels, width, dpi)


def _fitting(picture: Drawing, dpi: int) -> int:
    """The resolution at which an image is not too large; the one that is wanted if it is not."""
    width, height = picture.page.width * dpi / INCH, picture.page.height * dpi / INCH
    share = min(1, _PIXELS_MOST / max(width, height), math.sqrt(_AREA_MOST / (width * height)))
    return max(1, math.floor(dpi * share))
