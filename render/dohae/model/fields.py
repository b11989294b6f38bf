"""Reads the keys of one mapping, noting what is wrong with each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeVar

from dohae.model.problems import meant
from dohae.model.texts import clean, drawn_faults, faults
from dohae.source import Mapping, Scalar, Sequence, Tree, said, shortened

if TYPE_CHECKING:
    from collections.abc import Sequence as Names
    from enum import StrEnum

    from dohae.errors import Place
    from dohae.model.problems import Problems
    from dohae.source import Limits

    Choice = TypeVar("Choice", bound=StrEnum)

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
        for key, value in mapping.entries:
            if key.text in known:
                self.keys[key.text] = key.where
                if not (isinstance(value, Scalar) and value.is_empty):
                    self.values[key.text] = value
            else:
                unknown = f"unknown key '{shortened(key.text)}' of {what}"
                hint = meant(key.text, known) or f"it may have {', '.join(known)}"
                problems.add(key.where, unknown, hint)

    def place(self, key: str) -> Place:
        """Where a key's value stands, or the mapping when it has none."""
        return self.values[key].where if key in self.values else self.keys.get(key, self.where)

    def require(self, key: str) -> None:
        """Note it when a key has no value."""
        value = self.values.get(key)
        if value is None or (isinstance(value, Scalar) and not clean(value.text)):
            self.problems.add(self.place(key), f"{self.what} needs '{key}'")

    def scalar(self, key: str) -> Scalar | None:
        """A value that must be one text; ``None`` when it is missing or wrong."""
        value = self.values.get(key)
        if value is None or isinstance(value, Scalar):
            return value
        self.problems.add(value.where, f"'{key}' is a text, not {said(value)}")
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
        self.problems.add(value.where, f"'{key}' is a list, not {said(value)}")
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
                self.problems.add(item.where, f"'{key}' is a list of texts; this is {said(item)}")
        return tuple(texts)

    def choice(self, key: str, choices: type[Choice]) -> Choice | None:
        """One of a few words."""
        value = self.scalar(key)
        if value is None:
            return None
        if value.text in list(choices):
            return choices(value.text)
        words = list(choices)
        what = f"'{key}' is {', '.join(words[:-1])} or {words[-1]}, not '{shortened(value.text)}'"
        self.problems.add(value.where, what, meant(value.text, words))
        return None

    def number(self, key: str) -> int | None:
        """A whole number."""
        value = self.scalar(key)
        if value is None:
            return None
        if _NUMBER.fullmatch(value.text):
            return int(value.text)
        what = f"'{key}' is a whole number, not '{shortened(value.text)}'"
        self.problems.add(value.where, what)
        return None

    def flag(self, key: str) -> bool:
        """Yes or no; no when it is missing."""
        value = self.scalar(key)
        if value is not None and value.text not in ("true", "false"):
            what = f"'{key}' is true or false, not '{shortened(value.text)}'"
            self.problems.add(value.where, what)
        return value is not None and value.text == "true"


def drawn_text(value: Scalar, problems: Problems, limits: Limits) -> str:
    """A scalar as a text that stands in a drawing."""
    text = clean(value.text)
    for fault in drawn_faults(text, limits):
        problems.add(value.where, fault)
    return text


def prose_text(value: Scalar, problems: Problems, limits: Limits) -> str:
    """A scalar as a text of a page."""
    text = clean(value.text)
    for fault in faults(text, limits):
        problems.add(value.where, fault)
    return text
