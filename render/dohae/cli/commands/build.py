"""``dohae build``: drawings of models, into a folder."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dohae.build import Fault, WorkerDied, build
from dohae.cli.messages import say
from dohae.cli.models import named
from dohae.cli.terminal import TRACEBACK, complain, is_terminal, remark
from dohae.draw import formats
from dohae.errors import InvalidModel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dohae.errors import DohaeError

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
    if is_terminal(sys.stderr):
        outcomes = import_module("dohae.cli.progress").with_bar(outcomes, len(paths))
    failed: dict[Path, DohaeError] = {}
    written = unchanged = 0
    for outcome in outcomes:
        written += len(outcome.written)
        unchanged += len(outcome.unchanged)
        if outcome.error:
            failed[outcome.model] = outcome.error
    _explain({model: failed[model] for model in paths if model in failed})
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


def _explain(failed: Mapping[Path, DohaeError]) -> None:
    """Says what was wrong, in the order of the models; what is wrong with many is said once."""
    models: dict[str, list[Path]] = {}
    for model, error in failed.items():
        models.setdefault(_text(error), []).append(model)
    for text, (first, *others) in models.items():
        if isinstance(failed[first], InvalidModel):
            complain(text)
        elif others:
            where = say("{model} and {count} more", model=first, count=len(others))
            complain(f"{where}: {text}")
        else:
            complain(f"{first}: {text}")


def _text(error: DohaeError) -> str:
    match error:
        case WorkerDied():
            return say("the process that drew it died; the rest is not concerned")
        case Fault():
            notes = error.__notes__ if os.environ.get(TRACEBACK) else []
            return "\n".join([say("internal error: {error}", error=error), *notes])
        case _:
            return str(error)
