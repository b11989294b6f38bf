"""What tests share: the models, and drawings that were looked at and accepted."""

from __future__ import annotations

import difflib
import fcntl
import os
import pickle
import signal
import threading
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest
from hypothesis import settings

from dohae.garbage import collect_seldom
from dohae.layout import arrange
from dohae.model import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from xdist.remote import Producer
    from xdist.scheduler import LoadScopeScheduling

    from dohae.layout import Arrangement
    from dohae.model.case import Case

ROOT = Path(__file__).parent.parent
GOLDENS = ROOT / "tests" / "goldens"
TOGETHER = ("site/", "draw/picture/", "test_build.py")
"""Tests that share a built site and a browser, or drawings of all cases."""
ORDER = (
    # They change what forked processes run: best before the site's tests, which leave threads.
    *("benchmarks/", "build/", "cli/", "diff/", "pages/", "recover/"),
    # What is long and comes last would run alone, with the other cores at rest.
    *("site/", "draw/picture/", "draw/text/test_read.py", "layout/test_promises.py"),
    "test_build.py",
)
"""Tests that come before the others."""

# Whoever runs tests in the background may let them ignore Ctrl-C; what tests start must not.
signal.signal(signal.SIGINT, signal.default_int_handler)
# Hypothesis measures wall time, which other work on the machine makes longer.
settings.register_profile("dohae", deadline=None)
settings.load_profile("dohae")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what is drawn now over the goldens, to be looked at and committed",
    )


def begins(place: str, starts: tuple[str, ...]) -> int:
    """Which of the starts a test's place in ``tests/`` begins with; with none, how many are."""
    return next((at for at, start in enumerate(starts) if place.startswith(start)), len(starts))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Sets the tests in their order."""
    items.sort(key=lambda item: begins(item.path.relative_to(ROOT / "tests").as_posix(), ORDER))


def pytest_collection_finish() -> None:
    """Spares the tests what dohae's own processes spare themselves, too."""
    collect_seldom()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Gives tests to processes one by one, and together what shares something dear.

    pytest-xdist's own groups are marks that it writes where pytest 9.2 no longer reads them.
    """
    from xdist.scheduler import LoadScopeScheduling  # noqa: PLC0415 - only where it is used

    class Together(LoadScopeScheduling):  # type: ignore[misc] # it carries no types
        def _split_scope(self, nodeid: str) -> str:
            return (*TOGETHER, nodeid)[begins(nodeid.removeprefix("tests/"), TOGETHER)]

    # By default, groups of many tests would come first.
    config.option.loadscopereorder = False
    return Together(config, log)


@pytest.fixture(autouse=True)
def no_threads_but_ones_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets processes be forked in every test, whatever threads were there before it.

    Those of pytest-xdist, of Playwright and of servers that several tests share hold no lock that
    matters.
    """
    count = threading.active_count
    others = count() - 1
    monkeypatch.setattr(threading, "active_count", lambda: max(1, count() - others))


@pytest.fixture(autouse=True, scope="session")
def no_cache() -> Iterator[None]:
    """Keeps tests from the cache of who runs them; one that needs a cache has its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DOHAE_CACHE", "off")
        yield


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def arranged_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Case], Arrangement]:
    """Arranges cases, each once for all processes that run tests: each takes about a second."""
    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "arranged"
    shared.mkdir(exist_ok=True)

    def once(case: Case) -> Arrangement:
        known = shared / f"{quote(case.name, safe='')}.pickle"
        with known.with_suffix(".lock").open("w") as lock:
            # Who comes while it is arranged waits for it.
            fcntl.flock(lock, fcntl.LOCK_EX)
            if known.exists():
                found: Arrangement = pickle.loads(known.read_bytes())  # noqa: S301 - our own
                # Equal but for the file's place, which another process may call otherwise.
                if found.case == case:
                    return replace(found, case=case)
            found = arrange(case)
            known.write_bytes(pickle.dumps(found))
        return found

    return once


@pytest.fixture(scope="session")
def arranged(arranged_once: Callable[[Case], Arrangement]) -> Callable[[Path], Arrangement]:
    """Arranges models, each once."""
    return lambda model: arranged_once(load(model))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compares a text with the accepted one of that file name, and shows how they differ."""

    def compare(name: str, text: str) -> None:
        file = GOLDENS / name
        if request.config.getoption("--accept"):
            file.parent.mkdir(exist_ok=True)
            file.write_text(text, encoding="utf-8")
            return
        if not file.exists():
            pytest.fail(f"{name} was never accepted; look at it and run pytest --accept:\n{text}")
        accepted = file.read_text(encoding="utf-8")
        if text != accepted:
            lines = difflib.unified_diff(
                accepted.splitlines(), text.splitlines(), "accepted", "drawn now", lineterm=""
            )
            pytest.fail(f"{name} is not as accepted:\n" + "\n".join(lines), pytrace=False)

    return compare
