"""Pictures in sentences, Korean and English."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dohae.draw.picture.describe import description
from dohae.draw.picture.english import ENGLISH
from dohae.draw.picture.korean import KOREAN
from dohae.model import parse

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
        "Web server(EC2) and S3 are linked both ways. RDS leads to Web server(EC2). "
        "Dashed line: once a day."
    )
    assert said("nodes: {a: {title: A}}", ENGLISH) == "There is A."


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
    ],
)
def test_particles_fit_their_names(name: str, subject: str, towards: str) -> None:
    text = said(f"nodes: {{a: {{title: {name}}}, b: {{title: 끝}}}}\nlinks: [b -> a, b -- a]\n")
    assert f"끝에서 {towards} 간다." in text
    assert f"끝과 {subject} 이어져 있다." in text
