"""`dohae read` and `dohae import` make models of what people have."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pytest

from dohae.build.road import draw_case
from dohae.cli.app import run
from dohae.model import load, parse

SOURCE = Path(__file__).parents[1] / "data" / "aws-cases-source.md"
BY_HAND = """\
+------+      +------+
| Web  +----->+  DB  |
+------+      +------+
"""


@pytest.mark.parametrize("charset", ["unicode", "ascii"])
def test_what_show_prints_is_read_as_the_model_that_was_shown(charset, project, capsys):
    assert run(["show", "site", "--charset", charset]) == 0
    project.joinpath("drawn.txt").write_text(capsys.readouterr().out, encoding="utf-8")
    for dialect in ("auto", "exact"):
        assert run(["read", "drawn.txt", "--dialect", dialect]) == 0
        said = capsys.readouterr()
        assert said.err == ""
        again = parse(said.out, "again.yaml", "again")
        case = load(project / "models" / "site.yaml")
        assert draw_case(again, ["utxt"]) == draw_case(case, ["utxt"])


@pytest.mark.usefixtures("project")
def test_a_drawing_from_stdin_is_read_in_the_dialect_that_is_asked_for(capsys, monkeypatch):
    def read(*options):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BY_HAND.encode())))
        return run(["read", "-", *options])

    assert read("--dialect", "tolerant") == 0
    case = parse(capsys.readouterr().out, "again.yaml", "again")
    assert [(link.source, link.target) for link in case.links] == [("web", "db")]
    assert read("--dialect", "exact") == 1
    refusal = capsys.readouterr()
    assert refusal.out == ""
    assert refusal.err.startswith(
        "<stdin>:1:15: a line doesn't lead from box to box, also at 2:9\n"
    )


@pytest.mark.usefixtures("project")
def test_of_markdown_every_fenced_drawing_is_read_and_guesses_are_counted(capsys):
    assert run(["read", str(SOURCE)]) == 0
    said = capsys.readouterr()
    models = said.out.split("\n---\n")
    assert len(models) == 4
    for model in models:
        parse(model, "again.yaml", "again")
    guesses = said.out.count("# row ")
    assert said.err == f"{guesses} places were guessed or not read; comments name them\n"


@pytest.mark.parametrize(
    "content",
    [b"", b"Only a sentence.\n", b"def f():\n    return 1\n", b"+" * 1_000_000, b"\xff\xfe", b"\0"],
    ids=["empty", "prose", "code", "1 MB of +", "not UTF-8", "binary"],
)
@pytest.mark.parametrize("command", ["read", "import"])
def test_what_is_no_drawing_is_refused_in_plain_words(command, content, project, capsys):
    project.joinpath("garbage.md").write_bytes(content)
    before = sorted(project.rglob("*"))
    assert run([command, "garbage.md"]) == 1
    refusal = capsys.readouterr()
    assert refusal.out == ""
    assert refusal.err
    assert "internal error" not in refusal.err
    assert len(refusal.err) < 2000
    assert sorted(project.rglob("*")) == before


def test_standard_input_is_called_that(capsys, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"# a\n")))
    assert run(["import", "-"]) == 1
    assert capsys.readouterr().err == "<stdin>: there is no case in it\n"


@pytest.mark.parametrize("command", ["read", "import"])
@pytest.mark.parametrize("word", ["missing.md", "models"])
@pytest.mark.usefixtures("project")
def test_a_file_that_is_not_there_is_named(command, word, capsys):
    assert run([command, word]) == 1
    assert capsys.readouterr().err.startswith(f"{word}: ")


def test_import_writes_models_that_are_right_and_pages_and_names_them(project, capsys):
    assert run(["import", str(SOURCE), "--out", "cases", "--pages", "pages"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    files = {str(file.relative_to(project)) for file in project.glob("*/*") if file.is_file()}
    assert set(said.err.splitlines()) == files - {"models/site.yaml"}
    assert len(list(project.joinpath("cases").glob("*.yaml"))) == 5
    assert run(["check", "cases"]) == 0


def test_import_overwrites_nothing_without_force(project, capsys):
    folders = ["--out", "cases", "--pages", "pages"]
    assert run(["import", str(SOURCE), *folders]) == 0
    edited = next(project.joinpath("cases").glob("*.yaml"))
    edited.write_text("edited", encoding="utf-8")
    one = next(project.joinpath("pages").glob("*.md"))
    one.unlink()
    capsys.readouterr()
    assert run(["import", str(SOURCE), *folders]) == 1
    said = capsys.readouterr().err
    assert edited.name in said
    assert ": is there already (--force overwrites it), and the same of 6 more:\n" in said
    assert edited.read_text(encoding="utf-8") == "edited"
    assert not one.exists(), "all or none"
    assert run(["import", str(SOURCE), *folders, "--force"]) == 0
    assert "edited" not in edited.read_text(encoding="utf-8")
    assert one.exists()


@pytest.mark.parametrize("dialect", ["auto", "exact", "tolerant"])
def test_what_is_no_drawing_is_told_with_its_place(dialect, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    Path("prose.txt").write_text("This is prose.\n")
    assert run(["read", "prose.txt", "--dialect", dialect]) == 1
    assert capsys.readouterr().err == "prose.txt:1:1: no box is drawn here\n"


@pytest.mark.parametrize("command", ["read", "import"])
@pytest.mark.parametrize(
    ("form", "begins"),
    [
        ("SVG", b"<svg xmlns='http://www.w3.org/2000/svg'>"),
        ("SVG", b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a > b -->\n<svg\nwidth="1"/>'),
        ("SVG", b"<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'svg11.dtd'>\n<svg>"),
        ("SVG", b'<!DOCTYPE svg [<!ENTITY ns "a>">]>\n<svg xmlns="&ns;">'),
        ("PNG", b"\x89PNG\r\n\x1a\n\0\0"),
        ("PDF", b"%PDF-1.7\n%\xb5\xed"),
        ("JPEG", b"\xff\xd8\xff\xe0\0\x10JFIF"),
        ("GIF", b"GIF89a\1\0"),
    ],
)
def test_of_a_picture_it_is_told_what_is_read_instead(
    command, form, begins, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    for size in (0, 2_000_000):
        Path("drawn").write_bytes(begins + b"x" * size)
        assert run([command, "drawn"]) == 1
        assert capsys.readouterr().err == (
            f"drawn: is a picture ({form}); only text drawings can be read (name the text drawing"
            " (.utxt, .txt) of the same case, or write the model by hand)\n"
        )


@pytest.mark.parametrize("command", ["read", "import"])
def test_a_document_that_is_too_large_is_not_told_of_as_a_model(
    command, tmp_path, monkeypatch, capsys
):
    monkeypatch.chdir(tmp_path)
    Path("large.md").write_bytes(b"x" * 1_000_001)
    assert run([command, "large.md"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("large.md: is larger than a document may be (1,000,000 bytes)")
    assert "--limit" not in said
