"""Begins a catalogue of one's own: a folder with a first model and a site around it."""

from __future__ import annotations

import os
from pathlib import Path

from dohae.errors import DohaeError, reason
from dohae.files import write_changed
from dohae.messages import Message

_START = Path(__file__).parent / "start"


def begin(folder: Path) -> list[Path]:
    """Writes the files of a new catalogue into a folder, which may exist already.

    Returns:
        The files, in the order of their names.

    Raises:
        DohaeError: One of the files is there already, or the folder can't be written; nothing of
            what is there is touched.
    """
    sources = sorted(path for path in _START.rglob("*") if path.is_file())
    files = {folder / source.relative_to(_START): source for source in sources}
    taken = [str(file) for file in files if os.path.lexists(file)]
    if taken:
        files_taken = ", ".join(taken)
        what = Message("{files}: there already; name another folder", files=files_taken)
        raise DohaeError(what)
    try:
        write_changed({file: source.read_bytes() for file, source in files.items()})
    except OSError as error:
        what = Message("{file}: {why}", file=error.filename or folder, why=reason(error))
        raise DohaeError(what) from error
    return list(files)
