"""The page of a case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae.draw.picture.describe import described, description
from dohae.pages.escape import front_matter, html, markdown, one_line, plain, prose
from dohae.pages.figure import Figure, figure, ground_of
from dohae.pages.links import link
from dohae.pages.services import INDEX, OF_CASE, icon
from dohae.pages.tables import table
from dohae.pages.words import KOREAN

if TYPE_CHECKING:
    from dohae.draw.picture.describe import Told
    from dohae.model.case import Component, Erratum
    from dohae.pages.catalogue import Catalogue, Exhibit, Href

_FIRST_BOOST = 2
"""In search: the catalogue's own cases come before those of other sections that say the same."""
_PARTICLE = re.compile(r"\)[가-힣]+")
"""A bracket and what belongs to it; browsers break lines between them."""


def case_page(exhibit: Exhibit, catalogue: Catalogue, href: Href) -> str:
    """A case's page, whole, as Markdown."""
    case = exhibit.case
    parts = [
        f"# {markdown(exhibit.title)}",
        prose(case.summary),
        _categories(exhibit, catalogue, href),
        figure(case_figure(exhibit, href)),
        _in_words(exhibit),
        components(case.components),
        *_notes(case.notes),
        _services(exhibit, href),
        _errata(case.errata),
        _related(exhibit, catalogue),
    ]
    head = front_matter(
        title=html(exhibit.title),
        description=html(exhibit.sentence),
        search={"boost": _FIRST_BOOST if exhibit.section.numbered else 1},
        # The picture needs the room more than a list of five headings.
        hide=["toc"],
    )
    return "\n\n".join([head, *(part for part in parts if part)]) + "\n"


def case_figure(exhibit: Exhibit, href: Href, key: str = "dohae-1") -> Figure:
    """The figure of a case that has a page of its own."""
    return Figure(
        key=key,
        alt=plain(f"{exhibit.case.title}: {description(exhibit.case)}"),
        drawings=exhibit.drawings,
        files={suffix: href(exhibit.file(suffix)) for suffix in exhibit.files},
        href=href,
        caption=plain(exhibit.case.caption),
        theme=ground_of(exhibit.case),
    )


def component(what: Component) -> str:
    """An item of the numbered list as the source words it: ``EC2 인스턴스 1대: 웹 서버로 사용``."""
    count = f" {what.count}대" if isinstance(what.count, int) else f" {what.count or ''}".rstrip()
    role = plain(what.role)
    return f"{plain(what.name)}{count}{f': {role}' if role else ''}"


def components(items: tuple[Component, ...]) -> str:
    """The numbered list under a drawing."""
    if not items:
        return ""
    rows = [f"{n}. {markdown(component(item))}" for n, item in enumerate(items, start=1)]
    return "\n".join(["## 구성 요소", "", *rows])


def errata_table(errata: tuple[Erratum, ...]) -> str:
    """What the source says otherwise, as a table."""
    rows = [
        (one_line(e.source), one_line(e.model) or "그대로 둠", one_line(e.note)) for e in errata
    ]
    return table(("원문", "이 사례집", "설명"), rows)


def _in_words(exhibit: Exhibit) -> str:
    parts = [
        f'<p id="dohae-words-{number}">{one_line(part.head)}</p>'
        f'<ul aria-labelledby="dohae-words-{number}">{_items(part.told)}</ul>'
        for number, part in enumerate(described(exhibit.case), start=1)
    ]
    # One line: what is in it is not Markdown.
    return (
        '<details class="dohae-words" data-search-exclude>'
        f"<summary>그림을 글로 읽기</summary>{''.join(parts)}</details>"
    )


def _items(told: tuple[Told, ...]) -> str:
    """The items of a list, with lists of their own where more is told."""
    items = []
    for each in told:
        words = _PARTICLE.sub(r"<span>\g<0></span>", one_line(each.words))
        more = f"<ul>{_items(each.more)}</ul>" if each.more else ""
        items.append(f"<li>{words}{more}</li>")
    return "".join(items)


def _notes(notes: tuple[str, ...]) -> list[str]:
    return ["## 참고", *(prose(note) for note in notes)] if notes else []


def _services(exhibit: Exhibit, href: Href) -> str:
    rows = []
    for kind in exhibit.kinds:
        name = one_line(kind.label) or ("그룹" if kind.kind.is_group else "그 밖")
        if kind.is_service:
            name = f'<a href="{html(href(INDEX))}#{kind.anchor}">{name}</a>'
        where = one_line(", ".join(kind.titles(exhibit.case)))
        rows.append((f"{icon(kind, href)} {name}", where))
    made = table(("서비스", "구성도의 이름"), rows)
    return f"## {OF_CASE}\n\n{made}" if rows else ""


def _errata(errata: tuple[Erratum, ...]) -> str:
    if not errata:
        return ""
    return "\n\n".join(["## 원문과 다른 점", errata_table(errata)])


def _categories(exhibit: Exhibit, catalogue: Catalogue, href: Href) -> str:
    rows = []
    for category in exhibit.case.categories:
        place, name = catalogue.category_page(category), one_line(category)
        rows.append(
            f'<li><a href="{html(href(place))}">{name}</a></li>' if place else f"<li>{name}</li>"
        )
    if not rows:
        return ""
    head = f'<ul class="dohae-tags" aria-label="{KOREAN.categories}" data-search-exclude>'
    return f"{head}{''.join(rows)}</ul>"


def _related(exhibit: Exhibit, catalogue: Catalogue) -> str:
    rows = [
        f"- {link(other.title, other.page, exhibit.page)}: {markdown(other.sentence)}"
        for other in catalogue.related(exhibit)
    ]
    return "\n".join(["## 관련 사례 { data-search-exclude }", "", *rows]) if rows else ""
