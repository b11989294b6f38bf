"""Replicas: groups that hold the same again, as two availability zones do, and who matches whom."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case, Node

_TELLS_APART = re.compile(r"\d+|(?<![^\W_])[A-Za-z](?![^\W_])|(?<!\w)[가나다라](?!\w)")
"""In titles: 1 and 2, A and C, 가 and 나."""
ALIKE = 0.6
"""So large a part of two groups must match for one to be the other's replica."""
FEWEST_ALIKE = 3
"""Boxes that two groups hold at least where only their kinds and links are the same."""


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


def find_replicas(case: Case) -> Iterator[Replicas]:
    """Sibling groups that are replicas, each with the next one, at any depth."""
    yield from _replicas(case.nodes, {(link.source, link.target) for link in case.links})


def _replicas(nodes: tuple[Node, ...], links: set[tuple[str, str]]) -> Iterator[Replicas]:
    groups = [node for node in nodes if node.is_group]
    for number, group in enumerate(groups):
        other = next((g for g in groups[number + 1 :] if g.kind == group.kind), None)
        if other:
            pairs = _matched(group, other)
            if _are_replicas(group, other, pairs) or _are_linked_alike(group, other, pairs, links):
                yield Replicas(group, other, pairs)
    for group in groups:
        yield from _replicas(group.nodes, links)


def find_matches(case: Case) -> Iterator[Match]:
    """Who matches whom in sibling groups of a kind, each with the next one, at any depth."""
    for group, _, pairs in find_replicas(case):
        # Whole regions may as well mirror each other, what they share between them.
        is_replica = "." in group.path
        yield from (Match(a.path, b.path, is_replica) for a, b in pairs)


class Alike:
    """Which boxes take the same part, so that what is done to one is done to all."""

    def __init__(self, case: Case) -> None:
        self._maps: list[dict[str, str]] = []
        self._firsts: dict[tuple[str, ...], tuple[str, ...]] = {}
        for first, second, pairs in find_replicas(case):
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
    return same and node.border is other.border and (not by_name or _are_namesakes(node, other))


def _are_namesakes(node: Node, other: Node) -> bool:
    """Whether two boxes are called the same, but for the letter or number that tells them apart."""
    mine, theirs = node.title, other.title
    return mine == theirs or (bool(_bare(mine)) and _bare(mine) == _bare(theirs))


def _bare(title: str) -> str:
    """A title without its numbers and single letters."""
    return " ".join(word for word in _TELLS_APART.sub(" ", title).split())


def _are_replicas(first: Node, second: Node, pairs: list[tuple[Node, Node]]) -> bool:
    """Whether enough of two groups matches, most of it by name."""
    most = max(sum(1 for _ in group.walk()) - 1 for group in (first, second))
    named = sum(_are_namesakes(a, b) for a, b in pairs)
    return len(pairs) > 1 and len(pairs) >= ALIKE * most and 2 * named >= len(pairs)


def _are_linked_alike(
    first: Node, second: Node, pairs: list[tuple[Node, Node]], links: set[tuple[str, str]]
) -> bool:
    """Whether two groups hold the same kinds, linked the same way, whatever all is called."""
    sizes = {sum(1 for _ in group.walk()) - 1 for group in (first, second)}
    if sizes != {len(pairs)} or len(pairs) < FEWEST_ALIKE:
        return False
    there = {a.path: b.path for a, b in pairs}
    mine = {(there[a], there[b]) for a, b in links if a in there and b in there}
    theirs = set(there.values())
    return bool(mine) and mine == {(a, b) for a, b in links if a in theirs and b in theirs}
