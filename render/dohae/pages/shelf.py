"""Keeps what is loaded and drawn, so that only a changed model is drawn again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dohae.build import Task
from dohae.draw.picture.theme import DEFAULT
from dohae.errors import DohaeError, InvalidModel, Place, Problem
from dohae.model import parse
from dohae.pages.draw import wishes_for
from dohae.source import DEFAULT_LIMITS, decode, read_bytes

if TYPE_CHECKING:
    from pathlib import Path

    from dohae.model.case import Case
    from dohae.source import Limits

Draw = Callable[[Sequence[Task]], Iterator[tuple[Task, Mapping[str, bytes] | DohaeError]]]
"""Draws models, each with its drawings by the ending of their files, or with what went wrong."""


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
    """Models and their drawings, kept from one look to the next.

    Args:
        draw: Draws what is new.
        forms: The formats to draw in.
        theme: Of pictures whose models name none.
        limits: How large a model may be.
    """

    def __init__(
        self,
        draw: Draw,
        forms: Sequence[str],
        theme: str = DEFAULT,
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        self._draw = draw
        self._forms = tuple(forms)
        self._theme = theme
        self._limits = limits
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
            data = read_bytes(path, self._limits)
        except InvalidModel as error:
            return Shelved(path, b"", problems=error.problems)
        kept = self._kept.get(path)
        if kept is not None and kept.data == data:
            return kept
        try:
            text = decode(data, str(path), self._limits)
            case = parse(text, str(path), path.stem, self._limits)
        except InvalidModel as error:
            return Shelved(path, data, problems=error.problems)
        return Shelved(path, data, case)

    def _drawn(self, fresh: list[Shelved]) -> Iterator[Shelved]:
        waiting = {str(shelved.path): shelved for shelved in fresh}
        tasks = [
            Task(
                file,
                case.name,
                shelved.data,
                self._forms,
                wishes_for(case, self._theme),
                self._limits,
            )
            for file, shelved in waiting.items()
            for case in [shelved.case]
            if case is not None
        ]
        for task, result in self._draw(tasks):
            shelved = waiting[task.file]
            if isinstance(result, DohaeError):
                yield replace(shelved, problems=(Problem(Place(task.file), result.said),))
            else:
                yield replace(shelved, drawings=result)
