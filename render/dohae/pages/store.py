"""A folder beside the site for the files that it is made of: builders look at their dates."""

from __future__ import annotations

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
