"""What Korean users write for the keys of a model, which are English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.model.problems import did_you_mean, meant
from dohae.spelling import mistyped

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.messages import Message

_KEYS = {
    "제목": ("title",),
    "이름": ("name", "title"),
    "순서": ("order",),
    "요약": ("summary",),
    "개요": ("summary",),
    "설명": ("summary", "note", "role"),
    "캡션": ("caption",),
    "분류": ("categories",),
    "범주": ("categories",),
    "방향": ("direction",),
    "범례": ("legend",),
    "테마": ("theme",),
    "노드": ("nodes",),
    "그룹": ("nodes",),
    "연결": ("links",),
    "링크": ("links", "href"),
    "주소": ("href",),
    "구성 요소": ("components",),
    "참고": ("notes", "note"),
    "메모": ("notes", "note"),
    "정오표": ("errata",),
    "종류": ("kind",),
    "역할": ("role",),
    "개수": ("count",),
    "수량": ("count",),
    "라벨": ("label",),
    "레이블": ("label",),
    "경계": ("border",),
    "테두리": ("border",),
    "아래": ("below",),
    "위": ("above",),
    "왼쪽": ("left-of",),
    "오른쪽": ("right-of",),
    "출발": ("from",),
    "도착": ("to",),
    "화살표": ("arrow",),
    "모양": ("style",),
    "원문": ("source",),
    "모델": ("model",),
}
"""Korean words -> keys, the likeliest first; each mapping has other ones of them."""


def meant_key(wrong: str, known: Iterable[str]) -> Message:
    """A hint at the key that may have been meant, in whichever language; empty for none."""
    keys = list(known)
    words = [word for word, named in _KEYS.items() if any(key in keys for key in named)]
    plain = "".join(wrong.split())
    exact = [word for word in words if "".join(word.split()) == plain]
    for word in exact or mistyped(wrong, words, 1):
        return did_you_mean([key for key in _KEYS[word] if key in keys][:1])
    return meant(wrong, keys)
