"""Finds the node that an id or a path means."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from dohae.messages import Message
from dohae.model.guesses import Guesses
from dohae.model.problems import did_you_mean
from dohae.source import shortened

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.errors import Place
    from dohae.model.case import Node
    from dohae.model.guesses import Guess
    from dohae.model.problems import Problems

_MOST_SHOWN = 4
_MOST_GUESSED = 3


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
        self.guesses = Guesses(self.paths)

    def find(self, name: str, where: Place, problems: Problems, beside: str = "") -> str | None:
        """The path of the node that a name means; ``None``, and a note, when it means none or many.

        Args:
            name: An id, or the last parts of a path, joined by dots.
            where: The name's place.
            problems: Where to note what is wrong.
            beside: Path of a node whose neighbours in its group are meant before all others.
        """
        found = self.meant(name, beside)
        if len(found) == 1:
            return found[0]
        if found:
            what = Message("'{name}' is the id of {count} nodes", name=name, count=len(found))
            more = " …" if len(found) > _MOST_SHOWN else ""
            paths = Message.either(found[:_MOST_SHOWN])
            hint = Message("write {paths}{more}", paths=paths, more=more)
            problems.add(where, what, hint)
        elif self.paths:  # A model without nodes is refused for that.
            problems.add(where, *self.unknown(name, beside))
        return None

    def meant(self, name: str, beside: str = "") -> list[str]:
        """The paths of all nodes that a name may mean; the arguments are those of `find`."""
        group = beside.rpartition(".")[0]
        if group and f"{group}.{name}" in self.paths:
            return [f"{group}.{name}"]
        return [name] if name in self.paths else self.ends.get(name, [])

    def unknown(self, name: str, beside: str) -> tuple[Message, Message]:
        """What is wrong with a name that means no node, and a hint at what may be meant."""
        found = self.guesses.at(name)
        guesses = [guess for guess in found if not are_nested(guess.path, beside)]
        least = name.count(".") + 1
        hint = self._question(guesses, least, beside)
        what = Message("no node '{name}'", name=shortened(name))
        if hint and guesses[0].likeness == least:
            what = Message("'{name}' leaves groups out", name=shortened(name))
        return what, hint

    def called(self, words: str) -> Message:
        """A hint at the ids of the nodes that are called so in a drawing; empty for none."""
        return self._question(self.guesses.called(words), 1, "")

    def _question(self, guesses: Iterable[Guess], least: int, beside: str) -> Message:
        forms = (self.shortest(guess.path, least, guess.begin, beside) for guess in guesses)
        return did_you_mean(list(islice(filter(None, forms), _MOST_GUESSED)))

    def shortest(self, path: str, least: int, begin: int, beside: str) -> str:
        """The shortest name of a node that means it alone; empty when there is none.

        Args:
            path: The node's.
            least: Parts that the name has at least, if the path has as many.
            begin: A part of the path that the name has in any case, with all that follow.
            beside: As for `find`.
        """
        parts = path.split(".")
        for start in range(max(0, min(begin, len(parts) - least)), -1, -1):
            name = ".".join(parts[start:])
            if self.meant(name, beside) == [path]:
                return name
        return ""


def holds(outer: str, inner: str) -> bool:
    """Whether a path is that of a group around another path."""
    return inner.startswith(f"{outer}.")


def are_nested(one: str, other: str) -> bool:
    """Whether two paths are one node's, or one is that of a group around the other."""
    return one == other or holds(one, other) or holds(other, one)
