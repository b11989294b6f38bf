"""What can be wrong with a user's input, and where."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.messages import NOTHING, Message

if TYPE_CHECKING:
    from collections.abc import Iterable


_MOST_ALONE = 3
"""Files that are told line by line of what is wrong with them all."""
_HIDDEN = "\N{REPLACEMENT CHARACTER}"


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
        # A file may be called in a way that begins a line of its own, or that a terminal obeys.
        file = "".join(char if char.isprintable() else _HIDDEN for char in self.file)
        return f"{file}:{self.in_file}" if self.line else file

    @property
    def in_file(self) -> str:
        """The place for whoever knows the file; empty when the whole file is meant."""
        return ":".join(str(number) for number in (self.line, self.column) if number)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing that is wrong, said so that its reader can mend it."""

    where: Place
    what: Message
    hint: Message = NOTHING

    def __str__(self) -> str:
        return str(self.said)

    @property
    def said(self) -> Message:
        """The whole line, which can be told in another language."""
        if self.hint:
            return Message("{where}: {what} ({hint})", **self._values())
        return Message("{where}: {what}", **self._values())

    def _values(self) -> dict[str, object]:
        return {"where": self.where, "what": self.what, "hint": self.hint}


def said_together(problems: Iterable[Problem]) -> list[Message]:
    """Lines that say problems, in the order of the files; what is wrong at many places is one.

    So is what is wrong with many whole files, whose names stand below it, a folder a line.
    """
    found = sorted(set(problems))
    files = Counter((problem.what, problem.hint) for problem in found if not problem.where.line)
    places: dict[tuple[str, Message, Message], list[Problem]] = {}
    for problem in found:
        many = not problem.where.line and files[problem.what, problem.hint] > _MOST_ALONE
        same = ("" if many else problem.where.file, problem.what, problem.hint)
        places.setdefault(same, []).append(problem)
    lines: list[Message] = []
    for (file, *_), (first, *others) in places.items():
        if not file and others:
            lines.append(
                Message(
                    "{problem}, and the same of {count} more:\n{names}",
                    problem=first.said,
                    count=len(others),
                    names=_by_folders(others),
                )
            )
            continue
        also = ", ".join(problem.where.in_file for problem in others)
        lines.append(
            Message("{problem}, also at {places}", problem=first.said, places=also)
            if also
            else first.said
        )
    return lines


def _by_folders(problems: Iterable[Problem]) -> str:
    """The files of problems, those of a folder in one line."""
    folders: dict[str, list[str]] = {}
    for problem in problems:
        folder, name = os.path.split(str(problem.where))
        folders.setdefault(folder, []).append(name)
    return "\n".join(
        f"  {folder.rstrip(os.sep)}{os.sep}: {', '.join(names)}"
        if folder
        else f"  {', '.join(names)}"
        for folder, names in folders.items()
    )


def reason(error: Exception) -> Message:
    """Why the system refused something, in its own words, which are in the catalogue."""
    return Message(getattr(error, "strerror", None) or str(error))


def denied(error: OSError, at: object = "") -> Message:
    """Of which file the system refused something, and why.

    Args:
        error: What it said.
        at: The file or folder that is named where it named none.
    """
    file = error.filename or at
    if not file:
        return reason(error)
    return Message("{file}: {why}", file=file, why=reason(error))


class DohaeError(Exception):
    """Anything that dohae refuses to do; its text is meant for the user."""

    @property
    def said(self) -> Message:
        """The text, which can be told in another language if it was given as a message."""
        said = self.args[0] if self.args else NOTHING
        return said if isinstance(said, Message) else Message(str(said))


class Refused(DohaeError):
    """A refusal that names the places where something is wrong.

    Attributes:
        problems: Everything that is wrong, in the order of the file.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(set(problems)))
        super().__init__(Message.joined("\n", said_together(self.problems)))

    def __reduce__(self) -> tuple[type[Refused], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)


class InvalidModel(Refused):
    """A model that breaks the rules of the model language."""
