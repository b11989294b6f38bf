"""`dohae stats` counts what a reader would count."""

from __future__ import annotations

import json
import math

import pytest

from dohae.cli.app import run
from dohae.cli.commands import stats

COUNTED = {"crossings", "bends", "length", "area", "aspect", "overlaps"}


@pytest.mark.usefixtures("project")
def test_as_json_it_prints_every_count_for_text_and_picture(capsys):
    assert run(["show", "site"]) == 0
    drawing = capsys.readouterr().out.splitlines()
    assert run(["stats", "site", "--format", "json"]) == 0
    said = capsys.readouterr()
    assert said.err == ""
    (case,) = json.loads(said.out)
    assert case["name"] == "site"
    for medium in ("text", "picture"):
        counts = case[medium]
        assert counts.keys() >= COUNTED
        assert (counts["nodes"], counts["groups"], counts["links"]) == (3, 1, 2)
        assert counts["overlaps"] == 0
        assert counts["area"] == counts["width"] * counts["height"]
    assert case["text"]["height"] == len(drawing)


def test_as_a_table_it_prints_two_rows_for_each_model(project, capsys):
    text = project.joinpath("models", "site.yaml").read_text(encoding="utf-8")
    project.joinpath("models", "두번째.yaml").write_text(text, encoding="utf-8")
    assert run(["stats"]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head.split() == list(stats.COLUMNS)
    assert [row.split()[:2] for row in rows] == [
        [name, medium] for name in ("site", "두번째") for medium in ("text", "picture")
    ]


def test_drawings_that_are_to_fit_into_something_are_counted_as_they_are_drawn(project, capsys):
    chain = " -> ".join("abcdefgh")
    nodes = "".join(f"  {name}: box\n" for name in "abcdefgh")
    model = project / "models" / "chain.yaml"
    model.write_text(f"title: t\nnodes:\n{nodes}links: [{chain}]\n", "utf-8")

    def counted(*options):
        assert run(["stats", "chain", "--format", "json", *options]) == 0
        (case,) = json.loads(capsys.readouterr().out)
        return case

    free, narrow, square = counted(), counted("--width", "30"), counted("--aspect", "1")
    assert counted("--aspect", "9:9") == square
    assert counted("--aspect", "16:8") == counted("--aspect", "2")
    assert run(["show", "chain", "--width", "30"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert (narrow["text"]["width"], narrow["text"]["height"]) == (max(map(len, rows)), len(rows))
    assert narrow["text"]["width"] <= 30 < free["text"]["width"]
    assert narrow["picture"] == free["picture"]
    assert abs(math.log(square["picture"]["aspect"])) < abs(math.log(free["picture"]["aspect"])) / 2


@pytest.mark.usefixtures("project")
def test_a_broken_promise_is_told_as_a_bug(capsys, monkeypatch):
    monkeypatch.setattr(stats, "faults", lambda _: ["web overlaps db"])
    assert run(["stats", "site"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == "this is a bug of dohae; please send it the model:"
    assert said[1:] == ["site: web overlaps db"] * 2


@pytest.mark.usefixtures("project")
def test_export_script_prints_python_that_names_every_node(capsys):
    assert run(["export-script", "site"]) == 0
    script = capsys.readouterr().out
    compile(script, "site.py", "exec")
    for words in ("from diagrams.aws.compute import EC2", "웹 서버", "RDS", "S3"):
        assert words in script
