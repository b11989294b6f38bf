"""A case's page holds everything of the case."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from dohae.draw.picture.describe import description
from dohae.model import load
from dohae.model.case import Component
from dohae.pages.case_page import case_page, component
from dohae.pages.catalogue import Catalogue

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dohae.pages.catalogue import Exhibit


def href(place: str) -> str:
    return f"/{place}"


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (
            Component("EC2 인스턴스 (서버)", 3, role="웹 서버 2대로 사용"),
            "EC2 인스턴스 (서버) 3대: 웹 서버 2대로 사용",
        ),
        (Component("RDS", "여러 대", role="RDS 서버로 사용"), "RDS 여러 대: RDS 서버로 사용"),
        (Component("Direct Connect", role="회선으로 사용"), "Direct Connect: 회선으로 사용"),
        (Component("ELB", 1), "ELB 1대"),
    ],
)
def test_components_are_worded_as_in_the_source(what: Component, said: str) -> None:
    assert component(what) == said


def test_the_page_holds_every_part_of_the_case(catalogue: Catalogue) -> None:
    page = case_page(catalogue.exhibits[0], catalogue, href)
    for part in (
        'title: "도입사례 1: 블로그"',
        "# 도입사례 1: 블로그",
        "웹 서버와 DB 서버가 있다.",
        "<figcaption>블로그의 예</figcaption>",
        "1. EC2 인스턴스 (서버) 1대: 웹 서버로 사용\n2. Direct Connect: 회선으로 사용\n",
        "3. RDS 여러 대\n",
        "VPC는 가상 네트워크이다.",
        "<td>S3 패킷</td> <td>S3 버킷</td> <td></td>",
        "<td>EC2 사이트</td> <td>그대로 둠</td> <td>의심스럽다.</td>",
        '<li><a href="/categories/web-site.md">웹 사이트, 콘텐츠 배포</a></li>',
        '<a href="/services.md#aws-ec2">EC2</a></td> <td>Web Server</td>',
    ):
        assert part in page


def test_the_page_offers_every_drawing_and_the_model(catalogue: Catalogue) -> None:
    page = case_page(catalogue.exhibits[0], catalogue, href)
    links = re.findall(r'<a href="([^"]+)" download>([^<]+)</a>', page)
    assert links == [
        ("/cases/blog.svg", "SVG"),
        ("/cases/blog.png", "PNG"),
        ("/cases/blog.utxt", "텍스트"),
        ("/cases/blog.txt", "ASCII"),
        ("/cases/blog.yaml", "YAML"),
    ]


def test_what_a_model_lacks_leaves_no_empty_heading(
    catalogue: Catalogue, exhibit: Callable[..., Exhibit], tmp_path: Path
) -> None:
    bare = tmp_path / "bare.yaml"
    bare.write_text("title: 빈 사례\nnodes: {a: box}\n", encoding="utf-8")
    whole = exhibit()
    shown = type(whole)(load(bare), whole.section, whole.drawings, "")
    page = case_page(shown, Catalogue(catalogue.sections, (shown,)), href)
    assert re.findall(r"^## .*", page, re.MULTILINE) == ["## 구성도의 서비스"]


def test_groups_and_boxes_of_no_kind_stand_each_in_one_row_of_their_own(
    catalogue: Catalogue, exhibit: Callable[..., Exhibit], tmp_path: Path
) -> None:
    file = tmp_path / "plain.yaml"
    file.write_text(
        "title: T\nnodes:\n  a: box\n  g: {title: 묶음, nodes: {b: box}}\n", encoding="utf-8"
    )
    whole = exhibit()
    shown = type(whole)(load(file), whole.section, whole.drawings, "")
    page = case_page(shown, Catalogue(catalogue.sections, (shown,)), href)
    services = page[page.index("## 구성도의 서비스") :]
    assert (services.count("그 밖"), services.count("그룹")) == (1, 1)


def test_related_cases_share_a_category_or_a_service(catalogue: Catalogue) -> None:
    names = [other.case.name for other in catalogue.related(catalogue.exhibits[0])]
    assert names == ["chat", "shop"]


def test_of_equally_related_cases_the_neighbours_are_named(
    exhibit: Callable[..., Exhibit],
) -> None:
    many = tuple(exhibit(f"c{at:02}", order=at) for at in range(20))
    catalogue = Catalogue((many[0].section,), many)
    names = [other.case.name for other in catalogue.related(many[10])]
    assert names == ["c09", "c11", "c08", "c12"]
    assert [other.case.name for other in catalogue.related(many[0])] == ["c01", "c02", "c03", "c04"]


def test_the_picture_in_words_is_lists_with_names(catalogue: Catalogue) -> None:
    shown = catalogue.exhibits[0]
    page = case_page(shown, catalogue, href)
    (words,) = re.findall(r'^<details class="dohae-words".*</details>$', page, re.MULTILINE)
    root = ET.fromstring(words.replace(" data-search-exclude", ""))  # noqa: S314 - its own
    heads = {head.get("id"): head.text for head in root.findall("p")}
    names = [heads[each.get("aria-labelledby")] for each in root.findall("ul")]
    assert names == list(heads.values()) == ["구성", "연결"]
    # No group is in a group here, and no item holds a list.
    assert " ".join("".join(each.itertext()) for each in root.iter("li")) == description(shown.case)
