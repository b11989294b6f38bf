"""Writing files whole or not at all."""

from __future__ import annotations

import itertools
import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_serial = itertools.count()


def write_changed(files: Mapping[Path, bytes]) -> tuple[Path, ...]:
    """Writes files whose bytes are not those on the disk; the rest stay untouched.

    All are written beside their places before the first is renamed, so a full disk leaves every
    file as it was.

    Returns:
        Those that were written.

    Raises:
        OSError: When a file cannot be written.
    """
    staged: dict[Path, Path] = {}
    try:
        for target, data in files.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            if not _holds(target, data):
                staged[target] = _write_beside(target, data)
        for target, draft in staged.items():
            draft.replace(target)
    finally:
        for draft in staged.values():
            draft.unlink(missing_ok=True)
    return tuple(staged)


def _holds(file: Path, data: bytes) -> bool:
    try:
        return file.stat().st_size == len(data) and file.read_bytes() == data
    except FileNotFoundError:
        return False


def _write_beside(target: Path, data: bytes) -> Path:
    # The name is short, and not made from the target's, which may be as long as a name can be.
    draft = target.parent / f".dohae-{os.getpid()}-{next(_serial)}.tmp"
    try:
        with draft.open("xb") as stream:
            stream.write(data)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    return draft
