"""Which nodes of an older case are which of a newer one: by path, by id, or by what they say."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable

    from dohae.model.case import Case, Node

    _Key = Callable[[Node, "_Side"], Hashable]

Pairs = dict[str, str]
"""From paths of the older case to paths of the newer one."""


def pair(old: Case, new: Case) -> Pairs:
    """The nodes that are the same in both cases, wherever they stand now.

    A node keeps its path; or its id, in the group that was its group or in another; or else all
    that can be seen of it: kind, words, group and links. A guess is made only where all that look
    alike can be paired, in the order of the files. Groups are never paired with other nodes.
    """
    matcher = _Matcher(old, new)
    matcher.same_paths()
    matcher.same_ids()
    for key, must_agree in _KEYS:
        # What is found so tells more of what it holds and of what it is linked with.
        while matcher.alike(key, must_agree=must_agree):
            matcher.same_ids()
    return {path: matcher.found[path] for path in matcher.old.nodes if path in matcher.found}


class _Side:
    """A case with its nodes by path, and what surrounds each."""

    def __init__(self, case: Case) -> None:
        self.nodes = {node.path: node for node in case.walk()}
        self.around: dict[str, list[tuple[str, str]]] = {path: [] for path in self.nodes}
        for link in case.links:
            self.around[link.source].append(("to", link.target))
            self.around[link.target].append(("from", link.source))
        self.partners: dict[str, str] = {}
        """The path in the newer case of each node that is paired."""

    def free(self) -> list[Node]:
        """The nodes that are not paired yet, in the order of the file."""
        return [node for path, node in self.nodes.items() if path not in self.partners]

    def group(self, node: Node) -> str | None:
        """Whom a node's group is paired with; empty at the top, ``None`` for nobody."""
        path = parent(node.path)
        return self.partners.get(path) if path else ""

    def linked(self, node: Node) -> frozenset[tuple[str, str]]:
        """Whom the nodes that it is linked with are paired with."""
        known = ((way, self.partners.get(path)) for way, path in self.around[node.path])
        return frozenset((way, path) for way, path in known if path)

    def held(self, node: Node) -> frozenset[str]:
        """Whom the nodes that a group holds are paired with."""
        known = (self.partners.get(inner.path) for inner in node.nodes)
        return frozenset(path for path in known if path)


def parent(path: str) -> str:
    """The path of the group around a node; empty at the top."""
    return path.rpartition(".")[0]


class _Matcher:
    def __init__(self, old: Case, new: Case) -> None:
        self.old, self.new = _Side(old), _Side(new)

    @property
    def found(self) -> Pairs:
        """The pairs so far."""
        return self.old.partners

    def take(self, old: Node, new: Node) -> None:
        """Pair two nodes."""
        self.old.partners[old.path] = new.path
        self.new.partners[new.path] = new.path

    def same_paths(self) -> None:
        """Pair nodes of the same path."""
        for path, node in self.old.nodes.items():
            other = self.new.nodes.get(path)
            if other and other.is_group == node.is_group:
                self.take(node, other)

    def same_ids(self) -> None:
        """Pair nodes of the same id: in groups that are paired, then those that moved.

        Groups come before what they hold, so what moved with its group is found in it.
        """
        free: dict[tuple[str, bool], list[Node]] = {}
        for node in self.new.free():
            free.setdefault((node.id, node.is_group), []).append(node)
        for node in self.old.free():
            left = [n for n in free.get((node.id, node.is_group), ()) if self._is_free(n)]
            group = self.old.group(node)
            near = [n for n in left if parent(n.path) == group]
            alike = [n for n in left if n.kind == node.kind or (n.title and n.title == node.title)]
            best = near or [n for n in alike if n.title == node.title] or alike
            if best:
                self.take(node, best[0])

    def _is_free(self, node: Node) -> bool:
        return node.path not in self.new.partners

    def alike(self, key: _Key, *, must_agree: bool) -> bool:
        """Pair nodes of the same key; whether there were any.

        Args:
            key: What is compared; ``None`` for nodes that it says too little of.
            must_agree: Whether there must be as many in both cases.
        """
        olds, news = (_by_key(side.free(), side, key) for side in (self.old, self.new))
        is_any = False
        for value, nodes in olds.items():
            others = news.get(value, [])
            if must_agree and len(others) != len(nodes):
                continue
            for node, other in zip(nodes, others, strict=False):
                self.take(node, other)
                is_any = True
        return is_any


def _by_key(nodes: Iterable[Node], side: _Side, key: _Key) -> dict[Hashable, list[Node]]:
    found: dict[Hashable, list[Node]] = {}
    for node in nodes:
        value = key(node, side)
        if value is not None:
            found.setdefault(value, []).append(node)
    return found


def _look(node: Node) -> tuple[Hashable, ...]:
    return node.is_group, node.kind, node.title, node.label


def _in_its_place(node: Node, side: _Side) -> Hashable:
    group = side.group(node)
    return None if group is None else (_look(node), group, side.linked(node))


def _in_its_group(node: Node, side: _Side) -> Hashable:
    group = side.group(node)
    return None if group is None else (_look(node), group)


def _by_its_title(node: Node, _: _Side) -> Hashable:
    return _look(node) if node.title else None


def _by_its_links(node: Node, side: _Side) -> Hashable:
    group, linked = side.group(node), side.linked(node)
    return (node.is_group, node.kind, group, linked) if linked and group is not None else None


def _by_what_it_holds(node: Node, side: _Side) -> Hashable:
    held = side.held(node)
    return (node.kind, held) if held else None


_KEYS = (
    (_in_its_place, False),
    (_in_its_group, False),
    (_by_its_title, True),
    (_by_its_links, True),
    (_by_what_it_holds, True),
)
"""The surest first, and whether each must leave no doubt."""
