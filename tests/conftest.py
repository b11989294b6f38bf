"""What tests share: the models, and drawings that were looked at and accepted."""

from __future__ import annotations

import difflib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
GOLDENS = ROOT / "tests" / "goldens"


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--accept",
        action="store_true",
        help="write what is drawn now over the goldens, to be looked at and committed",
    )


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
