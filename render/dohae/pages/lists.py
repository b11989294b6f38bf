"""The pages that lead to cases: sections, categories, services, and differences to the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.pages.cards import cards
from dohae.pages.case_page import errata_table
from dohae.pages.escape import front_matter, html, markdown
from dohae.pages.links import link
from dohae.pages.services import Service, icon, used

if TYPE_CHECKING:
    from dohae.pages.catalogue import Catalogue, Exhibit, Href, Section

CATEGORIES = "categories/index.md"
CATEGORIES_TITLE = "분야별 사례"
ERRATA = "errata.md"
ERRATA_TITLE = "원문과 다른 점"
_ERRATA_BOOST = 0.5
"""In search: the errata repeat the words of the cases."""
_ERRATA_INTRODUCTION = (
    "원문의 오기는 모델에서 바로잡고, 의심스럽기만 한 곳은 그대로 두었다. "
    "사례마다 무엇이 다른지 적는다."
)
SERVICES_TITLE = "서비스별 사례"


def section_page(section: Section, catalogue: Catalogue, href: Href) -> str:
    """All cases of a section."""
    exhibits = list(catalogue.of(section))
    parts = [
        f"# {markdown(section.title)}",
        cards(exhibits, href, filters=True) if exhibits else "아직 사례가 없다.",
    ]
    return _page(section.title, parts)


def categories_page(catalogue: Catalogue) -> str:
    """All categories, with the number of cases under each."""
    rows = []
    for name, category in catalogue.categories.items():
        count = len(catalogue.under(category))
        said = f"사례 {count}개" if count else "아직 사례가 없다"
        rows.append(f"- {link(category, f'categories/{name}.md', CATEGORIES)}: {said}")
    return _page(CATEGORIES_TITLE, [f"# {CATEGORIES_TITLE}", "\n".join(rows)])


def category_page(category: str, catalogue: Catalogue, href: Href) -> str:
    """The cases that fall under a category, or a sentence that none does."""
    exhibits = catalogue.under(category)
    parts = [
        f"# {markdown(category)}",
        cards(exhibits, href)
        if exhibits
        else "이 분야의 사례는 아직 없다. 모델의 `categories`에 이 분야를 적으면 여기에 나타난다.",
    ]
    return _page(category, parts)


def services_page(catalogue: Catalogue, href: Href) -> str:
    """Every service, with the cases that use it."""
    parts = [f"# {SERVICES_TITLE}"]
    for service, exhibits in used(catalogue.exhibits).items():
        parts += _service(service, exhibits, href)
    return _page(SERVICES_TITLE, parts)


def errata_page(catalogue: Catalogue) -> str:
    """What the models say otherwise than the source, case by case."""
    parts = [
        f"# {ERRATA_TITLE}",
        _ERRATA_INTRODUCTION,
    ]
    for exhibit in catalogue.exhibits:
        if exhibit.case.errata:
            parts += [
                f"## {link(exhibit.title, exhibit.page, ERRATA)}",
                errata_table(exhibit.case.errata),
            ]
    return _page(ERRATA_TITLE, parts, boost=_ERRATA_BOOST)


def _service(service: Service, exhibits: list[Exhibit], href: Href) -> list[str]:
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
    head = f"## {icon(service, href, 32)} {markdown(service.label)} {{ #{service.anchor} }}"
    return [head, *([names] if names else []), "\n".join(uses)]


def _page(title: str, parts: list[str], boost: float = 1) -> str:
    head = front_matter(title=html(title), search={"boost": boost})
    return "\n\n".join([head, *parts]) + "\n"
