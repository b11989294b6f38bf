"""Whatever a model says, a page shows exactly that."""

from __future__ import annotations

import html as entities
import re

import markdown as python_markdown
import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dohae.pages.escape import front_matter, html, markdown, one_line, plain, prose

EXTENSIONS = [
    "abbr",
    "admonition",
    "attr_list",
    "def_list",
    "footnotes",
    "md_in_html",
    "tables",
    "pymdownx.arithmatex",
    "pymdownx.betterem",
    "pymdownx.caret",
    "pymdownx.critic",
    "pymdownx.emoji",
    "pymdownx.highlight",
    "pymdownx.inlinehilite",
    "pymdownx.keys",
    "pymdownx.magiclink",
    "pymdownx.mark",
    "pymdownx.superfences",
    "pymdownx.tabbed",
    "pymdownx.tasklist",
    "pymdownx.tilde",
]
NASTY = [
    "*굵게* _기울임_ `코드`",
    "<script>alert(1)</script>",
    "[링크](http://example.com) ![그림](x.png)",
    "1. 목록",
    "2) 목록",
    "- 목록",
    "# 제목 #",
    "C#",
    "a | b | c",
    "{: #id .class } { #id }",
    "&amp; &lt; &#42;",
    ":smile: http://example.com/",
    "==표시== ~~취소~~ ^^위^^ {++더함++}",
    "```dohae",
    "$x^2$",
    "[^1] [x] [ ]",
    "\\*역슬래시\\",
    "\"따옴표\" '작은'",
    '=== "탭"',
    "!!! note",
    "++ctrl+alt++",
    "--8<-- 'file'",
    ": 정의",
]
MARKDOWN = python_markdown.Markdown(extensions=EXTENSIONS)
WORDS = st.text(
    st.sampled_from("가나 ab1.)(-+*_`#>|[]{}<>&!:;=~^$\\\"'/@%,\n\t·…"), min_size=1, max_size=30
).filter(lambda text: text.strip())


def rendered(source: str) -> str:
    return str(MARKDOWN.reset().convert(source))


def words(source: str) -> str:
    """What a reader sees of a rendered page, tags aside."""
    return plain(entities.unescape(re.sub(r"<[^>]*>", "", rendered(source))))


@pytest.mark.parametrize("text", NASTY)
def test_markup_in_a_model_is_shown_as_it_is_written(text: str) -> None:
    assert words(markdown(text)) == text
    assert words(f"# {markdown(text)}") == text
    assert words(f"1. {markdown(text)}") == text
    assert words(f"| 가 |\n| --- |\n| {markdown(text)} |") == f"가 {text}"


@given(WORDS)
def test_any_text_comes_through_markdown_unchanged(text: str) -> None:
    assert words(markdown(text)) == plain(text)
    assert words(f"- {markdown(text)}") == plain(text)


@given(WORDS)
def test_any_text_comes_through_html_unchanged(text: str) -> None:
    block = rendered(f'<div data-x="{one_line(text)}"><p>{one_line(text)}</p></div>')
    assert entities.unescape(block) == f'<div data-x="{text}"><p>{text}</p></div>'


@given(WORDS)
def test_front_matter_is_read_back_as_it_was(text: str) -> None:
    head = front_matter(title=plain(text), search={"exclude": True})
    assert yaml.safe_load(head.strip("-\n")) == {"title": plain(text), "search": {"exclude": True}}


def test_an_empty_line_parts_paragraphs_and_other_line_breaks_are_spaces() -> None:
    assert prose("하나\n둘\n\n셋") == "하나 둘\n\n셋"
    assert prose("") == ""


def test_html_is_safe_in_quotes() -> None:
    assert html("a\"b'c<d>&`{}") == "a&quot;b&#x27;c&lt;d&gt;&amp;&#96;&#123;&#125;"
