"""A model in a page is drawn there, and what is wrong with it is told with the page's line."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from textwrap import indent
from typing import TYPE_CHECKING

import pytest
from lxml.html import fragment_fromstring
from markdown import markdown

from dohae.errors import DohaeError, InvalidModel, Place
from dohae.fences import Fence
from dohae.model import parse
from dohae.pages.blocks import Blocks, Source, put, take_out
from dohae.pages.catalogue import Catalogue
from dohae.pages.draw import Drawer
from dohae.pages.figure import Theme, View
from dohae.pages.request import Request, asking, request

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from dohae.build import Task
    from dohae.pages.catalogue import Exhibit

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" id="x" viewBox="0 0 9 9"/>'
FORMS = ("svg", "utxt", "txt")
EMPTY = Catalogue((), ())


class Draughtsman:
    """Draws the same for every case, and counts."""

    def __init__(self) -> None:
        self.drawn = 0

    def __call__(
        self, tasks: Sequence[Task]
    ) -> Iterator[tuple[Task, dict[str, bytes] | DohaeError]]:
        for task in tasks:
            self.drawn += 1
            title = parse(task.text.decode(), task.file, task.name).title
            yield task, {".svg": SVG, ".utxt": title.encode(), ".txt": b"+-+"}


@pytest.fixture
def draughtsman() -> Draughtsman:
    return Draughtsman()


@pytest.fixture
def blocks(draughtsman: Draughtsman) -> Blocks:
    return Blocks(Drawer(draughtsman, FORMS))


def source(tmp_path: Path, markdown: str, lines_before: int = 0) -> Source:
    return Source(markdown, "docs/page.md", tmp_path, lines_before)


PAGE = """앞

```dohae view=text caption="가 나"
title: 그림
nodes: {a: box}
```

뒤
"""


def test_a_block_becomes_a_figure(blocks: Blocks, tmp_path: Path) -> None:
    woven = blocks.weave(source(tmp_path, PAGE), EMPTY, str)
    assert woven.problems == ()
    assert "```" not in woven.markdown
    page = put("<p>앞</p><p>\ufdd0dohae-block-1\ufdd0</p><p>뒤</p>", woven.figures)
    assert page.startswith("<p>앞</p><figure")
    assert page.endswith("</figure><p>뒤</p>")
    assert "<figcaption>가 나</figcaption>" in page
    assert "<svg" not in page


def test_a_block_may_name_a_case_of_the_catalogue_or_a_file(
    blocks: Blocks, tmp_path: Path, exhibit: Callable[..., Exhibit], draughtsman: Draughtsman
) -> None:
    shown = exhibit()
    catalogue = Catalogue((shown.section,), (shown,))
    named = blocks.weave(source(tmp_path, "```dohae file=blog\n```\n"), catalogue, str)
    assert draughtsman.drawn == 0
    assert "블로그의 예" in named.figures["dohae-block-1"]
    (tmp_path / "mine.yaml").write_text("title: 내 것\nnodes: {a: box}\n", "utf-8")
    filed = blocks.weave(
        source(tmp_path, "```dohae file=mine.yaml view=text\n```\n"), catalogue, str
    )
    assert "내 것" in filed.figures["dohae-block-1"]


def test_a_block_may_name_a_case_in_parts_of_letters(
    blocks: Blocks, tmp_path: Path, exhibit: Callable[..., Exhibit]
) -> None:
    shown = exhibit()
    shown = replace(shown, case=replace(shown.case, name="가나"))
    page = source(tmp_path, unicodedata.normalize("NFD", "```dohae file=가나\n```\n"))
    assert blocks.weave(page, Catalogue((shown.section,), (shown,)), str).problems == ()


def test_what_was_drawn_is_not_drawn_again(
    blocks: Blocks, tmp_path: Path, draughtsman: Draughtsman
) -> None:
    blocks.weave(source(tmp_path, PAGE), EMPTY, str)
    blocks.weave(source(tmp_path, f"더\n\n{PAGE}"), EMPTY, str)
    assert draughtsman.drawn == 1


@pytest.mark.parametrize(
    ("markdown", "where"),
    [
        ("앞\n\n```dohae\ntitle: 가\nnodes: {a: awz.ec2}\n```\n", "docs/page.md:15:12"),
        ("- 목록\n\n    ```dohae\n    title: 가\n    nodes: {a: awz.ec2}\n    ```\n", ":15:16"),
        ("> ```dohae\n> title: 가\n> nodes: {a: awz.ec2}\n> ```\n", ":13:14"),
        ("앞\n\n> > ```dohae vew=text\n> > title: 가\n> > ```\n", ":13:5"),
        ("```dohae vew=text\ntitle: 가\nnodes: {a: box}\n```\n", "docs/page.md:11:1"),
        ("```dohae view=both\ntitle: 가\n```\n\n```dohae theme=red\n```\n", "docs/page.md:15:1"),
        ("```dohae file=lost.yaml\n```\n", "docs/page.md:11:1"),
        ("```dohae file=lst\n```\n", "docs/page.md:11:1"),
        ("글\n\n```dohae\n```\n", "docs/page.md:13:1"),
        (f"```dohae file={'가' * 300}\n```\n", "docs/page.md:11:1"),
        ('```dohae file="a\0b"\n```\n', "docs/page.md:11:1"),
        ("```dohae\ttheme=red\ntitle: 가\n```\n", "docs/page.md:11:1"),
        ("```dohae\ntitle: 가\nnodes:\n  a: awz.ec2", "docs/page.md:14:6"),
    ],
)
def test_a_mistake_is_told_with_the_pages_file_and_line(
    blocks: Blocks, tmp_path: Path, markdown: str, where: str
) -> None:
    woven = blocks.weave(source(tmp_path, markdown, lines_before=10), EMPTY, str)
    assert any(str(problem.where).endswith(where) for problem in woven.problems)
    assert "dohae-problem" in "".join(woven.figures.values())


BLOCK = "```dohae model=shown\ntitle: 그림\n\nnodes: {a: box}\n```\n\n뒤\n"
IN_LIST = f"- 앞\n\n{indent(BLOCK, '    ')}"


@pytest.mark.parametrize(
    ("page", "around"),
    [
        (BLOCK, ""),
        (IN_LIST, "ul/li"),
        (f'!!! note "앞"\n\n{indent(BLOCK, "    ")}', "div"),
        (f"글[^1]\n\n[^1]:\n    앞\n\n{indent(BLOCK, '    ')}", "div/ol/li"),
        (indent(f"앞\n\n{BLOCK}", "> ", bool), "blockquote"),
        (indent(f"앞\n{BLOCK}", ">", bool), "blockquote"),
        (indent(BLOCK, "> > ", bool), "blockquote/blockquote"),
        (indent(IN_LIST, "> ", bool), "blockquote/ul/li"),
        (f"- 앞\n\n{indent(BLOCK, '    > ', bool)}", "ul/li/blockquote"),
        (indent(f"!!! note\n\n{indent(BLOCK, '    ')}", "> ", bool), "blockquote/div"),
    ],
)
def test_a_block_is_drawn_where_it_stands_with_its_model(
    page: str, around: str, blocks: Blocks, tmp_path: Path
) -> None:
    woven = blocks.weave(source(tmp_path, page), EMPTY, str)
    assert woven.problems == ()
    html = markdown(woven.markdown, extensions=["admonition", "footnotes", "pymdownx.superfences"])
    whole = fragment_fromstring(put(html, woven.figures), create_parent="article")
    (figure,) = whole.iter("figure")
    # What stands below the figure is still beside it, and so is its model above.
    assert [element.tag for element in figure.itersiblings()] == ["p"]
    (code,) = set(whole.iter("pre")) - set(figure.iter("pre"))
    assert code.text_content() == "title: 그림\n\nnodes: {a: box}\n"
    above = [each.tag for each in figure.iterancestors()]
    assert above == [*reversed(around.split("/") if around else []), "article"]
    assert above[0] in [each.tag for each in code.iterancestors()]


@pytest.mark.parametrize("around", [">", "> ", "> > ", "글[^1]\n\n[^1]:\n    앞\n\n    "])
@pytest.mark.parametrize("after", ["", "\n\n뒤\n"])
def test_a_figure_at_an_end_leaves_no_end_of_a_paragraph_behind(
    around: str, after: str, blocks: Blocks, tmp_path: Path
) -> None:
    before, line, signs = around.rpartition("\n")
    inside = indent(BLOCK.removesuffix("\n뒤\n"), signs, bool)
    woven = blocks.weave(source(tmp_path, before + line + inside + after), EMPTY, str)
    html = put(markdown(woven.markdown, extensions=["footnotes"]), woven.figures)
    assert html.count("<figure") == 1
    assert len(re.findall(r"<p\b", html)) == html.count("</p>")


@pytest.mark.parametrize(
    "block",
    ["```dohae\ntitle: <가>\n\nnodes: {a: box}\n```\n\n뒤", "~~~~ dohae\ntitle: T\nnodes: {a: b}"],
)
@pytest.mark.parametrize("deep", ["    ", "        "])
def test_a_block_in_code_that_is_but_indented_is_shown_as_it_stands(
    block: str, deep: str, blocks: Blocks, tmp_path: Path
) -> None:
    woven = blocks.weave(source(tmp_path, f"앞\n\n{indent(block, deep)}\n"), EMPTY, str)
    html = put(markdown(woven.markdown, extensions=["pymdownx.superfences"]), woven.figures)
    assert "<figure" not in html
    (code,) = fragment_fromstring(html, create_parent="article").iter("pre")
    assert code.text_content().rstrip() == indent(block, deep[4:])


def test_blocks_shown_inside_of_other_blocks_are_left_alone() -> None:
    text = "````markdown\n```dohae\ntitle: 가\n```\n````\n\n~~~ dohae\ntitle: 나\n~~~\n"
    assert [fence.body for fence in asking(text)] == ["title: 나\n"]


@pytest.mark.parametrize(
    ("options", "wanted"),
    [
        ("", Request()),
        ("view=picture theme=dark", Request(view=View.PICTURE, theme=Theme.DARK)),
        ("caption='두 낱말'", Request(caption="두 낱말")),
    ],
)
def test_options_say_what_to_show(options: str, wanted: Request) -> None:
    assert request(Fence(0, 1, "", f"dohae {options}", ()), Place("a.md")) == wanted


@pytest.mark.parametrize(
    "options", ["caption='open", "view=", "file=a.yaml", "x", "caption=a caption=b"]
)
def test_options_that_make_no_sense_are_refused(options: str) -> None:
    with pytest.raises(InvalidModel):
        request(Fence(0, 1, "", f"dohae {options}", ("title: 가",)), Place("a.md"))


@pytest.mark.parametrize(
    ("options", "hint"),
    [
        ("caption=두 낱말", 'a value with a space stands in quotes: caption="두 낱말"'),
        ("caption=“두 낱말”", 'a value with a space stands in quotes: caption="두 낱말"'),
        ("view = text", "no space stands before or after '='"),
        ("view =text", "no space stands before or after '='"),
        ("view= text", "no space stands before or after '='"),
        ("capton=x", "did you mean caption=?"),
        ("그림", "there are file, view, theme, caption, model"),
    ],
)
def test_an_option_that_makes_no_sense_is_told_what_to_write(options: str, hint: str) -> None:
    with pytest.raises(InvalidModel) as refused:
        request(Fence(0, 1, "", f"dohae {options}", ()), Place("a.md"))
    assert hint in {str(problem.hint) for problem in refused.value.problems}


def test_a_block_may_show_its_model_too(blocks: Blocks, tmp_path: Path) -> None:
    page = PAGE.replace("view=text", "model=shown")
    woven = blocks.weave(source(tmp_path, page), EMPTY, str)
    assert (
        "~~~~yaml\ntitle: 그림\nnodes: {a: box}\n~~~~\n\n\ufdd0dohae-block-1\ufdd0"
        in woven.markdown
    )


def test_drawings_are_kept_from_markdown_and_search_but_captions_are_not() -> None:
    drawings = '<section class="dohae-drawings" data-search-exclude>\n*가*\n</section>'
    figure = f'<figure class="dohae-figure" id="k">\n{drawings}\n<figcaption>나</figcaption>'
    taken = take_out(f"# 제목\n\n{figure}\n\n뒤\n", "drawings")
    assert "*가*" not in taken.markdown
    assert "<figcaption>나" in taken.markdown
    assert put(taken.markdown, taken.figures) == f"# 제목\n\n{figure}\n\n뒤\n"


def test_a_block_that_names_links_in_a_ring_is_told_that_there_is_no_file(
    blocks: Blocks, tmp_path: Path
) -> None:
    tmp_path.joinpath("ring.yaml").symlink_to("ring.yaml")
    page = Source("```dohae file=ring.yaml\n```\n", "page.md", tmp_path)
    (problem,) = blocks.weave(page, EMPTY, str).problems
    assert problem.what == "no case and no file is called 'ring.yaml'"


@pytest.mark.parametrize(
    "file", ["../secret.yaml", "/etc/passwd", "inner/../../secret.yaml", "link"]
)
def test_a_block_reads_no_file_outside_of_the_site(
    blocks: Blocks, tmp_path: Path, file: str
) -> None:
    docs = tmp_path / "docs"
    docs.joinpath("inner").mkdir(parents=True)
    tmp_path.joinpath("secret.yaml").write_text("title: S\nnodes: {secret: box}\n")
    docs.joinpath("link").symlink_to("../secret.yaml")
    page = Source(f"```dohae file={file}\n```\n", "docs/page.md", docs, roots=(docs,))
    (problem,) = blocks.weave(page, EMPTY, str).problems
    assert problem.what == f"{file!r} leads out of the site's folder"


def test_a_block_may_name_a_file_beside_the_pages_of_the_project(
    blocks: Blocks, tmp_path: Path
) -> None:
    docs = tmp_path / "docs"
    docs.mkdir()
    tmp_path.joinpath("beside.yaml").write_text("title: S\nnodes: {a: box}\n")
    page = Source("```dohae file=../beside.yaml\n```\n", "docs/a.md", docs, roots=(docs, tmp_path))
    assert blocks.weave(page, EMPTY, str).problems == ()
