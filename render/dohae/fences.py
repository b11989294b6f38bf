"""The only place that finds fenced blocks in Markdown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARK = re.compile(
    r"(?P<indent>[ \t]*)(?P<item>(?:(?:[-*+]|\d{1,9}[.)])[ \t]{1,4})*)"
    r"(?P<mark>`{3,}|~{3,})(?P<info>.*)$"
)
_QUOTED = r"(?:[ \t]*> ?)"
_QUOTE = re.compile(f"{_QUOTED}*")
"""The signs of the quotations that a line stands in."""
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
    """Before the mark that opens it: a block may stand in a list, or in a quotation (``> ``)."""
    info: str
    """After that mark."""
    lines: tuple[str, ...]
    """Those between, without the indent."""
    in_item: bool = False
    """Whether it begins on the line of its list item, whose sign is in the indent."""

    @property
    def is_closed(self) -> bool:
        """Whether a line closes it."""
        return self.last - self.first > len(self.lines)

    @property
    def body(self) -> str:
        """What is in the block, each line with its end."""
        return "\n".join(self.lines) + "\n"


def fences(markdown: str) -> Iterator[Fence]:
    """The blocks of a text, one after the other; what looks like one inside of another is none.

    A block ends with a line of nothing but its own mark, as often as it was opened with or more
    often. One that nobody closes goes to the end, of the quotation if it stands in one.
    """
    lines = markdown.split("\n")
    number = 0
    while number < len(lines):
        quote = _quote(lines[number])
        opened = _opening(lines[number][len(quote) :])
        if opened is not None:
            inside: list[str] = []
            last = number
            for line in unquoted(lines, number + 1, quote.count(">")):
                is_closed = _closes(line, opened)
                if not is_closed and _breaks_off(line, opened, inside):
                    break
                last += 1
                if is_closed:
                    break
                inside.append(line)
            before = opened["indent"] + opened["item"]
            blanks = opened["indent"] + " " * len(opened["item"])
            body = tuple(line.removeprefix(blanks) for line in inside)
            info, in_item = opened["info"].strip(), bool(opened["item"])
            yield Fence(number, last, quote + before, info, body, in_item)
            number = last
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


def _quote(line: str) -> str:
    found = _QUOTE.match(line)
    return found[0] if found else ""


def unquoted(lines: Sequence[str], first: int, depth: int) -> Iterator[str]:
    """Lines from one on without the signs of their quotations, as long as they are in as many."""
    quote = re.compile(f"{_QUOTED}{{{depth}}}")
    for number in range(first, len(lines)):
        found = quote.match(lines[number])
        if found is None:
            return
        yield lines[number][found.end() :]


def _closes(line: str, opened: re.Match[str]) -> bool:
    mark = _MARK.match(line)
    return (
        mark is not None
        and mark["mark"].startswith(opened["mark"])
        and not mark["item"]
        and not mark["info"].strip()
        and _column(mark["indent"]) < _column(opened["indent"] + opened["item"]) + _TOO_FAR
    )


def _breaks_off(line: str, opened: re.Match[str], inside: Sequence[str]) -> bool:
    """Whether a line tells that the list in which a block was opened has ended above it."""
    blanks = line[: len(line) - len(line.lstrip(" \t"))]
    at, edge = _column(blanks), _column(opened["indent"])
    is_left = at <= edge if opened["item"] else at < edge
    if not line.strip() or not is_left:
        return False
    mark = _opening(line)
    if mark and mark["info"].strip():
        return True
    return bool(opened["item"] and inside and not inside[-1].strip())


def _column(indent: str) -> int:
    return len(indent.expandtabs(_TOO_FAR))
