"""The differences of models as Markdown for a pull request, as GitHub and GitLab show it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae import cells
from dohae.cli.changes import lines_of, summary_of, title_of, versions_of
from dohae.cli.messages import say
from dohae.messages import told
from dohae.pages.escape import markdown as escaped

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dohae.cli.changes import Detail, Line
    from dohae.diff import Difference
    from dohae.diff.report import Report

_LONGEST = 200
"""Cells of a text that is shown in a table."""
_FENCE = re.compile("`{3,}")


def markdown(report: Report, drawings: Mapping[str, str]) -> str:
    """The whole report; words of models stand in it as they are, and do nothing.

    Args:
        report: What differs.
        drawings: Text drawings by the names of the cases.
    """
    old, new = versions_of(report)
    parts = [
        f"## {say('Changes of the architecture')}",
        f"{code(old)} → {code(new)}: {summary_of(report)}",
    ]
    for difference in report.differences:
        parts += [_heading(difference), _table(difference)]
        drawing = drawings.get(difference.case.name)
        if drawing:
            parts.append(_folded(drawing))
    if report.problems:
        parts.append(f"### {say('What could not be compared')}")
        parts.append("\n".join(f"- {_code(told(problem.said))}" for problem in report.problems))
    # The empty line parts it from what may be written behind it.
    return "\n\n".join(part for part in parts if part) + "\n\n"


def code(text: str) -> str:
    """A text as it is but for its length, in a monospaced font: it makes no mark-up and no link.

    Not between back quotes: a table would still be cut at the text's bars.
    """
    return _code(cells.cut(" ".join(text.split()), _LONGEST))


def _code(text: str) -> str:
    # An address would become a link even here, and a name behind an @ be called.
    quiet = re.sub(r"(?i:(?<=www)\.)", "&#46;", escaped(text)).replace("@", "@<!-- -->")
    return f"<code>{quiet}</code>" if quiet else ""


def _heading(difference: Difference) -> str:
    title = difference.case.title
    name = f"### `{difference.sign}` {code(title_of(difference))}"
    return f"{name} {code(title)}" if title else name


def _table(difference: Difference) -> str:
    rows = [_row(line) for line in lines_of(difference)]
    if not rows:
        return ""
    head = ["", say("What"), say("Name"), say("Change")]
    return "\n".join(["| " + " | ".join(head) + " |", "|---|---|---|---|", *rows])


def _row(line: Line) -> str:
    changes = [code(line.says)] if line.says else [_change(detail) for detail in line.details]
    return f"| `{line.sign}` | {line.what} | {code(line.name)} | {'<br>'.join(changes)} |"


def _change(detail: Detail) -> str:
    name = f"{detail.name}: " if detail.name else ""
    short = detail.shortened(_LONGEST)
    if not detail.name and not (short.old and short.new):
        return code(short.old or short.new)
    return f"{name}{_value(short.old)} → {_value(short.new)}"


def _value(text: str) -> str:
    return code(text) or say("(none)")


def _folded(drawing: str) -> str:
    """A drawing that is shown when it is asked for."""
    fence = "`" * (max((len(run) for run in _FENCE.findall(drawing)), default=2) + 1)
    return "\n".join(
        [
            "<details>",
            f"<summary>{say('Drawing')}</summary>",
            "",
            f"{fence}text",
            drawing.rstrip("\n"),
            fence,
            "",
            "</details>",
        ]
    )
