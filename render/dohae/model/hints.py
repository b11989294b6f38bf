"""Finds hints that no drawing can obey, by what they say about where boxes begin and end.

On each axis a box has a start and an end. A hint says that one box ends before another starts; a
group begins before what it holds and ends after it; a node on a border reaches over it. Whoever
follows such a chain of *before* and comes back to where it began has found a contradiction.
"""

from __future__ import annotations

from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.errors import Problem
from dohae.geometry import Side
from dohae.messages import Message
from dohae.model.case import Relation
from dohae.model.names import are_nested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case, Hint, Node

_VERTICAL = (Relation.BELOW, Relation.ABOVE)
_AFTER = (Relation.BELOW, Relation.RIGHT_OF)

_MOST_SHOWN = 4

Event = tuple[str, bool]
"""A path, and whether its box ends here (or starts)."""


@dataclass(frozen=True, slots=True)
class Said:
    """A hint and the node that it stands on."""

    node: Node
    hint: Hint

    def told(self) -> Message:
        """The hint in words."""
        return Message(
            "'{node}' {relation} '{other}' ({place})",
            node=self.node.path,
            relation=Message(self.hint.relation.replace("-", " ")),
            other=self.hint.other,
            place=self.hint.where,
        )


Before = dict[Event, dict[Event, Said | None]]
"""Each event → the events that come before it, and the hint that says so, if any."""


def contradictions(case: Case) -> Iterator[Problem]:
    """Hints that contradict each other, or a border: one problem for each loop of them."""
    for is_vertical in (True, False):
        for loop in _loops(_before(case, is_vertical=is_vertical)):
            *others, last = sorted(loop, key=lambda said: said.hint.where)
            what = Message(
                "'{node}' cannot stand {relation} '{other}'",
                node=last.node.path,
                relation=str(last.hint.relation),
                other=last.hint.other,
            )
            if others:
                shown: list[str] = [said.told() for said in others[:_MOST_SHOWN]]
                if len(others) > _MOST_SHOWN:
                    shown.append(Message("{count} more", count=len(others) - _MOST_SHOWN))
                reasons = Message.joined(Message(" and "), shown)
                why = Message("{what}, for {reasons}", what=what, reasons=reasons)
                yield Problem(last.hint.where, why, Message("leave one of them out"))
            else:
                why = Message("{what}: the border that one sits on forbids it", what=what)
                yield Problem(last.hint.where, why)


def _before(case: Case, *, is_vertical: bool) -> Before:
    """What comes before what on one axis, and which hint says so."""
    result: Before = {}

    def put(first: Event, second: Event, said: Said | None = None) -> None:
        result.setdefault(second, {}).setdefault(first, said)

    for node in case.walk():
        put((node.path, False), (node.path, True))
        for inner in node.nodes:
            low, high = (Side.TOP, Side.BOTTOM) if is_vertical else (Side.LEFT, Side.RIGHT)
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
            # One about the node itself, or its group, says nothing of others, and is told as such.
            is_sound = not are_nested(node.path, hint.other)
            if is_sound and (hint.relation in _VERTICAL) == is_vertical:
                is_after = hint.relation in _AFTER
                first, second = (hint.other, node.path) if is_after else (node.path, hint.other)
                put((first, True), (second, False), Said(node, hint))
    return result


def _loops(before: Before) -> Iterator[list[Said]]:
    """The hints of one loop after the other; the hints of a loop are no part of the next."""
    while True:
        try:
            TopologicalSorter(before).prepare()
        except CycleError as error:
            loop = []
            for first, second in pairwise(error.args[1]):
                said = before[second][first]
                if said is not None:
                    loop.append(said)
                    del before[second][first]
            yield loop
        else:
            return
