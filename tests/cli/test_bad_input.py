"""Whatever a user hands over is refused in plain words, with its place, and nothing is written."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

import pytest
from pace import within

from dohae.cli.app import run

if TYPE_CHECKING:
    from pathlib import Path

NODES = "title: T\nnodes:\n"

BAD = {
    "empty": (b"", "bad.yaml"),
    "blank": (b"\n\n  \n", "bad.yaml"),
    "binary": (bytes(range(256)) * 8, "bad.yaml"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 64, "bad.yaml"),
    "not UTF-8": ("title: 업무 시스템\n".encode("euc-kr"), "bad.yaml:1:8"),
    "not YAML": (b"title: [1, 2\nnodes: }{\n", "bad.yaml:"),
    "prose": (b"This is only a sentence.\n", "bad.yaml:1:1"),
    "a list": (b"- a\n- b\n", "bad.yaml:1:1"),
    "tabs": (b"title: T\nnodes:\n\ta: box\n", "bad.yaml:3:1"),
    "a key twice": (b"title: T\ntitle: U\nnodes: {a: box}\n", "bad.yaml:2:1"),
    "a node twice": (f"{NODES}  a: box\n  b: box\n  a: box\n".encode(), "bad.yaml:5:3"),
    "unknown key": (f"{NODES}  a: {{kind: box, colour: red}}\n".encode(), "bad.yaml:3:18"),
    "unknown kind": (f"{NODES}  a: aws.ec3\n".encode(), "bad.yaml:3:6"),
    "unknown id": (f"{NODES}  a: box\nlinks:\n  - a -> c\n".encode(), "bad.yaml:5:"),
    "link to its own group": (
        f"{NODES}  g: {{kind: group, nodes: {{a: box}}}}\nlinks: [a -> g]\n".encode(),
        "bad.yaml:4:",
    ),
    "hints in a ring": (
        f"{NODES}  a: {{kind: box, below: b}}\n  b: {{kind: box, below: a}}\n".encode(),
        "bad.yaml:",
    ),
    "below its own group": (
        f"{NODES}  g: {{kind: group, nodes: {{a: {{kind: box, below: g}}}}}}\n".encode(),
        "bad.yaml:3:",
    ),
    "wrong types": (b"title: {a: 1}\nnodes: 3\n", "bad.yaml:1:8"),
    "aliases that explode": (
        b"a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        + b"".join(
            b"a%d: &a%d [%s]\n" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 12)
        ),
        "bad.yaml",
    ),
    "an alias in itself": (b"title: T\nnodes: &a {b: {kind: group, nodes: *a}}\n", "bad.yaml"),
    "nested without end": (b"nodes: " + b"{a: " * 20000, "bad.yaml"),
    "10 MB": (b"title: T\nsummary: " + b"x" * 10_000_000 + b"\n", "bad.yaml"),
    "10 MB of nodes": (
        b"title: T\nnodes:\n" + b"".join(b"  n%d: box\n" % n for n in range(700_000)),
        "bad.yaml",
    ),
    "a tag that runs code": (b"!!python/object/apply:os.system [echo no]\n", "bad.yaml"),
}


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """A folder that holds drawings of an earlier time."""
    folder = tmp_path / "out"
    folder.mkdir()
    for suffix in ("svg", "png", "utxt", "txt"):
        folder.joinpath(f"bad.{suffix}").write_text("from earlier")
    return folder


@pytest.mark.parametrize(("content", "place"), BAD.values(), ids=BAD)
def test_a_bad_model_is_refused_with_its_place_and_no_drawing_is_touched(
    content: bytes,
    place: str,
    out: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("bad.yaml").write_bytes(content)
    with within(4):
        for command in (["check", "bad.yaml"], ["show", "bad.yaml"]):
            assert run(command) == 1
            refusal = capsys.readouterr()
            assert refusal.out == ""
            assert refusal.err.startswith(place)
            assert "Traceback" not in refusal.err
            assert "internal error" not in refusal.err
    assert run(["build", "bad.yaml", "--out", str(out), "--format", "txt"]) == 1
    assert place in capsys.readouterr().err
    assert {file.name: file.read_text() for file in out.iterdir()} == {
        f"bad.{suffix}": "from earlier" for suffix in ("svg", "png", "utxt", "txt")
    }


@pytest.mark.parametrize("command", ["check", "stats"])
def test_every_problem_of_every_model_is_named_in_one_run(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("one.yaml").write_text(f"{NODES}  a: aws.ec3\n  b: {{kind: box, x: 1}}\n")
    tmp_path.joinpath("two.yaml").write_text(f"{NODES}  a: box\nlinks: [a -> z]\n")
    assert run([command, "one.yaml", "two.yaml"]) == 1
    lines = capsys.readouterr().err.splitlines()
    assert [line.split(": ")[0].rpartition(":")[0] for line in lines] == [
        "one.yaml:3",
        "one.yaml:4",
        "two.yaml:4",
    ]
    assert "aws.ec2" in lines[0]


@pytest.mark.parametrize("command", ["check", "stats"])
def test_what_is_no_model_hides_nothing_of_what_is_wrong_with_the_others(
    command: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "folder"
    folder.mkdir()
    folder.joinpath("a.yaml").symlink_to("nowhere")
    folder.joinpath("b.yaml").write_text(f"{NODES}  a: aws.ec3\n")
    assert run([command, "folder", "missing.yaml"]) == 1
    assert [line.partition(" (")[0] for line in capsys.readouterr().err.splitlines()] == [
        "folder/a.yaml: is a link that leads nowhere",
        "folder/b.yaml:3:6: unknown kind 'aws.ec3'",
        "missing.yaml: no such file or folder",
    ]


@pytest.mark.parametrize("command", ["check", "show", "build", "stats", "export-script"])
@pytest.mark.parametrize("target", ["nowhere", "ring"])
def test_a_link_that_leads_nowhere_is_called_that(
    command: str,
    target: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("models").mkdir()
    tmp_path.joinpath("ring").symlink_to(target)
    assert run([command, "ring"]) == 1
    expected = ("is a link that leads nowhere", "Too many levels of symbolic links")
    assert capsys.readouterr().err.strip().removeprefix("ring: ").endswith(expected)


def test_names_that_look_alike_are_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    for form in ("NFC", "NFD"):
        name = unicodedata.normalize(form, "가나.yaml")
        tmp_path.joinpath(name).write_text(f"{NODES}  a: box\n", "utf-8")
    assert run(["check", "."]) == 1
    assert "one is written in whole letters, one in parts" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["check", "show", "build"])
@pytest.mark.parametrize("word", ["missing.yaml", "folder", "no/such/thing.yaml", "missing", ""])
def test_a_file_that_is_not_there_is_named(
    command: str,
    word: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("folder").mkdir()
    assert run([command, word]) == 1
    refusal = capsys.readouterr()
    assert refusal.out == ""
    assert word in refusal.err
    assert "internal error" not in refusal.err
    assert len(refusal.err.splitlines()) <= 2
    assert not tmp_path.joinpath("build").exists()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "secret.yaml"
    file.touch(mode=0)
    assert run(["check", str(file)]) == 1
    assert capsys.readouterr().err.startswith(f"{file}: cannot be read")


WRITING = [
    ["build", "--out"],
    ["build", "--check", "--out"],
    ["diff", "--draw", "txt", "--out"],
    ["import", "x.md", "--out"],
    ["import", "x.md", "--pages"],
    ["export-pages"],
    ["new"],
]
"""Commands that write into a folder, which is to follow."""


@pytest.mark.parametrize("inner", ["", "a/b"])
@pytest.mark.parametrize("arguments", WRITING, ids=" ".join)
def test_a_file_in_the_place_of_an_output_folder_is_named_once_and_before_anything_else(
    arguments: list[str], inner: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    project.joinpath("models/broken.yaml").write_text("title: [")
    out = project / "out"
    out.write_text("a file")
    assert run([*arguments, str(out / inner)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[0] == f"{out} is a file, not a folder"
    assert out.read_text() == "a file"


@pytest.mark.parametrize("target", ["nowhere", "no/where", "out"])
@pytest.mark.parametrize("inner", ["", "a/b"])
@pytest.mark.parametrize("arguments", WRITING, ids=" ".join)
def test_a_link_that_leads_nowhere_is_no_output_folder_and_named_once_and_first(
    arguments: list[str],
    inner: str,
    target: str,
    project: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    project.joinpath("models/broken.yaml").write_text("title: [")
    out = project / "out"
    out.symlink_to(target)
    before = sorted(project.rglob("*"))
    assert run([*arguments, str(out / inner)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[0] == f"{out} is a link that leads nowhere"
    assert sorted(project.rglob("*")) == before


def test_a_file_cannot_be_called_so_that_it_writes_a_line_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    tmp_path.joinpath("a\n::warning::b\x1b[2J\u202e.yaml").write_text("title: [")
    assert run(["check", "."]) == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("a�::warning::b�[2J�.yaml:1:8: is not YAML")
