"""Finds hints that no drawing can obey, by what they say about where boxes begin and end.

On each axis a box has a start and an end. A hint says that one box ends before another starts, a group
begins before and ends after what it holds, and a node on a border reaches over it. Whoever follows
such a chain of *before* and comes back to where it began has found a contradiction.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.errors import Problem
from dohae.geometry import Side
from dohae.model.case import Relation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case, Hint, Node

_VERTICAL = (Relation.BELOW, Relation.ABOVE)
_AFTER = (Relation.BELOW, Relation.RIGHT_OF)

Event = tuple[str, bool]
"""A path, and whether its box ends here (or starts)."""


@dataclass(frozen=True, slots=True)
class Said:
    """A hint and the node that it stands on."""

    node: Node
    hint: Hint

    def __str__(self) -> str:
        relation = self.hint.relation.replace("-", " ")
        return f"'{self.node.path}' {relation} '{self.hint.other}' ({self.hint.where})"


def contradictions(case: Case) -> Iterator[Problem]:
    """Hints that contradict each other, or a border: one problem for each knot of them."""
    for is_vertical in (True, False):
        before = _before(case, is_vertical=is_vertical)
        for said in _smallest_loops(before):
            last = max(said, key=lambda one: one.hint.where)
            others = [one for one in said if one is not last]
            what = f"'{last.node.path}' cannot stand {last.hint.relation} '{last.hint.other}'"
            if others:
                what += f": {' and '.join(map(str, others))} says otherwise"
                yield Problem(last.hint.where, what, "leave one of them out")
            else:
                yield Problem(last.hint.where, f"{what}: a border that one sits on is in the way")


def _before(case: Case, *, is_vertical: bool) -> dict[Event, dict[Event, Said | None]]:
    """What comes before what on one axis, and which hint says so."""
    result: dict[Event, dict[Event, Said | None]] = {}

    def put(first: Event, second: Event, said: Said | None = None) -> None:
        result.setdefault(first, {}).setdefault(second, said)
        result.setdefault(second, {})

    for node in case.walk():
        put((node.path, False), (node.path, True))
        for inner in node.nodes:
            low, high = (
                (Side.TOP, Side.BOTTOM) if is_vertical else (Side.LEFT, Side.RIGHT)
            )
            if inner.border is low:
                put((inner.path, False), (node.path, False))
                put((inner.path, True), (node.path, True))
            elif inner.border is high:
                put((node.path, False), (inner.path, False))
                put((node.path, True), (inner.path, True))
            else:
                put((node.path, False), (inner.path, False))
                put((inner.path, True), (node.path, True))
        for hint in node.hints:
            if (hint.relation in _VERTICAL) == is_vertical:
                is_after = hint.relation in _AFTER
                first, second = (
                    (hint.other, node.path) if is_after else (node.path, hint.other)
                )
                put((first, True), (second, False), Said(node, hint))
    return result


def _smallest_loops(before: dict[Event, dict[Event, Said | None]]) -> Iterator[list[Said]]:
    """The hints of one short loop for each knot, in the order in which they follow each other."""
    told: set[Event] = set()
    for start, nexts in before.items():
        for second, said in nexts.items():
            if said is None or start in told:
                continue
            way = _way(before, second, start)
            if way:
                told.update(way)
                ring = [start, *way]
                edges = (before[a][b] for a, b in zip(ring, ring[1:], strict=False))
                yield [edge for edge in edges if edge is not None]


def _way(
    before: dict[Event, dict[Event, Said | None]], start: Event, goal: Event
) -> list[Event]:
    """The shortest way from one event to another, both included; empty when there is none."""
    came: dict[Event, Event | None] = {start: None}
    queue = [start]
    for event in queue:
        if event == goal:
            break
        for following in before[event]:
            if following not in came:
                came[following] = event
                queue.append(following)
    if goal not in came:
        return []
    way: list[Event] = []
    at: Event | None = goal
    while at is not None:
        way.append(at)
        at = came[at]
    return way[::-1]
