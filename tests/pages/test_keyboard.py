"""What was typed in the wrong script is told as the keys that were meant."""

from __future__ import annotations

import pytest

from dohae.pages.keyboard import mistyped


@pytest.mark.parametrize(
    ("meant", "typed"),
    [
        ("ec2", "ㄷㅊ2"),
        ("S3", "ㄴ3"),
        ("rds", "ㄱㅇㄴ"),
        ("EKS", "단"),
        ("lambda", "ㅣ므ㅠㅇㅁ"),
        ("redis", "ㄱㄷ얀"),
        ("vpc", "펯"),
        ("kafka", "ㅏㅁ람"),
        ("하이브리드", "gkdlqmflem"),
        ("서버리스", "tjqjfltm"),
        ("빅쿼리", "qlrznjfl"),
        ("데이터 레이크", "epdlxj fpdlzm"),
        ("값싼", "rkqtTks"),
        ("API 게이트웨이", "api rpdlxmdnpdl"),
    ],
)
def test_the_same_keys_in_the_other_script(meant: str, typed: str) -> None:
    assert mistyped(meant) == typed


@pytest.mark.parametrize("word", ["하이브리드", "값이", "돐맞이", "완전", "한글", "읽다", "의사"])
def test_korean_comes_back(word: str) -> None:
    assert mistyped(mistyped(word)) == word
