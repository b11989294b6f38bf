"""Telling the words of labels from the lines that they stand on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw.text.canvas import BLANK
from dohae.geometry import Point

if TYPE_CHECKING:
    from collections.abc import Container

    from dohae.draw.text.grammar import Grammar
    from dohae.draw.text.grid import Grid


@dataclass(frozen=True, slots=True)
class Run:
    """Words in one row that stand together."""

    row: int
    left: int
    right: int
    text: str


def find_words(
    grid: Grid, grammar: Grammar, claimed: Container[Point]
) -> tuple[dict[Point, str], dict[int, list[Run]]]:
    """The cells of lines with what they show, and the words by row, outside of boxes."""
    marks: dict[Point, str] = {}
    runs: dict[int, list[Run]] = {}
    for y in range(grid.height):
        row = grid.rows[y]
        spans: list[list[int]] = []
        for left, right in _words(row, y, claimed, grammar):
            if grammar.line.issuperset(row[left : right + 1]):
                marks.update((Point(x, y), row[x]) for x in range(left, right + 1))
            elif spans and spans[-1][1] + 2 == left and Point(left - 1, y) not in claimed:
                spans[-1][1] = right
            else:
                spans.append([left, right])
        if spans:
            runs[y] = [Run(y, left, right, grid.text(left, right, y)) for left, right in spans]
    return marks, runs


def _words(
    row: list[str], y: int, claimed: Container[Point], grammar: Grammar
) -> list[tuple[int, int]]:
    """First and last columns of words; a line's characters are words of their own if they may."""
    words: list[tuple[int, int]] = []
    goes_on = False
    was_line = False
    for x, char in enumerate(row):
        if char == BLANK or Point(x, y) in claimed:
            goes_on = False
            continue
        is_line = char in grammar.line
        if goes_on and not (grammar.splits_words and is_line != was_line):
            words[-1] = (words[-1][0], x)
        else:
            words.append((x, x))
        goes_on, was_line = True, is_line
    return words
