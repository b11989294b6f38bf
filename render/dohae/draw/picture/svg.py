"""SVG: Graphviz's, made to stand alone and to follow the palette of a page that it is put into."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dohae.draw.picture import look
from dohae.draw.picture.dashes import DASHES, in_dashes
from dohae.draw.picture.describe import description
from dohae.draw.picture.fonts import PREFERRED, korean_font
from dohae.draw.picture.grounds import frame_fill, ground_under, group_paint
from dohae.draw.picture.ink import Ink, keep, rect
from dohae.draw.picture.metrics import has_icon, is_framed
from dohae.draw.picture.painted import SVG, painted_parts, path_data, shifted
from dohae.draw.picture.paints import NONE
from dohae.draw.picture.plated import RULES, copies, data_of, moves
from dohae.draw.picture.silhouettes import needs_plate
from dohae.draw.picture.strokes import ended, strokes, without_hops
from dohae.errors import DohaeError
from dohae.icons import find, icons_root
from dohae.messages import Message

if TYPE_CHECKING:
    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.drawing import Drawing
    from dohae.draw.picture.frame import Area
    from dohae.draw.picture.ink import Letters
    from dohae.draw.picture.legend import Legend
    from dohae.draw.picture.paints import Paint
    from dohae.draw.picture.strokes import Stroke
    from dohae.layout.plan import Box, Route
    from dohae.model.case import Mark, Node, Sign

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
    return _Rewriter(drawing, name, ink).document(raw)


@dataclass(slots=True)
class _Rewriter:
    """Rewrites one drawing."""

    drawing: Drawing
    name: str
    """The drawing's id, and the beginning of every id in it."""
    ink: Ink
    plated: list[Stroke] = field(default_factory=list)
    """Of each link, where all icons are on plates; made when it is asked for."""

    def document(self, raw: bytes) -> bytes:
        """The whole file."""
        plan, page = self.drawing.plan, self.drawing.page
        painted = painted_parts(raw)
        root, style, defs = self._root()
        if not self.drawing.transparent:
            size = {"width": str(page.width), "height": str(page.height)}
            self.ink.fill(ET.SubElement(root, "rect", size), "ground", self.drawing.theme.ground)
        for box in plan.boxes:
            self._node(root, painted, box)
        for number, ends in enumerate(self._ends_at_plates(), start=1):
            self._link(root, painted, number, ends)
        for spot in self.drawing.joins:
            self._join(root, spot)
        if self.drawing.legend:
            for place in range(len(self.drawing.legend.entries)):
                self._entry(root, painted, self.drawing.legend, place)
        if page.caption is not None:
            group = ET.SubElement(root, "g", {"class": "caption"})
            self.ink.texts(group, painted["caption"], page.caption)
        defs.extend(icon.element for icon in self.ink.icons.values())
        rules = "".join(
            f"#{self.name} .{role}{{{rule}}}" for role, rule in sorted(self.ink.rules.items())
        )
        style.text = f"{_WITH_VARIABLES}{{{rules}}}"
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
        self.ink.uses(group, painted, is_hollow=not is_framed(box))
        self.ink.texts(group, painted, self.drawing.page.area(box.rect))
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
        badge = rect(group, area)
        badge.set("rx", f"{area.width * look.CARD_RADIUS / look.BADGE / 2:g}")
        self.ink.fill(badge, f"{sign.word}-badge", paint.line)
        self.ink.fill(self.ink.text(group, painted, area), f"{sign.word}-title", paint.title)

    def _card(self, group: ET.Element, sign: Sign, area: Area, painted: ET.Element) -> None:
        """The frame of something new, gone or changed, with its ground."""
        paint = self.drawing.theme.sign(sign)
        card = rect(group, area)
        card.set("rx", f"{look.CARD_RADIUS}")
        keep(painted.find(f"{SVG}path"), card)
        self.ink.fill(card, f"{sign.word}-fill", paint.fill)
        self.ink.stroke(card, f"{sign.word}-line", paint.line)

    def _group(
        self, group: ET.Element, painted: ET.Element, border: ET.Element | None, box: Box
    ) -> None:
        style, paint = self._border(
            group, painted, box.node, self.drawing.page.area(box.rect), border
        )
        icon = find(box.node.kind).icon
        if needs_plate(icon) and box.title:
            corner = self.drawing.page.area(box.title).corner(look.GROUP_ICON)
            self._plate(group, corner, radius=0)
        self.ink.uses(group, painted)
        self.ink.texts(group, painted, None, (f"{style}-title", paint.title))

    def _border(
        self,
        group: ET.Element,
        painted: ET.Element,
        node: Node,
        area: Area,
        line: ET.Element | None = None,
    ) -> tuple[str, Paint]:
        """A group's ground and border, which may be a line of its own; see ``borders``."""
        style, paint = group_paint(node, self.drawing.theme)
        outline = rect(group, area)
        self.ink.fill(outline, f"{style}-fill", paint.fill)
        role = node.mark.sign.word if node.mark else style
        if line is not None:
            outline = self.ink.line(group, [line])
        else:
            keep(painted.find(f"{SVG}polygon"), outline)
        self.ink.stroke(outline, f"{role}-line", paint.line)
        return style, paint

    def _entry(
        self, root: ET.Element, painted: dict[str, ET.Element], listed: Legend, place: int
    ) -> None:
        """A line of the legend."""
        entry, name = listed.entries[place], f"e{place + 1}"
        group = ET.SubElement(root, "g", {"id": f"{self.name}-{name}", "class": "legend"})
        top = self.drawing.page.legend_top or 0
        swatch = listed.swatch(place, top)
        if entry.sign:
            self._card(group, entry.sign, swatch, painted[f"{name}b"])
            badge, shown = swatch.middle(look.LEGEND_BADGE), painted[f"{name}s"]
            self._sign(group, entry.sign, badge, next(shown.iter(f"{SVG}text")))
        elif entry.group:
            self._border(group, painted[f"{name}b"], entry.group, swatch, painted.get(f"{name}l"))
        elif entry.style:
            line = self.ink.line(group, [painted[f"{name}l"]])
            self.ink.stroke(line, "line", self.drawing.theme.link)
        if entry.kind and needs_plate(find(entry.kind).icon):
            corner = {"radius": 0} if entry.group else {}
            self._plate(group, listed.icon(place, top), **corner)
        self.ink.uses(group, painted[name])
        self.ink.texts(group, painted[name], None)

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

    def _plate(self, group: ET.Element, area: Area, radius: float = look.PLATE_RADIUS) -> None:
        plate = rect(group, area)
        if radius:
            # As Graphviz rounds a small one.
            plate.set("rx", f"{min(radius, area.width / 3):g}")
        self.ink.fill(plate, "plate", self.drawing.theme.plate)

    def _frame(self, group: ET.Element, area: Area, icon: str) -> None:
        theme = self.drawing.theme
        frame = rect(group, area)
        frame.set("rx", f"{look.PLATE_RADIUS}")
        self.ink.fill(frame, "frame" if needs_plate(icon) else "box-fill", frame_fill(icon, theme))
        self.ink.stroke(frame, "box-line", theme.box.line)

    def _box(self, group: ET.Element, painted: ET.Element, mark: Mark | None) -> None:
        outline = painted.find(f"{SVG}path")
        if outline is None:
            raise DohaeError(Message("Graphviz painted a box without an outline"))
        path = ET.SubElement(group, "path", {"d": path_data(outline, self.drawing.page.height)})
        keep(outline, path)
        theme = self.drawing.theme
        role, paint = (mark.sign.word, theme.sign(mark.sign)) if mark else ("box", theme.box)
        self.ink.fill(path, f"{role}-fill", paint.fill)
        self.ink.stroke(path, f"{role}-line", paint.line)

    def _join(self, root: ET.Element, spot: Spot) -> None:
        x, y = spot
        size = {"cx": f"{x:g}", "cy": f"{y:g}", "r": f"{look.JOIN / 2:g}"}
        self.ink.fill(ET.SubElement(root, "circle", size), "head", self.drawing.theme.link)

    def _ends_at_plates(self) -> list[list[tuple[Spot, Spot]]]:
        """The ends of each link that move when a page's palette puts icons on plates."""
        plan, page = self.drawing.plan, self.drawing.page
        if self.drawing.theme.plate != NONE:
            return [[] for _ in plan.routes]
        both = (ended(plan, page, plates=plates) for plates in (False, True))
        return [moves(bare, plated) for bare, plated in zip(*both, strict=True)]

    def _link(
        self,
        root: ET.Element,
        painted: dict[str, ET.Element],
        number: int,
        ends: list[tuple[Spot, Spot]],
    ) -> None:
        """A link.

        Args:
            root: Where it goes.
            painted: What Graphviz painted.
            number: The link's, from 1.
            ends: Those that move with plates.
        """
        route = self.drawing.plan.routes[number - 1]
        # Its label is in the last part.
        parts = [painted[name] for name in (f"l{number}b", f"l{number}") if name in painted]
        # The hops of a line in dashes or dots are solid.
        hops = painted.get(f"l{number}h")
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
        for line in (parts, [hops] if hops is not None else []):
            if line:
                self.ink.stroke(self.ink.line(group, line), f"{role}line", colour)
        # What has no stroke is the ground of the label.
        for polygon in (found for part in parts for found in part.findall(f".//{SVG}polygon")):
            if polygon.get("stroke") == NONE:
                continue
            head = ET.SubElement(group, "polygon", {"points": shifted(polygon, page.height)})
            keep(polygon, head)
            self.ink.fill(head, f"{role}head", colour)
            self.ink.stroke(head, f"{role}line", colour)
        if ends:
            fresh = copies(list(group), ends)
            if route.link.style in DASHES:
                # Fitted anew to what is left of the line.
                fresh[0].set("d", self._dashes_at_plates(number))
            group.extend(fresh)
            self.ink.rules |= RULES
        self._link_label(group, parts[-1], route)

    def _dashes_at_plates(self, number: int) -> str:
        """The data of a link's line in dashes that ends at plates."""
        plan, page = self.drawing.plan, self.drawing.page
        if not self.plated:
            self.plated = strokes(plan, page, plates=True, parted=self.drawing.transparent)
        stroke, style = self.plated[number - 1], plan.routes[number - 1].link.style
        return data_of(in_dashes(without_hops(stroke), style))

    def _link_label(self, group: ET.Element, painted: ET.Element, route: Route) -> None:
        page, theme, mark = self.drawing.page, self.drawing.theme, route.link.mark
        if route.label is not None and (route.link.label or mark):
            area = page.area(route.label)
            if not self.drawing.transparent:
                ground = ground_under(route.label, self.drawing.plan, theme)
                self.ink.fill(rect(group, area), *ground)
            if mark:
                badge = area if route.link.label or mark.was else area.middle(look.BADGE)
                badge = badge.swatch(look.BADGE, look.BADGE)
                sign = next(painted.iter(f"{SVG}text"))
                self._sign(group, mark.sign, badge, sign)
                area = area.beside(look.BADGE + look.BADGE_GAP)
            self.ink.texts(group, painted, area, skipped=1 if mark else 0)


def _data(mark: Mark | None) -> dict[str, str]:
    return {"data-change": mark.sign.word} if mark else {}


def _families() -> str:
    """A font stack: first the family that measured, then those that likely are there."""
    families = dict.fromkeys((korean_font().family, *PREFERRED))
    return ", ".join([*(f"'{family}'" for family in families), "sans-serif"])
