"""A run that is stopped leaves whole files, no drafts, no processes and no traceback."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

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
