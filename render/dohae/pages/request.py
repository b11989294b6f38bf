"""What the fenced ``dohae`` blocks of a Markdown page ask for."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from typing import TYPE_CHECKING

from dohae.errors import InvalidModel, Place, Problem
from dohae.fences import fences
from dohae.messages import Message
from dohae.pages.figure import Theme, View
from dohae.pages.nesting import is_item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.fences import Fence

_NAME = "dohae"
"""How a block begins."""
_OPTIONS = ("file", "view", "theme", "caption", "model")


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


def asking(markdown: str) -> Iterator[Fence]:
    """The ``dohae`` blocks of a page."""
    return (fence for fence in fences(markdown) if _asks(fence) and not fence.in_item)


def begun_in_items(markdown: str) -> Iterator[Fence]:
    """The ``dohae`` blocks on their list items' own lines, which Markdown takes for text."""
    lines = markdown.split("\n")
    return (
        fence
        for fence in fences(markdown)
        if _asks(fence) and fence.in_item and is_item(lines, fence.first)
    )


def hiding(markdown: str) -> Iterator[Fence]:
    """Blocks of other code that nobody closes, with ``dohae`` blocks after them."""
    return (
        fence
        for fence in fences(markdown)
        if not (fence.is_closed or _asks(fence)) and any(asking("\n".join(fence.lines)))
    )


def misnamed(markdown: str) -> Iterator[Fence]:
    """Blocks that are rather ``dohae`` blocks, but for the way in which they begin."""
    return (
        fence
        for fence in fences(markdown)
        if not (_asks(fence) or fence.in_item) and _nearly_asks(fence)
    )


def _nearly_asks(fence: Fence) -> bool:
    name = "".join(fence.info.strip("{}. ").split(maxsplit=1)[:1]).rstrip(":,").casefold()
    return name == "도해" or sorted(name) == sorted(_NAME)


def _asks(fence: Fence) -> bool:
    return fence.info.split(maxsplit=1)[:1] == [_NAME]


def request(fence: Fence, place: Place) -> Request:
    """What a block asks for.

    Raises:
        InvalidModel: An option is unknown or written twice, or its value is unknown.
    """
    try:
        words = shlex.split(fence.info.removeprefix(_NAME))
    except ValueError as error:
        what = Message("options can't be read: {why}", why=Message(str(error)))
        raise InvalidModel([Problem(place, what)]) from error
    values: dict[str, str] = {}
    problems = []
    for number, word in enumerate(words):
        key, sign, value = word.partition("=")
        if not sign or key not in _OPTIONS:
            hint = _meant(words, number)
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


def _meant(words: list[str], number: int) -> Message:
    """A hint at what a word that is no option is to be."""
    word, before, after = words[number], words[:number][-1:], words[number + 1 :][:1]
    if word.startswith("=") or (word in _OPTIONS and after and after[0].startswith("=")):
        return Message("no space stands before or after '='")
    if "=" not in word and before:
        key, sign, value = before[0].partition("=")
        if sign and value and key in _OPTIONS:
            text = f"{value} {word}".strip("“”")
            return Message(
                'a value with a space stands in quotes: {key}="{text}"', key=key, text=text
            )
        if before[0].endswith("="):
            return Message("no space stands before or after '='")
    near = get_close_matches(word.partition("=")[0], _OPTIONS, n=1)
    if near:
        return Message("did you mean {names}?", names=f"{near[0]}=")
    return Message("there are {known}", known=", ".join(_OPTIONS))
