"""Equals: nodes that hang on the same neighbours, which a reader expects in one row."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case

LONG = 8
"""More of them than this in one row make a drawing a strip."""


def find_equals(case: Case) -> Iterator[list[str]]:
    """Nodes of one group, two and more, by path, whose links lead to and from the same boxes."""
    neighbours: dict[str, set[tuple[str, bool]]] = defaultdict(set)
    for link in case.links:
        neighbours[link.source].add((link.target, True))
        neighbours[link.target].add((link.source, False))
    equals: dict[tuple[str, frozenset[tuple[str, bool]]], list[str]] = defaultdict(list)
    for node in case.walk():
        if not node.is_group and not node.border and node.path in neighbours:
            key = node.path.rpartition(".")[0], frozenset(neighbours[node.path])
            equals[key].append(node.path)
    yield from (paths for paths in equals.values() if len(paths) > 1)


def find_long(case: Case) -> Iterator[list[str]]:
    """Equals that are so many, and that no hint holds, by path."""
    hinted = {
        path for node in case.walk() for hint in node.hints for path in (node.path, hint.other)
    }
    for paths in find_equals(case):
        if len(paths) > LONG and hinted.isdisjoint(paths):
            yield paths
