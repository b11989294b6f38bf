"""A plan as objects of ``diagrams``, each pinned to its place, and these as DOT source."""

from __future__ import annotations

import importlib
import math
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

import diagrams

from dohae import icons
from dohae.draw.picture import look, markup
from dohae.draw.picture.borders import border, borders
from dohae.draw.picture.edges import BARE, Edges, anchor
from dohae.draw.picture.fonts import korean_font
from dohae.draw.picture.frame import page_of
from dohae.draw.picture.frames import framed
from dohae.draw.picture.grounds import behind, behind_framed, group_paint
from dohae.draw.picture.legend import legend as legend_of
from dohae.draw.picture.lettering import caption_lines, group_lines, node_lines
from dohae.draw.picture.metrics import has_icon, title_gap
from dohae.draw.picture.paints import NONE
from dohae.draw.picture.pins import Pins
from dohae.draw.picture.silhouettes import is_pierced, is_square, lean
from dohae.draw.picture.theme import theme_of
from dohae.geometry import Size

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import TracebackType

    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.frame import Area, Page
    from dohae.draw.picture.legend import Legend
    from dohae.draw.picture.options import Options
    from dohae.draw.picture.paints import Paint, Theme
    from dohae.draw.picture.strokes import Stroke
    from dohae.layout.plan import Box, Plan
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
    joins: tuple[Spot, ...]
    """Where dots tell a trunk's join from a crossing."""
    frames: frozenset[str]
    """The paths of the nodes whose icons have frames."""
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


def draw(plan: Plan, options: Options) -> Drawing:
    """The drawing of a plan; kept until the next is asked for, since all formats paint the same.

    Args:
        plan: Made with ``PictureMetrics``.
        options: What a picture can be told.

    Raises:
        DohaeError: There is no Korean font, or no such theme.
    """
    return _draw(
        plan,
        theme_of(options.get("theme"), plan.case),
        transparent=options.get("transparent", False),
        caption=options.get("caption", False),
        legend=options.get("legend"),
    )


@lru_cache(maxsize=1)
def _draw(
    plan: Plan, theme: Theme, *, transparent: bool, caption: bool, legend: bool | None
) -> Drawing:
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
    edges = Edges(plan, page, theme, pins)
    lines = borders(plan, page, theme)
    frames = framed(plan, page)
    painter = _Painter(plan, page, theme, pins, names, boxes, frames, lines, edges)
    ground = "transparent" if transparent else theme.ground
    with _Unrendered("dohae", graph_attr=_graph(page, ground)) as diagram:
        painter.corners()
        painter.borders()
        for node in plan.case.nodes:
            painter.add(node)
        if page.caption is not None:
            width = page.caption.width
            rows = [markup.text_cell(line, theme.text, width, look.CAPTION_LINE) for line in below]
            label = markup.table(rows)
            diagrams.Node(label, nodeid="caption", id="caption", **BARE, **pins.node(page.caption))
        edges.links(painter.placed, parted=transparent)
        dots = edges.joins()
        if listed:
            painter.legend(listed)
    dot = diagram.dot.source
    return Drawing(plan, page, theme, names, transparent, listed, dots, painter.frames, dot)


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
    frames: frozenset[str]
    """The paths of the nodes whose icons have frames."""
    lines: Mapping[str, Stroke]
    """The borders that Graphviz does not stroke itself, by their groups' paths."""
    edges: Edges
    placed: dict[str, diagrams.Node] = field(default_factory=dict)

    def corners(self) -> None:
        """Two unseen points that hold the page open: Graphviz cuts it to what is drawn."""
        half = _LEAST / 2
        for name, x, y in (
            ("low", half, half),
            ("high", self.page.width - half, self.page.height - half),
        ):
            anchor(name, f"{x:g},{y:g}")

    def borders(self) -> None:
        """Add the borders that Graphviz does not stroke itself.

        It paints edges in the order of the nodes where they begin: added before all else, borders
        lie beneath links and the grounds of their labels.
        """
        for box in self.plan.boxes:
            if box.node.path in self.lines:
                _, paint = group_paint(box.node, self.theme)
                name = f"{self.names[box.node.path]}b"
                self.edges.border(self.lines[box.node.path], paint, name)

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
        if node.path in self.lines:
            attributes["pencolor"] = "transparent"
        with diagrams.Cluster("", graph_attr=attributes | self._title(node)) as cluster:
            # By its label it would be one with every cluster of the same title.
            cluster.dot.name = f"cluster_{self.names[node.path]}"
            self._badge(node)
            for child in node.nodes:
                self.add(child)

    def legend(self, listed: Legend) -> None:
        """Add the legend."""
        for place, entry in enumerate(listed.entries):
            name = f"e{place + 1}"
            top = self.page.legend_top or 0
            area, swatch = listed.area(place, top), listed.swatch(place, top)
            swatch_icon = None
            if entry.sign:
                paint = self.theme.sign(entry.sign)
                plain = BARE | self.pins.node(swatch) | self._filled(paint)
                diagrams.Node("", nodeid=f"{name}b", id=f"{name}b", **plain)
                self._sign(entry.sign, f"{name}s", swatch.middle(look.LEGEND_BADGE))
            elif entry.group:
                _, paint = group_paint(entry.group, self.theme)
                attributes = self._border(paint) | {"bb": self.pins.bounds(swatch), "label": ""}
                has_icon = bool(entry.kind and icons.find(entry.kind).icon)
                line = border(swatch, paint, has_icon=has_icon)
                if line:
                    attributes["pencolor"] = "transparent"
                    self.edges.border(line, paint, f"{name}l")
                with diagrams.Cluster("", graph_attr=attributes | {"id": f"{name}b"}) as cluster:
                    cluster.dot.name = f"cluster_{name}"
            elif entry.style:
                self.edges.sample(swatch, entry.style, f"{name}l")
            if entry.kind:
                icon = icons.find(entry.kind).icon
                if icon and entry.group:
                    swatch_icon = self._corner(icon, look.LEGEND_BORDER)
                elif icon:
                    swatch_icon = self._picture(icon, look.LEGEND_ICON)
            label = markup.legend_table(
                entry.line, self.theme, swatch_icon, area.width, flush=bool(entry.group)
            )
            diagrams.Node(label, nodeid=name, id=name, **BARE, **self.pins.node(area))

    def _sign(self, sign: Sign, name: str, area: Area) -> None:
        """Add the badge of a sign."""
        label = markup.badge_table(sign, self.theme.sign(sign), area.width)
        diagrams.Node(label, nodeid=name, id=name, **BARE, **self.pins.node(area))

    def _badge(self, node: Node) -> None:
        if node.mark:
            area = self.page.area(self.boxes[node.path].rect).badge()
            self._sign(node.mark.sign, f"{self.names[node.path]}s", area)

    def _card(self, node: Node) -> None:
        """Add what stands behind the icon and the words of a marked node."""
        if node.mark:
            area = self.page.area(self.boxes[node.path].rect)
            attributes = BARE | self.pins.node(area) | self._filled(self.theme.sign(node.mark.sign))
            name = f"{self.names[node.path]}c"
            diagrams.Node("", nodeid=name, id=name, **attributes)

    def _filled(self, paint: Paint) -> dict[str, str]:
        dash = "" if paint.dash == "solid" else f",{paint.plain_dash}"
        return {
            "shape": "box",
            "style": f"rounded,filled{dash}",
            "color": paint.line,
            "fillcolor": paint.fill,
            "penwidth": f"{paint.width:g}",
        }

    def _icon(self, node: Node) -> diagrams.Node:
        box = self.boxes[node.path]
        self._card(node)
        width, body = self.page.area(box.rect).width, self.page.area(box.body)
        kind, name = icons.find(node.kind), self.names[node.path]
        if node.path in self.frames:
            side = min(body.width, body.height)
            icon = markup.Icon(_file(kind.icon), side, inset=look.ICON_INSET)
            paint = replace(self.theme.box, fill=behind_framed(kind.icon, self.theme).colour)
            frame = BARE | self.pins.node(body) | self._filled(paint)
            diagrams.Node("", nodeid=f"{name}f", **frame)
        else:
            moved = lean(kind.icon) * look.ICON
            icon = replace(self._picture(kind.icon, look.ICON), moved=moved)
        label = markup.node_table(node_lines(node), self.theme, icon, width, body.height)
        pinned = BARE | self.pins.node(self.page.area(box.rect))
        return _class(kind.cls)(label, nodeid=name, id=name, **pinned)

    def _box(self, node: Node) -> diagrams.Node:
        area = self.page.area(self.boxes[node.path].rect)
        paint = self.theme.sign(node.mark.sign) if node.mark else self.theme.box
        attributes = BARE | self.pins.node(area) | self._filled(paint)
        label = markup.lines_table(node_lines(node), self.theme, area.width - look.BOX_PADDING)
        name = self.names[node.path]
        return diagrams.Node(label, nodeid=name, id=name, **attributes)

    def _picture(self, icon: str, side: int) -> markup.Icon:
        """An icon, on a plate where the theme has one; a tile covers it, and stays as large."""
        ground = behind(icon, self.theme)
        plate = ground.colour if ground else NONE
        inset = 0 if plate == NONE or is_pierced(icon) else look.inset(side)
        return markup.Icon(_file(icon), side, plate, inset=inset)

    def _corner(self, icon: str, side: int) -> markup.Icon:
        """An icon in the corner of a group, which its plate fills.

        One that is no square keeps clear of the border.
        """
        corner = replace(self._picture(icon, side), round=False)
        inset = round(look.CORNER_INSET * side / look.GROUP_ICON)
        return corner if is_square(icon) else replace(corner, inset=inset)

    def _border(self, paint: Paint) -> dict[str, str]:
        return {
            "bgcolor": paint.fill if paint.fill != NONE else "transparent",
            "pencolor": paint.line if paint.line != NONE else "transparent",
            "penwidth": f"{paint.width:g}",
            "style": paint.plain_dash,
        }

    def _title(self, group: Node) -> dict[str, str]:
        """A group's icon and title as the label of its cluster."""
        place = self.boxes[group.path].title
        if place is None:
            return {"label": ""}
        area = self.page.area(place)
        _, paint = group_paint(group, self.theme)
        icon = icons.find(group.kind).icon
        corner = self._corner(icon, look.GROUP_ICON) if icon else None
        lines, gap = group_lines(group), title_gap(group)
        label = markup.title_table(lines, paint.title, corner, gap, area)
        return {"label": label, "lp": self.pins.spot(area.centre)}


def _file(icon: str) -> str:
    return str(icons.icons_root() / icon)


def _class(name: str) -> type[diagrams.Node]:
    """A class of ``diagrams``; only its own module is imported."""
    module, _, cls = name.rpartition(".")
    return getattr(importlib.import_module(module), cls)  # type: ignore[no-any-return]
