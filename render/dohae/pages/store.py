"""A folder beside the site for the files that it is made of: builders look at their dates."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from dohae.files import write_changed


class Store:
    """Files in a folder, each written only when it changes: site builders look at their dates."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._held: dict[str, tuple[bytes, Path]] = {}
        """Place -> what the file there holds, and its path, which takes longer to make."""

    def put(self, place: str, data: bytes) -> Path:
        """Makes the file at this place hold the data."""
        before, path = self._held.get(place, (None, None))
        if path is None or before != data:
            path = self._folder / place
            # Another builder may be at the same file.
            write_changed({path: data})
            self._held[place] = data, path
        return path

    def lend(self, place: str, to: str) -> None:
        """Has a file stand in a second place, too: one file by two names, and no copy.

        A thousand cases have some thousands of files, and hundreds of megabytes. Where the system
        can't do that, such as on two disks, nothing stands in the second place afterwards.

        A store never writes into a file: it puts another one in its place, and sees to that when
        it first comes to a file that somebody has changed, under either of its names.

        Args:
            place: As the file was put there.
            to: The second place, as a path.
        """
        _, path = self._held[place]
        with suppress(OSError):
            if path.samefile(to):
                return
        with suppress(OSError):
            # What stands there may have a third name, so nothing is written into it.
            Path(to).unlink(missing_ok=True)
            Path(to).parent.mkdir(parents=True, exist_ok=True)
            os.link(path, to)

    def is_at(self, place: str, path: str | None) -> bool:
        """Whether this is the path of a file that was put in this place."""
        return place in self._held and str(self._held[place][1]) == path
