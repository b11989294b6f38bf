"""What the commands print, write and return."""

from __future__ import annotations

import io
import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from dohae.cli.app import dohae, run
from dohae.draw import find_format, formats

MODEL = """\
title: 작은 사이트
nodes:
  web: {kind: aws.ec2, title: 웹 서버}
  db: {kind: aws.rds}
links:
  - web -> db
"""
DOHAE = (sys.executable, "-m", "dohae")


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with one model, to be the current folder."""
    tmp_path.joinpath("models").mkdir()
    tmp_path.joinpath("models", "작은-사이트.yaml").write_text(MODEL, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def hand_in(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.mark.parametrize("word", ["작은-사이트", "models/작은-사이트.yaml", "-"])
def test_show_prints_the_same_drawing_by_name_by_path_and_from_stdin(
    word: str,
    here: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsysbinary: pytest.CaptureFixture[bytes],
) -> None:
    hand_in(monkeypatch, (here / "models" / "작은-사이트.yaml").read_bytes())
    assert run(["show", word]) == 0
    shown = capsysbinary.readouterr()
    assert "웹 서버" in shown.out.decode()
    assert "┌" in shown.out.decode()
    assert shown.err == b""
    assert run(["build", "--format", "utxt"]) == 0
    assert shown.out == (here / "build" / "diagrams" / "작은-사이트.utxt").read_bytes()


def test_show_in_ascii_draws_lines_in_ascii(
    here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(["show", "작은-사이트", "--charset", "ascii"]) == 0
    drawing = capsysbinary.readouterr().out.decode()
    assert drawing.replace("웹", "").replace("서버", "").isascii()
    assert here.exists()


def drawings(here: Path, out: str = "build/diagrams") -> list[Path]:
    """The drawings in a folder, without what dohae knows of them."""
    return [file for file in (here / out).iterdir() if file.is_file()]


def test_build_writes_four_files_for_each_case_and_says_so_on_stderr_only(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["build"]) == 0
    said = capsys.readouterr()
    assert said.out == ""
    told = said.err.splitlines()
    assert told[0].startswith("4 drawn")
    assert {file.name for file in drawings(here)} == {
        f"작은-사이트.{suffix}" for suffix in ("svg", "png", "utxt", "txt")
    }
    thousands = {file.suffix: -(-file.stat().st_size // 1000) for file in drawings(here)}
    assert told[1:] == [
        "in all: "
        + ", ".join(f"{name} {thousands[f'.{name}']} kB" for name in ("svg", "png", "utxt", "txt"))
    ]
    before = {file: file.stat().st_mtime_ns for file in drawings(here)}
    assert run(["build"]) == 0
    assert capsys.readouterr().err.startswith("0 drawn")
    assert before == {file: file.stat().st_mtime_ns for file in before}


def test_every_format_in_the_folder_can_be_asked_for(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in formats():
        assert run(["build", "--format", name, "--out", name]) == 0
        (file,) = drawings(here, name)
        assert file.name == "작은-사이트" + find_format(name).SUFFIX
    capsys.readouterr()
    assert run(["build", "--format", "bmp"]) == 2
    assert ", ".join(formats()) in capsys.readouterr().err


def test_one_bad_model_among_good_ones_costs_only_its_own_drawings(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "models" / "bad.yaml").write_text("title: T\nnodes: {a: aws.ec3}\n")
    assert run(["build", "--format", "txt"]) == 1
    assert capsys.readouterr().err.startswith("models/bad.yaml:2:12: ")
    assert [file.name for file in drawings(here)] == ["작은-사이트.txt"]


def test_two_models_of_one_name_are_refused_before_anything_is_drawn(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (here / "other").mkdir()
    (here / "other" / "작은-사이트.yaml").write_text(MODEL, encoding="utf-8")
    assert run(["build", "models", "other"]) == 1
    said = capsys.readouterr().err
    assert said.startswith("other/작은-사이트.yaml: ")
    assert "models/작은-사이트.yaml" in said
    assert not (here / "build").exists()


def test_what_is_wrong_with_every_model_is_said_once(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("b", "c"):
        (here / "models" / f"{name}.yaml").write_text(MODEL, encoding="utf-8")
    (here / "out").mkdir()
    (here / "out" / ".dohae").write_text("a file where a folder is to be", encoding="utf-8")
    assert run(["build", "--format", "txt", "--out", "out"]) == 1
    first, last = capsys.readouterr().err.splitlines()
    assert first.startswith("models/b.yaml and 2 more: out/.dohae: ")
    assert last.startswith("0 drawn into out")
    assert last.endswith("3 models failed")


def test_a_name_nearly_right_is_answered_with_the_right_one(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["show", "작은사이트"]) == 1
    assert "did you mean 작은-사이트?" in capsys.readouterr().err
    assert here.exists()


def test_without_models_the_user_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["check"]) == 1
    assert "models" in capsys.readouterr().err
    tmp_path.joinpath("models").mkdir()
    assert run(["build"]) == 1
    assert "models" in capsys.readouterr().err


def test_check_reads_stdin_and_says_that_all_is_right_on_stderr(
    here: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    hand_in(monkeypatch, MODEL.encode())
    assert run(["check", "-"]) == 0
    assert run(["check"]) == 0
    assert capsys.readouterr() == ("", "1 checked, all right\n" * 2)
    hand_in(monkeypatch, b"\xff\xfe")
    assert run(["check", "-"]) == 1
    assert capsys.readouterr().err.startswith("<stdin>")
    assert here.exists()


@pytest.mark.parametrize("escape", ["\\x1b]0;owned\\x07", "\\x1b[2J", "\\x9b31m", "\\u202e"])
def test_nothing_that_a_terminal_obeys_comes_out_of_a_model(
    escape: str, here: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    bad = here / "models" / "bad.yaml"
    for model in (
        f'title: T\nnodes: {{a: {{kind: box, title: "x{escape}y"}}}}\n',
        f'title: T\nnodes: {{a: {{kind: "x{escape}y"}}}}\n',
        f'title: T\n"x{escape}y": 1\nnodes: {{a: box}}\n',
        f'title: T\nnodes: {{a: box}}\nlinks: ["a -> x{escape}y"]\n',
    ):
        bad.write_text(model, encoding="utf-8")
        assert run(["show", "bad"]) in (0, 1)
        printed = b"".join(capsysbinary.readouterr()).decode()
        assert printed
        assert not set(printed) & set("\x1b\x07\x9b\u202e")


def test_a_file_name_cannot_command_the_terminal(
    here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["check", "models/\x1b[31m.yaml"]) == 1
    assert "\x1b" not in capsys.readouterr().err
    assert here.exists()


@pytest.mark.parametrize("arguments", [["--help"], ["build", "--help"], ["show", "-h"]])
def test_help_is_data(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 0
    said = capsys.readouterr()
    assert said.out.startswith("Usage: dohae")
    assert said.err == ""


def test_the_guide_names_the_commands_that_need_a_model(root: Path) -> None:
    guide = (root / "docs/guide/commands.md").read_text("utf-8")
    (told,) = re.findall(r"모델 하나를 다루는 (.*?)에는", guide)
    context = click.Context(dohae)
    commands = {name: dohae.get_command(context, name) for name in dohae.list_commands(context)}
    needing = [
        name
        for name, command in commands.items()
        if command and any(one.name == "model" and one.required for one in command.params)
    ]
    assert sorted(re.findall(r"`(.*?)`", told)) == sorted(needing)


def test_help_says_in_words_which_numbers_are_taken(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["build", "--help"]) == 0
    said = " ".join(capsys.readouterr().out.split())
    assert "RANGE" not in said
    assert "[x" not in said
    assert "<=x" not in said
    assert "--jobs N Processes to draw in; as many as cores by default. [whole number, 1 or" in said
    assert "[more than 0]" in said
    assert "[from 0.1 to 10]" in said


def test_what_commands_do_is_listed_in_whole_sentences(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    assert "..." not in capsys.readouterr().out.partition("Commands:")[2]


@pytest.mark.parametrize(
    "arguments",
    [
        ["draw"],
        ["show"],
        ["build", "--colour"],
        ["build", "--jobs", "0"],
        ["export-pages", "pages", "--theme", "drak"],
        ["diff", "--draw", "svg", "--theme", "drak"],
    ],
)
def test_a_wrong_command_line_is_answered_with_exit_code_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "--help" in said.err


@pytest.mark.parametrize(
    ("arguments", "answer"),
    [
        (["chekc"], "no such command: chekc (did you mean check?)"),
        (["build", "--fromat", "svg"], "no such option: --fromat (did you mean --format?)"),
        (["build", "--hlep"], "no such option: --hlep (did you mean --help?)"),
        (
            ["show", "a", "--theme", "dark"],
            "no such option: --theme (it is an option of build, diff, export-pages)",
        ),
        (["show", "a", "--temple"], "no such option: --temple"),
        (["--verify"], "no such option: --verify (it is an option of show)"),
        (["help"], "no such command: help (did you mean --help?)"),
        (["render", "a"], "no such command: render (did you mean build?)"),
        (["비교"], "no such command: 비교 (did you mean diff?)"),
        (["export"], "no such command: export (did you mean export-pages?)"),
        (["-V"], "no such option: -V (did you mean --version?)"),
        (["build", "-f", "svg"], "no such option: -f (did you mean --format, --force?)"),
        (["build", "-z"], "no such option: -z"),
        (
            ["build", "--format", "SVG"],
            "--format must be one of pdf, png, svg, txt, utxt (did you mean svg?)",
        ),
        (
            ["build", "--format", "svg,PNG"],
            ("--format must be one of pdf, png, svg, txt, utxt (write --format svg --format png)"),
        ),
        (
            ["show", "a", "--charset", "ASCII"],
            "--charset must be one of unicode, ascii (did you mean ascii?)",
        ),
        (["show", "a", "--charset", "a,b"], "--charset must be one of unicode, ascii"),
        (
            ["build", "--aspect", "16x9"],
            "--aspect must be a number above 0, such as 1.78 or 16:9",
        ),
        (["build", "--format", "bmp"], "--format must be one of pdf, png, svg, txt, utxt"),
        (["build", "--jobs", "none"], "--jobs must be a number from 1 up"),
        (["show"], "missing: MODEL"),
        (["show", "a", "b", "c"], "too many words: b c"),
        (["show", "a", "--width"], "--width needs a value"),
        (["build", "--open=yes"], "--open takes no value"),
    ],
)
def test_a_wrong_word_is_answered_with_the_right_ones(
    arguments: list[str], answer: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err.splitlines()[0] == answer


@pytest.mark.parametrize(
    ("arguments", "command"),
    [
        (["build", "--out"], "dohae build"),
        (["export-pages", "--theme"], "dohae export-pages"),
        (["show", "--theme"], "dohae show"),
        (["--nothing"], "dohae"),
        (["nothing", "--out"], "dohae"),
    ],
)
def test_a_wrong_word_is_answered_with_the_help_of_its_command(
    arguments: list[str], command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err.splitlines()[1] == f"try '{command} --help'"


def test_python_m_dohae_is_the_same_command(here: Path) -> None:
    done = subprocess.run([*DOHAE, "show", "작은-사이트"], capture_output=True, check=True)
    assert "웹 서버" in done.stdout.decode()
    assert here.exists()


@pytest.mark.parametrize("locale", ["C", "POSIX", "ko_KR.UTF-8", "no_SUCH.locale"])
def test_a_drawing_in_a_pipe_is_utf8_whatever_the_locale(locale: str, here: Path) -> None:
    done = subprocess.run(
        [*DOHAE, "show", "models/작은-사이트.yaml"],
        capture_output=True,
        check=True,
        env={**os.environ, "LC_ALL": locale},
    )
    assert "웹 서버" in done.stdout.decode()
    assert here.exists()


def test_a_reader_that_goes_away_is_no_error_to_speak_of(here: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    try:
        done = subprocess.run(
            [*DOHAE, "show", "작은-사이트"], stdout=write, stderr=subprocess.PIPE, check=False
        )
    finally:
        os.close(write)
    assert done.stderr == b""
    assert done.returncode == 1
    assert here.exists()


@pytest.mark.parametrize(
    ("redirection", "code", "complaint"),
    [
        ("show - <&-", 1, "standard input is closed"),
        ("show 작은-사이트 >&-", 0, ""),
        ("show 작은-사이트 >/dev/full", 1, "No space left on device"),
        ("check 2>&-", 0, ""),
    ],
)
def test_a_stream_that_is_closed_or_full_ends_in_no_traceback(
    redirection: str, code: int, complaint: str, here: Path
) -> None:
    command = f'exec "{sys.executable}" -m dohae {redirection}'
    done = subprocess.run(["/bin/sh", "-c", command], stderr=subprocess.PIPE, check=False)
    said = done.stderr.decode()
    assert done.returncode == code
    assert complaint in said
    assert len(said.splitlines()) <= 1
    assert here.exists()


def test_ctrl_c_ends_with_130_and_no_traceback(here: Path) -> None:
    with subprocess.Popen(
        [*DOHAE, "show", "-"], stdin=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        wait_until_it_reads(process.pid)
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert process.returncode == 130
    assert said.decode().strip() == "interrupted"
    assert here.exists()


def wait_until_it_reads(pid: int) -> None:
    """Waits until a process has nothing to do but to wait for its standard input."""
    waiting = Path("/proc", str(pid), "wchan")
    for _ in range(1200):
        if "pipe" in waiting.read_text():
            return
        time.sleep(0.05)
    pytest.fail("it never read its input")
