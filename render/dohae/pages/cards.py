"""Cards: one for each case, on pages that list cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.pages.escape import html, one_line
from dohae.pages.figure import Theme, ground_of
from dohae.pages.services import icon
from dohae.pages.thumbnail import thumbnail
from dohae.pages.words import KOREAN, Words, marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from dohae.pages.catalogue import Exhibit, Href, Spoilt
    from dohae.pages.services import Service

_PICTURED = 100
"""The most cards whose thumbnails stand in the page itself, where they follow its light and dark.

Of more, a browser loads only those that are looked at, each as the case's own picture.
"""

_NAMED = 6
"""The most services that a card names; of the others it says how many there are."""


def cards(
    exhibits: Iterable[Exhibit],
    href: Href,
    *,
    spoilt: Iterable[Spoilt] = (),
    filters: bool = False,
    words: Words = KOREAN,
) -> str:
    """The cards as one block of HTML.

    Args:
        exhibits: What to show, in order.
        href: Addresses as seen from the page with the cards.
        spoilt: Models that can't be shown, so that nobody wonders where they went.
        filters: Whether a script may offer to filter them; without one all are shown.
        words: Of the page.
    """
    kind = "dohae-cards dohae-filtered" if filters else "dohae-cards"
    shown = list(exhibits)
    inside = len(shown) <= _PICTURED
    made = [_card(exhibit, href, words, inside=inside) for exhibit in shown]
    inner = "\n".join([*made, *(_spoilt_card(each, href, words) for each in spoilt)])
    return (
        f'<section class="{kind}" lang="{words.language}" data-search-exclude>\n{inner}\n</section>'
    )


def _card(exhibit: Exhibit, href: Href, words: Words, *, inside: bool) -> str:
    found = [kind for kind in exhibit.kinds if kind.is_service]
    categories = "|".join(exhibit.case.categories)
    names = "|".join(service.label for service in found)
    tags = "".join(f"<li>{one_line(category)}</li>" for category in exhibit.case.categories)
    lines = [
        f'<article class="dohae-card"{marked(exhibit.title + exhibit.sentence, words)}',
        f'data-categories="{one_line(categories)}" data-services="{html(names)}">',
        _thumbnail(exhibit, href, inside=inside),
        f'<a class="dohae-card-title" href="{html(href(exhibit.page))}">{html(exhibit.title)}</a>',
        f"<p>{html(exhibit.sentence)}</p>",
        f'<ul class="dohae-tags">{tags}</ul>' if tags else "",
        _icons(found, href, words),
        "</article>",
    ]
    return "\n".join(line for line in lines if line)


def _spoilt_card(spoilt: Spoilt, href: Href, words: Words) -> str:
    where = f'{marked(spoilt.title, words)} data-categories="" data-services=""'
    title = f'<a class="dohae-card-title" href="{html(href(spoilt.page))}">{html(spoilt.title)}</a>'
    problem = spoilt.problems[0]
    said = f"<p>{one_line(f'{problem.where}: {words.tell(problem.what)}')}</p>"
    return f'<article class="dohae-card dohae-spoilt"{where}>\n{title}\n{said}\n</article>'


def _icons(services: Sequence[Service], href: Href, words: Words) -> str:
    if not services:
        return ""
    # Cards of one row are as high as the highest of them.
    named = services if len(services) <= _NAMED + 1 else services[:_NAMED]
    rows = [
        f"<li>{icon(service, href, 20)}<span>{html(service.label)}</span></li>" for service in named
    ]
    if len(named) < len(services):
        others = ", ".join(service.label for service in services[_NAMED:])
        more = words.others.format(count=len(services) - _NAMED)
        rows.append(f'<li lang="{words.language}" title="{html(others)}">{more}</li>')
    return f'<ul class="dohae-icons">{"".join(rows)}</ul>'


def _thumbnail(exhibit: Exhibit, href: Href, *, inside: bool) -> str:
    if ".svg" not in exhibit.drawings:
        return ""
    pictures = [suffix for suffix in (".svg", ".png") if suffix in exhibit.files]
    if not inside and pictures:
        source = html(href(exhibit.file(pictures[0])))
        return f'<div class="dohae-thumb"><img src="{source}" alt="" loading="lazy"></div>'
    ground = ground_of(exhibit.case)
    key = f"thumb-{exhibit.section.name}-{exhibit.case.name}" if ground is Theme.OWN else ""
    picture = thumbnail(exhibit.drawings[".svg"], href=href, key=html(key))
    return f'<div class="dohae-thumb dohae-{ground}">{picture}</div>'
