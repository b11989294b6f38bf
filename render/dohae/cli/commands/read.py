"""``dohae read``: from drawings back to models."""

from __future__ import annotations

from pathlib import Path

import click

from dohae.cli.messages import say
from dohae.cli.models import STDIN, called, text_of
from dohae.cli.terminal import put, remark
from dohae.draw.text.drawing import Unreadable
from dohae.errors import Place, Problem, Refused
from dohae.messages import told
from dohae.recover import DIALECTS, as_models, drawings_in


@click.command(
    help=say("Print text drawings as models. FILE is a drawing, or has fenced ones; - is stdin.")
)
@click.argument("file")
@click.option(
    "--dialect",
    type=click.Choice(list(DIALECTS)),
    default="auto",
    help=say("Who drew: dohae (exact), or hands and other tools (tolerant); both by default."),
)
def command(file: str, dialect: str) -> None:
    """Prints a model in YAML for each drawing."""
    title = "stdin" if file == STDIN else Path(file).stem
    try:
        drawings = drawings_in(text_of(file), dialect)
    except Unreadable as error:
        raise Refused(
            Problem(Place(called(file), remark.row, remark.column), remark.what)
            for remark in error.remarks
        ) from error
    put("---\n".join(as_models(drawings, title, told)))
    doubts = sum(len(one.drawing.remarks) for one in drawings)
    if doubts:
        remark(say("{count} places were guessed or not read; comments name them", count=doubts))
