"""What a text of a model may contain: nothing that a terminal, page or drawing trips over."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from dohae.messages import Message
from dohae.source import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.source import Limits

_JOINERS = "\u200c\u200d"
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_LINKABLE = frozenset({"http", "https", "mailto"})


def clean(text: str) -> str:
    """A text without blanks at its ends and at the ends of its lines."""
    return "\n".join(line.rstrip() for line in text.strip().split("\n"))


def is_id(text: str) -> bool:
    """Whether a text is an id: letters of any script, digits, hyphens and underscores."""
    return (
        bool(text)
        and not text.startswith("-")
        and all(char in "-_" or unicodedata.category(char)[0] in "LNM" for char in text)
    )


def faults(text: str, limits: Limits) -> Iterator[Message]:
    """What no text may have."""
    for char in dict.fromkeys(text):
        if char != "\n" and char not in _JOINERS and unicodedata.category(char) in _UNSEEN:
            yield Message("invisible character U+{code:04X}", code=ord(char))
    if len(text) > limits.prose:
        yield Message("a text of more than {most:,} characters", most=limits.prose)


def drawn_faults(text: str, limits: Limits) -> Iterator[Message]:
    """What no text that stands in a drawing may have."""
    yield from faults(text, limits)
    foreign = [char for char in text if unicodedata.bidirectional(char) in _RIGHT_TO_LEFT]
    if foreign:
        yield Message(
            "'{text}' runs from right to left, which no drawing can",
            text=shortened("".join(foreign), 10),
        )
    if len(text) > limits.label:
        yield Message("a text of more than {most} characters in a drawing", most=limits.label)
    if text.count("\n") >= limits.lines:
        yield Message("more than {most} lines in a drawing", most=limits.lines)


def is_linkable(href: str) -> bool:
    """Whether an address may stand in a page: the web's, a mailbox's or one in the same site."""
    scheme = _SCHEME.match(href)
    return not any(char.isspace() for char in href) and (
        scheme is None or scheme[1].lower() in _LINKABLE
    )


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
