"""Judges a plan: what it costs the eye, and whether it keeps every promise."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.layout.faults import faults, net, pieces

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

__all__ = ["Counts", "bends", "count", "crossings", "detours", "ends", "faults", "length"]


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
        crossings=crossings(plan),
        bends=bends(plan),
        length=length(plan),
        width=plan.size.width,
        height=plan.size.height,
        overlaps=len(faults(plan)),
    )


def crossings(plan: Plan) -> int:
    """Points where lines cross, for each pair of nets."""
    flat: set[tuple[int, int, int, int]] = set()
    upright: set[tuple[int, int, int, int]] = set()
    for number, route in enumerate(plan.routes):
        mine = net(number, route)
        for a, b in pieces(route):
            if a.y == b.y:
                flat.add((a.y, a.x, b.x, mine))
            else:
                upright.add((a.x, a.y, b.y, mine))
    columns = sorted(upright)
    xs = [column[0] for column in columns]
    return len(
        {
            (x, y, (min(mine, theirs), max(mine, theirs)))
            for y, left, right, mine in flat
            for x, top, bottom, theirs in columns[bisect_right(xs, left) : bisect_left(xs, right)]
            if top < y < bottom and mine != theirs
        }
    )


def bends(plan: Plan) -> int:
    """Corners of all links, each link counted for itself."""
    return sum(len(route.points) - 2 for route in plan.routes)


def length(plan: Plan) -> int:
    """Of all links, what a trunk shares counted once."""
    lines: dict[tuple[int, int, bool], list[tuple[int, int]]] = defaultdict(list)
    for number, route in enumerate(plan.routes):
        mine = net(number, route)
        for a, b in pieces(route):
            is_flat = a.y == b.y
            stretch = (a.x, b.x) if is_flat else (a.y, b.y)
            lines[mine, a.y if is_flat else a.x, is_flat].append(stretch)
    total = 0
    for stretches in lines.values():
        end = -1
        for low, high in sorted(stretches):
            total += max(0, high - max(low, end))
            end = max(end, high)
    return total


def detours(plan: Plan) -> int:
    """How much longer all lines are than if nothing else stood around; a trunk counts for each."""
    bodies = {box.node.path: box.body for box in plan.boxes}
    total = 0
    for route in plan.routes:
        a, b = bodies[route.link.source], bodies[route.link.target]
        total += sum(end.x - start.x + end.y - start.y for start, end in pieces(route))
        total -= max(0, a.left - b.right, b.left - a.right)
        total -= max(0, a.top - b.bottom, b.top - a.bottom)
    return total


def ends(plan: Plan) -> int:
    """Places where lines meet boxes; a trunk has one at its root."""
    return len(
        {
            (net(number, route), point)
            for number, route in enumerate(plan.routes)
            for point in (route.points[0], route.points[-1])
        }
    )
