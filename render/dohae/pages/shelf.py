"""Keeps what is loaded and drawn, so that only a changed model is drawn again."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dohae.errors import DohaeError, InvalidModel, Place, Problem
from dohae.model import parse
from dohae.source import decode, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from dohae.model.case import Case
    from dohae.pages.draw import Drawer


@dataclass(frozen=True, slots=True)
class Shelved:
    """A model as it was found."""

    path: Path
    data: bytes
    """What the file holds."""
    case: Case | None = None
    drawings: Mapping[str, bytes] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    """Why there is no case, or no drawings."""

    @property
    def text(self) -> str:
        """What the file says; what can't be read is replaced."""
        return self.data.decode("utf-8-sig", errors="replace")


class Shelf:
    """Models and their drawings, kept from one look to the next."""

    def __init__(self, drawer: Drawer) -> None:
        self._drawer = drawer
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
            data = read_bytes(path, self._drawer.limits)
        except InvalidModel as error:
            return Shelved(path, b"", problems=error.problems)
        kept = self._kept.get(path)
        if kept is not None and kept.data == data:
            return kept
        try:
            text = decode(data, str(path), self._drawer.limits)
            case = parse(text, str(path), path.stem, self._drawer.limits)
        except InvalidModel as error:
            return Shelved(path, data, problems=error.problems)
        return Shelved(path, data, case)

    def _drawn(self, fresh: list[Shelved]) -> Iterator[Shelved]:
        waiting = {str(shelved.path): shelved for shelved in fresh}
        tasks = [
            self._drawer.task(shelved.case, file, shelved.data)
            for file, shelved in waiting.items()
            if shelved.case is not None
        ]
        for task, result in self._drawer.draw(tasks):
            shelved = waiting[task.file]
            if isinstance(result, DohaeError):
                yield replace(shelved, problems=(Problem(Place(task.file), result.said),))
            else:
                yield replace(shelved, drawings=result)
