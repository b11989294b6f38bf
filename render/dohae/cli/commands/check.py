"""``dohae check``: are the models right?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dohae.cli.limits import limit_option
from dohae.cli.messages import say
from dohae.cli.models import read_all
from dohae.cli.report import report, report_option, reported
from dohae.cli.terminal import put, remark

if TYPE_CHECKING:
    from dohae.source import Limits


@click.command(help=say("Check models, by default all in models/. Draw nothing."))
@click.argument("models", metavar="[MODEL]...", nargs=-1)
@report_option
@limit_option
def command(models: tuple[str, ...], way: str | None, limits: Limits) -> None:
    """Reads every model and lists all that is wrong."""
    with reported(way):
        count = len(read_all(models, limits))
    if way:
        put(report(way, ()))
    remark(say("{count} checked, all right", count=count))
