"""The differences of models as text: signs in front, coloured on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from dohae import cells
from dohae.cli.changes import lines_of, summary_of, title_of, versions_of
from dohae.cli.colours import SIGNS
from dohae.cli.messages import say
from dohae.cli.terminal import harmless

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dohae.cli.changes import Detail, Line
    from dohae.diff import Difference
    from dohae.diff.report import Report
    from dohae.model.case import Sign

_LONGEST = 70
"""Cells of a text that is shown; summaries and notes may be long."""


def listing(report: Report, drawings: Mapping[str, str], *, coloured: bool) -> str:
    """The whole report, with nothing in it that a terminal obeys but colours.

    Args:
        report: What differs.
        drawings: By the names of the cases; as they are to be printed.
        coloured: Whether to colour lines by their signs.
    """
    old, new = versions_of(report)
    text = ""
    for difference in report.differences:
        text += _styled(_head(difference), difference.sign, coloured=coloured, bold=True)
        for line in lines_of(difference):
            for row in _rows(line):
                text += _styled(f"  {row}", line.sign, coloured=coloured)
        drawing = drawings.get(difference.case.name)
        text += f"\n{drawing}\n" if drawing else "\n"
    return text + harmless(f"{old} → {new}: {summary_of(report)}\n")


def _head(difference: Difference) -> str:
    case = difference.case
    return f"{difference.sign} {title_of(difference)}  {case.file}"


def _rows(line: Line) -> Iterator[str]:
    head = f"{line.sign} {line.what} {line.name}"
    if not line.details:
        yield f"{head}  {_short(line.says)}".rstrip()
    elif len(line.details) == 1 and not line.details[0].name:
        yield f"{head}: {_change(line.details[0])}"
    else:
        yield head
        for detail in line.details:
            yield f"    {detail.name}: {_change(detail)}"


def _change(detail: Detail) -> str:
    short = detail.shortened(_LONGEST)
    if not detail.name and not (short.old and short.new):
        return short.old or short.new
    return f"{short.old or _none()} → {short.new or _none()}"


def _none() -> str:
    return say("(none)")


def _short(text: str) -> str:
    return cells.cut(harmless(" ".join(text.split())), _LONGEST)


def _styled(text: str, sign: Sign, *, coloured: bool, bold: bool = False) -> str:
    safe = harmless(text)
    styled = click.style(safe, fg=SIGNS[sign], bold=bold or None) if coloured else safe
    return f"{styled}\n"
