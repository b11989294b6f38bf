"""A picture's colours and line styles, read from YAML."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

from dohae.errors import DohaeError, reason
from dohae.messages import Message
from dohae.model.case import Sign

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dohae.model.case import Case

DEFAULT = "light"
NONE = "none"
_NEUTRAL = "group"
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}|none")
_NAME = re.compile(r"[a-z][a-z0-9-]*")
_DASHES = ("solid", "dashed", "dotted")
_TABLES = ("groups", "providers", "changes")
_MOST_WIDTH = 8
_SIZE_MOST = 100_000
"""Bytes; a theme has a few dozen lines."""


@dataclass(frozen=True, slots=True)
class Paint:
    """How a box or a group is painted. Colours are ``#RRGGBB`` or ``none``."""

    line: str = "#7D8998"
    fill: str = NONE
    title: str = "#414D5C"
    dash: str = "solid"
    width: float = 1.0
    """Of the border, in points."""


@dataclass(frozen=True, slots=True, eq=False)
class Theme:
    """All colours of a picture; told apart from others by being itself."""

    name: str
    ground: str = "#FFFFFF"
    text: str = "#16191F"
    muted: str = "#545B64"
    link: str = "#232F3E"
    plate: str = NONE
    """Behind icons that a dark ground would swallow."""
    box: Paint = Paint()
    groups: Mapping[str, Paint] = field(default_factory=dict)
    """By style."""
    providers: Mapping[str, Paint] = field(default_factory=dict)
    """The tints of providers whose groups do not look like AWS's."""
    changes: Mapping[str, Paint] = field(default_factory=dict)
    """What is ``added``, ``removed`` or ``changed``; ``title`` is the sign on its badge."""

    def sign(self, sign: Sign) -> Paint:
        """The look of what is new, gone or changed."""
        return self.changes.get(sign.word, Paint())

    def group(self, style: str, provider: str = "") -> tuple[str, Paint]:
        """The name and look of a group's style.

        A style that the theme does not know is painted as the neutral one.
        """
        known = style if style in self.groups else _NEUTRAL
        paint = self.groups.get(known, Paint())
        tint = self.providers.get(provider)
        if tint is None:
            return known, paint
        fill = tint.fill if paint.fill != NONE else NONE
        return f"{provider}-{known}", replace(paint, line=tint.line, title=tint.title, fill=fill)


@cache
def built_in() -> tuple[str, ...]:
    """Names of the themes that come with dohae."""
    folder = resources.files(__package__) / "themes"
    return tuple(sorted(file.name[:-5] for file in folder.iterdir() if file.name.endswith(".yaml")))


def is_file(name: str) -> bool:
    """Whether a theme is named by its file."""
    return Path(name).suffix in (".yaml", ".yml")


def load(name: str = DEFAULT) -> Theme:
    """A theme by its name, or by the path of a YAML file of one's own.

    A file may say ``extends: dark`` and then only what differs; it extends ``light`` otherwise.

    Raises:
        DohaeError: There is no such theme, or the file breaks the rules.
    """
    if name in built_in():
        return _load_built_in(name)
    path = Path(name)
    if not is_file(name):
        known = ", ".join(built_in())
        what = Message(
            "no theme {name!r} (there are {known}, or a .yaml file)", name=name, known=known
        )
        raise DohaeError(what)
    try:
        if path.stat().st_size > _SIZE_MOST:
            raise DohaeError(Message("{file}: too large for a theme", file=name))
        text = path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        what = Message("{file}: cannot read this theme: {why}", file=name, why=reason(error))
        raise DohaeError(what) from error
    return _theme(name, text, None)


def theme_of(wish: str | None, case: Case) -> Theme:
    """The theme of a case's picture: the one that is asked for, else the model's, else ``light``.

    Raises:
        DohaeError: There is no such theme, or the file breaks the rules.
    """
    return load(wish if wish is not None else case.theme or DEFAULT)


@cache
def _load_built_in(name: str) -> Theme:
    text = (resources.files(__package__) / "themes" / f"{name}.yaml").read_text("utf-8")
    return _theme(name, text, Theme(name))


def _theme(name: str, text: str, base: Theme | None) -> Theme:
    data = _mapping(name, Message("the theme"), _yaml(name, text))
    if base is None:
        extends = data.pop("extends", DEFAULT)
        if extends not in built_in():
            what = Message(
                "{file}: extends {value} (must be one of {known})",
                file=name,
                value=repr(extends),
                known=", ".join(built_in()),
            )
            raise DohaeError(what)
        base = load(extends)
    colours = {f.name for f in fields(Theme)} - {"name", "box", *_TABLES}
    _known(name, "", data, {*colours, "box", *_TABLES})
    _known(name, "changes.", data.get("changes") or {}, {sign.word for sign in Sign})
    return replace(
        base,
        name=Path(name).stem,
        box=_paint(name, "box", data.get("box") or {}, base.box),
        groups=_paints(name, "groups", data, base.groups),
        providers=_paints(name, "providers", data, base.providers),
        changes=_paints(name, "changes", data, base.changes),
        **{key: _colour(name, key, data[key]) for key in sorted(colours & data.keys())},
    )


def _yaml(name: str, text: str) -> object:
    try:
        return yaml.safe_load(text)
    except (yaml.YAMLError, RecursionError) as error:
        raise DohaeError(Message("{file}: not YAML: {why}", file=name, why=error)) from error


def _mapping(name: str, key: str, value: object) -> dict[Any, Any]:
    if not isinstance(value, dict):
        raise DohaeError(Message("{file}: {key} must be a mapping", file=name, key=key))
    return dict(value)


def _known(name: str, prefix: str, data: Mapping[Any, Any], known: set[str]) -> None:
    for key in data:
        if key not in known:
            what = Message(
                "{file}: unknown key {key} (there are {known})",
                file=name,
                key=f"{prefix}{key}",
                known=", ".join(sorted(known)),
            )
            raise DohaeError(what)


def _paints(
    name: str, key: str, data: Mapping[Any, Any], base: Mapping[str, Paint]
) -> dict[str, Paint]:
    paints = dict(base)
    for style, value in _mapping(name, key, data.get(key) or {}).items():
        if not isinstance(style, str) or not _NAME.fullmatch(style):
            what = Message(
                "{file}: {key} is no name of a style (write letters and hyphens)",
                file=name,
                key=f"{key}.{style}",
            )
            raise DohaeError(what)
        start = paints.get(style, Paint())
        paints[style] = _paint(name, f"{key}.{style}", value, start)
    return paints


def _paint(name: str, key: str, value: object, base: Paint) -> Paint:
    data = _mapping(name, key, value)
    _known(name, f"{key}.", data, {f.name for f in fields(Paint)})
    changes: dict[str, Any] = {
        part: _colour(name, f"{key}.{part}", data[part])
        for part in ("line", "fill", "title")
        if part in data
    }
    if "dash" in data:
        if data["dash"] not in _DASHES:
            what = Message(
                "{file}: {key}: {value} (must be one of {known})",
                file=name,
                key=f"{key}.dash",
                value=repr(data["dash"]),
                known=", ".join(_DASHES),
            )
            raise DohaeError(what)
        changes["dash"] = data["dash"]
    if "width" in data:
        width = data["width"]
        if (
            isinstance(width, bool)
            or not isinstance(width, int | float)
            or not 0 < width <= _MOST_WIDTH
        ):
            what = Message(
                "{file}: {key}: {value} (must be above 0, at most {most})",
                file=name,
                key=f"{key}.width",
                value=repr(width),
                most=_MOST_WIDTH,
            )
            raise DohaeError(what)
        changes["width"] = float(width)
    return replace(base, **changes)


def _colour(name: str, key: str, value: object) -> str:
    if not isinstance(value, str) or not _COLOUR.fullmatch(value):
        what = Message(
            '{file}: {key}: {value} is no colour (write "#RRGGBB" or none)',
            file=name,
            key=key,
            value=repr(value),
        )
        raise DohaeError(what)
    return value
