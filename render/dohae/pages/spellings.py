"""What people also type for a word: other spellings of it in Korean, and other words for it."""

from __future__ import annotations

import re

_SPELLINGS = """
DB: 디비
다이나모: 다이너모
디렉터리: 디렉토리
데이터: 데이타
메시지: 메세지
밸런서: 발란서 밸랜서 벨런서
배스천: 베스천
백엔드: 백앤드
브리지: 브릿지
글래시어: 글래이셔 글레이셔
깃허브: 깃헙 기트허브
시프트: 쉬프트
실드: 쉴드
아키텍처: 아키텍쳐
애플리케이션: 어플리케이션
액셀러레이터: 엑셀러레이터
엘라스티캐시: 엘라스틱캐시
워치: 와치
콘텐츠: 컨텐츠
쿠버네티스: 쿠버네티즈 쿠버네틱스
프런트: 프론트
프론트: 프런트
플로: 플로우
"""
"""Part of a word: how else it is spelled, in every word with that part."""
_WORDS = """
3계층: 3티어, 쓰리티어, 3tier, 3-tier
Direct Connect: DX
CloudTrail: 클라우드 트레일, 클라우드트레일
DocumentDB: MongoDB, 몽고디비
ElastiCache: Redis, 레디스, Memcached, Valkey
Entra ID: 액티브디렉터리, 액티브디렉토리, Active Directory
Google Cloud: GCP, 구글 클라우드, 구글클라우드
EMR: Spark, 스파크, MapReduce, 맵리듀스
OpenSearch: Elasticsearch, 엘라스틱서치, ELK
가용영역: 멀티AZ, multi-AZ
공장: 스마트팩토리, smart factory
다중계정: 멀티어카운트, 멀티계정, multi-account
두리전: 멀티리전, 다중리전, multi-region
디도스: DDoS
람다: 람다함수
로드밸런서: 로드발란서, 로드밸랜서, 로드벨런서
머신러닝: machine learning, 기계학습, 인공지능, AI
마이크로서비스: MSA
서버리스: 서버리스아키텍처
쇼핑몰: 이커머스, 전자상거래, e-commerce
온프레미스: 온프렘, IDC
원격강의: 온라인강의, 이러닝, e-learning
이벤트기반: 이벤트드리븐
이상거래: 이상거래탐지, FDS
재해복구: DR, 재난복구
정적사이트: 정적웹사이트
증권: 핀테크, fintech
컨테이너: 도커, docker
쿠버네티스: K8s
파워포인트: PPT, 한글문서, HWP
프런트도어: 프론트도어
하이브리드: 하이브리드클라우드
"""
"""A word, or words that are written together or apart: what else is said for it."""


def _table(text: str, comma: str | None) -> list[tuple[str, list[str]]]:
    lines = (line.split(": ") for line in text.strip().splitlines())
    return [(said.replace(" ", ""), other.split(comma)) for said, other in lines]


_SPELLED, _SAID = _table(_SPELLINGS, None), _table(_WORDS, ", ")
_WORD = re.compile(r"\w+")


def others(text: str) -> list[str]:
    """What else is typed for the words of a text, written together or apart."""
    joined = text.replace(" ", "")
    found = [other for word, every in _SAID if word in joined for other in every]
    spelled = [(part, every) for part, every in _SPELLED if part in joined]
    for word in _WORD.findall(text) if spelled else ():
        found += [
            word.replace(part, other) for part, every in spelled for other in every if part in word
        ]
    return list(dict.fromkeys(found))
