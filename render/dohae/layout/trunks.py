"""Trunks: which links of a fan may share a line without claiming a link that does not exist."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from dohae.model.case import Arrow

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from dohae.layout.wires import Wire
    from dohae.model.case import Case, Link

Way = tuple[tuple[int, int], ...]
"""Corners of a wire, from the root on."""
_TURNING = 3
"""A wire with so many points has a corner …"""
_LEAVING = 4
"""… and one with so many leaves the bar again."""
_FLIPPED = {Arrow.FORWARD: Arrow.BACK, Arrow.BACK: Arrow.FORWARD}


class Trunk(NamedTuple):
    """What a link knows of its trunk."""

    number: int
    from_source: bool
    """Whether the root is the link's source."""
    bar: int
    """The bar's coordinate along the stub."""


class _Bar(NamedTuple):
    root: str
    at: int
    branches: list[int]
    """Links that turn there and go on away from the root."""
    through: list[int]
    """Links that go on straight."""


def may_share(link: Link, other: Link) -> Literal["source", "target", ""]:
    """At which end of ``other`` the two might share a trunk; empty for none.

    The two must fan out from one node to different ones, and look the same at both ends.
    """
    if link.style is not other.style or Arrow.BOTH in (link.arrow, other.arrow):
        return ""
    for mine, far, part in _views(link):
        for theirs, other_far, other_part in _views(other):
            is_fan = mine == theirs and far not in (other_far, mine) and other_far != theirs
            if is_fan and part == other_part:
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


def find_trunks(case: Case, wires: list[Wire], alone: Container[int] = ()) -> dict[int, Trunk]:
    """Trunks over finished wires, the largest first.

    A trunk is a stub from the root and a bar across it; every branch leaves the bar on the side
    opposite to the root, so that it can only be read as the root's links. One wire may go on
    straight through the bar.

    Args:
        case: What the wires are of.
        wires: All, in the order of the links.
        alone: Links that share no trunk.

    Returns:
        For each link in a trunk that trunk.
    """
    bars = sorted(_bars(case, wires), key=lambda b: (-len(b.branches), b.branches, b.at))
    found: dict[int, Trunk] = {}
    number = 0
    for bar in bars:
        chosen = _chosen(case, bar, found, alone)
        if len(chosen) > 1 and any(link in bar.branches for link in chosen):
            for link in chosen:
                found[link] = Trunk(number, case.links[link].source == bar.root, bar.at)
            number += 1
    return found


def _bars(case: Case, wires: list[Wire]) -> Iterator[_Bar]:
    """All bars that several wires of a fan could share."""
    fans: dict[tuple[object, ...], list[tuple[int, Way]]] = defaultdict(list)
    for wire in wires:
        link = case.links[wire.link]
        if link.source == link.target or link.arrow is Arrow.BOTH:
            continue
        ways = (wire.points, wire.points[::-1])
        for way, (root, _, part) in zip(ways, _views(link), strict=True):
            axis, sign = _heading(way)
            fans[root, part, link.style, way[0], axis, sign].append((wire.link, way))
    for fan, members in fans.items():
        if len(members) == 1:
            continue
        axis, sign = _heading(members[0][1])
        for at in sorted({way[1][axis] for _, way in members if len(way) >= _TURNING}):
            yield _Bar(
                root=str(fan[0]),
                at=at,
                branches=[n for n, way in members if _branches(way, axis, sign, at)],
                through=[n for n, way in members if (way[1][axis] - at) * sign > 0],
            )


def _heading(way: Way) -> tuple[int, int]:
    """The axis that a wire sets out along, and 1 or -1 for the way it takes."""
    (x0, y0), (x1, y1) = way[:2]
    axis = 0 if x0 != x1 else 1
    return axis, 1 if x1 + y1 > x0 + y0 else -1


def _chosen(case: Case, bar: _Bar, taken: Container[int], alone: Container[int]) -> list[int]:
    """The links that share a bar: one to each other end, one at most straight through."""
    chosen: dict[str, int] = {}
    for link in (*bar.branches, *bar.through):
        ends = case.links[link]
        far = ends.target if ends.source == bar.root else ends.source
        is_extra = link in bar.through and any(n in bar.through for n in chosen.values())
        is_free = link not in taken and link not in alone
        if is_free and far not in chosen and not is_extra:
            chosen[far] = link
    return list(chosen.values())


def _branches(way: Way, axis: int, sign: int, at: int) -> bool:
    """Whether a wire turns at a bar and leaves it away from the root."""
    return len(way) >= _LEAVING and way[1][axis] == at and (way[3][axis] - at) * sign > 0
