"""The only place that starts git: reads what revisions hold, and never checks anything out."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from pathlib import Path

HEAD = "HEAD"
"""The commit that is checked out."""
_SECONDS_MOST = 60
_ENVIRONMENT = {
    "GIT_LITERAL_PATHSPECS": "1",  # a name with * or : is a name
    "GIT_NO_LAZY_FETCH": "1",  # nothing is fetched from a network
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "LC_ALL": "C",  # its words are looked into
}
_NO_REPOSITORY = "not a git repository"
_FILE, _SYMLINK = "100", "120000"
"""How the modes of files begin, and the one of symbolic links."""


class GitFailed(DohaeError):
    """Git is not there, or refuses; the message says why."""


class NoRepository(GitFailed):
    """The current folder is in no git repository."""


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a revision."""

    path: str
    """Seen from the current folder."""
    name: str
    """Git's name of its content."""
    size: int
    """In bytes."""
    is_symlink: bool


@dataclass(frozen=True, slots=True)
class Head:
    """What is checked out of a repository."""

    commit: str
    remote: str
    """Address of the repository that it came from; empty when none is known."""
    prefix: str
    """The folder that was asked about, as seen from the repository's root."""


def head_of(folder: Path, holding: str) -> Head:
    """What is checked out in a folder.

    Args:
        folder: In a repository.
        holding: A file in the folder: one that is not committed is of another project.

    Raises:
        GitFailed: There is no git, no repository, or the file is not committed.
    """
    at = ("-C", str(folder))
    _git(*at, "rev-parse", "--verify", "--end-of-options", f"HEAD:./{holding}")
    commit, prefix = _git(*at, "rev-parse", "HEAD", "--show-prefix").split("\n")[:2]
    try:
        remote = _git(*at, "remote", "get-url", "origin").strip()
    except GitFailed:
        remote = ""
    return Head(commit, remote, prefix)


def resolved(revision: str) -> str | None:
    """Git's name of the tree of a revision; ``None`` when there is no such revision.

    Raises:
        GitFailed: There is no git, or no repository.
    """
    if revision.startswith("-"):
        return None
    # The tree first: asked otherwise, git does not say whether there is a repository at all.
    _git("rev-parse", "--git-dir")
    try:
        return _git("rev-parse", "--verify", "--end-of-options", f"{revision}^{{tree}}").strip()
    except NoRepository:
        raise
    except GitFailed:
        return None


def merge_base(one: str, other: str) -> str:
    """The commit at which two revisions parted, named as shortly as git does.

    Raises:
        GitFailed: They have none, or are no commits.
    """
    try:
        commit = _git("merge-base", "--end-of-options", one, other).strip()
    except GitFailed as error:
        what = Message("'{one}' and '{other}' have no commit in common", one=one, other=other)
        raise GitFailed(what) from error
    return _git("rev-parse", "--short", commit).strip()


def files_in(tree: str, paths: list[str]) -> list[Blob]:
    """The files that a tree has at paths, or in them.

    Args:
        tree: As ``resolved`` returns it.
        paths: Seen from the current folder.

    Raises:
        GitFailed: A path lies outside of the repository.
    """
    listed = _git("ls-tree", "-r", "-z", "-l", tree, "--", *paths)
    found = []
    for entry in filter(None, listed.split("\0")):
        head, _, path = entry.partition("\t")
        mode, kind, name, size = head.split()
        if kind == "blob" and (mode.startswith(_FILE) or mode == _SYMLINK):
            found.append(Blob(path, name, int(size), mode == _SYMLINK))
    return found


def contents(names: list[str]) -> dict[str, bytes]:
    """What blobs hold, by git's names of them.

    Raises:
        GitFailed: One is missing, as in a clone that left some out.
    """
    asked = "".join(f"{name}\n" for name in names).encode()
    told = _run("cat-file", "--batch", handed=asked)
    found = {}
    at = 0
    for name in names:
        end = told.find(b"\n", at)
        parts = told[at:end].split()
        if len(parts) != 3:  # noqa: PLR2004 - name, type and size; otherwise "<name> missing"
            raise GitFailed(Message("git does not have '{name}' of this revision", name=name))
        start, size = end + 1, int(parts[2])
        found[name] = told[start : start + size]
        at = start + size + 1
    return found


def _git(*arguments: str) -> str:
    # Names of files may hold any bytes.
    return _run(*arguments).decode(errors="surrogateescape")


def _run(*arguments: str, handed: bytes = b"") -> bytes:
    """What git says.

    Raises:
        GitFailed: It is not there, refuses, or takes too long.
    """
    program = shutil.which("git")
    if program is None:
        raise GitFailed(Message("git is not installed; name two files or folders instead"))
    command = [program, "--no-pager", *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - revisions and paths cannot be taken for options
            command,
            input=handed,
            capture_output=True,
            check=False,
            timeout=_SECONDS_MOST,
            env={**os.environ, **_ENVIRONMENT},
        )
    except subprocess.TimeoutExpired as error:
        what = Message("git took more than {seconds} seconds", seconds=_SECONDS_MOST)
        raise GitFailed(what) from error
    except ValueError as error:
        raise GitFailed(Message("a name holds a character that no name may have")) from error
    if done.returncode == 0:
        return done.stdout
    said = done.stderr.decode(errors="replace").strip().removeprefix("fatal: ")
    if said.startswith(_NO_REPOSITORY):
        what = Message("this folder is in no git repository; name two files or folders instead")
        raise NoRepository(what)
    raise GitFailed(Message("git: {words}", words=said or f"exit code {done.returncode}"))
