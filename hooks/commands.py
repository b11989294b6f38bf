"""MkDocs hook: writes what the command line can do into the page that asks for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK = "<!-- commands -->"


def on_page_markdown(markdown: str, **_: object) -> str:
    """Puts every command, with its options, where the page asks for them."""
    if _MARK not in markdown:
        return markdown
    return markdown.replace(_MARK, "\n".join(_commands()))


def _commands() -> Iterator[str]:
    # The command line takes its language from the environment as it is imported.
    before = os.environ.get("LC_ALL")
    os.environ["LC_ALL"] = "ko_KR.UTF-8"
    try:
        from dohae.cli import app  # noqa: PLC0415 - must be imported in Korean

        group = app.dohae
        context = click.Context(group, info_name="dohae")
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            if command is not None:
                yield from _command(command, click.Context(command, context, info_name=name))
    finally:
        if before is None:
            del os.environ["LC_ALL"]
        else:
            os.environ["LC_ALL"] = before


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
        cell = option.replace("|", "&#124;")
        yield f"| <code>{cell}</code> | {text.replace('|', '&#124;')} |"
