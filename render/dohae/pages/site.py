"""The site's pages, made from a catalogue: what stands where, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.pages import lists
from dohae.pages.case_page import case_page
from dohae.pages.escape import plain
from dohae.pages.services import INDEX as SERVICES
from dohae.pages.spoilt_page import spoilt_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dohae.pages.catalogue import Catalogue, Href, Section


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site."""

    place: str
    """Where it lies in the site's sources, such as ``cases/blog.md``."""
    title: str
    markdown: str


def pages(catalogue: Catalogue, href_from: Callable[[str], Href]) -> Iterator[Page]:
    """Every page that is made from the catalogue, in the order of the site.

    Args:
        catalogue: What there is.
        href_from: Gives, for a page's place, what finds addresses as seen from that page.
    """
    for section in catalogue.sections:
        yield from _section(section, catalogue, href_from)
    if catalogue.categories:
        place = lists.CATEGORIES
        yield Page(place, lists.CATEGORIES_TITLE, lists.categories_page(catalogue))
    for category in catalogue.categories.values():
        place = catalogue.category_page(category) or ""
        markdown = lists.category_page(category, catalogue, href_from(place))
        yield Page(place, category, markdown)
    yield Page(SERVICES, lists.SERVICES_TITLE, lists.services_page(catalogue, href_from(SERVICES)))
    if any(exhibit.case.errata for exhibit in catalogue.exhibits):
        yield Page(lists.ERRATA, lists.ERRATA_TITLE, lists.errata_page(catalogue))


def _section(
    section: Section, catalogue: Catalogue, href_from: Callable[[str], Href]
) -> Iterator[Page]:
    place = section.page
    yield Page(place, section.title, lists.section_page(section, catalogue, href_from(place)))
    for exhibit in catalogue.of(section):
        markdown = case_page(exhibit, catalogue, href_from(exhibit.page))
        yield Page(exhibit.page, plain(exhibit.title), markdown)
    for spoilt in catalogue.spoilt:
        if spoilt.section == section:
            yield Page(spoilt.page, spoilt.title, spoilt_page(spoilt))
