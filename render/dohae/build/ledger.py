"""What a command wrote into a folder, so that it never writes over anybody's work there."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

from dohae.build.keys import digest
from dohae.build.records import own_folder
from dohae.files import holds, taken, write_changed

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_NOTHING = ""
"""In place of a digest, of what is no file: a folder, a pipe, a link that leads nowhere."""
_SIZE_MOST = 10_000_000
"""Bytes of a ledger: a hundred for each file."""


class Ledger:
    """The files that a command wrote into a folder, by the digests that they had then.

    Raises:
        DohaeError: The ledger would be written into another folder.
    """

    def __init__(self, out: Path, name: str) -> None:
        self._out = out
        self._file = own_folder(out) / f"{name}.json"

    def write(self, files: Mapping[Path, bytes], *, force: bool = False) -> tuple[Path, ...]:
        """Writes files whose bytes are not those on the disk, or none.

        Args:
            files: All of them in the folder, or below it.
            force: Write over files that are not as they were written.

        Returns:
            Those that were written.

        Raises:
            Refused: Some are not as they were written, and ``force`` is not given.
            OSError: A file cannot be written.
        """
        known = self._read()
        names = {file: file.relative_to(self._out).as_posix() for file in files}
        digests = {
            file: digest(file.read_bytes()) if file.is_file() else _NOTHING
            for file, data in files.items()
            if os.path.lexists(file) and not holds(file, data)
        }
        strange = [
            file for file, found in digests.items() if found not in known.get(names[file], ())
        ]
        if strange and not force:
            raise taken(strange)
        now = {names[file]: [digest(data)] for file, data in files.items()}
        # A run may be killed before it has put a file in its place.
        before = {names[file]: [*now[names[file]], found] for file, found in digests.items()}
        written = write_changed({self._file: _dump(known | now | before)} | dict(files))
        write_changed({self._file: _dump(known | now)})
        return tuple(file for file in written if file != self._file)

    def _read(self) -> dict[str, list[str]]:
        """What is known; it is read as a stranger's words."""
        try:
            with self._file.open("rb") as stream:
                data = json.loads(stream.read(_SIZE_MOST))
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(data, dict):
            return {}
        return {
            name: list(map(str, found)) for name, found in data.items() if isinstance(found, list)
        }


def _dump(known: Mapping[str, list[str]]) -> bytes:
    return (json.dumps(known, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
