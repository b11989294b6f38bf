"""Korean sentences about a drawing, with the particles that each name asks for."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae.draw.legend import STYLE_NAMES, TITLE
from dohae.draw.marks import was_lines
from dohae.draw.picture.speech import Heads, bracketed
from dohae.model.case import Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dohae.model.case import Mark

_HANGUL = (0xAC00, 0xD7A3)
_FINALS = 28
_SPOKEN_FINALS = frozenset("lmnrLMNR013678")
"""Latin letters and digits whose Korean names end in a consonant: 엘, 엠, 엔, 알, 영, 일 …"""
_ENGLISH_FINALS = frozenset("1789")
"""Digits that are spoken in English after a letter, as in S3: 원, 세븐, 에잇, 나인 end so."""
_AFTER_LETTER = re.compile(r"[A-Za-z]\d+\W*$")
_RIEUL = 8
_SPOKEN_RIEUL = frozenset("lrLR178")
_WORD = re.compile(r"[A-Za-z]*[a-z]\W*$")
"""An English word; what ends in a capital is spelt out."""
_WORD_RIEUL = re.compile(r"le?\W*$")
"""파일, 테이블, 콘솔."""
_WORD_FINAL = re.compile(
    r"(?:[mn]e?|ng|[aeiou](?<!oo)pp?|(?:[aeiouc]|tal)k|[aeiou]c|(?:[nk]e|bo|cha|spo|gi)t"
    r"|web|job|lab)\W*$",
    re.IGNORECASE,
)
"""타임, 머신, 스케일링, 앱, 슬랙, 트래픽, 버킷, 웹; others end with a vowel: 서버, 커넥트, 로그."""


class Korean:
    """Korean, in the plain style."""

    heads = Heads("구성", "연결", TITLE, "변경")
    styles = STYLE_NAMES
    changes = {Sign.ADDED: "추가된 것", Sign.REMOVED: "삭제된 것", Sign.CHANGED: "변경된 것"}  # noqa: RUF012 - never written

    def there(self, names: Sequence[str]) -> str:
        """``A, B가 있다.``."""
        return f"{_list(names)} 있다."

    def inside(self, group: str, names: Sequence[str]) -> str:
        """``VPC 안에 A, B가 있다.``."""
        return f"{group} 안에 {_list(names)} 있다."

    def joined(self, one: str, other: str, label: str) -> str:
        """``A와 B가 이어져 있다 (SQL).``."""
        return f"{_with(one)} {_subject(other)} 이어져 있다{bracketed(label)}."

    def both_ways(self, one: str, other: str, label: str) -> str:
        """``A와 B가 서로 오간다.``."""
        return f"{_with(one)} {_subject(other)} 서로 오간다{bracketed(label)}."

    def leads(self, source: str, targets: Sequence[str], label: str) -> str:
        """``A에서 B, C로 간다.``."""
        *first, last = targets
        return f"{source}에서 {', '.join([*first, _towards(last)])} 간다{bracketed(label)}."

    def between(self, one: str, other: str) -> str:
        """``A와 B 사이의 선``."""
        return f"{_with(one)} {other} 사이의 선"

    def before(self, mark: Mark) -> Sequence[str]:
        """``(이전 A)``."""
        return was_lines(mark)


KOREAN = Korean()


def _list(names: Sequence[str]) -> str:
    return ", ".join([*names[:-1], _subject(names[-1])])


def _subject(name: str) -> str:
    return name + ("이" if _final(name) else "가")


def _with(name: str) -> str:
    return name + ("과" if _final(name) else "와")


def _towards(name: str) -> str:
    final = _final(name)
    return name + ("으로" if final and final != _RIEUL else "로")


def _final(name: str) -> int:
    """The final consonant that a name is spoken with; 0 for none, 8 for ㄹ."""
    spoken = [character for character in name if character.isalnum()]
    last = spoken[-1] if spoken else ""
    if last and _HANGUL[0] <= ord(last) <= _HANGUL[1]:
        return (ord(last) - _HANGUL[0]) % _FINALS
    if last.isdigit() and _AFTER_LETTER.search(name):
        return int(last in _ENGLISH_FINALS)
    if _WORD.search(name) and len(spoken) > 1:
        return _RIEUL if _WORD_RIEUL.search(name) else int(bool(_WORD_FINAL.search(name)))
    if last in _SPOKEN_RIEUL:
        return _RIEUL
    return int(last in _SPOKEN_FINALS)
