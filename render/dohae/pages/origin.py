"""Where this dohae was installed from, so that others can install the same."""

from __future__ import annotations

import json
import re
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote, urlsplit, urlunsplit

from dohae.diff.git import GitFailed, head_of

if TYPE_CHECKING:
    from collections.abc import Mapping

_NAME = "dohae"
_PROJECT = "pyproject.toml"
_SCP = re.compile(r"(?:[\w.-]+@)?(?P<host>[\w.-]+):(?P<path>[^/].*)")
_REACHED = ("http", "https")
"""What other machines can reach, and no password goes along with."""


def requirement() -> str | None:
    """A line of ``requirements.txt`` for this very dohae; ``None`` when others can't reach it."""
    try:
        installed = distribution(_NAME)
    except PackageNotFoundError:
        return None
    recorded = installed.read_text("direct_url.json")
    if recorded is None:
        return f"{_NAME}=={installed.version}"
    return requirement_of(json.loads(recorded))


def requirement_of(recorded: Mapping[str, Any]) -> str | None:
    """A line of ``requirements.txt`` for what was installed from an address.

    Args:
        recorded: As installers write it into ``direct_url.json``.
    """
    address = str(recorded["url"])
    within = recorded.get("subdirectory")
    if "vcs_info" in recorded:
        return _git(address, recorded["vcs_info"]["commit_id"], within)
    if "dir_info" in recorded:
        return _checkout(Path(unquote(urlsplit(address).path)))
    public = _public(address)
    return f"{_NAME} @ {public}" if public else None


def _checkout(folder: Path) -> str | None:
    """A folder on this machine is reached by others where git knows of a remote."""
    try:
        head = head_of(folder, _PROJECT)
    except GitFailed:
        return None
    return _git(head.remote, head.commit, head.prefix.rstrip("/")) if head.remote else None


def _git(address: str, commit: str, within: str | None) -> str | None:
    public = _public(address)
    place = f"#subdirectory={within}" if within else ""
    return f"{_NAME} @ git+{public}@{commit}{place}" if public else None


def _public(address: str) -> str | None:
    """The address over HTTP, without who asked for it; ``None`` when it is of this machine only."""
    scp = _SCP.fullmatch(address) if "://" not in address else None
    if scp:
        return f"https://{scp['host']}/{scp['path']}"
    parts = urlsplit(address)
    if parts.scheme == "ssh" and parts.hostname:
        return urlunsplit(("https", parts.hostname, parts.path, "", ""))
    if parts.scheme not in _REACHED or not parts.hostname:
        return None
    host = parts.hostname if parts.port is None else f"{parts.hostname}:{parts.port}"
    return urlunsplit((parts.scheme, host, parts.path, parts.query, ""))
