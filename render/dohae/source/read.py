"""From a file's bytes to its text: everything that can be wrong before YAML is looked at."""

from __future__ import annotations

import codecs
import re
from typing import TYPE_CHECKING

from dohae.errors import InvalidModel, Place, Problem, reason
from dohae.messages import NOTHING, Message
from dohae.source.limits import DEFAULT_LIMITS, Limits

if TYPE_CHECKING:
    from pathlib import Path

_UNPRINTABLE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
"""What YAML forbids in a file, byte order marks inside of it, and U+FDD0 to U+FDEF, which Unicode
keeps for programs: the site's pages mark with them where drawings go."""

_OTHER_MARKS = {
    codecs.BOM_UTF32_LE: "UTF-32",
    codecs.BOM_UTF32_BE: "UTF-32",
    codecs.BOM_UTF16_LE: "UTF-16",
    codecs.BOM_UTF16_BE: "UTF-16",
}
"""Byte order marks of what Windows writes, too; UTF-16's begins UTF-32's."""
_MOST_SHOWN = 20
_KS_X_1001 = 0xA1
"""The least second byte of a character that CP949 has from that standard."""


SAVE_AS_UTF8 = Message("save the file as UTF-8")
LEADS_NOWHERE = Message("is a link that leads nowhere")


def read(path: Path, limits: Limits = DEFAULT_LIMITS) -> str:
    """The text of a model file.

    Raises:
        InvalidModel: The file can't be read, is too large or is not UTF-8 text.
    """
    return decode(read_bytes(path, limits), str(path), limits)


def read_bytes(path: Path, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """The bytes of a model file: of one that is too large so many that it shows.

    Raises:
        InvalidModel: The file can't be read.
    """
    file = str(path)
    try:
        with path.open("rb") as stream:
            return stream.read(limits.size + 1)
    except FileNotFoundError:
        what = LEADS_NOWHERE if path.is_symlink() else Message("no such file")
        raise InvalidModel([Problem(Place(file), what)]) from None
    except IsADirectoryError:
        what, hint = Message("is a folder, not a file"), Message("name a file in it")
        raise InvalidModel([Problem(Place(file), what, hint)]) from None
    except (OSError, ValueError) as error:
        what = Message("cannot be read: {why}", why=reason(error))
        raise InvalidModel([Problem(Place(file), what)]) from None


def decode(raw: bytes, file: str, limits: Limits = DEFAULT_LIMITS, *, is_model: bool = True) -> str:
    """The text of bytes, without a byte order mark.

    Args:
        raw: The bytes; one more than the limit is enough to tell that they are too many.
        file: What places call the file.
        limits: How large it may be.
        is_model: Whether it is a model, and not a document that models are to be made of.

    Raises:
        InvalidModel: The bytes are too many or not UTF-8 text.
    """
    if len(raw) > limits.size:
        raise InvalidModel([too_large(file, limits, is_model=is_model)])
    other = next((name for mark, name in _OTHER_MARKS.items() if raw.startswith(mark)), None)
    if other:
        what = Message("is {encoding}, not UTF-8", encoding=other)
        raise InvalidModel([Problem(Place(file, 1, 1), what, SAVE_AS_UTF8)])
    if b"\0" in raw:
        what = Message("is not text")
        hint = Message("a model is YAML in UTF-8") if is_model else NOTHING
        raise InvalidModel([Problem(_place_in(raw, raw.index(b"\0"), file), what, hint)])
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidModel([not_utf8(raw, error, file)]) from None


def not_utf8(raw: bytes, error: UnicodeDecodeError, file: str) -> Problem:
    """What is said of bytes that are no UTF-8, and where."""
    what = Message("is not UTF-8: byte 0x{byte:02x}", byte=raw[error.start])
    if _is_cp949(raw):
        what = Message("is {encoding}, not UTF-8", encoding="CP949 (EUC-KR)")
    return Problem(_place_in(raw, error.start, file), what, SAVE_AS_UTF8)


def _is_cp949(raw: bytes) -> bool:
    """Whether bytes are Korean as Windows and old documents write it."""
    try:
        letters = [char for char in raw.decode("cp949") if char.isalpha() and not char.isascii()]
    except UnicodeDecodeError:
        return False
    # Bytes in other encodings may be Korean as well, but rare syllables for the most part.
    return sum(map(_is_common, letters)) > len(letters) / 2


def _is_common(char: str) -> bool:
    """Whether a character is a syllable among the 2,350 of KS X 1001, which are those of words."""
    return "가" <= char <= "힣" and char.encode("cp949")[1] >= _KS_X_1001


def _place_in(raw: bytes, offset: int, file: str) -> Place:
    """The place of a byte that is no text, by its offset."""
    before = raw[:offset].decode("utf-8-sig", errors="replace")
    return place_of(before, len(before), file)


def check_text(text: str, file: str, limits: Limits) -> None:
    """See that YAML can be read from a text at all.

    Raises:
        InvalidModel: The text is too large, empty, or has characters that no model may have.
    """
    # Four bytes at most make a character, so most texts need no second look.
    if len(text) * 4 > limits.size and len(text.encode(errors="replace")) > limits.size:
        raise InvalidModel([too_large(file, limits)])
    problems: list[Problem] = []
    for found in _UNPRINTABLE.finditer(text):
        if len(problems) == _MOST_SHOWN:
            break
        what = Message("character U+{code:04X} may not stand here", code=ord(found[0]))
        problems.append(Problem(place_of(text, found.start(), file), what, Message("leave it out")))
    if problems:
        raise InvalidModel(problems)


def place_of(text: str, offset: int, file: str) -> Place:
    """The place of a character, by its offset in the text."""
    start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + 1, offset - start + 1)


def too_large(file: str, limits: Limits, *, is_model: bool = True) -> Problem:
    """What is said of a file of too many bytes."""
    if not is_model:
        what = Message("is larger than a document may be ({most:,} bytes)", most=limits.size)
        return Problem(Place(file), what, Message("split it into several"))
    what = Message("is larger than a model may be ({most:,} bytes)", most=limits.size)
    hint = Message("split it into several models")
    return Problem(Place(file), what, Message.joined("; ", [hint, limits.raised_by("size")]))
