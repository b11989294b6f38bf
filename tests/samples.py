"""Models and words that several tests share."""

from __future__ import annotations

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
