"""The tools that draw text, each as a command that a person would type."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.layout.missing import Missing

if TYPE_CHECKING:
    from collections.abc import Callable

    from dohae.model.case import Case

REQUIREMENTS = Path(__file__).parent / "requirements.txt"


@dataclass(frozen=True, slots=True)
class Tool:
    """A command that reads a model from a file and prints its drawing."""

    name: str
    suffix: str
    source: Callable[[Case], str]
    command: Callable[[str], list[str]]
    """The command line for a file."""


@dataclass(frozen=True, slots=True)
class Run:
    """What a command printed and took."""

    text: str
    wall: float
    """Seconds."""
    cpu: float
    memory: float
    """The most that its process held, in megabytes."""


def tools() -> list[Tool]:
    """What draws text: dohae and those that it is measured against."""
    return [
        Tool("dohae", ".yaml", _yaml, _dohae),
        Tool("D2", ".d2", _d2, _by_d2),
        Tool("mermaid-term", ".mmd", _mermaid, _by_mermaid),
    ]


def _dohae(file: str) -> list[str]:
    return [sys.executable, "-m", "dohae", "show", file]


def _by_d2(file: str) -> list[str]:
    return [_found("d2"), "--layout=elk", "--stdout-format=txt", file, "-"]


def _by_mermaid(file: str) -> list[str]:
    return [_found("mermaid-term"), file]


def run(command: list[str]) -> Run:
    """Runs a command to its end."""
    environment = {**os.environ, "PYTHONUTF8": "1"}
    start = time.perf_counter()
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    )
    assert process.stdout is not None  # noqa: S101 - it was asked for
    text = process.stdout.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return Run(text, wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def _found(program: str) -> str:
    beside = Path(sys.executable).parent / program
    found = str(beside) if beside.exists() else shutil.which(program)
    if found is None:
        raise Missing(f"`{program}` is missing: {sys.executable} -m pip install -r {REQUIREMENTS}")
    return found


def _yaml(case: Case) -> str:
    nodes = [f"  {node.path}: box" for node in case.nodes]
    links = [f"  - {link.source} -- {link.target}" for link in case.links]
    return "\n".join([f"title: {case.name}", "nodes:", *nodes, "links:", *links, ""])


def _d2(case: Case) -> str:
    links = [f"{link.source} -- {link.target}" for link in case.links]
    return "\n".join([*(node.path for node in case.nodes), *links, ""])


def _mermaid(case: Case) -> str:
    nodes = [f"  {node.path}[{node.path}]" for node in case.nodes]
    links = [f"  {link.source} --- {link.target}" for link in case.links]
    return "\n".join(["flowchart LR", *nodes, *links, ""])
