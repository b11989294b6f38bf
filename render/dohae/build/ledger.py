"""What a command wrote into a folder, so that it never touches anybody's work there."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.build.keys import digest
from dohae.build.own import FOLDER, SUFFIX, dumped, own_folder, read_known, write_known
from dohae.files import holds, taken, turn, write_changed

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

_NOTHING = ""
"""In place of a digest, of what is no file: a folder, a pipe, a link that leads nowhere."""
_SIZE_MOST = 10_000_000
"""Bytes of a ledger: a hundred for each file."""


@dataclass(frozen=True, slots=True)
class Pruned:
    """What came of files that a command wrote once, and does not write any more."""

    removed: tuple[Path, ...] = ()
    left: tuple[Path, ...] = ()
    """They were changed since, and may be somebody's work."""


class Ledger:
    """The files that a command wrote into a folder, by the digests that they had then.

    Raises:
        DohaeError: The ledger would be written into another folder.
    """

    def __init__(self, out: Path, name: str) -> None:
        self._out = out
        self._file = own_folder(out) / f"{name}{SUFFIX}"

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
        names = {file: self._name(file) for file in files}
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
        return write_known(
            files, self._file, before=_dump(known | now | before), after=_dump(known | now)
        )

    def others(self, files: Collection[Path]) -> dict[str, Path]:
        """What was written once, stands there still, and is none of these files, by its name."""
        names = set(map(self._name, files))
        # Where upper and lower case are the same, another name may lead to one of these.
        same = {_identity(file) for file in files if file.exists()}
        found = {name: self._out / name for name in sorted(self._read()) if name not in names}
        return {
            name: file
            for name, file in found.items()
            if self._holds(file) and _identity(file) not in same
        }

    def prune(self, files: Collection[Path]) -> Pruned:
        """Removes what was written once and is none of these files, and folders left empty by that.

        What was changed since is left, and forgotten.

        Raises:
            OSError: A file cannot be removed.
        """
        known = self._read()
        removed: list[Path] = []
        left: list[Path] = []
        for name, file in self.others(files).items():
            with turn(file.parent):
                is_ours = digest(file.read_bytes()) in known[name]
                if is_ours:
                    file.unlink()
            (removed if is_ours else left).append(file)
            if is_ours:
                self._remove_empty(file.parent)
        names = set(map(self._name, files))
        write_changed({self._file: _dump({n: found for n, found in known.items() if n in names})})
        return Pruned(tuple(removed), tuple(left))

    def _holds(self, file: Path) -> bool:
        """Whether a path that the ledger names is that of a file in the folder, and no link."""
        try:
            if file.is_symlink() or not file.is_file():
                return False
            inside = file.parent.resolve().relative_to(self._out.resolve())
        except (OSError, ValueError):  # No file can have such a name, or it lies elsewhere.
            return False
        return inside.parts[:1] != (FOLDER,)

    def _remove_empty(self, folder: Path) -> None:
        with suppress(OSError):  # It is not empty.
            while folder != self._out:
                folder.rmdir()
                folder = folder.parent

    def _name(self, file: Path) -> str:
        return file.relative_to(self._out).as_posix()

    def _read(self) -> dict[str, list[str]]:
        """What is known; it is read as a stranger's words."""
        data = read_known(self._file, _SIZE_MOST)
        if not isinstance(data, dict):
            return {}
        return {
            name: list(map(str, found)) for name, found in data.items() if isinstance(found, list)
        }


def _identity(file: Path) -> tuple[int, int]:
    status = file.stat()
    return status.st_dev, status.st_ino


def _dump(known: Mapping[str, list[str]]) -> bytes:
    return dumped(known, sort_keys=True)
