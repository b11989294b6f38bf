"""``dohae build``: drawings of models, into a folder."""

from __future__ import annotations

import math
import sys
from collections import Counter
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dohae.build import UNTRUE, Crew, State, Wanted, Wishes, build, check, open_store
from dohae.cli.limits import limit_option
from dohae.cli.messages import say
from dohae.cli.models import folders, named
from dohae.cli.opening import show
from dohae.cli.options import (
    FORMATS,
    Folder,
    Number,
    Positive,
    Whole,
    aspect_option,
    cache_option,
    force_option,
    format_option,
    quick_option,
)
from dohae.cli.report import report, report_option, reported, untrue
from dohae.cli.shard import Shard, ShardType
from dohae.cli.terminal import complain, is_terminal, put, remark
from dohae.cli.theme import theme_option
from dohae.draw import facts
from dohae.draw.picture.options import SCALES
from dohae.messages import told
from dohae.model.find import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from dohae.build import Outcome, Store
    from dohae.errors import DohaeError
    from dohae.source import Limits

STATES = {
    State.DRAWN: say("drawn: {drawing}"),
    State.COPIED: say("from the cache: {drawing}"),
    State.UNCHANGED: say("unchanged: {drawing}"),
    State.REMOVED: say("removed: {drawing} ({model} is gone)"),
    State.LEFT: say("left: {drawing} ({model} is gone, but it was changed since it was drawn)"),
}
GONE = (State.REMOVED, State.LEFT)
"""What is always told of."""


@click.command(help=say("Draw models, by default all in models/, into a folder."))
@click.argument("models", metavar="[MODEL]...", nargs=-1)
@click.option(
    "--out",
    type=Folder(),
    default=Path("build/diagrams"),
    help=say("Folder to write to; build/diagrams by default."),
)
@format_option(say("May be given several times; by default svg, png, utxt and txt."))
@click.option(
    "--jobs",
    type=Whole(min=1),
    help=say("Processes to draw in; as many as cores by default."),
)
@click.option(
    "--timeout",
    type=Positive(),
    default=300,
    help=say("Seconds that a model may take; 300 by default."),
)
@click.option(
    "--dask",
    metavar="ADDRESS",
    default="",
    help=say("Draw on the Dask cluster whose scheduler is there."),
)
@click.option(
    "--shard",
    type=ShardType(),
    default=Shard(),
    help=say("Only a part of the models: 1/3, 2/3, 3/3."),
)
@theme_option
@click.option(
    "--scale",
    type=Number(*SCALES),
    help=say("Of PNG: pixels for one of a web page's; 2 by default."),
)
@click.option("--transparent", is_flag=True, help=say("Leave the ground of pictures unpainted."))
@click.option("--outline", is_flag=True, help=say("Make shapes of the text in SVG."))
@click.option("--caption", is_flag=True, help=say("Write the caption below pictures."))
@click.option(
    "--legend",
    is_flag=True,
    help=say(
        "Write below pictures what the model's legend says; without one, the names of icons and "
        "groups, and of styles of line where there are several."
    ),
)
@aspect_option
@quick_option
@cache_option
@click.option(
    "--check", "is_check", is_flag=True, help=say("Write nothing; say which drawings are not true.")
)
@force_option
@report_option
@click.option("-v", "--verbose", is_flag=True, help=say("Tell of each drawing what came of it."))
@limit_option
@click.option(
    "--open",
    "is_opened",
    is_flag=True,
    help=say("Show what was drawn; where nothing can, say where it is."),
)
def command(
    *,
    models: tuple[str, ...],
    out: Path,
    names: tuple[str, ...],
    jobs: int | None,
    timeout: float,
    dask: str,
    shard: Shard,
    aspect: float | None,
    is_quick: bool,
    cache: Path | None,
    limits: Limits,
    is_check: bool,
    force: bool,
    way: str | None,
    verbose: bool,
    is_opened: bool,
    **options: str | float | bool | None,
) -> int:
    """Draws every model, or checks its drawings, and lists what could not be drawn."""
    forms = tuple(dict.fromkeys(names)) or FORMATS
    wishes = Wishes(aspect, is_quick=is_quick, options=_told(options, forms))
    for name in [name for name, given in (("force", force), ("open", is_opened)) if given]:
        if is_check:
            text = say("--{name} means nothing to {formats}", name=name, formats="--check")
            raise click.UsageError(text)
    with reported(way):
        paths, others = shard.split(named(models))
    # What belongs to no model any more is the business of one part.
    whole = folders(models) if shard.number == 1 else []
    wanted = Wanted(paths, forms, wishes, whole, others, limits)
    store, crew = open_store(cache), Crew(jobs, timeout, dask)
    if is_check:
        outcomes = check(wanted, out, store=store, crew=crew)
    else:
        outcomes = build(wanted, out, store=store, crew=crew, force=force)
    if is_terminal(sys.stderr):
        outcomes = import_module("dohae.cli.progress").with_bar(outcomes, len(paths))
    sums = _Sums.of(outcomes, keep_all=verbose or way is not None)
    _say_of(store)
    if sums.failed:
        ordered = {model: sums.failed[model] for model in paths if model in sums.failed}
        import_module("dohae.cli.failures").explain(ordered | sums.failed)
    (_say_checked if is_check else _say_built)(sums, out, verbose=verbose)
    if way:
        put(report(way, sums.kept))
    if is_opened and len(sums.failed) < len(paths):
        _open(out if len(paths) > 1 else out / (name_of(paths[0]) + facts(forms[0]).suffix))
    return 1 if sums.failed or any(sums.states[state] for state in UNTRUE) else 0


@dataclass
class _Sums:
    """What came of all models, without what nobody is told of."""

    states: Counter[State] = field(default_factory=Counter)
    sizes: Counter[str] = field(default_factory=Counter)
    failed: dict[Path, DohaeError] = field(default_factory=dict)
    kept: list[Outcome] = field(default_factory=list)

    @classmethod
    def of(cls, outcomes: Iterable[Outcome], *, keep_all: bool) -> _Sums:
        """Sums up outcomes as they come."""
        sums = cls()
        for outcome in outcomes:
            states = Counter(outcome.drawings.values())
            sums.states += states
            sums.sizes.update(outcome.sizes)
            if outcome.error:
                sums.failed[outcome.model] = outcome.error
            if keep_all or any(states[state] for state in (*GONE, *UNTRUE)):
                sums.kept.append(outcome)
        return sums


def _say_built(sums: _Sums, out: Path, *, verbose: bool) -> None:
    """Tells what was written and what was not."""
    states, sizes = sums.states, sums.sizes
    for outcome in sums.kept:
        for path, state in outcome.drawings.items():
            if state in GONE or verbose:
                remark(STATES[state].format(drawing=path, model=outcome.model))
    remark(
        say(
            "{drawn} drawn into {out}, {copied} taken from the cache, {unchanged} unchanged,"
            " {failed} models failed",
            drawn=states[State.DRAWN],
            copied=states[State.COPIED],
            unchanged=states[State.UNCHANGED],
            out=out,
            failed=len(sums.failed),
        )
    )
    if sizes:
        remark(say("in all: {sizes}", sizes=", ".join(_size(*size) for size in sizes.items())))


def _say_checked(sums: _Sums, out: Path, *, verbose: bool) -> None:
    """Tells which drawings are not what their models say."""
    states = sums.states
    for outcome in sorted(sums.kept, key=lambda outcome: outcome.model):
        for path, state in outcome.drawings.items():
            if state in UNTRUE:
                complain(untrue(path, state, outcome))
            elif verbose:
                remark(say("true: {drawing}", drawing=path))
    remark(
        say(
            "{true} true in {out}, {missing} missing, {stale} stale, {orphaned} orphaned,"
            " {failed} models failed",
            true=states[State.UNCHANGED],
            missing=states[State.MISSING],
            stale=states[State.STALE],
            orphaned=states[State.ORPHANED],
            out=out,
            failed=len(sums.failed),
        )
    )


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
    given: dict[str, object] = {name: value for name, value in options.items() if value}
    for name in given.keys() - known:
        text = say("--{name} means nothing to {formats}", name=name, formats=", ".join(forms))
        raise click.UsageError(text)
    return given


def _size(suffix: str, size: int) -> str:
    """The bytes of all drawings of a format, told in thousands."""
    return f"{suffix.removeprefix('.')} {math.ceil(size / 1000):,} kB"


def _open(what: Path) -> None:
    """Shows a file or a folder; where nothing can, the drawings are still as they should be."""
    if not show(what):
        complain(say("nothing here could open it; it is {file}", file=what.absolute()))
