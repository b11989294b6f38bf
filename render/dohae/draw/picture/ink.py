"""Makes the elements of a drawing's SVG: lines, text, icons, in colours that a page may change."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from xml.etree import ElementTree as ET

from dohae.draw.picture import look
from dohae.draw.picture.painted import HREF, SVG, embedded_icon, path_data
from dohae.draw.picture.paints import NONE
from dohae.draw.picture.silhouettes import is_pierced, needs_plate
from dohae.icons import icons_root
from dohae.model.case import Sign

if TYPE_CHECKING:
    from dohae.draw.picture.frame import Area
    from dohae.draw.picture.grounds import Ground
    from dohae.draw.picture.painted import Embedded
    from dohae.draw.picture.paints import Theme
    from dohae.model.case import Mark

_KEPT = ("stroke-dasharray", "stroke-width", "font-size")
"""Attributes of Graphviz's that stay as they are."""
_AS_ON_PAPER = {"5,2": "6,6", "1,5": "2,6"}
"""Graphviz's dashes in SVG, and those that it paints in PNG and PDF."""
_VARIABLES = {
    "frame": "plate",
    "head": "link",
    "line": "link",
    **{f"{sign.word}-{part}": f"{sign.word}-line" for sign in Sign for part in ("head", "badge")},
}
"""The variables of a page's palette, where a class has another name."""
_HOLLOW = "transform-box:fill-box;transform-origin:center;transform:scale(var(--dohae-hollow,1))"
"""An icon without a plate gets smaller where a page's palette gives it one."""


class Letters(Protocol):
    """What makes shapes of text; see ``outline``."""

    def __call__(
        self, text: str, size: float, *, bold: bool, x: float, y: float, centred: bool
    ) -> str | None:
        """The data of a path that shows a line of text; ``None`` where it must stay text."""


@dataclass(slots=True)
class Ink:
    """Adds elements to a drawing, and keeps what they have in common."""

    theme: Theme
    height: float
    """Of the page, in points."""
    prefix: str
    """The beginning of every id in the drawing."""
    letters: Letters | None = None
    """Makes shapes of text; without it text stays text."""
    icons: dict[str, Embedded] = field(default_factory=dict)
    """By file."""
    rules: dict[str, str] = field(default_factory=dict)
    """From a class to its style."""

    def line(self, group: ET.Element, parts: list[ET.Element]) -> ET.Element:
        """A line that is painted in several parts, as one path that has no colour as yet."""
        lines = [line for part in parts for line in part.findall(f".//{SVG}path")]
        data = "".join(path_data(line, self.height) for line in lines)
        path = ET.SubElement(group, "path", {"d": data})
        keep(lines[0], path)
        self.fill(path, "", NONE)
        return path

    def uses(self, group: ET.Element, painted: ET.Element, *, is_hollow: bool = True) -> None:
        """The icons that Graphviz painted in a part.

        Args:
            group: Where they go.
            painted: Where they come from.
            is_hollow: They make room for the plate that a page's palette may put behind them.
        """
        for image in painted.iter(f"{SVG}image"):
            icon = embedded_icon(image, self.icons, self.prefix)
            x, y = float(image.get("x", "0")), float(image.get("y", "0")) + self.height
            scale = float(image.get("width", "0").removesuffix("px")) / icon.width
            place = f"translate({x:g} {y:g}) scale({scale:.6g})"
            holder = group
            if is_hollow and self.theme.plate == NONE and _makes_room(image.get(HREF, "")):
                holder = ET.SubElement(group, "g", {"class": "hollow"})
                self.rules["hollow"] = _HOLLOW
            ET.SubElement(holder, "use", {"xlink:href": f"#{icon.name}", "transform": place})

    def texts(
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
        theme = self.theme
        for line in list(painted.iter(f"{SVG}text"))[skipped:]:
            text = self.text(group, line, centred)
            muted = line.get("fill", "").upper() == theme.muted.upper()
            role, colour = ("muted", theme.muted) if muted else strong
            self.fill(text, role, colour or theme.text)

    def text(self, group: ET.Element, line: ET.Element, centred: Area | None) -> ET.Element:
        """A line of text that has no colour as yet."""
        y = float(line.get("y", "0")) + self.height
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
        keep(line, text)
        if centred is not None:
            text.set("text-anchor", "middle")
        if bold:
            text.set("font-weight", "bold")
        return text

    def badge(self, group: ET.Element, sign: Sign, area: Area, painted: ET.Element) -> None:
        """A badge with its sign.

        Args:
            group: Where it goes.
            sign: What it says.
            area: Where it stands.
            painted: The sign as Graphviz painted it.
        """
        paint = self.theme.sign(sign)
        badge = rect(group, area)
        badge.set("rx", f"{area.width * look.CARD_RADIUS / look.BADGE / 2:g}")
        self.fill(badge, f"{sign.word}-badge", paint.line)
        self.fill(self.text(group, painted, area), f"{sign.word}-title", paint.title)

    def plate(
        self, group: ET.Element, area: Area, ground: Ground, radius: float = look.PLATE_RADIUS
    ) -> None:
        """What is behind an icon that the ground of the page would swallow."""
        plate = rect(group, area)
        if radius:
            # As Graphviz rounds a small one.
            plate.set("rx", f"{min(radius, area.width / 3):g}")
        self.fill(plate, ground.role, ground.colour)

    def fill(self, element: ET.Element, role: str, colour: str) -> None:
        """Fill an element; the role is its class, and names the variable of a page's palette."""
        self._colour(element, "fill", role, colour)

    def stroke(self, element: ET.Element, role: str, colour: str) -> None:
        """Stroke an element's outline."""
        self._colour(element, "stroke", role, colour)

    def _colour(self, element: ET.Element, part: str, role: str, colour: str) -> None:
        """Set a colour for readers of plain SVG, and a class for pages with a palette."""
        element.set(part, colour)
        if role:
            element.set("class", " ".join(filter(None, (element.get("class"), role))))
            variable = _VARIABLES.get(role, role)
            self.rules[role] = f"{part}:var(--dohae-{variable},{colour})"


@lru_cache(maxsize=1024)
def _makes_room(file: str) -> bool:
    """Whether an icon's file is one that needs a plate which is seen around it."""
    icon = Path(file).relative_to(icons_root()).as_posix()
    return needs_plate(icon) and not is_pierced(icon)


def rect(group: ET.Element, area: Area) -> ET.Element:
    """A rectangle that has no colour as yet."""
    attributes = {
        "x": f"{area.left:g}",
        "y": f"{area.top:g}",
        "width": f"{area.width:g}",
        "height": f"{area.height:g}",
    }
    return ET.SubElement(group, "rect", attributes)


def keep(old: ET.Element | None, new: ET.Element) -> None:
    """Give an element the dashes, widths and sizes of what Graphviz painted."""
    for name in _KEPT:
        value = None if old is None else old.get(name)
        if value is not None:
            new.set(name, _AS_ON_PAPER.get(value, value).removesuffix(".00"))


def change(mark: Mark | None) -> dict[str, str]:
    """The attributes of what is marked as new, gone or changed."""
    return {"data-change": mark.sign.word} if mark else {}
