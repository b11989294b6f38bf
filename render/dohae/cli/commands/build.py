"""``dohae build``: drawings of models, into a folder."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path

import click

from dohae.build import Fault, WorkerDied, build
from dohae.cli.messages import say
from dohae.cli.models import named
from dohae.cli.terminal import TRACEBACK, complain, remark
from dohae.draw import formats
from dohae.errors import DohaeError, InvalidModel

FORMATS = ("svg", "png", "utxt", "txt")


@click.command(help=say("Draw models, by default all in models/, into a folder."))
@click.argument("models", metavar="[MODEL]...", nargs=-1)
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    default=Path("build/diagrams"),
    help=say("Folder to write to; build/diagrams by default."),
)
@click.option(
    "--format",
    "names",
    multiple=True,
    type=click.Choice(list(formats())),
    help=say("May be given several times; by default svg, png, utxt and txt."),
)
@click.option(
    "--jobs",
    type=click.IntRange(min=1),
    help=say("Processes to draw in; as many as cores by default."),
)
def command(models: tuple[str, ...], out: Path, names: tuple[str, ...], jobs: int | None) -> int:
    """Draws every model, and lists what could not be drawn."""
    paths = named(models)
    outcomes = build(paths, out, tuple(dict.fromkeys(names)) or FORMATS, jobs)
    if sys.stderr.isatty():
        outcomes = import_module("dohae.cli.progress").with_bar(outcomes, len(paths))
    failed: dict[Path, DohaeError] = {}
    written = unchanged = 0
    for outcome in outcomes:
        written += len(outcome.written)
        unchanged += len(outcome.unchanged)
        if outcome.error:
            failed[outcome.model] = outcome.error
    for model in paths:
        if model in failed:
            _explain(model, failed[model])
    remark(
        say(
            "{written} written to {out}, {unchanged} unchanged, {failed} models failed",
            written=written,
            unchanged=unchanged,
            out=out,
            failed=len(failed),
        )
    )
    return 1 if failed else 0


def _explain(model: Path, error: DohaeError) -> None:
    match error:
        case InvalidModel():
            complain(str(error))
        case WorkerDied():
            complain(f"{model}: {say('the process that drew it died; the rest is not concerned')}")
        case Fault():
            complain(f"{model}: {say('internal error: {error}', error=error)}")
            if os.environ.get(TRACEBACK):
                complain(*error.__notes__)
        case _:
            complain(f"{model}: {error}")
