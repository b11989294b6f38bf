"""The pixels that Graphviz paints, as cairo has them in memory: cairo's own PNG files are slow."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from typing import TYPE_CHECKING

from pygraphviz import _graphviz
from pygraphviz import graphviz as gv

if TYPE_CHECKING:
    import pygraphviz

BYTES = 4
"""Of a pixel: blue, green, red and opacity, with which the colours are multiplied."""
_ARGB = 0
"""cairo's name for it."""
_DEVICE = b"pdf"
"""The device of Graphviz's that leaves what it painted where it is, and writes no file."""
_LAYOUT = b"nop2"
_POINTER = ctypes.c_void_p
_INT = ctypes.c_int
_NEEDED = {
    "cairo_create": (_POINTER, [_POINTER]),
    "cairo_destroy": (None, [_POINTER]),
    "cairo_image_surface_create_for_data": (_POINTER, [_POINTER, _INT, _INT, _INT, _INT]),
    "cairo_surface_destroy": (None, [_POINTER]),
    "gvRenderContext": (_INT, [_POINTER, _POINTER, ctypes.c_char_p, _POINTER]),
}
"""Functions of Graphviz's and cairo's: what they return and take."""


def pixels(graph: pygraphviz.AGraph, width: int, height: int) -> bytearray | None:
    """The pixels of a graph whose parts are pinned, row by row from the top, ``BYTES`` each.

    Args:
        graph: Its ``dpi`` says how large it is painted.
        width: In pixels.
        height: In pixels.

    Returns:
        ``None`` where this Graphviz can't do that: it does not paint with cairo, or hides it, or
        refuses the graph.
    """
    library = _library()
    if library is None:
        return None
    data = bytearray(width * height * BYTES)
    memory = (ctypes.c_ubyte * len(data)).from_buffer(data)
    context = gv.gvContextWithBuiltins()
    try:
        if gv.gvLayout(context, graph.handle, _LAYOUT):
            return None
        surface = library.cairo_image_surface_create_for_data(
            ctypes.addressof(memory), _ARGB, width, height, width * BYTES
        )
        cairo = library.cairo_create(surface)
        failed = library.gvRenderContext(int(context), int(graph.handle), _DEVICE, cairo)
        library.cairo_destroy(cairo)
        library.cairo_surface_destroy(surface)
        gv.gvFreeLayout(context, graph.handle)
    finally:
        gv.gvFreeContext(context)
    return None if failed else data


@cache
def _library() -> ctypes.CDLL | None:
    """Graphviz and its cairo, as they are loaded already; without cairo none."""
    if sys.byteorder != "little":  # as the bytes of a pixel are
        return None
    try:
        library = ctypes.CDLL(_graphviz.__file__)
        for name, (result, arguments) in _NEEDED.items():
            function = getattr(library, name)
            function.restype, function.argtypes = result, arguments
    except (AttributeError, OSError):
        return None
    return library if hasattr(gv, "gvContextWithBuiltins") else None
