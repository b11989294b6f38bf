"""Finds the kinds that a name which is none may mean."""

from __future__ import annotations

import re
from difflib import SequenceMatcher, get_close_matches
from functools import cache
from typing import TYPE_CHECKING

from dohae.icons.catalogue import catalogue_of, find, kinds, neutral_first, provider_names
from dohae.icons.kind import plain
from dohae.icons.spoken import spelt_out
from dohae.spelling import mistyped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.icons.kind import Kind

_LEAST, _LEAST_OF_GENERAL = 0.65, 0.75
"""How much of a name must be the same as a kind's; more where no provider is written, for any
product may stand there: a pinecone is no internet."""
_SHORTEST, _LEAST_OF_MANY = 5, 0.8
"""Letters of a name that is compared with all that kinds are called, and how much is the same."""
_LONGEST = 100
"""Letters of a name that is looked into: no kind's has as many, and time and memory grow with
their square."""
_SIGNS = re.compile(r"[-_/: ]")
"""What is written for the dot between a provider and a name."""
_LONG = 4
"""Letters of what a kind stands for that a word may be a slip of."""


@cache
def nearest(name: str) -> list[str]:
    """At most three names of kinds that may have been meant, likeliest first."""
    if len(name) > _LONGEST:
        return []
    names = provider_names()
    wanted = plain(_dotted(name, names))
    provider, dot, rest = wanted.partition(".")
    last = wanted.rpartition(".")[2]
    result: dict[str, None] = {}
    said = wanted if not dot else rest if provider in names else ""
    own = dot and said
    among = list(catalogue_of(provider).kinds.values()) if own else neutral_first(kinds())
    if said:
        told = [kind for kind in among if kind.is_told]
        result |= _called(said, told) | _standing_for(said, among) | _called(said, among)
    if dot and provider not in names:
        # Another provider's name: the one that it looks like, or any that has such a kind.
        names = (*get_close_matches(provider, names, 1, 0.5), *names)
    elif dot:
        names = (provider,)
    result |= _named(last, names)
    if not result and said and dot:
        told = [kind for kind in neutral_first(kinds()) if kind.is_told]
        result = _with_word(last, among) or _called(said, told) | _standing_for(said, told)
    if not result:
        least = _LEAST if dot else _LEAST_OF_GENERAL
        result = _spelled_like(rest if dot else wanted, catalogue_of(names[0]).kinds, least)
    if not result and said:
        result = _called_like(said, among) or _written_like(said, among)
    found = list(result or _named(last, provider_names()))
    return [near for at, near in enumerate(found) if not at or not _is_providers_own(near)][:3]


def _dotted(name: str, providers: Iterable[str]) -> str:
    """A name with a dot after its provider where another sign stands: ``aws-ec2``."""
    provider, *rest = _SIGNS.split(name, maxsplit=1)
    return f"{provider}.{rest[0]}" if rest and plain(provider) in providers else name


def _is_providers_own(name: str) -> bool:
    """Whether a kind is but its provider's own icon, such as aws.aws, of which no file tells."""
    provider, last = name.partition(".")[0], name.rpartition(".")[2]
    return provider == last and not find(name).is_told


def _named(word: str, providers: Iterable[str]) -> dict[str, None]:
    """Names of the providers' kinds of one name, which may be spelt out in Hangul."""
    spelt = (word, *sorted(spelt_out(word)))
    found = (catalogue_of(known).kinds.get(name) for name in spelt for known in providers)
    return {kind.name: None for kind in found if kind}


def _usual(kind: Kind) -> tuple[str, ...]:
    """What people call a kind."""
    return (kind.label, *kind.names_ko, *kind.names_en)


def _called(wanted: str, among: Iterable[Kind]) -> dict[str, None]:
    """Names of kinds that people call so."""
    return {kind.name: None for kind in among if wanted in map(plain, _usual(kind))}


def _standing_for(wanted: str, among: Iterable[Kind]) -> dict[str, None]:
    """Names of kinds that stand for a product or a role."""
    return {kind.name: None for kind in among if wanted in map(plain, kind.stands_for)}


def _with_word(wanted: str, among: Iterable[Kind]) -> dict[str, None]:
    """Names of kinds that a provider's file names by a word among others, such as VPN."""
    return {
        kind.name: None
        for kind in among
        if kind.names_ko
        and any(
            wanted == plain(word) for name in (kind.label, *kind.names_ko) for word in name.split()
        )
    }


def _called_like(wanted: str, among: Iterable[Kind]) -> dict[str, None]:
    """Names of kinds that are called or stand for what is like a word, the most alike first."""
    told = [kind for kind in among if kind.is_told]
    called = [(name, kind) for kind in told for name in _usual(kind)]
    stood = [(name, kind) for kind in told for name in kind.stands_for if len(name) >= _LONG]
    of = _first_of(called + stood)
    return {of[name]: None for name in mistyped(wanted, of)}


def _written_like(wanted: str, among: Iterable[Kind]) -> dict[str, None]:
    """Names of kinds that are called in Latin letters what a word is a slip of."""
    if len(wanted) < _SHORTEST:
        return {}
    of = _first_of((name, kind) for kind in among if kind.is_told for name in _usual(kind))
    # What only goes on is another word: an engine is no app engine.
    return {
        of[name]: None
        for name in get_close_matches(wanted, of, 9, _LEAST_OF_MANY)
        if abs(len(name) - len(wanted)) <= 1 or not (wanted in name or name in wanted)
    }


def _first_of(called: Iterable[tuple[str, Kind]]) -> dict[str, str]:
    """Names, compared plainly, and of each the first kind that has it."""
    of: dict[str, str] = {}
    for name, kind in called:
        if name:
            of.setdefault(plain(name), kind.name)
    return of


def _spelled_like(wanted: str, among: dict[str, Kind], least: float) -> dict[str, None]:
    """Names of kinds, the most alike first and then in the order of the provider's file."""
    short = 2  # Characters, of which one wrong already makes half of the name.
    close = get_close_matches(wanted, among, 9, 0.5 if len(wanted) <= short else least)
    order = list(among)
    likeness = {key: SequenceMatcher(None, wanted, key).ratio() for key in close}
    close.sort(key=lambda key: (-likeness[key], order.index(key)))
    return {among[key].name: None for key in close}
