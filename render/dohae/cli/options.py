"""Options that several commands have, and types of values that any may have."""

from __future__ import annotations

import math
import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dohae.cli.messages import say
from dohae.draw import formats
from dohae.draw.text.charset import CHARSETS

if TYPE_CHECKING:
    from collections.abc import Callable

    Command = Callable[..., object]
    Decorator = Callable[[Command], Command]

FORMATS = ("svg", "png", "utxt", "txt")
"""What is drawn where nothing else is asked for."""
_MOST = 1e9
"""Seconds, or what a drawing may be wider than high: far more than anybody means."""


_NUMBER = "n"
"""What help calls a number, in every language: click aligns the list by characters."""


class Whole(click.IntRange):
    """A whole number from a least one up."""

    name = _NUMBER

    def _describe_range(self) -> str:  # click's own says x>=1
        return f"{say('whole number')}, {say('{least} or more', least=self.min)}"


class Number(click.FloatRange):
    """A number between bounds; what is none is none of them."""

    name = _NUMBER

    def _describe_range(self) -> str:
        return say("from {least} to {most}", least=f"{self.min:g}", most=f"{self.max:g}")

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The number that is meant."""
        number = float(super().convert(value, param, ctx))  # type: ignore[arg-type]
        if math.isnan(number):
            self.fail(str(value), param, ctx)
        return number


class Positive(Number):
    """A number above 0, and not infinite."""

    def __init__(self) -> None:
        super().__init__(min=0, min_open=True)

    def _describe_range(self) -> str:
        return say("more than {least}", least=f"{self.min:g}")

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The number that is meant."""
        number = super().convert(value, param, ctx)
        if number > _MOST:
            self.fail(str(value), param, ctx)
        return number


class Ratio(Positive):
    """A number above 0, which may be written as one for each of two sides: ``16:9``."""

    def convert(
        self, value: str | float, param: click.Parameter | None, ctx: click.Context | None
    ) -> float:
        """The number that is meant."""
        wide, colon, high = str(value).partition(":")
        if not colon:
            return super().convert(value, param, ctx)
        sides = [super(Ratio, self).convert(side, param, ctx) for side in (wide, high)]
        return super().convert(sides[0] / sides[1], param, ctx)


class Folder(click.Path):
    """A folder, by a name: none is most often a variable that is not set.

    Args:
        is_needed: Whether nothing can be done where a file, or a link that leads nowhere, stands
            in its place, or in that of one that it lies in.
    """

    def __init__(self, *, is_needed: bool = True) -> None:
        super().__init__(path_type=Path)
        self.is_needed = is_needed

    def convert(  # type: ignore[override]
        self, value: str | Path, param: click.Parameter | None, ctx: click.Context | None
    ) -> Path:
        """The folder that is meant."""
        if not str(value) or "\0" in str(value):
            self.fail(str(value), param, ctx)
        folder = Path(value)
        there = next(filter(os.path.lexists, (folder, *folder.parents)), Path())
        if self.is_needed and there.is_symlink() and not there.exists():
            raise click.UsageError(say("{file} is a link that leads nowhere", file=there), ctx)
        if self.is_needed and not there.is_dir():
            raise click.UsageError(say("{file} is a file, not a folder", file=there), ctx)
        if self.is_needed and not folder.exists() and folder.suffix[1:].lower() in formats():
            text = say("{file} is to be a folder; its files are named after models", file=folder)
            raise click.UsageError(text, ctx)
        return folder


def format_option(says: str, name: str = "--format") -> Decorator:
    """Gives a command ``names``, those of formats."""
    return click.option(name, "names", multiple=True, type=click.Choice(list(formats())), help=says)


charset_option = click.option(
    "--charset",
    type=click.Choice(list(CHARSETS)),
    default="unicode",
    help=say("Characters to draw with; unicode by default."),
)
force_option = click.option(
    "--force", is_flag=True, help=say("Overwrite files that are there already.")
)
width_option = click.option(
    "--width",
    type=Whole(min=1),
    help=say("Arrange the drawing so that it fits in so many columns."),
)
aspect_option = click.option(
    "--aspect",
    type=Ratio(),
    help=say("Arrange drawings so that they are about so many times as wide as high."),
)
quick_option = click.option(
    "--quick",
    "is_quick",
    is_flag=True,
    help=say("Take the first arrangement and search for no better one."),
)
cache_option = click.option(
    "--cache",
    type=Folder(is_needed=False),  # Without one, drawing only takes longer.
    help=say("Folder with what was drawn before; off for none. DOHAE_CACHE says the same."),
)


def color_option(says: str) -> Decorator:
    """Gives a command ``color``: ``auto``, ``always`` or ``never``."""
    return click.option(
        "--color", type=click.Choice(["auto", "always", "never"]), default="auto", help=says
    )
