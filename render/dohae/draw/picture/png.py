"""PNG: Graphviz's, with the resolution written into it."""

from __future__ import annotations

import struct
import zlib

_SIGNATURE = 8
_HEADER = _SIGNATURE + 25
"""Bytes of the signature and of the first chunk, which is always IHDR."""
_METRE = 39.3701
"""Inches."""


def with_resolution(png: bytes, dpi: int) -> bytes:
    """The file with a ``pHYs`` chunk, so that it comes out at its real size in a document.

    Args:
        png: A PNG file without such a chunk.
        dpi: Pixels an inch.
    """
    density = round(dpi * _METRE)
    data = b"pHYs" + struct.pack(">LLB", density, density, 1)
    chunk = struct.pack(">L", len(data) - 4) + data + struct.pack(">L", zlib.crc32(data))
    return png[:_HEADER] + chunk + png[_HEADER:]
