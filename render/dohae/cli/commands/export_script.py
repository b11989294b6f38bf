"""``dohae export-script``: a picture as a script for diagrams."""

from __future__ import annotations

import click

from dohae.cli.messages import say
from dohae.cli.models import read
from dohae.cli.terminal import put
from dohae.draw import metrics
from dohae.draw.picture.script import export_script
from dohae.layout import lay_out


@click.command(
    help=say("Print the picture of MODEL as a plain Python script for the package diagrams.")
)
@click.argument("model")
def command(model: str) -> None:
    """Prints one script."""
    case = read(model)
    put(export_script(case, lay_out(case, metrics("picture"))))
