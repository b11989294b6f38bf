"""Puts what is made from models, and from kinds, into pages that were written by hand."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae import icons
from dohae.errors import Place, Problem
from dohae.fences import outside
from dohae.messages import Message
from dohae.pages.cards import cards
from dohae.pages.escape import html
from dohae.pages.lists import category_tiles
from dohae.pages.request import begun_in_items, hiding, misnamed
from dohae.pages.services import Service, icon
from dohae.pages.tables import table
from dohae.pages.words import KOREAN, Words
from dohae.source import shortened

if TYPE_CHECKING:
    from pathlib import Path

    from dohae.pages.blocks import Source
    from dohae.pages.catalogue import Catalogue, Href

_MARK = re.compile(
    r"^<!-- *dohae: *(?P<what>cards|categories|kinds)"
    r"(?: +(?P<name>[^\s-]\S*?))?(?: +(?P<most>\d+))? *-->[ \t]*$"
)
_ASKS = re.compile(r"<!-- *dohae:(?P<said>.*?)-->[ \t]*$")
_NEARLY_ASKS = re.compile(
    r" {0,3}<!-+ *(?:dohae *[:：]|도해 *[:：] *(?:cards|categories|kinds)\b)", re.IGNORECASE
)
"""What begins rather like a mark than like a comment; 도해 is a word of Korean, too."""
_WORDS = {"cards": 2, "categories": 0, "kinds": 1}
"""How many words may follow each of those that a mark begins with."""
_GENERAL = "general"
"""How a page asks for the kinds of no provider."""
_GROUPS = "groups"
"""How a page asks for the kinds of groups of all providers."""


def weave(markdown: str, catalogue: Catalogue, href: Href, words: Words = KOREAN) -> str:
    """The page with every mark replaced by what it asks for; marks that code quotes stay.

    ``<!-- dohae: cards SECTION -->`` becomes the cards of that section's cases, or of all cases
    without one; a number after the section is the most that are shown.
    ``<!-- dohae: categories -->`` becomes the categories with the number of their cases,
    ``<!-- dohae: kinds PROVIDER -->`` a table of the kinds that have names in Korean, and
    ``<!-- dohae: kinds groups -->`` one of the kinds of groups, whosever they are.
    """

    def made(mark: re.Match[str]) -> str:
        name = mark["name"]
        if mark["what"] == "kinds":
            return kinds_table(name or _GENERAL, href, words)
        if mark["what"] == "categories":
            return category_tiles(catalogue, href, words)
        shown = [e for e in catalogue.exhibits if name in (None, e.section.name)]
        most = int(mark["most"] or len(shown))
        spoilt = [each for each in catalogue.spoilt if name in (None, each.section.name)]
        return cards(shown[:most], href, spoilt=spoilt, filters=most >= len(shown), words=words)

    lines = markdown.split("\n")
    for number, line in outside(markdown):
        lines[number] = _MARK.sub(made, line)
    return "\n".join(lines)


def icons_asked(markdown: str) -> dict[str, Path]:
    """The icons in the tables of kinds that a page asks for.

    Returns:
        Place of each in the site -> its file.
    """
    marks = (_MARK.match(line) for _, line in outside(markdown))
    return {
        service.icon: icons.icons_root() / service.kind.icon
        for mark in marks
        if mark and mark["what"] == "kinds"
        for service in _kinds_of(mark["name"] or _GENERAL)
        if service.icon
    }


def faults(source: Source, catalogue: Catalogue) -> list[Problem]:
    """What is wrong with the marks of a page, in whose places nothing would be seen.

    So it is of a block on a list item's own line, which Markdown's extension for blocks in lists
    takes for text.
    """
    found = []
    for number, line in outside(source.markdown):
        place = Place(source.file, source.lines_before + number + 1, 1)
        mark = _ASKS.match(line)
        what = _fault(mark["said"].split(), catalogue) if mark else None
        if what is not None:
            found.append(Problem(place, what))
        if mark is None and _NEARLY_ASKS.match(line):
            hint = Message("write it as <!-- dohae: cards -->, in a line of its own")
            found.append(Problem(place, Message("this comment is no mark of dohae's"), hint))
    for fence in misnamed(source.markdown):
        place = Place(source.file, source.lines_before + fence.first + 1, len(fence.indent) + 1)
        what = Message("'{info}' begins no block of dohae's", info=shortened(fence.info))
        found.append(Problem(place, what, Message("begin it with ```dohae")))
    for fence in begun_in_items(source.markdown):
        place = Place(source.file, source.lines_before + fence.first + 1, len(fence.indent) + 1)
        what = Message("a block cannot begin on the line of its list item")
        hint = Message("begin it on a line of its own below, indented by four blanks")
        found.append(Problem(place, what, hint))
    for fence in hiding(source.markdown):
        place = Place(source.file, source.lines_before + fence.first + 1, len(fence.indent) + 1)
        what = Message("nothing closes this block, and the dohae blocks after it are in it")
        found.append(Problem(place, what))
    return sorted(found, key=lambda problem: problem.where.line)


def _fault(words: list[str], catalogue: Catalogue) -> Message | None:
    """What is wrong with the words of a mark."""
    what, *more = words or [""]
    if what not in _WORDS:
        known = ", ".join(_WORDS)
        return Message("unknown mark {what!r} (there are {known})", what=what, known=known)
    if len(more) > _WORDS[what] or not all(word.isdecimal() for word in more[1:]):
        return Message("{words!r} says more than a mark can", words=" ".join(words))
    sections = [section.name for section in catalogue.sections]
    if what == "cards" and more and more[0] not in sections:
        known = ", ".join(sections)
        return Message("no section {name!r} (there are {known})", name=more[0], known=known)
    providers = dict.fromkeys((_GROUPS, *(kind.provider or _GENERAL for kind in icons.kinds())))
    if what == "kinds" and more and more[0] not in providers:
        known = ", ".join(providers)
        return Message("no provider {name!r} (there are {known})", name=more[0], known=known)
    return None


def kinds_table(provider: str, href: Href, words: Words = KOREAN) -> str:
    """The kinds of a provider, groups first, or of groups; with the names that people use."""
    rows = [
        (
            f"{icon(service, href)}<code>{service.kind.name}</code>",
            html(service.label),
            html(", ".join(service.kind.names_ko)),
        )
        for service in _kinds_of(provider)
    ]
    return table(words.kinds, rows, "dohae-kinds")


def _kinds_of(provider: str) -> list[Service]:
    """The kinds in the table of a provider, or of groups, in its order."""
    if provider == _GROUPS:
        return [Service(kind) for kind in icons.kinds() if kind.is_group]
    wanted = "" if provider == _GENERAL else provider
    named = [
        kind
        for kind in icons.kinds()
        if kind.provider == wanted and (kind.names_ko or kind.is_group or not wanted)
    ]
    return [Service(kind) for kind in sorted(named, key=lambda one: (not one.is_group, one.name))]
