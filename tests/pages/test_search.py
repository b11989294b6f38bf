"""Korean words are found by their parts, written together or apart."""

from __future__ import annotations

import json
import re

import pytest

from dohae.pages.search import SEPARATOR, KoreanIndex, grams
from dohae.pages.spellings import others


def found(query: str, text: str) -> bool:
    """Whether every word of a query begins something that the index knows of the text."""
    known = [word for word in re.split(SEPARATOR, text) if word] + grams(text)
    words = [word for word in re.split(SEPARATOR, query) if word]
    return all(any(term.startswith(word) for term in known) for word in words)


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("밸런서", "로드밸런서로 사용"),
        ("업무시스템", "업무 시스템 서버"),
        ("부하분산", "부하를 분산하고, 부하 분산"),
        ("시스템서버", "업무 시스템 서버"),
        ("이중화", "다중 AZ로 이중화를 구성"),
        ("데이터웨어하우스", "Redshift(데이터 웨어하우스)"),
        ("S3버킷", "S3 버킷"),
        ("내보내기", "결과 내보내기"),
        ("허브앤스포크", "허브 앤 스포크"),
        ("정적웹사이트", "정적 웹 사이트"),
        ("onpremises", "an on-premises server"),
        ("CICD", "CI/CD 파이프라인"),
    ],
)
def test_parts_and_compounds_are_found(query: str, text: str) -> None:
    assert found(query, text)


def test_nothing_is_joined_to_a_word_with_its_particle() -> None:
    assert grams("서버에서 운영하는 시스템 로그") == [
        *("버에서", "에서", "영하는", "하는", "스템"),
        *("시스템로그", "스템로그"),
    ]


def test_what_is_not_there_is_not_found() -> None:
    assert not found("람다", "업무 시스템 서버")


def test_the_index_keeps_its_documents_and_gains_a_field() -> None:
    index = {
        "config": {"separator": " ", "fields": {"title": {"boost": 1000}}},
        "docs": [{"location": "a", "title": "로드밸런서", "text": "<p>업무 시스템 &amp;</p>"}],
    }
    made = json.loads(KoreanIndex().fit(json.dumps(index), {}, {}, {}))
    assert made["config"]["separator"] == SEPARATOR
    assert set(made["config"]["fields"]) == {"title", "heading", "keys", "grams", "names", "words"}
    (doc,) = made["docs"]
    assert doc["text"] == "<p>업무 시스템 &amp;</p>"
    assert "업무시스템" in doc["grams"].split()
    assert "밸런서" in doc["heading"].split()


def test_what_else_is_typed_for_a_word_finds_its_page_and_its_title_more_than_its_text() -> None:
    index = {
        "config": {"separator": " ", "fields": {}},
        "docs": [
            {"location": "a", "title": "쿠버네티스 입문", "text": ""},
            {"location": "b", "title": "배포", "text": "<p>로드 밸런서와 쿠버네티스</p>"},
            {"location": "c", "title": "저장", "text": "버킷"},
        ],
    }
    made = json.loads(KoreanIndex().fit(json.dumps(index), {"c": ["람다"]}, {}, {}))
    titled, said, called = made["docs"]
    assert "쿠버네티즈" in titled["heading"].split()
    assert {"쿠버네티즈", "로드발란서"} <= set(said["words"].split())
    assert "쿠버네티즈" not in said.get("heading", "").split()
    assert "람다함수" in called["words"].split()


def test_a_title_and_a_name_are_found_by_the_keys_of_the_other_script() -> None:
    docs = [{"location": "a", "title": "EC2 사이트", "text": ""}]
    index = {"config": {"separator": " ", "fields": {}}, "docs": docs}
    made = KoreanIndex().fit(json.dumps(index), {"a": ["람다"]}, {}, {})
    (doc,) = json.loads(made)["docs"]
    assert {"ㄷㅊ2", "tkdlxm", "fkaek"} <= set(doc["keys"].split())


def test_another_spelling_of_a_part_is_known_in_every_word() -> None:
    assert others("밸런서로") == ["발란서로", "밸랜서로", "벨런서로"]
    assert others("데이터플로") == ["데이타플로", "데이터플로우"]
    assert others("문서") == []


def test_words_that_are_whole_are_found_as_they_are_written_alone() -> None:
    docs = [{"location": "a", "title": "목록", "text": ""}]
    index = {"config": {"separator": " ", "fields": {}}, "docs": docs}
    whole = {"a": ["트랜짓게이트웨이", "애저"]}
    (doc,) = json.loads(KoreanIndex().fit(json.dumps(index), {}, {}, whole))["docs"]
    assert doc["words"] == "트랜짓게이트웨이 애저"
