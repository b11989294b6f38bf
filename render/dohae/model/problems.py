"""Collects what is wrong with a model, so that one run tells all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from dohae.errors import InvalidModel, Place, Problem
from dohae.messages import NOTHING, Message
from dohae.source import MOST_PROBLEMS
from dohae.spelling import alike

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_MOST_SEARCHED = 100
"""Wrong names that are worth a dear search for what may be meant."""


class Problems:
    """The problems of one file, in the order in which they were found."""

    def __init__(self, file: str, found: Iterable[Problem] = ()) -> None:
        self.file = file
        self.found: set[Problem] = set(found)
        self._near: dict[str, list[str]] = {}

    def add(self, where: Place, what: Message, hint: Message = NOTHING) -> None:
        """Note a problem.

        Raises:
            InvalidModel: There are too many to go on.
        """
        self.found.add(Problem(where, what, hint))
        if len(self.found) >= MOST_PROBLEMS:
            last = max(self.found).where
            what = Message(
                "more than {most} problems; the rest is left out", most=MOST_PROBLEMS - 1
            )
            self.stop(last, what)

    def searched(self, wrong: str, search: Callable[[str], list[str]]) -> list[str]:
        """What may be meant by a wrong name; empty when too many were searched for already."""
        if wrong not in self._near and len(self._near) < _MOST_SEARCHED:
            self._near[wrong] = search(wrong)
        return self._near.get(wrong, [])

    def stop(self, where: Place, what: Message, hint: Message = NOTHING) -> NoReturn:
        """Note a problem after which it makes no sense to go on.

        Raises:
            InvalidModel: Always.
        """
        raise InvalidModel([*self.found, Problem(where, what, hint)])

    def check(self) -> None:
        """See that nothing is wrong.

        Raises:
            InvalidModel: Something is.
        """
        if self.found:
            raise InvalidModel(self.found)


def meant(wrong: str, right: Iterable[str]) -> Message:
    """A hint at what may have been meant; empty when nothing is near."""
    return did_you_mean(alike(wrong, right))


def did_you_mean(near: list[str]) -> Message:
    """The question, with the likeliest name first; empty without any."""
    return Message("did you mean {names}?", names=Message.either(near)) if near else NOTHING
