"""Models and words that several tests share."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

SMALL_SITE = """\
title: 작은 사이트
nodes:
  vpc:
    kind: aws.vpc
    nodes:
      web: {kind: aws.ec2, title: 웹 서버}
      db: {kind: aws.rds}
  logs: aws.s3
links:
  - web -> db -> logs
"""
LATER_SITE = SMALL_SITE.replace("웹 서버", "앱 서버").replace(
    "  logs: aws.s3", "  logs: aws.s3\n  new: aws.sns"
)
"""The same a while later: a node has another title, and one is new."""

CATEGORIES = (
    "웹 사이트, 콘텐츠 배포",
    "웹, 모바일 애플리케이션",
    "기간, 업무 시스템",
    "분석",
    "빅데이터 활용",
    "백업, 재난 대책",
    "스타트업 기업",
    "정부, 교육기관",
    "엔터프라이즈 기업",
    "금융, 증권 서비스",
)
"""All that a case may be filed under."""


def _folder(path: Path) -> None:
    path.mkdir()


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere")


def _link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def _endless_device(path: Path) -> None:
    path.symlink_to("/dev/zero")


NO_FILES = (_folder, _pipe, _link_to_nothing, _link_to_itself, _endless_device)
"""What may stand where a file is looked for: each makes one of them."""
