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


def test_pages_that_are_there_already_are_named_in_a_few_lines_each_once(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export-pages", "docs", "--format", "txt"]) == 0
    files = capsys.readouterr().out.split()
    for file in files:
        project.joinpath(file).write_text("mine")
    assert run(["export-pages", "docs", "--format", "txt"]) == 1
    first, *lines = capsys.readouterr().err.splitlines()
    assert first.endswith(f", and the same of {len(files) - 1} more:")
    named = [first.partition(": ")[0]]
    for line in lines:
        folder, _, names = line.strip().partition(": ")
        named += [f"{folder}{name}" for name in names.split(", ")]
    assert sorted(named) == sorted(files)
    assert len(lines) == len({file.rpartition("/")[0] for file in files})


def test_drawings_of_several_models_that_are_there_already_are_named_together(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a", "b", "c"):
        project.joinpath(f"models/{name}.yaml").write_text("title: T\nnodes: {a: box}\n", "utf-8")
        for suffix in ("txt", "utxt"):
            project.joinpath("out").mkdir(exist_ok=True)
            project.joinpath(f"out/{name}.{suffix}").write_text("mine")
    assert run(["build", "--out", "out", "--format", "txt", "--format", "utxt"]) == 1
    first, second, *_ = capsys.readouterr().err.splitlines()
    assert first.startswith("out/a.txt: is there already, and not as dohae wrote it (--force")
    assert first.endswith("), and the same of 5 more:")
    assert second == "  out/: a.utxt, b.txt, b.utxt, c.txt, c.utxt"


def test_without_models_nothing_is_exported(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["export-pages", "out"]) == 1
    assert "models" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
