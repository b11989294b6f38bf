"""What people also type for a word: other spellings of it in Korean, and other words for it."""

from __future__ import annotations

_TABLE = """
다이나모DB: 다이나모디비
데이터: 데이타
디렉터리: 디렉토리
람다: 람다함수
로드밸런서: 로드발란서 로드밸랜서 로드벨런서
마이크로서비스: MSA
머신러닝: machine learning 기계학습
메시지: 메세지
백엔드: 백앤드
아키텍처: 아키텍쳐
애플리케이션: 어플리케이션
이상거래: 이상거래탐지 FDS
정적사이트: 정적웹사이트
컨테이너: 도커 docker
콘텐츠: 컨텐츠
쿠버네티스: 쿠버네티즈 쿠버네틱스
클라우드워치: 클라우드와치
클라우드프론트: 클라우드프런트
"""
_OTHERS = dict(line.split(": ") for line in _TABLE.strip().splitlines())


def others(text: str) -> list[str]:
    """What else is typed for the words of a text, written together or apart."""
    joined = text.replace(" ", "")
    return [other for word, other in _OTHERS.items() if word in joined]
