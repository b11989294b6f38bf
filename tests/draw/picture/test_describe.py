"""Pictures in sentences, Korean and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from strategies import cases

from dohae.draw.picture.describe import Told, described, description
from dohae.draw.picture.english import ENGLISH
from dohae.draw.picture.korean import KOREAN
from dohae.model import parse
from dohae.model.case import Arrow, Case

if TYPE_CHECKING:
    from dohae.draw.picture.speech import Speech


def said(text: str, speech: Speech = KOREAN) -> str:
    return description(parse("title: 예\n" + text, "x.yaml", "x"), speech)


def test_what_is_in_what_and_what_is_linked_to_what_is_said() -> None:
    text = """
nodes:
  vpc:
    kind: aws.vpc
    nodes: {web: {kind: aws.ec2, title: 웹 서버}, db: aws.rds}
  s3: aws.s3
links: [web -- db, "db -> s3: 백업", web <-> s3, web <- db]
"""
    assert said(text) == (
        "VPC, S3가 있다. VPC 안에 웹 서버(EC2), RDS가 있다. "
        "웹 서버(EC2)와 RDS가 이어져 있다. RDS에서 S3로 간다 (백업). "
        "웹 서버(EC2)와 S3가 서로 오간다. RDS에서 웹 서버(EC2)로 간다."
    )


def test_the_same_is_said_in_english() -> None:
    text = """
nodes:
  vpc:
    kind: aws.vpc
    nodes: {web: {kind: aws.ec2, title: Web server}, db: aws.rds}
  s3: aws.s3
links: [web -- db, "db -> s3: backup", web <-> s3, {from: web, to: db, arrow: "<-", style: dashed}]
legend: {dashed: once a day}
"""
    assert said(text, ENGLISH) == (
        "There are VPC and S3. VPC holds Web server(EC2) and RDS. "
        "Web server(EC2) is linked with RDS. RDS leads to S3 (backup). "
        "Web server(EC2) and S3 are linked both ways. RDS leads to Web server(EC2) (dashed line). "
        "Dashed line: once a day."
    )
    assert said("nodes: {a: {title: A}}", ENGLISH) == "There is A."


SHOP = """
nodes:
  vpc:
    kind: aws.vpc
    nodes:
      front: {title: 앞, nodes: {web: {title: 웹 서버}, api: {title: API}}}
      back: {title: 뒤, nodes: {db: {title: 자료}}}
  s3: {title: 저장소}
links:
  - "web -> api"
  - {from: web, to: s3, style: dashed}
  - "web -> db: SQL"
  - "db <- web: SQL"
  - "web -> s3"
  - "web -- db"
"""


def test_links_that_lead_on_from_one_node_and_say_the_same_share_a_sentence() -> None:
    (_, links) = described(parse("title: 예\n" + SHOP, "x.yaml", "x"))
    assert [each.words for each in links.told] == [
        "웹 서버에서 API, 저장소, 저장소로 간다.",
        "웹 서버에서 자료, 자료로 간다 (SQL).",
        "웹 서버와 자료가 이어져 있다.",
    ]
    explained = parse(f"title: 예\n{SHOP}legend: {{dashed: 하루 한 번}}", "x.yaml", "x")
    assert [each.words for each in described(explained)[1].told] == [
        "웹 서버에서 API, 저장소로 간다.",
        "웹 서버에서 저장소로 간다 (파선).",
        "웹 서버에서 자료, 자료로 간다 (SQL).",
        "웹 서버와 자료가 이어져 있다.",
    ]


def test_groups_are_told_below_the_group_that_they_are_in() -> None:
    case = parse(f"title: 예\n{SHOP}legend: {{dashed: 하루 한 번}}", "x.yaml", "x")
    contents, _, legend = described(case)
    assert [contents.head, legend.head] == ["구성", "범례"]
    assert contents.told == (
        Told("VPC, 저장소가 있다."),
        Told(
            "VPC 안에 앞, 뒤가 있다.",
            (Told("앞 안에 웹 서버, API가 있다."), Told("뒤 안에 자료가 있다.")),
        ),
    )
    assert [part.head for part in described(case, ENGLISH)] == ["Contents", "Links", "Legend"]


@given(cases())
def test_the_whole_is_what_its_parts_say_and_each_link_is_in_a_sentence(case: Case) -> None:
    def words(told: tuple[Told, ...]) -> list[str]:
        return [each for one in told for each in (one.words, *words(one.more))]

    parts = described(case)
    assert " ".join(each for part in parts for each in words(part.told)) == description(case)
    assert all(part.told for part in parts)
    groups = sum(bool(node.nodes) for node in case.walk())
    assert len(words(parts[0].told)) == groups + 1
    alone = sum(link.arrow in (Arrow.NONE, Arrow.BOTH) for link in case.links)
    links = next((part.told for part in parts if part.head == "연결"), ())
    assert alone <= len(links) <= len(case.links)


@pytest.mark.parametrize(
    ("name", "subject", "towards"),
    [
        ("서버", "서버가", "서버로"),
        ("사무실", "사무실이", "사무실로"),
        ("고객", "고객이", "고객으로"),
        ("ELB", "ELB가", "ELB로"),
        ("URL", "URL이", "URL로"),
        ("VPN", "VPN이", "VPN으로"),
        ("서버 1", "서버 1이", "서버 1로"),
        ("서버 3", "서버 3이", "서버 3으로"),
        ("서버(주)", "서버(주)가", "서버(주)로"),
        ("…", "…가", "…로"),
        # English words are read, not spelt out.
        ("회원(member)", "회원(member)가", "회원(member)로"),
        ("Docker", "Docker가", "Docker로"),
        ("Auto Scaling", "Auto Scaling이", "Auto Scaling으로"),
        ("Pipeline", "Pipeline이", "Pipeline으로"),
        ("File", "File이", "File로"),
        ("Console", "Console이", "Console로"),
        ("Subnet", "Subnet이", "Subnet으로"),
        ("Direct Connect", "Direct Connect가", "Direct Connect로"),
        ("화면(web)", "화면(web)이", "화면(web)으로"),
        ("App", "App이", "App으로"),
        ("Loop", "Loop가", "Loop로"),
        ("Slack", "Slack이", "Slack으로"),
        ("Log", "Log가", "Log로"),
        ("r", "r이", "r로"),
    ],
)
def test_particles_fit_their_names(name: str, subject: str, towards: str) -> None:
    text = said(f"nodes: {{a: {{title: {name}}}, b: {{title: 끝}}}}\nlinks: [b -> a, b -- a]\n")
    assert f"끝에서 {towards} 간다." in text
    assert f"끝과 {subject} 이어져 있다." in text
