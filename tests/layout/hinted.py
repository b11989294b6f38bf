"""Random cases whose nodes carry hints."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import strategies
from hypothesis import strategies as st

from dohae.model.case import Hint, Relation

if TYPE_CHECKING:
    from dohae.model.case import Case, Node


@st.composite
def cases(draw: st.DrawFn, *, siblings: bool, max_nodes: int = 10) -> Case:
    """A case in which some nodes stand below, above … others, never in a circle.

    Args:
        draw: Given by hypothesis.
        siblings: Whether hints name nodes of the same group only, which can always be obeyed.
        max_nodes: Most nodes and groups together.
    """
    case = draw(strategies.cases(max_nodes=max_nodes))
    free = [node.path for node in case.walk() if not node.border]
    hints: dict[str, tuple[Hint, ...]] = {}
    if draw(st.booleans()):
        free.reverse()
    for place, path in enumerate(free):
        group = path.rpartition(".")[0]
        others = [
            other
            for other in free[:place]
            if (
                other.rpartition(".")[0] == group
                if siblings
                else not f"{path}.".startswith(other + ".") and not other.startswith(path + ".")
            )
        ]
        if not others:
            continue
        if draw(st.booleans()):
            relation = draw(st.sampled_from(Relation))
            hints[path] = (Hint(relation, draw(st.sampled_from(others))),)

    def hinted(node: Node) -> Node:
        return dataclasses.replace(
            node,
            nodes=tuple(hinted(inner) for inner in node.nodes),
            hints=hints.get(node.path, ()),
        )

    return dataclasses.replace(case, nodes=tuple(hinted(node) for node in case.nodes))
