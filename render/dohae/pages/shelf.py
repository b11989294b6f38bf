"""Keeps what is loaded and drawn, so that only a changed model is drawn again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from typing import TYPE_CHECKING

from dohae.errors import DohaeError, InvalidModel, Place, Problem, reason
from dohae.model import load
from dohae.model.case import Case

if TYPE_CHECKING:
    from pathlib import Path

    from dohae.pages.store import Drawings

Draw = Callable[[Sequence[Case]], Iterator[tuple[Case, Mapping[str, bytes] | DohaeError]]]
"""Draws cases, each with its drawings by the ending of their files, or with what went wrong."""


@dataclass(frozen=True, slots=True)
class Shelved:
    """A model as it was found."""

    path: Path
    text: str
    """What the file says; what can't be read is replaced."""
    digest: str
    """Changes when the file does."""
    case: Case | None = None
    drawings: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    """Why there is no case, or no drawings."""


class Shelf:
    """Models and their drawings, kept from one look to the next."""

    def __init__(self, draw: Draw, made_before: Drawings | None = None) -> None:
        self._draw = draw
        self._made_before = made_before
        self._kept: dict[Path, Shelved] = {}

    def look(self, paths: Iterable[Path]) -> list[Shelved]:
        """These models, drawn, in this order.

        A file that is as it was is neither parsed nor drawn again; one that is gone is forgotten.
        """
        looked = {path: self._look(path) for path in paths}
        fresh = [
            shelved
            for shelved in looked.values()
            if shelved.case is not None and not shelved.drawings and not shelved.problems
        ]
        for drawn in self._drawn(fresh):
            looked[drawn.path] = drawn
        self._kept = looked
        return list(looked.values())

    def _look(self, path: Path) -> Shelved:
        try:
            data = path.read_bytes()
        except OSError as error:
            problem = Problem(Place(str(path)), reason(error))
            return Shelved(path, "", "", problems=(problem,))
        digest = sha256(data).hexdigest()
        kept = self._kept.get(path)
        if kept is not None and kept.digest == digest:
            return kept
        shelved = Shelved(path, data.decode("utf-8-sig", errors="replace"), digest)
        try:
            shelved = replace(shelved, case=load(path))
        except InvalidModel as error:
            return replace(shelved, problems=error.problems)
        if self._made_before is not None:
            shelved = replace(shelved, drawings=self._made_before.find(path.stem, digest))
        return shelved

    def _drawn(self, fresh: list[Shelved]) -> Iterator[Shelved]:
        # Cases are told apart by identity: two files may say the same.
        waiting = {id(shelved.case): shelved for shelved in fresh}
        for case, result in self._draw([shelved.case for shelved in fresh if shelved.case]):
            shelved = waiting[id(case)]
            if isinstance(result, DohaeError):
                yield replace(shelved, problems=(Problem(Place(str(shelved.path)), result.said),))
                continue
            if self._made_before is not None:
                self._made_before.keep(shelved.path.stem, shelved.digest, result)
            yield replace(shelved, drawings=result)
