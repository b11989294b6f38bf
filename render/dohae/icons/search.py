"""Finds kinds by words that people know them by, in Korean and in English."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dohae.icons.catalogue import catalogue_of, kinds, provider_names
from dohae.icons.kind import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.icons.kind import Kind

_WHOLE, _STANDS, _CLASS, _BEGINNING, _INSIDE, _NOT = range(6)
"""How much of a name a word is, less is more alike: a whole one, what a kind stands for, a class
that only diagrams tells of (a WAS is a server before it is Alibaba's Web App Service) …"""
_SHORTEST = 4
"""Latin letters that mean something inside of a word: NAT is no part of signature."""


def search(words: Iterable[str]) -> list[Kind]:
    """The kinds that every word says something of, the most alike first; all without words.

    A word is a name or a part of one, whatever its case, hyphens and spaces: the kind's own,
    another spelling, the service's usual name, or what Korean and English prose call it. A whole
    name of what the kind stands for finds it, too, and any word of that. Of those that are called
    so in whole, the ones that are no maker's come first.
    """
    wanted = [word for word in map(plain, words) if word]
    whole = "".join(wanted)  # Several words may be one name: load balancer.
    found: list[tuple[int, int, bool, Kind]] = []
    for kind in kinds():
        parts = max((_likeness(word, kind) for word in wanted), default=_WHOLE)
        together = _likeness(whole, kind)
        if min(parts, together) < _NOT:
            found.append((together, parts, together < _CLASS and not kind.is_neutral, kind))
    return [kind for *_, kind in sorted(found, key=lambda one: one[:3])]


def _likeness(word: str, kind: Kind) -> int:
    names, beginnings = _names()[kind.name]
    if word == kind.provider or (word in names and kind.is_told):
        return _WHOLE
    if word in map(plain, kind.stands_for):
        return _STANDS
    if word in names:
        return _CLASS
    if any(name.startswith(word) for name in (*names, *beginnings)):
        return _BEGINNING
    if any(word == plain(part) for name in kind.stands_for for part in name.split()):
        return _INSIDE
    is_telling = not word.isascii() or len(word) >= _SHORTEST
    return _INSIDE if is_telling and any(word in name for name in names) else _NOT


@cache
def _names() -> dict[str, tuple[frozenset[str], frozenset[str]]]:
    """Each kind's name -> all that it is called, and the words in these, all compared plainly."""
    called: dict[str, set[str]] = {kind.name: {plain(kind.name)} for kind in kinds()}
    for provider in provider_names():
        for spelling, kind in catalogue_of(provider).kinds.items():
            called[kind.name] |= {spelling, spelling.rpartition(".")[2]}
    words: dict[str, set[str]] = {}
    for kind in kinds():
        usual = (kind.label, *kind.names_ko, *kind.names_en)
        called[kind.name] |= {plain(name) for name in usual if name}
        words[kind.name] = {plain(word) for name in usual for word in name.split()}
    return {
        name: (frozenset(all_of_it), frozenset(words[name])) for name, all_of_it in called.items()
    }
