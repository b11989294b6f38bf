"""PNG: files of painted pixels, and the resolution in those that Graphviz writes."""

from __future__ import annotations

import struct
from zlib import crc32

import deflate

from dohae.draw.picture.raster import BYTES

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_HEADER = len(_SIGNATURE) + 25
"""Bytes of the signature and of the first chunk, which is always IHDR."""
_METRE = 39.3701
"""Inches."""
_COLOURS = 3
"""Bytes of a pixel in a file: red, green and blue."""
_AS_IT_IS, _FROM_ABOVE = b"\0", b"\2"
"""How a row begins: by its pixels, which pack best where colours are flat, or by what they differ
from those above."""
_LEVEL = 6
"""Files as large as zlib's usual ones, in half the time; the same on every processor."""


def packed(pixels: bytearray, width: int, dpi: int) -> bytes | None:
    """A file of opaque pixels.

    Args:
        pixels: As ``raster`` has them.
        width: Of the image, in pixels.
        dpi: Pixels an inch.

    Returns:
        ``None`` when any of the pixels lets its ground shine through.
    """
    rows = _rows(pixels, width)
    if rows is None:
        return None
    data = bytes(deflate.zlib_compress(rows, _LEVEL))
    height = len(pixels) // (width * BYTES)
    header = struct.pack(">LLBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", header), _density(dpi), _chunk(b"IDAT", data), _chunk(b"IEND", b""))
    return _SIGNATURE + b"".join(chunks)


def with_resolution(png: bytes, dpi: int) -> bytes:
    """The file with a ``pHYs`` chunk, so that it comes out at its real size in a document.

    Args:
        png: A PNG file without such a chunk.
        dpi: Pixels an inch.
    """
    return png[:_HEADER] + _density(dpi) + png[_HEADER:]


def _rows(pixels: bytearray, width: int) -> bytes | None:
    """All rows of a file; ``None`` when any of the pixels is not opaque."""
    length = width * BYTES
    opaque = b"\xff" * width
    same = _FROM_ABOVE + bytes(width * _COLOURS)
    above = bytearray()
    rows: list[bytes | bytearray] = []
    for start in range(0, len(pixels), length):
        row = pixels[start : start + length]
        if row == above:
            rows.append(same)
            continue
        blue, green, red, opacity = (row[part::BYTES] for part in range(BYTES))
        if opacity != opaque:
            return None
        turned = bytearray(_AS_IT_IS) + bytes(width * _COLOURS)
        turned[1::_COLOURS], turned[2::_COLOURS], turned[3::_COLOURS] = red, green, blue
        rows.append(turned)
        above = row
    return b"".join(rows)


def _density(dpi: int) -> bytes:
    density = round(dpi * _METRE)
    return _chunk(b"pHYs", struct.pack(">LLB", density, density, 1))


def _chunk(name: bytes, content: bytes) -> bytes:
    data = name + content
    return struct.pack(">L", len(content)) + data + struct.pack(">L", crc32(data))
