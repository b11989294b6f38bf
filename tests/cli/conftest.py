"""A small project to call commands in."""

from __future__ import annotations

import pytest

MODEL = """\
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


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with one model, as the current folder; without wishes of the user for colours."""
    tmp_path.joinpath("models").mkdir()
    tmp_path.joinpath("models", "site.yaml").write_text(MODEL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return tmp_path
