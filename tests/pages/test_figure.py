"""A figure shows what was drawn, exactly, and shares nothing with the other figures of its page."""

from __future__ import annotations

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from dohae import cells
from dohae.draw import formats, metrics
from dohae.layout import lay_out
from dohae.model import parse
from dohae.pages.figure import Figure, Theme, View, figure
from dohae.pages.grid import grid
from dohae.pages.inline import inline
from dohae.pages.palette import palette_css

DRAWINGS = {
    ".svg": b'<svg xmlns="http://www.w3.org/2000/svg" id="x" viewBox="0 0 9 9"/>',
    ".utxt": "┏━━┓\n┗━━┛\n".encode(),
    ".txt": b"+--+\n+--+\n",
}


def text_of(block: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", block))


@given(st.text("가힣한 a-|+<>&`{}┏━┃╂─│·…é\n", max_size=60))
def test_a_text_drawing_keeps_every_character(drawing: str) -> None:
    assert text_of(grid(drawing)) == drawing.rstrip("\n")


@given(st.text("가나다 ab-|┏━━┃╂─│·…", min_size=1, max_size=40))
def test_every_run_is_as_wide_as_its_cells(row: str) -> None:
    found = re.findall(r'<([ib])(?: class="\w+")?(?: style="--n:(\d+)")?>(.*?)</\1>', grid(row))
    boxes = [(int(width or 1), text) for _, width, text in found]
    boxed = sum(width for width, _ in boxes)
    outside = text_of(re.sub(r"<([ib])[ >].*?</\1>", "", grid(row)))
    assert outside.isascii()
    assert boxed + len(outside) == cells.width(row.rstrip("\n"))
    assert all(cells.width(html.unescape(text)) == width for width, text in boxes)


def test_two_pictures_in_one_page_share_no_id() -> None:
    case = parse("title: 가\nnodes: {a: aws.ec2, b: {kind: aws.vpc, nodes: {c: aws.s3}}}", "m", "m")
    svg = formats()["svg"].draw(lay_out(case, metrics("picture")))
    ids = [set(re.findall(r' id="([^"]+)"', inline(svg, key=key))) for key in ("one", "two")]
    assert len(ids[0]) > 3
    assert not ids[0] & ids[1]


def test_references_inside_a_picture_lead_to_its_own_ids() -> None:
    case = parse("title: 가\nnodes: {a: aws.ec2}", "m", "m")
    page = inline(formats()["svg"].draw(lay_out(case, metrics("picture"))), key="one")
    ids = set(re.findall(r' id="([^"]+)"', page))
    references = re.findall(r'(?:href="|url\()#([^")]+)', page)
    assert references
    assert set(references) <= ids
    assert "#one .text{" in page


def test_a_picture_in_a_page_has_a_label_instead_of_a_tooltip() -> None:
    case = parse("title: 가\nnodes: {a: {title: 나}}", "m", "m")
    page = inline(formats()["svg"].draw(lay_out(case, metrics("picture"))), key="one")
    assert 'aria-label="가: 나가 있다."' in page
    assert "<title" not in page


def test_every_colour_of_a_picture_has_a_dark_one() -> None:
    model = """
    title: 가
    nodes:
      v: {kind: aws.vpc, nodes: {s: {kind: aws.public-subnet, nodes: {a: aws.ec2, b: box}}}}
      g: {kind: group, nodes: {c: aws.s3}}
    links: [a -> c: 나]
    """
    svg = formats()["svg"].draw(lay_out(parse(model, "m", "m"), metrics("picture"))).decode()
    used = set(re.findall(r"var\((--dohae-[\w-]+),", svg))
    given_dark = set(re.findall(r"(--dohae-[\w-]+):", palette_css()))
    assert used
    assert used <= given_dark


def test_a_picture_in_a_page_says_each_colour_once() -> None:
    case = parse("title: 가\nnodes: {v: {kind: aws.vpc, nodes: {a: aws.ec2}}}", "m", "m")
    svg = formats()["svg"].draw(lay_out(case, metrics("picture"))).decode()
    page = inline(svg.encode(), key="one")
    rules = dict(re.findall(r"#one \.([\w-]+)\{((?:fill|stroke)):", page))
    painted = re.findall(r'<(?:rect|path|text)[^>]* class="([\w-]+)"[^>]*>', page)
    assert {"text", "vpc-title"} <= set(painted) <= set(rules)
    for element in re.finditer(r'<\w+[^>]* class="([\w-]+)"[^>]*>', page):
        assert f'{rules.get(element[1], "-")}="' not in element[0]
    assert 'fill="#' in svg


def test_a_view_shows_only_its_drawings() -> None:
    shown = {view: Figure("k", "가", DRAWINGS, {}, str, view=view).shown for view in View}
    assert shown == {
        View.PICTURE: [".svg"],
        View.TEXT: [".utxt", ".txt"],
        View.BOTH: [".svg", ".utxt", ".txt"],
    }


def test_a_figure_is_a_block_that_search_leaves_out_save_for_its_caption() -> None:
    block = figure(Figure("k", 'a "b"', DRAWINGS, {".svg": "x.svg"}, str, "나", theme=Theme.DARK))
    assert block.startswith('<figure class="dohae-figure dohae-dark" id="k"')
    assert "data-alt" not in block
    assert 'data-alt="a &quot;b&quot;"' in figure(
        Figure("k", 'a "b"', DRAWINGS, {}, str, view=View.TEXT)
    )
    assert '<section class="dohae-drawings" data-search-exclude>' in block
    assert "\n\n" not in block
