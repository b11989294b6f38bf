"""Finds the fenced ``dohae`` blocks of a Markdown page, and reads what each asks for."""

from __future__ import annotations

import re
import shlex
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

from dohae.errors import InvalidModel, Place, Problem
from dohae.messages import Message
from dohae.pages.figure import Theme, View

if TYPE_CHECKING:
    from collections.abc import Iterator

_FENCE = re.compile(r"(?P<indent>[ ]*)(?P<fence>`{3,}|~{3,})[ ]*(?P<info>[^`]*)$")
_OPTIONS = ("file", "view", "theme", "caption", "model")


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block that holds a model, or names one."""

    first: int
    """Its first line, counted from 0."""
    last: int
    """Its last line."""
    indent: str
    options: str
    """What follows ``dohae`` in the first line."""
    body: str
    """The lines between, without the indent."""


class Model(StrEnum):
    """Whether a block's model is shown before its figure."""

    HIDDEN = "hidden"
    SHOWN = "shown"


@dataclass(frozen=True, slots=True)
class Request:
    """What a block asks for."""

    file: str = ""
    """A case's name, or a model's path; empty when the model stands in the block."""
    view: View = View.BOTH
    theme: Theme = Theme.AUTO
    caption: str = ""
    model: Model = Model.HIDDEN


_CHOICES: dict[str, type[StrEnum]] = {"view": View, "theme": Theme, "model": Model}


def fences(markdown: str) -> Iterator[Fence]:
    """The ``dohae`` blocks of a page; those shown inside of other blocks are not meant."""
    lines = markdown.split("\n")
    number = 0
    while number < len(lines):
        opened = _FENCE.match(lines[number])
        if opened is None:
            number += 1
            continue
        end = _end(lines, number, opened["fence"])
        word, options = [*str(opened["info"]).split(maxsplit=1), "", ""][:2]
        if word == "dohae":
            indent = opened["indent"]
            body = [line.removeprefix(indent) for line in lines[number + 1 : end]]
            last = min(end, len(lines) - 1)
            yield Fence(number, last, indent, options.strip(), "\n".join(body) + "\n")
        number = end + 1


def outside(markdown: str) -> Iterator[tuple[int, str]]:
    """The lines of a page that stand in no block, with their numbers, counted from 0."""
    lines = markdown.split("\n")
    number = 0
    while number < len(lines):
        opened = _FENCE.match(lines[number])
        if opened is not None:
            number = _end(lines, number, opened["fence"])
        else:
            yield number, lines[number]
        number += 1


def request(fence: Fence, place: Place) -> Request:
    """What a block asks for.

    Raises:
        InvalidModel: An option is unknown or written twice, or its value is unknown.
    """
    try:
        words = shlex.split(fence.options)
    except ValueError as error:
        what = Message("options can't be read: {why}", why=Message(str(error)))
        raise InvalidModel([Problem(place, what)]) from error
    values: dict[str, str] = {}
    problems = []
    for word in words:
        key, sign, value = word.partition("=")
        if not sign or key not in _OPTIONS:
            near = get_close_matches(key, _OPTIONS, n=1)
            hint = Message("there are {known}", known=", ".join(_OPTIONS))
            if near:
                hint = Message("did you mean {names}?", names=f"{near[0]}=")
            problems.append(Problem(place, Message("unknown option {word!r}", word=word), hint))
        elif key in values:
            problems.append(Problem(place, Message("'{key}' is written twice", key=key)))
        values[key] = value
    for key, choices in _CHOICES.items():
        if key in values and values[key] not in list(choices):
            hint = Message("one of {choices}", choices=", ".join(choices))
            what = Message("unknown {key} {value!r}", key=key, value=values[key])
            problems.append(Problem(place, what, hint))
    if values.get("file") and fence.body.strip():
        what = Message("the block names a file and holds a model")
        problems.append(Problem(place, what, Message("leave out one of the two")))
    if problems:
        raise InvalidModel(problems)
    return Request(
        values.get("file", ""),
        View(values.get("view", View.BOTH)),
        Theme(values.get("theme", Theme.AUTO)),
        values.get("caption", ""),
        Model(values.get("model", Model.HIDDEN)),
    )


def _end(lines: list[str], first: int, fence: str) -> int:
    """The line that closes a block; the number of all lines when none does."""
    for number in range(first + 1, len(lines)):
        line = lines[number].strip()
        if len(line) >= len(fence) and set(line) == {fence[0]}:
            return number
    return len(lines)
