"""PDF: Graphviz's, without the time of its making."""

from __future__ import annotations

import re

from dohae.errors import DohaeError
from dohae.messages import Message

_DATE = re.compile(rb"\s*/CreationDate \(D:[^)]*\)")
_OFFSET = re.compile(rb"(\d{10})(?= \d{5} n)")
_START = re.compile(rb"(?<=startxref\n)(\d+)")


def without_date(pdf: bytes) -> bytes:
    """The file without its creation date.

    The date is as long as the time zone's name, so it is cut out, and what its index says of the
    objects behind it is put right.

    Raises:
        DohaeError: The file is not built as Graphviz builds it.
    """
    date, start = _DATE.search(pdf), _START.search(pdf)
    if date is None or start is None:
        what = Message(
            "cannot take the date out of the PDF: this Graphviz writes it in another way"
        )
        raise DohaeError(what)
    cut = len(date.group())

    def moved(offset: re.Match[bytes]) -> bytes:
        value = int(offset.group())
        behind = value - cut if value > date.start() else value
        return str(behind).encode().rjust(len(offset.group()), b"0")

    index = int(start.group())
    body, table, rest = pdf[:index], pdf[index : start.start()], pdf[start.start() :]
    body = body[: date.start()] + body[date.end() :]
    place = str(index - cut).encode()
    return body + _OFFSET.sub(moved, table) + place + rest[len(start.group()) :]
