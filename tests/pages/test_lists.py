"""Every case is found from the pages that lead to cases."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dohae.errors import Place, Problem
from dohae.messages import Message
from dohae.model import parse
from dohae.pages import lists, weave
from dohae.pages.cards import cards
from dohae.pages.catalogue import Spoilt
from dohae.pages.site import Pages

if TYPE_CHECKING:
    from collections.abc import Callable

    from dohae.pages.catalogue import Catalogue, Exhibit

SERVICES = ("ec2", "rds", "s3", "elb", "lambda", "sns", "sqs", "vpc")


def href(place: str) -> str:
    return f"/{place}"


def test_every_case_has_a_card_in_its_section(catalogue: Catalogue) -> None:
    page = lists.section_page(catalogue.sections[0], catalogue, href)
    assert page.count("<article") == 2
    assert 'href="/cases/blog.md">도입사례 1: 블로그</a>' in page
    assert 'data-categories="웹 사이트, 콘텐츠 배포" data-services="EC2|RDS"' in page


@pytest.mark.parametrize(("count", "named", "others"), [(7, 7, ""), (8, 6, "외 2개")])
def test_a_card_names_some_services_and_the_number_of_the_others(
    exhibit: Callable[..., Exhibit], count: int, named: int, others: str
) -> None:
    nodes = "".join(f"  n{n}: aws.{name}\n" for n, name in enumerate(SERVICES[:count]))
    case = parse(f"title: 많다\nnodes:\n{nodes}", "many.yaml", "many")
    card = cards([replace(exhibit(), case=case)], href)
    assert card.count('<img class="dohae-icon"') == named
    assert re.findall("외 \\d+개", card) == ([others] if others else [])
    labels = re.findall('data-services="(.+?)"', card)[0].split("|")
    assert len(labels) == count
    assert all(label in card.partition("</article>")[0] for label in labels)


def test_a_model_with_a_mistake_keeps_its_card_and_says_where_it_is(catalogue: Catalogue) -> None:
    section = catalogue.sections[1]
    what = Message("unknown kind {name!r}", name="aws.lb")
    spoilt = Spoilt("broken", section, (Problem(Place("models/gallery/broken.yaml", 3, 7), what),))
    spoiled = replace(catalogue, exhibits=(), spoilt=(spoilt,))
    gallery = lists.section_page(section, spoiled, href)
    assert 'href="/gallery/broken.md">broken: 모델 오류</a>' in gallery
    assert "models/gallery/broken.yaml:3:7" in gallery
    assert "아직 사례가 없다." in lists.section_page(catalogue.sections[0], spoiled, href)
    assert weave.weave("<!-- dohae: cards -->", spoiled, href).count("dohae-spoilt") == 1


def test_a_category_without_cases_says_so(catalogue: Catalogue) -> None:
    assert "이 분야의 사례는 아직 없다." in lists.category_page(
        "금융, 증권 서비스", catalogue, href
    )
    assert "<article" in lists.category_page("웹 사이트, 콘텐츠 배포", catalogue, href)


def test_the_errata_of_every_case_are_listed(catalogue: Catalogue) -> None:
    page = lists.errata_page(catalogue)
    assert page.count("<td>S3 패킷</td> <td>S3 버킷</td>") == 3


def test_every_page_is_made_once(catalogue: Catalogue) -> None:
    places = [page.place for page in Pages(lambda _: href).of(catalogue)]
    assert places == [
        "cases/index.md",
        "cases/blog.md",
        "cases/shop.md",
        "gallery/index.md",
        "gallery/chat.md",
        "categories/index.md",
        "categories/web-site.md",
        "categories/finance.md",
        "services.md",
        "errata.md",
    ]


def test_cards_stand_where_a_page_asks_for_them(catalogue: Catalogue) -> None:
    made = weave.weave("앞\n\n<!-- dohae: cards gallery -->\n\n뒤", catalogue, href)
    assert made.startswith("앞\n\n<section")
    assert made.endswith("</section>\n\n뒤")
    assert made.count("<article") == 1


def test_categories_and_a_few_cases_stand_where_a_page_asks_for_them(catalogue: Catalogue) -> None:
    page = "<!-- dohae: categories -->\n\n<!-- dohae: cards cases 1 -->\n"
    made = weave.weave(page, catalogue, href)
    assert (
        '<a href="/categories/web-site.md">웹 사이트, 콘텐츠 배포</a> <span>사례 3개</span>' in made
    )
    assert '<a href="/categories/finance.md">금융, 증권 서비스</a> <span>아직 사례가 없다' in made
    assert made.count("<article") == 1
    assert "dohae-filtered" not in made
