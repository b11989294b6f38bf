"""A small project to call commands in."""

from __future__ import annotations

import os

import pytest
from repositories import git
from samples import LATER_SITE, SMALL_SITE

from dohae.cli.app import run


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A folder with one model, as the current folder; without wishes of the user for colours."""
    tmp_path.joinpath("models").mkdir()
    tmp_path.joinpath("models", "site.yaml").write_text(SMALL_SITE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return tmp_path


@pytest.fixture
def repository(project, monkeypatch):
    """A repository whose main has one model, whose branch another, and whose tree a third."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    model = project / "models" / "site.yaml"
    model.write_text(SMALL_SITE, encoding="utf-8")
    git("init", "-q", "-b", "main")
    git("add", ".")
    git("commit", "-qm", "one")
    git("switch", "-qc", "later")
    model.write_text(LATER_SITE, encoding="utf-8")
    git("commit", "-qam", "two")
    model.write_text(LATER_SITE.replace("aws.sns", "aws.sqs"), encoding="utf-8")
    return project


@pytest.fixture
def diff(capsys):
    """Calls ``dohae diff``: the exit code, what it prints, and what it says."""

    def call(*words: str) -> tuple[int, str, str]:
        code = run(["diff", *words])
        done = capsys.readouterr()
        return code, done.out, done.err

    return call
