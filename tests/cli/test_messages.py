"""The locale decides which language is spoken."""

from __future__ import annotations

import pytest

from dohae.cli.messages import say


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
