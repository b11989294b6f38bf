"""Reads the SVG that Graphviz paints."""

from __future__ import annotations

import base64
import re
import struct
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from xml.etree import ElementTree as ET

from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

SVG = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"
PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
"""A point, as paths and polygons have it."""
_PNG = b"\x89PNG\r\n\x1a\n"


class Embedded(NamedTuple):
    """An icon inside a drawing."""

    name: str
    """Its id."""
    element: ET.Element
    width: int
    """In pixels."""


def painted_parts(raw: bytes) -> dict[str, ET.Element]:
    """The groups of Graphviz's SVG by their ids."""
    root = ET.fromstring(raw)  # noqa: S314 - Graphviz's own words
    return {group.get("id", ""): group for group in root.iter(f"{SVG}g")}


def shifted(polygon: ET.Element, height: float) -> str:
    """A polygon's points, counted from the top of the page rather than from its bottom."""
    return " ".join(f"{x:g},{y:g}" for x, y in _spots(polygon.get("points", ""), height))


def path_data(path: ET.Element, height: float) -> str:
    """A path's data, counted from the top of the page; parts that do not bend are lines.

    Args:
        path: One of Graphviz's: a curve.
        height: Of the page.
    """
    return curve_data(list(_spots(path.get("d", ""), height)))


def curve_data(spots: list[tuple[float, float]]) -> str:
    """The data of a path: where it begins, and for each curve two control points and its end."""
    before, rest = spots[0], spots[1:]
    data = f"M{_written(before)}"
    for bend, other, end in zip(rest[0::3], rest[1::3], rest[2::3], strict=True):
        if _is_straight(before, bend, other, end):
            data += f"L{_written(end)}"
        else:
            data += f"C{_written(bend)} {_written(other)} {_written(end)}"
        before = end
    return data


def _is_straight(*spots: tuple[float, float]) -> bool:
    return len({x for x, _ in spots}) == 1 or len({y for _, y in spots}) == 1


def _written(spot: tuple[float, float]) -> str:
    return f"{spot[0]:g},{spot[1]:g}"


def embedded_icon(image: ET.Element, known: dict[str, Embedded], prefix: str) -> Embedded:
    """The icon of an image, its bytes inside; taken from ``known`` or added to it."""
    file = image.get(HREF, "")
    if file not in known:
        width, height, data = _read_icon(file)
        name = f"{prefix}-i{len(known) + 1}"
        attributes = {"id": name, "width": str(width), "height": str(height), "xlink:href": data}
        known[file] = Embedded(name, ET.Element("image", attributes), width)
    return known[file]


@lru_cache(maxsize=256)
def _read_icon(file: str) -> tuple[int, int, str]:
    """An icon's width and height in pixels, and its bytes as an address."""
    data = Path(file).read_bytes()
    if not data.startswith(_PNG):
        raise DohaeError(Message("{file}: not a PNG file", file=file))
    width, height = struct.unpack_from(">LL", data, 16)
    return width, height, "data:image/png;base64," + base64.b64encode(data).decode("ascii")


def _spots(text: str, height: float) -> Iterator[tuple[float, float]]:
    for x, y in PAIR.findall(text):
        yield float(x), round(float(y) + height, 2)
