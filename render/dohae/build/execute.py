"""Runs a function over many items by an executor, and tells what went wrong with which."""

from __future__ import annotations

import pickle
import time
import traceback
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from dohae.build.failures import Fault, TimedOut, WorkerDied
from dohae.build.workers import Workers, cores
from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Item = TypeVar("Item")
Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Hands:
    """An executor at work."""

    executor: Executor
    most: int
    """Items that it is given at a time, so that memory does not grow with their number."""
    timeout: float | None = None
    """Seconds from the handing in of an item to its result; for executors that don't see to that
    themselves."""


def in_workers(
    function: Callable[[Item], Result],
    items: Iterable[tuple[Item, Result | DohaeError | None]],
    jobs: int | None = None,
    timeout: float | None = None,
) -> Iterator[tuple[Item, Result | DohaeError]]:
    """Runs ``function`` over items in ``jobs`` processes, as many as cores by default.

    A process that dies, or takes longer than ``timeout`` seconds, costs its own item. No process
    is started before there is an item whose result is not known.

    Args:
        function: What it can't do it says by a ``DohaeError``.
        items: Each with its result where that is known already; taken when their turn comes.
        jobs: How many processes.
        timeout: Seconds that an item may take.

    Yields:
        Each item with its result, or with what went wrong, whichever is ready first.
    """
    jobs = jobs or cores()
    started: list[Workers] = []

    def start(waiting: int) -> Hands:
        started.append(Workers(min(jobs, waiting), timeout, preload=[_module(function)]))
        # One more than there are processes, so that none of them waits for this one.
        return Hands(started[0], jobs + 1)

    try:
        yield from results(start, jobs, function, items)
    finally:
        for workers in started:
            workers.shutdown(cancel_futures=True)


def _module(function: Callable[..., object]) -> str:
    """The module that a worker needs for a function."""
    return (function.func if isinstance(function, partial) else function).__module__


def results(
    start: Callable[[int], Hands],
    few: int,
    function: Callable[[Item], Result],
    items: Iterable[tuple[Item, Result | DohaeError | None]],
) -> Iterator[tuple[Item, Result | DohaeError]]:
    """Runs ``function`` over items by an executor.

    Args:
        start: Gives the executor, by the number of items that wait for it.
        few: It is not asked before so many wait, or no more come.
        function: What it can't do it says by a ``DohaeError``.
        items: Each with its result where that is known already; taken when their turn comes.

    Yields:
        Each item with its result, or with what went wrong, whichever is ready first.
    """
    hands: Hands | None = None
    early: list[Item] = []
    running: dict[Future[Result | DohaeError], tuple[Item, float]] = {}
    for item, known in items:
        if known is not None:
            yield item, known
            continue
        early.append(item)
        if hands is None and len(early) < few:
            continue
        hands = hands or start(len(early))
        yield from _given(hands, function, early, running)
    if early:
        hands = hands or start(len(early))
        yield from _given(hands, function, early, running)
    while running and hands:
        yield from _next(hands, running)


def _given(
    hands: Hands,
    function: Callable[[Item], Result],
    items: list[Item],
    running: dict[Future[Result | DohaeError], tuple[Item, float]],
) -> Iterator[tuple[Item, Result | DohaeError]]:
    """Hands items in, and takes results while it has as many as it may; the items are gone."""
    for item in items:
        while len(running) >= hands.most:
            yield from _next(hands, running)
        until = time.monotonic() + (float("inf") if hands.timeout is None else hands.timeout)
        running[hands.executor.submit(_attempt, function, item)] = (item, until)
    items.clear()


def _next(
    hands: Hands, running: dict[Future[Result | DohaeError], tuple[Item, float]]
) -> Iterator[tuple[Item, Result | DohaeError]]:
    """What is ready next, or has taken too long."""
    first = min(until for _, until in running.values())
    left = None if hands.timeout is None else max(0, first - time.monotonic())
    for future in wait(running, left, return_when=FIRST_COMPLETED).done:
        yield running.pop(future)[0], _result(future)
    for future, (item, until) in list(running.items()):
        if until <= time.monotonic():
            del running[future]
            future.cancel()
            what = Message("took longer than {seconds:g} seconds", seconds=hands.timeout or 0)
            yield item, TimedOut(what)


def _attempt(function: Callable[[Item], Result], item: Item) -> Result | DohaeError:
    """Runs in a worker; what goes wrong is returned, in a form that gets through the pipe."""
    try:
        return function(item)
    except DohaeError as error:
        return error if _survives(error) else DohaeError(error.said)
    except Exception as error:  # noqa: BLE001 - whatever it is, it must not cost the other items
        fault = Fault(f"{type(error).__name__}: {error}")
        fault.add_note(traceback.format_exc())
        return fault


def _survives(error: DohaeError) -> bool:
    """Whether an error can be made again from what goes through the pipe."""
    try:
        again = pickle.loads(pickle.dumps(error))  # noqa: S301 - written a moment ago, right here
    except Exception:  # noqa: BLE001 - an error's own way to be made may fail in any way
        return False
    return type(again) is type(error) and str(again) == str(error)


def _result(future: Future[Result | DohaeError]) -> Result | DohaeError:
    try:
        return future.result()
    except DohaeError as error:
        return error
    except CancelledError:
        return WorkerDied(Message("the work was broken off"))
    except Exception as error:  # noqa: BLE001 - an executor of another's may fail in any way
        if type(error).__name__ == "KilledWorker":  # Dask's, which may not be installed
            return WorkerDied(Message("the workers that drew it died"))
        return Fault(f"{type(error).__name__}: {error}")
