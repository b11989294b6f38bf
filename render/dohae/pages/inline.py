"""Makes a picture's SVG fit to stand inside a page beside others."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

_SVG = "http://www.w3.org/2000/svg"
_XLINK = "http://www.w3.org/1999/xlink"
_NAMES_IDS = ("aria-labelledby", "aria-describedby")
_REFERENCE = re.compile(r"url\(\s*['\"]?#([^'\")\s]+)['\"]?\s*\)")

ET.register_namespace("", _SVG)
ET.register_namespace("xlink", _XLINK)


def inline(svg: bytes, *, key: str, label: str) -> str:
    """The SVG as an element of a page, in one line.

    Args:
        svg: The picture's file.
        key: Comes before every id, so that two pictures in one page share none.
        label: What the picture says, for those who can't see it.
    """
    root = ET.fromstring(svg)  # noqa: S314 - drawn by dohae itself
    _drop_titles(root)
    for element in root.iter():
        _prefix_ids(element, key)
    for name in ("width", "height", *_NAMES_IDS):
        root.attrib.pop(name, None)
    _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
    root.attrib["role"] = "img"
    root.attrib["aria-label"] = label
    root.attrib["style"] = f"--width:{width:g};--height:{height:g}"
    text = ET.tostring(root, encoding="unicode")
    return re.sub(r">\s*\n\s*<", "><", text).replace("\n", "&#10;").replace("`", "&#96;")


def _drop_titles(root: ET.Element) -> None:
    # Titles become tooltips over every box, and would be found by the site's search.
    for parent in root.iter():
        for child in list(parent):
            if child.tag in (f"{{{_SVG}}}title", f"{{{_SVG}}}desc"):
                parent.remove(child)


def _prefix_ids(element: ET.Element, key: str) -> None:
    for name, value in element.attrib.items():
        if name == "id":
            element.attrib[name] = f"{key}-{value}"
        elif name in ("href", f"{{{_XLINK}}}href") and value.startswith("#"):
            element.attrib[name] = f"#{key}-{value[1:]}"
        elif "url(" in value:
            element.attrib[name] = _REFERENCE.sub(rf"url(#{key}-\1)", value)
