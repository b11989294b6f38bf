"""Reads a theme's file: what is wrong with it all at once, and each with its place."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dohae.draw.picture.dashes import DASHES
from dohae.draw.picture.paints import NONE, Paint, Theme
from dohae.messages import Message
from dohae.model.case import Sign
from dohae.model.fields import Fields
from dohae.model.problems import Problems
from dohae.source import DEFAULT_LIMITS, Mapping, Scalar, parse_tree, said, shortened

if TYPE_CHECKING:
    from collections.abc import Mapping as Named

    from dohae.source import Tree

_TABLES = ("groups", "providers", "changes")
_COLOURS = tuple(f.name for f in fields(Theme) if f.name not in ("name", "box", *_TABLES))
_SHOWN = ("text", "muted", "link", "title")
"""What would be missing from a picture without a colour."""
_PAINT = tuple(f.name for f in fields(Paint))
_DASHES = ("solid", *map(str, DASHES))
_SHOWN_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_COLOUR = re.compile(rf"{_SHOWN_COLOUR.pattern}|{NONE}")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_WIDTH = re.compile(r"[0-9]{1,3}(\.[0-9]{1,3})?")
_MOST_WIDTH = 8


def read_theme(text: str, file: str, extended: Named[str, Theme], base: Theme) -> Theme:
    """The theme of a file's text.

    Args:
        text: YAML.
        file: What places call the file; its name is the theme's.
        extended: The themes that it may say that it extends, by name.
        base: What it extends if it does not say.

    Raises:
        InvalidModel: The text breaks the rules.
    """
    tree, found = parse_tree(text, file, is_model=False)
    problems = Problems(file, found)
    known = (*(("extends",) if extended else ()), *_COLOURS, "box", *_TABLES)
    reader = _Reader(Fields(tree, known, Message("a theme"), problems, DEFAULT_LIMITS))
    told = reader.word("extends", tuple(extended))
    base = extended[told] if told else base
    theme = replace(
        base,
        name=Path(file).stem,
        box=reader.paint("box", base.box),
        groups=reader.paints("groups", base.groups),
        providers=reader.paints("providers", base.providers),
        changes=reader.paints("changes", base.changes, tuple(sign.word for sign in Sign)),
        **{key: colour for key in _COLOURS if (colour := reader.colour(key))},
    )
    problems.check()
    return theme


class _Reader:
    """Reads the values of one mapping."""

    def __init__(self, mine: Fields) -> None:
        self.mine = mine

    def paints(
        self, key: str, base: Named[str, Paint], known: tuple[str, ...] = ()
    ) -> dict[str, Paint]:
        """The paints of a table by their names, which are any unless some are known."""
        paints = dict(base)
        table = self.mapping(key)
        if table is None:
            return paints
        names = known or tuple(name.text for name, _ in table.entries)
        inner = self.inner(table, names, key)
        for name, _ in table.entries:
            if not _NAME.fullmatch(name.text):
                what = Message(
                    "'{name}' is no name of a style (write letters and hyphens)",
                    name=shortened(name.text),
                )
                self.mine.problems.add(name.where, what)
            elif name.text in names:
                paints[name.text] = inner.paint(name.text, paints.get(name.text, Paint()))
        return paints

    def paint(self, key: str, base: Paint) -> Paint:
        """How something is painted; what its mapping does not say is as in another."""
        table = self.mapping(key)
        if table is None:
            return base
        inner = self.inner(table, _PAINT, key)
        changes: dict[str, Any] = {
            "dash": inner.word("dash", _DASHES),
            "width": inner.width("width"),
            **{part: inner.colour(part) for part in ("line", "fill", "title")},
        }
        return replace(base, **{part: value for part, value in changes.items() if value})

    def colour(self, key: str) -> str:
        """A colour; empty where none is said."""
        value = self.value(key)
        if value is None:
            return ""
        is_shown = key in _SHOWN
        known = _SHOWN_COLOUR if is_shown else _COLOUR
        if isinstance(value, Scalar) and known.fullmatch(value.text):
            return value.text
        what = Message("'{key}' is a colour, not {this}", key=key, this=said(value))
        hint = Message('write "#RRGGBB", in quotes')
        if not is_shown:
            hint = Message('write "#RRGGBB", in quotes, or none')
        self.mine.problems.add(self.mine.place(key), what, hint)
        return ""

    def word(self, key: str, words: tuple[str, ...]) -> str:
        """One of a few words; empty where none is said."""
        value = self.value(key)
        if value is None or (isinstance(value, Scalar) and value.text in words):
            return value.text if isinstance(value, Scalar) else ""
        what = Message(
            "'{key}' is {words}, not {this}", key=key, words=Message.either(words), this=said(value)
        )
        self.mine.problems.add(value.where, what)
        return ""

    def width(self, key: str) -> float:
        """A width in points; nought where none is said."""
        value = self.value(key)
        if value is None:
            return 0
        if isinstance(value, Scalar) and _WIDTH.fullmatch(value.text):
            width = float(value.text)
            if 0 < width <= _MOST_WIDTH:
                return width
        what = Message(
            "'{key}' is a number above 0, at most {most}, not {this}",
            key=key,
            most=_MOST_WIDTH,
            this=said(value),
        )
        self.mine.problems.add(value.where, what)
        return 0

    def value(self, key: str) -> Tree | None:
        """What stands at a key, be it nothing; ``None`` without the key."""
        if key in self.mine.values:
            return self.mine.values[key]
        where = self.mine.keys.get(key)
        return None if where is None else Scalar("", where, is_empty=True)

    def mapping(self, key: str) -> Mapping | None:
        """A mapping; ``None`` where there is none."""
        value = self.mine.values.get(key)
        if value is None or isinstance(value, Mapping):
            return value
        what = Message("'{key}' is a mapping, not {this}", key=key, this=said(value))
        self.mine.problems.add(value.where, what)
        return None

    def inner(self, table: Mapping, known: tuple[str, ...], key: str) -> _Reader:
        """A reader of a mapping inside of this one."""
        mine = self.mine
        return _Reader(Fields(table, known, f"'{key}'", mine.problems, mine.limits))
