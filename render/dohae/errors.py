"""What can be wrong with a user's input, and where."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A place in a file."""

    file: str
    """The file as the user named it; ``<stdin>`` for standard input."""
    line: int = 0
    """From 1; 0 when the whole file is meant."""
    column: int = 0
    """In characters, from 1; 0 when the whole line is meant."""

    def __str__(self) -> str:
        parts = [self.file, *(str(n) for n in (self.line, self.column) if n)]
        return ":".join(parts)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, said so that its reader can mend it."""

    where: Place
    what: str
    hint: str = ""

    def __str__(self) -> str:
        text = f"{self.where}: {self.what}"
        return f"{text} ({self.hint})" if self.hint else text


class DohaeError(Exception):
    """Anything that dohae refuses to do; its text is meant for the user."""


class InvalidModel(DohaeError):
    """A model that breaks the rules of the model language.

    Attributes:
        problems: Everything that is wrong, in the order of the file.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[InvalidModel], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)
