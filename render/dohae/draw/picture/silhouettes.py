"""How far an icon's ink lies from the edges of its square, so that links end at the ink.

``tracing`` makes the tables. Icons that fill their square are not in them.
"""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from dohae.geometry import Side

FILE = Path(__file__).with_name("silhouettes.json")
DARK_FILE = Path(__file__).with_name("dark_icons.json")
PALE_FILE = Path(__file__).with_name("pale_icons.json")
PIERCED_FILE = Path(__file__).with_name("pierced_icons.json")
VEILED_FILE = Path(__file__).with_name("veiled_icons.json")
AIR_FILE = Path(__file__).with_name("silhouettes_air.json")

PLACES = 19
"""Places of a side at which a link may end, from corner to corner."""
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
SIDES = (Side.LEFT, Side.RIGHT, Side.TOP, Side.BOTTOM)
"""In the order in which an entry of the table has them."""
GRID = 54
"""Distances are counted in this many parts of a side."""
ON_INK, IN_AIR = ".", "x"
"""Whether a link that ends at a place is near any ink, in the table of those where some are not."""
_FLAT = 16
"""Parts of a side that an icon is high at most which is a name in letters."""


_LEAN_LEAST = 8
"""Parts of a side by which the margins of ink differ that leans too far to one side."""


@cache
def table() -> dict[str, dict[str, str]]:
    """Folder → icon → a digit for each place of each side."""
    return json.loads(FILE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def air() -> dict[str, dict[str, str]]:
    """Folder → icon with places where links end near no ink → those of each side."""
    return json.loads(AIR_FILE.read_text(encoding="utf-8"))  # type: ignore[no-any-return]


@cache
def dark_icons() -> frozenset[str]:
    """The icons that are drawn in dark lines or shapes, or cut out of a tile."""
    return frozenset(json.loads(DARK_FILE.read_text(encoding="utf-8")))


@cache
def pale_icons() -> frozenset[str]:
    """The icons of which a white ground would swallow the drawing, or half of it."""
    return frozenset(json.loads(PALE_FILE.read_text(encoding="utf-8")))


@cache
def pierced_icons() -> frozenset[str]:
    """The icons that are tiles with a drawing cut out of them."""
    return frozenset(json.loads(PIERCED_FILE.read_text(encoding="utf-8")))


@cache
def veiled_icons() -> frozenset[str]:
    """The icons with a faint ground of their own, which looks like a smudge on a page."""
    return frozenset(json.loads(VEILED_FILE.read_text(encoding="utf-8")))


def needs_frame(icon: str) -> bool:
    """Whether an icon needs the end that a frame gives it.

    It has a faint ground of its own, or is so flat that it would float far above its title, and
    that a link to it would be taken for a stroke of its letters.
    """
    return icon in veiled_icons() or is_flat(icon)


def needs_plate(icon: str) -> bool:
    """Whether an icon is drawn in lines or shapes that a dark ground would swallow or fill."""
    return icon in dark_icons()


def needs_tile(icon: str) -> bool:
    """Whether an icon is drawn in white, and stands on a dark tile in every theme."""
    return icon in pale_icons()


def is_pierced(icon: str) -> bool:
    """Whether an icon covers its plate but for the drawing that is cut out of it."""
    return icon in pierced_icons()


def is_square(icon: str) -> bool:
    """Whether an icon fills its square."""
    return not _digits(icon)


@cache
def is_flat(icon: str) -> bool:
    """Whether an icon is hardly higher than a line of text, as a name in letters is.

    Not so where it stands on a tile.
    """
    digits = _digits(icon)
    if not digits or needs_tile(icon):
        return False
    top, bottom = (min(map(DIGITS.index, digits[at * PLACES : (at + 1) * PLACES])) for at in (2, 3))
    return GRID - top - bottom <= _FLAT


@cache
def lean(icon: str) -> float:
    """How far left of its square's middle an icon's ink stands, as a share of its width.

    Nothing where that is little, or where its square is seen by a plate, a tile or a frame.
    """
    digits = _digits(icon)
    if not digits or needs_plate(icon) or needs_tile(icon) or needs_frame(icon):
        return 0
    left, right = (min(map(DIGITS.index, digits[at * PLACES : (at + 1) * PLACES])) for at in (0, 1))
    return (right - left) / 2 / GRID if abs(right - left) >= _LEAN_LEAST else 0


def margin(icon: str, side: Side, along: float) -> float:
    """The distance from an icon's edge to its ink, or its tile, as a share of its width.

    Args:
        icon: Its path beside ``diagrams``.
        side: The edge.
        along: Where on the edge, from 0 at its top or left to 1.
    """
    digits = "" if needs_tile(icon) else _digits(icon)
    return DIGITS.index(digits[_place(side, along)]) / GRID if digits else 0


def is_in_air(icon: str, side: Side, along: float) -> bool:
    """Whether a link that ends at an icon's ink there would seem to end nowhere.

    Args:
        icon: Its path beside ``diagrams``.
        side: The edge that the link comes from.
        along: Where on the edge, from 0 at its top or left to 1.
    """
    places = "" if needs_tile(icon) else _of(air(), icon)
    return bool(places) and places[_place(side, along)] == IN_AIR


def _place(side: Side, along: float) -> int:
    """The place of an entry that is nearest."""
    return SIDES.index(side) * PLACES + round(min(max(along, 0), 1) * (PLACES - 1))


def _digits(icon: str) -> str:
    return _of(table(), icon)


def _of(entries: dict[str, dict[str, str]], icon: str) -> str:
    folder, _, name = icon.rpartition("/")
    return entries.get(folder, {}).get(name, "")
