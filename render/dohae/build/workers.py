"""An executor whose processes may die or hang: that costs the item which they worked on."""

from __future__ import annotations

import multiprocessing
import os
import pickle
import signal
import sys
import threading
import time
from collections import deque
from concurrent.futures import Executor, Future
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Pipe
from multiprocessing.connection import wait as wait_for
from multiprocessing.reduction import ForkingPickler
from typing import TYPE_CHECKING, Any

from dohae.build.failures import TimedOut, WorkerDied
from dohae.garbage import collect_seldom
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

_GRACE = 5.0
"""Seconds that a process whose pipe is closed has to be gone."""


@dataclass(slots=True)
class _Call:
    """A function that was handed in, with what it is called with."""

    future: Future[Any]
    work: tuple[Callable[..., Any], tuple[Any, ...], dict[str, Any]]


@dataclass(slots=True)
class _Seat:
    """A worker process, and what it is at."""

    process: BaseProcess
    pipe: Connection
    call: _Call | None = None
    until: float = float("inf")
    """When the call must be done, by the monotonic clock."""

    def end(self) -> None:
        """Ends the process, whatever it is at."""
        self.process.kill()
        self.process.join(_GRACE)
        self.pipe.close()


class Workers(Executor):
    """Worker processes that are each replaced when they die or take too long.

    ``concurrent.futures`` has a pool, but one that dies with any of its processes and never ends
    one that hangs. What is handed in must get through a pipe. Shutting down with
    ``cancel_futures`` ends what is under way, too.
    """

    def __init__(
        self, jobs: int | None = None, timeout: float | None = None, preload: Iterable[str] = ()
    ) -> None:
        """Starts the processes.

        Args:
            jobs: How many; as many as cores by default.
            timeout: Seconds that a call may take.
            preload: Modules that calls will need, for processes that can't share what is imported.
        """
        self._timeout = float("inf") if timeout is None else timeout
        self._preload = list(preload)
        self._waiting: deque[_Call] = deque()
        self._lock = threading.Lock()
        self._closed = self._aborted = self._rung = False
        self._ears, self._bell = Pipe(duplex=False)
        # All start before the thread does, so that they can be forked.
        self._seats = [self._seat() for _ in range(jobs or cores())]
        self._thread = threading.Thread(target=self._serve, name="dohae-workers", daemon=True)
        self._thread.start()

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:  # noqa: ANN401 - the signature of Executor
        """Hands in a call.

        The future's exception is ``WorkerDied`` or ``TimedOut`` where the process did not answer.
        """
        call = _Call(Future(), (fn, args, kwargs))
        with self._lock:
            if self._closed:
                message = "the workers have been shut down"
                raise RuntimeError(message)
            self._waiting.append(call)
            self._ring()
        return call.future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature of Executor
        """Ends the processes; with ``cancel_futures`` at once, whatever they are at."""
        with self._lock:
            self._closed, self._aborted = True, self._aborted or cancel_futures
            self._ring()
        if wait:
            self._thread.join()

    def _ring(self) -> None:
        # Once is enough, and a pipe holds only so much.
        if not self._rung and not self._bell.closed:
            self._bell.send_bytes(b"!")
            self._rung = True

    def _serve(self) -> None:
        """Hands calls to idle processes and takes their answers, until all is done."""
        try:
            while not self._aborted:
                self._hand_out()
                busy = [seat for seat in self._seats if seat.call is not None]
                if self._closed and not busy and not self._waiting:
                    break
                self._listen(busy)
        finally:
            self._end()

    def _listen(self, busy: list[_Seat]) -> None:
        """Waits for what comes first: an answer, a death, the end of a time, or a new call."""
        until = min((seat.until for seat in busy), default=float("inf"))
        left = None if until == float("inf") else max(0, until - time.monotonic())
        ready = wait_for([self._ears, *(seat.pipe for seat in busy)], left)
        if self._ears in ready:
            with self._lock:
                self._ears.recv_bytes()
                self._rung = False
        for seat in busy:
            if seat.pipe in ready:
                self._take(seat)
            elif seat.until <= time.monotonic():
                what = Message("took longer than {seconds:g} seconds", seconds=self._timeout)
                _future(seat).set_exception(TimedOut(what))
                self._replace(seat)

    def _hand_out(self) -> None:
        idle = [place for place, seat in enumerate(self._seats) if seat.call is None]
        while idle and self._waiting:
            with self._lock:
                call = self._waiting.popleft()
            if call.future.set_running_or_notify_cancel() and self._hand(call, idle[-1]):
                idle.pop()

    def _hand(self, call: _Call, place: int) -> bool:
        """Sends a call to an idle process; one that has died meanwhile is replaced first."""
        try:
            data = ForkingPickler.dumps(call.work)
        except Exception as error:  # noqa: BLE001 - pickle raises whatever it likes
            call.future.set_exception(error)
            return False
        if not self._seats[place].process.is_alive():
            self._replace(self._seats[place])
        seat = self._seats[place]
        seat.call, seat.until = call, time.monotonic() + self._timeout
        # If it dies in this moment, its pipe will tell.
        with suppress(BrokenPipeError):
            seat.pipe.send_bytes(data)
        return True

    def _take(self, seat: _Seat) -> None:
        """Takes a process's answer, or its death."""
        future = _future(seat)
        try:
            is_done, result = pickle.loads(seat.pipe.recv_bytes())  # noqa: S301 - our own process's
        except (EOFError, ConnectionError):
            future.set_exception(WorkerDied(_death(seat.process)))
            self._replace(seat)
        except Exception as error:  # noqa: BLE001 - an answer's own way to be made may fail
            future.set_exception(error)
        else:
            (future.set_result if is_done else future.set_exception)(result)

    def _replace(self, seat: _Seat) -> None:
        seat.end()
        self._seats[self._seats.index(seat)] = self._seat()

    def _seat(self) -> _Seat:
        # Asked anew each time: once the thread runs, a fork is safe no more.
        context: Any = multiprocessing.get_context(_method())
        if context.get_start_method() == "forkserver":
            context.set_forkserver_preload(self._preload)
        ours, theirs = Pipe()
        process = context.Process(target=_work, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        return _Seat(process, ours)

    def _end(self) -> None:
        for seat in self._seats:
            seat.end()
            if seat.call is not None:
                _future(seat).set_exception(WorkerDied(Message("the work was broken off")))
        with self._lock:
            self._closed = True
            self._ears.close()
            self._bell.close()
            for call in self._waiting:
                call.future.cancel()
            self._waiting.clear()


def cores() -> int:
    """How many cores this process may use."""
    if sys.platform == "linux":
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _future(seat: _Seat) -> Future[Any]:
    """The future that a process is working for; it has no more work from here on."""
    call, seat.call = seat.call, None
    seat.until = float("inf")
    if call is None:
        raise LookupError(seat)
    return call.future


def _death(process: BaseProcess) -> Message:
    process.join(_GRACE)
    code = process.exitcode
    try:
        how = signal.Signals(-(code or 0)).name
    except ValueError:
        how = f"exit code {code}"
    return Message("the process that drew it died ({how}); the rest is not concerned", how=how)


def _work(calls: Connection) -> None:
    """Runs in a worker process: does what it is told through the pipe."""
    # Ctrl-C ends a worker at once and without a word; the parent says what is to be said.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    collect_seldom()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent,), daemon=True).start()
    while True:
        try:
            function, arguments, keywords = pickle.loads(calls.recv_bytes())  # noqa: S301 - our own parent's
        except EOFError:
            return
        except Exception as error:  # noqa: BLE001 - a call's own way to be made may fail
            answer: tuple[bool, object] = (False, error)
        else:
            answer = _answer(function, arguments, keywords)
        try:
            data = ForkingPickler.dumps(answer)
        except Exception as error:  # noqa: BLE001 - pickle raises whatever it likes
            data = ForkingPickler.dumps((False, TypeError(f"{type(error).__name__}: {error}")))
        calls.send_bytes(data)


def _answer(
    function: Callable[..., Any], arguments: tuple[Any, ...], keywords: dict[str, Any]
) -> tuple[bool, object]:
    try:
        return True, function(*arguments, **keywords)
    except Exception as error:  # noqa: BLE001 - it is the future's
        return False, error


def _end_with(parent: BaseProcess) -> None:
    """Ends this process when its parent was killed; it would wait for work for ever."""
    parent.join()
    os._exit(1)


def _method() -> str | None:
    """How processes are started; a fork is quick, for it shares what is imported."""
    if sys.platform != "linux":
        return None
    # Another thread may hold a lock at the moment of a fork, and never let go of it in the child.
    return "fork" if threading.active_count() == 1 else "forkserver"
