"""Brings a folder of drawings up to date with their models, and draws no more than it must."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dohae.build.crew import ALL_CORES
from dohae.build.drawings import Drawings, drawings_of
from dohae.build.folder import Folder
from dohae.build.keys import digest
from dohae.build.outcome import Outcome, State
from dohae.build.own import FOLDER, write_known
from dohae.build.records import Record, Written
from dohae.errors import DohaeError, denied
from dohae.files import sweep, taken, turn
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.build.crew import Crew
    from dohae.build.folder import Gone, Standing, Wanted
    from dohae.build.store import Store
    from dohae.build.task import Task


def build(
    wanted: Wanted, out: Path, *, store: Store, crew: Crew = ALL_CORES, force: bool = False
) -> Iterator[Outcome]:
    """Draws models into a folder, each as ``<case>.<suffix>``; a model that fails writes nothing.

    Where a file stands in a drawing's place that dohae did not write, or that was changed since,
    and that is not what is drawn now, nothing is written at all.

    Args:
        wanted: The models, and how they are to be drawn.
        out: Made when it does not exist.
        store: What was drawn before is taken from here, and what is drawn is kept here.
        crew: Who draws the rest.
        force: Write over such files.

    Yields:
        What came of each model, whichever is ready first; then of those that are gone.

    Raises:
        DohaeError: The folder cannot be written, or it was taken away meanwhile.
    """
    folder = Folder(out, store)
    _sweep(out)
    occupied = [] if force else list(_occupied(wanted, folder, store, crew))
    if occupied:
        yield from occupied
        return
    lacking: dict[int, Standing] = {}

    def asked() -> Iterator[tuple[Task, Drawings | DohaeError | None]]:
        for standing in folder.standings(wanted):
            if standing.doubtful and not lacking:
                _see_that_it_can_be_written(out)
            task = replace(standing.task, forms=tuple(standing.doubtful))
            lacking[id(task)] = standing
            yield task, standing.error or (None if standing.doubtful else Drawings({}))

    for task, drawings in drawings_of(asked(), store, crew):
        standing = lacking.pop(id(task))
        if isinstance(drawings, DohaeError):
            yield Outcome(Path(task.file), error=drawings)
        elif standing.doubtful:
            yield _written(standing, drawings, folder)
        else:
            yield _outcome(standing)
    gone = list(folder.gone(wanted))
    if gone:
        _see_that_it_can_be_written(out)
    for each in gone:
        yield _removed(each, folder)
    folder.seen.remember()
    _see_that_none_is_lost(folder)


def _occupied(wanted: Wanted, folder: Folder, store: Store, crew: Crew) -> Iterator[Outcome]:
    """The models in whose drawings' places something stands that may be somebody's work."""
    strangers = folder.strangers(wanted)
    standings = folder.standings(replace(wanted, models=list(strangers)))
    tasks = (
        (replace(each.task, forms=tuple(strangers[Path(each.task.file)])), each.error)
        for each in standings
    )
    for task, drawings in drawings_of(tasks, store, crew):
        if not isinstance(drawings, DohaeError):  # Otherwise it is told, and nothing written.
            drawn = {form: digest(data) for form, data in drawings.data.items()}
            strange = folder.still_strange(Path(task.file), drawn)
            if strange:
                yield Outcome(Path(task.file), error=taken(strange))


def _sweep(out: Path) -> None:
    """Throws away what killed processes have left, where that can be done."""
    for folder in (out, out / FOLDER):
        with suppress(OSError):
            sweep(folder)


def _see_that_it_can_be_written(out: Path) -> None:
    """Sees early what would fail every model."""
    if out.is_dir() and not os.access(out, os.W_OK | os.X_OK):
        raise DohaeError(Message("{folder}: the folder cannot be written", folder=out))


def _see_that_none_is_lost(folder: Folder) -> None:
    lost = folder.seen.lost()
    if lost:
        what = Message(
            "{folder}: {count} drawings vanished after they were written; build again",
            folder=folder.path,
            count=len(lost),
        )
        raise DohaeError(what)


def _outcome(standing: Standing, states: dict[Path, State] | None = None) -> Outcome:
    """What came of a model whose drawings are all in their places."""
    states = states or {}
    paths = {**standing.true, **standing.doubtful}
    ordered = [paths[form] for form in standing.task.forms]
    sizes = {}
    for path in ordered:
        with suppress(FileNotFoundError):  # Somebody may throw it away in this moment.
            sizes[path.suffix] = path.stat().st_size
    return Outcome(
        Path(standing.task.file),
        {path: states.get(path, State.UNCHANGED) for path in ordered},
        sizes,
    )


def _written(standing: Standing, drawings: Drawings, folder: Folder) -> Outcome:
    """Writes the drawings of a model that are not as they were, and what is known of them."""
    model, task = Path(standing.task.file), standing.task
    text = digest(task.text)
    known = dict(standing.record.drawings) if standing.record else {}
    for form, data in drawings.data.items():
        before = folder.seen.digest(standing.doubtful[form]) or ""
        known[form] = Written(standing.keys[form], digest(data), text, before)
    record = Record(folder.records.name_of(model), known)
    paths, file = standing.doubtful, folder.records.file(task.name)
    files = {paths[form]: data for form, data in drawings.data.items()}
    try:
        written = write_known(files, file, before=record.dump(), after=record.done().dump())
    except OSError as error:
        return Outcome(model, error=DohaeError(denied(error, folder.path)))
    states = {}
    for form, path in paths.items():
        if path in written:
            states[path] = State.DRAWN if form in drawings.fresh else State.COPIED
        folder.seen.wrote(path, known[form].digest)
    return _outcome(standing, states)


def _removed(gone: Gone, folder: Folder) -> Outcome:
    """Removes the drawings of a case that is gone, but none that is not as dohae wrote it."""
    states = {}
    try:
        with turn(folder.path):
            for form, known in gone.record.drawings.items():
                path = folder.records.drawing(gone.case, form)
                found = folder.seen.digest(path)
                if found == known.digest:
                    path.unlink(missing_ok=True)
                    states[path] = State.REMOVED
                elif found is not None:
                    states[path] = State.LEFT
            folder.records.file(gone.case).unlink(missing_ok=True)
    except OSError as error:
        return Outcome(gone.model, states, error=DohaeError(denied(error, folder.path)))
    return Outcome(gone.model, states)
