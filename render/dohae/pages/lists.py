"""The pages that lead to cases: sections, categories, and differences to the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.pages.cards import cards
from dohae.pages.case_page import errata_table
from dohae.pages.escape import front_matter, html, markdown
from dohae.pages.links import link
from dohae.pages.words import KOREAN, Words, marked

if TYPE_CHECKING:
    from dohae.pages.catalogue import Catalogue, Href, Section

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


def _page(title: str, parts: list[str], boost: float = 1, *hidden: str) -> str:
    # Cards fill the whole width where no list of headings stands beside them.
    head = front_matter(title=html(title), search={"boost": boost}, hide=list(hidden))
    return "\n\n".join([head, *parts]) + "\n"
