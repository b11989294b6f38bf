"""Finds the node that an id or a path means."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.messages import Message
from dohae.model.problems import meant
from dohae.source import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.errors import Place
    from dohae.model.case import Node
    from dohae.model.problems import Problems

_MOST_SHOWN = 4


class Names:
    """The nodes of a case by their paths, and by the ends of their paths."""

    def __init__(self, nodes: Iterable[Node]) -> None:
        self.paths: dict[str, Node] = {}
        self.ends: dict[str, list[str]] = {}
        for top in nodes:
            for node in top.walk():
                self.paths[node.path] = node
                end = node.path
                while end:
                    self.ends.setdefault(end, []).append(node.path)
                    end = end.partition(".")[2]

    def find(self, name: str, where: Place, problems: Problems, beside: str = "") -> str | None:
        """The path of the node that a name means; ``None``, and a note, when it means none or many.

        Args:
            name: An id, or the last parts of a path, joined by dots.
            where: The name's place.
            problems: Where to note what is wrong.
            beside: Path of a node whose neighbours in its group are meant before all others.
        """
        group = beside.rpartition(".")[0]
        if group and f"{group}.{name}" in self.paths:
            return f"{group}.{name}"
        if name in self.paths:
            return name
        found = self.ends.get(name, [])
        if len(found) == 1:
            return found[0]
        if found:
            what = Message("'{name}' is the id of {count} nodes", name=name, count=len(found))
            more = " …" if len(found) > _MOST_SHOWN else ""
            paths = Message.either(found[:_MOST_SHOWN])
            hint = Message("write {paths}{more}", paths=paths, more=more)
            problems.add(where, what, hint)
        else:
            near = self.ends if "." in name else {path.rpartition(".")[2] for path in self.paths}
            what = Message("no node '{name}'", name=shortened(name))
            problems.add(where, what, meant(name, sorted(near)))
        return None


def holds(outer: str, inner: str) -> bool:
    """Whether a path is that of a group around another path."""
    return inner.startswith(f"{outer}.")
