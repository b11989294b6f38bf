"""Every message has its Korean, and the locale decides which is said."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import dohae.cli
from dohae.cli.messages import KOREAN, say

FOLDER = Path(dohae.cli.__file__).parent
FROM_CLICK = {
    "Usage: ",
    "Options",
    "Commands",
    "Show this message and exit.",
}


def said() -> set[str]:
    """All texts that the command line says, read from its source."""
    return {
        node.args[0].value
        for file in FOLDER.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "say"
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_message_has_its_korean_and_none_is_left_over() -> None:
    assert said() | FROM_CLICK == set(KOREAN)


@pytest.mark.parametrize("message", KOREAN)
def test_the_korean_names_the_same_values(message: str) -> None:
    assert sorted(re.findall(r"{\w+}", message)) == sorted(re.findall(r"{\w+}", KOREAN[message]))


@pytest.mark.parametrize(
    ("settings", "korean"),
    [
        ({"LANG": "ko_KR.UTF-8"}, True),
        ({"LANG": "ko"}, True),
        ({"LANG": "en_US.UTF-8"}, False),
        ({"LANG": "kok_IN"}, False),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": "C.UTF-8"}, False),
        ({"LANG": "en_US.UTF-8", "LC_MESSAGES": "ko_KR.UTF-8"}, True),
        ({"LANG": "ko_KR.UTF-8", "LC_ALL": ""}, True),
        ({}, False),
    ],
)
def test_the_locale_decides_the_language(
    settings: dict[str, str], korean: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in settings.items():
        monkeypatch.setenv(name, value)
    assert say("{count} checked, all right", count=3) == (
        "모델 3개를 검사했고 문제가 없다" if korean else "3 checked, all right"
    )
