"""Puts what is made from models into pages that were written by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae.pages.cards import cards

if TYPE_CHECKING:
    from dohae.pages.catalogue import Catalogue, Href

_CARDS = re.compile(r"^<!-- dohae: cards(?: (?P<section>\S+))? -->[ \t]*$", re.MULTILINE)


def weave(markdown: str, catalogue: Catalogue, href: Href) -> str:
    """The page with each ``<!-- dohae: cards SECTION -->`` made the cards of that section's cases.

    Without a section all cases are shown.
    """

    def made(mark: re.Match[str]) -> str:
        name = mark["section"]
        shown = [e for e in catalogue.exhibits if name in (None, e.section.name)]
        return cards(shown, href, filters=True)

    return _CARDS.sub(made, markdown)
