"""``dohae diff``: what differs between two versions of models."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dohae.build.crew import ALL_CORES
from dohae.build.ledger import Ledger
from dohae.build.road import draw_case
from dohae.build.wishes import Wishes
from dohae.cli.colours import are_wanted, coloured
from dohae.cli.limits import limit_option
from dohae.cli.listing import listing
from dohae.cli.markdown import markdown
from dohae.cli.messages import say
from dohae.cli.options import (
    FORMATS,
    Folder,
    charset_option,
    color_option,
    force_option,
    format_option,
)
from dohae.cli.revisions import versions
from dohae.cli.terminal import complain, harmless, is_terminal, put, put_styled, remark
from dohae.cli.theme import theme_option
from dohae.diff import merged
from dohae.diff.record import as_json
from dohae.diff.report import report
from dohae.draw import facts, metrics
from dohae.draw.text.charset import CHARSETS
from dohae.draw.text.paint import paint
from dohae.draw.text.verify import prove
from dohae.errors import DohaeError, InvalidModel, Refused, denied
from dohae.layout import lay_out
from dohae.messages import Message, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from dohae.diff.report import Report
    from dohae.model.case import Case
    from dohae.source import Limits

_PATHS = "dohae.paths"
"""Where a context keeps what stands after ``--``."""
_DIFFERS, _TROUBLE = 1, 2
"""Exit codes of those who ask for them; as those of diff."""


class _Command(click.Command):
    """A command that knows what stands after ``--``."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep what stands after ``--`` apart; click would only take it for arguments."""
        if "--" in args:
            at = args.index("--")
            ctx.meta[_PATHS], args = args[at + 1 :], args[:at]
        return super().parse_args(ctx, args)


@click.command(
    cls=_Command,
    help=say(
        "Tell what differs between two versions of models. These are two files or folders, two "
        "revisions of git, or a revision (by default HEAD) and the work tree."
    ),
)
@click.argument("words", metavar="[OLD] [NEW] [--] [MODEL]...", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "markdown"]),
    default="text",
    help=say("How to tell it; text by default."),
)
@click.option(
    "--show", is_flag=True, help=say("Show text drawings of both versions in one, as well.")
)
@charset_option
@color_option(say("Colour by signs; by default on a terminal, unless NO_COLOR is set."))
@format_option(say("Write drawings of both versions in one; may be given several times."), "--draw")
@click.option(
    "--out", type=Folder(), help=say("Folder to write drawings to; build/diff by default.")
)
@force_option
@theme_option
@click.option(
    "--exit-code",
    is_flag=True,
    help=say("End with 0 when nothing differs, with 1 when something does, with 2 on trouble."),
)
@limit_option
@click.pass_context
def command(
    context: click.Context,
    *,
    words: tuple[str, ...],
    form: str,
    show: bool,
    charset: str,
    color: str,
    names: tuple[str, ...],
    out: Path | None,
    force: bool,
    theme: str | None,
    exit_code: bool,
    limits: Limits,
) -> int:
    """Prints the differences, draws them where that is asked for, and says what went wrong."""
    forms = tuple(dict.fromkeys(names)) or (FORMATS if out else ())
    if theme and not any("theme" in facts(name).options for name in forms):
        raise click.UsageError(_useless("theme", forms or (form,)))
    if force and not forms:
        raise click.UsageError(_useless("force", (form,)))
    if show and form == "json":
        raise click.UsageError(_useless("show", (form,)))
    try:
        found = report(*versions(words, context.meta.get(_PATHS), limits))
        cases = {d.case.name: merged(d) for d in found.differences if d.is_drawn}
        place = out or Path("build/diff")
        draw = partial(
            _drawings, names=forms, wishes=Wishes(options={"theme": theme} if theme else {})
        )
        failed = _write(draw, cases.values(), place, force=force) if forms else []
        is_coloured = form == "text" and are_wanted(color, is_terminal=is_terminal(sys.stdout))
        drawings = {
            name: _drawn(case, charset, is_coloured=is_coloured)
            for name, case in cases.items()
            if show
        }
        _tell(found, drawings, form, is_coloured=is_coloured)
    except (DohaeError, OSError) as error:
        if not exit_code:
            raise
        complain(told(error.said if isinstance(error, DohaeError) else denied(error)))
        return _TROUBLE
    if found.problems:
        failed.insert(0, InvalidModel(found.problems))
    if failed:
        complain(*(told(error.said) for error in failed))
        return _TROUBLE if exit_code else 1
    return _DIFFERS if exit_code and found.differences else 0


def _useless(name: str, forms: Sequence[str]) -> str:
    return say("--{name} means nothing to {formats}", name=name, formats=", ".join(forms))


def _tell(found: Report, drawings: Mapping[str, str], form: str, *, is_coloured: bool) -> None:
    match form:
        case "json":
            put(as_json(found))
        case "markdown":
            put(markdown(found, drawings))
        case _:
            put_styled(listing(found, drawings, coloured=is_coloured))


def _drawn(case: Case, charset: str, *, is_coloured: bool) -> str:
    """A text drawing that was read back, as it is printed."""
    canvas = paint(lay_out(case, metrics("text")), CHARSETS[charset])
    text = "".join(f"{row}\n" for row in canvas.rows())
    prove(case, text)
    return coloured(canvas, by_signs=True) if is_coloured else harmless(text)


def _write(
    draw: Callable[[Case], Mapping[str, bytes]], cases: Iterable[Case], out: Path, *, force: bool
) -> list[DohaeError]:
    """Draw cases into files, in all cores; what went wrong with one costs no other."""
    count = written = 0
    failed: list[DohaeError] = []
    for case, drawings in ALL_CORES.run(draw, ((case, None) for case in cases)):
        if isinstance(drawings, DohaeError):
            what = Message("{file}: {what}", file=case.name, what=drawings.said)
            failed.append(DohaeError(what))
            continue
        files = {out / name: data for name, data in drawings.items()}
        try:
            written += len(Ledger(out, f"diff/{case.name}").write(files, force=force))
        except Refused as error:
            failed.append(error)
        else:
            count += len(files)
    remark(
        say(
            "{written} drawings written to {out}, {unchanged} unchanged",
            written=written,
            out=out,
            unchanged=count - written,
        )
    )
    return failed


def _drawings(case: Case, names: Sequence[str], wishes: Wishes) -> dict[str, bytes]:
    """A case's drawings by the names of their files; those in text are read back."""
    drawings = draw_case(case, names, wishes)
    for name, data in drawings.items():
        if facts(name).medium == "text":
            prove(case, data.decode())
    return {case.name + facts(name).suffix: data for name, data in drawings.items()}
