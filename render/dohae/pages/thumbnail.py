"""Makes of a picture a small one: what remains of it on a card must still look like something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dohae.pages.inline import NAME, parsed, size, written
from dohae.pages.thumbnail_lines import Box, border, merged

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.pages.catalogue import Href

_CARD = 290, 190
"""Pixels that a thumbnail has on a card, more or less."""
_LETTER = 12.0
"""Points that a picture's letters are high."""
_LEGIBLE = 7.5
"""Pixels below which letters are but grey specks."""
_LARGER = 1.35
"""How much an icon grows where the letters below it are gone."""
_BEHIND = "plate", "tile"
"""Classes of what is behind an icon."""
_MARGIN = 18
"""Points above a legend that belong to it."""
_PLACE = re.compile(r"translate\((\S+) (\S+)\) scale\((\S+)\)")
_HREF = "{http://www.w3.org/1999/xlink}href"
_STYLE = re.compile(rb"<style>.*?</style>", re.DOTALL)
_RULE = re.compile(r"#\S+ \.([\w-]+)(\{[^{}]*\})")


def thumbnail(svg: bytes, *, href: Href, key: str = "") -> str:
    """The picture as an element of a page, in one line, that says nothing to those who hear it.

    It has neither legend nor links. Letters that could not be read are left out, and icons are
    larger instead.

    Args:
        svg: The picture's file.
        href: Addresses as seen from the page, for icons that pages share.
        key: Its id, for colours of its own; without one it has those of ``rules``.
    """
    root, _ = parsed(svg, href)
    _without_words_below(root)
    width, height = size(root)
    legible = min(_CARD[0] / width, _CARD[1] / height) * _LETTER >= _LEGIBLE
    icons = _icons(root)
    shown = ET.Element(root.tag, {name: root.get(name, "") for name in ("class", "viewBox")})
    shown.attrib |= {"aria-hidden": "true", "focusable": "false"}
    if legible:
        shown.attrib |= {"lang": root.get("lang", ""), "font-family": root.get("font-family", "")}
    if key:
        shown.set("id", root.get("id", ""))
        shown.extend(root.findall(f"{NAME}style"))
    boxes = {} if legible else _boxes(root, icons)
    links: list[ET.Element] = []
    for part in root:
        if part.get("class") == "link" and not legible:
            links.append(part)
        elif part.tag not in (f"{NAME}style", f"{NAME}defs"):
            shown.extend(_drawn(part, icons, boxes, legible=legible))
    shown.extend(merged(links, boxes))
    return written(shown, key)


def rules(svg: bytes) -> dict[str, str]:
    """From each class of a picture to its style, which thumbnails drawn in the same theme share."""
    style = _STYLE.search(svg)
    return dict(_RULE.findall(style[0].decode())) if style else {}


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


def _icons(root: ET.Element) -> dict[str, ET.Element]:
    return {f"#{image.get('id')}": image for image in root.iter(f"{NAME}image")}


def _boxes(root: ET.Element, icons: dict[str, ET.Element]) -> dict[str, Box]:
    """Where the larger icons are, or their frames, by the paths of their nodes."""
    boxes = {}
    for part in root:
        use = part.find(f".//{NAME}use") if part.get("class") == "node" else None
        if use is not None:
            shown = _image(use, icons, _LARGER)
            for frame in filter(_is_frame, part.iter()):
                shown = ET.Element(frame.tag, frame.attrib)
                _enlarge(shown, _LARGER)
            boxes[part.get("data-node", "")] = _box(shown, _LARGER)
    return boxes


def _is_frame(element: ET.Element) -> bool:
    return element.tag == f"{NAME}rect" and "box-line" in element.get("class", "").split()


def _drawn(
    part: ET.Element, icons: dict[str, ET.Element], boxes: dict[str, Box], *, legible: bool
) -> Iterator[ET.Element]:
    """What is drawn of a part of the picture, out of the groups that it stands in.

    Args:
        part: Anything but a link.
        icons: The picture's, by reference.
        boxes: From a node's path to its icon.
        legible: Whether letters stay.
    """
    larger = 1.0 if legible or part.get("class") != "node" else _LARGER
    for element, classes in _leaves(part):
        if element.tag == f"{NAME}use":
            image = _image(element, icons, larger)
            image.set("class", " ".join(classes))
            yield _trimmed(image)
        elif element.tag != f"{NAME}title" and (legible or element.tag != f"{NAME}text"):
            if element.get("class") in _BEHIND or _is_frame(element):
                _enlarge(element, larger)
            yield border(element, boxes) if part.get("class") == "group" else element


def _leaves(
    part: ET.Element, classes: tuple[str, ...] = ()
) -> Iterator[tuple[ET.Element, tuple[str, ...]]]:
    """What is in groups and links to elsewhere, with the classes of those that change its looks."""
    if part.tag not in (f"{NAME}g", f"{NAME}a"):
        yield part, classes
        return
    own = (part.get("class", ""),) if part.get("class") == "hollow" else ()
    for child in part:
        yield from _leaves(child, classes + own)


def _image(use: ET.Element, icons: dict[str, ET.Element], larger: float) -> ET.Element:
    """An icon where it is used."""
    icon = icons[use.get(_HREF, "")]
    place = _PLACE.fullmatch(use.get("transform", ""))
    x, y, scale = (float(number) for number in place.groups()) if place else (0.0, 0.0, 1.0)
    image = ET.Element(f"{NAME}image", {"href": icon.get(_HREF, "")})
    for name, start in (("width", x), ("height", y)):
        length = float(icon.get(name, "0")) * scale
        image.set(name, f"{length * larger:.4g}")
        image.set("x" if name == "width" else "y", f"{start - length * (larger - 1) / 2:.4g}")
    return image


def _enlarge(plate: ET.Element, larger: float) -> None:
    for start, length in (("x", "width"), ("y", "height")):
        before = float(plate.get(length, "0"))
        plate.set(start, f"{float(plate.get(start, '0')) - before * (larger - 1) / 2:g}")
        plate.set(length, f"{before * larger:g}")


def _box(image: ET.Element, larger: float) -> Box:
    left, top, width, height = (float(image.get(n, "0")) for n in ("x", "y", "width", "height"))
    return Box(left, top, left + width, top + height, larger)


def _trimmed(element: ET.Element) -> ET.Element:
    for name in [name for name, value in element.attrib.items() if not value]:
        del element.attrib[name]
    return element
