"""Replicas: groups that hold the same again, as two availability zones do, and who matches whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Node

ALIKE = 0.6
"""So large a part of two groups must match for one to be the other's replica."""


class Match(NamedTuple):
    """Two boxes, by path, that take the same part in two sibling groups of a kind."""

    first: str
    second: str
    is_replica: bool
    """Whether the two should stand the same way round; whole regions need not."""


class Replicas(NamedTuple):
    """Two sibling groups of a kind that hold the same."""

    first: Node
    second: Node
    pairs: list[tuple[Node, Node]]
    """Who matches whom in them, at any depth."""


def find_replicas(nodes: tuple[Node, ...]) -> Iterator[Replicas]:
    """Sibling groups that are replicas, each with the next one, at any depth."""
    groups = [node for node in nodes if node.is_group]
    for number, group in enumerate(groups):
        other = next((g for g in groups[number + 1 :] if g.kind == group.kind), None)
        if other:
            pairs = _matched(group, other)
            if _are_replicas(group, other, pairs):
                yield Replicas(group, other, pairs)
    for group in groups:
        yield from find_replicas(group.nodes)


def find_matches(nodes: tuple[Node, ...]) -> Iterator[Match]:
    """Who matches whom in sibling groups of a kind, each with the next one, at any depth."""
    for group, _, pairs in find_replicas(nodes):
        # Whole regions may as well mirror each other, what they share between them.
        is_replica = "." in group.path
        yield from (Match(a.path, b.path, is_replica) for a, b in pairs)


class Alike:
    """Which boxes take the same part, so that what is done to one is done to all."""

    def __init__(self, nodes: tuple[Node, ...]) -> None:
        self._maps: list[dict[str, str]] = []
        self._firsts: dict[tuple[str, ...], tuple[str, ...]] = {}
        for first, second, pairs in find_replicas(nodes):
            there = {first.path: second.path, **{a.path: b.path for a, b in pairs}}
            self._maps += there, {b: a for a, b in there.items()}

    def images(self, *paths: str) -> list[tuple[str, ...]]:
        """Some boxes, and what takes the same parts elsewhere, in a fixed order."""
        found = [paths]
        for known in found:  # It grows.
            for there in self._maps:
                other = tuple([there.get(path, "") for path in known])
                if all(other) and other not in found:
                    found.append(other)
        return found

    def first(self, *paths: str) -> tuple[str, ...]:
        """Of some boxes, and what takes the same parts elsewhere, what comes first."""
        if paths not in self._firsts:
            images = self.images(*paths)
            self._firsts.update(dict.fromkeys(images, min(images)))
        return self._firsts[paths]


def _matched(first: Node, second: Node) -> list[tuple[Node, Node]]:
    """Pairs of a kind in two groups, of one name if there are, and of what such groups hold."""
    pairs: list[tuple[Node, Node]] = []
    mine, theirs = list(first.nodes), list(second.nodes)
    for by_name in (True, False):
        for node in list(mine):
            twin = next((other for other in theirs if _are_alike(node, other, by_name)), None)
            if twin:
                mine.remove(node)
                theirs.remove(twin)
                pairs.append((node, twin))
    for a, b in list(pairs):
        pairs += _matched(a, b)
    return pairs


def _are_alike(node: Node, other: Node, by_name: bool) -> bool:  # noqa: FBT001
    same = node.kind == other.kind and node.is_group == other.is_group
    return same and node.border is other.border and (not by_name or node.title == other.title)


def _are_replicas(first: Node, second: Node, pairs: list[tuple[Node, Node]]) -> bool:
    """Whether enough of two groups matches, most of it by name."""
    most = max(sum(1 for _ in group.walk()) - 1 for group in (first, second))
    named = sum(a.title == b.title for a, b in pairs)
    return len(pairs) > 1 and len(pairs) >= ALIKE * most and 2 * named >= len(pairs)
