"""The option that raises the limits of models."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dohae.cli.messages import say
from dohae.messages import Message, told
from dohae.source import limits_with

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dohae.source import Limits


_DIGITS = 10
"""Of the largest number that any limit may be."""


def _limits(_: click.Context, __: click.Parameter, words: Sequence[str]) -> Limits:
    bounds = {}
    for word in words:
        name, sign, number = word.partition("=")
        if not sign or not number.isascii() or not number.isdecimal() or len(number) > _DIGITS:
            raise click.UsageError(say("--limit takes a name and a number, such as nodes=1000"))
        bounds[name] = int(number)
    try:
        return limits_with(bounds)
    except ValueError as error:
        lines = [told(Message("--limit: {why}", why=what)) for what in error.args]
        raise click.UsageError("\n".join(lines)) from error


limit_option = click.option(
    "--limit",
    "limits",
    metavar="NAME=N",
    multiple=True,
    callback=_limits,
    help=say("Let models be larger, such as nodes=1000; may be given several times."),
)
"""Gives a command ``limits``, those that models must keep to."""
