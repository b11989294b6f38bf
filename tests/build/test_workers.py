"""A process that dies costs its own item and no other."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dohae.build.execute import in_workers
from dohae.build.failures import Fault, TimedOut, WorkerDied
from dohae.build.workers import Workers
from dohae.errors import DohaeError, InvalidModel, Place, Problem
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator


class TwoWords(DohaeError):
    """An error that pickle cannot make again, for it does not know its arguments."""

    def __init__(self, first: str, second: str) -> None:
        super().__init__(f"no {first}, and no {second}")


def double(item: int | str) -> int:
    """Doubles a number; each word is another way to fail."""
    match item:
        case "abort":
            os.kill(os.getpid(), signal.SIGKILL)
        case "exit":
            os._exit(3)
        case "hang":
            time.sleep(600)
        case "stop":
            os.kill(os.getpid(), signal.SIGSTOP)
        case "threshold":
            return gc.get_threshold()[0]
        case "refuse":
            raise InvalidModel([Problem(Place("a.yaml", 1, 2), Message("wrong"))])
        case "unpicklable":
            raise TwoWords("a", "b")
        case "fault":
            raise KeyError("nothing")
    return 2 * int(item)


def unknown(items: list[int | str]) -> list[tuple[int | str, None]]:
    """Items whose results are not known."""
    return [(item, None) for item in items]


def outcomes(items: list[int | str], jobs: int) -> dict[int | str, int | DohaeError]:
    return dict(in_workers(double, unknown(items), jobs))


@pytest.mark.parametrize("jobs", [1, 2, 5])
def test_every_item_gets_its_own_result(jobs: int) -> None:
    assert outcomes(list(range(20)), jobs) == {n: 2 * n for n in range(20)}


def test_a_process_looks_for_garbage_less_often_than_the_one_that_started_it() -> None:
    before = gc.get_threshold()
    gc.set_threshold(700)  # Python's own
    try:
        looked = outcomes(["threshold"], 1)["threshold"]
        assert isinstance(looked, int)
        assert looked > gc.get_threshold()[0]
    finally:
        gc.set_threshold(*before)


def test_what_is_known_already_is_passed_on_and_no_process_is_started() -> None:
    known = [(item, 3 * item) for item in range(5)]
    running = in_workers(double, known, 2)
    assert next(running) == (0, 0)
    assert multiprocessing.active_children() == []
    assert list(running) == known[1:]
    mixed = [(1, 3), (2, None), (3, 9), (4, None)]
    assert dict(in_workers(double, mixed, 2)) == {1: 3, 2: 4, 3: 9, 4: 8}


def test_items_are_taken_when_their_turn_comes() -> None:
    taken = []

    def items() -> Iterator[tuple[int, None]]:
        for item in range(50):
            taken.append(item)
            yield item, None

    for done, _ in enumerate(in_workers(double, items(), 2), start=1):
        assert len(taken) <= done + 4


def test_nothing_to_do_is_done_at_once() -> None:
    assert outcomes([], 2) == {}


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_death_is_laid_to_the_item_that_died_and_the_rest_is_done(jobs: int) -> None:
    items = [0, 1, "abort", 3, 4, "exit", 6, 7]
    found = outcomes(items, jobs)
    assert {item for item, result in found.items() if isinstance(result, WorkerDied)} == {
        "abort",
        "exit",
    }
    assert {item: result for item, result in found.items() if isinstance(item, int)} == {
        n: 2 * n for n in (0, 1, 3, 4, 6, 7)
    }


def test_a_death_tells_what_it_died_of() -> None:
    found = outcomes(["abort", "exit"], 2)
    assert "SIGKILL" in str(found["abort"])
    assert "exit code 3" in str(found["exit"])


@pytest.mark.parametrize("jobs", [1, 2])
def test_what_hangs_costs_itself_and_no_other(jobs: int) -> None:
    items: list[int | str] = [0, "hang", 2, "stop", 4]
    found = dict(in_workers(double, unknown(items), jobs, timeout=2))
    assert {item for item, result in found.items() if isinstance(result, TimedOut)} == {
        "hang",
        "stop",
    }
    assert {item: result for item, result in found.items() if isinstance(item, int)} == {
        n: 2 * n for n in (0, 2, 4)
    }
    assert str(found["hang"]) == "took longer than 2 seconds"


def test_ending_early_ends_what_is_under_way() -> None:
    running = in_workers(double, unknown([1, "hang", "stop"]), 3)
    assert next(running) == (1, 2)
    running.close()
    assert multiprocessing.active_children() == []


def test_an_executor_takes_any_number_of_calls_and_refuses_after_its_end() -> None:
    with Workers(2) as workers:
        assert list(workers.map(abs, range(-20_000, 0))) == list(range(20_000, 0, -1))
        assert isinstance(workers.submit(list.pop, []).exception(), IndexError)
        assert isinstance(workers.submit(lambda: 1).exception(), Exception)
        assert isinstance(workers.submit(threading.Lock).exception(), TypeError)
    with pytest.raises(RuntimeError):
        workers.submit(abs, 1)


def test_a_process_that_dies_while_it_has_nothing_to_do_is_replaced() -> None:
    with Workers(1) as workers:
        first = workers.submit(os.getpid).result()
        os.kill(first, signal.SIGKILL)
        until(lambda: not multiprocessing.active_children())
        assert workers.submit(os.getpid).result() != first


def test_a_refusal_comes_back_with_its_places() -> None:
    refusal = outcomes(["refuse", 2], 2)["refuse"]
    assert isinstance(refusal, InvalidModel)
    assert str(refusal) == "a.yaml:1:2: wrong"


def test_a_refusal_that_cannot_be_pickled_is_told_all_the_same() -> None:
    assert str(outcomes([1, "unpicklable"], 2)["unpicklable"]) == "no a, and no b"


def test_any_other_error_is_a_fault_that_tells_where_it_happened() -> None:
    fault = outcomes([1, "fault"], 2)["fault"]
    assert isinstance(fault, Fault)
    assert str(fault) == "KeyError: 'nothing'"
    assert Path(__file__).name in fault.__notes__[0]


def test_beside_other_threads_the_work_is_done_as_well() -> None:
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    other.start()
    try:
        assert dict(in_workers(abs, unknown([-1, 2, -3]), 2)) == {-1: 1, 2: 2, -3: 3}
    finally:
        done.set()
        other.join()


WAIT = """
import os, sys, time
from dohae.build.execute import in_workers

def wait(item):
    open(sys.argv[1] + "/" + str(os.getpid()), "x").close()
    time.sleep(60)

for _ in in_workers(wait, [(1, None), (2, None)], 2):
    pass
"""


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM])
def test_no_worker_outlives_its_parent(ending: signal.Signals, tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", WAIT, str(tmp_path)]) as parent:
        until(lambda: len(list(tmp_path.iterdir())) == 2)
        parent.send_signal(ending)
    workers = [Path("/proc", file.name) for file in tmp_path.iterdir()]
    until(lambda: not any(is_running(worker) for worker in workers))


def is_running(process: Path) -> bool:
    try:
        return process.joinpath("stat").read_text().rpartition(") ")[2][0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


def until(holds: object) -> None:
    assert callable(holds)
    for _ in range(1200):
        if holds():
            return
        time.sleep(0.05)
    pytest.fail("it did not come to that within a minute")
