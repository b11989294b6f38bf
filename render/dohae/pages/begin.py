"""Begins a catalogue of one's own: a folder with a first model and a site around it."""

from __future__ import annotations

import os
from pathlib import Path

from dohae.errors import DohaeError, denied
from dohae.files import write_changed
from dohae.messages import Message

START = Path(__file__).parent / "start"
"""What a new catalogue begins with."""
_REQUIREMENTS = "requirements.txt"


def begin(folder: Path, requirement: str | None = None) -> list[Path]:
    """Writes the files of a new catalogue into a folder, which may exist already.

    Args:
        folder: Where it begins.
        requirement: How others install this dohae, as pip is told; left to the user without it.

    Returns:
        The files, in the order of their names.

    Raises:
        DohaeError: One of the files is there already, or the folder can't be written; nothing of
            what is there is touched.
    """
    sources = sorted(path for path in START.rglob("*") if path.is_file())
    files = {folder / source.relative_to(START): source.read_bytes() for source in sources}
    if requirement is not None:
        files[folder / _REQUIREMENTS] = f"{requirement}\n".encode()
    taken = [str(file) for file in files if os.path.lexists(file)]
    if taken:
        files_taken = ", ".join(taken)
        what = Message("{files}: there already; name another folder", files=files_taken)
        raise DohaeError(what)
    try:
        write_changed(files)
    except OSError as error:
        raise DohaeError(denied(error, folder)) from error
    return list(files)
