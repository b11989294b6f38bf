"""Puts what is made from models, and from kinds, into pages that were written by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae import icons
from dohae.pages.cards import cards
from dohae.pages.escape import markdown as escaped
from dohae.pages.lists import category_tiles
from dohae.pages.words import KOREAN, Words

if TYPE_CHECKING:
    from dohae.pages.catalogue import Catalogue, Href

_MARK = re.compile(
    r"^<!-- dohae: (?P<what>cards|categories|kinds)"
    r"(?: (?P<name>\S+))?(?: (?P<most>\d+))? -->[ \t]*$",
    re.MULTILINE,
)
_GENERAL = "general"
"""How a page asks for the kinds of no provider."""


def weave(markdown: str, catalogue: Catalogue, href: Href, words: Words = KOREAN) -> str:
    """The page with every mark replaced by what it asks for.

    ``<!-- dohae: cards SECTION -->`` becomes the cards of that section's cases, or of all cases
    without one; a number after the section is the most that are shown.
    ``<!-- dohae: categories -->`` becomes the categories with the number of their cases,
    ``<!-- dohae: kinds PROVIDER -->`` a table of the kinds that have names in Korean.
    """

    def made(mark: re.Match[str]) -> str:
        name = mark["name"]
        if mark["what"] == "kinds":
            return kinds_table(name or _GENERAL, words)
        if mark["what"] == "categories":
            return category_tiles(catalogue, href, words)
        shown = [e for e in catalogue.exhibits if name in (None, e.section.name)]
        most = int(mark["most"] or len(shown))
        return cards(shown[:most], href, filters=most >= len(shown), words=words)

    return _MARK.sub(made, markdown)


def kinds_table(provider: str, words: Words = KOREAN) -> str:
    """The kinds of a provider, groups first, with the names that people know them by."""
    wanted = "" if provider == _GENERAL else provider
    named = [
        kind
        for kind in icons.kinds()
        if kind.provider == wanted and (kind.names_ko or kind.is_group or not wanted)
    ]
    rows = [
        f"| `{kind.name}` | {escaped(kind.label)} | {escaped(', '.join(kind.names_ko))} |"
        for kind in sorted(named, key=lambda kind: (not kind.is_group, kind.name))
    ]
    return "\n".join([f"| {' | '.join(words.kinds)} |", "| --- | --- | --- |", *rows])
