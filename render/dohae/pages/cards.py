"""Cards: one for each case, on pages that list cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.pages.escape import html, one_line
from dohae.pages.services import icon, services

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.pages.catalogue import Exhibit, Href


def cards(exhibits: Iterable[Exhibit], href: Href, *, filters: bool = False) -> str:
    """The cards as one block of HTML.

    Args:
        exhibits: What to show, in order.
        href: Addresses as seen from the page with the cards.
        filters: Whether a script may offer to filter them; without one all are shown.
    """
    kind = "dohae-cards dohae-filtered" if filters else "dohae-cards"
    inner = "\n".join(_card(exhibit, href) for exhibit in exhibits)
    return f'<section class="{kind}" data-search-exclude>\n{inner}\n</section>'


def _card(exhibit: Exhibit, href: Href) -> str:
    found = services(exhibit.case)
    categories = "|".join(exhibit.case.categories)
    names = "|".join(service.label for service in found)
    tags = "".join(f"<li>{one_line(category)}</li>" for category in exhibit.case.categories)
    icons = "".join(
        f'<li title="{html(service.label)}">{icon(service, href, 20)}'
        f"<span>{html(service.label)}</span></li>"
        for service in found
    )
    lines = [
        '<article class="dohae-card"',
        f'data-categories="{one_line(categories)}" data-services="{html(names)}">',
        _thumbnail(exhibit, href),
        f'<a class="dohae-card-title" href="{html(href(exhibit.page))}">{html(exhibit.title)}</a>',
        f"<p>{html(exhibit.sentence)}</p>",
        f'<ul class="dohae-tags">{tags}</ul>' if tags else "",
        f'<ul class="dohae-icons">{icons}</ul>' if icons else "",
        "</article>",
    ]
    return "\n".join(line for line in lines if line)


def _thumbnail(exhibit: Exhibit, href: Href) -> str:
    if ".svg" not in exhibit.drawings:
        return ""
    source = html(href(exhibit.file(".svg")))
    return f'<div class="dohae-thumb"><img src="{source}" alt="" loading="lazy"></div>'
