"""A picture's theme: one that comes with dohae, or a YAML file of the user's own."""

from __future__ import annotations

from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING

from dohae.draw.picture.paints import Theme
from dohae.draw.picture.theme_file import read_theme
from dohae.errors import DohaeError, Place, Problem, Refused
from dohae.messages import Message
from dohae.source import Limits, decode, read_bytes

if TYPE_CHECKING:
    from dohae.model.case import Case

DEFAULT = "light"
_LIMITS = Limits(size=100_000)
"""A theme has a few dozen lines."""


@cache
def built_in() -> tuple[str, ...]:
    """Names of the themes that come with dohae."""
    folder = resources.files(__package__) / "themes"
    return tuple(sorted(file.name[:-5] for file in folder.iterdir() if file.name.endswith(".yaml")))


def is_file(name: str) -> bool:
    """Whether a theme is named by its file."""
    return Path(name).suffix in (".yaml", ".yml")


def unknown(name: str) -> Message:
    """That a name is no theme's, and which are."""
    known = ", ".join(built_in())
    return Message("no theme {name!r} (there are {known}, or a .yaml file)", name=name, known=known)


def load(name: str = DEFAULT) -> Theme:
    """A theme by its name, or by the path of a YAML file of one's own.

    A file may say ``extends: dark`` and then only what differs; it extends ``light`` otherwise.

    Raises:
        DohaeError: There is no such theme.
        Refused: The file can't be read, or breaks the rules; the problems have their places.
    """
    if name in built_in():
        return _load_built_in(name)
    path = Path(name)
    if not is_file(name):
        raise DohaeError(unknown(name))
    if path.exists() and not path.is_file():  # A pipe might be waited for without end.
        raise Refused([Problem(Place(name), Message("is no file"))])
    data = read_bytes(path, _LIMITS)
    if len(data) > _LIMITS.size:
        raise Refused([Problem(Place(name), Message("too large for a theme"))])
    text = decode(data, name, _LIMITS, is_model=False)
    return read_theme(text, name, {known: load(known) for known in built_in()}, load())


def theme_of(wish: str | None, case: Case) -> Theme:
    """The theme of a case's picture: the one that is asked for, else the model's, else ``light``.

    Raises:
        DohaeError: There is no such theme, or the file breaks the rules.
    """
    return load(wish if wish is not None else case.theme or DEFAULT)


@cache
def _load_built_in(name: str) -> Theme:
    file = resources.files(__package__) / "themes" / f"{name}.yaml"
    return read_theme(file.read_text("utf-8"), file.name, {}, Theme(name))
