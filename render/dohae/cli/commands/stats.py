"""``dohae stats``: what drawings ask of their readers, in counts."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

import click

from dohae import cells
from dohae.cli.limits import limit_option
from dohae.cli.messages import say
from dohae.cli.models import read_all
from dohae.cli.options import aspect_option, quick_option, width_option
from dohae.cli.terminal import complain, put
from dohae.draw import metrics
from dohae.layout import FIRST, MOST_TRIALS, arrange, lay_out, place
from dohae.layout.judge import count, faults

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dohae.layout import Plan
    from dohae.source import Limits

MEDIA = ("text", "picture")
COLUMNS = ("crossings", "bends", "length", "width", "height", "area", "aspect", "overlaps")
Row = dict[str, int | float]


@click.command(help=say("Count the crossings, bends, lengths and area of drawings."))
@click.argument("models", metavar="[MODEL]...", nargs=-1)
@click.option(
    "--format",
    "form",
    type=click.Choice(["table", "json"]),
    default="table",
    help=say(
        "How to print; a table by default. Lengths are in cells, and in lattice points of pictures."
    ),
)
@width_option
@aspect_option
@quick_option
@limit_option
def command(
    *,
    models: tuple[str, ...],
    form: str,
    width: int | None,
    aspect: float | None,
    is_quick: bool,
    limits: Limits,
) -> int:
    """Judges the text drawing and the picture of every model, as they are shown and built."""
    judged: dict[str, dict[str, Row]] = {}
    broken: list[str] = []
    for case in read_all(models, limits):
        trials = FIRST if is_quick else MOST_TRIALS
        arrangement = arrange(case, aspect=aspect, metrics=metrics("picture"), trials=trials)
        plans = {medium: place(arrangement, metrics(medium)) for medium in MEDIA}
        if width:
            plans["text"] = lay_out(case, metrics("text"), width=width, trials=trials)
        judged[case.name] = {medium: _row(plan) for medium, plan in plans.items()}
        broken += [f"{case.name}: {fault}" for plan in plans.values() for fault in faults(plan)]
    put(_table(judged) if form == "table" else _json(judged))
    if broken:
        complain(say("this is a bug of dohae; please send it the model:"), *broken)
    return 1 if broken else 0


def _row(plan: Plan) -> Row:
    counts = count(plan)
    return asdict(counts) | {"area": counts.area, "aspect": counts.aspect}


def _json(judged: Mapping[str, Mapping[str, Row]]) -> str:
    cases = [{"name": name, **media} for name, media in judged.items()]
    return json.dumps(cases, ensure_ascii=False, indent=2) + "\n"


def _table(judged: Mapping[str, Mapping[str, Row]]) -> str:
    rows = [["", "", *COLUMNS]]
    for name, media in judged.items():
        for medium, row in media.items():
            rows.append([name, medium, *(f"{row[column]:g}" for column in COLUMNS)])
    widths = [max(map(cells.width, column)) for column in zip(*rows, strict=True)]
    return "".join(_line(row, widths) for row in rows)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    words = [cells.pad(text, width) for text, width in zip(row[:2], widths[:2], strict=True)]
    numbers = [text.rjust(width) for text, width in zip(row[2:], widths[2:], strict=True)]
    return "  ".join([*words, *numbers]) + "\n"
