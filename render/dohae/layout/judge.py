"""Judges a plan: what it costs the eye, and whether it keeps every promise."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.layout.faults import faults, net, pieces

if TYPE_CHECKING:
    from dohae.layout.faults import Piece
    from dohae.layout.plan import Plan

__all__ = ["Counts", "count", "faults"]


@dataclass(frozen=True, slots=True)
class Counts:
    """What a drawing asks of its reader; lengths in lattice points."""

    nodes: int
    groups: int
    links: int
    crossings: int
    """Points where links that share no trunk cross."""
    bends: int
    """Corners of all links, each link counted for itself."""
    length: int
    """Of all links, what a trunk shares counted once."""
    width: int
    height: int
    overlaps: int
    """Broken promises; always 0."""

    @property
    def area(self) -> int:
        """Lattice points of the whole drawing."""
        return self.width * self.height

    @property
    def aspect(self) -> float:
        """Width by height."""
        return round(self.width / max(1, self.height), 3)


def count(plan: Plan) -> Counts:
    """Counts of a plan."""
    groups = sum(box.node.is_group for box in plan.boxes)
    return Counts(
        nodes=len(plan.boxes) - groups,
        groups=groups,
        links=len(plan.routes),
        crossings=len(_crossings(plan)),
        bends=sum(len(route.points) - 2 for route in plan.routes),
        length=len(_covered(plan)),
        width=plan.size.width,
        height=plan.size.height,
        overlaps=len(faults(plan)),
    )


def _crossings(plan: Plan) -> set[tuple[int, int, tuple[int, int]]]:
    """Where lines cross: the point, and which two nets."""
    flat: dict[tuple[Piece, int], None] = {}
    upright: dict[tuple[Piece, int], None] = {}
    for number, route in enumerate(plan.routes):
        for piece in pieces(route):
            (flat if piece[0].y == piece[1].y else upright)[piece, net(number, route)] = None
    return {
        (c.x, a.y, (min(mine, theirs), max(mine, theirs)))
        for (a, b), mine in flat
        for (c, d), theirs in upright
        if mine != theirs and a.x < c.x < b.x and c.y < a.y < d.y
    }


def _covered(plan: Plan) -> set[tuple[int, int, int, bool]]:
    """Unit steps that links take, once for a trunk."""
    steps: set[tuple[int, int, int, bool]] = set()
    for number, route in enumerate(plan.routes):
        mine = net(number, route)
        for a, b in pieces(route):
            if a.y == b.y:
                steps.update((mine, x, a.y, True) for x in range(a.x, b.x))
            else:
                steps.update((mine, a.x, y, False) for y in range(a.y, b.y))
    return steps
