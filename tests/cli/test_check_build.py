"""`dohae build --check`, `--report` and `--shard` tell people and programs what CI must know."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path

import pytest

from dohae.build import road
from dohae.cli.app import run
from dohae.layout import arrange

STALE = "stale: build/diagrams/site.{} (models/site.yaml): its model has changed"
FORMATS = ("--format", "txt", "--format", "utxt")


def write(project, name, text):
    (project / "models" / f"{name}.yaml").write_text(text, encoding="utf-8")


def test_check_writes_nothing_lists_what_is_wrong_and_ends_with_1(project, capsys):
    assert run(["build", "--check", *FORMATS]) == 1
    assert not Path("build").exists()
    assert "missing: build/diagrams/site.txt (models/site.yaml)" in capsys.readouterr().err
    assert run(["build", *FORMATS]) == 0
    assert run(["build", "--check", *FORMATS]) == 0
    write(project, "site", "title: T\nnodes: {a: box}\n")
    write(project, "more", "title: T\nnodes: {a: box}\n")
    assert run(["build", *FORMATS]) == 0
    (project / "models" / "more.yaml").unlink()
    write(project, "site", "title: T\nnodes: {a: box, b: box}\n")
    Path("build/diagrams/site.utxt").unlink()
    capsys.readouterr()
    assert run(["build", "--check", *FORMATS]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "orphaned: build/diagrams/more.txt (models/more.yaml is gone)",
        "orphaned: build/diagrams/more.utxt (models/more.yaml is gone)",
        "stale: build/diagrams/site.txt (models/site.yaml): its model has changed",
        "missing: build/diagrams/site.utxt (models/site.yaml)",
        "0 true in build/diagrams, 1 missing, 1 stale, 2 orphaned, 0 models failed",
    ]


def test_a_build_tells_what_it_removed_and_with_verbose_of_every_drawing(project, capsys):
    write(project, "more", "title: T\nnodes: {a: box}\n")
    run(["build", *FORMATS])
    (project / "models" / "more.yaml").unlink()
    Path("build/diagrams/site.utxt").unlink()
    capsys.readouterr()
    assert run(["build", *FORMATS, "--verbose"]) == 0
    told = capsys.readouterr().err.splitlines()
    assert set(told[:-2]) == {
        "removed: build/diagrams/more.txt (models/more.yaml is gone)",
        "removed: build/diagrams/more.utxt (models/more.yaml is gone)",
        "unchanged: build/diagrams/site.txt",
        "drawn: build/diagrams/site.utxt",
    }


@pytest.mark.usefixtures("project")
def test_the_cache_says_what_it_holds_and_is_cleared(tmp_path, monkeypatch, capsys):
    cache = tmp_path / "cache"
    assert run(["build", "--cache", str(cache), "--format", "txt"]) == 0
    monkeypatch.setenv("DOHAE_CACHE", str(cache))
    capsys.readouterr()
    assert run(["cache", "info"]) == 0
    assert capsys.readouterr().out.startswith(f"folder: {cache}\nfiles: 1\nsize: 0.0 MB of")
    assert run(["cache", "clear"]) == 0
    assert capsys.readouterr().err.startswith("1 files")
    assert not [file for file in cache.rglob("*") if file.is_file() and file.name.islower()]
    assert run(["cache", "info", "--cache", "off"]) == 0
    assert capsys.readouterr().err == "there is no cache\n"


@pytest.mark.usefixtures("project")
def test_github_is_told_of_each_problem_at_its_line_of_the_model(project, capsys):
    run(["build", *FORMATS])
    write(project, "site", "title: '100%'\nnodes: {a: box}\n")
    write(project, "bad", "title: T\nnodes:\n  a: aws.ec3\n")
    capsys.readouterr()
    assert run(["build", "--check", "--report", "github", *FORMATS]) == 1
    told = capsys.readouterr().out.splitlines()
    assert told == [
        f"::error file=models/{where}::{what}"
        for where, what in (
            (
                "bad.yaml,line=3,col=6",
                "unknown kind 'aws.ec3' (did you mean aws.ec2 or aws.ecs or aws.ecr?)",
            ),
            ("site.yaml,line=1", STALE.format("txt")),
            ("site.yaml,line=1", STALE.format("utxt")),
        )
    ]


def test_json_tells_the_state_of_each_drawing_and_each_problem_with_its_place(project, capsys):
    write(project, "bad", "title: T\nnodes:\n  a: aws.ec3\n")
    assert run(["build", "--report", "json", "--format", "txt"]) == 1
    assert json.loads(capsys.readouterr().out) == {
        "drawings": [
            {"drawing": "build/diagrams/site.txt", "model": "models/site.yaml", "state": "drawn"}
        ],
        "problems": [
            {
                "file": "models/bad.yaml",
                "line": 3,
                "column": 6,
                "message": "unknown kind 'aws.ec3'",
                "hint": "did you mean aws.ec2 or aws.ecs or aws.ecr?",
            }
        ],
    }


def test_one_mistake_at_many_places_is_one_line_for_people_and_each_place_for_programs(
    project, capsys
):
    write(project, "bad", "title: T\nnodes: {a: box}\nlinks:\n  - a -> z\n  - z -> a\n  - z -- z\n")
    assert run(["check", "models/bad.yaml", "--report", "json"]) == 1
    said = capsys.readouterr()
    assert said.err == "models/bad.yaml:4:10: no node 'z', also at 5:5, 6:5, 6:10\n"
    problems = json.loads(said.out)["problems"]
    places = [(problem["line"], problem["column"]) for problem in problems]
    assert places == [(4, 10), (5, 5), (6, 5), (6, 10)]


@pytest.mark.parametrize("command", [["check"], ["build"]])
def test_problems_that_end_a_command_early_are_reported_as_well(command, project, capsys):
    assert run([*command, "lost.yaml", "--report", "github"]) == 1
    assert capsys.readouterr().out == "::error file=lost.yaml::no such file or folder\n"
    write(project, "bad", "title: T\nnodes:\n  a: aws.ec3\n")
    assert run([*command, "models/bad.yaml", "--report", "json"]) == 1
    (problem,) = json.loads(capsys.readouterr().out)["problems"]
    assert (problem["file"], problem["line"], problem["column"]) == ("models/bad.yaml", 3, 6)


def files(folder):
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in Path(folder).rglob("*")
        if file.is_file()
    }


def test_the_union_of_all_parts_is_the_whole_byte_for_byte(project):
    for number in range(7):
        write(project, f"m{number}", f"title: M{number}\nnodes: {{a: box}}\n")
    assert run(["build", "--out", "out/whole", *FORMATS, "--format", "svg"]) == 0
    parts = [f"{number}/3" for number in (1, 2, 3)]
    for part in parts:
        out = f"out/{part[0]}"
        assert run(["build", "--out", out, "--shard", part, *FORMATS, "--format", "svg"]) == 0
    united: dict[str, bytes] = {}
    for part in parts:
        mine = files(project / "out" / part[0])
        assert united.keys().isdisjoint(mine)
        united |= mine
    assert united == files(project / "out" / "whole")


def test_a_part_takes_nothing_away_from_the_others(project):
    write(project, "more", "title: T\nnodes: {a: box}\n")
    for part in ("1/2", "2/2", "1/2", "2/2"):
        assert run(["build", "--shard", part, "--format", "txt"]) == 0
    assert {file.name for file in Path("build/diagrams").glob("*.txt")} == {"site.txt", "more.txt"}


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("part", ["0/3", "4/3", "1", "a/b", "1/0"])
def test_a_part_that_cannot_be_is_refused(part, capsys):
    assert run(["build", "--shard", part]) == 2
    assert f"{part} is no part" in capsys.readouterr().err


@pytest.mark.usefixtures("project")
def test_a_model_that_takes_too_long_is_named_and_the_rest_is_drawn(project, capsys, monkeypatch):
    write(project, "slow", "title: slow\nnodes: {a: box}\n")

    def arranged(case, **options):
        if case.title == "slow":
            os.kill(os.getpid(), signal.SIGSTOP)
        return arrange(case, **options)

    monkeypatch.setattr(road, "arrange", arranged)
    assert run(["build", "--format", "txt", "--timeout", "3"]) == 1
    assert "models/slow.yaml: took longer than 3 seconds" in capsys.readouterr().err
    assert Path("build/diagrams/site.txt").exists()
