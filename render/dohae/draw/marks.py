"""The words of signs, the same in pictures and in text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.model.case import Sign

if TYPE_CHECKING:
    from dohae.model.case import Mark

SIGN_NAMES = {
    Sign.ADDED: "추가",
    Sign.REMOVED: "삭제",
    Sign.CHANGED: "변경 (괄호 안은 이전 내용)",
}
BEFORE = "(이전"
"""How words begin that tell what something was."""


def was_lines(mark: Mark | None) -> list[str]:
    """What something was, each in brackets; nothing where nothing is said of it."""
    return [f"{BEFORE} {' '.join(words.split())})" for words in mark.was] if mark else []
