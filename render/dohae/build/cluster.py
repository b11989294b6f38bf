"""Drawing by the workers of a Dask cluster that is running already."""

from __future__ import annotations

import faulthandler
import os
import re
import tempfile
import threading
import time
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO, TypeVar

from dohae.build.execute import Hands, results
from dohae.build.keys import stamp, theme_file
from dohae.draw import facts
from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from dohae.build.task import Task

Result = TypeVar("Result")

_ADDRESS = re.compile(r"([a-z]+://)?[^/:\s]+:\d{1,5}")
_ANSWER = 10
"""Seconds that a scheduler has to answer, and workers have to join."""
_GRACE = 2.0
"""Seconds more that a worker has before it ends itself: then the case is known to be late."""


@dataclass(frozen=True, slots=True)
class _Order:
    """A model with what it needs, so that any machine draws what this one would."""

    task: Task
    stamps: Mapping[str, str]
    """Of what draws here, by medium."""
    theme: bytes | None
    """What is in the file of the theme, which may not be there."""
    timeout: float | None


def on_cluster(
    function: Callable[[Task], Result],
    tasks: Iterable[tuple[Task, Result | DohaeError | None]],
    address: str,
    timeout: float | None,
) -> Iterator[tuple[Task, Result | DohaeError]]:
    """Runs ``function`` over models by a cluster's workers.

    They must have the versions, fonts and icons of this machine: one that would draw otherwise
    refuses.

    Args:
        function: What is to be done with a model; of a module that the workers have, too.
        tasks: The models, each with its result where that is known already.
        address: Of the scheduler: ``tcp://host:8786``.
        timeout: Seconds that a model may take; a worker that takes longer ends itself.

    Yields:
        Each model with its result, or with what went wrong, whichever is ready first.

    Raises:
        DohaeError: Nobody answers there, or Dask is not installed.
    """
    with ExitStack() as cleanup:

        def start(_: int) -> Hands:
            client = cleanup.enter_context(_client(address))
            try:
                client.wait_for_workers(1, timeout=_ANSWER)
            except TimeoutError as error:
                what = Message("{address}: the cluster has no workers", address=address)
                raise DohaeError(what) from error
            threads = sum(client.nthreads().values())
            # The same model is to be drawn anew when it is asked for anew.
            return Hands(client.get_executor(pure=False), threads, timeout)

        ordered = ((_order(task, timeout), known) for task, known in tasks)
        for order, result in results(start, 1, partial(_obey, function), ordered):
            yield order.task, result


def _order(task: Task, timeout: float | None) -> _Order:
    media = {facts(form).medium for form in task.forms}
    file = theme_file(task.wishes)
    theme = file.read_bytes() if file and file.is_file() else None
    return _Order(task, {medium: stamp(medium) for medium in sorted(media)}, theme, timeout)


@contextmanager
def _client(address: str) -> Iterator[Any]:
    try:
        distributed = import_module("distributed")
    except ModuleNotFoundError as error:
        what = Message("--dask needs the package distributed (try: pip install 'dohae[dask]')")
        raise DohaeError(what) from error
    if _ADDRESS.fullmatch(address) is None:
        # Dask would wait for a while, and then complain at length.
        what = Message("{address}: is no address of a scheduler (tcp://host:8786)", address=address)
        raise DohaeError(what)
    try:
        client = distributed.Client(address, timeout=_ANSWER, set_as_default=False)
    except (OSError, ValueError) as error:
        what = Message("{address}: no scheduler of Dask answers there", address=address)
        raise DohaeError(what) from error
    try:
        yield client
    finally:
        client.close()


def _obey(function: Callable[[Task], Result], order: _Order) -> Result:
    """Runs on a worker."""
    if any(stamp(medium) != here for medium, here in order.stamps.items()):
        what = Message(
            "a worker of the cluster has other versions of what draws, other fonts or other icons"
        )
        raise DohaeError(what)
    with _at_most(order.timeout), _with_theme(order.task, order.theme) as able:
        return function(able)


@contextmanager
def _at_most(seconds: float | None) -> Iterator[None]:
    """Ends this process if what is done within takes longer: Dask starts another."""
    if seconds is None:
        yield
        return
    mine = object()
    with _LOCK:
        _UNTIL[mine] = time.monotonic() + seconds + _GRACE
        _watch()
    try:
        yield
    finally:
        with _LOCK:
            del _UNTIL[mine]
            _watch()


_LOCK = threading.Lock()
_UNTIL: dict[object, float] = {}
"""When what this process is at must be done; a worker may have several threads."""


def _watch() -> None:
    """Has this process end at the first of these times.

    No thread of Python could see to that: it would wait for C code that hangs and does not let go
    of the interpreter's lock. The one that ``faulthandler`` has needs no lock.
    """
    if not _UNTIL:
        faulthandler.cancel_dump_traceback_later()
        return
    left = max(0.001, min(_UNTIL.values()) - time.monotonic())
    faulthandler.dump_traceback_later(left, file=_nowhere(), exit=True)


@cache
def _nowhere() -> TextIO:
    """Where that thread writes; never closed, or what it writes might go into another file."""
    return Path(os.devnull).open("w", encoding="utf-8")


@contextmanager
def _with_theme(task: Task, theme: bytes | None) -> Iterator[Task]:
    """The task with its theme in a file of this machine."""
    file = theme_file(task.wishes)
    if theme is None or file is None:
        yield task
        return
    with tempfile.TemporaryDirectory() as folder:
        here = Path(folder, file.name)
        here.write_bytes(theme)
        options = {**task.wishes.options, "theme": str(here)}
        yield replace(task, wishes=replace(task.wishes, options=options))
