"""``dohae new``: a catalogue of one's own."""

from __future__ import annotations

from pathlib import Path

import click

from dohae.cli.messages import say
from dohae.cli.terminal import put, remark
from dohae.pages.begin import begin


@click.command(help=say("Begin a catalogue in FOLDER: a first model and a site around it."))
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
def command(folder: Path) -> None:
    """Writes the first files, and says what to do next."""
    for file in begin(folder):
        put(f"{file}\n")
    remark(say("now: cd {folder} && mkdocs serve", folder=folder))
