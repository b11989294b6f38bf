"""Recognising the kind of a node by the words that it is called."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from dohae.icons import find, kinds
from dohae.icons.kind import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.icons import Kind

_PREFERRED = ("", "aws", "gcp", "azure", "k8s", "onprem")
_SHORTEST = 2
_EVERYDAY = frozenset(
    [
        "line",
        "라인",
        "here",
        "go",
        "or",
        "r",
        "c",
        "heat",
        "space",
        "action",
        "display",
        "delay",
        "merge",
        "sort",
        "generic",
        "blank",
        "stack",
        "hosting",
        "uptime",
        "storm",
        "beam",
        "folder",
    ]
)
"""Names that are other words, too, and mean a kind only where they stand alone: 생산 라인."""


@dataclass(frozen=True, slots=True)
class Recognised:
    """A kind that words stand for."""

    kind: Kind
    words: str
    """The words that told it."""
    is_sure: bool
    """Whether they are the kind's name, and not only contain it."""


def recognise(texts: Iterable[str], *, is_group: bool) -> Recognised | None:
    """The kind that the first text to tell one stands for; whole names go before parts."""
    given = [text for text in texts if text]
    names = _names(is_group=is_group)
    for text in given:
        kind = names.get(plain(text))
        if kind is not None:
            # A lone letter may name a language, but boxes are called A, B and C, too.
            return Recognised(kind, text, is_sure=not (len(text) == 1 and text.isascii()))
    if is_group:
        return None  # groups are called after what they are for; a part of that tells nothing
    if len(set(given)) == 1 and (people := _people().get(given[0])):
        return Recognised(people, given[0], is_sure=False)
    for text in given:
        parts = [part for part in _parts(text) if _tells(plain(part), names)]
        if parts:
            best = min(parts, key=lambda part: (_rank(names[plain(part)]), -len(part)))
            return Recognised(names[plain(best)], best, is_sure=False)
    return None


@cache
def _people() -> dict[str, Kind]:
    """What stands for people where it is all that a box says: 고객 DB is none of theirs."""
    return {said: kind for kind in (find("users"), find("user")) for said in kind.stands_for}


def _tells(part: str, names: dict[str, Kind]) -> bool:
    return part in names and part not in _EVERYDAY


def _rank(kind: Kind) -> int:
    """How far down the preferred providers a kind stands; those of none come after AWS here."""
    order = ("aws", *_PREFERRED)
    return order.index(kind.provider) if kind.provider in order else len(order)


def _parts(text: str) -> list[str]:
    """Whole words of a text, alone and together with those after them."""
    words = re.findall(r"[^\s()\[\]/·,:]+", text)
    spans = [" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, len(words) + 1)]
    return [span for span in spans if len(span) >= _SHORTEST]


@cache
def _names(*, is_group: bool) -> dict[str, Kind]:
    """Kinds by everything that they are called; general ones and those of AWS go first."""

    def rank(kind: Kind) -> tuple[int, int]:
        known = kind.provider in _PREFERRED
        place = _PREFERRED.index(kind.provider) if known else len(_PREFERRED)
        return place, kind.name.count(".")

    found: dict[str, Kind] = {}
    for kind in sorted(kinds(), key=rank):
        if kind.is_group == is_group:
            for name in (kind.label, *kind.names_ko, *kind.names_en):
                if name:
                    found.setdefault(plain(name), kind)
    return found
