"""``dohae build``: drawings of models, into a folder."""

from __future__ import annotations

import math
import os
import sys
from collections import Counter
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dohae.build import Fault, Wishes, WorkerDied, build, open_store
from dohae.cli.messages import say
from dohae.cli.models import named
from dohae.cli.terminal import TRACEBACK, complain, is_terminal, remark
from dohae.draw import facts, formats
from dohae.draw.text.verify import Mistold
from dohae.errors import InvalidModel
from dohae.messages import told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dohae.build import Store
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
@click.option("--theme", help=say("Of pictures: light, dark, print, or a YAML file of your own."))
@click.option(
    "--scale", type=float, help=say("Of PNG: pixels for one of a web page's; 2 by default.")
)
@click.option("--transparent", is_flag=True, help=say("Leave the ground of pictures unpainted."))
@click.option("--outline", is_flag=True, help=say("Make shapes of the text in SVG."))
@click.option("--caption", is_flag=True, help=say("Write the caption below pictures."))
@click.option(
    "--legend", is_flag=True, help=say("Explain icons, borders and lines below pictures.")
)
@click.option(
    "--aspect",
    type=click.FloatRange(min=0, min_open=True),
    help=say("Arrange drawings so that they are about so many times as wide as high."),
)
@click.option(
    "--cache",
    type=click.Path(path_type=Path),
    help=say("Folder with what was drawn before; off for none. DOHAE_CACHE says the same."),
)
@click.option("--open", "is_opened", is_flag=True, help=say("Show what was drawn."))
def command(
    *,
    models: tuple[str, ...],
    out: Path,
    names: tuple[str, ...],
    jobs: int | None,
    aspect: float | None,
    cache: Path | None,
    is_opened: bool,
    **options: str | float | bool | None,
) -> int:
    """Draws every model, and lists what could not be drawn."""
    paths = named(models)
    forms = tuple(dict.fromkeys(names)) or FORMATS
    wishes = Wishes(aspect, options=_told(options, forms))
    store = open_store(cache)
    outcomes = build(paths, out, forms, store=store, wishes=wishes, jobs=jobs)
    if is_terminal(sys.stderr):
        outcomes = import_module("dohae.cli.progress").with_bar(outcomes, len(paths))
    failed: dict[Path, DohaeError] = {}
    sizes: Counter[str] = Counter()
    drawn = copied = unchanged = 0
    for outcome in outcomes:
        drawn += len(outcome.drawn)
        copied += len(outcome.copied)
        unchanged += len(outcome.unchanged)
        sizes.update(outcome.sizes)
        if outcome.error:
            failed[outcome.model] = outcome.error
    _say_of(store)
    _explain({model: failed[model] for model in paths if model in failed})
    remark(
        say(
            "{drawn} drawn into {out}, {copied} taken from the cache, {unchanged} unchanged,"
            " {failed} models failed",
            drawn=drawn,
            copied=copied,
            unchanged=unchanged,
            out=out,
            failed=len(failed),
        )
    )
    if sizes:
        remark(say("in all: {sizes}", sizes=", ".join(_size(*size) for size in sizes.items())))
    if is_opened and len(failed) < len(paths):
        _open(out if len(paths) > 1 else out / (paths[0].stem + facts(forms[0]).suffix))
    return 1 if failed else 0


def _say_of(store: Store) -> None:
    """Tells what was wrong with the cache; it has cost time, and nothing else."""
    if store.damaged:
        remark(say("{count} damaged drawings in the cache were drawn anew", count=store.damaged))
    if store.trouble:
        remark(say("the cache keeps nothing: {why}", why=told(store.trouble)))


def _told(
    options: Mapping[str, str | float | bool | None], forms: Sequence[str]
) -> dict[str, object]:
    """The options that are given; each must mean something to a format that is asked for.

    Raises:
        UsageError: One means nothing to any.
    """
    known = set().union(*(facts(form).options for form in forms))
    # By identity: a scale of 0 is given, and refused where PNGs are drawn.
    given: dict[str, object] = {
        name: value for name, value in options.items() if value is not None and value is not False
    }
    for name in given.keys() - known:
        text = say("--{name} means nothing to {formats}", name=name, formats=", ".join(forms))
        raise click.UsageError(text)
    return given


def _size(suffix: str, size: int) -> str:
    """The bytes of all drawings of a format, told in thousands."""
    return f"{suffix.removeprefix('.')} {math.ceil(size / 1000):,} kB"


def _open(what: Path) -> None:
    """Shows a file or a folder by the program that the system has for it."""
    if click.launch(str(what.absolute())):
        complain(say("no program was found to open {file}", file=what))


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
        case Mistold():
            what = say("the text drawing does not say what the model says; this is a bug of dohae")
            please = say("please send it the model {file}", file=error.file)
            return "\n".join(
                [f"{what}; {please}", *(f"  {told(line)}" for line in error.differences)]
            )
        case _:
            return told(error.said)
