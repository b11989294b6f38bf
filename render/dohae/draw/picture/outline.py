"""Text as shapes, for places that lack the font."""

from __future__ import annotations

from functools import cache

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from dohae.draw.picture.fonts import korean_font

_REGULAR, _BOLD = 400, 700
"""On the weight axis of a variable font."""


def outlined(
    text: str, size: float, *, bold: bool, x: float, y: float, centred: bool
) -> str | None:
    """The data of a path that shows a line of text.

    Args:
        text: One line.
        size: Of the font, in points.
        bold: Whether it is drawn in the bold face.
        x: Where it begins, or its middle.
        y: Its baseline.
        centred: Whether ``x`` is its middle.

    Returns:
        ``None`` when the font lacks one of the characters.
    """
    font, characters = _font(bold=bold)
    names = [characters.get(ord(character)) for character in text]
    glyphs = font.getGlyphSet(location={"wght": _BOLD if bold else _REGULAR})
    scale = size / font["head"].unitsPerEm
    if centred:
        x -= sum(glyphs[name].width for name in names if name) * scale / 2
    pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.2f}".rstrip("0").rstrip("."))
    for name in names:
        if name is None:
            return None
        glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, x, y)))
        x += glyphs[name].width * scale
    return str(pen.getCommands())


@cache
def _font(*, bold: bool) -> tuple[TTFont, dict[int, str]]:
    chosen = korean_font()
    file, index = chosen.bold if bold else chosen.regular
    font = TTFont(file, fontNumber=index, lazy=True)
    return font, font.getBestCmap()
