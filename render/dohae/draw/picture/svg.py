"""SVG: Graphviz's, made to stand alone and to follow the palette of a page that it is put into."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from xml.etree import ElementTree as ET

from dohae.draw.picture import look
from dohae.draw.picture.describe import description
from dohae.draw.picture.fonts import PREFERRED, korean_font
from dohae.draw.picture.grounds import frame_fill, ground_under, group_paint
from dohae.draw.picture.metrics import has_icon, is_framed
from dohae.draw.picture.painted import HREF, SVG, embedded_icon, painted_parts, path_data, shifted
from dohae.draw.picture.silhouettes import needs_plate
from dohae.draw.picture.theme import NONE
from dohae.errors import DohaeError
from dohae.icons import find, icons_root
from dohae.messages import Message
from dohae.model.case import Sign

if TYPE_CHECKING:
    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.drawing import Drawing
    from dohae.draw.picture.frame import Area
    from dohae.draw.picture.legend import Entry
    from dohae.draw.picture.painted import Embedded
    from dohae.draw.picture.theme import Paint
    from dohae.layout.plan import Box, Route
    from dohae.model.case import Mark, Node

_KEPT = ("stroke-dasharray", "stroke-width", "font-size")
"""Attributes of Graphviz's that stay as they are."""
_VARIABLES = {"frame": "plate", "head": "link", "line": "link"}
"""The variable of a class that does not have the same name."""
_HOLLOW = "transform-box:fill-box;transform-origin:center;transform:scale(var(--dohae-hollow,1))"
"""An icon without a plate gets smaller where a page's palette gives it one."""
_AS_ON_PAPER = {"5,2": "6,6", "1,5": "2,6"}
"""Graphviz's dashes in SVG, and those that it paints in PNG and PDF."""


_VARIABLES = {
    "head": "link",
    "line": "link",
    **{f"{sign.word}-{part}": f"{sign.word}-line" for sign in Sign for part in ("head", "badge")},
}
"""The variables of a page's palette, where a class has another name."""


class Letters(Protocol):
    """What makes shapes of text; see ``outline``."""

    def __call__(
        self, text: str, size: float, *, bold: bool, x: float, y: float, centred: bool
    ) -> str | None:
        """The data of a path that shows a line of text; ``None`` where it must stay text."""


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
    name = "dohae-" + hashlib.blake2s(seed, digest_size=5).hexdigest()
    return _Rewriter(drawing, name, letters).document(raw)


@dataclass(slots=True)
class _Rewriter:
    """Rewrites one drawing."""

    drawing: Drawing
    name: str
    """The drawing's id, and the beginning of every id in it."""
    letters: Letters | None
    icons: dict[str, Embedded] = field(default_factory=dict)
    """By file."""
    rules: dict[str, str] = field(default_factory=dict)
    """From a class to its style."""

    def document(self, raw: bytes) -> bytes:
        """The whole file."""
        plan, page = self.drawing.plan, self.drawing.page
        painted = painted_parts(raw)
        root, style, defs = self._root()
        if not self.drawing.transparent:
            size = {"width": str(page.width), "height": str(page.height)}
            self._fill(ET.SubElement(root, "rect", size), "ground", self.drawing.theme.ground)
        for box in plan.boxes:
            self._node(root, painted, box)
        for number, route in enumerate(plan.routes, start=1):
            parts = [painted[name] for name in (f"l{number}b", f"l{number}") if name in painted]
            self._link(root, parts, route)
        for spot in self.drawing.joins:
            self._join(root, spot)
        for place, entry in enumerate(self.drawing.legend.entries if self.drawing.legend else ()):
            self._entry(root, painted, entry, place)
        if page.caption is not None:
            group = ET.SubElement(root, "g", {"class": "caption"})
            self._texts(group, painted["caption"], page.caption)
        defs.extend(icon.element for icon in self.icons.values())
        style.text = "".join(
            f"#{self.name} .{role}{{{rule}}}" for role, rule in sorted(self.rules.items())
        )
        ET.indent(root, "")
        text = ET.tostring(root, encoding="unicode")
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'.encode()

    def _root(self) -> tuple[ET.Element, ET.Element, ET.Element]:
        case, page = self.drawing.plan.case, self.drawing.page
        attributes = {
            "xmlns": "http://www.w3.org/2000/svg",
            "xmlns:xlink": "http://www.w3.org/1999/xlink",
            "id": self.name,
            "class": "dohae",
            "width": f"{page.width}pt",
            "height": f"{page.height}pt",
            "viewBox": f"0 0 {page.width} {page.height}",
            "role": "img",
            "aria-labelledby": f"{self.name}-title {self.name}-desc",
            "lang": "ko",
            "font-family": _families(),
        }
        root = ET.Element("svg", attributes)
        ET.SubElement(root, "title", {"id": f"{self.name}-title"}).text = case.title or case.name
        ET.SubElement(root, "desc", {"id": f"{self.name}-desc"}).text = description(case)
        return root, ET.SubElement(root, "style"), ET.SubElement(root, "defs")

    def _node(self, root: ET.Element, parts: dict[str, ET.Element], box: Box) -> None:
        node, name = box.node, self.drawing.names[box.node.path]
        painted = parts[name]
        attributes = {
            "id": f"{self.name}-{name}",
            "class": "group" if node.is_group else "node",
            "data-node": node.path,
        }
        group = ET.SubElement(root, "g", attributes | _data(node.mark))
        if node.note:
            ET.SubElement(group, "title").text = node.note
        if node.href:
            group = ET.SubElement(group, "a", {"xlink:href": node.href, "target": "_top"})
        if node.is_group:
            self._group(group, painted, parts.get(f"{name}b"), box)
            self._badge(group, box, parts)
            return
        if has_icon(node):
            self._behind(group, box, parts)
        else:
            self._box(group, painted, node.mark)
        self._uses(group, painted)
        self._texts(group, painted, self.drawing.page.area(box.rect))
        self._badge(group, box, parts)

    def _badge(self, group: ET.Element, box: Box, parts: dict[str, ET.Element]) -> None:
        mark = box.node.mark
        if mark:
            area = self.drawing.page.area(box.rect).badge()
            painted = parts[f"{self.drawing.names[box.node.path]}s"]
            self._sign(group, mark.sign, area, next(painted.iter(f"{SVG}text")))

    def _sign(self, group: ET.Element, sign: Sign, area: Area, painted: ET.Element) -> None:
        """A badge with its sign.

        Args:
            group: Where it goes.
            sign: What it says.
            area: Where it stands.
            painted: The sign as Graphviz painted it.
        """
        paint = self.drawing.theme.sign(sign)
        badge = _rect(group, area)
        badge.set("rx", f"{area.width * look.CARD_RADIUS / look.BADGE / 2:g}")
        self._fill(badge, f"{sign.word}-badge", paint.line)
        self._fill(self._text(group, painted, area), f"{sign.word}-title", paint.title)

    def _card(self, group: ET.Element, sign: Sign, area: Area, painted: ET.Element) -> None:
        """The frame of something new, gone or changed, with its ground."""
        paint = self.drawing.theme.sign(sign)
        card = _rect(group, area)
        card.set("rx", f"{look.CARD_RADIUS}")
        _keep(painted.find(f"{SVG}path"), card)
        self._fill(card, f"{sign.word}-fill", paint.fill)
        self._stroke(card, f"{sign.word}-line", paint.line)

    def _group(
        self, group: ET.Element, painted: ET.Element, border: ET.Element | None, box: Box
    ) -> None:
        style, paint = self._border(
            group, painted, box.node, self.drawing.page.area(box.rect), border
        )
        icon = find(box.node.kind).icon
        if needs_plate(icon) and box.title:
            corner = self.drawing.page.area(box.title).corner(look.GROUP_ICON)
            self._plate(group, corner)
        self._uses(group, painted)
        self._texts(group, painted, None, (f"{style}-title", paint.title))

    def _border(
        self,
        group: ET.Element,
        painted: ET.Element,
        node: Node,
        area: Area,
        interrupted: ET.Element | None = None,
    ) -> tuple[str, Paint]:
        """A group's ground and border, which is a line of its own where nodes sit on it."""
        style, paint = group_paint(node, self.drawing.theme)
        outline = _rect(group, area)
        self._fill(outline, f"{style}-fill", paint.fill)
        role = node.mark.sign.word if node.mark else style
        if interrupted is not None:
            outline = self._line(group, [interrupted])
        else:
            _keep(painted.find(f"{SVG}polygon"), outline)
        self._stroke(outline, f"{role}-line", paint.line)
        return style, paint

    def _entry(
        self, root: ET.Element, painted: dict[str, ET.Element], entry: Entry, place: int
    ) -> None:
        """A line of the legend."""
        name = f"e{place + 1}"
        group = ET.SubElement(root, "g", {"id": f"{self.name}-{name}", "class": "legend"})
        listed, top = self.drawing.legend, self.drawing.page.legend_top or 0
        if entry.sign and listed:
            swatch = listed.swatch(place, top)
            self._card(group, entry.sign, swatch, painted[f"{name}b"])
            badge, shown = swatch.middle(look.LEGEND_BADGE), painted[f"{name}s"]
            self._sign(group, entry.sign, badge, next(shown.iter(f"{SVG}text")))
        elif entry.group and listed:
            self._border(group, painted[f"{name}b"], entry.group, listed.swatch(place, top))
        elif entry.style:
            line = self._line(group, [painted[f"{name}l"]])
            self._stroke(line, "line", self.drawing.theme.link)
        if entry.kind and needs_plate(find(entry.kind).icon) and listed:
            self._plate(group, listed.icon(place, top))
        self._uses(group, painted[name])
        self._texts(group, painted[name], None)

    def _behind(self, group: ET.Element, box: Box, parts: dict[str, ET.Element]) -> None:
        """What is behind an icon: the card of a marked node, a frame or a plate."""
        mark, icon = box.node.mark, find(box.node.kind).icon
        if mark:
            painted = parts[f"{self.drawing.names[box.node.path]}c"]
            self._card(group, mark.sign, self.drawing.page.area(box.rect), painted)
        body = self.drawing.page.area(box.body)
        if is_framed(box):
            self._frame(group, body, icon)
        elif needs_plate(icon):
            self._plate(group, body)

    def _plate(self, group: ET.Element, area: Area) -> None:
        plate = _rect(group, area)
        plate.set("rx", f"{min(look.PLATE_RADIUS, area.width / 3):g}")
        self._fill(plate, "plate", self.drawing.theme.plate)

    def _frame(self, group: ET.Element, area: Area, icon: str) -> None:
        theme = self.drawing.theme
        frame = _rect(group, area)
        frame.set("rx", f"{look.PLATE_RADIUS}")
        self._fill(frame, "frame" if needs_plate(icon) else "box-fill", frame_fill(icon, theme))
        self._stroke(frame, "box-line", theme.box.line)

    def _box(self, group: ET.Element, painted: ET.Element, mark: Mark | None) -> None:
        outline = painted.find(f"{SVG}path")
        if outline is None:
            raise DohaeError(Message("Graphviz painted a box without an outline"))
        path = ET.SubElement(group, "path", {"d": path_data(outline, self.drawing.page.height)})
        _keep(outline, path)
        theme = self.drawing.theme
        role, paint = (mark.sign.word, theme.sign(mark.sign)) if mark else ("box", theme.box)
        self._fill(path, f"{role}-fill", paint.fill)
        self._stroke(path, f"{role}-line", paint.line)

    def _join(self, root: ET.Element, spot: Spot) -> None:
        x, y = spot
        size = {"cx": f"{x:g}", "cy": f"{y:g}", "r": f"{look.JOIN / 2:g}"}
        self._fill(ET.SubElement(root, "circle", size), "head", self.drawing.theme.link)

    def _link(self, root: ET.Element, parts: list[ET.Element], route: Route) -> None:
        page, theme = self.drawing.page, self.drawing.theme
        attributes = {
            "id": f"{self.name}-{parts[-1].get('id')}",
            "class": "link",
            "data-source": route.link.source,
            "data-target": route.link.target,
        }
        mark = route.link.mark
        group = ET.SubElement(root, "g", attributes | _data(mark))
        colour = theme.sign(mark.sign).line if mark else theme.link
        role = f"{mark.sign.word}-" if mark else ""
        self._stroke(self._line(group, parts), f"{role}line", colour)
        # What has no stroke is the ground of the label.
        for polygon in (found for part in parts for found in part.findall(f".//{SVG}polygon")):
            if polygon.get("stroke") == NONE:
                continue
            head = ET.SubElement(group, "polygon", {"points": shifted(polygon, page.height)})
            _keep(polygon, head)
            self._fill(head, f"{role}head", colour)
            self._stroke(head, f"{role}line", colour)
        if route.label is not None and (route.link.label or mark):
            area = page.area(route.label)
            if not self.drawing.transparent:
                ground = ground_under(route.label, self.drawing.plan, theme)
                self._fill(_rect(group, area), *ground)
            if mark:
                badge = area if route.link.label or mark.was else area.middle(look.BADGE)
                badge = badge.swatch(look.BADGE, look.BADGE)
                sign = next(parts[-1].iter(f"{SVG}text"))
                self._sign(group, mark.sign, badge, sign)
                area = area.beside(look.BADGE + look.BADGE_GAP)
            self._texts(group, parts[-1], area, skipped=1 if mark else 0)

    def _line(self, group: ET.Element, parts: list[ET.Element]) -> ET.Element:
        """A line that is painted in several parts, as one path that has no colour as yet."""
        lines = [line for part in parts for line in part.findall(f".//{SVG}path")]
        data = "".join(path_data(line, self.drawing.page.height) for line in lines)
        path = ET.SubElement(group, "path", {"d": data})
        _keep(lines[0], path)
        self._fill(path, "", NONE)
        return path

    def _uses(self, group: ET.Element, painted: ET.Element) -> None:
        for image in painted.iter(f"{SVG}image"):
            icon = embedded_icon(image, self.icons, self.name)
            x, y = float(image.get("x", "0")), float(image.get("y", "0")) + self.drawing.page.height
            scale = float(image.get("width", "0").removesuffix("px")) / icon.width
            place = f"translate({x:g} {y:g}) scale({scale:.6g})"
            file = Path(image.get(HREF, "")).relative_to(icons_root()).as_posix()
            holder = group
            if needs_plate(file) and self.drawing.theme.plate == NONE:
                holder = ET.SubElement(group, "g", {"class": "hollow"})
                self.rules["hollow"] = _HOLLOW
            ET.SubElement(holder, "use", {"xlink:href": f"#{icon.name}", "transform": place})

    def _texts(
        self,
        group: ET.Element,
        painted: ET.Element,
        centred: Area | None,
        strong: tuple[str, str] = ("text", ""),
        skipped: int = 0,
    ) -> None:
        """The lines of text.

        Args:
            group: Where they go.
            painted: Where they come from.
            centred: They stand in its middle, in whatever font; without it they begin where
                Graphviz lets them begin.
            strong: Class and colour of those not muted.
            skipped: How many of the first are left out.
        """
        theme = self.drawing.theme
        for line in list(painted.iter(f"{SVG}text"))[skipped:]:
            text = self._text(group, line, centred)
            muted = line.get("fill", "").upper() == theme.muted.upper()
            role, colour = ("muted", theme.muted) if muted else strong
            self._fill(text, role, colour or theme.text)

    def _text(self, group: ET.Element, line: ET.Element, centred: Area | None) -> ET.Element:
        y = float(line.get("y", "0")) + self.drawing.page.height
        x = float(line.get("x", "0")) if centred is None else centred.centre[0]
        bold = line.get("font-family", "").endswith(" Bold")
        if self.letters is not None:
            size = float(line.get("font-size", "0"))
            words = line.text or ""
            data = self.letters(words, size, bold=bold, x=x, y=y, centred=centred is not None)
            if data is not None:
                return ET.SubElement(group, "path", {"d": data})
        text = ET.SubElement(group, "text", {"x": f"{x:g}", "y": f"{y:g}"})
        text.text = line.text
        _keep(line, text)
        if centred is not None:
            text.set("text-anchor", "middle")
        if bold:
            text.set("font-weight", "bold")
        return text

    def _fill(self, element: ET.Element, role: str, colour: str) -> None:
        self._colour(element, "fill", role, colour)

    def _stroke(self, element: ET.Element, role: str, colour: str) -> None:
        self._colour(element, "stroke", role, colour)

    def _colour(self, element: ET.Element, part: str, role: str, colour: str) -> None:
        """Set a colour for readers of plain SVG, and a class for pages with a palette."""
        element.set(part, colour)
        if role:
            element.set("class", " ".join(filter(None, (element.get("class"), role))))
            variable = _VARIABLES.get(role, role)
            self.rules[role] = f"{part}:var(--dohae-{variable},{colour})"


def _data(mark: Mark | None) -> dict[str, str]:
    return {"data-change": mark.sign.word} if mark else {}


def _families() -> str:
    """A font stack: first the family that measured, then those that likely are there."""
    families = dict.fromkeys((korean_font().family, *PREFERRED))
    return ", ".join([*(f"'{family}'" for family in families), "sans-serif"])


def _rect(group: ET.Element, area: Area) -> ET.Element:
    attributes = {
        "x": f"{area.left:g}",
        "y": f"{area.top:g}",
        "width": f"{area.width:g}",
        "height": f"{area.height:g}",
    }
    return ET.SubElement(group, "rect", attributes)


def _keep(old: ET.Element | None, new: ET.Element) -> None:
    for name in _KEPT:
        value = None if old is None else old.get(name)
        if value is not None:
            new.set(name, _AS_ON_PAPER.get(value, value).removesuffix(".00"))
