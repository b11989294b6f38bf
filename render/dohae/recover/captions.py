"""The words under a drawing: in its block, or below it in a document."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae.fences import unquoted
from dohae.recover.headings import HEADING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dohae.fences import Fence

_PIECE = re.compile(r"--|[|+\u2500-\u257f]")
"""What a caption has none of."""
_CAPTION = re.compile(
    r"[\W_]*(?:그림|도면|구성도|figure|fig\.?|diagram)\s*"
    r"(?:\d+(?:[-.]\d+)*(?:[*_\s]*[:.)\]>〉》]|[*_]*\s(?!.*\.$))|:).*",
    re.IGNORECASE,
)
"""A line that names the drawing above it: ``그림 1: …``, ``<그림 2-1> …``, ``Figure 3 …``."""
_MOST = 200
"""Characters that a caption may have."""
MARKUP = re.compile(
    r"</?(?:small|b|i|em|strong|p|div|span|center|figcaption)\b[^>]*>", re.IGNORECASE
)
"""Tags that say nothing."""
ITEM = re.compile(r"\s{0,3}\d+[.)]\s+(\S.*)")
"""Of a numbered list."""
BREAK = re.compile(r"(?:\s*<br\s*/?>\s*)+", re.IGNORECASE)
_OTHER = re.compile(r"\s*(?:[-*+]\s|[|>]|```|~~~)")
"""Begins an item of another list, a table, a quotation or a block."""


def without_caption(block: str) -> tuple[str, str]:
    """A block's drawing, and the line of words under it, if there is one after a blank row."""
    drawn, gap, last = block.rstrip().rpartition("\n\n")
    if gap and "\n" not in last and not _PIECE.search(last):
        return drawn, last.strip()
    return block, ""


def caption_below(lines: Sequence[str], fence: Fence, free: int) -> tuple[str, int]:
    """The caption that stands right below a drawing of a document.

    Where a line of that form stands right above the drawing, captions stand above theirs.

    Args:
        lines: Of the document.
        fence: The drawing's.
        free: The first line that is not the caption of a drawing above, nor before one.

    Returns:
        The caption, and the line after it; empty and the one after the fence where there is none.
    """
    depth = fence.indent.count(">")
    above, _ = _paragraph(unquoted(lines[free : fence.first][::-1], 0, depth))
    first = fence.last + 1
    below, length = _paragraph(unquoted(lines, first, depth))
    words = _words(below)
    if not words or _words(above[::-1]):
        return "", first
    return words, first + length


def _paragraph(lines: Iterable[str]) -> tuple[list[str], int]:
    """The lines up to the end of the first paragraph that is none but blank; and how many."""
    found: list[str] = []
    length = 0
    for line in lines:
        if found and (not line.strip() or _begins(line)):
            break
        length += 1
        if line.strip():
            found.append(line)
    return found, length


def _words(paragraph: Sequence[str]) -> str:
    """What a paragraph says, if it has the form of a caption."""
    if not paragraph or _begins(paragraph[0]):
        return ""
    words = " ".join(" ".join(paragraph).split())
    bare = re.sub(r"\*\*|__", "", MARKUP.sub("", words)).strip("*_ ")
    return bare if _CAPTION.fullmatch(bare) and len(bare) <= _MOST else ""


def _begins(line: str) -> bool:
    """Whether a line begins something other than a paragraph."""
    return any(form.match(line) for form in (HEADING, ITEM, _OTHER)) or bool(BREAK.fullmatch(line))
