"""Running a function over many items in processes that may die."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING, TypeVar

from dohae.errors import DohaeError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")


class WorkerDied(DohaeError):
    """The process that worked on an item ended before it had a result."""


class Fault(DohaeError):
    """An error of dohae's own, or of a library; where it happened is told by its notes."""


def in_workers(
    function: Callable[[Item], Result], items: Sequence[Item], jobs: int | None = None
) -> Iterator[tuple[Item, Result | DohaeError]]:
    """Runs ``function`` over ``items`` in ``jobs`` processes, as many as cores by default.

    A process that dies costs its own item; the others get their results. No more items are under
    way than the processes need, so memory does not grow with the number of items.

    Yields:
        Each item with its result, or with what went wrong, whichever is ready first.
    """
    waiting = list(reversed(items))
    jobs = max(1, min(jobs or cores(), len(items)))
    while waiting:
        suspects: list[Item] = []
        with _pool(jobs) as pool:
            running: dict[Future[Result | DohaeError], Item] = {}
            while running or (waiting and not suspects):
                # One more than there are processes, so that none of them waits for this one.
                while waiting and not suspects and len(running) <= jobs:
                    try:
                        running[pool.submit(_attempt, function, waiting[-1])] = waiting[-1]
                    except BrokenProcessPool:
                        break
                    waiting.pop()
                if not running:
                    break
                for future in wait(running, return_when=FIRST_COMPLETED).done:
                    item, result = running.pop(future), _result(future)
                    if isinstance(result, WorkerDied):
                        suspects.append(item)
                    else:
                        yield item, result
        for item in suspects:
            # Whose fault it was is known only when each runs in a process of its own.
            with _pool(1) as pool:
                yield item, _result(pool.submit(_attempt, function, item))


def cores() -> int:
    """How many cores this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _attempt(function: Callable[[Item], Result], item: Item) -> Result | DohaeError:
    """Runs in a worker; what goes wrong is returned, in a form that gets through the pipe."""
    try:
        return function(item)
    except DohaeError as error:
        return error if _survives(error) else DohaeError(str(error))
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
    except BrokenProcessPool:
        return WorkerDied("the process that drew it died")


def _pool(jobs: int) -> ProcessPoolExecutor:
    context = multiprocessing.get_context(_method())
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload([__name__.rpartition(".")[0]])
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin)


def _method() -> str | None:
    """How processes are started; a fork is quick, for it shares what is imported."""
    if sys.platform != "linux":
        return None
    # Another thread may hold a lock at the moment of a fork, and never let go of it in the child.
    return "fork" if threading.active_count() == 1 else "forkserver"


def _begin() -> None:
    # Ctrl-C ends a worker at once and without a word; the parent says what is to be said.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()


def _end_with(parent: BaseProcess) -> None:
    """Ends this process when its parent was killed; it would wait for work for ever."""
    parent.join()
    os._exit(1)
