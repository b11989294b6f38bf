"""What tests share: the models, and drawings that were looked at and accepted."""

from __future__ import annotations

import difflib
import os
import pickle
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from dohae.layout import arrange
from dohae.model import load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dohae.layout import Arrangement

ROOT = Path(__file__).parent.parent
GOLDENS = ROOT / "tests" / "goldens"
TOGETHER = ("site/", "draw/picture/", "test_build.py")
"""Tests that share a built site and a browser, or drawings of all cases."""
LONG = (
    "site/",
    "draw/picture/",
    "draw/text/test_read.py",
    "layout/test_promises.py",
    "test_build.py",
    "benchmarks/",
)
"""Tests that take longest."""

# Whoever runs tests in the background may let them ignore Ctrl-C; what tests start must not.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what is drawn now over the goldens, to be looked at and committed",
    )


# pytest-xdist reads the groups in the same hook, and would do so first.
@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keeps together what shares something dear, and begins with what takes longest."""

    def place(item: pytest.Item) -> str:
        return item.path.relative_to(ROOT / "tests").as_posix()

    for item in items:
        for shared in TOGETHER:
            if place(item).startswith(shared):
                item.add_marker(pytest.mark.xdist_group(shared))
    # What is long and comes last would run alone, with the other cores at rest.
    items.sort(
        key=lambda item: next(
            (rank for rank, long in enumerate(LONG) if place(item).startswith(long)), len(LONG)
        )
    )


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
def arranged(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], Arrangement]:
    """Arranges models, each once for all processes that run tests: each takes about a second."""
    own = tmp_path_factory.getbasetemp()
    shared = (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "arranged"
    shared.mkdir(exist_ok=True)

    def arranged_(model: Path) -> Arrangement:
        known = shared / f"{model.stem}.pickle"
        if not known.exists():
            new = own / known.name
            new.write_bytes(pickle.dumps(arrange(load(model))))
            new.replace(known)
        arrangement: Arrangement = pickle.loads(known.read_bytes())  # noqa: S301 - our own
        return arrangement

    return arranged_


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
