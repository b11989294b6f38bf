"""Makes a picture's SVG fit to stand inside a page beside others."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dohae.pages.artwork import sharing
from dohae.pages.dense import path

if TYPE_CHECKING:
    from dohae.pages.catalogue import Href

_SVG = "http://www.w3.org/2000/svg"
NAME = f"{{{_SVG}}}"
"""Before the name of every element of a picture."""

_RULE = re.compile(r"\.(?P<name>[\w-]+)\{(?P<property>fill|stroke):[^;}]*\}")
"""A class that says one colour and nothing else."""

ET.register_namespace("", _SVG)
ET.register_namespace("xlink", "http://www.w3.org/1999/xlink")


def inline(
    svg: bytes, *, key: str, href: Href | None = None, label: str = "", language: str = ""
) -> str:
    """The SVG as an element of a page, in one line.

    What its title and its description say becomes its label: a title would pop up over the whole
    picture.

    Args:
        svg: The picture's file; all its ids begin with that of its root.
        key: Takes the place of the root's id, so that two pictures in one page share none.
        href: Addresses as seen from the page, for icons that pages share; without it the picture
            holds its own.
        label: What the picture shows, where it is not to be said as the file says it.
        language: Of the label.
    """
    root, words = parsed(svg, href)
    width, height = size(root)
    _shorten(root)
    root.attrib |= {
        "role": "img",
        "aria-label": label or ": ".join(words),
        "style": f"--width:{width:g};--height:{height:g}",
    }
    if language:
        root.set("lang", language)
    return written(root, key)


def parsed(svg: bytes, href: Href | None) -> tuple[ET.Element, list[str]]:
    """The picture's root without a size of its own, and what it says of itself."""
    root = ET.fromstring(sharing(svg, href) if href else svg)  # noqa: S314 - drawn by dohae itself
    words = []
    for tag in ("title", "desc"):
        for child in root.findall(f"{NAME}{tag}"):
            words.append(child.text or "")
            root.remove(child)
    for attribute in ("width", "height", "aria-labelledby"):
        root.attrib.pop(attribute, None)
    _without_colours_said_twice(root)
    return root, words


def _shorten(root: ET.Element) -> None:
    """Says the same in fewer words; groups are known by their nodes, so they need no ids."""
    for element in root.iter():
        if element.tag == f"{NAME}g":
            element.attrib.pop("id", None)
        if "d" in element.attrib:
            element.set("d", path(element.attrib["d"]))


def _without_colours_said_twice(root: ET.Element) -> None:
    """Takes away what an element's class says, too: office programs need it, but no browser."""
    styles = "".join(style.text or "" for style in root.iter(f"{NAME}style"))
    said = {rule["name"]: rule["property"] for rule in _RULE.finditer(styles)}
    for element in root.iter():
        for name in element.get("class", "").split():
            element.attrib.pop(said.get(name, ""), None)


def size(root: ET.Element) -> tuple[float, float]:
    """Width and height of a picture, in points."""
    _, _, width, height = (float(number) for number in root.attrib["viewBox"].split())
    return width, height


def written(root: ET.Element, key: str) -> str:
    """The picture in one line, all its ids begun with the key."""
    text = ET.tostring(root, encoding="unicode")
    text = re.sub(r">\s*\n\s*<", "><", text).replace("\n", "&#10;").replace("`", "&#96;")
    name = root.get("id")
    return text.replace(name, key) if name else text
