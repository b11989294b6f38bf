"""Whether the drawings in a folder are what their models say; nothing is written there."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from dohae.build.crew import ALL_CORES
from dohae.build.drawings import Drawings, drawings_of
from dohae.build.folder import Folder
from dohae.build.keys import digest
from dohae.build.outcome import Outcome, State
from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dohae.build.crew import Crew
    from dohae.build.folder import Standing, Wanted
    from dohae.build.store import Store
    from dohae.build.task import Task


def check(wanted: Wanted, out: Path, *, store: Store, crew: Crew = ALL_CORES) -> Iterator[Outcome]:
    """Compares the drawings of models with what would be drawn.

    A drawing that is known to be made from just this is not drawn again; where that is not known,
    as in a fresh clone without records, it is. A missing one is not drawn either: its model is
    only read. Drawings whose models are gone are known by their records alone.

    Args:
        wanted: The models, and how they are to be drawn.
        out: The folder.
        store: What was drawn before is taken from here, and what is drawn is kept here.
        crew: Who draws the rest.

    Yields:
        How the drawings of each model stand; then those of models that are gone.
    """
    folder = Folder(out, store)
    standings: dict[int, Standing] = {}
    missing: list[Standing] = []

    def asked() -> Iterator[tuple[Task, Drawings | DohaeError | None]]:
        for standing in folder.standings(wanted):
            there = tuple(form for form, path in standing.doubtful.items() if path.exists())
            if standing.doubtful and not there:
                missing.append(standing)
                continue
            task = replace(standing.task, forms=there)
            standings[id(task)] = standing
            yield task, standing.error or (None if there else Drawings({}))

    for task, drawings in drawings_of(asked(), store, crew):
        standing = standings.pop(id(task))
        if isinstance(drawings, DohaeError):
            yield Outcome(Path(task.file), error=drawings)
        else:
            drawn = {form: digest(data) for form, data in drawings.data.items()}
            yield _outcome(standing, drawn, folder)
    yield from _read(missing, folder, crew)
    for gone in folder.gone(wanted):
        paths = (folder.records.drawing(gone.case, form) for form in gone.record.drawings)
        yield Outcome(gone.model, {path: State.ORPHANED for path in paths if path.exists()})
    folder.seen.remember()


def _read(missing: list[Standing], folder: Folder, crew: Crew) -> Iterator[Outcome]:
    """How models stand whose drawings are all missing: they may be wrong all the same."""
    standings = {id(standing.task): standing for standing in missing}
    tasks = ((standing.task, None) for standing in missing)
    for task, read in crew.run("dohae.build.road.read_task", tasks):
        if isinstance(read, DohaeError):
            yield Outcome(Path(task.file), error=read)
        else:
            yield _outcome(standings[id(task)], {}, folder)


def _outcome(standing: Standing, drawn: Mapping[str, str], folder: Folder) -> Outcome:
    """How the drawings of a model stand.

    Args:
        standing: What is known of them.
        drawn: The digests of what is drawn now, of the doubtful ones that are there.
        folder: Where they stand.
    """
    states: dict[Path, State] = {}
    reasons: dict[Path, Message] = {}
    for form in standing.task.forms:
        if form in standing.true:
            states[standing.true[form]] = State.UNCHANGED
            continue
        path = standing.doubtful[form]
        found = folder.seen.digest(path)
        if found is None:
            states[path] = State.MISSING
        elif found == drawn.get(form):
            states[path] = State.UNCHANGED
        else:
            states[path] = State.STALE
            reasons[path] = _reason(standing, form, found)
    return Outcome(Path(standing.task.file), states, reasons=reasons)


def _reason(standing: Standing, form: str, found: str) -> Message:
    known = standing.record.drawings.get(form) if standing.record else None
    if known is None:
        return Message("it is not what is drawn now")
    if known.digest != found:
        return Message("it was changed since dohae wrote it")
    if known.text != digest(standing.task.text):
        return Message("its model has changed")
    return Message("it was drawn with other options, fonts or versions")
