"""Whoever has a larger model than most may say so."""

from __future__ import annotations

from pathlib import Path

import pytest

from dohae.cli.app import run


@pytest.fixture
def model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A model of three nodes more than usually may be."""
    monkeypatch.chdir(tmp_path)
    rows = "".join(f"  n{number}: box\n" for number in range(303))
    tmp_path.joinpath("large.yaml").write_text(f"title: T\nnodes:\n{rows}")
    return "large.yaml"


@pytest.mark.parametrize("command", ["check", "show", "stats", "build", "export-script"])
def test_a_limit_is_told_with_its_place_and_raised_on_the_command_line(
    command: str, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = [command, model, *(["--format", "txt"] if command == "build" else [])]
    assert run(arguments) == 1
    told = capsys.readouterr().err
    assert told.startswith("large.yaml:303:3: more than 300 nodes (--limit nodes=N raises it)\n")
    assert run([*arguments, "--limit", "nodes=303"]) == 0


@pytest.mark.parametrize("word", ["nodes", "nodes=", "nodes=x", "nodes=-1", "node=9", "depth=9999"])
def test_a_limit_that_is_none_is_misuse(
    word: str, model: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", model, "--limit", word]) == 2
    assert capsys.readouterr().err.startswith("--limit")


def test_what_a_raised_limit_let_pass_is_refused_without_it_though_it_was_drawn(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("models").mkdir()
    Path("models/three.yaml").write_text("title: T\nnodes: {a: box, b: box, c: box}\n")
    build = ["build", "--format", "txt", "--cache", "cache", "--limit"]
    assert run([*build, "nodes=3"]) == 0
    for more in ([], ["--check"], ["--out", "elsewhere"]):
        capsys.readouterr()
        assert run([*build, "nodes=2", *more]) == 1
        assert "models/three.yaml:2:25: more than 2 nodes" in capsys.readouterr().err
    assert run([*build, "nodes=3", "--check"]) == 0
