"""``dohae new``: a catalogue of one's own."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

import click

from dohae.cli.messages import say
from dohae.cli.options import Folder
from dohae.cli.terminal import put, remark
from dohae.pages.begin import begin
from dohae.pages.origin import requirement

if TYPE_CHECKING:
    from pathlib import Path


@click.command(help=say("Begin a catalogue in FOLDER. It is a first model and a site around it."))
@click.argument("folder", metavar="FOLDER", type=Folder())
def command(folder: Path) -> None:
    """Writes the first files, and says what to do next."""
    line = requirement()
    for file in begin(folder, line):
        put(f"{file}\n")
    if line is None:
        remark(say("say in requirements.txt where CI is to install dohae from"))
    remark(say("now: cd {folder} && mkdocs serve", folder=shlex.quote(str(folder))))
