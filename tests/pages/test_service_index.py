"""Every service stands once in the index, under its letter, with the cases that use it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from dohae.model import parse
from dohae.pages import service_index
from dohae.pages.service_index import services_page

if TYPE_CHECKING:
    from collections.abc import Callable

    from dohae.pages.catalogue import Catalogue, Exhibit


def href(place: str) -> str:
    return f"/{place}"


def headings(page: str) -> list[str]:
    return [re.sub("<[^>]+>", "", each).strip() for each in re.findall("<h[23].*?</h[23]>", page)]


def test_every_service_leads_to_the_cases_that_use_it(catalogue: Catalogue) -> None:
    page = services_page(catalogue, href)
    assert '<h3 id="aws-rds">' in page
    entry = page.split('id="aws-dynamodb"')[1].split('class="dohae-entry"')[0]
    assert '<a href="/cases/shop.md">도입사례 2: 쇼핑몰</a>' in entry
    assert "로드" not in page


def test_what_finds_services_speaks_the_language_of_its_page_whoever_builds_it(
    catalogue: Catalogue,
) -> None:
    assert '<div class="dohae-find" lang="ko" ' in services_page(catalogue, href)


def test_services_of_one_name_are_told_apart_by_their_provider_and_stand_by_it(
    exhibit: Callable[..., Exhibit], catalogue: Catalogue
) -> None:
    model = (
        "title: 방화벽\nnodes: {a: azure.firewall, b: generic.firewall, c: aws.s3, d: aws.backup}"
    )
    shown = replace(exhibit(), case=parse(model, "walls.yaml", "walls"))
    page = services_page(replace(catalogue, exhibits=(shown,)), href)
    names = ["A", "Azure Firewall", "B", "Backup", "F", "Firewall", "S", "S3"]
    assert headings(page) == names
    assert re.findall('<a href="#letter-(.)">', page) == ["a", "b", "f", "s"]


@pytest.mark.parametrize(
    ("shown", "folded"), [(service_index.SHOWN, 0), (service_index.SHOWN + 2, 2)]
)
def test_a_service_of_many_cases_shows_some_and_folds_the_others(
    exhibit: Callable[..., Exhibit], catalogue: Catalogue, shown: int, folded: int
) -> None:
    page = services_page(replace(catalogue, exhibits=(exhibit(),) * shown), href)
    entry = page.split('<h3 id="aws-ec2">')[1].split('class="dohae-entry"')[0]
    before, _, after = entry.partition("<details")
    assert (before.count("<li>"), after.count("<li>")) == (shown - folded, folded)
    assert (f"외 {folded}개" in after) == bool(folded)


def test_korean_names_stand_by_their_consonants_before_latin_ones_and_digits_last() -> None:
    names = ["S3", "나스", "까치", "etcd", "3Scale", "가지", "Éclair", "s2"]
    assert [
        (service_index.letter(name), name) for name in sorted(names, key=service_index.order)
    ] == [
        ("ㄱ", "가지"),
        ("ㄱ", "까치"),
        ("ㄴ", "나스"),
        ("E", "Éclair"),
        ("E", "etcd"),
        ("S", "s2"),
        ("S", "S3"),
        ("기타", "3Scale"),
    ]
