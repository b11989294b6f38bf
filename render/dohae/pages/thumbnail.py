"""Makes of a picture a small one: what remains of it on a card must still look like something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae.pages.inline import NAME, parsed, size, written

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree import ElementTree as ET

    from dohae.pages.catalogue import Href

_CARD = 290, 190
"""Pixels that a thumbnail has on a card, more or less."""
_LETTER = 12.0
"""Points that a picture's letters are high."""
_LEGIBLE = 7.5
"""Pixels below which letters are but grey specks."""
_LARGER = 1.35
"""How much an icon grows where the letters below it are gone."""
_MARGIN = 18
"""Points above a legend that belong to it."""
_UNSEEN = ("data-node", "data-source", "data-target")
_PLACE = re.compile(r"translate\((\S+) (\S+)\) scale\((\S+)\)")
_HREF = "{http://www.w3.org/1999/xlink}href"


def thumbnail(svg: bytes, *, key: str, href: Href) -> str:
    """The picture as an element of a page, in one line, that says nothing to those who hear it.

    It has neither legend nor links. Letters that could not be read are left out, and icons are
    larger instead.

    Args:
        svg: The picture's file.
        key: Begins all its ids.
        href: Addresses as seen from the page, for icons that pages share.
    """
    root, _ = parsed(svg, href)
    root.attrib.pop("role", None)
    root.attrib |= {"aria-hidden": "true", "focusable": "false"}
    _without_words_below(root)
    for element in root.iter():
        for attribute in _UNSEEN:
            element.attrib.pop(attribute, None)
        if element.tag == f"{NAME}g":
            element.attrib.pop("id", None)
        if element.tag == f"{NAME}a":
            element.tag = f"{NAME}g"
            element.attrib.clear()
    width, height = size(root)
    if min(_CARD[0] / width, _CARD[1] / height) * _LETTER < _LEGIBLE:
        _without_letters(root)
    return written(root, key)


def _without_words_below(root: ET.Element) -> None:
    """Takes away legend and caption, and the room that they have."""
    tops = []
    for group in root.findall(f"{NAME}g"):
        if group.get("class") in ("legend", "caption"):
            tops += [float(text.get("y", "inf")) for text in group.iter(f"{NAME}text")]
            root.remove(group)
    if tops:
        width, height = size(root)
        root.set("viewBox", f"0 0 {width:g} {min(height, min(tops) - _MARGIN):g}")


def _without_letters(root: ET.Element) -> None:
    widths = {
        f"#{image.get('id')}": float(image.get("width", "0")) for image in root.iter(f"{NAME}image")
    }
    for group in root.findall(f"{NAME}g"):
        for parent, child in _children(group):
            # A label's ground would be a gap in its line.
            if child.tag in (f"{NAME}text", f"{NAME}title") or _is_label(group, child):
                parent.remove(child)
            elif group.get("class") == "node" and child.tag == f"{NAME}use":
                _enlarge_icon(child, widths)
            elif group.get("class") == "node" and child.get("class") == "plate":
                _enlarge_plate(child)


def _children(element: ET.Element) -> Iterator[tuple[ET.Element, ET.Element]]:
    yield from [(parent, child) for parent in element.iter() for child in parent]


def _is_label(group: ET.Element, child: ET.Element) -> bool:
    return group.get("class") == "link" and child.tag == f"{NAME}rect"


def _enlarge_icon(use: ET.Element, widths: dict[str, float]) -> None:
    place = _PLACE.fullmatch(use.get("transform", ""))
    if place is None:
        return
    x, y, scale = (float(number) for number in place.groups())
    more = widths.get(use.get(_HREF, ""), 0) * scale * (_LARGER - 1) / 2
    use.set("transform", f"translate({x - more:g} {y - more:g}) scale({scale * _LARGER:.6g})")


def _enlarge_plate(plate: ET.Element) -> None:
    for start, length in (("x", "width"), ("y", "height")):
        before = float(plate.get(length, "0"))
        plate.set(start, f"{float(plate.get(start, '0')) - before * (_LARGER - 1) / 2:g}")
        plate.set(length, f"{before * _LARGER:g}")
