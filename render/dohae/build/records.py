"""What dohae knows of the drawings in a folder that it wrote: a small file for each case.

They lie in ``.dohae`` in the folder itself, and can be committed with the drawings: with them a
fresh clone knows what its drawings were made from. They are read as a stranger's words.
"""

from __future__ import annotations

import os
import re
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from dohae.build.own import SUFFIX, dumped, own_folder, read_known
from dohae.draw import facts, formats

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

_NO_PATH = re.compile("[\0\ud800-\udc7f\udd00-\udfff]")
"""What no path has: U+DC80 to U+DCFF stand for bytes that are no UTF-8."""
_SIZE_MOST = 10_000
"""Bytes of a record: a few hundred for each format."""


@dataclass(frozen=True, slots=True)
class Written:
    """A drawing that dohae wrote."""

    key: str
    """Of what it was made from."""
    digest: str
    """Of its bytes."""
    text: str
    """The digest of its model's text."""
    before: str = ""
    """The digest of the drawing that it took the place of: a build may be killed before it does."""

    def is_ours(self, digest: str | None) -> bool:
        """Whether a file with that digest, where this drawing belongs, is as dohae wrote it."""
        return digest in (self.digest, self.before)


@dataclass(frozen=True, slots=True)
class Record:
    """The drawings of one case."""

    model: str
    """Its file, seen from the folder of the drawings."""
    drawings: Mapping[str, Written]
    """By format."""

    def done(self) -> Record:
        """The record once its drawings are in their places; it tells no more what was before."""
        drawings = {form: replace(each, before="") for form, each in self.drawings.items()}
        return Record(self.model, drawings)

    def dump(self) -> bytes:
        """The record as it is written, the same for the same drawings."""
        drawings = {
            form: {name: value for name, value in asdict(written).items() if value}
            for form, written in sorted(self.drawings.items())
        }
        data = {"model": self.model, "drawings": drawings}
        return dumped(data)


class Records:
    """The records in a folder.

    Raises:
        DohaeError: They would be written into another folder.
    """

    def __init__(self, out: Path) -> None:
        self._out = out
        self._folder = own_folder(out)
        self._start = os.path.realpath(out)

    def find(self, case: str) -> Record | None:
        """The record of a case; ``None`` when there is none that can be read."""
        return _record(read_known(self.file(case), _SIZE_MOST))

    def cases(self, but: Collection[str] = ()) -> Iterator[tuple[str, Record]]:
        """All cases that have a record, by their names, without those that are left out."""
        for file in sorted(self._folder.glob(f"*{SUFFIX}")):
            record = self.find(file.stem) if file.stem not in but else None
            if record is not None:
                yield file.stem, record

    def file(self, case: str) -> Path:
        """Where a case's record lies."""
        return self._folder / f"{case}{SUFFIX}"

    def drawing(self, case: str, form: str) -> Path:
        """Where a case's drawing in a format lies."""
        return self._out / f"{case}{facts(form).suffix}"

    def name_of(self, model: Path) -> str:
        """How records call a model's file."""
        path = os.path.relpath(_real(model), self._start).replace(os.sep, "/")
        # UTF-8 in every locale, for a record may be read in another one.
        return os.fsencode(path).decode(errors="surrogateescape")

    def model(self, record: Record) -> str:
        """The path of the model that a record names."""
        path = os.fsdecode(record.model.encode(errors="surrogateescape"))
        return os.path.normpath(os.path.join(self._start, path))  # noqa: PTH118 - may not exist


def lies_in(model: str, folders: Sequence[Path]) -> bool:
    """Whether a model's path, as records have it, lies in one of the folders."""
    return any(model.startswith(os.path.realpath(folder) + os.sep) for folder in folders)


def _real(model: Path) -> str:
    # Its own name stays, where it is a link: that is what is gone when the link is.
    return os.path.join(os.path.realpath(model.parent), model.name)  # noqa: PTH118


def _record(data: object) -> Record | None:
    match data:
        case {"model": str(model), "drawings": dict(drawings)} if not _NO_PATH.search(model):
            known = {form: _written(drawings[form]) for form in formats() if form in drawings}
            return Record(model, {form: each for form, each in known.items() if each is not None})
    return None


def _written(data: object) -> Written | None:
    match data:
        case {"key": str(key), "digest": str(digest), "text": str(text), **more}:
            return Written(key, digest, text, str(more.get("before", "")))
    return None
