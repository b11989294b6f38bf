"""Makes a picture's SVG fit to stand inside a page beside others."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

_SVG = "http://www.w3.org/2000/svg"

ET.register_namespace("", _SVG)
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def inline(svg: bytes, *, key: str) -> str:
    """The SVG as an element of a page, in one line.

    What its title and its description say becomes its label: a title would pop up over the whole
    picture.

    Args:
        svg: The picture's file; all its ids begin with that of its root.
        key: Takes the place of the root's id, so that two pictures in one page share none.
    """
    root = ET.fromstring(svg)  # noqa: S314 - drawn by dohae itself
    words = []
    for tag in ("title", "desc"):
        for child in root.findall(f"{{{_SVG}}}{tag}"):
            words.append(child.text or "")
            root.remove(child)
    _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
    for attribute in ("width", "height", "aria-labelledby"):
        root.attrib.pop(attribute, None)
    root.attrib |= {
        "role": "img",
        "aria-label": ": ".join(words),
        "style": f"--width:{width:g};--height:{height:g}",
    }
    text = ET.tostring(root, encoding="unicode")
    text = re.sub(r">\s*\n\s*<", "><", text).replace("\n", "&#10;").replace("`", "&#96;")
    name = root.get("id")
    return text.replace(name, key) if name else text
