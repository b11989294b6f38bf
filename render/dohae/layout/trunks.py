"""Trunks: which links of a fan may share a line without claiming a link that does not exist."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from dohae.model.case import Arrow

if TYPE_CHECKING:
    from dohae.layout.wires import Wire
    from dohae.model.case import Case, Link

_FLIPPED = {Arrow.FORWARD: Arrow.BACK, Arrow.BACK: Arrow.FORWARD}


def may_share(link: Link, other: Link) -> Literal["source", "target", ""]:
    """At which end of ``other`` the two might share a trunk; empty for none.

    The two must fan out from one node to different ones, and look the same at both ends.
    """
    if link.style is not other.style or Arrow.BOTH in (link.arrow, other.arrow):
        return ""
    for mine, far, part in _views(link):
        for theirs, other_far, other_part in _views(other):
            if mine == theirs and far not in (other_far, mine) and other_far != theirs:
                if part == other_part:
                    return "source" if theirs == other.source else "target"
    return ""


def _views(link: Link) -> list[tuple[str, str, str]]:
    """A link seen from either end: the end, the other one, the part that the end takes.

    Without arrowheads the order in which the model names the ends tells them apart: in a chain
    ``a -- b -- c`` the two links at ``b`` are no fan.
    """
    if link.arrow is Arrow.NONE:
        return [(link.source, link.target, "first"), (link.target, link.source, "second")]
    return [
        (link.source, link.target, link.arrow.value),
        (link.target, link.source, _FLIPPED.get(link.arrow, link.arrow).value),
    ]


def find_trunks(case: Case, wires: list[Wire]) -> dict[int, tuple[int, bool, int]]:
    """Trunks over finished wires, the largest first.

    A trunk is a stub from the root and a bar across it; every branch leaves the bar on the side
    opposite to the root, so that it can only be read as the root's links. One wire may go on
    straight through the bar.

    Returns:
        For each link in a trunk the trunk's number, whether the root is the link's source, and the
        coordinate of the bar.
    """
    fans: dict[tuple[object, ...], dict[int, tuple[tuple[int, int], ...]]] = defaultdict(dict)
    for wire in wires:
        link = case.links[wire.link]
        if link.source == link.target or link.arrow is Arrow.BOTH:
            continue
        for is_source, (root, _, arrow) in zip((True, False), _views(link), strict=True):
            points = wire.points if is_source else wire.points[::-1]
            away = (points[1][0] - points[0][0], points[1][1] - points[0][1])
            side = (away[0] > 0) - (away[0] < 0), (away[1] > 0) - (away[1] < 0)
            fans[root, arrow, link.style, points[0], side][wire.link] = points
    bars = []
    for fan, members in fans.items():
        if len(members) < 2:
            continue
        axis = 0 if fan[4][0] else 1  # type: ignore[index]
        sign = fan[4][axis]  # type: ignore[index]
        for bar in sorted({points[1][axis] for points in members.values() if len(points) > 2}):
            branches = [n for n, p in members.items() if _branches(p, axis, sign, bar)]
            through = [n for n, p in members.items() if (p[1][axis] - bar) * sign > 0]
            bars.append((branches, through, fan[0], bar))
    bars.sort(key=lambda b: (-len(b[0]), b[0], b[3]))
    found: dict[int, tuple[int, bool, int]] = {}
    number = 0
    for branches, through, root, bar in bars:
        chosen: dict[str, int] = {}
        for link in (*branches, *through):
            far = _far(case.links[link], str(root))
            is_extra = link in through and any(n in through for n in chosen.values())
            if link not in found and far not in chosen and not is_extra:
                chosen[far] = link
        if len(chosen) > 1 and any(n in branches for n in chosen.values()):
            for link in chosen.values():
                found[link] = (number, case.links[link].source == root, bar)
            number += 1
    return found


def _far(link: Link, root: str) -> str:
    return link.target if link.source == root else link.source


def _branches(points: tuple[tuple[int, int], ...], axis: int, sign: int, bar: int) -> bool:
    """Whether a wire turns at a bar and leaves it away from the root."""
    return len(points) > 3 and points[1][axis] == bar and (points[3][axis] - bar) * sign > 0
