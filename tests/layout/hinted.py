"""Random cases whose nodes carry hints."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

import strategies
from hypothesis import strategies as st

from dohae.model.case import Hint, Relation

if TYPE_CHECKING:
    from dohae.model.case import Case, Node


MOST = 3
"""Column and row of a grid …"""
MOST_HINTS = 3
"""… and hints of a node, at most."""


@st.composite
def cases(draw: st.DrawFn, *, siblings: bool, max_nodes: int = 10) -> Case:
    """A case in which some nodes stand below, above … others, as they could stand on a grid.

    Args:
        draw: Given by hypothesis.
        siblings: Whether hints name nodes of the same group only, which can always be obeyed.
        max_nodes: Most nodes and groups together.
    """
    case = draw(strategies.cases(max_nodes=max_nodes))
    free = [node.path for node in case.walk() if not node.border]
    hints: dict[str, tuple[Hint, ...]] = {}
    at: dict[str, tuple[int, int]] = {}
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
        at[path] = draw(st.tuples(st.integers(0, MOST), st.integers(0, MOST)))
        agreeing = [
            Hint(relation, other)
            for other in others
            for relation in Relation
            if _agrees(at[path], relation, at[other])
        ]
        if draw(st.booleans()) and agreeing:
            some = st.lists(st.sampled_from(agreeing), max_size=MOST_HINTS, unique=True)
            hints[path] = tuple(draw(some))

    def hinted(node: Node) -> Node:
        return dataclasses.replace(
            node,
            nodes=tuple(hinted(inner) for inner in node.nodes),
            hints=hints.get(node.path, ()),
        )

    return dataclasses.replace(case, nodes=tuple(hinted(node) for node in case.nodes))


def _agrees(place: tuple[int, int], relation: Relation, other: tuple[int, int]) -> bool:
    """Whether a column and row are below, above … others."""
    (column, row), (other_column, other_row) = place, other
    return {
        Relation.BELOW: row > other_row,
        Relation.ABOVE: row < other_row,
        Relation.RIGHT_OF: column > other_column,
        Relation.LEFT_OF: column < other_column,
    }[relation]
