"""``dohae export-script``: a picture as a script for diagrams."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dohae.cli.limits import limit_option
from dohae.cli.messages import say
from dohae.cli.models import read
from dohae.cli.terminal import put
from dohae.draw import metrics
from dohae.draw.picture.script import export_script
from dohae.layout import lay_out

if TYPE_CHECKING:
    from dohae.source import Limits


@click.command(
    help=say(
        "Print the picture of MODEL as a Python script. It needs diagrams, and no dohae. "
        "Groups' icons, bold titles and legends are left out, and dashes are Graphviz's own."
    )
)
@click.argument("model")
@limit_option
def command(model: str, limits: Limits) -> None:
    """Prints one script."""
    case = read(model, limits)
    put(export_script(case, lay_out(case, metrics("picture"))))
