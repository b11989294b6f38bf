"""A run that is stopped leaves whole files, no drafts, no processes and no traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from dohae.cli import app

if TYPE_CHECKING:
    from pathlib import Path

MODEL = (
    "title: T\nnodes:\n  vpc: {kind: aws.vpc, nodes: {a: aws.ec2, b: aws.rds}}\nlinks: [a -> b]\n"
)
COUNT = 600


@pytest.mark.parametrize("to_all", [True, False], ids=["to all processes", "to the command"])
def test_ctrl_c_in_a_build_ends_with_130(to_all: bool, tmp_path: Path) -> None:
    models, out = tmp_path / "models", tmp_path / "out"
    models.mkdir()
    for number in range(COUNT):
        models.joinpath(f"m{number}.yaml").write_text(MODEL)
    command = [sys.executable, "-m", "dohae", "build", str(models), "--out", str(out)]
    command += ["--format", "txt"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        while not any(out.glob("*.txt")):
            time.sleep(0.01)
            assert process.poll() is None
        if to_all:
            os.killpg(process.pid, signal.SIGINT)
        else:
            process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert said.decode().strip() == "interrupted"
    assert process.returncode == 130
    drawings = [file for file in out.rglob("*") if file.suffix != ".json" and file.is_file()]
    assert 0 < len(drawings) < COUNT
    assert {file.suffix for file in drawings} == {".txt"}
    assert len({file.read_bytes() for file in drawings}) == 1


STRIKE = """
import atexit, os, signal, sys

class Striking:
    def find_spec(self, name, path=None, target=None):
        if name == "click":
            os.kill(os.getpid(), signal.SIGINT)

def strike():
    os.kill(os.getpid(), signal.SIGINT)

if sys.argv[1] == "ignored":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
if sys.argv[1] == "end":
    atexit.register(strike)
else:
    sys.meta_path.insert(0, Striking())
from dohae.cli import main
main(["--version"])
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no process ends by a signal there")
@pytest.mark.parametrize("when", ["start", "end"])
def test_ctrl_c_before_and_after_a_command_ends_the_process_without_a_word(when: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", STRIKE, when], capture_output=True, text=True, check=False
    )
    assert done.returncode == -signal.SIGINT, "which shells tell as 130"
    assert done.stderr == ""


def test_ctrl_c_that_is_ignored_stays_so() -> None:
    command = [sys.executable, "-c", STRIKE, "ignored"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("dohae")


def test_a_second_ctrl_c_while_the_first_is_answered_ends_with_130_too(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(app.dohae, "main", interrupt)
    monkeypatch.setattr(app, "complain", interrupt)
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(SystemExit) as ended:
        app.main([])
    signal.signal(signal.SIGINT, before)
    assert ended.value.code == 130
