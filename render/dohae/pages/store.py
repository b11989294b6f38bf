"""A folder beside the site for the files that it is made of: builders look at their dates."""

from __future__ import annotations

import os
from contextlib import suppress
from typing import TYPE_CHECKING

from dohae.files import write_changed

if TYPE_CHECKING:
    from pathlib import Path


class Store:
    """Files in a folder, each written only when it changes: site builders look at their dates."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[Path, bytes] = {}

    def put(self, place: str, data: bytes) -> Path:
        """Makes the file at this place hold the data."""
        path = self._folder / place
        if self._held.get(path) != data:
            # Another builder may be at the same file.
            write_changed({path: data})
            self._held[path] = data
        return path

    def has(self, path: Path) -> bool:
        """Whether it has put a file here."""
        return path in self._held


def lend(path: Path, place: Path) -> None:
    """Has a file of the store stand in a second place as well: one file by two names, no copy.

    A thousand cases have some thousands of files, and hundreds of megabytes. Where the system
    can't do that, such as on two disks, nothing stands in the place afterwards.

    A store never writes into a file: it puts another one in its place, and sees to that when it
    first comes to a file that somebody has changed, under either of its names.
    """
    with suppress(OSError):
        if place.exists() and place.samefile(path):
            return
        # What stands there may have a third name, so nothing is written into it.
        place.unlink(missing_ok=True)
        place.parent.mkdir(parents=True, exist_ok=True)
        os.link(path, place)
