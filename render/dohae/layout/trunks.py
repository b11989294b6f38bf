"""Trunks: which links of a fan may share a line without claiming a link that does not exist."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal, NamedTuple

from dohae.model.case import Arrow

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

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


class _Stub(NamedTuple):
    """Links of a fan that could share a trunk."""

    root: str
    branches: list[int]
    """Links that turn off the stub …"""
    through: list[int]
    """… and those that go on straight where others do."""


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


def find_trunks(
    case: Case, wires: list[Wire], alone: Container[int] = (), branching: Container[int] = ()
) -> dict[int, Trunk]:
    """Trunks over finished wires, the largest first.

    A trunk is a stub from the root and a bar across it; every branch leaves the bar on the side
    opposite to the root, so that it can only be read as the root's links. One wire may go on
    straight through the bar. Where arrowheads tell which end is the root's, branches may turn off
    the stub wherever they like.

    Args:
        case: What the wires are of.
        wires: All, in the order of the links.
        alone: Links that share no trunk.
        branching: Links that share one with others of these wherever they turn off; see
            ``branchings``.

    Returns:
        For each link in a trunk that trunk.
    """
    stubs = sorted(
        _stubs(case, wires, branching), key=lambda stub: (-len(stub.branches), stub.branches)
    )
    found: dict[int, Trunk] = {}
    number = 0
    for stub in stubs:
        chosen = _chosen(case, stub, found, alone)
        if len(chosen) > 1 and any(link in stub.branches for link in chosen):
            for link in chosen:
                found[link] = Trunk(number, case.links[link].source == stub.root)
            number += 1
    return found


def branchings(case: Case, wires: list[Wire]) -> Iterator[set[int]]:
    """Links of fans that could share a trunk wherever they turn off, fan by fan."""
    for _, fan in _fans(case, wires):
        if case.links[fan[0][0]].arrow is not Arrow.NONE:
            yield {link for link, _ in fan}


def _fans(case: Case, wires: list[Wire]) -> Iterator[tuple[str, list[tuple[int, Way]]]]:
    """Wires that set out alike from one side of one root."""
    fans: dict[tuple[object, ...], list[tuple[int, Way]]] = defaultdict(list)
    for wire in wires:
        link = case.links[wire.link]
        if link.source == link.target or link.arrow is Arrow.BOTH:
            continue
        ways = (wire.points, wire.points[::-1])
        for way, (root, _, part) in zip(ways, _views(link), strict=True):
            fans[root, part, link.style, way[0], *_heading(way)].append((wire.link, way))
    yield from ((str(key[0]), fan) for key, fan in fans.items() if len(fan) > 1)


def _stubs(case: Case, wires: list[Wire], branching: Container[int]) -> Iterator[_Stub]:
    """All stubs that several wires of a fan could share."""
    for root, fan in _fans(case, wires):
        axis, sign = _heading(fan[0][1])
        free = [(link, way) for link, way in fan if link in branching]
        whole = [(link, way) for link, way in free if not _is_passed(way, (w for _, w in free))]
        yield _Stub(
            root,
            branches=[link for link, way in whole if len(way) >= _TURNING],
            through=[link for link, way in whole if len(way) < _TURNING],
        )
        bound = [(link, way) for link, way in fan if link not in branching]
        for at in sorted({way[1][axis] for _, way in bound if len(way) >= _TURNING}):
            yield _Stub(
                root,
                branches=[n for n, way in bound if _branches(way, axis, sign, at)],
                through=[n for n, way in bound if (way[1][axis] - at) * sign > 0],
            )


def _is_passed(way: Way, others: Iterable[Way]) -> bool:
    """Whether a wire that ends on its stub or bar ends there before another one does.

    It ends at a group then that the other goes into.
    """
    if len(way) > _TURNING:
        return False
    *shared, end = way
    last = len(shared)
    axis, sign = _heading(way[last - 1 :])
    return any(
        [*other[:last]] == shared
        and len(other) > last
        and _heading(other[last - 1 :]) == (axis, sign)
        and (other[last][axis] - end[axis]) * sign > 0
        for other in others
    )


def _heading(way: Way) -> tuple[int, int]:
    """The axis that a wire sets out along, and 1 or -1 for the way it takes."""
    (x0, y0), (x1, y1) = way[:2]
    axis = 0 if x0 != x1 else 1
    return axis, 1 if x1 + y1 > x0 + y0 else -1


def _chosen(case: Case, stub: _Stub, taken: Container[int], alone: Container[int]) -> list[int]:
    """The links that share a stub: one to each other end, one at most straight on."""
    chosen: dict[str, int] = {}
    for link in (*stub.branches, *stub.through):
        ends = case.links[link]
        far = ends.target if ends.source == stub.root else ends.source
        is_extra = link in stub.through and any(n in stub.through for n in chosen.values())
        is_free = link not in taken and link not in alone
        if is_free and far not in chosen and not is_extra:
            chosen[far] = link
    return list(chosen.values())


def _branches(way: Way, axis: int, sign: int, at: int) -> bool:
    """Whether a wire turns at a bar and leaves it away from the root."""
    return len(way) >= _LEAVING and way[1][axis] == at and (way[3][axis] - at) * sign > 0
