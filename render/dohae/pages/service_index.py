"""The page that lists services: by their first letters, each with the cases that use it."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from dohae.pages.escape import front_matter, html
from dohae.pages.services import HUMP, Service, icon, provider_words, used
from dohae.pages.words import KOREAN

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.pages.catalogue import Catalogue, Exhibit, Href

TITLE = "서비스별 사례"
SHOWN = 4
"""The most cases of a service that are listed at once; of one more, too."""
_CONSONANTS = "ㄱㄱㄴㄷㄷㄹㅁㅂㅂㅅㅅㅇㅈㅈㅊㅋㅌㅍㅎ"
"""A syllable's first, by its number; doubled ones stand under the single."""
_FIRST_SYLLABLE, _SYLLABLES_OF_ONE = 0xAC00, 588
_OTHERS = "기타"


def services_page(catalogue: Catalogue, href: Href) -> str:
    """Every service, with the cases that use it."""
    found = used(catalogue.exhibits)
    names = _names(found)
    letters: dict[str, list[Service]] = {}
    for service in sorted(found, key=lambda service: (order(names[service]), service.anchor)):
        letters.setdefault(letter(names[service]), []).append(service)
    ways = "".join(f'<a href="#{_anchor(under)}">{under}</a>' for under in letters)
    parts = [
        # Other builders may take the page for English.
        f'<div class="dohae-find" lang="{KOREAN.language}" data-search-exclude>',
        f'<nav class="dohae-letters" aria-label="첫 글자">{ways}</nav>',
        "</div>",
        '<div class="dohae-index">',
    ]
    for under, services in letters.items():
        parts += ["<section>", f'<h2 id="{_anchor(under)}" data-search-exclude>{under}</h2>']
        parts += [_entry(each, names[each], found[each], href) for each in services]
        parts.append("</section>")
    parts.append("</div>")
    head = front_matter(title=TITLE, search={"boost": 1}, hide=["toc"])
    return "\n\n".join([head, f"# {TITLE}", "\n".join(parts)]) + "\n"


def _names(services: Iterable[Service]) -> dict[Service, str]:
    """What each service is called; of those called the same, some with their provider."""
    found = list(services)
    twins = Counter(service.label for service in found)
    return {
        service: f"{service.provider} {service.label}".lstrip()
        if twins[service.label] > 1
        else service.label
        for service in found
    }


def letter(name: str) -> str:
    """Under what a name stands: a consonant, a letter, or the rest."""
    first = unicodedata.normalize("NFC", name)[0]
    at = (ord(first) - _FIRST_SYLLABLE) // _SYLLABLES_OF_ONE
    if 0 <= at < len(_CONSONANTS):
        return _CONSONANTS[at]
    latin = unicodedata.normalize("NFD", first)[0].upper()
    return latin if "A" <= latin <= "Z" else _OTHERS


def order(name: str) -> tuple[int, str, str]:
    """Sorts Korean names before Latin ones, as Korean browsers do, and digits last."""
    under = letter(name)
    rank = 2 if under == _OTHERS else int("A" <= under <= "Z")
    bare = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    return rank, unicodedata.normalize("NFC", bare).casefold(), name


def _anchor(under: str) -> str:
    return f"letter-{under.lower()}"


def _entry(service: Service, name: str, exhibits: list[Exhibit], href: Href) -> str:
    others = html(", ".join(other for other in service.names if other != name))
    names = f"<p>{others}</p>" if others else ""
    # Search leads to the service, and to the cases themselves.
    uses = [_cases(exhibits[:SHOWN], href)]
    if len(exhibits) == SHOWN + 1:
        uses = [_cases(exhibits, href)]
    elif len(exhibits) > SHOWN:
        more = KOREAN.others.format(count=len(exhibits) - SHOWN)
        others = _cases(exhibits[SHOWN:], href)
        uses.append(f"<details data-search-exclude><summary>{more}</summary>{others}</details>")
    return (
        f'<div class="dohae-entry" data-provider="{html(provider_words(service))}">'
        f'<h3 id="{service.anchor}">{icon(service, href)} <span>{_breakable(name)}</span></h3>'
        f"{names}"
        f'<span title="{KOREAN.counted(len(exhibits))}" data-search-exclude>{len(exhibits)}</span>'
        f"{''.join(uses)}</div>"
    )


def _cases(exhibits: Iterable[Exhibit], href: Href) -> str:
    rows = (
        f'<li><a href="{html(href(exhibit.page))}">{html(exhibit.title)}</a></li>'
        for exhibit in exhibits
    )
    return f"<ul data-search-exclude>{''.join(rows)}</ul>"


def _breakable(name: str) -> str:
    """The name as HTML that may break inside of words such as ``PersistentVolumeClaim``."""
    return HUMP.sub("<wbr>", html(name))
