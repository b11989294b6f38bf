"""The pages that lead to cases: sections, categories, services, and differences to the source."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dohae.pages.cards import cards
from dohae.pages.case_page import errata_table
from dohae.pages.escape import front_matter, html, markdown
from dohae.pages.links import link
from dohae.pages.services import HUMP, Service, icon, used
from dohae.pages.words import KOREAN, Words, marked

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dohae.pages.catalogue import Catalogue, Exhibit, Href, Section

CATEGORIES = "categories/index.md"
CATEGORIES_TITLE = "분야별 사례"
ERRATA = "errata.md"
ERRATA_TITLE = "원문과 다른 점"
_ERRATA_BOOST = 0.5
"""In search: its headings repeat the titles of the cases."""
_ERRATA_INTRODUCTION = (
    "원문의 오기는 모델에서 바로잡고, 의심스럽기만 한 곳은 그대로 두었다. "
    "사례마다 무엇이 다른지 적는다."
)
SERVICES_TITLE = "서비스별 사례"


def section_page(section: Section, catalogue: Catalogue, href: Href) -> str:
    """All cases of a section."""
    exhibits = list(catalogue.of(section))
    spoilt = [each for each in catalogue.spoilt if each.section == section]
    parts = [
        f"# {markdown(section.title)}",
        cards(exhibits, href, spoilt=spoilt, filters=True)
        if exhibits or spoilt
        else "아직 사례가 없다.",
    ]
    return _page(section.title, parts, 1, "navigation", "toc")


def categories_page(catalogue: Catalogue, href: Href) -> str:
    """All categories, with the number of cases under each."""
    parts = [f"# {CATEGORIES_TITLE}", category_tiles(catalogue, href)]
    return _page(CATEGORIES_TITLE, parts, 1, "toc")


def category_tiles(catalogue: Catalogue, href: Href, words: Words = KOREAN) -> str:
    """The categories as tiles, each with the number of cases under it."""
    rows = []
    for name, category in catalogue.categories.items():
        said = words.counted(len(catalogue.under(category)))
        address = html(href(f"categories/{name}.md"))
        way = f'<a href="{address}"{marked(category, words)}>{html(category)}</a>'
        rows.append(f"<li>{way} <span>{said}</span></li>")
    return "\n".join(
        ['<div class="dohae-table">', '<ul class="dohae-tiles">', *rows, "</ul>", "</div>"]
    )


def category_page(category: str, catalogue: Catalogue, href: Href) -> str:
    """The cases that fall under a category, or a sentence that none does."""
    exhibits = catalogue.under(category)
    parts = [
        f"# {markdown(category)}",
        cards(exhibits, href)
        if exhibits
        else "이 분야의 사례는 아직 없다. 모델의 `categories`에 이 분야를 적으면 여기에 나타난다.",
    ]
    return _page(category, parts, 1, "toc")


def services_page(catalogue: Catalogue, href: Href) -> str:
    """Every service, with the cases that use it."""
    found = used(catalogue.exhibits)
    names = _names(found)
    parts = [f"# {SERVICES_TITLE}", _service_tiles(found, names, href)]
    for service, exhibits in found.items():
        parts += _service(service, names[service], exhibits, href)
    return _page(SERVICES_TITLE, parts, 1, "toc")


def errata_page(catalogue: Catalogue) -> str:
    """What the models say otherwise than the source, case by case."""
    parts = [
        f"# {ERRATA_TITLE}",
        _ERRATA_INTRODUCTION,
    ]
    for exhibit in catalogue.exhibits:
        if exhibit.case.errata:
            # Search leads to the case, whose page says the same.
            table = errata_table(exhibit.case.errata)
            parts += [
                f"## {link(exhibit.title, exhibit.page, ERRATA)}",
                f'<section class="dohae-errata" data-search-exclude>\n{table}\n</section>',
            ]
    return _page(ERRATA_TITLE, parts, boost=_ERRATA_BOOST)


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


def _service_tiles(
    found: Mapping[Service, list[Exhibit]], names: Mapping[Service, str], href: Href
) -> str:
    """A way to every service, for those who know it by its icon."""
    rows = (
        f'<li><a href="#{service.anchor}">{icon(service, href)}'
        f"<span>{_breakable(names[service])}</span></a> <span>{len(exhibits)}</span></li>"
        for service, exhibits in found.items()
    )
    head = '<section class="dohae-uses" data-search-exclude>'
    return "\n".join([head, '<ul class="dohae-tiles">', *rows, "</ul>", "</section>"])


def _breakable(name: str) -> str:
    """The name as HTML that may break inside of words such as ``PersistentVolumeClaim``."""
    return HUMP.sub("<wbr>", html(name))


def _service(service: Service, name: str, exhibits: list[Exhibit], href: Href) -> list[str]:
    rows = (
        f'<li><a href="{html(href(exhibit.page))}">{html(exhibit.title)}</a></li>'
        for exhibit in exhibits
    )
    # Search leads to the service, and to the cases themselves.
    uses = [
        '<section class="dohae-uses" data-search-exclude>',
        "<ul>",
        *rows,
        "</ul>",
        "</section>",
    ]
    names = markdown(", ".join(service.names))
    head = f"## {icon(service, href, 32)} {markdown(name)} {{ #{service.anchor} }}"
    return [head, *([names] if names else []), "\n".join(uses)]


def _page(title: str, parts: list[str], boost: float = 1, *hidden: str) -> str:
    # Cards fill the whole width where no list of headings stands beside them.
    head = front_matter(title=html(title), search={"boost": boost}, hide=list(hidden))
    return "\n\n".join([head, *parts]) + "\n"
