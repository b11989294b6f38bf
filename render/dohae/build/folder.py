"""A folder of drawings: what stands in it, and whether that is what its models say."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dohae.build.keys import keys
from dohae.build.records import Records, lies_in
from dohae.build.seen import Seen
from dohae.build.task import Task
from dohae.errors import InvalidModel
from dohae.model.find import name_of
from dohae.source import DEFAULT_LIMITS, read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dohae.build.records import Record
    from dohae.build.store import Store
    from dohae.build.wishes import Wishes
    from dohae.errors import DohaeError
    from dohae.source import Limits


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is wanted of a folder."""

    models: Sequence[Path]
    """As ``find_models`` finds them: no two have one name."""
    forms: Sequence[str]
    """The formats."""
    wishes: Wishes
    folders: Sequence[Path] = ()
    """Folders of which all models are among these: what lacks a model there has none."""
    others: Sequence[Path] = ()
    """Models that are wanted as well, but brought up to date by somebody else."""
    limits: Limits = DEFAULT_LIMITS
    """How large a model may be."""


@dataclass(frozen=True, slots=True)
class Standing:
    """How the drawings of a model stand."""

    task: Task
    keys: Mapping[str, str] = field(default_factory=dict)
    """By format."""
    record: Record | None = None
    true: Mapping[str, Path] = field(default_factory=dict)
    """The drawings that surely are what is drawn now, by format."""
    doubtful: Mapping[str, Path] = field(default_factory=dict)
    error: DohaeError | None = None
    """Why nothing can be said of it."""


@dataclass(frozen=True, slots=True)
class Gone:
    """The drawings of a case whose model is gone."""

    case: str
    model: Path
    record: Record


class Folder:
    """A folder of drawings."""

    def __init__(self, out: Path, store: Store) -> None:
        self.path = out
        self.records = Records(out)
        self.seen = Seen(out, store)

    def standings(self, wanted: Wanted) -> Iterator[Standing]:
        """How the drawings of each model stand."""
        wishes, forms = wanted.wishes.settled(wanted.forms), tuple(wanted.forms)
        for path in wanted.models:
            try:
                text = read_bytes(path, wanted.limits)
            except InvalidModel as error:
                task = Task(str(path), name_of(path), b"", forms, wishes, wanted.limits)
                yield Standing(task, error=error)
            else:
                task = Task(str(path), name_of(path), text, forms, wishes, wanted.limits)
                yield self._standing(task)

    def strangers(self, wanted: Wanted) -> dict[Path, dict[str, Path]]:
        """What stands where drawings belong, but is not as dohae wrote it: by model and format."""
        found = {}
        for model in wanted.models:
            name = name_of(model)
            paths = {form: self.records.drawing(name, form) for form in wanted.forms}
            there = {form: path for form, path in paths.items() if os.path.lexists(path)}
            strange = self._not_ours(name, there)
            if strange:
                found[model] = strange
        return found

    def still_strange(self, model: Path, drawn: Mapping[str, str]) -> list[Path]:
        """Of the strangers beside a model's drawings those that are not even what is drawn now.

        Args:
            model: The model.
            drawn: The digests of what is drawn now, by format.
        """
        name = name_of(model)
        paths = {form: self.records.drawing(name, form) for form in drawn}
        # Another build may have written them meanwhile.
        strange = self._not_ours(name, paths)
        return [path for form, path in strange.items() if self.seen.digest(path) != drawn[form]]

    def _not_ours(self, name: str, paths: Mapping[str, Path]) -> dict[str, Path]:
        record = self.records.find(name) if paths else None
        known = record.drawings if record else {}
        return {
            form: path
            for form, path in paths.items()
            if form not in known or not known[form].is_ours(self.seen.digest(path))
        }

    def gone(self, wanted: Wanted) -> Iterator[Gone]:
        """What dohae wrote for models that are no more."""
        present = {name_of(path) for path in (*wanted.models, *wanted.others)}
        for case, record in self.records.cases(but=present):
            model = self.records.model(record)
            if lies_in(model, wanted.folders) and not os.path.lexists(model):
                yield Gone(case, Path(os.path.relpath(model)), record)

    def _standing(self, task: Task) -> Standing:
        wanted = keys(task)
        record = self.records.find(task.name)
        true, doubtful = {}, {}
        for form, key in wanted.items():
            path = self.records.drawing(task.name, form)
            known = record.drawings.get(form) if record else None
            if known and known.key == key and known.digest == self.seen.digest(path):
                true[form] = path
            else:
                doubtful[form] = path
        return Standing(task, wanted, record, true, doubtful)
