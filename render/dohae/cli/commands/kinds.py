"""``dohae kinds``: what may stand after ``kind:``, found by words."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from dohae import cells
from dohae.cli.messages import say
from dohae.cli.terminal import complain, put, remark
from dohae.icons import nearest, search

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dohae.icons import Kind


@click.command(
    help=say(
        "Find kinds of nodes by words, the most alike first. "
        "Every WORD, in Korean or English, says something of the kind, as a provider's name does; "
        "without any, the kinds that have names in Korean are listed."
    )
)
@click.argument("words", metavar="[WORD]...", nargs=-1)
@click.option("--groups", is_flag=True, help=say("Only kinds of groups that look their own way."))
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help=say("How to print; a table by default."),
)
def command(words: tuple[str, ...], form: str, *, groups: bool) -> int:
    """Prints the kinds that are meant; 1 when there are none."""
    every = [kind for kind in search(words) if kind.is_group or not groups]
    shown = every if any(words) else [kind for kind in every if kind.names_ko or not kind.provider]
    put(_json(shown) if form == "json" else _table(shown))
    if len(shown) < len(every):
        remark(say("{count} more are found by words", count=len(every) - len(shown)))
    if shown:
        return 0
    name = " ".join(words)
    complain(say("no kind is called '{name}'", name=name))
    near = nearest(name)
    if near:
        complain(say("did you mean {names}?", names=", ".join(near)))
    complain(say("a node without 'kind' is a box with its title"))
    return 1


def _json(shown: Sequence[Kind]) -> str:
    rows = [
        {
            "kind": kind.name,
            "label": kind.label,
            "korean": kind.names_ko,
            "english": kind.names_en,
            "stands for": kind.stands_for,
            "provider": kind.provider,
            "group": kind.is_group,
            "icon": bool(kind.icon),
        }
        for kind in shown
    ]
    return json.dumps(rows, ensure_ascii=False, indent=2) + "\n"


def _table(shown: Sequence[Kind]) -> str:
    rows = [
        (
            kind.name,
            kind.label,
            ", ".join(kind.names_ko) + (f" ({say('group')})" if kind.is_group else ""),
        )
        for kind in shown
    ]
    widths = [max(map(cells.width, column)) for column in zip(*rows, strict=True)]
    lines = (
        "  ".join(cells.pad(text, width) for text, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    )
    return "".join(f"{line}\n" for line in lines)
