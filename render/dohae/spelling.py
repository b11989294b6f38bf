"""The only place that tells which names a misspelt one is like: Hangul by its letters, the jamo."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from itertools import permutations
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST = 0.6
"""How much of two names is the same where one may be meant by the other."""
_LEAST_OF_JAMO = 0.75
"""The same for Hangul, of which any two words share vowels."""
_JAMO_OF_SYLLABLE = 3
_SHORT, _LONG = 6, 10
"""Jamo up to which a word is short, and from which it is long."""
_LEAST_BETWEEN = 0.85
"""How much of a word between the two must be the same as in one name among hundreds."""
_BEGINNING = 2
"""Jamo that a longer word and its name begin with; those of short ones are all compared."""
_SOUNDS_ALIKE = "ㄱㄲㅋ ㄷㄸㅌ ㅂㅃㅍ ㅅㅆ ㅈㅉㅊ ㅐㅔㅒㅖ ㅚㅙㅞ ㅣㅟㅢ ㅏㅓ ㅓㅕ ㅓㅗ ㅔㅕ"
_ENDS_ALIKE = "ㄷㅅㅈㅊㅌ"
"""Consonants that are one sound where they end a syllable."""
_KEYS = "ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ ㅁㄴㅇㄹㅎㅗㅓㅏㅣ ㅋㅌㅊㅍㅠㅜㅡ"
"""The rows of the Korean keyboard."""


def alike(wrong: str, right: Iterable[str], most: int = 3) -> list[str]:
    """The names that a misspelt one is like, the likeliest first.

    Args:
        wrong: What is written.
        right: What may be.
        most: How many names at most.
    """
    if not _has_hangul(wrong):
        return get_close_matches(wrong, list(right), most, _LEAST)
    written = jamo(wrong)
    found: list[tuple[float, str]] = []
    for name in dict.fromkeys(right):
        likeness = SequenceMatcher(None, jamo(name), written).ratio()
        if likeness >= _LEAST_OF_JAMO or _differ_at_their_end(written, jamo(name)):
            found.append((-likeness, name))
    return [name for _, name in sorted(found)[:most]]


def mistyped(wrong: str, right: Iterable[str], most: int = 3) -> list[str]:
    """The Korean names that a Korean word is a slip of, the likeliest first.

    Stricter than `alike` the shorter the word is, for names of which there are hundreds: one of
    them is always near to an everyday word. A word of two syllables must be a name but for one
    letter that sounds like the right one or lies beside it on the keyboard.

    Args:
        wrong: What is written.
        right: What may be.
        most: How many names at most.
    """
    if not _has_hangul(wrong):
        return []
    written = jamo(wrong)
    names = list(right)
    if len(written) <= _SHORT:
        return [name for name in names if _is_slip(written, jamo(name))][:most]
    least = _LEAST_OF_JAMO if len(written) >= _LONG else _LEAST_BETWEEN
    names = [name for name in names if jamo(name).startswith(written[:_BEGINNING])]
    near = {name: SequenceMatcher(None, jamo(name), written).ratio() for name in names}
    found = [name for name in names if near[name] >= least]
    return sorted(found, key=lambda name: -near[name])[:most]


def _is_slip(written: str, name: str) -> bool:
    """Whether one letter stands for another that sounds like it or lies beside it."""
    if len(written) != len(name):
        return False
    pairs = {(one, other) for one, other in zip(written, name, strict=True) if one != other}
    return len(pairs) == 1 and pairs <= _slips()


@cache
def _slips() -> frozenset[tuple[str, str]]:
    """Pairs of letters that are easily taken for one another, as `jamo` has them."""
    together = [*_SOUNDS_ALIKE.split(), _ENDS_ALIKE]
    together += [row[at : at + 2] for row in _KEYS.split() for at in range(len(row) - 1)]
    return frozenset(pair for letters in together for pair in permutations(jamo(letters), 2))


@cache
def jamo(text: str) -> str:
    """A text whose syllables are taken apart; a consonant is the same first, last and alone."""
    parts = unicodedata.normalize("NFKD", text)
    return "".join(_first(part) if "\u11a8" <= part <= "\u11ff" else part for part in parts)


def _first(last: str) -> str:
    """The consonant that begins syllables for one that ends them; itself where none does."""
    try:
        return unicodedata.lookup(unicodedata.name(last).replace("JONGSEONG", "CHOSEONG"))
    except KeyError:
        return last


def _has_hangul(text: str) -> bool:
    return any("\u1100" <= part <= "\u11ff" for part in jamo(text))


def _differ_at_their_end(one: str, other: str) -> bool:
    """Whether both are one syllable, but for its last consonant: too short to tell by shares."""
    return max(len(one), len(other)) <= _JAMO_OF_SYLLABLE and one[:2] == other[:2]
