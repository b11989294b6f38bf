"""A new catalogue's CI installs the dohae that began the catalogue, or says that it can't."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
import yaml

from dohae.pages.begin import begin
from dohae.pages.origin import requirement_of

if TYPE_CHECKING:
    from pathlib import Path

COMMIT = "0123456789abcdef0123456789abcdef01234567"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("https://example.com/o/dohae.git", "https://example.com/o/dohae.git"),
        ("https://me:secret@example.com:8443/dohae.git", "https://example.com:8443/dohae.git"),
        ("ssh://git@example.com/o/dohae.git", "https://example.com/o/dohae.git"),
        ("git@example.com:o/dohae.git", "https://example.com/o/dohae.git"),
    ],
)
def test_a_repository_is_named_with_its_commit_and_without_a_password(
    address: str, shown: str
) -> None:
    recorded = {"url": address, "vcs_info": {"vcs": "git", "commit_id": COMMIT}}
    assert requirement_of(recorded) == f"dohae @ git+{shown}@{COMMIT}"


@pytest.mark.parametrize("address", ["file:///srv/dohae.git", "/srv/dohae.git", "../dohae"])
def test_a_repository_of_this_machine_is_named_to_nobody(address: str) -> None:
    recorded = {"url": address, "vcs_info": {"vcs": "git", "commit_id": COMMIT}}
    assert requirement_of(recorded) is None


def test_an_archive_is_named_by_its_address() -> None:
    wheel = "https://example.com/dohae-1-py3-none-any.whl"
    assert requirement_of({"url": wheel, "archive_info": {}}) == f"dohae @ {wheel}"
    assert requirement_of({"url": "file:///tmp/dohae.whl", "archive_info": {}}) is None


def git(folder: Path, *arguments: str) -> str:
    own = ["-c", "user.name=x", "-c", "user.email=x@example.com", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        [shutil.which("git") or "", "-C", str(folder), *own, *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_a_checkout_is_named_by_the_repository_that_it_came_from(tmp_path: Path) -> None:
    folder = tmp_path / "도 해"
    folder.mkdir()
    recorded = {"url": folder.as_uri(), "dir_info": {"editable": True}}
    assert requirement_of(recorded) is None
    git(folder, "init", "--quiet")
    assert requirement_of(recorded) is None
    git(folder, "remote", "add", "origin", "git@example.com:o/dohae.git")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "another project")
    assert requirement_of(recorded) is None
    for place in (folder, folder / "tools"):
        place.mkdir(exist_ok=True)
        (place / "pyproject.toml").touch()
    git(folder, "add", ".")
    git(folder, "commit", "--quiet", "-m", "one")
    commit = git(folder, "rev-parse", "HEAD")
    line = f"dohae @ git+https://example.com/o/dohae.git@{commit}"
    assert requirement_of(recorded) == line
    within = {"url": (folder / "tools").as_uri(), "dir_info": {}}
    assert requirement_of(within) == f"{line}#subdirectory=tools"
    git(folder, "remote", "remove", "origin")
    assert requirement_of(recorded) is None


@pytest.mark.parametrize("line", ["dohae==9.9", None])
def test_ci_installs_what_is_named_and_else_ends_with_a_plain_message(
    line: str | None, tmp_path: Path
) -> None:
    begin(tmp_path, line)
    workflow = yaml.safe_load((tmp_path / ".github/workflows/site.yml").read_text("utf-8"))
    (install,) = (s for s in workflow["jobs"]["build"]["steps"] if s.get("name") == "install")
    told = tmp_path / "pip"
    told.write_text('#!/bin/sh\necho "$@"\n', "utf-8")
    told.chmod(0o755)
    done = subprocess.run(
        ["/bin/bash", "-e", "-c", install["run"]],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
        capture_output=True,
        text=True,
        check=False,
    )
    if line:
        assert (done.returncode, done.stdout) == (0, "install -r requirements.txt\n")
        assert (tmp_path / "requirements.txt").read_text("utf-8") == "dohae==9.9\n"
    else:
        assert done.returncode == 1
        assert done.stdout.startswith("::error file=requirements.txt::")
