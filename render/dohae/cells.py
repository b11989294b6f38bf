"""The only place that measures text: in cells of a terminal.

Width is what ``wcwidth`` says of a whole grapheme cluster: Hangul and Hanja take two cells,
combining marks none, an emoji two however many code points it is joined from. Characters of
ambiguous width (``·``, Greek, box drawing) take one, as terminals show them unless told otherwise.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from wcwidth import iter_graphemes, wcswidth

from dohae.errors import DohaeError
from dohae.messages import Message

ELLIPSIS = "…"
_JOINERS = "\u200c\u200d"
_TAGS = range(0xE0020, 0xE0080)
_SINGLE = re.compile("[\\x20-\\x7e\u2500-\u257f\u25b4-\u25c2\uac00-\ud7a3]*")
"""Characters that no others join: most drawings have no more than ASCII, Hangul, box drawing and
arrowheads."""


class Unprintable(DohaeError):
    """A text that can't be set in cells."""


def clean(text: str) -> str:
    """The text as it is measured and drawn: composed, and without invisible marks.

    Lines are kept; blanks within a line become one blank, and empty lines are dropped.

    Raises:
        Unprintable: It runs from right to left, holds control characters, or begins with a mark
            that needs a letter before it.
    """
    composed = unicodedata.normalize("NFC", text)
    kept = "".join(char for char in composed if not _is_invisible(char))
    lines = [" ".join(line.split()) for line in kept.splitlines()]
    lines = [line for line in lines if line]
    for line in lines:
        _refuse_unprintable(line)
    return "\n".join(lines)


def _is_invisible(char: str) -> bool:
    is_format = unicodedata.category(char) == "Cf"
    return is_format and char not in _JOINERS and ord(char) not in _TAGS


def _refuse_unprintable(line: str) -> None:
    for char in line:
        if unicodedata.bidirectional(char) in ("R", "AL", "AN"):
            raise Unprintable(
                Message(
                    "{text!r} runs from right to left, which a text drawing can't show", text=line
                )
            )
        if unicodedata.category(char) in ("Cc", "Cs"):
            raise Unprintable(
                Message(
                    "{text!r} holds the control character U+{code:04X}", text=line, code=ord(char)
                )
            )
    for word in line.split():
        if width(graphemes(word)[0]) < 1:
            raise Unprintable(
                Message(
                    "{text!r} begins with U+{code:04X}, which needs a letter before it",
                    text=word,
                    code=ord(word[0]),
                )
            )


def graphemes(text: str) -> list[str]:
    """What a reader takes for single characters, in order."""
    if text.isascii() or _SINGLE.fullmatch(text):
        return list(text)
    return list(iter_graphemes(text))


@lru_cache(maxsize=4096)
def width(text: str) -> int:
    """Cells that one line of text takes.

    Kept, for every arrangement that is tried measures the same words.
    """
    if text.isascii():
        return len(text)
    return sum(max(0, wcswidth(cluster)) for cluster in graphemes(text))


def cut(text: str, cells: int) -> str:
    """The text if it fits, otherwise its beginning with an ellipsis."""
    if width(text) <= cells:
        return text
    kept, used = "", width(ELLIPSIS)
    for cluster in graphemes(text):
        used += width(cluster)
        if used > cells:
            break
        kept += cluster
    return (kept + ELLIPSIS) if cells > 0 else ""


def pad(text: str, cells: int) -> str:
    """The text with blanks after it until it takes so many cells."""
    return text + " " * (cells - width(text))


def centre(text: str, cells: int) -> str:
    """The text with blanks around it until it takes so many cells; the odd one goes after it."""
    room = max(0, cells - width(text))
    return " " * (room // 2) + text + " " * (room - room // 2)


def chop(word: str, cells: int) -> list[str]:
    """A word in pieces that each take at most so many cells, or one grapheme if that is wider."""
    pieces, used = [""], 0
    for cluster in graphemes(word):
        step = width(cluster)
        if pieces[-1] and used + step > cells:
            pieces.append("")
            used = 0
        pieces[-1] += cluster
        used += step
    return pieces


def wrap(text: str, cells: int) -> list[str]:
    """A text's lines, each broken between words where it would take more cells.

    The lines come out as even as they can be; a longer word stands alone in a wider line.
    """
    lines = []
    for line in text.splitlines():
        words = line.split()
        count = len(_fill(words, cells))
        narrowest = max((width(word) for word in words), default=0)
        best = next(
            filled
            for limit in range(min(narrowest, cells), max(narrowest, cells) + 1)
            if len(filled := _fill(words, limit)) <= count
        )
        lines += best
    return lines


def _fill(words: list[str], cells: int) -> list[str]:
    lines: list[str] = []
    used = 0
    for word in words:
        step = width(word)
        if lines and used + 1 + step <= cells:
            lines[-1] += " " + word
            used += 1 + step
        else:
            lines.append(word)
            used = step
    return lines
