"""Guesses which nodes are meant by a name that means none."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dohae.spelling import alike

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dohae.model.case import Node

_MOST_SEARCHES = 200
"""Searches for names that are spelt alike, which are dear; what is written right costs nothing."""
_ALIKE = (0.75, 0.7, 0.65)
"""What the ids that are alike count, the likeliest first, where the id itself counts 1."""
_SAID = 0.9
"""The same of an id but for its case, and of a node that is called so in a drawing."""
_MUCH_WORSE = 0.5
"""What is so much less like the name than the best guess is no help beside it."""


class Guess(NamedTuple):
    """A node that may be meant."""

    path: str
    begin: int
    """The first part of the path that is written, too."""
    likeness: float
    """How many parts of the name the path has, in their order; those spelt alike count less."""


class Guesses:
    """Guesses at the nodes of a case."""

    def __init__(self, nodes: Mapping[str, Node]) -> None:
        """Take the nodes by their paths, in the file's order."""
        self._nodes = nodes
        self._with_id: dict[str, list[str]] = {}
        for path in nodes:
            self._with_id.setdefault(path.rpartition(".")[2], []).append(path)
        self._ids = sorted(self._with_id)
        self._folded: dict[str, list[str]] = {}
        for one in self._ids:
            self._folded.setdefault(one.casefold(), []).append(one)
        self._called: dict[str, list[str]] = {}
        for path, node in nodes.items():
            for words in {_plain(node.title), _plain(node.label)} - {""}:
                self._called.setdefault(words, []).append(path)
        self._known: dict[str, dict[str, float]] = {}
        self._searches = 0

    def at(self, name: str) -> list[Guess]:
        """The nodes that a name may mean, the likeliest first.

        A name that only leaves groups out is meant for the nodes that have all its parts.
        Otherwise the last part decides, and a path that has more of the others is likelier.
        """
        parts = name.split(".")
        guesses = self._guesses([{part: 1} for part in parts])
        if guesses and guesses[0].likeness == len(parts):
            return [guess for guess in guesses if guess.likeness == len(parts)]
        called = self.called(name)
        if called:
            return called
        guesses = self._guesses([self._near(part) for part in parts])
        if guesses:
            least = guesses[0].likeness - _MUCH_WORSE
            return [guess for guess in guesses if guess.likeness >= least]
        if len(parts) == 1:
            return []
        # Whoever names a group and no id in it that there is means one of those beside.
        leaves = sorted(path for path, node in self._nodes.items() if not node.is_group)
        return [Guess(path, 0, 0) for path in self._alike(name, leaves)]

    def called(self, words: str) -> list[Guess]:
        """The nodes whose title or label these words are, in the file's order."""
        paths = self._called.get(_plain(words), ())
        return [Guess(path, path.count("."), _SAID) for path in paths]

    def _guesses(self, near: list[dict[str, float]]) -> list[Guess]:
        """The nodes whose ids the last part may mean, the likeliest first.

        Args:
            near: For each part of the name the ids that it may mean, and what each counts.
        """
        guesses = [
            self._guess(path, near) for last in near[-1] for path in self._with_id.get(last, ())
        ]
        return sorted(guesses, key=self._rank)

    def _guess(self, path: str, near: list[dict[str, float]]) -> Guess:
        parts = path.split(".")
        likeness = near[-1][parts[-1]] + _common(parts[:-1], near[:-1])
        begin = next(at for at, part in enumerate(parts) if any(part in ids for ids in near))
        return Guess(path, begin, likeness)

    def _rank(self, guess: Guess) -> tuple[float, bool, int]:
        """What sorts the likeliest first: nodes before groups, and what leaves less out."""
        is_group = self._nodes[guess.path].is_group
        return -guess.likeness, is_group, guess.path.count(".")

    def _near(self, part: str) -> dict[str, float]:
        """The ids that one part of a name may mean, and what each counts."""
        if part not in self._known:
            found = dict(zip(self._alike(part, self._ids), _ALIKE, strict=False))
            found |= dict.fromkeys(self._folded.get(part.casefold(), ()), _SAID)
            self._known[part] = found | ({part: 1} if part in self._with_id else {})
        return self._known[part]

    def _alike(self, wrong: str, right: Iterable[str]) -> list[str]:
        self._searches += 1
        return alike(wrong, right) if self._searches <= _MOST_SEARCHES else []


def _plain(words: str) -> str:
    """Words as they are compared: without case and blanks."""
    return "".join(words.split()).casefold()


def _common(parts: list[str], near: list[dict[str, float]]) -> float:
    """How much of what is written a path has in the order in which it is written."""
    row = [0.0] * (len(parts) + 1)
    for ids in near:
        before = row
        row = [0.0]
        for at, part in enumerate(parts):
            row.append(max(row[at], before[at + 1], before[at] + ids.get(part, 0)))
    return row[-1]
