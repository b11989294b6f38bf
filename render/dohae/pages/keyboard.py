"""What keys write when the keyboard is still on the other script, Korean (두벌식) or Latin."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_CONSONANTS = dict(
    zip("rRseEfaqQtTdwWczxvg", "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", strict=True)
)
_VOWEL_KEYS = "k o i O j p u P h hk ho hl y n nj np nl b m ml l"
_VOWELS = dict(zip(_VOWEL_KEYS.split(), "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ", strict=True))
_FINAL_KEYS = "r R rt s sw sg e f fr fa fq ft fx fv fg a q qt t T d w c z x v g"
_FINALS = ["", *_FINAL_KEYS.split()]
"""By their place in Unicode's syllables; the first is none."""
_FIRST, _FIRST_CONSONANT, _FIRST_VOWEL, _NO_FINAL = 0xAC00, 0x1100, 0x1161, 0x11A7


def _longest(keys: list[str]) -> str:
    return "|".join(sorted(keys, key=len, reverse=True))


_VOWEL = _longest(list(_VOWELS))
# A consonant before a vowel belongs to the next syllable.
_SYLLABLE = re.compile(
    rf"(?P<first>[{''.join(_CONSONANTS)}])(?P<vowel>{_VOWEL})"
    rf"(?P<final>(?:{_longest(_FINALS[1:])})(?!{_VOWEL}))?|{_VOWEL}|."
)


@lru_cache(maxsize=1 << 16)
def mistyped(text: str) -> str:
    """The same keys in the other script: ``ec2`` is ``ㄷㅊ2``, and ``람다`` is ``fkaek``."""
    return _SYLLABLE.sub(_hangul, _latin(text)) if text.isascii() else _latin(text)


def _hangul(found: re.Match[str]) -> str:
    if not found["first"]:
        return _CONSONANTS.get(found[0]) or _VOWELS.get(found[0]) or found[0]
    first = list(_CONSONANTS).index(found["first"])
    vowel = list(_VOWELS).index(found["vowel"])
    final = _FINALS.index(found["final"] or "")
    return chr(_FIRST + (first * len(_VOWELS) + vowel) * len(_FINALS) + final)


def _latin(text: str) -> str:
    # Latin letters are looked for in small ones, which are typed without the shift key.
    return "".join(map(_key, unicodedata.normalize("NFD", text.lower())))


def _key(char: str) -> str:
    for first, keys in (
        (_FIRST_CONSONANT, list(_CONSONANTS)),
        (_FIRST_VOWEL, list(_VOWELS)),
        (_NO_FINAL, _FINALS),
    ):
        if 0 <= ord(char) - first < len(keys):
            return keys[ord(char) - first]
    return char
