"""What users write for the keys and words of a model: Korean, or the words of other tools."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.model.problems import did_you_mean
from dohae.spelling import alike, mistyped

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from dohae.messages import Message

    Words = Mapping[tuple[str, ...], str]
    """What may be meant, the likeliest first -> the words for it, parted by commas."""

_KEYS: Words = {
    ("title", "label"): "제목, 타이틀, heading, subject, caption",
    ("name", "title", "label"): "이름, 명칭, name",
    ("label", "title"): "라벨, 레이블, 텍스트, 글, text, title",
    ("order",): "순서, 차례, 번호",
    ("summary",): "요약, 개요",
    ("summary", "note", "role", "label"): "설명, 비고, desc, description, comment, tooltip",
    ("caption",): "캡션",
    ("categories",): "분류, 범주, 분야, category, tag, tags",
    ("direction",): "방향, 흐름, dir, flow, orientation, rankdir",
    ("legend",): "범례",
    ("theme",): "테마, 색",
    ("nodes",): (
        "노드, 그룹, 하위, 하위 노드, 자식, 내용, groups, clusters, children, items, members, "
        "contains, contents, resources, services, boxes"
    ),
    ("links",): (
        "연결, 연결선, 선, 화살표, link, edge, edges, connection, connections, relations, arrows"
    ),
    ("links", "href"): "링크",
    ("href",): "주소, url, uri, link",
    ("components",): "구성 요소, 구성요소, 목록, component",
    ("notes", "note"): "참고, 메모, 주석, 노트",
    ("errata",): "정오표",
    ("kind",): "종류, 유형, 타입, 아이콘, 서비스, type, icon, service, class, image, shape",
    ("role",): "역할",
    ("count",): "개수, 수량, 대수, amount, number, quantity",
    ("border",): "경계, 테두리, edge, side",
    ("below",): "아래, 밑, 아래쪽, under, beneath, underneath, bottom-of",
    ("above",): "위, 위쪽, over, on-top-of, top-of",
    ("left-of",): "왼쪽, 좌측, left, before",
    ("right-of",): "오른쪽, 우측, right, after",
    ("from",): "에서, 부터, 출발, 출발지, 시작, source, src, start, origin",
    ("to",): (
        "까지, 에게, 로, 으로, 도착, 도착지, 목적지, 대상, 끝, target, dst, dest, destination, end"
    ),
    ("arrow",): "화살표, 방향, head, heads, arrowhead, arrows, direction, dir",
    ("style",): "모양, 선, 선 모양, 선 종류, 스타일, line, line-style, linestyle, type",
    ("source",): "원문",
    ("model",): "모델",
}
"""Each mapping has other ones of these keys."""

_CHOICES: Words = {
    ("right",): "오른쪽, 우측, 우, 가로, lr, left-to-right, horizontal, east, →",
    ("left",): "왼쪽, 좌측, 좌, rl, right-to-left, west, ←",
    ("down", "bottom"): (
        "아래, 아래쪽, 밑, 하, 하단, 세로, tb, td, top-down, top-to-bottom, vertical, south, "
        "bottom, down, below, ↓"
    ),
    ("up", "top"): "위, 위쪽, 상, 상단, bt, bottom-up, bottom-to-top, north, top, up, above, ↑",
    ("solid",): "실선, normal, plain",
    ("dashed",): "파선, dash, dashes",
    ("dotted", "dashed"): "점선, dot, dots",
    ("bold",): "굵은, 굵게, 굵은 선, 굵은선, 두꺼운, 두껍게, thick, strong, heavy",
    ("--",): "없음, 무방향, none, no, false, line, -, ---, —, –, ─",
    ("->",): "단방향, 한쪽, 정방향, one, forward, →, ⇒, =>, -->, ->>, >",
    ("<-",): "역방향, back, backward, reverse, ←, ⇐, <=, <--, <<-, <",
    ("<->",): "양방향, 쌍방향, 양쪽, both, bidirectional, two-way, ↔, ⇔, <=>, <-->, <<->>",
    ("dark",): "어두운, 어둡게, 다크, 다크모드, dark-mode, 검정, black, night",
    ("light",): "밝은, 밝게, 라이트, 라이트모드, light-mode, 기본, default, white",
    ("print",): "인쇄, 인쇄용, 프린트, 흑백, paper",
    ("true",): "예, 네, 참, yes, on, y, 1, 있음",
    ("false",): "아니오, 아니요, 거짓, no, off, n, 0, 없음",
}
"""Each key has other ones of these words for its value."""


def meant_keys(wrong: str, known: Iterable[str]) -> list[str]:
    """The keys that may have been meant, in whichever language, the likeliest first."""
    return _meant(wrong, list(known), _KEYS)


def meant_choice(wrong: str, choices: Iterable[str]) -> Message:
    """A hint at the word that may have been meant for a value; empty for none."""
    return did_you_mean(_meant(wrong, list(choices), _CHOICES, most=2))


def _meant(wrong: str, known: list[str], words: Words, most: int = 1) -> list[str]:
    """What is known and may be meant; synonyms first, for they are like other words by accident.

    Args:
        wrong: What is written.
        known: What may be.
        words: The synonyms.
        most: How many of those that a synonym may mean are named.
    """
    same = [name for name in known if _plain(name) == _plain(wrong)]
    if same:
        return same
    named: dict[str, tuple[str, ...]] = {}
    for means, written in words.items():
        here = tuple(name for name in means if name in known)
        if here:
            named |= {word: here for word in written.split(", ") if word not in named}
    plain = {_plain(word): word for word in reversed(named)}
    exact = [plain[_plain(wrong)]] if _plain(wrong) in plain else []
    for word in exact or mistyped(wrong, named, 1):
        return [*named[word][:most]]
    return alike(wrong, known)


def _plain(word: str) -> str:
    """A word as it is compared: whatever its case, and whether it is parted or not."""
    return "".join(word.split()).casefold().replace("_", "-")
