"""``dohae show``: a case's text drawing in the terminal."""

from __future__ import annotations

import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

from dohae import cells
from dohae.cli.colours import are_wanted, coloured
from dohae.cli.limits import limit_option
from dohae.cli.messages import say
from dohae.cli.models import read
from dohae.cli.options import charset_option, color_option, quick_option, width_option
from dohae.cli.terminal import complain, is_terminal, put, put_styled, remark
from dohae.draw import metrics
from dohae.draw.text.charset import CHARSETS
from dohae.draw.text.paint import paint
from dohae.layout import FIRST, MOST_TRIALS, lay_out
from dohae.messages import told

if TYPE_CHECKING:
    from dohae.source import Limits


@click.command(
    help=say("Print the text drawing of MODEL. It is a file, a case's name, or - for stdin.")
)
@click.argument("model")
@charset_option
@width_option
@quick_option
@color_option(say("Colour boxes by their kinds; by default on a terminal, unless NO_COLOR is set."))
@click.option(
    "--verify", is_flag=True, help=say("Read the drawing back and compare it with the model.")
)
@limit_option
def command(
    *,
    model: str,
    charset: str,
    width: int | None,
    is_quick: bool,
    color: str,
    verify: bool,
    limits: Limits,
) -> int:
    """Prints one drawing, and says what is wrong with it."""
    case = read(model, limits)
    trials = FIRST if is_quick else MOST_TRIALS
    plan = lay_out(case, metrics("text"), width=width, trials=trials)
    canvas = paint(plan, CHARSETS[charset])
    drawing = "".join(f"{row}\n" for row in canvas.rows())
    if are_wanted(color, is_terminal=is_terminal(sys.stdout)):
        put_styled(coloured(canvas))
    else:
        put(drawing)
    widest = max(map(cells.width, canvas.rows())) if width else 0
    if width and widest > width:
        remark(
            say(
                "{columns} columns wide: no arrangement was found that fits in {width}",
                columns=widest,
                width=width,
            )
        )
    # Reading back takes as much to load as drawing does.
    found = import_module("dohae.draw.text.verify").verify(case, drawing) if verify else []
    if found:
        complain(say("the drawing does not say what the model says:"), *map(told, found))
    return 1 if found else 0
