"""What was wrong with a command line, in the user's language."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from dohae.cli.messages import say
from dohae.cli.options import Folder
from dohae.cli.shard import ShardType
from dohae.cli.theme import ThemeType

if TYPE_CHECKING:
    from collections.abc import Sequence

_OWN = (ShardType, ThemeType)
"""Types that say themselves, in the user's language, what a value must be."""
_TOO_MANY = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
_NO_VALUE = "does not take a value"
"""What click knows of such a mistake stands nowhere but in its own words."""
_HELP, _LIKE_HELP = "--help", 0.8
"""What every command has, so that click finds it near to much; and how near it must be."""


def explain(error: click.UsageError, context: click.Context) -> str:
    """Says what cannot be, what can, and where help is."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            return error.format_message()
        case click.exceptions.NoSuchCommand():
            near = get_close_matches(error.command_name, _commands(context), 1)
            what = _with_near(say("no such command: {name}", name=error.command_name), near)
        case click.NoSuchOption():
            what = _no_option(error.option_name, list(error.possibilities or ()), context)
        case click.MissingParameter() if error.param is not None:
            what = say("missing: {name}", name=error.param.make_metavar(context))
        case click.BadOptionUsage():
            if _NO_VALUE in error.message:
                what = say("{name} takes no value", name=error.option_name)
            else:
                what = say("{name} needs a value", name=error.option_name)
        case click.BadParameter() if error.param is not None:
            own = isinstance(error.param.type, _OWN)
            known = "" if own else _bad_value(error.param, context)
            what = known or (error.message if own else error.format_message())
        case _:
            surplus = _TOO_MANY.match(error.message)
            what = error.format_message()
            if surplus:
                what = say("too many words: {words}", words=surplus[1])
    return f"{what}\n" + say("try '{command} --help'", command=context.command_path)


def _no_option(name: str, near: Sequence[str], context: click.Context) -> str:
    """Of an option that a command does not have: one that is near, or the commands that have it."""
    what = say("no such option: {name}", name=name)
    frame = context.find_root()
    having = [
        command
        for command in _commands(frame)
        if any(name in parameter.opts for parameter in _parameters(frame, command))
    ]
    if having:
        return f"{what} ({say('it is an option of {commands}', commands=', '.join(having))})"
    if not get_close_matches(name, [_HELP], 1, _LIKE_HELP):
        near = [option for option in near if option != _HELP]
    return _with_near(what, near[:1])


def _parameters(frame: click.Context, name: str) -> Sequence[click.Parameter]:
    group = frame.command
    command = group.get_command(frame, name) if isinstance(group, click.Group) else None
    return command.params if command else ()


def _commands(context: click.Context) -> list[str]:
    group = context.command
    return group.list_commands(context) if isinstance(group, click.Group) else []


def _with_near(what: str, near: Sequence[str]) -> str:
    return f"{what} ({say('did you mean {names}?', names=', '.join(near))})" if near else what


def _bad_value(parameter: click.Parameter, context: click.Context) -> str:
    is_option = isinstance(parameter, click.Option)
    name = parameter.opts[0] if is_option else parameter.make_metavar(context)
    match parameter.type:
        case Folder():
            return say("{name} must be the name of a folder", name=name)
        case click.Choice(choices=choices):
            return say("{name} must be one of {choices}", name=name, choices=", ".join(choices))
        case click.IntRange(min=least) if least is not None:
            return say("{name} must be a number from {least} up", name=name, least=least)
        case click.FloatRange(min=least, max=most) if least is not None and most is not None:
            low, high = f"{least:g}", f"{most:g}"
            return say(
                "{name} must be a number from {least} to {most}", name=name, least=low, most=high
            )
        case click.FloatRange(min=least) if least is not None:
            return say("{name} must be a number above {least}", name=name, least=f"{least:g}")
    return ""
