"""What a text of a model may contain: nothing that a terminal, page or drawing trips over."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from dohae import cells
from dohae.messages import NOTHING, Message
from dohae.source import shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.source import Limits

_JOINERS = "\u200c\u200d"
_FOR_PROGRAMS = frozenset(map(chr, range(0xFDD0, 0xFDF0)))
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_LINKABLE = frozenset({"http", "https", "mailto"})
_DOMAIN = r"(?:[\w-]+\.)+(?:com|net|org|io|dev|kr)"
_HOST = re.compile(
    rf"(?:www\.(?:[\w-]+\.)+(?!html?\b|md\b)[^\W\d_]{{2,}}|localhost|{_DOMAIN}"
    r"|(?:\d{1,3}\.){3}\d{1,3})(?::\d+)?(?=[/?#]|$)",
    re.IGNORECASE,
)
"""What begins an address whose ``https://`` was forgotten; few pages of a site are called so."""
_TORN = re.compile(r"(https?)(?::/?(?!/)|//)", re.IGNORECASE)
_MAILBOX = re.compile(rf"[^/@:?#\s]+@{_DOMAIN}", re.IGNORECASE)
_NEW_LINE = re.compile(r"\\n")
_NEW_LINE_OF_PLAIN = re.compile(r"\\n|<br */?>", re.IGNORECASE)
_PATH = re.compile(r"\b[A-Za-z]:\\|\\\\")
"""What begins a path on Windows, in which a name may begin with an n."""


def new_line(text: str, *, is_plain: bool) -> re.Match[str] | None:
    """What was rather meant to begin a new line, and is drawn as it stands.

    Args:
        text: A text as YAML reads it, without escapes.
        is_plain: Whether it is in no quotes. Who puts a tag in quotes may want it drawn.
    """
    if _PATH.search(text):
        return None
    return (_NEW_LINE_OF_PLAIN if is_plain else _NEW_LINE).search(text)


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


def faults(text: str, limits: Limits) -> Iterator[tuple[Message, Message]]:
    """What no text may have, each with a hint."""
    for char in dict.fromkeys(text):
        if char != "\n" and char not in _JOINERS and _is_unseen(char):
            yield Message("invisible character U+{code:04X}", code=ord(char)), NOTHING
    if len(text) > limits.prose:
        what = Message("a text of more than {most:,} characters", most=limits.prose)
        yield what, limits.raised_by("prose")


def _is_unseen(char: str) -> bool:
    return unicodedata.category(char) in _UNSEEN or char in _FOR_PROGRAMS


def drawn_faults(text: str, limits: Limits) -> Iterator[tuple[Message, Message]]:
    """What no text that stands in a drawing may have, each with a hint."""
    found = list(faults(text, limits))
    yield from found
    foreign = [char for char in text if unicodedata.bidirectional(char) in _RIGHT_TO_LEFT]
    if foreign:
        what = Message(
            "'{text}' runs from right to left, which no drawing can",
            text=shortened("".join(foreign), 10),
        )
        yield what, NOTHING
    try:
        cells.clean(text)
    except cells.Unprintable as error:
        if not (foreign or found):
            yield error.said, NOTHING
    if len(text) > limits.label:
        what = Message("a text of more than {most} characters in a drawing", most=limits.label)
        yield what, limits.raised_by("label")
    if text.count("\n") >= limits.lines:
        what = Message("more than {most} lines in a drawing", most=limits.lines)
        yield what, limits.raised_by("lines")


_DEVICES = re.compile(r"(con|prn|aux|nul|(com|lpt)[0-9])(\..*)?", re.IGNORECASE)
"""Names that mean no file on Windows, whatever ends they have."""
_NAMING = str.maketrans(" .,()+", "------")
"""What the name of a file may have beside what an id may have."""


def names_files(text: str) -> bool:
    """Whether drawings can have this name on every system: not a path, hidden, or a device."""
    return is_id(text.translate(_NAMING)) and not names_device(text)


def names_device(text: str) -> bool:
    """Whether a name means a device on Windows, whatever comes after a dot."""
    return _DEVICES.fullmatch(text.strip()) is not None


def is_linkable(href: str) -> bool:
    """Whether an address may stand in a page: the web's, a mailbox's or one in the same site."""
    scheme = _SCHEME.match(href)
    return (
        not any(char.isspace() for char in href)
        and (scheme is None or scheme[1].lower() in _LINKABLE)
        and not completed(href)
    )


def begins_with_host(href: str) -> bool:
    """Whether an address begins with what is called as a host of the web is."""
    return _HOST.match(href) is not None


def completed(href: str) -> str:
    """An address of the web or a mailbox with the beginning that it lacks; empty for others."""
    torn = _TORN.match(href)
    if torn:
        return f"{torn[1].lower()}://{href[torn.end() :]}"
    if begins_with_host(href):
        return f"https://{href}"
    return f"mailto:{href}" if _MAILBOX.fullmatch(href) else ""


_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
