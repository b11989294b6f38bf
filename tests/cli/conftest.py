"""A small project to call commands in."""

from __future__ import annotations

import pytest
from samples import SMALL_SITE


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with one model, as the current folder; without wishes of the user for colours."""
    tmp_path.joinpath("models").mkdir()
    tmp_path.joinpath("models", "site.yaml").write_text(SMALL_SITE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return tmp_path
