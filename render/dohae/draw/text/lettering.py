"""How texts stand in a drawing so that they can be told from lines, and how they are read back.

Four rules, the same in every charset:

- A line of text that could be taken for a piece of the drawing, or that holds a quotation mark,
  stands in quotation marks; those inside are doubled.
- A word too long for a line is broken; the pieces before the last end in a backslash.
- What became of something since an older model stands before its other words as ``[+]``, ``[-]``
  or ``[~]``, and what it was after them in brackets that begin with 이전. A line of text that
  begins like one of these stands in quotation marks, so that no words can pass for them.
- Otherwise a text is broken between words only, so words are what can be read back, not breaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae import cells
from dohae.draw.marks import BEFORE, was_lines
from dohae.draw.text.charset import ASCII_LINE, is_box_drawing
from dohae.model.case import Sign

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.model.case import Link, Mark, Node

LINE = 24
"""Cells that a line of text takes before it is broken."""

QUOTE = '"'
BREAK = "\\"
SIGNS = {sign: f"[{sign}]" for sign in Sign}


@dataclass(frozen=True, slots=True)
class Face:
    """The texts of a node, lettered."""

    title: str
    """On the top border; empty when the title stands inside, or there is none."""
    lines: tuple[str, ...]
    """Inside; an empty one parts a title that doesn't fit on the border from the label."""


def face(node: Node) -> Face:
    """The texts of a node that is not a group, as they stand in and on its box."""
    title, label = node_texts(node)
    sign = _sign(node.mark)
    inside = (*_set(label, is_label=False), *_was(node.mark, is_label=False))
    if not title:
        return Face(sign, inside)
    lines = _set(title, is_label=False)
    if len(lines) == 1:
        return Face(f"{sign} {lines[0]}".lstrip(), inside)
    return Face(sign, (*lines, "", *inside))


def node_texts(node: Node) -> tuple[str, str]:
    """What stands as title and as label: a lone text is a label, and the id serves for none."""
    title, label = cells.clean(node.title), cells.clean(node.label)
    if title and label:
        return title, label
    return "", title or label or cells.clean(node.id)


def group_text(group: Node) -> str:
    """The one line that names a group: its title, or its label if it has none."""
    return " ".join((cells.clean(group.title) or cells.clean(group.label)).split())


def group_title(group: Node) -> str:
    """A group's name between its sign and what it was, lettered; empty for none."""
    name = group_text(group)
    words = " ".join(filter(None, (name, was_text(group.mark))))
    if words and _needs_quotes(words, is_label=False, may_be_mark=not name):
        words = _quote(words)
    return f"{_sign(group.mark)} {words}".strip()


def label_lines(link: Link) -> list[str]:
    """A link's label after its sign and before what it was, lettered; empty for none."""
    lines = [*_set(cells.clean(link.label), is_label=True), *_was(link.mark, is_label=True)]
    if link.mark:
        lines[:1] = [" ".join((_sign(link.mark), *lines[:1]))]
    return lines


def was_text(mark: Mark | None) -> str:
    """What something was, on one line; empty where nothing is said of it."""
    return " ".join(cells.clean(words) for words in was_lines(mark))


def sign_of(lettered: str) -> tuple[Sign | None, str]:
    """The sign that lettered words begin with, and the words after it."""
    for sign, shown in SIGNS.items():
        if lettered == shown or lettered.startswith(f"{shown} "):
            return sign, lettered.removeprefix(shown).lstrip()
    return None, lettered


def _sign(mark: Mark | None) -> str:
    return SIGNS[mark.sign] if mark else ""


def _was(mark: Mark | None, *, is_label: bool) -> list[str]:
    return [
        line
        for words in was_lines(mark)
        for line in _set(cells.clean(words), is_label=is_label, may_be_mark=True)
    ]


def _set(text: str, *, is_label: bool, may_be_mark: bool = False) -> list[str]:
    """A text's lines, broken and quoted where they must be."""
    whole = "\n".join(" ".join(_pieces(line.split())) for line in text.splitlines())
    lines: list[str] = []
    for line in cells.wrap(whole, LINE):
        is_broken = line.endswith(_BROKEN)
        body = line.removesuffix(_BROKEN)
        is_mark = may_be_mark and not lines
        needs_quotes = _needs_quotes(body, is_label=is_label, may_be_mark=is_mark)
        quoted = _quote(body) if needs_quotes else body
        lines.append(quoted + BREAK if is_broken else quoted)
    return lines


_BROKEN = "\0"
"""Holds the place of the backslash until lines that end in one of their own are quoted."""


def _pieces(words: Iterable[str]) -> Iterable[str]:
    for word in words:
        if cells.width(word) <= LINE:
            yield word
            continue
        *pieces, last = cells.chop(word, LINE - 1)
        yield from (piece + _BROKEN for piece in pieces)
        yield last


def _needs_quotes(line: str, *, is_label: bool, may_be_mark: bool = False) -> bool:
    if not may_be_mark and line.startswith((*SIGNS.values(), BEFORE)):
        return True
    if QUOTE in line or line.endswith(BREAK) or any(is_box_drawing(char) for char in line):
        return True
    if "|" in line:
        return True  # right above a corner it would look like a line
    if is_label:
        return any(ASCII_LINE.issuperset(word) for word in line.split())
    return any(
        "+-" in word or "-+" in word or ("+" in word and ASCII_LINE.issuperset(word))
        for word in line.split()
    )


def _quote(line: str) -> str:
    return QUOTE + line.replace(QUOTE, QUOTE * 2) + QUOTE


def join(lines: Iterable[str]) -> str:
    """The text that was lettered so, on one line."""
    text, glue = "", ""
    for line in lines:
        is_broken = line.endswith(BREAK)
        body = line.removesuffix(BREAK) if is_broken else line
        if len(body) > 1 and body.startswith(QUOTE) and body.endswith(QUOTE):
            body = body[1:-1].replace(QUOTE * 2, QUOTE)
        text += glue + body
        glue = "" if is_broken else " "
    return text


def label_text(link: Link) -> str:
    """A link's label on one line, and what it was."""
    return " ".join((*cells.clean(link.label).split(), *was_text(link.mark).split()))
