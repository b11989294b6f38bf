"""How long work may take, told by how long plain work takes on the same machine then."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

USUAL = 0.02
"""Seconds of CPU that the plain work takes on a usual machine with nothing else at work."""
_TIMES = 3


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Asserts that what runs inside takes no more CPU than so much on a usual machine.

    A slower machine, or one that is busy with other work, has as much longer.
    """
    before, began = _plain_work(), time.process_time()
    yield
    took = time.process_time() - began
    pace = max(before, _plain_work()) / USUAL
    assert took < seconds * max(1, pace), f"{took:.2f} s of CPU, at {pace:.1f} times the usual pace"


def _plain_work() -> float:
    return min(_counted() for _ in range(_TIMES))


def _counted() -> float:
    began, total = time.process_time(), 0
    for number in range(300_000):
        total += number * number % 7
    return time.process_time() - began
