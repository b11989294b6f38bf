"""Drawings of many models: from the store what it has, the rest drawn in worker processes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae.build.crew import ALL_CORES
from dohae.build.keys import keys
from dohae.draw import find_format
from dohae.errors import DohaeError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

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
    tasks: Iterable[tuple[Task, Drawings | DohaeError | None]],
    store: Store,
    crew: Crew = ALL_CORES,
) -> Iterator[tuple[Task, Drawings | DohaeError]]:
    """The drawings of models: one after the other, so that memory does not grow with their number.

    Args:
        tasks: The models, each with its drawings where they are known already.
        store: What was drawn before is taken from here, and what is drawn is kept here.
        crew: Who draws the rest.

    Yields:
        Each task with its drawings, or with what went wrong, whichever is ready first.
    """
    lost: list[Task] = []
    whole: dict[int, tuple[Task, Task]] = {}

    def asked() -> Iterator[tuple[Task, Drawings | DohaeError | None]]:
        for task, known in tasks:
            found = _found(task, store) if known is None else {}
            if known is not None or len(found) == len(task.forms):
                yield task, known or Drawings(found)
                continue
            smaller = _lacking(task, found, crew)
            whole[id(smaller)] = (smaller, task)
            yield smaller, None

    for each, result in crew.run("dohae.build.road.draw_task", asked()):
        _, task = whole.pop(id(each), (each, each))
        if isinstance(result, Drawings | DohaeError):
            yield task, result
            continue
        made = keys(each)
        for form, data in result.items():
            store.keep(made[form], data)
        found = _found(task, store, result)
        if len(found) == len(task.forms):
            yield task, Drawings(found, frozenset(result))
        else:  # Another process has thrown away what was here a moment ago.
            lost.append(task)
    if lost:
        yield from drawings_of(((task, None) for task in lost), store, crew)
    store.trim()


def _lacking(task: Task, found: Collection[str], crew: Crew) -> Task:
    """The part of a task that must be drawn."""
    forms = tuple(form for form in task.forms if form not in found)
    if not crew.cluster:
        for form in forms:
            find_format(form)  # imported here, and not in each process that is forked
    return replace(task, forms=forms)


def _found(task: Task, store: Store, drawn: Mapping[str, bytes] | None = None) -> dict[str, bytes]:
    """What there is of a task's drawings, in the order of its formats."""
    drawn = drawn or {}
    found = {
        form: drawn[form] if form in drawn else store.find(key) for form, key in keys(task).items()
    }
    return {form: data for form, data in found.items() if data is not None}
