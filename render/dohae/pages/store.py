"""A folder beside the site for what was drawn and made, so that nothing is done twice."""

from __future__ import annotations

import time
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import dohae
from dohae.build.files import write_changed
from dohae.draw.picture.fonts import korean_font

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PACKAGE = Path(dohae.__file__).parent
_DRAWN_BY = ("diagrams", "graphviz", "pygraphviz", "wcwidth")
_UNUSED_FOR = 14 * 24 * 3600
"""Seconds after which a drawing that no model has any more is thrown away."""


def stamp() -> str:
    """Changes whenever the same model might be drawn in another way."""
    digest = sha256()
    for file in sorted(_PACKAGE.rglob("*")):
        if file.suffix in (".py", ".yaml", ".json") and "pages" not in file.parts:
            digest.update(file.read_bytes())
    for package in _DRAWN_BY:
        digest.update(version(package).encode())
    digest.update(str(korean_font()).encode())
    return digest.hexdigest()


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


class Drawings:
    """Drawings that were made before, by what they were made from."""

    def __init__(self, folder: Path, suffixes: Sequence[str]) -> None:
        self._folder = folder
        self._suffixes = suffixes
        self._stamp = stamp()

    def find(self, name: str, digest: str) -> dict[str, bytes]:
        """All drawings of a model; none when one is missing.

        Args:
            name: The case's.
            digest: Of the model's text.
        """
        found = {}
        for suffix in self._suffixes:
            try:
                found[suffix] = self._path(name, digest, suffix).read_bytes()
            except FileNotFoundError:
                return {}
        return found

    def keep(self, name: str, digest: str, drawings: Mapping[str, bytes]) -> None:
        """Keeps the drawings of a model for the next time."""
        store = Store(self._folder)
        for suffix, data in drawings.items():
            store.put(self._path(name, digest, suffix).name, data)

    def throw_away_old(self) -> None:
        """Forgets drawings that were made long ago."""
        for path in self._folder.glob("*"):
            if path.stat().st_mtime < time.time() - _UNUSED_FOR:
                path.unlink(missing_ok=True)

    def _path(self, name: str, digest: str, suffix: str) -> Path:
        key = sha256(f"{self._stamp}/{name}/{digest}".encode()).hexdigest()
        return self._folder / f"{key[:40]}{suffix}"
