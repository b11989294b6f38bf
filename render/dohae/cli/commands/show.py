"""``dohae show``: a case's text drawing in the terminal."""

from __future__ import annotations

import click

from dohae.build import draw_case
from dohae.cli.messages import say
from dohae.cli.models import read
from dohae.cli.terminal import put

CHARSETS = {"unicode": "utxt", "ascii": "txt"}


@click.command(help=say("Print the text drawing of MODEL: a file, a case's name, or - for stdin."))
@click.argument("model")
@click.option(
    "--charset",
    type=click.Choice(list(CHARSETS)),
    default="unicode",
    help=say("Characters to draw with; unicode by default."),
)
def command(model: str, charset: str) -> None:
    """Prints one drawing."""
    form = CHARSETS[charset]
    put(draw_case(read(model), [form])[form].decode())
