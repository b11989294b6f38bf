"""The tree that a YAML file says, whose every value knows its place."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae.messages import Message

if TYPE_CHECKING:
    from dohae.errors import Place


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text as it is written; nothing is made of ``on``, ``1:30`` or ``0x10``."""

    text: str
    """Composed (NFC), so that equal words are equal text."""
    where: Place
    quote: int | None = 0
    """Columns between the place and the text; ``None`` when offsets in the text have no column."""
    is_empty: bool = False
    """Whether nothing is written, or only ``~``."""

    def at(self, offset: int) -> Place:
        """The place of a character of the text; the whole text's when that is not known."""
        if self.quote is None:
            return self.where
        return replace(self.where, column=self.where.column + self.quote + offset)


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list."""

    items: tuple[Tree, ...]
    where: Place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order of the file; no key occurs twice."""

    entries: tuple[tuple[Scalar, Tree], ...]
    where: Place


Tree = Scalar | Sequence | Mapping


def said(tree: Tree) -> Message:
    """What kind of value this is, for a message."""
    if isinstance(tree, Scalar):
        if tree.is_empty:
            return Message("nothing")
        return Message("the text '{text}'", text=shortened(tree.text))
    return Message("a list") if isinstance(tree, Sequence) else Message("a mapping")


def shortened(text: str, most: int = 40) -> str:
    """A text for a message: no control characters, not longer than ``most`` characters."""
    if len(text) > most:
        text = text[: most - 1] + "…"
    return "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in text)
