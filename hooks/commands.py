"""MkDocs hook: writes what the command line can do into the page that asks for it."""

from __future__ import annotations

import html
import os
import re
import subprocess
import sys
from functools import cache
from typing import TYPE_CHECKING

import click

from dohae.cli import app

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = "<!-- commands -->"
_BEFORE_VALUE = re.compile("(?<!,) ")
_KOREAN = {"LC_ALL": "ko_KR.UTF-8", "PYTHONUTF8": "1"}


def on_page_markdown(markdown: str, **_: object) -> str:
    """Puts every command, with its options, where the page asks for them."""
    return markdown.replace(_MARK, _in_korean()) if _MARK in markdown else markdown


@cache
def _in_korean() -> str:
    # The command line takes its language from the environment as it is imported, and keeps it.
    own = [sys.executable, __file__]
    done = subprocess.run(own, env={**os.environ, **_KOREAN}, stdout=subprocess.PIPE, check=True)  # noqa: S603 - this very file
    return done.stdout.decode()


def _commands() -> Iterator[str]:
    group = app.dohae
    context = click.Context(group, info_name="dohae")
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is not None:
            yield from _command(command, click.Context(command, context, info_name=name))


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    yield f"\n## dohae {context.info_name}\n"
    yield f"{command.help}\n"
    usage = " ".join(command.collect_usage_pieces(context))
    yield f"```text\n{context.command_path} {usage}\n```\n"
    records = [each.get_help_record(context) for each in command.params]
    options = [record for record in records if record and record[0].startswith("-")]
    if options:
        yield "| 옵션 | 뜻 |\n| --- | --- |"
    for option, text in options:
        # On a phone, what it takes may stand below its name: not in the same piece of code.
        pieces = _BEFORE_VALUE.split(option, maxsplit=1)
        cell = " ".join(f"<code>{html.escape(piece)}</code>" for piece in pieces)
        yield f"| {cell.replace('|', '&#124;')} | {text.replace('|', '&#124;')} |"


if __name__ == "__main__":
    sys.stdout.write("\n".join(_commands()))
