"""How DOT says where something is: counted from the bottom, sizes in inches."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.bends import handles, towards

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.frame import Area
    from dohae.draw.picture.strokes import Stroke

INCH = 72
"""Points."""
ARROW = 10
"""Points that Graphviz's arrowhead is long."""
_MOST = 0.9
"""Share of a straight part that a curve at its end takes where it has no more room."""
_NEAR = 1e-6
_GO_ON = "\\\n"
"""Parts a string in two lines that are read as one: Graphviz reads at most 16 kB at once."""


@dataclass(frozen=True, slots=True)
class Pins:
    """Writes places on a page as DOT has them."""

    height: float
    """Of the page, in points."""

    def spot(self, at: Spot) -> str:
        """A point, for ``pos`` and ``lp``."""
        return f"{at[0]:g},{self.height - at[1]:g}"

    def bounds(self, area: Area) -> str:
        """A rectangle, for ``bb``."""
        low, high = self.height - area.bottom, self.height - area.top
        return f"{area.left:g},{low:g},{area.right:g},{high:g}"

    def node(self, area: Area) -> dict[str, str]:
        """What keeps a node where it is."""
        return {
            "pos": self.spot(area.centre),
            "width": f"{area.width / INCH:.6f}",
            "height": f"{area.height / INCH:.6f}",
        }

    def splines(self, stroke: Stroke) -> str:
        """A link's line, for ``pos``: straight lines are curves that do not bend.

        Of a line with two arrowheads that is in several pieces only one head can be said.
        """
        last = len(stroke.pieces) - 1
        texts = []
        for place, piece in enumerate(stroke.pieces):
            points, text = behind_heads(stroke, place), ""
            # Graphviz reads the tail's end first, and takes the line for none otherwise.
            if place == 0 and stroke.has_tail:
                text += f"s,{self.spot(piece[0])} "
            if place == last and stroke.has_head:
                text += f"e,{self.spot(piece[-1])} "
            text += self.spot(points[0])
            for curve in curves(points, stroke):
                text += _GO_ON + "".join(f" {self.spot(point)}" for point in curve)
            texts.append(text)
        # What Graphviz reads of an arrowhead it keeps for all pieces that follow.
        return ";".join(reversed(texts) if stroke.has_tail else texts)


def behind_heads(stroke: Stroke, place: int) -> list[Spot]:
    """One of a stroke's pieces, which ends behind the arrowheads that it carries."""
    points = list(stroke.pieces[place])
    if place == 0 and stroke.has_tail:
        points[0] = _back(points[0], points[1])
    if place == len(stroke.pieces) - 1 and stroke.has_head:
        points[-1] = _back(points[-1], points[-2])
    return points


def curves(points: list[Spot], stroke: Stroke) -> Iterator[tuple[Spot, Spot, Spot]]:
    """The curves through a piece's points: two control points, and where each ends."""
    here = points[0]
    for place, (start, end) in enumerate(pairwise(points), start=2):
        if (start, end) in stroke.hops:
            yield *_arc(start, end), end
            here = end
        elif end in stroke.curves and place < len(points):
            after = points[place]
            room = min(math.dist(start, end), math.dist(end, after))
            reach = stroke.curves[end]
            if reach > room + _NEAR:
                # A hop is near.
                reach = _MOST * room
            near, far = towards(end, start, reach), towards(end, after, reach)
            if math.dist(here, near) > _NEAR:
                yield here, near, near
            yield *handles(near, end, far, stroke.bend), far
            here = far
        elif math.dist(here, end) > _NEAR:
            yield here, end, end
            here = end


def _arc(start: Spot, end: Spot) -> tuple[Spot, Spot]:
    """The control points of a curve that is nearly a half circle above two points."""
    rise = abs(end[0] - start[0]) * 2 / 3
    return (start[0], start[1] - rise), (end[0], end[1] - rise)


def _back(end: Spot, before: Spot) -> Spot:
    """Where a line ends that carries an arrowhead at ``end``."""
    length = look.ARROW_LENGTH
    (x, y), (u, v) = end, before
    if x == u:
        return x, y + length * (1 if v > y else -1)
    return x + length * (1 if u > x else -1), y
