"""From a plan to bytes, in any of the formats that stand in ``formats/``."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import TYPE_CHECKING, Protocol, cast

from dohae.draw import formats as _formats
from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from dohae.layout.metrics import Metrics
    from dohae.layout.plan import Plan

_FORMATS = Path(__file__).with_name("formats")


class Format(Protocol):
    """A module of ``formats/``."""

    SUFFIX: str
    """Of the files, with its dot."""
    MEDIUM: str
    """What the plan is measured for: ``text`` or ``picture``."""

    def draw(self, plan: Plan) -> bytes:
        """The drawing as a file of this format."""


class UnknownFormat(DohaeError):
    """A format that nobody can draw."""

    def __init__(self, name: str) -> None:
        known = ", ".join(formats())
        what = Message("unknown format {name!r} (must be one of {known})", name=name, known=known)
        super().__init__(what)


class _Formats(Mapping[str, Format]):
    """Formats by name; each is imported when it is asked for, so text pays for no picture."""

    def __init__(self) -> None:
        self._names = sorted(module.name for module in iter_modules(_formats.__path__))

    def __getitem__(self, name: str) -> Format:
        if name not in self._names:
            raise KeyError(name)
        return cast("Format", import_module(f"{_formats.__name__}.{name}"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


@cache
def formats() -> Mapping[str, Format]:
    """Every format by its name, in the order of the alphabet."""
    return _Formats()


def find_format(name: str) -> Format:
    """The format of that name.

    Raises:
        UnknownFormat: There is none; the message names those that there are.
    """
    if name not in formats():
        raise UnknownFormat(name)
    return formats()[name]


@dataclass(frozen=True, slots=True)
class Facts:
    """What a format's module says of itself, known without importing what it draws with."""

    suffix: str
    medium: str
    options: frozenset[str]
    """What it can be told: the keywords of its ``draw``."""


@cache
def facts(name: str) -> Facts:
    """The facts of the format of that name.

    Raises:
        UnknownFormat: There is none; the message names those that there are.
    """
    if name not in formats():
        raise UnknownFormat(name)
    source = (_FORMATS / f"{name}.py").read_text("utf-8")
    said: dict[str, str] = {}
    options: frozenset[str] = frozenset()
    for statement in ast.parse(source).body:
        match statement:
            case ast.Assign(targets=[ast.Name(id=constant)], value=ast.Constant(value=str(text))):
                said[constant] = text
            case ast.FunctionDef(name="draw", args=arguments):
                options = frozenset(argument.arg for argument in arguments.kwonlyargs)
                if arguments.kwarg:
                    options |= _options(said["MEDIUM"])
    return Facts(said["SUFFIX"], said["MEDIUM"], options)


def _options(medium: str) -> frozenset[str]:
    """What every format of a medium can be told: the keys of ``Options`` in its ``options.py``."""
    return frozenset(import_module(f"{__name__}.{medium}.options").Options.__annotations__)


@cache
def metrics(medium: str) -> Metrics:
    """The measures of a medium: ``TextMetrics`` of ``draw/text/metrics.py``, and so on."""
    module = import_module(f"{__name__}.{medium}.metrics")
    return cast("Metrics", getattr(module, f"{medium.capitalize()}Metrics")())
