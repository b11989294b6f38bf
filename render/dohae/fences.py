"""The only place that finds fenced blocks in Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARK = re.compile(r"(?P<indent>[ \t]*)(?P<mark>`{3,}|~{3,})(?P<info>.*)$")
_TOO_FAR = 4
"""Columns by which a mark is indented more than the one above when it is but code."""


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block."""

    first: int
    """The line that opens it, counted from 0."""
    last: int
    """The line that closes it; the text's last one when none does."""
    indent: str
    """Before the mark that opens it: a block may stand in a list."""
    info: str
    """After that mark."""
    lines: tuple[str, ...]
    """Those between, without the indent."""

    @property
    def body(self) -> str:
        """What is in the block, each line with its end."""
        return "\n".join(self.lines) + "\n"


def fences(markdown: str) -> Iterator[Fence]:
    """The blocks of a text, one after the other; what looks like one inside of another is none.

    A block ends with a line of nothing but its own mark, as often as it was opened with or more
    often. One that nobody closes goes to the end.
    """
    lines = markdown.split("\n")
    number = 0
    while number < len(lines):
        opened = _opening(lines[number])
        if opened is not None:
            end = _end(lines, number, opened)
            indent, inside = opened["indent"], lines[number + 1 : end]
            body = tuple(line.removeprefix(indent) for line in inside)
            last = min(end, len(lines) - 1)
            yield Fence(number, last, indent, opened["info"].strip(), body)
            number = end
        number += 1


def outside(markdown: str) -> Iterator[tuple[int, str]]:
    """The lines of a text that stand in no block, with their numbers, counted from 0."""
    lines = markdown.split("\n")
    number = 0
    for fence in fences(markdown):
        yield from enumerate(lines[number : fence.first], start=number)
        number = fence.last + 1
    yield from enumerate(lines[number:], start=number)


def _opening(line: str) -> re.Match[str] | None:
    mark = _MARK.match(line)
    # A line such as ```code``` is prose.
    return None if mark is None or mark["mark"][0] == "`" in mark["info"] else mark


def _end(lines: Sequence[str], first: int, opened: re.Match[str]) -> int:
    """The line that closes a block; the number of all lines when none does."""
    for number in range(first + 1, len(lines)):
        mark = _MARK.match(lines[number])
        if (
            mark is not None
            and mark["mark"].startswith(opened["mark"])
            and not mark["info"].strip()
            and _column(mark) < _column(opened) + _TOO_FAR
        ):
            return number
    return len(lines)


def _column(mark: re.Match[str]) -> int:
    return len(mark["indent"].expandtabs(_TOO_FAR))
