"""Drawings of many models: from the store what it has, the rest drawn in worker processes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from dohae.build.crew import ALL_CORES
from dohae.build.keys import keys
from dohae.draw import find_format
from dohae.errors import DohaeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from dohae.build.crew import Crew
    from dohae.build.store import Store
    from dohae.build.task import Task


@dataclass(frozen=True, slots=True)
class Drawings:
    """A model's drawings."""

    data: Mapping[str, bytes]
    """By format."""
    fresh: frozenset[str] = frozenset()
    """The formats that were drawn now, and not found in the store."""


def drawings_of(
    tasks: Iterable[Task], store: Store, crew: Crew = ALL_CORES
) -> Iterator[tuple[Task, Drawings | DohaeError]]:
    """The drawings of models, those first that need not be drawn.

    Args:
        tasks: The models.
        store: What was drawn before is taken from here, and what is drawn is kept here.
        crew: Who draws the rest.

    Yields:
        Each task with its drawings, or with what went wrong.
    """
    lacking = []
    for task in tasks:
        found = _found(task, store)
        if len(found) == len(task.forms):
            yield task, Drawings(found)
        else:
            lacking.append((task, tuple(form for form in task.forms if form not in found)))
    while lacking:
        lost = []
        for task, drawn in _drawn(lacking, store, crew):
            if isinstance(drawn, DohaeError):
                yield task, drawn
                continue
            found = _found(task, store, drawn)
            if len(found) == len(task.forms):
                yield task, Drawings(found, frozenset(drawn))
            else:  # Another process has thrown away what was here a moment ago.
                lost.append((task, task.forms))
        lacking = lost
    store.trim()


def _found(task: Task, store: Store, drawn: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """What there is of a task's drawings, in the order of its formats."""
    drawn = drawn or {}
    found = {
        form: drawn[form] if form in drawn else store.find(key) for form, key in keys(task).items()
    }
    return {form: data for form, data in found.items() if data is not None}


def _drawn(
    lacking: Sequence[tuple[Task, tuple[str, ...]]], store: Store, crew: Crew
) -> Iterator[tuple[Task, dict[str, bytes] | DohaeError]]:
    """What tasks lack, drawn and kept."""
    asked = [replace(task, forms=missing) for task, missing in lacking]
    whole = {id(smaller): task for smaller, (task, _) in zip(asked, lacking, strict=True)}
    if not crew.cluster:
        for form in {form for smaller in asked for form in smaller.forms}:
            find_format(form)  # imported once here, not once in each process that is forked
    for smaller, drawn in crew.run(import_module("dohae.build.road").draw_task, asked):
        if not isinstance(drawn, DohaeError):
            made = keys(smaller)
            for form, data in drawn.items():
                store.keep(made[form], data)
        yield whole[id(smaller)], drawn
