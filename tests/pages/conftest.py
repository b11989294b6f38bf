"""A small case, drawn by hand, for pages that need one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dohae.model import parse
from dohae.pages.catalogue import Catalogue, Exhibit, Section

if TYPE_CHECKING:
    from collections.abc import Callable

SVG = b"""<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="100pt" height="50pt" viewBox="0 0 100 50" role="img" aria-labelledby="t">
<title id="t">VPC</title>
<defs><image id="icon" width="8" height="8" xlink:href="data:image/png;base64,AA=="/></defs>
<g id="n1"><title>web</title><use xlink:href="#icon"/></g><rect fill="url(#icon)"/>
</svg>"""
UTXT = "┏━ VPC ━━━┓\n┃ 웹 서버 ┃\n┗━━━━━━━━━┛\n"
TXT = "+- VPC ---+\n| 웹 서버 |\n+---------+\n"
DRAWINGS = {".svg": SVG, ".png": b"png", ".utxt": UTXT.encode(), ".txt": TXT.encode()}

MODEL = """
title: {title}
order: {order}
summary: 웹 서버와 DB 서버가 있다.
caption: 블로그의 예
categories: ["웹 사이트, 콘텐츠 배포"]
nodes:
  web: {{kind: aws.ec2, title: Web Server}}
  db: {{kind: {db}}}
links:
  - web -- db
components:
  - {{kind: aws.ec2, name: EC2 인스턴스 (서버), count: 1, role: 웹 서버로 사용}}
  - {{name: Direct Connect, role: 회선으로 사용}}
  - {{name: RDS, count: 여러 대}}
notes: [VPC는 가상 네트워크이다.]
errata:
  - {{source: S3 패킷, model: S3 버킷}}
  - {{source: EC2 사이트, note: 의심스럽다.}}
"""

CASES = Section("cases", "도입사례", numbered=True)
GALLERY = Section("gallery", "갤러리")


@pytest.fixture
def exhibit() -> Callable[..., Exhibit]:
    """Makes an exhibit of a small case."""

    def make(
        name: str = "blog",
        *,
        section: Section = CASES,
        title: str = "블로그",
        order: int = 1,
        db: str = "aws.rds",
    ) -> Exhibit:
        text = MODEL.format(title=title, order=order, db=db)
        case = parse(text, f"{name}.yaml", name)
        return Exhibit(case, section, DRAWINGS, text)

    return make


@pytest.fixture
def catalogue(exhibit: Callable[..., Exhibit]) -> Catalogue:
    """Two cases and one of the gallery, under two categories of which one is empty."""
    return Catalogue(
        sections=(CASES, GALLERY),
        exhibits=(
            exhibit(),
            exhibit("shop", title="쇼핑몰", order=2, db="aws.dynamodb"),
            exhibit("chat", section=GALLERY, title="채팅"),
        ),
        categories={"web-site": "웹 사이트, 콘텐츠 배포", "finance": "금융, 증권 서비스"},
    )
