"""Makes the tables of icons from their pixels: where their ink lies, and what it needs behind it.

``python -m dohae.draw.picture.tracing`` writes them anew, for when ``diagrams`` changes. Nothing
else imports this module: it needs Pillow, which drawing does without.
"""

from __future__ import annotations

import json
import math
from itertools import pairwise
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageOps

from dohae.draw.picture.silhouettes import (
    AIR_FILE,
    DARK_FILE,
    DIGITS,
    FILE,
    GRID,
    IN_AIR,
    ON_INK,
    PALE_FILE,
    PIERCED_FILE,
    PLACES,
    VEILED_FILE,
)
from dohae.icons import icons_root

if TYPE_CHECKING:
    from pathlib import Path

_STEP = GRID // (PLACES - 1)
_INK = 128
"""An alpha above this is ink."""
_DARK_GROUND = 0.0096
"""Luminance of the ground of the theme ``dark``, from 0 to 1."""
_CONTRAST_LEAST = 3
"""Of ink that can be seen well on a dark ground; WCAG asks as much of what is not text."""
_CONTRAST_OF_LINES = 5
"""The same of icons that are drawn in lines, which are as thin as those of text, for which 4.5 is
asked; more, for they stand on the grounds of groups as well, and small in their corners."""
_LINES = 0.4
"""Share of ink in a square, below which an icon is drawn in lines."""
_TILE = 0.85
"""Share of ink above which an icon is a coloured tile that shows what is on it."""
_DARK_MOST = 0.1
"""Share of an icon's ink that may not be seen well there."""
_DARK_TILE_MOST = 0.25
"""The same of a tile, of which a dark corner does no harm."""
_DARK_LINES_MOST = 0.5
"""Share of lines that may not be seen as well as lines should."""
_OPAQUE = 250
"""An alpha from which on nothing of what is behind an icon is seen."""
_PIERCED_LEAST = 0.03
"""Share of a tile that is cut out inside, from which on it shows a drawing: meant to be white."""
_WHITE = 224
"""Each of red, green and blue of what a white ground swallows is at least this."""
_PALE_LEAST = 0.29
"""Share of an icon's ink that it may not swallow …"""
_BACKING_LEAST = 0.1
"""… unless that is what the rest lies upon, and covers at least this share of its outline."""
_INTO = 4
"""Parts of a side that a link may reach into what the ink surrounds: an arrowhead among thin
strokes, or a line over half of an icon to its aerial, would be taken for a part of it."""
_AIR = 6
"""Parts of a side between a link's end and the nearest ink, above which it seems to end nowhere."""
_FULL = 0.93
"""Share of ink in a square with round corners."""
_VEIL = range(3, 32)
"""Alphas of what is hardly seen: a watermark, a pattern behind an icon."""
_VEILED_LEAST = 0.13
"""Share of it in a square, above which it is no mere shadow and shows as a smudge on a page."""


def digits(ink: list[list[bool]]) -> str:
    """A silhouette's entry in the table; empty for an icon that fills its square.

    Args:
        ink: Rows of ``GRID`` squares.
    """
    if sum(map(sum, ink)) >= _FULL * GRID * GRID:
        return ""
    columns = [list(column) for column in zip(*ink, strict=True)]
    flipped = [row[::-1] for row in ink], [column[::-1] for column in columns]
    return "".join(_edge(lines) for lines in (ink, flipped[0], columns, flipped[1]))


def _edge(lines: list[list[bool]]) -> str:
    """An edge's digits; ``lines`` lead from it across the icon."""
    depths = []
    for middle in range(0, GRID + 1, _STEP):
        near = lines[max(0, middle - 1) : middle + 1]
        depths.append(min((line.index(True) for line in near if True in line), default=None))
    # Where there is no ink at all, a link can only go as far as the rest of the icon.
    nearest = min((depth for depth in depths if depth is not None), default=0)
    outer = _outer([(at, depth) for at, depth in enumerate(depths) if depth is not None])
    most = len(DIGITS) - 1
    return "".join(
        DIGITS[nearest if depth is None else min(depth, outer[at] + _INTO, most)]
        for at, depth in enumerate(depths)
    )


def ends_in_air(ink: list[list[bool]], entry: str) -> str:
    """For each place of a silhouette whether a link that ends there is near no ink.

    Empty where all are near.

    Args:
        ink: Rows of ``GRID`` squares.
        entry: What ``digits`` makes of them.
    """
    last, found = GRID - 1, []
    for number, digit in enumerate(entry):
        side, place = divmod(number, PLACES)
        depth, along = DIGITS.index(digit), min(place * _STEP, last)
        x, y = ((depth, along), (last - depth, along), (along, depth), (along, last - depth))[side]
        found.append(ON_INK if _is_near(ink, x, y) else IN_AIR)
    return "".join(found) if IN_AIR in found else ""


def _is_near(ink: list[list[bool]], x: int, y: int) -> bool:
    """Whether there is ink around a place."""
    return any(
        math.hypot(column - x, row - y) <= _AIR
        for row in range(max(0, y - _AIR), min(GRID, y + _AIR + 1))
        for column in range(max(0, x - _AIR), min(GRID, x + _AIR + 1))
        if ink[row][column]
    )


def _outer(ink: list[tuple[int, int]]) -> dict[int, int]:
    """How deep a band lies that is drawn tight around the ink, at each of its places."""
    hull: list[tuple[int, int]] = []
    for x, y in ink:
        while len(hull) > 1 and _is_inside(hull[-2], hull[-1], (x, y)):
            hull.pop()
        hull.append((x, y))
    return {
        at: round(y + (v - y) * (at - x) / max(1, u - x))
        for (x, y), (u, v) in pairwise([*hull[:1], *hull])
        for at in range(x, u + 1)
    }


def _is_inside(one: tuple[int, int], two: tuple[int, int], three: tuple[int, int]) -> bool:
    """Whether the second of three points along an edge does not stand out from the others."""
    (a, b), (x, y), (u, v) = one, two, three
    return (y - b) * (u - a) >= (v - b) * (x - a)


def build() -> dict[Path, object]:
    """The tables of all icons of the installed ``diagrams``, by their files.

    Their silhouettes, those of dark ink, of pale ink, the pierced and the veiled ones, and where
    links end in the air.
    """
    found: dict[str, dict[str, str]] = {}
    airy: dict[str, dict[str, str]] = {}
    dark: list[str] = []
    pale: list[str] = []
    pierced: list[str] = []
    veiled: list[str] = []
    root = icons_root()
    for file in sorted((root / "resources").rglob("*.png")):
        with Image.open(file) as image:
            whole = image.convert("RGBA")
        faint = sum(whole.getchannel("A").histogram()[_VEIL.start : _VEIL.stop])
        small = ImageOps.pad(whole, (GRID, GRID))
        alphas = small.getchannel("A").tobytes()
        rows = [alphas[start : start + GRID] for start in range(0, GRID * GRID, GRID)]
        ink = [[alpha > _INK for alpha in row] for row in rows]
        entry = digits(ink)
        folder = file.parent.relative_to(root).as_posix()
        name = f"{folder}/{file.name}"
        if _is_pierced(small.getchannel("A")):
            pierced.append(name)
            dark.append(name)
        elif entry and _is_dark(small.tobytes()):
            dark.append(name)
        elif entry and is_pale(small):
            pale.append(name)
        if not entry:
            continue
        found.setdefault(folder, {})[file.name] = entry
        if places := ends_in_air(ink, entry):
            airy.setdefault(folder, {})[file.name] = places
        if faint > _VEILED_LEAST * whole.width * whole.height:
            veiled.append(name)
    tables = found, dark, pale, pierced, veiled, airy
    files = FILE, DARK_FILE, PALE_FILE, PIERCED_FILE, VEILED_FILE, AIR_FILE
    return dict(zip(files, tables, strict=True))


def _is_dark(pixels: bytes) -> bool:
    """Whether much of an image's ink can't be seen well on a dark ground; four bytes a pixel."""
    reds, greens, blues, alphas = (pixels[part::4] for part in range(4))
    ink = [
        _luminance(red, green, blue)
        for red, green, blue, alpha in zip(reds, greens, blues, alphas, strict=True)
        if alpha > _INK
    ]
    share = len(ink) / len(alphas)
    most = _DARK_TILE_MOST if share > _TILE else _DARK_MOST
    if _below(ink, _CONTRAST_LEAST) > most:
        return True
    return share < _LINES and _below(ink, _CONTRAST_OF_LINES) > _DARK_LINES_MOST


def is_pale(image: Image.Image) -> bool:
    """Whether a white ground would swallow much of a drawing, rather than what is behind it.

    Args:
        image: ``GRID`` squares wide and high.
    """
    pixels = image.tobytes()
    ink = [alpha > _INK for alpha in pixels[3::4]]
    white = [min(pixels[at : at + 3]) >= _WHITE for at in range(0, len(pixels), 4)]
    # What the rest of the ink surrounds is seen by it.
    passed = bytes(
        255 * (is_white or not is_ink) for is_white, is_ink in zip(white, ink, strict=True)
    )
    flood = ImageOps.expand(Image.frombytes("L", image.size, passed), border=1, fill=255)
    ImageDraw.floodfill(flood, (0, 0), 1)
    is_out = [value == 1 for value in ImageOps.crop(flood, border=1).tobytes()]
    lost = {at for at, is_lost in enumerate(is_out) if is_lost and ink[at]}
    if len(lost) <= _PALE_LEAST * sum(ink):
        return False
    seen = {at for at, is_ink in enumerate(ink) if is_ink} - lost
    beside = [at + step for at in seen for step in (-GRID, -1, 1, GRID) if at + step not in seen]
    return sum(at in lost for at in beside) <= _BACKING_LEAST * len(beside)


def _is_pierced(alpha: Image.Image) -> bool:
    """Whether an image is a tile with a drawing cut out of it, in which the ground is seen."""
    if sum(part > _INK for part in alpha.tobytes()) <= _TILE * alpha.width * alpha.height:
        return False
    solid = ImageOps.expand(alpha.point([0] * _OPAQUE + [255] * (256 - _OPAQUE)), border=1)
    ImageDraw.floodfill(solid, (0, 0), 255)
    within = ImageOps.crop(solid, border=1).tobytes()
    holes = sum(
        255 - part for part, is_out in zip(alpha.tobytes(), within, strict=True) if not is_out
    )
    return holes / 255 >= _PIERCED_LEAST * alpha.width * alpha.height


def _below(ink: list[float], contrast: float) -> float:
    """The share of ink with less contrast on a dark ground, given the luminance of each part."""
    least = contrast * (_DARK_GROUND + 0.05) - 0.05
    return sum(luminance < least for luminance in ink) / max(1, len(ink))


def _luminance(*colour: int) -> float:
    """As sRGB and the contrast of WCAG define it."""
    red, green, blue = (math.pow((part / 255 + 0.055) / 1.055, 2.4) for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


if __name__ == "__main__":
    for target, content in build().items():
        lines = json.dumps(content, indent=0, sort_keys=True, ensure_ascii=False)
        target.write_text(lines + "\n", encoding="utf-8")
