"""A drawing as a plain script for ``diagrams``, for people who want to go on in Python."""

from __future__ import annotations

import json
import keyword
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.picture import look
from dohae.draw.picture.fonts import korean_font
from dohae.draw.picture.frame import page_of
from dohae.draw.picture.frames import framed, icon_area
from dohae.draw.picture.grounds import ground_under, group_paint
from dohae.draw.picture.lettering import group_lines, link_lines, node_lines
from dohae.draw.picture.metrics import has_icon
from dohae.draw.picture.paints import NONE
from dohae.draw.picture.pins import ARROW, Pins
from dohae.draw.picture.strokes import strokes
from dohae.draw.picture.theme import theme_of
from dohae.model.case import Arrow, LineStyle

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dohae.draw.picture.frame import Page
    from dohae.draw.picture.lettering import Line
    from dohae.draw.picture.paints import Theme
    from dohae.layout.plan import Box, Plan, Route
    from dohae.model.case import Case, Node

_OPERATORS = {
    Arrow.NONE: ("-", "-"),
    Arrow.FORWARD: (">>", ">>"),
    Arrow.BACK: ("<<", "<<"),
    Arrow.BOTH: (">>", "<<"),
}
"""What stands before and after an ``Edge``."""
_INDENT = "    "
_ON_LINE = "on_line"
_HELPER = r'''

def on_line(text, ground):
    """A label in the colour of what is behind it, which covers the line that it stands on."""
    # Graphviz reads \N and the like even here.
    text = ESCAPE(text).replace("\\", "\\\\").replace("\n", "<BR/>")
    table = '<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0" CELLPADDING="1"'
    return f'<{table} BGCOLOR="{ground}"><TR><TD>{text}</TD></TR></TABLE>>'

'''
"""What a script with labels on lines has before its drawing."""
_PLAIN_LINE = 18
"""Points from one line of a plain label to the next, with some air."""


def export_script(case: Case, plan: Plan) -> str:
    """The script that draws a plan with ``diagrams`` alone.

    Positions and lines are pinned as in the picture. Icons of groups, bold titles and the legend
    are left out: ``diagrams`` has no simple way to say them. Dashes are Graphviz's own, which are
    not fitted to their lines: as a style they are easier to change than as a line for each.

    Args:
        case: Whose drawing.
        plan: Made with the metrics of pictures.
    """
    return "\n".join(_Writer(case, plan, page_of(plan), theme_of(None, case)).lines()) + "\n"


@dataclass(slots=True)
class _Writer:
    """Writes one script."""

    case: Case
    plan: Plan
    page: Page
    theme: Theme
    boxes: Mapping[str, Box] = field(init=False)
    frames: frozenset[str] = field(init=False)
    names: Mapping[str, str] = field(init=False)
    """From a node's path to its variable."""
    pins: Pins = field(init=False)
    modules: dict[str, set[str]] = field(default_factory=dict)
    """What the script imports."""

    def __post_init__(self) -> None:
        self.boxes = {box.node.path: box for box in self.plan.boxes}
        self.frames = framed(self.plan, self.page)
        self.names = _variables([node.path for node in self.case.walk()])
        self.pins = Pins(self.page.height)

    def lines(self) -> list[str]:
        """The whole script."""
        self._use("diagrams", "Diagram")
        head = self._diagram()
        body = [line for node in self.case.nodes for line in self._node(node)]
        body += self._links()
        title = self.case.title.replace('"', "'").replace("\\", "/")
        source = f", from {self.case.name}.yaml" if self.case.name else ""
        return [
            f'"""{" ".join(title.split())}: drawn by dohae{source}.',
            "",
            "Everything is pinned to its place. To have Graphviz arrange it anew, take out every",
            'pos, bb and lp, and layout="nop2".',
            '"""',
            "",
            *self._imports(),
            *self._helper(),
            "",
            *head,
            *(_INDENT + line if line else line for line in body),
        ]

    def _imports(self) -> list[str]:
        return [
            f"from {module} import {', '.join(sorted(names))}"
            for module, names in sorted(self.modules.items())
        ]

    def _helper(self) -> list[str]:
        """What the script defines; nothing where it has no labels on lines."""
        names = self.modules.get("html", ())
        return [_HELPER.replace("ESCAPE", name.rpartition(" ")[2])[:-1] for name in names]

    def _diagram(self) -> list[str]:
        font = korean_font().family
        graph = {
            "bb": f"0,0,{self.page.width},{self.page.height}",
            "bgcolor": self.theme.ground,
            "label": "",
            "layout": "nop2",
            "pad": "0.1",
        }
        node = {
            "fontcolor": self.theme.text,
            "fontname": font,
            "fontsize": str(look.LABEL_SIZE),
            "imagepos": "tc",
            "margin": "0",
        }
        edge = {
            "arrowsize": f"{look.ARROW_LENGTH / ARROW:g}",
            "color": self.theme.link,
            "penwidth": f"{look.LINK_WIDTH:g}",
        }
        return [
            "with Diagram(",
            f"    {self._protected(self.case.title)},",
            f"    filename={_quoted(self.case.name or 'diagram')},",
            '    outformat=["png", "svg"],',
            "    show=False,",
            f"    graph_attr={_dict(graph)},",
            f"    node_attr={_dict(node)},",
            f"    edge_attr={_dict(edge)},",
            "):",
        ]

    def _node(self, node: Node) -> list[str]:
        if not node.is_group:
            return [self._leaf(node)]
        name = self.names[node.path]
        self._use("diagrams", "Cluster")
        head = f"with Cluster({self._text(group_lines(node))}, graph_attr={self._group(node)})"
        inside = [line for child in node.nodes for line in self._node(child)]
        return [
            f"{head} as {name}:",
            f'{_INDENT}{name}.dot.name = "cluster_{name}"',
            *(_INDENT + line for line in inside),
        ]

    def _leaf(self, node: Node) -> str:
        box = self.boxes[node.path]
        lines = node_lines(node)
        if has_icon(node):
            module, _, cls = icons.find(node.kind).cls.rpartition(".")
            # diagrams scales an icon to its node's width and sets the label at its bottom.
            icon = icon_area(box, self.frames, self.page)
            attributes = self.pins.node(icon.down_to(icon.bottom + _PLAIN_LINE * len(lines)))
        else:
            module, cls = "diagrams", "Node"
            attributes = self.pins.node(self.page.area(box.rect)) | {
                "color": self.theme.box.line,
                "fillcolor": self.theme.box.fill,
                "labelloc": "c",
                "style": "rounded,filled",
            }
        name = self._use(module, cls)
        text = self._text(lines)
        return f"{self.names[node.path]} = {name}({text}, {_keywords(attributes)})"

    def _group(self, node: Node) -> str:
        _, paint = group_paint(node, self.theme)
        attributes = {
            "bb": self.pins.bounds(self.page.area(self.boxes[node.path].rect)),
            "bgcolor": "transparent" if paint.fill == NONE else paint.fill,
            "fontcolor": paint.title,
            "fontname": korean_font().family,
            "pencolor": "transparent" if paint.line == NONE else paint.line,
            "penwidth": f"{paint.width:g}",
            "style": paint.plain_dash,
        }
        title = self.boxes[node.path].title
        if title is not None:
            attributes["lp"] = self.pins.spot(self.page.area(title).centre)
        return _dict(attributes)

    def _links(self) -> list[str]:
        lines = []
        if self.plan.routes:
            self._use("diagrams", "Edge")
            lines.append("")
        drawn = zip(self.plan.routes, strokes(self.plan, self.page), strict=True)
        for number, (route, stroke) in enumerate(drawn, start=1):
            link, ends = route.link, []
            attributes = {"pos": self.pins.splines(stroke)}
            if link.style is LineStyle.BOLD:
                attributes["penwidth"] = f"{look.BOLD_WIDTH:g}"
            elif link.style is not LineStyle.SOLID:
                attributes["style"] = str(link.style)
            if route.label is not None:
                attributes["lp"] = self.pins.spot(self.page.area(route.label).centre)
                attributes["fontname"] = korean_font().family
                attributes["fontsize"] = str(look.LABEL_SIZE)
            for path, at, end in (
                (link.source, stroke.points[0], "start"),
                (link.target, stroke.points[-1], "end"),
            ):
                name = self.names[path]
                if self.boxes[path].node.is_group:
                    # diagrams draws no line to a cluster: a point on its border stands for it.
                    name = f"{end}_{number}"
                    lines.append(self._point(name, self.pins.spot(at)))
                ends.append(name)
            label = f"label={self._on_line(route)}, " if route.label is not None else ""
            before, after = _OPERATORS[link.arrow]
            edge = f"Edge({label}{_keywords(attributes)})"
            lines.append(f"{ends[0]} {before} {edge} {after} {ends[1]}")
        return lines

    def _on_line(self, route: Route) -> str:
        """What makes the label of a link, whose line goes on below it."""
        self._use("html", "escape")
        text = "\n".join(line.text for line in link_lines(route.link))
        ground = ground_under(route.label, self.plan, self.theme) if route.label else None
        colour = ground.colour if ground else self.theme.ground
        return f"{_ON_LINE}({_quoted(text)}, {_quoted(colour)})"

    def _point(self, name: str, pos: str) -> str:
        node = self._use("diagrams", "Node")
        attributes = {"shape": "point", "style": "invis", "pos": pos, "width": "0", "height": "0"}
        return f'{name} = {node}("", {_keywords(attributes)})'

    def _text(self, lines: Iterable[Line]) -> str:
        return self._protected("\n".join(line.text for line in lines))

    def _protected(self, text: str) -> str:
        """A text of the script that Graphviz takes for no markup and for no escape."""
        if "\\" in text or (text.startswith("<") and text.endswith(">")):
            return f"{self._use('graphviz', 'escape')}({_quoted(text)})"
        return _quoted(text)

    def _use(self, module: str, name: str) -> str:
        """The name by which something imported is called in the script."""
        taken = {
            given.rpartition(" as ")[2]
            for other, names in self.modules.items()
            if other != module
            for given in names
        }
        known = self.modules.setdefault(module, set())
        for given in known:
            if given.split(" as ")[0] == name:
                return given.rpartition(" as ")[2]
        short = name
        if name in taken:
            short = module.replace("diagrams.", "").replace(".", "_").title() + name
            known.add(f"{name} as {short}")
        else:
            known.add(name)
        return short


def _variables(paths: list[str]) -> dict[str, str]:
    """A variable for each path: its last part, with a number where that is taken."""
    taken = set(keyword.kwlist) | {"escape", _ON_LINE}
    names = {}
    for path in paths:
        # In small letters, so that it is not the name of a class.
        stem = re.sub(r"\W", "_", path.rpartition(".")[2]).lower()
        stem = stem if stem.isidentifier() else f"node_{stem}"
        name, number = stem, 2
        while name in taken or re.fullmatch(r"(start|end)_\d+", name):
            name, number = f"{stem}_{number}", number + 1
        taken.add(name)
        names[path] = name
    return names


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def _dict(attributes: Mapping[str, str]) -> str:
    inside = ", ".join(f"{_quoted(key)}: {_quoted(value)}" for key, value in attributes.items())
    return f"{{{inside}}}"


def _keywords(attributes: Mapping[str, str]) -> str:
    return ", ".join(f"{key}={_quoted(value)}" for key, value in attributes.items())
