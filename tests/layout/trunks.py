"""Reads trunks from a plan's geometry alone, and says what they claim wrongly."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.model import Arrow

if TYPE_CHECKING:
    from dohae.geometry import Path
    from dohae.layout import Plan, Route


def false_trunks(plan: Plan) -> list[str]:
    """Trunks that could be read as links which do not exist."""
    trunks: dict[int, list[Route]] = defaultdict(list)
    for route in plan.routes:
        if route.trunk is not None:
            trunks[route.trunk].append(route)
    return [problem for routes in trunks.values() for problem in _problems(routes)]


def _problems(routes: list[Route]) -> list[str]:
    links = [route.link for route in routes]
    roots = set.intersection(*({link.source, link.target} for link in links))
    if len(routes) == 1 or len(roots) != 1:
        return [f"a trunk of {len(routes)} links has {len(roots)} roots"]
    root = roots.pop()
    lines = [r.points if r.link.source == root else r.points[::-1] for r in routes]
    degrees = Counter(point for step in _steps(lines) for point in step)
    ends = {(line[at].x, line[at].y) for line in lines for at in (0, -1)}
    checks = {
        "leaves it at several points": len({line[0] for line in lines}) == 1,
        "has lines of several styles": len({link.style for link in links}) == 1,
        "has heads at some ends only": len({_heads(route, root) for route in routes}) == 1,
        "runs in a circle": len(degrees) == len(_steps(lines)) + 1,
        "ends elsewhere": {point for point, count in degrees.items() if count == 1} == ends,
        "has branches on the root's side": links[0].arrow is not Arrow.NONE or _is_one_sided(lines),
    }
    return [f"the trunk of {root} {what}" for what, is_kept in checks.items() if not is_kept]


def _heads(route: Route, root: str) -> tuple[bool, bool]:
    """Whether arrowheads stand at the root and at the other end."""
    arrow, is_source = route.link.arrow.value, route.link.source == root
    heads = ("<" in arrow, ">" in arrow)
    return heads if is_source else heads[::-1]


def _steps(lines: list[Path]) -> set[frozenset[tuple[int, int]]]:
    """Unit steps that lines take."""
    steps = set()
    for line in lines:
        for a, b in pairwise(line):
            x, y = (b.x > a.x) - (b.x < a.x), (b.y > a.y) - (b.y < a.y)
            for at in range(abs(b.x - a.x) + abs(b.y - a.y)):
                here = (a.x + at * x, a.y + at * y)
                steps.add(frozenset((here, (here[0] + x, here[1] + y))))
    return steps


def _is_one_sided(lines: list[Path]) -> bool:
    """Whether every line leaves the first bar away from the root, or goes on straight."""
    start, corner = lines[0][:2]
    axis = "x" if corner.y == start.y else "y"
    sign = 1 if getattr(corner, axis) > getattr(start, axis) else -1
    reach = [(getattr(line[1], axis) - getattr(start, axis)) * sign for line in lines]
    bar = min(reach)
    return all(
        far > bar
        or (len(line) > 3 and (getattr(line[3], axis) - getattr(start, axis)) * sign > bar)
        for far, line in zip(reach, lines, strict=True)
    )
