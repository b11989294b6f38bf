"""The site's pages, made from a catalogue: what stands where, and what it says."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.errors import Place, Problem, Refused
from dohae.messages import Message
from dohae.model.find import folded
from dohae.pages import lists, service_index
from dohae.pages.case_page import case_page
from dohae.pages.escape import plain
from dohae.pages.services import INDEX as SERVICES
from dohae.pages.spoilt_page import spoilt_page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dohae.pages.catalogue import Catalogue, Exhibit, Href, Section


@dataclass(frozen=True, slots=True)
class Page:
    """A page of the site."""

    place: str
    """Where it lies in the site's sources, such as ``cases/blog.md``."""
    title: str
    markdown: str


class Pages:
    """Writes pages, and remembers those of cases from one catalogue to the next."""

    def __init__(self, href_from: Callable[[str], Href]) -> None:
        """Begins without memory.

        Args:
            href_from: Gives, for a page's place, what finds addresses as seen from that page.
        """
        self._href_from = href_from
        self._written: dict[str, tuple[tuple[object, ...], Page]] = {}

    def of(self, catalogue: Catalogue) -> Iterator[Page]:
        """Every page that is made from the catalogue, in the order of the site."""
        for section in catalogue.sections:
            yield from self._section(section, catalogue)
        if catalogue.categories:
            place = lists.CATEGORIES
            yield Page(
                place,
                lists.CATEGORIES_TITLE,
                lists.categories_page(catalogue, self._href_from(place)),
            )
        for category in catalogue.categories.values():
            place = catalogue.category_page(category) or ""
            markdown = lists.category_page(category, catalogue, self._href_from(place))
            yield Page(place, category, markdown)
        services = service_index.services_page(catalogue, self._href_from(SERVICES))
        yield Page(SERVICES, service_index.TITLE, services)
        if any(exhibit.case.errata for exhibit in catalogue.exhibits):
            yield Page(lists.ERRATA, lists.ERRATA_TITLE, lists.errata_page(catalogue))

    def _section(self, section: Section, catalogue: Catalogue) -> Iterator[Page]:
        place = section.page
        markdown = lists.section_page(section, catalogue, self._href_from(place))
        yield Page(place, section.title, markdown)
        for exhibit in catalogue.of(section):
            yield self._case(exhibit, catalogue)
        for spoilt in catalogue.spoilt:
            if spoilt.section == section:
                yield Page(spoilt.page, spoilt.title, spoilt_page(spoilt))

    def _case(self, exhibit: Exhibit, catalogue: Catalogue) -> Page:
        """The page of a case, which changes with the case and with what it speaks of."""
        made_of = (exhibit, *catalogue.related(exhibit), tuple(catalogue.categories.items()))
        before, page = self._written.get(exhibit.page, ((), None))
        if page is None or not _same(before, made_of):
            markdown = case_page(exhibit, catalogue, self._href_from(exhibit.page))
            page = Page(exhibit.page, plain(exhibit.title), markdown)
            self._written[exhibit.page] = made_of, page
        return page


def refuse_twins(places: Iterable[str], theirs: Mapping[str, str]) -> None:
    """See that no two files of a site have one place.

    Args:
        places: Of what is made from the catalogue.
        theirs: Place -> file, of what the site has without that.

    Raises:
        Refused: Two have one, or would where upper and lower case are the same.
    """
    taken = {folded(place): file for place, file in theirs.items()}
    problems = []
    for place in places:
        if folded(place) in taken:
            what = Message("what is made from the models would stand here as well")
            hint = Message("give one of the two another name")
            problems.append(Problem(Place(taken[folded(place)]), what, hint))
        taken[folded(place)] = place
    if problems:
        raise Refused(problems)


def _same(before: tuple[object, ...], now: tuple[object, ...]) -> bool:
    # Exhibits are told apart by identity: to compare them would be to read them.
    *old, old_categories = before or [()]
    *new, categories = now
    return [*map(id, old)] == [*map(id, new)] and old_categories == categories
