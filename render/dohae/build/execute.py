"""Runs a function over many items by an executor, and tells what went wrong with which."""

from __future__ import annotations

import pickle
import time
import traceback
from concurrent.futures import FIRST_COMPLETED, CancelledError, Executor, Future, wait
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from dohae.build.failures import Fault, TimedOut, WorkerDied
from dohae.build.workers import Workers, cores
from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Item = TypeVar("Item")
Result = TypeVar("Result")


def in_workers(
    function: Callable[[Item], Result],
    items: Sequence[Item],
    jobs: int | None = None,
    timeout: float | None = None,
) -> Iterator[tuple[Item, Result | DohaeError]]:
    """Runs ``function`` over ``items`` in ``jobs`` processes, as many as cores by default.

    A process that dies, or takes longer than ``timeout`` seconds, costs its own item.

    Yields:
        Each item with its result, or with what went wrong, whichever is ready first.
    """
    jobs = min(jobs or cores(), len(items))
    if jobs == 0:
        return
    workers = Workers(jobs, timeout, preload=[function.__module__])
    try:
        # One more than there are processes, so that none of them waits for this one.
        yield from results(workers, function, items, jobs + 1)
    finally:
        workers.shutdown(cancel_futures=True)


def results(
    executor: Executor,
    function: Callable[[Item], Result],
    items: Iterable[Item],
    most: int,
    timeout: float | None = None,
) -> Iterator[tuple[Item, Result | DohaeError]]:
    """Runs ``function`` over ``items`` by an executor.

    Args:
        executor: Of any kind.
        function: What it can't do it says by a ``DohaeError``.
        items: Taken when their turn comes.
        most: Items under way at a time, so that memory does not grow with their number.
        timeout: Seconds from the handing in of an item to its result; for executors that don't
            see to that themselves.

    Yields:
        Each item with its result, or with what went wrong, whichever is ready first.
    """
    waiting = iter(items)
    running: dict[Future[Result | DohaeError], tuple[Item, float]] = {}
    while True:
        for item in islice(waiting, most - len(running)):
            until = time.monotonic() + (float("inf") if timeout is None else timeout)
            running[executor.submit(_attempt, function, item)] = (item, until)
        if not running:
            return
        first = min(until for _, until in running.values())
        left = None if timeout is None else max(0, first - time.monotonic())
        for future in wait(running, left, return_when=FIRST_COMPLETED).done:
            yield running.pop(future)[0], _result(future)
        for future, (item, until) in list(running.items()):
            if until <= time.monotonic():
                del running[future]
                future.cancel()
                what = Message("took longer than {seconds:g} seconds", seconds=timeout or 0)
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
