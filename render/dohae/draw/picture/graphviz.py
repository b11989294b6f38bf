"""Has Graphviz paint DOT source, in this process."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pygraphviz

from dohae.errors import DohaeError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_LAYOUT = "nop2"
"""The layout that takes every position as it is given."""


def paint(dot: str, form: str) -> bytes:
    """The picture of DOT source.

    Graphviz can abort the process on a failed assertion, so a run over many cases does well to
    call this in worker processes.

    Args:
        dot: Every part of it pinned to its place.
        form: A format that Graphviz knows: ``svg``, ``png``, ``pdf``.

    Raises:
        DohaeError: Graphviz refuses the source.
    """
    with _quiet() as messages:
        try:
            graph = pygraphviz.AGraph(string=dot)
            result = graph.draw(format=form, prog=_LAYOUT)
        except (ValueError, pygraphviz.DotError) as error:
            messages.seek(0)
            said = messages.read().decode("utf-8", "replace").strip()
            message = f"Graphviz cannot paint this drawing: {error}\n{said}".rstrip()
            raise DohaeError(message) from error
    if not result:
        message = "Graphviz painted nothing"
        raise DohaeError(message)
    return bytes(result)


@contextmanager
def _quiet() -> Iterator[BinaryIO]:
    """Keep what C libraries write on standard error.

    Graphviz warns of every scaled icon, and its fontconfig of settings newer than itself.
    """
    saved = os.dup(2)
    with tempfile.TemporaryFile() as messages:
        os.dup2(messages.fileno(), 2)
        try:
            yield messages
        finally:
            os.dup2(saved, 2)
            os.close(saved)
