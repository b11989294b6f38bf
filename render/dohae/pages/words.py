"""The words of figures, cards and their script, once for each language that a page may have."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw.picture import english, korean
from dohae.messages import in_korean

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from dohae.draw.picture.speech import Speech

_FOLDER = re.compile(r"(?P<language>[a-z]{2})(?:[-_][A-Za-z]{2,4})?/")
_HANGUL = re.compile(r"[가-힣]")


@dataclass(frozen=True, slots=True)
class Words:
    """What dohae itself says in a page; all else is the model's."""

    language: str
    """As HTML names it."""
    picture: str
    text: str
    text_drawing: str
    """What a text drawing is, for those who can't see it."""
    download: str
    no_case: str
    one_case: str
    cases: str
    """``{count}`` of them."""
    others: str
    """How many services of a card are not named: ``{count}`` of them."""
    categories: str
    lost: str
    """The head of the page that there is for addresses without one."""
    way_back: str
    """What to do there; ``{front}`` is the address of the front page."""
    kinds: tuple[str, str, str]
    """The heads of a table of kinds: a kind, its name, its Korean names."""
    script: Mapping[str, str]
    """By the names that the script knows them by."""
    speech: Speech
    """Tells what a drawing shows."""
    tell: Callable[[str], str]
    """Tells what is wrong with a model."""

    def counted(self, count: int) -> str:
        """How many cases there are."""
        said = {0: self.no_case, 1: self.one_case}.get(count, self.cases)
        return said.format(count=count)


KOREAN = Words(
    language="ko",
    picture="그림",
    text="텍스트",
    text_drawing="텍스트 도면",
    download="내려받기",
    no_case="아직 사례가 없다",
    one_case="사례 1개",
    cases="사례 {count}개",
    others="외 {count}개",
    categories="분야",
    lost="없는 페이지",
    way_back=(
        "주소가 바뀌었거나 페이지가 없어졌다. "
        '위에서 검색하거나 <a href="{front}">첫 페이지</a>에서 고른다.'
    ),
    kinds=("kind", "이름", "우리말 이름"),
    script={
        "copyPicture": "그림 복사",
        "copyText": "텍스트 복사",
        "copyEmbed": "삽입 코드 복사",
        "copyMarkdown": "마크다운 복사",
        "copied": "복사했다",
        "failed": "복사할 수 없다. 파일을 내려받아 쓴다.",
        "enlarge": "그림 크게 보기",
        "category": "분야",
        "service": "서비스",
        "all": "전체",
        "reset": "모두 보기",
        "find": "서비스 찾기",
        "findAs": "로드 밸런서, Azure …",
        "services": "서비스 {count}개",
        "zoomIn": "확대",
        "zoomOut": "축소",
        "fit": "화면에 맞춤",
        "close": "닫기",
    },
    speech=korean.KOREAN,
    tell=in_korean,
)
ENGLISH = Words(
    language="en",
    picture="Picture",
    text="Text",
    text_drawing="Drawing as text",
    download="Download",
    no_case="No case yet",
    one_case="1 case",
    cases="{count} cases",
    others="{count} more",
    categories="Categories",
    lost="No such page",
    way_back=(
        "Its address has changed, or it is gone. "
        'Search above, or choose from the <a href="{front}">front page</a>.'
    ),
    kinds=("kind", "Name", "Korean name"),
    script={
        "copyPicture": "Copy picture",
        "copyText": "Copy text",
        "copyEmbed": "Copy embed code",
        "copyMarkdown": "Copy Markdown",
        "copied": "Copied",
        "failed": "Can't copy here. Download the file instead.",
        "enlarge": "Enlarge the picture",
        "category": "Category",
        "service": "Service",
        "all": "All",
        "reset": "Show all",
        "find": "Find a service",
        "findAs": "load balancer, Azure …",
        "services": "Services: {count}",
        "zoomIn": "Zoom in",
        "zoomOut": "Zoom out",
        "fit": "Fit",
        "close": "Close",
    },
    speech=english.ENGLISH,
    tell=str,
)
_ALL = {words.language: words for words in (KOREAN, ENGLISH)}


def language_of(place: str, meta: Mapping[str, object], site: str) -> str:
    """A page's language: its front matter says it, or else its folder, or the site.

    Args:
        place: Where the page lies in the site's sources; one under ``en/`` is English.
        meta: Its front matter, of which ``lang`` or ``language`` counts.
        site: The language of the site.
    """
    said = meta.get("lang") or meta.get("language")
    folder = _FOLDER.match(place)
    if not isinstance(said, str):
        said = folder["language"] if folder and folder["language"] in _ALL else site
    return said.partition("-")[0].partition("_")[0].lower()


def has_words(language: str) -> bool:
    """Whether dohae speaks a language."""
    return language in _ALL


def words_of(place: str, meta: Mapping[str, object], site: str) -> Words:
    """The words for a page; one in a language that there are no words in is told in English."""
    return _ALL.get(language_of(place, meta, site), ENGLISH)


def marked(text: str, words: Words) -> str:
    """The attribute that tells a text's language in a page of another one; empty where it fits."""
    return ' lang="ko"' if words is not KOREAN and is_korean(text) else ""


def is_korean(text: str) -> bool:
    """Whether a text has Korean words."""
    return bool(_HANGUL.search(text))


def with_words(script: str) -> str:
    """A script with the words of every language where it asks for them."""
    said = {
        language: {**words.script, "oneCase": words.one_case, "cases": words.cases}
        for language, words in _ALL.items()
    }
    return script.replace("/* words */ {}", json.dumps(said, ensure_ascii=False))
