"""Reads a theme's file: what is wrong with it all at once, and each with its place."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dohae import icons
from dohae.draw.picture.dashes import DASHES
from dohae.draw.picture.paints import NONE, Paint, Theme
from dohae.messages import Message
from dohae.model.case import Sign
from dohae.model.fields import Fields
from dohae.model.problems import Problems, did_you_mean, meant
from dohae.source import DEFAULT_LIMITS, Mapping, Scalar, parse_tree, said, shortened

if TYPE_CHECKING:
    from collections.abc import Callable
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
        # Themes that come with dohae say all styles, and so which there are for those of users.
        groups=reader.paints("groups", base.groups, tuple(base.groups), _unknown_style),
        providers=reader.paints(
            "providers",
            base.providers,
            icons.providers_of_kinds() if extended else (),
            _unknown_provider,
        ),
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
        self,
        key: str,
        base: Named[str, Paint],
        known: tuple[str, ...],
        unknown: Callable[[str, tuple[str, ...]], tuple[Message, Message]] | None = None,
    ) -> dict[str, Paint]:
        """The paints of a table by their names.

        Args:
            key: The table's.
            base: What is painted as it says unless the table says otherwise.
            known: The names that it may have; any where there are none.
            unknown: What is wrong with another name, and a hint; it is no key if not given.
        """
        paints = dict(base)
        table = self.mapping(key)
        if table is None:
            return paints
        written = tuple(name.text for name, _ in table.entries)
        inner = self.inner(table, written if unknown else known, key)
        for name, _ in table.entries:
            if not known or name.text in known:
                paints[name.text] = inner.paint(name.text, paints.get(name.text, Paint()))
            elif unknown:
                self.mine.problems.add(name.where, *unknown(name.text, known))
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


def _unknown_style(name: str, known: tuple[str, ...]) -> tuple[Message, Message]:
    """That a name is no style's, and which may be meant: also that of a kind of groups."""
    of_kind = [style for style in icons.styles_of(name) if style in known]
    hint = did_you_mean(of_kind) or meant(name, known) or _may_have(known)
    return Message("unknown style '{name}'", name=shortened(name)), hint


def _unknown_provider(name: str, known: tuple[str, ...]) -> tuple[Message, Message]:
    """That a name is no provider's, and which may be meant."""
    of_kind = [provider for provider in known if name.startswith(f"{provider}.")]
    hint = did_you_mean(of_kind) or meant(name, known) or _may_have(known)
    return Message("unknown provider '{name}'", name=shortened(name)), hint


def _may_have(known: tuple[str, ...]) -> Message:
    return Message("it may have {keys}", keys=", ".join(known))
