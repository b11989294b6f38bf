"""On a system that lacks what Graphviz needs, a user is told what to install."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

WHY = "libXext.so.6: cannot open shared object file"


@pytest.fixture
def lacking(project: Path) -> dict[str, str]:
    """An environment whose Graphviz can't be loaded."""
    package = project / "lacking" / "pygraphviz"
    package.mkdir(parents=True)
    (package / "__init__.py").write_text(f"raise ImportError({WHY!r})\n", "utf-8")
    return {**os.environ, "PYTHONPATH": str(package.parent), "LC_ALL": "C.UTF-8"}


def dohae(*words: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "dohae", *words]
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_a_picture_that_cannot_be_drawn_says_what_to_install(
    lacking: dict[str, str], jobs: str
) -> None:
    done = dohae("build", "--jobs", jobs, "--cache", "off", env=lacking)
    assert done.returncode == 1
    assert f"Graphviz cannot be loaded: {WHY}" in done.stderr
    assert "install" in done.stderr
    assert "internal error" not in done.stderr


def test_text_is_drawn_all_the_same(lacking: dict[str, str]) -> None:
    done = dohae("show", "site", env=lacking)
    assert done.returncode == 0
    assert "┌" in done.stdout
