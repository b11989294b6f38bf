"""Misspelt names find the one that was meant, and other words find none."""

from __future__ import annotations

import pytest

from dohae.spelling import alike, jamo

NAMES = ["캐시", "웹", "웹서버", "로드밸런서", "결제-서버", "주문서버", "회원", "db"]


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("캐쉬", "캐시"),
        ("웸", "웹"),
        ("웨", "웹"),
        ("웹ㅂ", "웹"),
        ("웹서바", "웹서버"),
        ("로드발란서", "로드밸런서"),
        ("겔제-서버", "결제-서버"),
        ("주문섭버", "주문서버"),
    ],
)
def test_a_misspelt_name_is_like_the_one_that_is_meant(wrong: str, right: str) -> None:
    assert alike(wrong, NAMES)[0] == right


@pytest.mark.parametrize("word", ["강", "배송", "문자", "고객센터", "알림", "물류", "정산-배치"])
def test_a_word_that_only_shares_vowels_is_like_none(word: str) -> None:
    assert alike(word, NAMES) == []


def test_a_consonant_is_the_same_wherever_it_stands_and_however_it_is_composed() -> None:
    assert jamo("각") == jamo("가ㄱ") == jamo("\u1100\u1161\u11a8")
    assert jamo("Web 1") == "Web 1"
