"""PNG: files of painted pixels, and the resolution in those that Graphviz writes."""

from __future__ import annotations

import struct
import zlib
from functools import partial
from typing import TYPE_CHECKING

from dohae.draw.picture.raster import BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator

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
"""zlib's usual one: files that are mostly smaller than cairo's, in less than half the time."""
_BAND = 1 << 18
"""Bytes of pixels that are packed at a time, so that it takes little memory."""


def packed(pixels: bytearray, width: int, dpi: int) -> bytes | None:
    """A file of opaque pixels.

    Args:
        pixels: As ``raster`` has them.
        width: Of the image, in pixels.
        dpi: Pixels an inch.

    Returns:
        ``None`` when any of the pixels lets its ground shine through.
    """
    bands = partial(_bands, pixels, width * BYTES)
    if not all(map(_is_opaque, bands())):
        return None
    packer = zlib.compressobj(_LEVEL)
    parts = [packer.compress(rows) for rows in _rows(bands(), width)]
    data = b"".join([*parts, packer.flush()])
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


def _bands(pixels: bytearray, length: int) -> Iterator[bytearray]:
    """The pixels in bands of whole rows of so many bytes."""
    step = max(1, _BAND // length) * length
    for start in range(0, len(pixels), step):
        yield pixels[start : start + step]


def _is_opaque(band: bytearray) -> bool:
    return band[3::BYTES] == b"\xff" * (len(band) // BYTES)


def _rows(bands: Iterator[bytearray], width: int) -> Iterator[bytes]:
    """Rows of a file, so many together as stand in a band."""
    length = width * _COLOURS
    same = _FROM_ABOVE + bytes(length)
    above = bytearray()
    for band in bands:
        colours = bytearray(len(band) // BYTES * _COLOURS)
        for place, part in enumerate((2, 1, 0)):
            colours[place::_COLOURS] = band[part::BYTES]
        rows: list[bytes | bytearray] = []
        for start in range(0, len(colours), length):
            row = colours[start : start + length]
            rows += [same] if row == above else [_AS_IT_IS, row]
            above = row
        yield b"".join(rows)


def _density(dpi: int) -> bytes:
    density = round(dpi * _METRE)
    return _chunk(b"pHYs", struct.pack(">LLB", density, density, 1))


def _chunk(name: bytes, content: bytes) -> bytes:
    data = name + content
    return struct.pack(">L", len(content)) + data + struct.pack(">L", zlib.crc32(data))
