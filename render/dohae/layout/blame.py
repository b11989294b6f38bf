"""Blame: which hints of a model can't all be obeyed, for whoever is to mend it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dohae.errors import InvalidModel, Problem
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from dohae.model.case import Case, Hint, Node

    Said = tuple[str, Hint]
    """Path of a node, and one of its hints."""

_WHY = Message("not together with the other hints told here: leave one of them out")


def blamed(case: Case, is_possible: Callable[[Case], bool]) -> InvalidModel:
    """The error for a case whose hints contradict each other or what its groups hold.

    Args:
        case: That can't be arranged.
        is_possible: Tells it of a case with fewer hints.

    Returns:
        What names so few hints that without any one of them all others could be obeyed.
    """
    left = [(node.path, hint) for node in case.walk() for hint in node.hints]
    for said in list(left):
        fewer = [other for other in left if other is not said]
        if not is_possible(_with(case, fewer)):
            left = fewer
    return InvalidModel(_problem(*said) for said in left)


def _problem(path: str, hint: Hint) -> Problem:
    what = Message(
        "'{node}' cannot stand {relation} '{other}'",
        node=path,
        relation=str(hint.relation),
        other=hint.other,
    )
    return Problem(hint.where, what, _WHY)


def _with(case: Case, said: list[Said]) -> Case:
    """A case with these hints alone."""
    hints: dict[str, tuple[Hint, ...]] = {}
    for path, hint in said:
        hints[path] = (*hints.get(path, ()), hint)

    def hinted(node: Node) -> Node:
        inner = tuple(hinted(one) for one in node.nodes)
        return replace(node, nodes=inner, hints=hints.get(node.path, ()))

    return replace(case, nodes=tuple(hinted(node) for node in case.nodes))
