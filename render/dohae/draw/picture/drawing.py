"""A plan as objects of ``diagrams``, each pinned to its place, and these as DOT source."""

from __future__ import annotations

import importlib
import math
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import diagrams

from dohae import icons
from dohae.draw.picture import look, markup
from dohae.draw.picture.fonts import korean_font
from dohae.draw.picture.frame import page_of
from dohae.draw.picture.grounds import border_gap, ground_under, group_paint
from dohae.draw.picture.legend import legend as legend_of
from dohae.draw.picture.lettering import caption_lines, group_lines, link_lines, node_lines
from dohae.draw.picture.metrics import has_icon
from dohae.draw.picture.pins import ARROW, Pins
from dohae.draw.picture.silhouettes import is_hollow
from dohae.draw.picture.strokes import Stroke, strokes
from dohae.draw.picture.theme import NONE
from dohae.geometry import Size
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from dohae.draw.picture.frame import Area, Page
    from dohae.draw.picture.legend import Legend
    from dohae.draw.picture.strokes import Spot
    from dohae.draw.picture.theme import Paint, Theme
    from dohae.layout.plan import Box, Plan, Route
    from dohae.model.case import Node, Sign

_LEAST = 0.72
"""Points that the smallest node of Graphviz is wide and high."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """A plan ready to be painted."""

    plan: Plan
    page: Page
    theme: Theme
    names: Mapping[str, str]
    """From a node's path to the ``id`` of its element."""
    transparent: bool
    legend: Legend | None
    dot: str
    """For Graphviz's ``nop2``."""


class _Unrendered(diagrams.Diagram):  # type: ignore[misc]
    """A diagram that keeps its source to itself: by its nature one renders itself into a file."""

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        diagrams.setdiagram(None)


def draw(
    plan: Plan,
    theme: Theme,
    *,
    transparent: bool = False,
    caption: bool = False,
    legend: bool | None = None,
    dpi: int | None = None,
) -> Drawing:
    """The drawing of a plan.

    Args:
        plan: Made with ``PictureMetrics``.
        theme: The colours.
        transparent: Leave the ground unpainted.
        caption: Write the case's caption below.
        legend: Explain icons, borders and lines below; by default where the model asks for it.
        dpi: Pixels an inch, for formats that have pixels.
    """
    inner = page_of(plan).width - 2 * look.MARGIN
    wanted = plan.case.legend if legend is None else legend
    # Signs are always explained, unless the caller wants no legend at all.
    listed = None if legend is False else legend_of(plan.case, inner, signs_only=not wanted)
    room = Size(math.ceil(listed.width), listed.rows * look.LEGEND_LINE) if listed else None
    below = caption_lines(plan.case, inner) if caption else ()
    page = page_of(plan, len(below), room)
    groups = (box for box in plan.boxes if box.node.is_group)
    leaves = (box for box in plan.boxes if not box.node.is_group)
    names = {box.node.path: f"g{number}" for number, box in enumerate(groups, start=1)}
    names |= {box.node.path: f"n{number}" for number, box in enumerate(leaves, start=1)}
    boxes = {box.node.path: box for box in plan.boxes}
    pins = Pins(page.height)
    painter = _Painter(plan, page, theme, pins, names, boxes)
    ground = "transparent" if transparent else theme.ground
    attributes = _graph(page, ground)
    if dpi is not None:
        attributes["dpi"] = str(dpi)
    with _Unrendered("dohae", graph_attr=attributes) as diagram:
        painter.corners()
        for node in plan.case.nodes:
            painter.add(node)
        if page.caption is not None:
            width = page.caption.width
            rows = [markup.text_cell(line, theme.text, width, look.CAPTION_LINE) for line in below]
            label = markup.table(rows)
            diagrams.Node(label, nodeid="caption", id="caption", **_BARE, **pins.node(page.caption))
        painter.links()
        if listed:
            painter.legend(listed)
    return Drawing(plan, page, theme, names, transparent, listed, diagram.dot.source)


_BARE = {"fixedsize": "true", "margin": "0", "shape": "none", "image": "", "labelloc": "c"}
"""A node without an outline, and without what ``diagrams`` gives it."""
_DASHES = {
    LineStyle.SOLID: "solid",
    LineStyle.BOLD: "solid",
    LineStyle.DASHED: "dashed",
    LineStyle.DOTTED: "dotted",
}


def _graph(page: Page, ground: str) -> dict[str, str]:
    return {
        "bb": f"0,0,{page.width},{page.height}",
        "bgcolor": ground,
        "fontname": korean_font().family,
        "label": "",
        "layout": "nop2",
        "margin": "0",
        "outputorder": "nodesfirst",
        "pad": "0",
        "splines": "true",
    }


@dataclass(frozen=True, slots=True)
class _Painter:
    """Adds a plan's parts to the current diagram."""

    plan: Plan
    page: Page
    theme: Theme
    pins: Pins
    names: Mapping[str, str]
    boxes: Mapping[str, Box]
    placed: dict[str, diagrams.Node] = field(default_factory=dict)

    def corners(self) -> None:
        """Two unseen points that hold the page open: Graphviz cuts it to what is drawn."""
        half = _LEAST / 2
        for name, x, y in (
            ("low", half, half),
            ("high", self.page.width - half, self.page.height - half),
        ):
            self._anchor(name, f"{x:g},{y:g}")

    def add(self, node: Node) -> None:
        """Add a node, or a group and all in it."""
        if not node.is_group:
            shape = self._icon(node) if has_icon(node) else self._box(node)
            self.placed[node.path] = shape
            self._badge(node)
            return
        style, paint = group_paint(node, self.theme)
        attributes = self._border(paint) | {
            "bb": self.pins.bounds(self.page.area(self.boxes[node.path].rect)),
            "class": style,
            "id": self.names[node.path],
        }
        with diagrams.Cluster("", graph_attr=attributes | self._title(node)) as cluster:
            # By its label it would be one with every cluster of the same title.
            cluster.dot.name = f"cluster_{self.names[node.path]}"
            self._badge(node)
            for child in node.nodes:
                self.add(child)

    def links(self) -> None:
        """Add the links."""
        for number, (route, stroke) in enumerate(
            zip(
                self.plan.routes,
                strokes(self.plan, self.page, plates=self.theme.plate != NONE),
                strict=True,
            ),
            start=1,
        ):
            source = self._end(route.link.source, f"l{number}s", stroke.points[0])
            target = self._end(route.link.target, f"l{number}t", stroke.points[-1])
            mark = route.link.mark
            label = self._label(route) | {
                "color": self.theme.sign(mark.sign).line if mark else self.theme.link
            }
            source.connect(target, self._edge(stroke, route.link.style, f"l{number}", **label))

    def _edge(
        self, stroke: Stroke, style: LineStyle, name: str, **attributes: str
    ) -> diagrams.Edge:
        return diagrams.Edge(
            forward=stroke.has_head,
            reverse=stroke.has_tail,
            style=_DASHES[style],
            arrowsize=f"{look.ARROW_LENGTH / ARROW:g}",
            id=name,
            penwidth=f"{look.BOLD_WIDTH if style is LineStyle.BOLD else look.LINK_WIDTH:g}",
            pos=self.pins.splines(stroke),
            **({"color": self.theme.link} | attributes),
        )

    def legend(self, listed: Legend) -> None:
        """Add the legend."""
        for place, entry in enumerate(listed.entries):
            name = f"e{place + 1}"
            area = listed.area(place, self.page.legend_top or 0)
            swatch = area.swatch(look.LEGEND_SWATCH, look.LEGEND_BORDER)
            icon = None
            if entry.sign:
                paint = self.theme.sign(entry.sign)
                swatch = area.swatch(look.LEGEND_SWATCH, look.LEGEND_CARD)
                plain = _BARE | self.pins.node(swatch) | self._filled(paint)
                diagrams.Node("", nodeid=f"{name}b", id=f"{name}b", **plain)
                self._sign(entry.sign, f"{name}s", swatch.middle(look.LEGEND_BADGE))
            elif entry.group:
                _, paint = group_paint(entry.group, self.theme)
                attributes = self._border(paint) | {"bb": self.pins.bounds(swatch), "label": ""}
                with diagrams.Cluster("", graph_attr=attributes | {"id": f"{name}b"}) as cluster:
                    cluster.dot.name = f"cluster_{name}"
            elif entry.style:
                ends = (swatch.left, swatch.centre[1]), (swatch.right, swatch.centre[1])
                stroke = Stroke(ends, (ends,), has_head=False, has_tail=False)
                start, end = (
                    self._anchor(f"{name}{at}", self.pins.spot(spot))
                    for at, spot in zip("st", ends, strict=True)
                )
                start.connect(end, self._edge(stroke, entry.style, f"{name}l"))
            else:
                kind = icons.find(entry.kind).icon
                plate = self.theme.plate if is_hollow(kind) else NONE
                icon = markup.Icon(_file(kind), look.LEGEND_ICON, plate)
            label = markup.legend_table(entry.line, self.theme, icon, area.width)
            diagrams.Node(label, nodeid=name, id=name, **_BARE, **self.pins.node(area))

    def _sign(self, sign: Sign, name: str, area: Area) -> None:
        """Add the badge of a sign."""
        label = markup.badge_table(sign, self.theme.sign(sign), area.width)
        diagrams.Node(label, nodeid=name, id=name, **_BARE, **self.pins.node(area))

    def _badge(self, node: Node) -> None:
        if node.mark:
            area = self.page.area(self.boxes[node.path].rect).badge()
            self._sign(node.mark.sign, f"{self.names[node.path]}s", area)

    def _card(self, node: Node) -> None:
        """Add what stands behind the icon and the words of a marked node."""
        if node.mark:
            area = self.page.area(self.boxes[node.path].rect)
            attributes = (
                _BARE | self.pins.node(area) | self._filled(self.theme.sign(node.mark.sign))
            )
            name = f"{self.names[node.path]}c"
            diagrams.Node("", nodeid=name, id=name, **attributes)

    def _filled(self, paint: Paint) -> dict[str, str]:
        dash = "" if paint.dash == "solid" else f",{paint.dash}"
        return {
            "shape": "box",
            "style": f"rounded,filled{dash}",
            "color": paint.line,
            "fillcolor": paint.fill,
            "penwidth": f"{paint.width:g}",
        }

    def _icon(self, node: Node) -> diagrams.Node:
        box = self.boxes[node.path]
        gap = border_gap(box, self.plan, self.page)
        if gap:
            ground = ground_under(box.rect, self.plan, self.theme).colour
            plain = {"shape": "box", "style": "filled", "penwidth": "0", "fillcolor": ground}
            attributes = _BARE | self.pins.node(gap) | plain
            diagrams.Node("", nodeid=f"{self.names[node.path]}b", **attributes)
        self._card(node)
        width = self.page.area(box.rect).width
        kind = icons.find(node.kind)
        plate = self.theme.plate if is_hollow(kind.icon) else NONE
        icon = markup.Icon(_file(kind.icon), look.ICON, plate)
        label = markup.node_table(node_lines(node), self.theme, icon, width)
        name = self.names[node.path]
        pinned = _BARE | self.pins.node(self.page.area(box.rect))
        return _class(kind.cls)(label, nodeid=name, id=name, **pinned)

    def _box(self, node: Node) -> diagrams.Node:
        area = self.page.area(self.boxes[node.path].rect)
        paint = self.theme.sign(node.mark.sign) if node.mark else self.theme.box
        attributes = _BARE | self.pins.node(area) | self._filled(paint)
        label = markup.lines_table(node_lines(node), self.theme, area.width - look.BOX_PADDING)
        name = self.names[node.path]
        return diagrams.Node(label, nodeid=name, id=name, **attributes)

    def _border(self, paint: Paint) -> dict[str, str]:
        return {
            "bgcolor": paint.fill if paint.fill != NONE else "transparent",
            "pencolor": paint.line if paint.line != NONE else "transparent",
            "penwidth": f"{paint.width:g}",
            "style": paint.dash,
        }

    def _title(self, group: Node) -> dict[str, str]:
        """A group's icon and title as the label of its cluster."""
        place = self.boxes[group.path].title
        if place is None:
            return {"label": ""}
        area = self.page.area(place)
        _, paint = group_paint(group, self.theme)
        icon = icons.find(group.kind).icon
        plate = self.theme.plate if is_hollow(icon) else NONE
        corner = markup.Icon(_file(icon), look.GROUP_ICON, plate) if icon else None
        label = markup.title_table(group_lines(group), paint.title, corner, area)
        return {"label": label, "lp": self.pins.spot(area.centre)}

    def _label(self, route: Route) -> dict[str, str]:
        lines, mark = link_lines(route.link), route.link.mark
        if route.label is None or not (lines or mark):
            return {}
        area = self.page.area(route.label)
        ground = ground_under(route.label, self.plan, self.theme).colour
        sign = mark.sign if mark else None
        table = markup.label_table(lines, self.theme, area, ground, sign)
        return {"label": table, "lp": self.pins.spot(area.centre)}

    def _end(self, path: str, name: str, at: Spot) -> diagrams.Node:
        """What a link is connected to; for a group an unseen point on its border."""
        if self.boxes[path].node.is_group:
            return self._anchor(name, self.pins.spot(at))
        return self.placed[path]

    def _anchor(self, name: str, pos: str) -> diagrams.Node:
        attributes = {"shape": "point", "style": "invis", "pos": pos, "width": "0", "height": "0"}
        return diagrams.Node("", nodeid=name, **attributes)


def _file(icon: str) -> str:
    return str(icons.icons_root() / icon)


def _class(name: str) -> type[diagrams.Node]:
    """A class of ``diagrams``; only its own module is imported."""
    module, _, cls = name.rpartition(".")
    return getattr(importlib.import_module(module), cls)  # type: ignore[no-any-return]
