"""Brings a folder of drawings up to date with their models, and draws no more than it must."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from dohae.build.drawings import drawings_of
from dohae.build.files import write_changed
from dohae.build.task import Task
from dohae.build.wishes import NO_WISHES
from dohae.draw import facts
from dohae.errors import DohaeError, InvalidModel, reason
from dohae.messages import Message
from dohae.model import load
from dohae.source import DEFAULT_LIMITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dohae.build.drawings import Drawings
    from dohae.build.store import Store
    from dohae.build.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one model."""

    model: Path
    drawn: tuple[Path, ...] = ()
    """Drawings that were made, and are new or changed."""
    copied: tuple[Path, ...] = ()
    """Drawings that were taken from the cache, and are new or changed."""
    unchanged: tuple[Path, ...] = ()
    """Drawings that stood there already, byte for byte."""
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Bytes of the drawings by their suffix."""
    error: DohaeError | None = None
    """Why there are none."""


def name_of(model: Path) -> str:
    """The name of a model's case, of which those of its drawings are made."""
    return unicodedata.normalize("NFC", model.stem)


def build(
    models: Sequence[Path],
    out: Path,
    forms: Sequence[str],
    *,
    store: Store,
    wishes: Wishes = NO_WISHES,
    jobs: int | None = None,
) -> Iterator[Outcome]:
    """Draws models into a folder, each as ``<case>.<suffix>``; a model that fails writes nothing.

    Args:
        models: As ``find_models`` finds them: no two have one name.
        out: Made when it does not exist.
        forms: The names of formats.
        store: What was drawn before is taken from here, and what is drawn is kept here.
        wishes: For all of them.
        jobs: Processes; as many as cores by default.

    Yields:
        What came of each model, whichever is ready first.
    """
    wishes = wishes.settled(forms)
    failed: list[Outcome] = []

    def asked() -> Iterator[Task]:
        for path in models:
            try:
                text = _read(path)
            except InvalidModel as error:
                failed.append(Outcome(path, error=error))
                continue
            yield Task(str(path), name_of(path), text, tuple(forms), wishes)

    for task, drawings in drawings_of(asked(), store, jobs):
        if isinstance(drawings, DohaeError):
            yield Outcome(Path(task.file), error=drawings)
        else:
            yield _written(task, drawings, out)
    yield from failed


def _read(path: Path) -> bytes:
    """What a model's file holds.

    Raises:
        InvalidModel: It can't be read.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(DEFAULT_LIMITS.size + 1)
    except (OSError, ValueError):
        load(path)  # says why
        raise


def _written(task: Task, drawings: Drawings, out: Path) -> Outcome:
    """Writes the drawings of a model that are not as they were."""
    paths = {form: out / (task.name + facts(form).suffix) for form in drawings.data}
    model = Path(task.file)
    try:
        written = write_changed({paths[form]: data for form, data in drawings.data.items()})
    except OSError as error:
        what = Message("{file}: {why}", file=error.filename or out, why=reason(error))
        return Outcome(model, error=DohaeError(what))
    changed = {form: path for form, path in paths.items() if path in written}
    return Outcome(
        model,
        drawn=tuple(path for form, path in changed.items() if form in drawings.fresh),
        copied=tuple(path for form, path in changed.items() if form not in drawings.fresh),
        unchanged=tuple(path for path in paths.values() if path not in written),
        sizes={facts(form).suffix: len(data) for form, data in drawings.data.items()},
    )
