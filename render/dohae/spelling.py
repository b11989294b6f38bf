"""The only place that tells which names a misspelt one is like: Hangul by its letters, the jamo."""

from __future__ import annotations

import unicodedata
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEAST = 0.6
"""How much of two names is the same where one may be meant by the other."""
_LEAST_OF_JAMO = 0.75
"""The same for Hangul, of which any two words share vowels."""
_JAMO_OF_SYLLABLE = 3


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
