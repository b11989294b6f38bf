"""The page that stands in a case's place while its model can't be shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae import cells
from dohae.pages.escape import front_matter, html, markdown, one_line
from dohae.pages.grid import grid
from dohae.pages.words import KOREAN, Words

if TYPE_CHECKING:
    from dohae.errors import Problem
    from dohae.pages.catalogue import Spoilt

_AROUND = 2
_ADVICE = "고쳐서 저장하면 이 페이지가 다시 그려진다."


def spoilt_page(spoilt: Spoilt) -> str:
    """Everything that is wrong with a model, with the lines where it is."""
    lines = spoilt.model.splitlines()
    parts = [
        front_matter(title=html(spoilt.title), search={"exclude": True}),
        f"# {markdown(spoilt.title)}",
        f"모델에 잘못된 곳이 {len(spoilt.problems)}군데 있다. {_ADVICE}",
        *(problem_block(problem, lines) for problem in spoilt.problems),
    ]
    return "\n\n".join(parts) + "\n"


def problem_block(problem: Problem, lines: list[str], words: Words = KOREAN) -> str:
    """A problem with the lines of the file around it."""
    hint = f"<p>{one_line(words.tell(problem.hint))}</p>" if problem.hint else ""
    return (
        f'<div class="admonition failure dohae-problem"><p class="admonition-title">'
        f"{one_line(str(problem.where))}</p><p>{one_line(words.tell(problem.what))}</p>{hint}"
        f"{_excerpt(problem, lines)}</div>"
    )


def _excerpt(problem: Problem, lines: list[str]) -> str:
    line, column = problem.where.line, problem.where.column
    if not 1 <= line <= len(lines):
        return ""
    first = max(1, line - _AROUND)
    rows = []
    for number in range(first, min(len(lines), line + _AROUND) + 1):
        rows.append(f"{number:>5} | {lines[number - 1]}")
        if number == line and column:
            before = cells.width(lines[number - 1][: column - 1])
            rows.append(" " * (8 + before) + "^")
    shown = grid("\n".join(rows))
    return f'<pre class="dohae-text">{shown}</pre>'
