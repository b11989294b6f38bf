"""Nodes, groups and the entries of a legend as elements of a drawing's SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dohae.draw.picture import look
from dohae.draw.picture.frames import icon_area
from dohae.draw.picture.grounds import behind, behind_framed, group_paint
from dohae.draw.picture.ink import change, keep, rect
from dohae.draw.picture.metrics import has_icon
from dohae.draw.picture.painted import SVG, path_data
from dohae.draw.picture.silhouettes import is_square
from dohae.errors import DohaeError
from dohae.icons import find
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dohae.draw.picture.drawing import Drawing
    from dohae.draw.picture.frame import Area
    from dohae.draw.picture.ink import Ink
    from dohae.draw.picture.legend import Legend
    from dohae.layout.plan import Box
    from dohae.model.case import Mark, Node, Sign


@dataclass(frozen=True, slots=True)
class Boxes:
    """Adds boxes to a drawing."""

    drawing: Drawing
    ink: Ink
    parts: Mapping[str, ET.Element]
    """What Graphviz painted, by ids."""

    def add(self, root: ET.Element, box: Box) -> None:
        """Add a node or a group, without what is in it."""
        node, name = box.node, self.drawing.names[box.node.path]
        painted = self.parts[name]
        attributes = {
            "id": f"{self.ink.prefix}-{name}",
            "class": "group" if node.is_group else "node",
            "data-node": node.path,
        }
        group = ET.SubElement(root, "g", attributes | change(node.mark))
        if node.note:
            ET.SubElement(group, "title").text = node.note
        if node.href:
            group = ET.SubElement(group, "a", {"xlink:href": node.href, "target": "_top"})
        if node.is_group:
            self._group(group, painted, self.parts.get(f"{name}b"), box)
            self._badge(group, box)
            return
        if has_icon(node):
            self._behind(group, box)
        else:
            self._box(group, painted, node.mark)
        self.ink.uses(group, painted, is_hollow=box.node.path not in self.drawing.frames)
        self.ink.texts(group, painted, self.drawing.page.area(box.rect))
        self._badge(group, box)

    def entry(self, root: ET.Element, listed: Legend, place: int) -> None:
        """Add a line of the legend."""
        entry, name = listed.entries[place], f"e{place + 1}"
        group = ET.SubElement(root, "g", {"id": f"{self.ink.prefix}-{name}", "class": "legend"})
        swatch = listed.swatch(place, self.drawing.page.legend_top or 0)
        icon = find(entry.kind).icon if entry.kind else ""
        if entry.group:
            self._group_entry(group, entry.group, swatch, icon, name)
            return
        if entry.sign:
            self._card(group, entry.sign, swatch, self.parts[f"{name}b"])
            badge, shown = swatch.middle(look.LEGEND_BADGE), self.parts[f"{name}s"]
            self.ink.badge(group, entry.sign, badge, next(shown.iter(f"{SVG}text")))
        elif entry.style:
            line = self.ink.line(group, [self.parts[f"{name}l"]])
            self.ink.stroke(line, "line", self.drawing.theme.link)
        elif ground := behind(icon, self.drawing.theme):
            self.ink.plate(group, swatch.middle(look.LEGEND_ICON), ground)
        self.ink.uses(group, self.parts[name])
        self.ink.texts(group, self.parts[name], None)

    def _group_entry(
        self, group: ET.Element, node: Node, swatch: Area, icon: str, name: str
    ) -> None:
        """A small group with its icon, and what it means."""
        painted = self.parts[name]
        frame = self._ground(group, node, swatch)
        if ground := behind(icon, self.drawing.theme):
            self.ink.plate(group, swatch.corner(look.LEGEND_BORDER), ground, radius=0)
        self.ink.uses(group, painted, is_hollow=is_square(icon))
        self.ink.texts(group, painted, None)
        self._border(group, node, frame, self.parts[f"{name}b"], self.parts.get(f"{name}l"))

    def _badge(self, group: ET.Element, box: Box) -> None:
        mark = box.node.mark
        if mark:
            area = self.drawing.page.area(box.rect).badge()
            painted = self.parts[f"{self.drawing.names[box.node.path]}s"]
            self.ink.badge(group, mark.sign, area, next(painted.iter(f"{SVG}text")))

    def _card(self, group: ET.Element, sign: Sign, area: Area, painted: ET.Element) -> None:
        """The frame of something new, gone or changed, with its ground."""
        paint = self.drawing.theme.sign(sign)
        card = rect(group, area)
        card.set("rx", f"{look.CARD_RADIUS}")
        keep(painted.find(f"{SVG}path"), card)
        self.ink.fill(card, f"{sign.word}-fill", paint.fill)
        self.ink.stroke(card, f"{sign.word}-line", paint.line)

    def _group(
        self, group: ET.Element, painted: ET.Element, line: ET.Element | None, box: Box
    ) -> None:
        frame = self._ground(group, box.node, self.drawing.page.area(box.rect))
        icon = find(box.node.kind).icon
        ground = behind(icon, self.drawing.theme)
        if ground and box.title:
            corner = self.drawing.page.area(box.title).corner(look.GROUP_ICON)
            self.ink.plate(group, corner, ground, radius=0)
        # One that is no square keeps clear of the border, and so of the edge of a plate.
        self.ink.uses(group, painted, is_hollow=is_square(icon))
        style, paint = group_paint(box.node, self.drawing.theme)
        self.ink.texts(group, painted, None, (f"{style}-title", paint.title))
        self._border(group, box.node, frame, painted, line)

    def _ground(self, group: ET.Element, node: Node, area: Area) -> ET.Element:
        """What is behind all that is in a group."""
        style, paint = group_paint(node, self.drawing.theme)
        frame = rect(group, area)
        self.ink.fill(frame, f"{style}-fill", paint.fill)
        return frame

    def _border(
        self,
        group: ET.Element,
        node: Node,
        frame: ET.Element,
        painted: ET.Element,
        line: ET.Element | None,
    ) -> None:
        """The border of a group.

        Args:
            group: Where it goes.
            node: Whose it is.
            frame: The ground that it encloses.
            painted: That as Graphviz painted it.
            line: The border, where it is a line of its own; see ``borders``. It lies above the icon
                in the corner, as Graphviz has it.
        """
        style, paint = group_paint(node, self.drawing.theme)
        outline = frame
        if line is not None:
            outline = self.ink.line(group, [line])
        else:
            keep(painted.find(f"{SVG}polygon"), outline)
        role = node.mark.sign.word if node.mark else style
        self.ink.stroke(outline, f"{role}-line", paint.line)

    def _behind(self, group: ET.Element, box: Box) -> None:
        """What is behind an icon: the card of a marked node, a frame or a plate."""
        mark, icon = box.node.mark, find(box.node.kind).icon
        if mark:
            painted = self.parts[f"{self.drawing.names[box.node.path]}c"]
            self._card(group, mark.sign, self.drawing.page.area(box.rect), painted)
        area = icon_area(box, self.drawing.frames, self.drawing.page)
        if box.node.path in self.drawing.frames:
            self._frame(group, area, icon)
        elif ground := behind(icon, self.drawing.theme):
            self.ink.plate(group, area, ground)

    def _frame(self, group: ET.Element, area: Area, icon: str) -> None:
        theme = self.drawing.theme
        frame = rect(group, area)
        frame.set("rx", f"{look.PLATE_RADIUS}")
        self.ink.fill(frame, *behind_framed(icon, theme))
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
