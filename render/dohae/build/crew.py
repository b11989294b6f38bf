"""Who draws: processes of this machine, or those of a cluster."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from itertools import chain
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Crew:
    """Who draws."""

    jobs: int | None = None
    """Processes of this machine; as many as cores by default."""
    timeout: float | None = None
    """Seconds that a model may take; any by default."""
    cluster: str = ""
    """Address of a Dask scheduler whose workers draw in place of this machine's."""

    def run(
        self, function: str | Callable[[Item], Any], items: Iterable[tuple[Item, Any | None]]
    ) -> Iterator[tuple[Item, Any]]:
        """Runs a function over items, each given with its result where that is known already.

        Args:
            function: Or its name, with that of its module: then it is imported when there is an
                item whose result is not known, as is all that runs it.
            items: Taken when their turn comes.

        Yields:
            Each item with its result or a ``DohaeError``, whichever is ready first.
        """
        waiting = iter(items)
        for item, known in waiting:
            if known is None:
                yield from self._run(function, chain([(item, known)], waiting))
                return
            yield item, known

    def _run(
        self, function: str | Callable[[Item], Any], items: Iterable[tuple[Item, Any | None]]
    ) -> Iterator[tuple[Item, Any]]:
        call = function if callable(function) else _imported(function)
        if self.cluster:
            on_cluster = import_module("dohae.build.cluster").on_cluster
            yield from on_cluster(call, items, self.cluster, self.timeout)
        else:
            in_workers = import_module("dohae.build.execute").in_workers
            yield from in_workers(call, items, self.jobs, self.timeout)


def _imported(name: str) -> Callable[[Any], Any]:
    module, _, attribute = name.rpartition(".")
    function: Callable[[Any], Any] = getattr(import_module(module), attribute)
    return function


ALL_CORES = Crew()
