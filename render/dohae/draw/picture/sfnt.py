"""Advance widths of a font file's glyphs, read from its tables without a font library.

Only what measuring needs is read, so a face of 65,000 glyphs is ready in under a millisecond.
The tables are those of the OpenType specification: ``head``, ``hhea``, ``hmtx`` and ``cmap``.
"""

from __future__ import annotations

import mmap
import struct
from bisect import bisect_left
from pathlib import Path

from dohae.errors import DohaeError
from dohae.messages import Message

_COLLECTION = b"ttcf"
_UNICODE = (0, 3)
"""Platforms whose character maps are Unicode's."""
_GROUPS, _SEGMENTS = 12, 4
"""Formats of a character map; the first has every plane."""
_KNOWN = (b"OTTO", b"\0\1\0\0", b"true")


class Face:
    """One face of a font file.

    Attributes:
        units: Font units an em.
    """

    def __init__(self, file: str, index: int = 0) -> None:
        """Open a face.

        Args:
            file: A ``.ttf``, ``.otf`` or ``.ttc`` file.
            index: Which face of a ``.ttc`` file.

        Raises:
            DohaeError: The file cannot be read or is no OpenType font.
        """
        try:
            with Path(file).open("rb") as handle:
                self._data = mmap.mmap(handle.fileno(), 0, access=mmap.ACCESS_READ)
            tables = self._tables(index)
            self.units: int = struct.unpack_from(">H", self._data, tables["head"] + 18)[0]
            (self._metrics,) = struct.unpack_from(">H", self._data, tables["hhea"] + 34)
            self._hmtx = tables["hmtx"]
            self._read_cmap(tables["cmap"])
        except (OSError, ValueError, KeyError, struct.error) as error:
            what = Message("cannot read the font {file}: {why}", file=file, why=error)
            raise DohaeError(what) from error

    def glyph(self, character: str) -> int:
        """The glyph of a character; 0 when the face has none."""
        code = ord(character)
        at = bisect_left(self._ends, code)
        if at == len(self._ends) or self._starts[at] > code:
            return 0
        return self._glyph_in_segment(at, code)

    def advance(self, glyph: int) -> int:
        """How far a glyph moves the pen, in font units."""
        at = self._hmtx + 4 * min(glyph, self._metrics - 1)
        (width,) = struct.unpack_from(">H", self._data, at)
        return int(width)

    def _tables(self, index: int) -> dict[str, int]:
        start = 0
        if self._data[:4] == _COLLECTION:
            (start,) = struct.unpack_from(">L", self._data, 12 + 4 * index)
        if self._data[start : start + 4] not in _KNOWN:
            message = "not an OpenType font"
            raise ValueError(message)
        (count,) = struct.unpack_from(">H", self._data, start + 4)
        tables = {}
        for at in range(start + 12, start + 12 + 16 * count, 16):
            tag, _, offset, _ = struct.unpack_from(">4sLLL", self._data, at)
            tables[tag.decode("latin-1")] = offset
        return tables

    def _read_cmap(self, start: int) -> None:
        (count,) = struct.unpack_from(">H", self._data, start + 2)
        best: dict[int, int] = {}
        for at in range(start + 4, start + 4 + 8 * count, 8):
            platform, _, offset = struct.unpack_from(">HHL", self._data, at)
            (kind,) = struct.unpack_from(">H", self._data, start + offset)
            if platform in _UNICODE:
                best[kind] = start + offset
        if _GROUPS in best:
            self._read_groups(best[_GROUPS])
        elif _SEGMENTS in best:
            self._read_segments(best[_SEGMENTS])
        else:
            message = "no Unicode character map"
            raise ValueError(message)

    def _read_groups(self, start: int) -> None:
        (count,) = struct.unpack_from(">L", self._data, start + 12)
        words = struct.unpack_from(f">{3 * count}L", self._data, start + 16)
        self._starts, self._ends, self._firsts = words[0::3], words[1::3], words[2::3]
        self._offsets: tuple[int, ...] = ()

    def _read_segments(self, start: int) -> None:
        (double,) = struct.unpack_from(">H", self._data, start + 6)
        count = double // 2
        at = start + 14
        self._ends = struct.unpack_from(f">{count}H", self._data, at)
        self._starts = struct.unpack_from(f">{count}H", self._data, at + 2 + double)
        self._firsts = struct.unpack_from(f">{count}H", self._data, at + 2 + 2 * double)
        self._offsets_at = at + 2 + 3 * double
        self._offsets = struct.unpack_from(f">{count}H", self._data, self._offsets_at)

    def _glyph_in_segment(self, at: int, code: int) -> int:
        first = int(self._firsts[at])
        if not self._offsets:
            return first + code - int(self._starts[at])
        if not self._offsets[at]:
            return (first + code) & 0xFFFF
        place = self._offsets_at + 2 * at + self._offsets[at] + 2 * (code - self._starts[at])
        (glyph,) = struct.unpack_from(">H", self._data, place)
        return (int(glyph) + first) & 0xFFFF if glyph else 0
