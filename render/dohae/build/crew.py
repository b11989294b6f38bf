"""Who draws: processes of this machine, or those of a cluster."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from dohae.errors import DohaeError

Item = TypeVar("Item")
Result = TypeVar("Result")


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
        self, function: Callable[[Item], Result], items: Sequence[Item]
    ) -> Iterator[tuple[Item, Result | DohaeError]]:
        """Runs ``function`` over ``items``: each with its result, whichever is ready first."""
        # Neither is imported by a run that has nothing to draw.
        if self.cluster:
            run = import_module("dohae.build.cluster").on_cluster
            return run(function, items, self.cluster, self.timeout)  # type: ignore[no-any-return]
        run = import_module("dohae.build.execute").in_workers
        return run(function, items, self.jobs, self.timeout)  # type: ignore[no-any-return]


ALL_CORES = Crew()
