"""The output formats by name; only those that are asked for are imported."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from dohae.layout import Plan

_FOLDER = importlib.import_module("dohae.draw.formats")


class Format(Protocol):
    """What each module in ``draw/formats`` offers."""

    SUFFIX: str
    """Of the files' names, with its dot."""
    MEDIUM: str
    """Whose metrics the plan is made with."""

    def draw(self, plan: Plan) -> bytes:
        """The whole file."""


def format_names() -> list[str]:
    """Names of all formats, without importing one."""
    return sorted(module.name for module in pkgutil.iter_modules(_FOLDER.__path__))


def format_named(name: str) -> Format:
    """The format of a name."""
    return cast("Format", importlib.import_module(f"{_FOLDER.__name__}.{name}"))
