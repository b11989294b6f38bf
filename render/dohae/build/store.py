"""A folder of drawings that were made before, found by what they were made from."""

from __future__ import annotations

import os
import re
import stat
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_cache_path

from dohae.errors import DohaeError, denied
from dohae.files import sweep, write_changed
from dohae.messages import NOTHING, Message

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER_SETTING = "DOHAE_CACHE"
"""Set in the environment, it names the folder; ``off`` means that nothing is kept."""
SIZE_SETTING = "DOHAE_CACHE_SIZE"
"""Set in the environment, it limits the bytes that are kept: ``500M``, ``2G``."""
OFF = "off"
_LIMIT = 1_000_000_000
_SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kMGT]?)B?", re.IGNORECASE)
_POWERS = {"": 0, "K": 1, "M": 2, "G": 3, "T": 4}
_MAGIC = b"dohae 1\n"
_HEAD = len(_MAGIC) + sha256().digest_size
_DRAWINGS = "drawings"
_ENTRY = re.compile("[0-9a-f]{64}")
_TRIMMED_TO = 0.9
"""Of the limit, so that not every run has to trim."""
_TAG = b"""Signature: 8a477f597d28d172789f06886806bc55
# This folder holds drawings that dohae can make again at any time.
"""


@dataclass(frozen=True, slots=True)
class Contents:
    """What a store holds."""

    files: int
    size: int
    """In bytes."""


class Store:
    """Drawings by their keys: safe under several processes, and against damage of its files.

    Trouble with the store costs time, never a drawing: what cannot be read is not found, and what
    cannot be kept is not kept.

    Attributes:
        folder: Where they lie; ``None`` keeps nothing.
        limit: Bytes that are kept when it was trimmed.
        damaged: How many drawings were found spoilt, and thrown away.
        trouble: Why a drawing could not be kept; empty when all could.
    """

    def __init__(self, folder: Path | None, limit: int = _LIMIT) -> None:
        self.folder = folder
        self.damaged = 0
        self.trouble = NOTHING
        self.limit = limit
        self._kept = 0
        self._room: int | None = None
        """Bytes that may be kept before it has to be looked at as a whole."""

    def find(self, key: str) -> bytes | None:
        """The drawing of a key, if it is here and whole."""
        if self.folder is None:
            return None
        file = self._file(self.folder, key)
        try:
            entry = file.read_bytes()
        except OSError:
            return None
        data = entry[_HEAD:]
        if entry[:_HEAD] != _MAGIC + sha256(data).digest():
            self.damaged += 1
            with suppress(OSError):
                file.unlink(missing_ok=True)
            return None
        with suppress(OSError):
            os.utime(file)  # What was used last goes last.
        return data

    def keep(self, key: str, data: bytes) -> None:
        """Keeps a drawing for the next time."""
        if self.folder is None:
            return
        file = self._file(self.folder, key)
        try:
            if not self._kept:
                write_changed({self.folder / "CACHEDIR.TAG": _TAG})
            write_changed({file: _MAGIC + sha256(data).digest() + data})
            if self._room is not None:
                self._room -= _HEAD + len(data)
        except OSError as error:
            self.trouble = denied(error, file)
        self._kept += 1

    def trim(self) -> None:
        """Makes room, if something was kept: what was not used for longest goes first.

        Looks at all that is here only the first time, and when so much was kept since then that
        the limit may be reached: a site that is served keeps a drawing at every edit.
        """
        if self.folder is None or not self._kept:
            return
        self._kept = 0
        if self._room is not None and self._room >= 0:
            return
        try:
            self._make_room()
        except OSError as error:
            self.trouble = denied(error, self.folder)

    def _make_room(self) -> None:
        """Throws away what was not used for longest, until the rest is within the limit."""
        for folder in self._folders():
            with suppress(OSError):
                sweep(folder)
        files = sorted(self._entries(), key=lambda entry: entry[1].st_mtime_ns)
        size = sum(status.st_size for _, status in files)
        if size > self.limit:
            for file, status in files:
                if size <= self.limit * _TRIMMED_TO:
                    break
                with suppress(OSError):
                    file.unlink(missing_ok=True)
                size -= status.st_size
        self._room = self.limit - size

    def contents(self) -> Contents:
        """What is here."""
        sizes = [status.st_size for _, status in self._entries()]
        return Contents(len(sizes), sum(sizes))

    def clear(self) -> Contents:
        """Throws all drawings away, and nothing else that may lie in the folder.

        Returns:
            What there was.

        Raises:
            OSError: Something could not be thrown away.
        """
        count = size = 0
        folders = set()
        for file, status in self._entries():
            file.unlink(missing_ok=True)
            folders.add(file.parent)
            count, size = count + 1, size + status.st_size
        for folder in folders:
            sweep(folder)
            with suppress(OSError):
                folder.rmdir()  # Another process may have filled it again.
        return Contents(count, size)

    def _entries(self) -> Iterator[tuple[Path, os.stat_result]]:
        for file in (file for folder in self._folders() for file in folder.glob("*")):
            if _ENTRY.fullmatch(f"{file.parent.name}{file.name}"):
                # Another process may throw it away in this moment.
                with suppress(OSError):
                    status = file.stat()
                    if stat.S_ISREG(status.st_mode):
                        yield file, status

    def _folders(self) -> Iterator[Path]:
        return (self.folder / _DRAWINGS).glob("??") if self.folder else iter(())

    @staticmethod
    def _file(folder: Path, key: str) -> Path:
        return folder / _DRAWINGS / key[:2] / key[2:]


def open_store(named: Path | None = None) -> Store:
    """The store in the folder that is named, or set in the environment, or the user's own.

    Raises:
        DohaeError: The limit of its size is no size.
    """
    return Store(_folder(named), _limit())


def _folder(named: Path | None) -> Path | None:
    said = str(named) if named is not None else os.environ.get(FOLDER_SETTING, "")
    if said == OFF:
        return None
    if said:
        return Path(said)
    own = user_cache_path("dohae", appauthor=False)
    # A user without a home, as services have it, gets none made.
    # Path.is_dir would raise an error where a folder on the way may not be looked into.
    homes = (own.parent, own.parent.parent)
    return own if any(map(os.path.isdir, homes)) else None


def _limit() -> int:
    said = os.environ.get(SIZE_SETTING)
    if not said:
        return _LIMIT
    size = _SIZE.fullmatch(said.strip())
    if size is None:
        what = Message(
            "{setting}: {said!r} is no size (write 500M or 2G)", setting=SIZE_SETTING, said=said
        )
        raise DohaeError(what)
    return int(float(size[1]) * 1000 ** _POWERS[size[2].upper()])
