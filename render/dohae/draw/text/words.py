"""Telling the words of labels from the lines that they stand on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw.text.canvas import BLANK
from dohae.geometry import Point

if TYPE_CHECKING:
    from collections.abc import Collection

    from dohae.draw.text.grammar import Grammar
    from dohae.draw.text.grid import Grid

Spans = dict[int, list[tuple[int, int]]]
"""First and last columns of what stands in a row, by the row."""
_OTHER = "\1"
"""Stands for a character of several code points, which no line has."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one row that stand together."""

    row: int
    left: int
    right: int
    text: str


def find_words(
    grid: Grid, grammar: Grammar, claimed: Collection[Point]
) -> tuple[Spans, dict[int, list[Run]]]:
    """The cells of lines, and the words by row, outside of boxes."""
    lines: Spans = {}
    runs: dict[int, list[Run]] = {}
    covered: dict[int, list[int]] = {}
    for at in claimed:
        covered.setdefault(at.y, []).append(at.x)
    pattern = _pattern(grammar)
    for y in range(grid.height):
        row = _shown(grid.rows[y], covered.get(y, ()))
        spans: list[list[int]] = []
        for word in pattern.finditer(row):
            left, right = word.start(), word.end() - 1
            if grammar.line.issuperset(word[0]):
                lines.setdefault(y, []).append((left, right))
            elif spans and spans[-1][1] + 2 == left and Point(left - 1, y) not in claimed:
                spans[-1][1] = right
            else:
                spans.append([left, right])
        if spans:
            runs[y] = [Run(y, left, right, grid.text(left, right, y)) for left, right in spans]
    return lines, runs


def _pattern(grammar: Grammar) -> re.Pattern[str]:
    """Finds words; a line's characters are words of their own if they may."""
    if not grammar.splits_words:
        return re.compile(f"[^{BLANK}]+")
    line = re.escape("".join(sorted(grammar.line)))
    return re.compile(f"[{line}]+|[^{BLANK}{line}]+")


def _shown(row: list[str], covered: Collection[int]) -> str:
    """A row with a character for each cell, and blanks where boxes are."""
    shown = [char if len(char) == 1 else _OTHER for char in row]
    for x in covered:
        shown[x] = BLANK
    return "".join(shown)
