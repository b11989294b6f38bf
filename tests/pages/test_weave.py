"""What a page asks for by a mark stands there, and a mark that means nothing is told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from markdown import markdown

from dohae import icons
from dohae.pages.blocks import Source
from dohae.pages.catalogue import Catalogue, Section
from dohae.pages.request import asking
from dohae.pages.weave import faults, icons_asked, weave

EXTENSIONS = ["pymdownx.superfences", "admonition", "footnotes"]
CATALOGUE = Catalogue((Section("cases", "사례"), Section("gallery", "갤러리")), ())


def told(text: str) -> list[str]:
    source = Source(text, "docs/page.md", Path("docs"), lines_before=10)
    return [str(problem) for problem in faults(source, CATALOGUE)]


@pytest.mark.parametrize(
    ("mark", "says"),
    [
        ("zzz", "unknown mark 'zzz' (there are cards, categories, kinds)"),
        ("", "unknown mark ''"),
        ("cards galery", "no section 'galery' (there are cases, gallery)"),
        ("cards gallery -5", "'cards gallery -5' says more than a mark can"),
        ("cards gallery 5 6", "'cards gallery 5 6' says more than a mark can"),
        ("categories web", "'categories web' says more than a mark can"),
        ("kinds awz", "no provider 'awz'"),
    ],
)
def test_a_mark_that_means_nothing_is_told_with_its_line(mark: str, says: str) -> None:
    (problem,) = told(f"# 글\n\n<!-- dohae: {mark} -->\n")
    assert problem.startswith(f"docs/page.md:13:1: {says}")


@pytest.mark.parametrize(
    ("line", "column"),
    [
        ("- ```dohae", 3),
        ("* ~~~~ dohae file=blog", 3),
        ("10. ```dohae view=text", 5),
        ("> - ```dohae", 5),
        ("   + ```dohae", 6),
        ("- a\n    - ```dohae", 7),
        ("1. a\n\n    - b\n\n        * ```dohae", 11),
        ("- a\n    b\n    - ```dohae", 7),
        ("!!! note\n    - ```dohae", 7),
        ("!!! note\n\n    a\n\n    - ```dohae", 7),
        ("> - a\n>     - ```dohae", 9),
        ("[^1]:\n    - ```dohae", 7),
    ],
)
def test_a_block_on_the_line_of_its_item_is_no_block_in_markdown_and_told(
    line: str, column: int
) -> None:
    quote = ">" if line.startswith(">") else ""
    text = f"{line}\n{quote:{column - 1}}title: T\n"
    html = markdown(f"[^1]\n\n{text}", extensions=EXTENSIONS)
    assert "<pre" not in html.partition("title: T")[0]
    (problem,) = told(text)
    assert problem.startswith(
        f"docs/page.md:{11 + line.count(chr(10))}:{column}: "
        "a block cannot begin on the line of its list item"
    )


@pytest.mark.parametrize(
    "text",
    [
        "- 항목\n\n    ```dohae\n    title: T\n    ```",
        "- ```dohae``` 블록",
        "- ```yaml\n  a\n  ```",
        "- ```dohaec",
        "    - ```dohae",
        "글\n\n    - ```dohae\n      title: T\n      ```",
        "- 항목\n\n글\n\n    - ```dohae\n",
        "- 항목\n\n            - ```dohae\n",
        "> - 항목\n\n    - ```dohae\n",
        "~~~\n- ```dohae\n~~~",
    ],
)
def test_what_only_looks_like_that_is_none(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("before", "lead"), [("", ""), ("> ", "> "), ("- ", "  "), ("- a\n\n    ", "    ")]
)
@pytest.mark.parametrize("mark", ["~~~", "````"])
def test_a_block_that_nobody_closes_is_told_if_it_hides_others(
    before: str, lead: str, mark: str
) -> None:
    text = f"{before}{mark}\n{lead}글\n{lead}```dohae\n{lead}title: B\n"
    (problem,) = told(text)
    line, column = 11 + before.count("\n"), len(lead) + 1
    assert problem.startswith(f"docs/page.md:{line}:{column}: nothing closes this block")
    assert told(text.replace("dohae", "yaml")) == []
    assert told(f"{text}{lead}```\n{lead}{mark}\n") == []


def test_a_block_on_the_line_of_its_item_hides_none_that_follows() -> None:
    text = (
        "- ```dohae\n    title: A\n    ```\n\n```dohae\ntitle: B\n```\n\n"
        "- ```dohae\n\n<!-- dohae: x -->"
    )
    assert [fence.first for fence in asking(text)] == [4]
    assert [problem.partition(": ")[0] for problem in told(text)] == [
        "docs/page.md:11:3",
        "docs/page.md:19:3",
        "docs/page.md:21:1",
    ]


@pytest.mark.parametrize(
    "info", ["Dohae", "dohea view=text", "{dohae}", "{.dohae #a}", "dohae:", "도해"]
)
@pytest.mark.parametrize("lead", ["", "> "])
def test_a_block_that_begins_nearly_right_is_told(info: str, lead: str) -> None:
    (problem,) = told(f"글\n\n{lead}```{info}\n{lead}title: T\n{lead}```\n")
    assert problem == (
        f"docs/page.md:13:{len(lead) + 1}: '{info}' begins no block of dohae's"
        " (begin it with ```dohae)"
    )
    assert told(f"~~~~\n```{info}\n```\n~~~~\n") == []


@pytest.mark.parametrize("info", ["", "yaml", "hodae2", "dohae-lang", "do", "text title='dohae'"])
def test_a_block_of_other_code_is_told_nothing(info: str) -> None:
    assert told(f"```{info}\ntitle: T\n```\n") == []


@pytest.mark.parametrize(
    "mark",
    ["<!-- dohae : cards -->", "<!-- Dohae: cards -->", "<!-- 도해: cards -->", "<!--dohae：x-->"],
)
def test_a_comment_that_is_nearly_a_mark_is_told(mark: str) -> None:
    (problem,) = told(f"글\n\n{mark}\n")
    assert problem.startswith("docs/page.md:13:1: this comment is no mark of dohae's (write it as ")
    assert told(f"`{mark}`\n\n    {mark}\n") == []


@pytest.mark.parametrize("comment", ["<!-- 도해: 나중에 고친다 -->", "<!-- dohae로 그린 것 -->"])
def test_a_comment_in_words_is_told_nothing(comment: str) -> None:
    assert told(f"글\n\n{comment}\n") == []


def test_a_mark_in_a_block_of_code_asks_for_nothing() -> None:
    assert told("```html\n<!-- dohae: cards SECTION -->\n```\n") == []


@pytest.mark.parametrize(
    "code",
    [
        "```html\n{mark}\n```",
        "~~~~markdown\n~~~\n{mark}\n~~~\n~~~~",
        "    {mark}",
        "`{mark}`",
        "- 목록\n\n    ```html\n    {mark}\n    ```",
    ],
)
def test_a_mark_that_code_quotes_stays_as_it_is_and_one_after_it_is_woven(code: str) -> None:
    mark = "<!-- dohae: kinds -->"
    quoted = code.format(mark=mark)
    woven = weave(f"{quoted}\n\n{mark}\n", CATALOGUE, str)
    assert woven.startswith(f"{quoted}\n\n<div")
    assert woven.count(mark) == 1


@pytest.mark.parametrize(
    "mark",
    ["<!-- dohae: cards gallery 6 -->", "<!--dohae: cards  gallery-->", "<!-- dohae:kinds -->"],
)
def test_what_is_no_fault_is_woven(mark: str) -> None:
    assert told(mark) == []
    assert weave(mark, CATALOGUE, str) != mark


def test_a_table_of_groups_has_every_kind_of_group_and_no_other() -> None:
    shown = re.findall(
        r"<code>([^<]+)</code>", weave("<!-- dohae: kinds groups -->", CATALOGUE, str)
    )
    assert shown == [kind.name for kind in icons.kinds() if kind.is_group]
    assert told("<!-- dohae: kinds groups -->") == []


def test_tables_of_kinds_show_every_kinds_icon_as_a_file_of_the_site() -> None:
    marks = "<!-- dohae: kinds aws -->\n\n<!-- dohae: kinds general -->"
    page = f"{marks}\n\n```\n<!-- dohae: kinds gcp -->\n```"
    asked = icons_asked(page)
    shown = re.findall(r'<img class="dohae-icon" src="([^"]+)"', weave(page, CATALOGUE, str))
    assert set(shown) == asked.keys()
    assert all(file.is_file() for file in asked.values())
    named = [kind for kind in icons.kinds() if kind.icon and (kind.names_ko or not kind.provider)]
    wanted = {icons.icons_root() / kind.icon for kind in named if kind.provider in ("aws", "")}
    assert wanted <= set(asked.values())
    assert not any("gcp" in file.parts for file in asked.values())
