"""Printing: data to standard output, the rest to standard error, nothing that a terminal obeys."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from typing import TextIO

TRACEBACK = "DOHAE_TRACEBACK"
"""Set in the environment, it makes an internal error show where in the code it happened."""

_OBEYED = re.compile(
    "["
    "\x00-\x08\x0b-\x1f\x7f"  # control characters but tab and line feed
    "\x80-\x9f"  # the same with the high bit
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # those that turn the direction of writing
    "\u2028\u2029"  # those that begin a line in some programs
    "\ud800-\udfff"  # bytes of a file's name that are no text, which cannot be printed
    "]"
)


def harmless(text: str) -> str:
    """Puts a visible sign for each character that a terminal would obey rather than show."""
    return _OBEYED.sub(lambda match: _sign(match[0]), text)


def _sign(character: str) -> str:
    if character < " ":
        return chr(ord("\N{SYMBOL FOR NULL}") + ord(character))
    return "\N{SYMBOL FOR DELETE}" if character == "\x7f" else "\N{REPLACEMENT CHARACTER}"


def is_terminal(stream: TextIO | None) -> bool:
    """Whether a person reads a stream; a closed one is ``None``."""
    return stream is not None and stream.isatty()


def put(text: str) -> None:
    """Prints data, with nothing in it that a terminal obeys."""
    put_styled(harmless(text))


def put_styled(text: str) -> None:
    """Prints data as it is: in UTF-8 into a file or a pipe, on a terminal as well as it can."""
    if is_terminal(sys.stdout):
        encoding = sys.stdout.encoding
        click.echo(text.encode(encoding, "replace").decode(encoding), nl=False)
    else:
        click.echo(text.encode(), nl=False)


def remark(text: str) -> None:
    """Tells the user how things went."""
    click.echo(harmless(text), err=True)


def complain(*lines: str) -> None:
    """Tells the user what is wrong."""
    for line in lines:
        click.secho(harmless(line), err=True, fg="red" if is_terminal(sys.stderr) else None)
