"""Words of a command line that nobody means: each is answered plainly, and nothing is written."""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from pathlib import Path
from typing import Literal

import pytest

from dohae.cli.app import run


@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["build", "--aspect", "16:0"], "--aspect must be a number above 0"),
        (["build", "--aspect", "0:9"], "--aspect must be a number above 0"),
        (["build", "--aspect", "16:"], "--aspect must be a number above 0"),
        (["build", "--aspect", "4:3:2"], "--aspect must be a number above 0"),
        (["build", "--aspect", "1e9:1e-9"], "--aspect must be a number above 0"),
        (["build", "--aspect", "inf"], "--aspect must be a number above 0"),
        (["build", "--aspect", "nan"], "--aspect must be a number above 0"),
        (["build", "--timeout", "nan"], "--timeout must be a number above 0"),
        (["build", "--timeout", "1e300"], "--timeout must be a number above 0"),
        (["build", "--out", ""], "--out must be the name of a folder"),
        (["build", "--cache", ""], "--cache must be the name of a folder"),
        (["diff", "--out", ""], "--out must be the name of a folder"),
        (["import", "x.md", "--pages", ""], "--pages must be the name of a folder"),
        (["export-pages", ""], "FOLDER must be the name of a folder"),
        (["build", "--out", "a.svg"], "a.svg is to be a folder; its files are named after models"),
        (["build", "--out", "x/a.PNG"], "x/a.PNG is to be a folder; its files are named after"),
        (["new", ""], "FOLDER must be the name of a folder"),
        (["cache", "empty"], "WHAT must be one of info, clear"),
        (
            ["build", "-"],
            "drawings are named after files of models",
        ),
        (["build", "site", "-", "--check"], "drawings are named after files of models; standard"),
        (["check", "-", "site"], "standard input (-) stands alone, beside no other model"),
        (["stats", "-", "-"], "standard input (-) stands alone, beside no other model"),
        (["diff", "-"], "standard input (-) is compared with one file, folder or case"),
        (["diff", "-", "-"], "standard input (-) is compared with one file, folder or case"),
        (["diff", "-", "site", "gone"], "standard input (-) is compared with one file, folder or"),
    ],
    ids=" ".join,
)
def test_a_value_that_means_nothing_is_misuse(
    arguments: list[str], answer: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(project.rglob("*"))
    assert run(arguments) == 2
    assert capsys.readouterr().err.splitlines()[0].startswith(answer)
    assert sorted(project.rglob("*")) == before


@pytest.mark.usefixtures("repository")
@pytest.mark.parametrize("command", ["build", "check", "show", "stats", "export-script", "diff"])
def test_a_variable_that_is_not_set_does_not_mean_all_that_is_here(
    command: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(project.rglob("*"))
    assert run([command, ""]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith(("no file and no case is called ''", "'' is no file"))
    assert run([command, "models/site.yaml", ""]) in (1, 2)
    assert run(["diff", "--", ""]) == 1
    assert sorted(project.rglob("*")) == before


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("form_of_file", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["v1.2", "주문.개편안", "주문 시스템"])
def test_a_case_is_found_by_its_name_whatever_is_in_it(
    name: str,
    form: Literal["NFC", "NFD"],
    form_of_file: Literal["NFC", "NFD"],
    project: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """Dots end no name, and some systems write Hangul in parts."""
    text = (project / "models" / "site.yaml").read_text("utf-8")
    file = project / "models" / f"{unicodedata.normalize(form_of_file, name)}.yaml"
    file.write_text(text, "utf-8")
    word = unicodedata.normalize(form, name)
    assert run(["check", word]) == 0
    assert run(["diff", "site", word, "--exit-code"]) == 2
    assert "no git repository" in capsys.readouterr().err


def test_a_file_that_lies_among_the_models_is_told_where(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for command in ("check", "show", "build"):
        assert run([command, "site.yaml"]) == 1
        place = project.joinpath("models", "site.yaml").relative_to(project)
        assert capsys.readouterr().err == f"site.yaml: no such file (did you mean {place}?)\n"


def test_a_file_that_is_missing_is_told_as_one_beside_wrong_models(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "models" / "site.yml").write_text("", "utf-8")
    assert run(["check", "gone.yaml"]) == 1
    assert capsys.readouterr().err == "gone.yaml: no such file or folder\n"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know names in UTF-8 alone")
@pytest.mark.parametrize(
    "arguments",
    [
        ["build", "{odd}", "--format", "txt"],
        ["check", "{odd}", "--report", "json"],
        ["show", "{odd}"],
        ["stats", "{odd}"],
        ["diff", "models/site.yaml", "{odd}"],
        ["diff", "models/site.yaml", "{odd}", "--format", "json"],
        ["read", "{odd}"],
    ],
    ids=" ".join,
)
def test_a_name_that_is_no_text_is_shown_as_well_as_can_be(
    arguments: list[str], project: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    odd = os.fsdecode(b"b\xff.yaml")
    Path(odd).write_text((project / "models" / "site.yaml").read_text("utf-8"), "utf-8")
    code = run([word.replace("{odd}", odd) for word in arguments])
    said = capsysbinary.readouterr()
    assert code in (0, 1)
    assert b"internal error" not in said.err
    (said.out + said.err).decode()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know names in UTF-8 alone")
def test_folders_whose_names_are_no_text_are_drawn_from_and_into(
    project: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    models, out = Path(os.fsdecode(b"m\xff")), Path(os.fsdecode(b"o\xff"))
    project.joinpath("models").rename(models)
    other = models / "other.yaml"
    other.write_text("title: T\nnodes: {a: box}\n", "utf-8")
    build = ["build", str(models), "--out", str(out), "--format", "txt"]
    assert run(build) == 0
    assert run([*build, "--check"]) == 0
    other.unlink()
    capsysbinary.readouterr()
    assert run(build) == 0
    assert "removed: o\ufffd/other.txt (m\ufffd/other.yaml is gone)" in (
        capsysbinary.readouterr().err.decode()
    )
    assert sorted(file.name for file in out.iterdir()) == [".dohae", "site.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know names in UTF-8 alone")
def test_drawings_of_one_locale_are_known_in_another(project: Path) -> None:
    project.joinpath("models").rename("모델")
    Path("모델", "other.yaml").write_text("title: T\nnodes: {a: box}\n", "utf-8")
    build = ["build", "모델", "--out", "그림", "--format", "txt"]
    assert run(build) == 0
    Path("모델", "other.yaml").unlink()
    ascii_alone = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    done = subprocess.run(
        [sys.executable, "-m", "dohae", *build],
        env=os.environ | ascii_alone,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert b"internal error" not in done.stderr
    assert sorted(file.name for file in Path("그림").iterdir()) == [".dohae", "site.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="other systems know names in UTF-8 alone")
def test_a_name_that_the_locale_cannot_read_is_told_with_what_helps(project: Path) -> None:
    (project / "models" / "site.yaml").rename(project / "models" / "사이트.yaml")
    ascii_only = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    command = [sys.executable, "-m", "dohae", "check"]
    done = subprocess.run(
        command, env={**os.environ, **ascii_only}, capture_output=True, check=False
    )
    assert done.returncode == 1
    assert (
        b"this locale reads names as ASCII; PYTHONUTF8=1 in the environment as UTF-8" in done.stderr
    )
    helped = {**os.environ, **ascii_only, "PYTHONUTF8": "1"}
    assert subprocess.run(command, env=helped, capture_output=True, check=False).returncode == 0


def test_a_case_is_found_beside_files_that_are_wrong(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    models = project / "models"
    text = (models / "site.yaml").read_text("utf-8")
    for twin in ("shop.yaml", "Shop.yml"):
        (models / twin).write_text(text, "utf-8")
    (models / "lost.yaml").symlink_to("nowhere.yaml")
    assert run(["check", "site"]) == 0
    for word in ("shop", "lost", "gone"):
        assert run(["check", word]) == 1
        said = capsys.readouterr().err
        assert "has the name of" in said
        assert "lost.yaml: is a link that leads nowhere" in said
