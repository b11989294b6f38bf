"""What tests share: the models, and drawings that were looked at and accepted."""

from __future__ import annotations

import difflib
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).parent.parent
GOLDENS = ROOT / "tests" / "goldens"
RUNNERS = threading.active_count() - 1
"""Threads of what runs the tests: pytest-xdist has one that waits for orders."""

# Whoever runs tests in the background may let them ignore Ctrl-C; what tests start must not.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what is drawn now over the goldens, to be looked at and committed",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keeps together what shares something dear: a built site, or drawings of all cases."""
    for item in items:
        place = item.path.relative_to(ROOT / "tests").as_posix()
        for shared in ("site/", "draw/picture/", "test_build.py"):
            if place.startswith(shared):
                item.add_marker(pytest.mark.xdist_group(shared))


@pytest.fixture(autouse=True, scope="session")
def no_threads_but_ones_own() -> Iterator[None]:
    """Lets processes be forked as without pytest-xdist; its thread holds no lock that matters."""
    count = threading.active_count
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(threading, "active_count", lambda: count() - RUNNERS)
        yield


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
