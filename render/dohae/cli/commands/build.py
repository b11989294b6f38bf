"""``dohae build``: drawings of models, into a folder."""

from __future__ import annotations

import os
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from dohae.build import Fault, WorkerDied, build
from dohae.cli.messages import say
from dohae.cli.models import named
from dohae.cli.terminal import TRACEBACK, complain, harmless, remark
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
    failed: list[tuple[int, Path, DohaeError]] = []
    written = unchanged = 0
    with _progress() as progress:
        task = progress.add_task("", total=len(paths))
        for outcome in build(paths, out, tuple(dict.fromkeys(names)) or FORMATS, jobs):
            written += len(outcome.written)
            unchanged += len(outcome.unchanged)
            if outcome.error:
                failed.append((paths.index(outcome.model), outcome.model, outcome.error))
            progress.update(task, advance=1, description=harmless(outcome.model.stem), refresh=True)
    for _, model, error in sorted(failed, key=lambda one: one[0]):
        _explain(model, error)
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


def _progress() -> Progress:
    console = Console(stderr=True)
    return Progress(
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.description}", markup=False),
        console=console,
        # A refreshing thread would stand in the way of forking.
        auto_refresh=False,
        transient=True,
        disable=not console.is_terminal,
    )


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
