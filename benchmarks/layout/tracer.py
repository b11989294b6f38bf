"""Follows the lines of any text drawing from box to box, character by character.

It knows boxes with a name inside, the arms of line characters, and two ways to draw a crossing:
``┼``, which is passed straight, and a line that is interrupted by one that runs across it, which is
jumped over. Where a line branches (``├``), every branch can be followed but the way back. Two boxes
are linked for a reader if some way leads from one to the other.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LEFT, RIGHT, UP, DOWN = (-1, 0), (1, 0), (0, -1), (0, 1)
_ARMS = {
    "─": (LEFT, RIGHT),
    "│": (UP, DOWN),
    "┌": (RIGHT, DOWN),
    "┐": (LEFT, DOWN),
    "└": (RIGHT, UP),
    "┘": (LEFT, UP),
    "├": (UP, DOWN, RIGHT),
    "┤": (UP, DOWN, LEFT),
    "┬": (LEFT, RIGHT, DOWN),
    "┴": (LEFT, RIGHT, UP),
    "┼": (LEFT, RIGHT, UP, DOWN),
}
_TOP, _SIDE = frozenset("─┬┴┼"), frozenset("│├┤┼")
_NAME = re.compile(r"\bn\d+\b")

Cell = tuple[int, int]
Step = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Found:
    """A box in a drawing."""

    name: str
    left: int
    top: int
    right: int
    bottom: int


class Tracer:
    """One drawing, ready to be followed."""

    def __init__(self, text: str) -> None:
        self.rows = text.split("\n")
        self.boxes = self._find_boxes()
        self.box_at = {
            (x, y): box.name
            for box in self.boxes
            for y in range(box.top, box.bottom + 1)
            for x in range(box.left, box.right + 1)
        }

    def pairs(self) -> set[frozenset[str]]:
        """Every two boxes that some way leads between."""
        found: set[frozenset[str]] = set()
        for box in self.boxes:
            for cell, step in self._starts(box):
                found.update(frozenset((box.name, other)) for other in self._follow(cell, step))
        return {pair for pair in found if len(pair) == 2}

    def _char(self, cell: Cell) -> str:
        x, y = cell
        if not 0 <= y < len(self.rows):
            return " "
        row = self.rows[y]
        return row[x] if 0 <= x < len(row) else " "

    def _find_boxes(self) -> list[Found]:
        boxes = []
        for y, row in enumerate(self.rows):
            for match in _NAME.finditer(row):
                left, right = match.start(), match.end() - 1
                while left >= 0 and row[left] not in _SIDE:
                    left -= 1
                while right < len(row) and row[right] not in _SIDE:
                    right += 1
                top, bottom = self._edge(left, right, y, -1), self._edge(left, right, y, 1)
                if top is not None and bottom is not None:
                    boxes.append(Found(match.group(), left, top, right, bottom))
        return boxes

    def _edge(self, left: int, right: int, y: int, step: int) -> int | None:
        """The row of a box's border above or below a row inside of it."""
        while self._char((left, y)) in _SIDE and self._char((right, y)) in _SIDE:
            y += step
        corners = ("┌", "┐") if step < 0 else ("└", "┘")
        is_closed = (self._char((left, y)), self._char((right, y))) == corners
        between = all(self._char((x, y)) in _TOP for x in range(left + 1, right))
        return y if is_closed and between else None

    def _starts(self, box: Found) -> list[tuple[Cell, Step]]:
        """Cells beside a box whose lines reach for it, with the way that leads off."""
        sides = [
            *(((box.left - 1, y), LEFT) for y in range(box.top + 1, box.bottom)),
            *(((box.right + 1, y), RIGHT) for y in range(box.top + 1, box.bottom)),
            *(((x, box.top - 1), UP) for x in range(box.left + 1, box.right)),
            *(((x, box.bottom + 1), DOWN) for x in range(box.left + 1, box.right)),
        ]
        return [
            (cell, step)
            for cell, step in sides
            if cell not in self.box_at and _back(step) in _ARMS.get(self._char(cell), ())
        ]

    def _follow(self, cell: Cell, step: Step) -> set[str]:
        """Names of all boxes that a line leads to when a cell is entered by a step."""
        ends: set[str] = set()
        seen: set[tuple[Cell, Step]] = set()
        waiting = [(cell, step)]
        while waiting:
            entered = waiting.pop()
            if entered in seen:
                continue
            seen.add(entered)
            cell, step = entered
            char = self._char(cell)
            onward = (step,) if char == "┼" else _ARMS[char]
            for way in onward:
                if way == _back(step):
                    continue
                next_, end = self._advance(cell, way)
                if end:
                    ends.add(end)
                elif next_:
                    waiting.append((next_, way))
        return ends

    def _advance(self, cell: Cell, way: Step) -> tuple[Cell | None, str]:
        """The next cell of a line, or the box that it ends at; over lines that run across it."""
        while True:
            cell = (cell[0] + way[0], cell[1] + way[1])
            if cell in self.box_at:
                return None, self.box_at[cell]
            arms = _ARMS.get(self._char(cell), ())
            if _back(way) in arms:
                return cell, ""
            if len(arms) != 2 or arms[0] != _back(arms[1]):
                return None, ""


def _back(step: Step) -> Step:
    return -step[0], -step[1]
