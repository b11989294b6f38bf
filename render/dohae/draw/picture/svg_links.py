"""Links as elements of a drawing's SVG."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from dohae.draw.picture import look
from dohae.draw.picture.grounds import ground_under
from dohae.draw.picture.ink import change, keep, rect
from dohae.draw.picture.painted import SVG, shifted
from dohae.draw.picture.paints import NONE
from dohae.draw.picture.plated import RULES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.drawing import Drawing
    from dohae.draw.picture.ink import Ink
    from dohae.draw.picture.plated import Moved
    from dohae.layout.plan import Route


@dataclass(frozen=True, slots=True)
class Links:
    """Adds links to a drawing."""

    drawing: Drawing
    ink: Ink
    parts: Mapping[str, ET.Element]
    """What Graphviz painted, by ids."""

    def add(self, root: ET.Element, number: int, moved: Moved) -> None:
        """Add a link.

        Args:
            root: Where it goes.
            number: The link's, from 1.
            moved: What of it moves when a page's palette puts icons on plates.
        """
        route = self.drawing.plan.routes[number - 1]
        mark = route.link.mark
        # Its label is in the last part.
        parts = [self.parts[name] for name in (f"l{number}b", f"l{number}") if name in self.parts]
        attributes = {
            "id": f"{self.ink.prefix}-{parts[-1].get('id')}",
            "class": "link",
            "data-source": route.link.source,
            "data-target": route.link.target,
        }
        group = ET.SubElement(root, "g", attributes | change(mark))
        colour = self.drawing.theme.sign(mark.sign).line if mark else self.drawing.theme.link
        role = f"{mark.sign.word}-" if mark else ""
        # The hops of a line in dashes or dots are solid.
        hops = self.parts.get(f"l{number}h")
        for line in (parts, [hops]) if hops is not None else (parts,):
            self.ink.stroke(self.ink.line(group, line), f"{role}line", colour)
        self._heads(group, parts, role, colour)
        if moved.ends:
            group.extend(moved.copies(list(group)))
            self.ink.rules |= RULES
        self._label(group, parts[-1], route)

    def join(self, root: ET.Element, spot: Spot) -> None:
        """Add a dot where the lines of a trunk join."""
        x, y = spot
        size = {"cx": f"{x:g}", "cy": f"{y:g}", "r": f"{look.JOIN / 2:g}"}
        self.ink.fill(ET.SubElement(root, "circle", size), "head", self.drawing.theme.link)

    def _heads(self, group: ET.Element, parts: list[ET.Element], role: str, colour: str) -> None:
        """The arrowheads of a link: what has no stroke is the ground of its label."""
        for polygon in (found for part in parts for found in part.findall(f".//{SVG}polygon")):
            if polygon.get("stroke") == NONE:
                continue
            points = shifted(polygon, self.drawing.page.height)
            head = ET.SubElement(group, "polygon", {"points": points})
            keep(polygon, head)
            self.ink.fill(head, f"{role}head", colour)
            self.ink.stroke(head, f"{role}line", colour)

    def _label(self, group: ET.Element, painted: ET.Element, route: Route) -> None:
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
                self.ink.badge(group, mark.sign, badge, sign)
                area = area.beside(look.BADGE + look.BADGE_GAP)
            self.ink.texts(group, painted, area, skipped=1 if mark else 0)
