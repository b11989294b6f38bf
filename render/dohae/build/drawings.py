"""Drawings of many models: from the store what it has, the rest drawn in worker processes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib import import_module
from typing import TYPE_CHECKING

from dohae.build.keys import keys
from dohae.build.workers import in_workers
from dohae.draw import find_format
from dohae.errors import DohaeError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

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
    tasks: Iterable[Task], store: Store, jobs: int | None = None
) -> Iterator[tuple[Task, Drawings | DohaeError]]:
    """The drawings of models, those first that need not be drawn.

    Args:
        tasks: The models.
        store: What was drawn before is taken from here, and what is drawn is kept here.
        jobs: Processes to draw in; as many as cores by default.

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
        for task, drawn in _drawn(lacking, store, jobs):
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
    lacking: Iterable[tuple[Task, tuple[str, ...]]], store: Store, jobs: int | None
) -> Iterator[tuple[Task, dict[str, bytes] | DohaeError]]:
    """What tasks lack, drawn and kept."""
    asked = {id(task): (task, replace(task, forms=missing)) for task, missing in lacking}
    for form in {form for _, missing in lacking for form in missing}:
        find_format(form)  # imported once here, not once in each process that is forked
    draw = import_module("dohae.build.road").draw_task
    whole = {id(smaller): task for task, smaller in asked.values()}
    for smaller, drawn in in_workers(draw, [smaller for _, smaller in asked.values()], jobs):
        if not isinstance(drawn, DohaeError):
            made = keys(smaller)
            for form, data in drawn.items():
                store.keep(made[form], data)
        yield whole[id(smaller)], drawn
