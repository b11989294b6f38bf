"""A catalogue of one's own is begun, and its pages are exported, by one command each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.cli.app import run

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_a_new_catalogue_can_be_exported_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "mine"]) == 0
    assert "mine/models/first.yaml" in capsys.readouterr().out.splitlines()
    monkeypatch.chdir(tmp_path / "mine")
    assert run(["export-pages", "out", "--format", "txt"]) == 0
    assert "out/cases/first.md" in capsys.readouterr().out.splitlines()
    assert run(["export-pages", "out", "--format", "txt"]) == 0
    assert capsys.readouterr().out == ""


def test_what_to_do_next_can_be_pasted_into_a_shell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["new", "내 사례집"]) == 0
    assert "cd '내 사례집' && mkdocs serve" in capsys.readouterr().err


def test_what_is_there_already_is_named_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "mkdocs.yml").write_text("mine", "utf-8")
    assert run(["new", "."]) == 1
    assert capsys.readouterr().err.startswith("mkdocs.yml: there already")
    assert (tmp_path / "mkdocs.yml").read_text("utf-8") == "mine"


def test_without_models_nothing_is_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["export-pages", "out"]) == 1
    assert "models" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
