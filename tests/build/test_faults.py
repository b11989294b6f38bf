"""Whatever happens to a build, each drawing is old or new, and the next build heals the rest.

``benchmarks/faults.py`` does the same many times over, and with disks of its own.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dohae.cli.app import run

if TYPE_CHECKING:
    from collections.abc import Mapping

COUNT = 12
MODEL = "title: T\nnodes: {{a: {{kind: aws.ec2, title: {} {}}}, b: box}}\nlinks: [a -> b]\n"
OUT = Path("out")
OLD = Path("old")
"""How it was before the change, with what dohae knew of it."""
BUILD = ("build", "--out", "out", "--format", "svg", "--format", "utxt")


def start(*options: str, **settings: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "dohae", *BUILD, *options],
        stderr=subprocess.PIPE,
        start_new_session=True,
        **settings,
    )


def drawings() -> dict[str, bytes]:
    files = (path for path in OUT.iterdir() if path.suffix in (".svg", ".utxt"))
    return {file.name: file.read_bytes() for file in files}


@pytest.fixture
def states(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """How all drawings are before and after a change of all models; the change is made."""
    monkeypatch.chdir(tmp_path)
    found = []
    for word in ("new", "old", "new"):
        (tmp_path / "models").mkdir(exist_ok=True)
        for number in range(COUNT):
            model = tmp_path / "models" / f"m{number}.yaml"
            model.write_text(MODEL.format(word, number))
        if len(found) < 2:
            assert run(BUILD) == 0
            found.append(drawings())
    shutil.copytree(OUT, OLD)
    return found[1], found[0]


def see_that_all_is_well(states: tuple[Mapping[str, bytes], Mapping[str, bytes]]) -> None:
    old, new = states
    for name, data in drawings().items():
        assert data in (old[name], new[name])
    assert run(BUILD) == 0
    assert drawings() == new
    assert not list(OUT.rglob("*.tmp"))


def test_killed_in_the_midst_it_leaves_each_drawing_old_or_new(states) -> None:
    for part in (0.2, 0.5, 0.8):
        shutil.rmtree(OUT)
        shutil.copytree(OLD, OUT)
        process = start()
        before = drawings()
        while process.poll() is None:
            now = drawings()
            if sum(now[name] != before[name] for name in now) >= part * len(before):
                break
            time.sleep(0.005)
        os.killpg(process.pid, signal.SIGKILL)
        process.communicate()
        see_that_all_is_well(states)


def test_where_there_is_no_room_the_old_drawings_stay(states, tmp_path: Path) -> None:
    old, new = states
    smallest = min(len(data) for name, data in new.items() if name.endswith(".svg"))

    def leave_little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (smallest // 2, smallest // 2))

    process = start("--cache", "off", preexec_fn=leave_little_room)
    said = process.communicate()[1].decode()
    assert process.returncode == 1
    assert "File too large" in said
    assert drawings() == old
    assert not list(tmp_path.rglob("*.tmp"))
    see_that_all_is_well(states)


def test_two_builds_into_one_folder_at_once_end_right(states) -> None:
    both = [start() for _ in range(2)]
    for process in both:
        process.communicate()
    assert [process.returncode for process in both] == [0, 0]
    assert drawings() == states[1]
    see_that_all_is_well(states)


def test_a_folder_that_cannot_be_written_is_told_before_anything_is_drawn(
    states, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(os, "access", lambda _, mode: mode == os.R_OK)
    capsys.readouterr()
    assert run(BUILD) == 1
    assert capsys.readouterr().err == "out: the folder cannot be written\n"
    assert drawings() == states[0]
