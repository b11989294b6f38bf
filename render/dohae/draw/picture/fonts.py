"""Which font a picture's text is drawn with, and how wide text is in it.

This is the only place that decides on a font. fontconfig is asked, as Graphviz asks it to paint.
"""

from __future__ import annotations

import math
import os
import platform
import shutil
import subprocess
import unicodedata
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from dohae.draw.picture.installing import advice
from dohae.draw.picture.sfnt import Face
from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFERRED = (
    "Pretendard",
    "Pretendard Variable",
    "Noto Sans KR",
    "Noto Sans CJK KR",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "NanumGothic",
    "Nanum Gothic",
    "NanumBarunGothic",
)
"""Korean families, the best first."""

_QUERY = "%{family}\t%{weight}\t%{slant}\t%{file}\t%{index}\t%{variable}\n"
_IDENTITY = "%{family}\t%{style}\t%{fontversion}\t%{index}\t%{file}\n"
_START = 16 * 1024
"""Bytes of a font file that have the check sums of all of its tables."""
_BOLD = 200
"""fontconfig's weight of a bold face; a regular one has 80."""
_REGULAR = 80
_UNKNOWN = 1.4
"""Ems kept for a character that another font must draw: an emoji is at most as wide."""
_SYNTHETIC = 1.07
"""How much wider a bold line may get where the bold face is made from the regular one."""
_NOT_SEEN = ("Mn", "Me", "Cf")
"""Categories of characters that stand on others or are not seen."""
_INSTALL = {
    "apt-get": "apt install fontconfig fonts-noto-cjk",
    "dnf": "dnf install fontconfig google-noto-sans-cjk-fonts",
    "pacman": "pacman -S fontconfig noto-fonts-cjk",
    "zypper": "zypper install fontconfig google-noto-sans-cjk-fonts",
    "apk": "apk add fontconfig font-noto-cjk",
    "brew": "brew install fontconfig font-noto-sans-cjk-kr",
}


@dataclass(frozen=True, slots=True)
class Font:
    """A Korean family in its two weights."""

    family: str
    regular: tuple[str, int]
    """File and index of the face in it."""
    bold: tuple[str, int]
    has_bold: bool
    """False when the family is one variable file or has no bold face."""

    def has(self, character: str) -> bool:
        """Whether it has a character, or nothing is to be seen of it."""
        if character.isspace() or unicodedata.category(character) in _NOT_SEEN:
            return True
        return bool(_face(*self.regular).glyph(character))

    def width(self, text: str, size: float, *, bold: bool = False) -> float:
        """How wide a line is, in points, rounded up to hundredths.

        Args:
            text: One line.
            size: Of the font, in points.
            bold: Whether the line is drawn in the bold face.
        """
        face = _face(*(self.bold if bold else self.regular))
        units = 0
        for character in unicodedata.normalize("NFC", text):
            glyph = face.glyph(character)
            if glyph:
                units += face.advance(glyph)
            elif unicodedata.category(character) not in _NOT_SEEN:
                units += int(_UNKNOWN * face.units)
        widen = _SYNTHETIC if bold and not self.has_bold else 1
        return math.ceil(units * size * widen * 100 / face.units) / 100


@cache
def _face(file: str, index: int) -> Face:
    return Face(file, index)


@cache
def korean_font() -> Font:
    """The Korean font that pictures are drawn with.

    Raises:
        DohaeError: No Korean font is installed; says how to install one.
    """
    faces = sorted(_faces(), key=lambda face: (face.rank, face.family, face.file, face.index))
    if not faces:
        what = Message(
            "no Korean font is installed, so labels cannot be drawn ({hint})", hint=_hint()
        )
        raise DohaeError(what)
    family = faces[0].family
    mine = [face for face in faces if face.family == family]
    regular = min(mine, key=lambda face: (abs(face.weight - _REGULAR), face.file, face.index))
    bold = min(mine, key=lambda face: (abs(face.weight - _BOLD), face.file, face.index))
    return Font(
        family,
        (regular.file, regular.index),
        (bold.file, bold.index),
        has_bold=bold.weight == _BOLD and not bold.variable,
    )


@cache
def is_drawn(character: str) -> bool:
    """Whether any installed font has a character, or nothing is to be seen of it."""
    if korean_font().has(character):
        return True
    return bool(_ask_fontconfig("-f", "x", f":charset={ord(character):x}"))


@cache
def installed() -> bytes:
    """A digest of all fonts: any of them may be taken for a character that another one lacks.

    Equal fonts in other places have the same digest. Without fontconfig it is that of no fonts.
    """
    try:
        lines = _ask_fontconfig("-f", _IDENTITY).splitlines()
    except DohaeError:
        lines = []
    files = {}
    fonts = []
    for line in lines:
        name, _, file = line.rpartition("\t")
        if file not in files:
            files[file] = _start_of(Path(file))
        fonts.append(name.encode() + files[file])
    return sha256(b"\n".join(sorted(fonts))).digest()


def _start_of(font: Path) -> bytes:
    """A digest of where a font file has its tables' check sums, and of its length."""
    try:
        with font.open("rb") as stream:
            start = stream.read(_START)
            return sha256(start + str(stream.seek(0, os.SEEK_END)).encode()).digest()
    except OSError:
        return b""


@dataclass(frozen=True, slots=True)
class _Found:
    """One face as fontconfig lists it."""

    family: str
    weight: int
    file: str
    index: int
    variable: bool

    @property
    def rank(self) -> int:
        known = {family: place for place, family in enumerate(PREFERRED)}
        odd = "Serif" in self.family or "Mono" in self.family
        return known.get(self.family, len(PREFERRED) + odd)


def _faces() -> Iterator[_Found]:
    for line in _ask_fontconfig("-f", _QUERY, ":lang=ko").splitlines():
        families, weight, slant, file, index, variable = line.split("\t")
        usable = file.lower().endswith((".ttf", ".otf", ".ttc", ".otc"))
        if slant != "0" or not usable:
            continue
        # A variable face lists its weights as a range such as "[40 210]"; it serves for both.
        number = _REGULAR if not weight.replace(".", "", 1).isdigit() else int(float(weight))
        for family in families.split(","):
            yield _Found(family, number, file, int(index) & 0xFFFF, variable == "True")


def _ask_fontconfig(*arguments: str) -> str:
    """What ``fc-list`` answers.

    The only process that drawing a picture starts.

    Raises:
        DohaeError: fontconfig is missing or fails.
    """
    command = shutil.which("fc-list")
    if command is None:
        what = Message(
            "fontconfig's fc-list is not installed, so no font can be found ({hint})", hint=_hint()
        )
        raise DohaeError(what)
    try:
        answer = subprocess.run(  # noqa: S603 - the arguments are this module's own
            [command, *arguments], check=True, capture_output=True, encoding="utf-8", timeout=60
        )
    except (OSError, subprocess.SubprocessError) as error:
        raise DohaeError(Message("fontconfig's fc-list failed: {why}", why=error)) from error
    return answer.stdout


def _hint() -> Message:
    if platform.system() == "Windows":
        return Message("install Noto Sans KR from fonts.google.com, and fontconfig")
    return advice(_INSTALL, Message("install Noto Sans CJK KR or Nanum Gothic, and fontconfig"))
