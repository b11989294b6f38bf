"""All that is a line in a drawing, as edges of ``diagrams``: links, samples, parted borders."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import diagrams

from dohae.draw.picture import look, markup
from dohae.draw.picture.crossings import joins
from dohae.draw.picture.dashes import DASHES, in_dashes
from dohae.draw.picture.grounds import ground_under
from dohae.draw.picture.lettering import link_lines
from dohae.draw.picture.paints import NONE
from dohae.draw.picture.pins import ARROW, INCH
from dohae.draw.picture.strokes import (
    Stroke,
    ended,
    forked,
    only_hops,
    strokes,
    without_hops,
)
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.frame import Area, Page
    from dohae.draw.picture.paints import Paint, Theme
    from dohae.draw.picture.pins import Pins
    from dohae.layout.plan import Plan, Route

BARE = {"fixedsize": "true", "margin": "0", "shape": "none", "image": "", "labelloc": "c"}
"""A node without an outline, and without what ``diagrams`` gives it."""


@dataclass(frozen=True, slots=True)
class Edges:
    """Adds lines to the current diagram."""

    plan: Plan
    page: Page
    theme: Theme
    pins: Pins

    def links(self, placed: Mapping[str, diagrams.Node], *, parted: bool) -> None:
        """Add the links.

        Args:
            placed: The nodes by their paths; a link to a group ends at an unseen point.
            parted: They make way for their labels, which have no ground.
        """
        lines = strokes(self.plan, self.page, plates=self.theme.plate != NONE, parted=parted)
        for number, (route, stroke) in enumerate(
            zip(self.plan.routes, lines, strict=True), start=1
        ):
            name, link = f"l{number}", route.link
            source = placed.get(link.source) or self._anchor(f"{name}s", stroke.points[0])
            target = placed.get(link.target) or self._anchor(f"{name}t", stroke.points[-1])
            is_dashed, whole = link.style in DASHES, stroke
            if is_dashed:
                whole = in_dashes(without_hops(stroke), link.style)
            *rest, last = _one_headed(whole)
            colour = self.theme.sign(link.mark.sign).line if link.mark else self.theme.link
            for before in rest:
                source.connect(target, self._edge(before, link.style, colour, f"{name}b"))
            if is_dashed and stroke.hops:
                hops = only_hops(stroke)
                source.connect(target, self._edge(hops, LineStyle.SOLID, colour, f"{name}h"))
            label = self._label(route, parted=parted)
            source.connect(target, self._edge(last, link.style, colour, name, **label))

    def joins(self) -> tuple[Spot, ...]:
        """Add a dot wherever the lines of a trunk join in a way that looks like a crossing."""
        lines = ended(self.plan, self.page, plates=self.theme.plate != NONE)
        wide = forked(self.plan, self.page).wide
        dots = tuple(spot for spot in joins(self.plan.routes, lines) if spot not in wide)
        size = f"{look.JOIN / INCH:.6f}"
        shape = BARE | {"shape": "point", "width": size, "height": size, "penwidth": "0"}
        paint = {"style": "filled", "fillcolor": self.theme.link}
        for number, spot in enumerate(dots, start=1):
            diagrams.Node("", nodeid=f"j{number}", pos=self.pins.spot(spot), **shape | paint)
        return dots

    def border(self, stroke: Stroke, paint: Paint, name: str) -> None:
        """Add a border that is no cluster's own: in dashes, or with nodes on it."""
        line = diagrams.Edge(
            color=paint.line if paint.line != NONE else "transparent",
            style="solid",
            id=name,
            penwidth=f"{paint.width:g}",
            pos=self.pins.splines(stroke),
        )
        start = self._anchor(f"{name}s", stroke.points[0])
        start.connect(self._anchor(f"{name}t", stroke.points[-1]), line)

    def sample(self, area: Area, style: LineStyle, name: str) -> None:
        """Add a line of the legend, half way down an area."""
        points = (area.left, area.centre[1]), (area.right, area.centre[1])
        stroke = Stroke(points, (points,), has_head=False, has_tail=False)
        if style in DASHES:
            stroke = in_dashes(stroke, style)
        start, end = self._anchor(f"{name}s", points[0]), self._anchor(f"{name}t", points[1])
        start.connect(end, self._edge(stroke, style, self.theme.link, name))

    def _edge(
        self, stroke: Stroke, style: LineStyle, colour: str, name: str, **attributes: str
    ) -> diagrams.Edge:
        return diagrams.Edge(
            forward=stroke.has_head,
            reverse=stroke.has_tail,
            color=colour,
            style="solid",
            arrowsize=f"{look.ARROW_LENGTH / ARROW:g}",
            id=name,
            penwidth=f"{look.BOLD_WIDTH if style is LineStyle.BOLD else look.LINK_WIDTH:g}",
            pos=self.pins.splines(stroke),
            **attributes,
        )

    def _anchor(self, name: str, spot: Spot) -> diagrams.Node:
        return anchor(name, self.pins.spot(spot))

    def _label(self, route: Route, *, parted: bool) -> dict[str, str]:
        lines, mark = link_lines(route.link), route.link.mark
        if route.label is None or not (lines or mark):
            return {}
        area = self.page.area(route.label)
        ground = NONE if parted else ground_under(route.label, self.plan, self.theme).colour
        table = markup.label_table(lines, self.theme, area, ground, mark.sign if mark else None)
        return {"label": table, "lp": self.pins.spot(area.centre)}


def anchor(name: str, pos: str) -> diagrams.Node:
    """An unseen point."""
    attributes = {"shape": "point", "style": "invis", "pos": pos, "width": "0", "height": "0"}
    return diagrams.Node("", nodeid=name, **attributes)


def _one_headed(stroke: Stroke) -> Iterator[Stroke]:
    """A stroke as strokes that can be pinned: none is in pieces and has an arrowhead at its tail.

    The piece with that arrowhead is turned round, and so its dashes begin at the label, too.
    """
    if stroke.has_tail and len(stroke.pieces) > 1:
        first, *rest = stroke.pieces
        yield replace(stroke, pieces=(first[::-1],), has_head=True, has_tail=False)
        yield replace(stroke, pieces=tuple(rest), has_tail=False)
    else:
        yield stroke
