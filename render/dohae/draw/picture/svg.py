"""SVG: Graphviz's, made to stand alone and to follow the palette of a page that it is put into."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dohae.draw.picture.describe import description
from dohae.draw.picture.fonts import PREFERRED, korean_font
from dohae.draw.picture.ink import Ink
from dohae.draw.picture.painted import painted_parts
from dohae.draw.picture.plated import moved
from dohae.draw.picture.svg_boxes import Boxes
from dohae.draw.picture.svg_links import Links
from dohae.icons import icons_root

if TYPE_CHECKING:
    from dohae.draw.picture.drawing import Drawing
    from dohae.draw.picture.ink import Letters

_WITH_VARIABLES = "@supports (color:var(--a))"
"""Some readers of SVG take a variable that they do not know for black; these skip such a rule."""


def standalone(raw: bytes, drawing: Drawing, letters: Letters | None = None) -> bytes:
    """A drawing's SVG.

    Args:
        raw: What Graphviz painted of ``drawing``.
        drawing: The same, with what Graphviz does not know.
        letters: Makes shapes of text; without it text stays text.

    Returns:
        UTF-8 with every icon inside, once; no reference to anything outside.
    """
    case = drawing.plan.case
    seed = f"{case.name}\0{case.title}\0".encode() + raw.replace(str(icons_root()).encode(), b"")
    if letters:
        # A page may have the same drawing with and without its font.
        seed += b"\0outline"
    name = "dohae-" + hashlib.blake2s(seed, digest_size=5).hexdigest()
    ink = Ink(drawing.theme, drawing.page.height, name, letters)
    return _Document(drawing, ink).written(raw)


@dataclass(frozen=True, slots=True)
class _Document:
    """Puts the parts of one drawing together."""

    drawing: Drawing
    ink: Ink

    def written(self, raw: bytes) -> bytes:
        """The whole file."""
        root, style, defs = self._root()
        self._fill(root, painted_parts(raw))
        defs.extend(icon.element for icon in self.ink.icons.values())
        rules = "".join(
            f"#{self.ink.prefix} .{role}{{{rule}}}" for role, rule in sorted(self.ink.rules.items())
        )
        style.text = f"{_WITH_VARIABLES}{{{rules}}}"
        ET.indent(root, "")
        text = ET.tostring(root, encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()

    def _fill(self, root: ET.Element, parts: dict[str, ET.Element]) -> None:
        """All that is seen, from the ground up."""
        drawing, page = self.drawing, self.drawing.page
        boxes, links = Boxes(drawing, self.ink, parts), Links(drawing, self.ink, parts)
        if not drawing.transparent:
            size = {"width": str(page.width), "height": str(page.height)}
            self.ink.fill(ET.SubElement(root, "rect", size), "ground", drawing.theme.ground)
        for box in drawing.plan.boxes:
            boxes.add(root, box)
        for number, part in enumerate(moved(drawing), start=1):
            links.add(root, number, part)
        for spot in drawing.joins:
            links.join(root, spot)
        if drawing.legend:
            for place in range(len(drawing.legend.entries)):
                boxes.entry(root, drawing.legend, place)
        if page.caption is not None:
            group = ET.SubElement(root, "g", {"class": "caption"})
            self.ink.texts(group, parts["caption"], page.caption)

    def _root(self) -> tuple[ET.Element, ET.Element, ET.Element]:
        case, page = self.drawing.plan.case, self.drawing.page
        attributes = {
            "xmlns": "http://www.w3.org/2000/svg",
            "xmlns:xlink": "http://www.w3.org/1999/xlink",
            "id": self.ink.prefix,
            "class": "dohae",
            "width": f"{page.width}pt",
            "height": f"{page.height}pt",
            "viewBox": f"0 0 {page.width} {page.height}",
            "role": "img",
            "aria-labelledby": f"{self.ink.prefix}-title {self.ink.prefix}-desc",
            "lang": "ko",
            "font-family": _families(),
        }
        root = ET.Element("svg", attributes)
        ET.SubElement(root, "title", {"id": f"{self.ink.prefix}-title"}).text = (
            case.title or case.name
        )
        ET.SubElement(root, "desc", {"id": f"{self.ink.prefix}-desc"}).text = description(case)
        return root, ET.SubElement(root, "style"), ET.SubElement(root, "defs")


def _families() -> str:
    """A font stack: first the family that measured, then those that likely are there."""
    families = dict.fromkeys((korean_font().family, *PREFERRED))
    return ", ".join([*(f"'{family}'" for family in families), "sans-serif"])
