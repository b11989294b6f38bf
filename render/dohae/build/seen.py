"""Digests of files that were read before: one that was not touched since is not read again."""

from __future__ import annotations

import json
import os
import stat
import time
from contextlib import suppress
from hashlib import file_digest
from typing import TYPE_CHECKING

from dohae.build.keys import digest

if TYPE_CHECKING:
    from pathlib import Path

    from dohae.build.store import Store

_SETTLED = 2_000_000_000
"""Nanoseconds after which a change of a file has surely changed its times."""


class Seen:
    """The digests of the drawings in a folder, remembered in a store."""

    def __init__(self, out: Path, store: Store) -> None:
        self._store = store
        self._key = digest(b"seen\n" + os.fsencode(out.absolute()))
        self._known = self._remembered()
        self._changed = False
        self._fresh: dict[Path, str] = {}

    def digest(self, file: Path) -> str | None:
        """The digest of a file's bytes; ``None`` where there is none that can be read."""
        try:
            status = file.stat()
            if not stat.S_ISREG(status.st_mode):
                return None  # A pipe or a device might be read without end.
            mark = _mark(status)
            known = self._known.get(file.name)
            if known is not None and known.startswith(mark):
                return known.removeprefix(mark)
            with file.open("rb") as stream:
                found = file_digest(stream, "sha256").hexdigest()
        except OSError:
            return None
        if _is_settled(status):
            self._known[file.name] = mark + found
            self._changed = True
        return found

    def wrote(self, file: Path, found: str) -> None:
        """Notes what was written a moment ago."""
        with suppress(OSError):
            self._fresh[file] = _mark(file.stat()) + found

    def lost(self) -> list[Path]:
        """What was written, and is gone."""
        return [file for file in self._fresh if not file.exists()]

    def remember(self) -> None:
        """Keeps what was met for the next time."""
        for file, known in self._fresh.items():
            with suppress(OSError):
                status = file.stat()
                if known.startswith(_mark(status)) and _is_settled(status):
                    self._known[file.name] = known
                    self._changed = True
        if self._changed:
            self._store.keep(self._key, json.dumps(self._known).encode())

    def _remembered(self) -> dict[str, str]:
        data = json.loads(self._store.find(self._key) or b"{}")
        return data if isinstance(data, dict) else {}


def _mark(status: os.stat_result) -> str:
    """What changes when a file does."""
    return f"{status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino} "


def _is_settled(status: os.stat_result) -> bool:
    return status.st_ctime_ns < time.time_ns() - _SETTLED
