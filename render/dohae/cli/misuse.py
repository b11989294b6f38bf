"""What was wrong with a command line, in the user's language."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING

import click

from dohae.cli.messages import say
from dohae.cli.options import Folder, Ratio
from dohae.cli.shard import ShardType
from dohae.cli.theme import ThemeType

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT = len("-o")
_OWN = (ShardType, ThemeType)
"""Types that say themselves, in the user's language, what a value must be."""
_TOO_MANY = re.compile(r"Got unexpected extra arguments? \((.*)\)", re.DOTALL)
_NO_VALUE = "does not take a value"
"""What click knows of such a mistake stands nowhere but in its own words."""
_OTHER_NAMES = {
    **dict.fromkeys(["help", "도움말"], "--help"),
    **dict.fromkeys(["version", "버전"], "--version"),
    **dict.fromkeys(["draw", "render", "make", "generate", "빌드", "그리기"], "build"),
    **dict.fromkeys(["print", "view", "display", "cat", "보기"], "show"),
    **dict.fromkeys(["validate", "lint", "verify", "test", "검사"], "check"),
    **dict.fromkeys(["init", "create", "start"], "new"),
    **dict.fromkeys(["compare", "비교"], "diff"),
    **dict.fromkeys(["list", "search", "icons", "종류"], "kinds"),
    **dict.fromkeys(["convert", "recover", "읽기"], "read"),
    "export": "export-pages",
}
"""What other tools and other people call the commands."""
_NOT_ONE_OF = re.compile(r"'(.*)' is not one of", re.DOTALL)
"""How click begins what it says of a value that is none of a choice."""
_HELP, _LIKE_HELP = "--help", 0.8
"""What every command has, so that click finds it near to much; and how near it must be."""


def explain(error: click.UsageError, context: click.Context) -> str:
    """Says what cannot be, what can, and where help is."""
    match error:
        case click.exceptions.NoArgsIsHelpError():
            return error.format_message()
        case click.exceptions.NoSuchCommand():
            known = _commands(context)
            meant = _OTHER_NAMES.get(error.command_name.casefold(), "")
            near = [meant] if meant else get_close_matches(error.command_name, known, 1)
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
            said = "" if own else _bad_value(error, error.param, context)
            what = said or (error.message if own else error.format_message())
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
    if len(name) == _SHORT:
        begins = name if name != "-V" else "-v"
        options = [option for p in context.command.params for option in p.opts]
        near = [option for option in options if option.startswith(f"-{begins}")]
        return _with_near(what, near)
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


def _bad_value(
    error: click.BadParameter, parameter: click.Parameter, context: click.Context
) -> str:
    is_option = isinstance(parameter, click.Option)
    name = parameter.opts[0] if is_option else parameter.make_metavar(context)
    match parameter.type:
        case Folder():
            return say("{name} must be the name of a folder", name=name)
        case click.Choice():
            return _bad_choice(error, parameter, name)
        case Ratio():
            return say("{name} must be a number above 0, such as 1.78 or 16:9", name=name)
        case _:
            return _bad_number(parameter.type, name)


def _bad_choice(error: click.BadParameter, parameter: click.Parameter, name: str) -> str:
    choices = list(getattr(parameter.type, "choices", ()))
    what = say("{name} must be one of {choices}", name=name, choices=", ".join(choices))
    written = _NOT_ONE_OF.match(error.message)
    words = written[1].casefold().replace(",", " ").split() if written else []
    if len(words) > 1 and set(words) <= set(choices) and parameter.multiple:
        each = " ".join(f"{name} {word}" for word in words)
        return f"{what} ({say('write {form}', form=each)})"
    return _with_near(what, get_close_matches(" ".join(words), choices, 1))


def _bad_number(kind: object, name: str) -> str:
    match kind:
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
