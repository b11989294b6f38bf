"""What `dohae show` prints fits where it can, is coloured where that is wanted, and is proved."""

from __future__ import annotations

import re
import sys

import pytest

from dohae.cli.app import run
from dohae.cli.commands import show
from dohae.draw.text.canvas import Canvas

ESCAPE = re.compile(r"\x1b\[[\d;]*m")
LONG = """\
title: 긴 사슬
nodes: {a: {title: 하나}, b: {title: 둘}, c: {title: 셋}, d: {title: 넷}, e: {title: 다섯}}
links: [a -> b -> c -> d -> e]
"""


@pytest.fixture
def on_terminal(monkeypatch):
    """Makes the command believe that a person looks at what it prints."""
    monkeypatch.setattr(show, "is_terminal", lambda stream: stream is sys.stdout)


def shown(capsys, *options):
    assert run(["show", "site", *options]) == 0
    return capsys.readouterr().out


@pytest.mark.usefixtures("project")
def test_in_a_pipe_a_drawing_is_plain(capsys):
    assert "\x1b" not in shown(capsys)


@pytest.mark.usefixtures("project")
def test_asked_to_a_pipe_gets_colours_and_the_same_drawing(capsys):
    plain, coloured = shown(capsys), shown(capsys, "--color", "always")
    assert ESCAPE.sub("", coloured) == plain
    colours = {name: f"\x1b[{code}m" for name, code in (("ec2", 33), ("rds", 34), ("s3", 32))}
    for name, code in colours.items():
        assert re.search(rf"{re.escape(code)}[^\x1b]*{name.upper()}", coloured)
    assert "\x1b[35m┏━" in coloured, "the VPC's border"


@pytest.mark.usefixtures("project", "on_terminal")
def test_a_terminal_gets_colours_unless_its_user_wants_none(capsys, monkeypatch):
    assert "\x1b" in shown(capsys)
    assert "\x1b" not in shown(capsys, "--color", "never")
    monkeypatch.setenv("NO_COLOR", "")
    assert "\x1b" in shown(capsys)
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in shown(capsys)
    assert "\x1b" in shown(capsys, "--color", "always"), "asked for by name"
    monkeypatch.delenv("NO_COLOR")
    monkeypatch.setenv("TERM", "dumb")
    assert "\x1b" not in shown(capsys)


def test_with_a_width_a_long_chain_is_arranged_to_fit(project, capsys):
    project.joinpath("models", "site.yaml").write_text(LONG, encoding="utf-8")
    wide = shown(capsys)
    assert run(["show", "site", "--width", "30"]) == 0
    said = capsys.readouterr()
    assert max(map(len, wide.splitlines())) > 30
    assert max(map(len, said.out.splitlines())) <= 30
    assert said.err == ""


@pytest.mark.usefixtures("project")
def test_what_cannot_fit_is_shown_all_the_same_and_said_so(capsys):
    assert run(["show", "site", "--width", "5"]) == 0
    said = capsys.readouterr()
    assert "웹 서버" in said.out
    assert re.fullmatch(r"\d+ columns wide: no arrangement was found that fits in 5\n", said.err)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("charset", ["unicode", "ascii"])
def test_verified_a_drawing_says_what_the_model_says(charset, capsys):
    assert run(["show", "site", "--charset", charset, "--verify"]) == 0
    assert capsys.readouterr().err == ""


@pytest.mark.usefixtures("project")
def test_a_drawing_that_lies_is_shown_with_the_links_that_do_not_agree(capsys, monkeypatch):
    monkeypatch.setattr(Canvas, "rows", _with_another_name(Canvas.rows))
    assert run(["show", "site", "--verify"]) == 1
    said = capsys.readouterr()
    assert "웹 서버" in said.out
    first, *rest = said.err.splitlines()
    assert first == "the drawing does not say what the model says:"
    assert any("not drawn: link" in line for line in rest)


def _with_another_name(rows):
    return lambda canvas: [row.replace("RDS", "SQS") for row in rows(canvas)]
