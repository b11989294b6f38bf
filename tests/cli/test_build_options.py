"""What `dohae build` is told beyond the models is done or refused, and text is proved."""

from __future__ import annotations

import os
import signal
import sys
import unicodedata
from pathlib import Path

import pytest

from dohae.build import road
from dohae.cli import opening
from dohae.cli.app import run
from dohae.draw import find_format, metrics
from dohae.draw.text.verify import Mistold
from dohae.layout import arrange, place
from dohae.model import load

GALLERY = Path(__file__).parents[2] / "models" / "gallery"
WIDTH = slice(16, 20)
DECOMPOSED = unicodedata.normalize("NFD", "둘")
"""As macOS names files."""


@pytest.fixture
def opener(tmp_path, monkeypatch):
    """Puts a script in the place of the system's opener, or nothing."""
    if sys.platform in ("darwin", "win32"):
        pytest.skip("click opens there")

    def put(script: str | None) -> None:
        folder = tmp_path.with_name(f"{tmp_path.name}-bin")
        folder.mkdir()
        if script is None:
            monkeypatch.setattr(opening, "_OPENER", str(folder / "xdg-open"))
            return
        folder.joinpath("xdg-open").write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        folder.joinpath("xdg-open").chmod(0o700)
        monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    return put


def built(*options):
    assert run(["build", "--out", "out", *options]) == 0
    return {file.suffix: file.read_bytes() for file in Path("out").glob("*.*") if file.is_file()}


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    "options",
    [("--theme", "dark"), ("--transparent",), ("--outline",), ("--caption",), ("--legend",)],
    ids=lambda options: options[0],
)
def test_an_option_of_pictures_changes_pictures_and_no_text(options, project):
    model = project / "models" / "site.yaml"
    more = "  - {from: web, to: logs, style: dashed}\ncaption: 예\n"
    model.write_text(model.read_text(encoding="utf-8") + more, encoding="utf-8")
    formats = ("--format", "svg", "--format", "txt")
    plain, told = built(*formats), built(*formats, *options)
    assert plain[".svg"] != told[".svg"]
    assert plain[".txt"] == told[".txt"]


@pytest.mark.usefixtures("project")
def test_half_the_scale_gives_half_the_pixels():
    twice, once = (built("--format", "png", *scale)[".png"] for scale in ((), ("--scale", "1")))
    wide, half = (int.from_bytes(png[WIDTH]) for png in (twice, once))
    assert abs(wide - 2 * half) <= 2


@pytest.mark.usefixtures("project")
def test_aspect_turns_a_drawing(capsys):
    def size(aspect):
        rows = built("--format", "txt", "--aspect", aspect)[".txt"].decode().splitlines()
        return max(map(len, rows)) / len(rows)

    assert size("0.3") < size("5")
    capsys.readouterr()


@pytest.mark.usefixtures("project")
def test_quick_takes_the_first_arrangement():
    model = GALLERY / "three-tier-two-az.yaml"
    case, options = load(model), ("--format", "utxt", str(model))
    first = place(arrange(case, trials=1), metrics("text"))
    assert built("--quick", *options)[".utxt"] == find_format("utxt").draw(first)
    assert built(*options)[".utxt"] != find_format("utxt").draw(first)


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "code", "answer"),
    [
        (["--format", "txt", "--scale", "2"], 2, "--scale means nothing to txt"),
        (["--format", "png", "--outline"], 2, "--outline means nothing to png"),
        (["--scale", "big"], 2, "--scale must be a number from 0.1 to 10"),
        (["--aspect", "0"], 2, "--aspect must be a number above 0"),
        (["--check", "--force"], 2, "--force means nothing to --check"),
        (["--check", "--open"], 2, "--open means nothing to --check"),
        (["--scale", "0"], 2, "--scale must be a number from 0.1 to 10"),
        (["--scale", "nan"], 2, "--scale must be a number from 0.1 to 10"),
        (["--scale", "1e3"], 2, "--scale must be a number from 0.1 to 10"),
        (["--theme", "drak"], 2, "no theme 'drak' (there are dark, light, print, or a .yaml"),
        (["--theme", ""], 2, "no theme ''"),
        (["--theme", "gone.yaml"], 1, "gone.yaml: no such file"),
    ],
)
def test_an_option_that_cannot_be_is_refused(arguments, code, answer, capsys):
    assert run(["build", *arguments]) == code
    assert answer in capsys.readouterr().err
    assert not Path("build").exists()


@pytest.mark.parametrize(
    ("options", "opened"),
    [
        (("models/site.yaml",), "out/site.svg"),
        ((), "out"),
        (("--format", "txt", "site"), "out/site.txt"),
        ((f"models/{DECOMPOSED}.yaml",), "out/둘.svg"),
    ],
)
def test_open_shows_the_drawing_of_one_model_and_the_folder_of_many(
    options, opened, project, opener
):
    (project / "models" / f"{DECOMPOSED}.yaml").write_text(
        "title: T\nnodes: {a: box}\n", encoding="utf-8"
    )
    opener('echo "$1" > opened')
    built(*options, "--open")
    assert Path("opened").read_text("utf-8") == f"{project / opened}\n"


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize("script", ["echo no display >&2; exit 3", None])
def test_where_nothing_can_open_the_drawing_its_place_is_told_and_all_is_well(
    script, opener, project, capfd
):
    opener(script)
    assert run(["build", "site", "--format", "txt", "--out", "out", "--open"]) == 0
    said = capfd.readouterr()
    assert said.out == ""
    assert said.err.splitlines()[-1] == (
        f"nothing here could open it; it is {project / 'out' / 'site.txt'}"
    )
    assert "no display" not in said.err


@pytest.mark.usefixtures("project")
def test_a_viewer_that_stays_open_is_not_waited_for(opener, capfd, monkeypatch):
    monkeypatch.setattr(opening, "_ENOUGH", 0.2)
    opener("echo $$ > viewer; exec sleep 30")
    assert run(["build", "site", "--format", "txt", "--out", "out", "--open"]) == 0
    assert "nothing here" not in capfd.readouterr().err
    viewer = int(Path("viewer").read_text("utf-8"))
    os.kill(viewer, signal.SIGKILL)
    os.waitpid(viewer, 0)


@pytest.mark.usefixtures("project")
def test_a_text_drawing_that_lies_is_a_bug_and_is_not_written(capsys, monkeypatch):
    def lie(case, _):
        raise Mistold(case.file, ["not drawn: link 'a' -> 'b'"])

    monkeypatch.setattr(road, "prove", lie)
    assert run(["build"]) == 1
    first, second, last = capsys.readouterr().err.splitlines()
    assert "this is a bug of dohae; please send it the model models/site.yaml" in first
    assert second == "  not drawn: link 'a' -> 'b'"
    assert last.endswith("1 models failed")
    assert not Path("build").exists()
    assert run(["build", "--format", "svg"]) == 0, "pictures are not read back"
