"""Has Graphviz paint DOT source, in this process."""

from __future__ import annotations

import os
import re
import tempfile
import threading
from typing import TYPE_CHECKING, TypeVar

from dohae.draw.picture.installing import advice
from dohae.errors import DohaeError
from dohae.messages import Message

_INSTALL = {
    "apt-get": "apt install libglib2.0-0 libx11-6 libxext6 libxrender1",
    "dnf": "dnf install glib2 libX11 libXext libXrender",
    "pacman": "pacman -S glib2 libx11 libxext libxrender",
    "zypper": "zypper install libgobject-2_0-0 libX11-6 libXext6 libXrender1",
}
try:
    import pygraphviz

    from dohae.draw.picture import raster
except ImportError as error:
    # Small systems lack libraries that it needs, though it brings most of them.
    raise DohaeError(
        Message(
            "Graphviz cannot be loaded: {why} ({hint})",
            why=str(error),
            hint=advice(_INSTALL, Message("install GLib and the client libraries of X11")),
        )
    ) from error

if TYPE_CHECKING:
    from collections.abc import Callable

Result = TypeVar("Result")

# Where a font lacks a character, fontconfig chooses another by the user's locale; and the same
# drawing is to have the same bytes everywhere.
os.environ["FC_LANG"] = "ko"

_LAYOUT = "nop2"
"""The layout that takes every position as it is given."""
_STDERR = 2
_NOISE = re.compile(
    r"""
    (Warning:\ )?cell\ size\ too\ small\ for\ content  # said of every icon that is made smaller
    | in\ label\ of\ (node|edge|graph|subgraph)\ .*
    | Warning:\ node\ .*\ size\ too\ small\ for\ label  # by a pixel: it rounds widths up
    | Fontconfig\ warning:\ .*                         # settings newer than its fontconfig
    | \s*
    """,
    re.VERBOSE,
)
_one_at_a_time = threading.Lock()
"""Graphviz keeps its state in globals, and standard error is one for all threads."""


def paint(dot: str, form: str, dpi: int | None = None) -> bytes:
    """The picture of DOT source.

    Graphviz can abort the process on a failed assertion, so a run over many cases does well to
    call this in worker processes.

    Args:
        dot: Every part of it pinned to its place.
        form: A format that Graphviz knows: ``svg``, ``png``, ``pdf``.
        dpi: Pixels an inch, for formats that have pixels.

    Raises:
        DohaeError: Graphviz refuses the source.
    """

    def work() -> bytes:
        return bytes(_graph(dot, dpi).draw(format=form, prog=_LAYOUT) or b"")

    result, said = _listening(work)
    if isinstance(result, Exception) or not result:
        reason = f": {result}" if result else ""
        what = Message("Graphviz cannot paint this drawing{reason}", reason=reason)
        raise DohaeError(Message.joined("\n", [what, *said]))
    _tell(said)
    return result


def pixels(dot: str, dpi: int, width: int, height: int) -> bytearray | None:
    """The pixels of DOT source, as those of ``raster``.

    Args:
        dot: Every part of it pinned to its place.
        dpi: Pixels an inch.
        width: In pixels.
        height: In pixels.

    Returns:
        ``None`` where only ``paint`` can do it, or tell why it can't.
    """
    result, said = _listening(lambda: raster.pixels(_graph(dot, dpi), width, height))
    if isinstance(result, Exception) or result is None:
        return None
    _tell(said)
    return result


def _graph(dot: str, dpi: int | None) -> pygraphviz.AGraph:
    graph = pygraphviz.AGraph(string=dot)
    if dpi is not None:
        graph.graph_attr["dpi"] = str(dpi)
    return graph


def _tell(said: list[str]) -> None:
    for line in said:
        os.write(_STDERR, f"{line}\n".encode())


def _listening(work: Callable[[], Result]) -> tuple[Result | Exception, list[str]]:
    """What work comes to, and what C libraries said on standard error but for the usual."""
    with _one_at_a_time:
        return _heard(work)


def _heard(work: Callable[[], Result]) -> tuple[Result | Exception, list[str]]:
    saved = os.dup(_STDERR)
    result: Result | Exception
    with tempfile.TemporaryFile() as messages:
        os.dup2(messages.fileno(), _STDERR)
        try:
            result = work()
        except (ValueError, pygraphviz.DotError) as error:
            result = error
        finally:
            os.dup2(saved, _STDERR)
            os.close(saved)
        messages.seek(0)
        lines = messages.read().decode("utf-8", "replace").splitlines()
    return result, [line for line in lines if not _NOISE.fullmatch(line)]
