"""What a text of a model may contain: nothing that a terminal, page or drawing trips over."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

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


def faults(text: str, limits: Limits) -> Iterator[str]:
    """What no text may have."""
    for char in dict.fromkeys(text):
        if char != "\n" and char not in _JOINERS and unicodedata.category(char) in _UNSEEN:
            yield f"invisible character U+{ord(char):04X}"
    if len(text) > limits.prose:
        yield f"a text of more than {limits.prose:,} characters"


def drawn_faults(text: str, limits: Limits) -> Iterator[str]:
    """What no text that stands in a drawing may have."""
    yield from faults(text, limits)
    foreign = [char for char in text if unicodedata.bidirectional(char) in _RIGHT_TO_LEFT]
    if foreign:
        yield f"'{shortened(''.join(foreign), 10)}' runs from right to left, which no drawing can"
    if len(text) > limits.label:
        yield f"a text of more than {limits.label} characters in a drawing"
    if text.count("\n") >= limits.lines:
        yield f"more than {limits.lines} lines in a drawing"


def is_linkable(href: str) -> bool:
    """Whether an address may stand in a page: the web's, a mailbox's or one in the same site."""
    scheme = _SCHEME.match(href)
    return not any(char.isspace() for char in href) and (
        scheme is None or scheme[1].lower() in _LINKABLE
    )


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
