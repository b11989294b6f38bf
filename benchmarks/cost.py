"""What work takes: time by the clock, time of processors, and memory."""

from __future__ import annotations

import resource
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


@dataclass(frozen=True, slots=True)
class Cost:
    """What some work took."""

    wall: float
    """In seconds."""
    cpu: float
    """In seconds, of all its processes."""
    memory: float = 0
    """In megabytes, where it was measured."""


def of_children(work: Callable[[], None]) -> Cost:
    """What work takes that runs in child processes, which have all ended when it is done."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    work()
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return Cost(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
