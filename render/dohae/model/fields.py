"""Reads the keys of one mapping, noting what is wrong with each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from dohae.messages import NOTHING, Message
from dohae.model.elsewhere import elsewhere
from dohae.model.problems import did_you_mean
from dohae.model.synonyms import meant_choice, meant_keys
from dohae.model.texts import clean, drawn_faults, faults, new_line
from dohae.source import Mapping, Scalar, Sequence, Tree, said, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence as Names
    from enum import StrEnum

    from dohae.errors import Place
    from dohae.model.problems import Problems
    from dohae.source import Limits

    Choice = TypeVar("Choice", bound=StrEnum)

_PAIR = re.compile(r"([^\s:=]+)(:| *= *| +)(\S.*)", re.DOTALL)
"""A key and its value that are taken for one key."""
_NUMBER = re.compile(r"-?[0-9]{1,9}")


class Fields:
    """The values of a mapping by their keys; unknown keys are noted at once.

    Args:
        mapping: The mapping.
        known: The keys that it may have.
        what: What the mapping says, for messages, such as ``a node``.
        problems: Where to note what is wrong.
        limits: How long texts may be.
    """

    def __init__(
        self, mapping: Mapping, known: Names[str], what: str, problems: Problems, limits: Limits
    ) -> None:
        self.where = mapping.where
        self.what = what
        self.problems = problems
        self.limits = limits
        self.values: dict[str, Tree] = {}
        self.keys: dict[str, Place] = {}
        for number, (key, value) in enumerate(mapping.entries):
            if key.text in known:
                self.keys[key.text] = key.where
                if not (isinstance(value, Scalar) and value.is_empty):
                    self.values[key.text] = value
            else:
                unknown = Message(
                    "unknown key '{key}' of {what}", key=shortened(key.text), what=what
                )
                may_have = Message("it may have {keys}", keys=", ".join(known))
                read = mapping.entries[: number + 1]
                near = meant_keys(key.text, known)
                hint = _colon(key, value, known) or _outside(read, known, is_like=bool(near))
                hint = hint or elsewhere(key, value, known, near) or did_you_mean(near)
                problems.add(key.where, unknown, hint or _parted(read) or may_have)

    def place(self, key: str) -> Place:
        """Where a key's value stands, or the mapping when it has none."""
        return self.values[key].where if key in self.values else self.keys.get(key, self.where)

    def require(self, key: str) -> None:
        """Note it when a key has no value."""
        value = self.values.get(key)
        if value is None or (isinstance(value, Scalar) and not clean(value.text)):
            what = Message("{what} needs '{key}'", what=self.what, key=key)
            is_written = key in self.keys and value is None
            hint = Message("the key stands here, with nothing after it")
            self.problems.add(self.place(key), what, hint if is_written else NOTHING)

    def scalar(self, key: str) -> Scalar | None:
        """A value that must be one text; ``None`` when it is missing or wrong."""
        value = self.values.get(key)
        if value is None or isinstance(value, Scalar):
            return value
        what = Message("'{key}' is a text, not {this}", key=key, this=said(value))
        self.problems.add(value.where, what)
        return None

    def name(self, key: str) -> Scalar | None:
        """The name of one node; ``None`` when it is missing or wrong."""
        value = self.values.get(key)
        if value is None or isinstance(value, Scalar):
            return value
        what = Message("'{key}' is the name of one node, not {this}", key=key, this=said(value))
        several = Message("name one of them") if isinstance(value, Sequence) else NOTHING
        self.problems.add(value.where, what, several)
        return None

    def drawn(self, key: str) -> str:
        """A text that stands in a drawing."""
        value = self.scalar(key)
        return drawn_text(value, self.problems, self.limits) if value else ""

    def prose(self, key: str) -> str:
        """A text of a page."""
        value = self.scalar(key)
        return prose_text(value, self.problems, self.limits) if value else ""

    def items(self, key: str) -> tuple[Tree, ...]:
        """The values of a list."""
        value = self.values.get(key)
        if value is None:
            return ()
        if isinstance(value, Sequence):
            return value.items
        what = Message("'{key}' is a list, not {this}", key=key, this=said(value))
        hint = Message("begin each item with '- ' in a line of its own")
        if isinstance(value, Scalar) and value.text.startswith("-"):
            hint = Message("begin each item with one '-' and a space")
        self.problems.add(value.where, what, hint)
        return ()

    def texts(self, key: str) -> tuple[str, ...]:
        """The texts of a list of texts; one text is a list of one."""
        value = self.values.get(key)
        items = (value,) if isinstance(value, Scalar) else self.items(key)
        texts = []
        for item in items:
            if isinstance(item, Scalar) and not item.is_empty:
                texts.append(prose_text(item, self.problems, self.limits))
            else:
                what = Message(
                    "'{key}' is a list of texts; this is {this}", key=key, this=said(item)
                )
                self.problems.add(item.where, what)
        return tuple(texts)

    def places(self, key: str) -> tuple[Place, ...]:
        """Where the texts of a list of texts stand."""
        value = self.values.get(key)
        items = value.items if isinstance(value, Sequence) else (value,) if value else ()
        return tuple(item.where for item in items)

    def choice(self, key: str, choices: type[Choice]) -> Choice | None:
        """One of a few words."""
        value = self.scalar(key)
        if value is None:
            return None
        if value.text in list(choices):
            return choices(value.text)
        words = list(choices)
        what = Message(
            "'{key}' is {choices} or {last}, not '{value}'",
            key=key,
            choices=", ".join(words[:-1]),
            last=words[-1],
            value=shortened(value.text),
        )
        self.problems.add(value.where, what, meant_choice(value.text, words))
        return None

    def number(self, key: str) -> int | None:
        """A whole number."""
        value = self.scalar(key)
        if value is None:
            return None
        if _NUMBER.fullmatch(value.text):
            return int(value.text)
        written = shortened(value.text)
        what = Message("'{key}' is a whole number, not '{value}'", key=key, value=written)
        self.problems.add(value.where, what)
        return None

    def flag(self, key: str) -> bool:
        """Yes or no; no when it is missing."""
        value = self.scalar(key)
        if value is not None and value.text not in ("true", "false"):
            written = shortened(value.text)
            what = Message("'{key}' is true or false, not '{value}'", key=key, value=written)
            self.problems.add(value.where, what, meant_choice(value.text, ("true", "false")))
        return value is not None and value.text == "true"


def drawn_text(value: Scalar, problems: Problems, limits: Limits) -> str:
    """A scalar as a text that stands in a drawing."""
    text = clean(value.text)
    for fault, hint in drawn_faults(text, limits):
        problems.add(value.where, fault, hint)
    sign = new_line(value.text, is_plain=value.quote == 0)
    if sign and value.quote is not None:
        what = Message("'{sign}' begins no new line here", sign=sign[0])
        hint = Message("put the text in double quotes, with '\\n' where a line begins")
        problems.add(value.at(sign.start()), what, hint)
    return text


def prose_text(value: Scalar, problems: Problems, limits: Limits) -> str:
    """A scalar as a text of a page."""
    text = clean(value.text)
    for fault, hint in faults(text, limits):
        problems.add(value.where, fault, hint)
    return text


def _colon(key: Scalar, value: Tree, known: Names[str]) -> Message:
    """A hint where a key is rather one with its value, and no colon and blank between them."""
    pair = _PAIR.fullmatch(key.text)
    if not (pair and pair[1] in known and isinstance(value, Scalar) and value.is_empty):
        return NOTHING
    said_right = shortened(f"{pair[1]}: {pair[3]}")
    if pair[2] != ":":
        return Message("write {form}", form=said_right)
    return Message("a space stands after the colon: {pair}", pair=said_right)


def _outside(
    entries: tuple[tuple[Scalar, Tree], ...], known: Names[str], *, is_like: bool
) -> Message:
    """A hint where the last key is rather that of a node which is not indented below 'nodes'.

    Args:
        entries: Those up to the key.
        known: The keys that may stand here.
        is_like: Whether the key is like one of these.
    """
    *before, (_, value) = entries
    above = next((entry for entry in reversed(before) if entry[0].text in known), None)
    if above is None or above[0].text != "nodes" or isinstance(value, Sequence):
        return NOTHING
    is_empty = isinstance(above[1], Scalar) and above[1].is_empty
    if not is_empty or (is_like and not isinstance(value, Mapping)):
        return NOTHING
    return Message("what is in '{key}' is indented further than it", key="nodes")


def _parted(entries: tuple[tuple[Scalar, Tree], ...]) -> Message:
    """A hint where the last key is rather the rest of a text that a comma parts in braces."""
    rest: list[Scalar] = []
    for key, value in reversed(entries):
        if not isinstance(value, Scalar):
            return NOTHING
        if not value.is_empty:
            break
        rest.append(key)
    else:
        return NOTHING
    if not rest or value.quote or any(one.where.line != value.where.line for one in rest):
        return NOTHING
    text = ", ".join([value.text, *(one.text for one in reversed(rest))])
    return Message(
        'in braces, a text with a comma stands in quotes: {key}: "{text}"',
        key=shortened(key.text),
        text=shortened(text),
    )
