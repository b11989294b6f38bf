"""The lines of text of nodes, groups and links: which words, how large, where they wrap."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from dohae.draw.marks import was_lines
from dohae.draw.picture import look
from dohae.draw.picture.fonts import korean_font

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case, Link, Mark, Node

_PIECES = re.compile(r"\S+?(?:[·/,_)\]}&-]+(?=\S)|(?=\s)|$)\s*")
"""A piece that may end a line: up to a space, or after a mark that joins two words."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text."""

    text: str
    size: int = look.LABEL_SIZE
    """Of the font, in points."""
    bold: bool = False
    muted: bool = False
    """Whether it is drawn in the colour of labels rather than of titles."""

    @property
    def width(self) -> float:
        """In points."""
        return _width(self.text, self.size, bold=self.bold)


@lru_cache(maxsize=4096)
def _width(text: str, size: int, *, bold: bool) -> float:
    """How wide a line is; asked for by the measuring and by the painting of every format."""
    return korean_font().width(text, size, bold=bold)


def node_lines(node: Node, most: float = look.TEXT_MOST) -> tuple[Line, ...]:
    """What stands under a node's icon: its title in bold, and its label in grey.

    Args:
        node: A node that is not a group.
        most: Points that a line may be wide.
    """
    title, label = node.title or node.label or node.id, node.label
    lines = list(_wrapped(title, most, look.TITLE_SIZE, bold=True))
    if label and label != title:
        lines += _wrapped(label, most, look.LABEL_SIZE, muted=True)
    return (*lines, *_was(node.mark, most))


def group_lines(group: Node) -> tuple[Line, ...]:
    """A group's title; without one the usual name of its kind."""
    most = look.GROUP_TITLE_MOST
    lines = _wrapped(group.title or group.label, most, look.TITLE_SIZE, bold=True)
    return (*lines, *_was(group.mark, most))


def link_lines(link: Link) -> tuple[Line, ...]:
    """A link's label."""
    most = look.LINK_LABEL_MOST
    return (*_wrapped(link.label, most, look.LABEL_SIZE), *_was(link.mark, most))


def caption_lines(case: Case, most: float) -> tuple[Line, ...]:
    """The caption under a drawing, in lines of about one width; nothing where the case has none."""
    rows = _wrapped(case.caption, most, look.CAPTION_SIZE)
    # No narrower than its longest word, which would be broken.
    words = (Line(word, look.CAPTION_SIZE).width for word in case.caption.split())
    narrow, wide = math.ceil(max(words, default=0)) - 1, math.ceil(most)
    while wide - narrow > 1:
        middle = (narrow + wide) // 2
        narrower = _wrapped(case.caption, middle, look.CAPTION_SIZE)
        if len(narrower) == len(rows):
            rows, wide = narrower, middle
        else:
            narrow = middle
    return rows


def _was(mark: Mark | None, most: float) -> Iterator[Line]:
    for words in was_lines(mark):
        yield from _wrapped(words, most, look.LABEL_SIZE, muted=True)


@lru_cache(maxsize=4096)
def _wrapped(
    text: str, most: float, size: int, *, bold: bool = False, muted: bool = False
) -> tuple[Line, ...]:
    """A text in lines; asked for by the measuring and by the painting of every format."""
    return tuple(_rows(text, most, Line("", size, bold, muted)))


def _rows(text: str, most: float, like: Line) -> Iterator[Line]:
    for paragraph in text.splitlines():
        row = ""
        for piece in _breakable(paragraph.strip(), most, like):
            if row and replace(like, text=(row + piece).rstrip()).width > most:
                yield replace(like, text=row.rstrip())
                row = ""
            row += piece
        if row:
            yield replace(like, text=row.rstrip())


def _breakable(text: str, most: float, like: Line) -> Iterator[str]:
    """The pieces of a line, none wider than a line may be."""
    for piece in _PIECES.findall(text):
        row = ""
        if replace(like, text=piece.rstrip()).width <= most:
            yield piece
            continue
        for character in piece:
            if row and replace(like, text=row + character.rstrip()).width > most:
                yield row
                row = ""
            row += character
        yield row
