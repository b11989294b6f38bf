"""How texts stand in a drawing so that they can be told from lines, and how they are read back.

Three rules, the same in every charset:

- A line of text that could be taken for a piece of the drawing, or that holds a quotation mark,
  stands in quotation marks; those inside are doubled.
- A word too long for a line is broken; the pieces before the last end in a backslash.
- Otherwise a text is broken between words only, so words are what can be read back, not breaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae import cells
from dohae.draw.text.charset import ASCII_LINE, is_box_drawing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.model.case import Link, Node

LINE = 24
"""Cells that a line of text takes before it is broken."""

QUOTE = '"'
BREAK = "\\"


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
    inside = tuple(_set(label, is_label=False))
    if not title:
        return Face("", inside)
    lines = _set(title, is_label=False)
    if len(lines) == 1:
        return Face(lines[0], inside)
    return Face("", (*lines, "", *inside))


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
    """A group's name, lettered; empty for none."""
    name = group_text(group)
    return _quote(name) if name and _needs_quotes(name, is_label=False) else name


def label_lines(link: Link) -> list[str]:
    """A link's label, lettered; empty for none."""
    return _set(cells.clean(link.label), is_label=True)


def _set(text: str, *, is_label: bool) -> list[str]:
    """A text's lines, broken and quoted where they must be."""
    whole = "\n".join(" ".join(_pieces(line.split())) for line in text.splitlines())
    lines = []
    for line in cells.wrap(whole, LINE):
        is_broken = line.endswith(_BROKEN)
        body = line.removesuffix(_BROKEN)
        quoted = _quote(body) if _needs_quotes(body, is_label=is_label) else body
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


def _needs_quotes(line: str, *, is_label: bool) -> bool:
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
    """A link's label on one line."""
    return " ".join(cells.clean(link.label).split())
