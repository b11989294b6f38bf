"""``dohae check``: are the models right?"""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dohae.cli.limits import limit_option
from dohae.cli.messages import say
from dohae.cli.models import STDIN, named, read
from dohae.cli.report import report, report_option, reported
from dohae.cli.terminal import put, remark
from dohae.errors import InvalidModel, Problem

if TYPE_CHECKING:
    from dohae.source import Limits


@click.command(help=say("Check models, by default all in models/, without drawing them."))
@click.argument("models", metavar="[MODEL]...", nargs=-1)
@report_option
@limit_option
def command(models: tuple[str, ...], way: str | None, limits: Limits) -> None:
    """Reads every model and lists all that is wrong."""
    with reported(way):
        words = [STDIN] if models == (STDIN,) else [str(path) for path in named(models)]
        problems: list[Problem] = []
        for word in words:
            try:
                read(word, limits)
            except InvalidModel as error:
                problems.extend(error.problems)
        if problems:
            raise InvalidModel(problems)
    if way:
        put(report(way, ()))
    remark(say("{count} checked, all right", count=len(words)))
