"""The folder in a folder of drawings that is dohae's own, and what is known there of files."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dohae.errors import DohaeError
from dohae.files import write_changed
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

FOLDER = ".dohae"
SUFFIX = ".json"
_ANY_NAME = "surrogateescape"
"""How what is known names files and folders whose names are no UTF-8."""


def own_folder(out: Path) -> Path:
    """The folder in a folder of drawings that is dohae's own.

    Raises:
        DohaeError: It leads elsewhere.
    """
    folder = out / FOLDER
    if folder.is_symlink():
        raise DohaeError(Message("{folder}: is a link; remove it", folder=folder))
    return folder


def read_known(file: Path, most: int) -> object:
    """What is known, to be taken as a stranger's words; ``None`` where there is none to be read.

    Args:
        file: In dohae's own folder.
        most: Bytes that it may have.
    """
    if not file.is_file():
        return None  # A pipe might be waited for without end.
    try:
        with file.open("rb") as stream:
            return json.loads(stream.read(most).decode(errors=_ANY_NAME))
    except (OSError, ValueError, RecursionError):
        return None


def dumped(known: Mapping[str, object], *, sort_keys: bool = False) -> bytes:
    """What is known as it is written, the same for the same."""
    text = json.dumps(known, ensure_ascii=False, indent=1, sort_keys=sort_keys)
    return f"{text}\n".encode(errors=_ANY_NAME)


def write_known(
    files: Mapping[Path, bytes], memo: Path, *, before: bytes, after: bytes
) -> tuple[Path, ...]:
    """Writes files with what is known of them, so that a killed run leaves none that is unknown.

    Args:
        files: Those of which something is known.
        memo: The file in dohae's own folder that says what.
        before: What it says until all are in their places: it knows what stood there, too.
        after: What it says then.

    Returns:
        Those that were written.

    Raises:
        OSError: A file cannot be written.
    """
    # What is known goes first: a file that nobody remembers would be taken for somebody's work.
    written = write_changed({memo: before} | dict(files))
    write_changed({memo: after})
    return tuple(file for file in written if file != memo)
