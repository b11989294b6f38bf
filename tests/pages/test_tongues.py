"""What stands around a page in another language says so, and nothing else does."""

from __future__ import annotations

import pytest

from dohae.pages.tongues import marked

TITLES = {"갤러리": "ko", "English": "en", "둘 & 셋": "ko", "갤러리 안내": "ko"}


@pytest.mark.parametrize(
    ("language", "title", "said"),
    [
        ("en", "갤러리", '<span lang="ko">갤러리</span>'),
        ("en", "갤러리 안내", '<span lang="ko">갤러리 안내</span>'),
        ("en", "둘 & 셋", '<span lang="ko">둘 & 셋</span>'),
        ("en", "English", "English"),
        ("ko", "English", '<span lang="en">English</span>'),
        ("ko", "갤러리", "갤러리"),
        ("en", "갤러리의 벽", "갤러리의 벽"),
    ],
)
def test_a_title_in_another_language_says_so(language: str, title: str, said: str) -> None:
    page = "<nav><a>\n  {}\n</a></nav><article>본문</article>"
    assert marked(page.format(title), TITLES, language) == page.format(said)


def test_the_pages_own_words_and_its_title_are_as_they_were() -> None:
    page = "<title>갤러리</title><article><pre>갤러리</pre></article>"
    assert marked(page, TITLES, "en") == page


@pytest.mark.parametrize("attribute", ["title", "aria-label"])
def test_what_is_but_a_name_says_so_where_it_is_one(attribute: str) -> None:
    page = f'<label class="x" {attribute}="갤러리" for="y"><i></i></label>'
    wanted = page.replace("<label", '<label lang="ko"')
    assert marked(page, TITLES, "en") == wanted


def test_a_page_of_a_site_in_one_language_is_as_it_was() -> None:
    page = "<nav><a>갤러리</a></nav>"
    assert marked(page, {"갤러리": "ko"}, "ko") is page
