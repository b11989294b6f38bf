"""People can read, take and copy the cases, on any screen, with and without a network."""

from __future__ import annotations

import html
import io
import itertools
import re
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt
from PIL import Image
from playwright.sync_api import expect

from dohae import cells

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Locator, Page

pytestmark = pytest.mark.browser

CASES = (
    "small-blog",
    "medium-ec2-site",
    "business-system",
    "aggregation-system",
    "hybrid-game-site",
)
GALLERY = 25
"""The cases of the gallery."""
PICTURE, TEXT, ASCII = 0, 1, 2
PHONE = {"width": 360, "height": 740}
FONTS = ("monospace", "DejaVu Sans Mono", "Noto Sans Mono CJK KR")
"""Whatever a reader has; each of these spaces Hangul and lines in another way."""

RIGHT_EDGES = """
pre => {
  // Where the last cell of every row ends, for rows that end in a line.
  const edges = [];
  const rows = [[]];
  for (const node of pre.childNodes) {
    if (node.nodeType === Node.ELEMENT_NODE) { rows.at(-1).push(node); continue; }
    [...node.data].forEach((char, at) => {
      if (char === "\\n") { rows.push([]); return; }
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      rows.at(-1).push(range);
    });
  }
  for (const row of rows) {
    const solid = row.filter(part => (part.textContent ?? part.toString()).trim());
    if (solid.length) edges.push(solid.at(-1).getBoundingClientRect().right);
  }
  return edges;
}
"""


def choose(page: Page, tab: int) -> None:
    page.locator(".tabbed-labels label").nth(tab).click()


def shown_text(page: Page, tab: int) -> str:
    return page.locator(".dohae-text").nth(tab - 1).evaluate("pre => pre.textContent")


@pytest.fixture
def case_page(open_page: Callable[..., Page], address: str) -> Callable[..., Page]:
    def open_(case: str, **options: object) -> Page:
        return open_page(f"{address}/cases/{case}.html", **options)

    return open_


@pytest.mark.parametrize("tab", [TEXT, ASCII])
def test_right_borders_of_text_drawings_stand_in_one_line(
    case_page: Callable[..., Page], tab: int
) -> None:
    page = case_page("business-system")
    choose(page, tab)
    for font in FONTS:
        page.add_style_tag(content=f'.dohae-text {{ font-family: "{font}" !important }}')
        rows = shown_text(page, tab).split("\n")
        edges = page.locator(".dohae-text").nth(tab - 1).evaluate(RIGHT_EDGES)
        by_cells: dict[int, list[float]] = {}
        for row, edge in zip([row for row in rows if row.strip()], edges, strict=True):
            by_cells.setdefault(cells.width(row.rstrip()), []).append(edge)
        spreads = [max(edges) - min(edges) for edges in by_cells.values()]
        assert max(len(edges) for edges in by_cells.values()) > 2
        assert max(spreads) < 0.05


@pytest.mark.parametrize("scale", [1, 1.5, 2])
def test_a_groups_border_has_no_gaps(case_page: Callable[..., Page], scale: float) -> None:
    page = case_page("small-blog", device_scale_factor=scale)
    choose(page, TEXT)
    shot = page.locator(".dohae-text").first.screenshot()
    picture = Image.open(io.BytesIO(shot)).convert("L")
    pixels = [
        [picture.getpixel((x, y)) for x in range(picture.width)] for y in range(picture.height)
    ]
    dark = [[value < 140 for value in row] for row in pixels]
    left = max(range(round(10 * scale)), key=lambda x: sum(row[x] for row in dark))
    bottom = max(range(len(dark) // 2, len(dark)), key=lambda y: sum(dark[y]))
    upright = [row[left] for row in dark]
    assert longest(upright) == sum(upright) > 0.75 * picture.height
    assert longest(dark[bottom]) == sum(dark[bottom]) > 0.97 * picture.width


def longest(line: list[bool]) -> int:
    """The most dark pixels in a row."""
    return max((len(list(run)) for is_dark, run in itertools.groupby(line) if is_dark), default=0)


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize(("tab", "suffix"), [(TEXT, ".utxt"), (ASCII, ".txt")])
def test_selecting_and_copying_give_the_drawing_itself(
    case_page: Callable[..., Page], site: Path, case: str, tab: int, suffix: str
) -> None:
    drawing = (site / "cases" / f"{case}{suffix}").read_text("utf-8").rstrip("\n")
    page = case_page(case, permissions=["clipboard-read", "clipboard-write"])
    choose(page, tab)
    page.locator(".dohae-text").nth(tab - 1).evaluate(
        "pre => getSelection().selectAllChildren(pre)"
    )
    selected = page.evaluate("getSelection().toString()")
    assert unpadded(selected) == unpadded(drawing)
    page.get_by_role("button", name="텍스트 복사").click()
    page.get_by_role("button", name="복사했다").wait_for()
    assert unpadded(page.evaluate("navigator.clipboard.readText()")) == unpadded(drawing)


def unpadded(drawing: str) -> str:
    return "\n".join(line.rstrip() for line in drawing.rstrip().split("\n"))


def test_the_picture_is_copied_as_a_png(case_page: Callable[..., Page]) -> None:
    page = case_page("small-blog", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="그림 복사").click()
    page.get_by_role("button", name="복사했다").wait_for()
    size = page.evaluate(
        """async () => {
          const [item] = await navigator.clipboard.read();
          const picture = await createImageBitmap(await item.getType("image/png"));
          return [picture.width, picture.height];
        }"""
    )
    box = page.locator(".dohae-picture > svg").evaluate("svg => svg.viewBox.baseVal.width")
    assert size[0] == 2 * box


def test_the_embed_code_shows_the_picture(case_page: Callable[..., Page]) -> None:
    page = case_page("small-blog", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="삽입 코드 복사").click()
    page.get_by_role("button", name="복사했다").wait_for()
    code = page.evaluate("navigator.clipboard.readText()")
    assert 'alt="' in code
    width = page.evaluate(
        """async code => {
          document.body.insertAdjacentHTML("beforeend", code);
          await document.body.lastElementChild.decode();
          return document.body.lastElementChild.naturalWidth;
        }""",
        code,
    )
    assert width > 100


def test_the_markdown_names_the_picture_and_says_what_it_shows(
    case_page: Callable[..., Page],
) -> None:
    page = case_page("hybrid-game-site", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="마크다운 복사").click()
    page.get_by_role("button", name="복사했다").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    made = re.fullmatch(r'<p><img src="(.+?)" alt="(.+)" /></p>\n', MarkdownIt().render(copied))
    assert made
    assert made[1] == page.evaluate("new URL('hybrid-game-site.svg', document.baseURI).href")
    picture = page.locator(".dohae-picture > svg")
    assert html.unescape(made[2]) == picture.get_attribute("aria-label")


def test_downloads_are_the_drawings_themselves(case_page: Callable[..., Page], site: Path) -> None:
    page = case_page("medium-ec2-site")
    links = page.locator(".dohae-downloads a")
    names = []
    for number in range(links.count()):
        with page.expect_download() as waiting:
            links.nth(number).click()
        name = waiting.value.suggested_filename
        names.append(name)
        assert waiting.value.path().read_bytes() == (site / "cases" / name).read_bytes()
    assert [name.partition(".")[2] for name in names] == [
        "svg",
        "png",
        "pdf",
        "utxt",
        "txt",
        "yaml",
    ]


def test_the_picture_follows_the_page_into_the_dark(case_page: Callable[..., Page]) -> None:
    page = case_page("small-blog", color_scheme="light")
    ground = page.locator(".dohae-picture .ground")
    expect(ground).to_have_css("fill", "rgb(255, 255, 255)")
    page.locator("label.md-header__button[title='어둡게 보기']").click()
    expect(ground).to_have_css("fill", "rgb(22, 25, 31)")


@pytest.mark.parametrize(
    "place",
    [
        "index.html",
        "closing.html",
        "errata.html",
        "services.html",
        "cases/index.html",
        "categories/index.html",
        "categories/web-site.html",
        "categories/finance.html",
    ],
)
def test_a_phone_needs_no_sideways_scrolling(
    look_at: Callable[..., Page], address: str, place: str
) -> None:
    page = look_at(f"{address}/{place}", viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_neither_does_a_drawing_in_text(case_page: Callable[..., Page]) -> None:
    page = case_page("hybrid-game-site", viewport=PHONE)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    choose(page, TEXT)
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    inside = page.locator(".dohae-scroll").first
    assert inside.evaluate("block => block.scrollWidth > block.clientWidth")


def test_what_can_be_taken_away_is_in_sight_however_high_the_drawing_is(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(
        f"{address}/gallery/eks-microservices.html", viewport={"width": 1440, "height": 900}
    )
    button, caption = page.get_by_role("button", name="그림 복사"), page.locator("figcaption")
    expect(caption).not_to_be_in_viewport()
    expect(button).to_be_in_viewport(ratio=1)
    caption.scroll_into_view_if_needed()
    below, beside = button.bounding_box(), caption.bounding_box()
    assert below
    assert beside
    assert below["y"] >= beside["y"] + beside["height"]


@pytest.mark.parametrize("width", [1440, 360])
def test_a_picture_is_never_smaller_for_being_enlarged(
    open_page: Callable[..., Page], address: str, width: int
) -> None:
    page = open_page(
        f"{address}/gallery/eks-microservices.html", viewport={"width": width, "height": 740}
    )
    node = page.locator(".dohae-picture svg text", has_text="CloudFront").first
    before = node.bounding_box()
    node.click()
    shown = page.locator("dialog svg text", has_text="CloudFront").first
    after = shown.bounding_box()
    assert before
    assert after
    assert after["width"] > 1.2 * before["width"]
    # What was pointed at is what is looked at.
    expect(shown).to_be_in_viewport()
    page.keyboard.press("0")
    whole = page.locator("dialog svg").bounding_box()
    assert whole
    assert whole["x"] >= 0
    assert whole["x"] + whole["width"] <= width


def assert_shows_where_it_goes_on(block: Locator, row: int, clear: int) -> None:
    """A block has a shadow at its far edge, and once it is scrolled to its end at the near one.

    Args:
        block: What is wider than its room.
        row: A row of pixels below words; counted from the bottom if negative.
        clear: A place in that row without a shadow.
    """
    assert block.evaluate("block => block.scrollWidth > block.clientWidth")
    for x, shaded, plain in ((0, -1, 0), (9999, 0, -1)):
        block.evaluate(f"block => block.scrollTo({x}, 0)")
        picture = Image.open(io.BytesIO(block.screenshot())).convert("L")
        pixels = [picture.getpixel((x, row % picture.height)) for x in range(picture.width)]
        assert abs(pixels[plain] - pixels[clear]) < 5
        assert abs(pixels[shaded] - pixels[clear]) > 40


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_what_is_wider_than_a_phone_shows_where_it_goes_on(
    open_page: Callable[..., Page], address: str, scheme: str
) -> None:
    phone = {"viewport": PHONE, "color_scheme": scheme}
    page = open_page(f"{address}/guide/compare.html", **phone)
    table = page.locator(".md-typeset__scrollwrap").first
    # As one of words: the first column of numbers stays, and covers the edge.
    table.evaluate("block => block.querySelectorAll('td').forEach(each => each.style = '')")
    assert_shows_where_it_goes_on(table, row=36, clear=12)
    page = open_page(f"{address}/guide/diff.html", **phone)
    code = page.locator("pre > code", has_text="git show").first
    assert_shows_where_it_goes_on(code, row=-4, clear=60)


def test_cards_are_filtered_by_service_and_by_category(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/index.html")
    lists = page.locator(".dohae-filtered")
    every, catalogue, gallery = (
        within.locator(".dohae-card:visible") for within in (page, lists.first, lists.last)
    )
    expect(catalogue).to_have_count(len(CASES))
    expect(every).to_have_count(len(CASES) + GALLERY)
    page.get_by_label("서비스", exact=True).select_option("Redshift")
    expect(catalogue).to_have_count(1)
    expect(catalogue).to_contain_text("집계 시스템")
    expect(gallery).to_have_count(2)
    expect(page.locator(".dohae-filters output")).to_have_text("사례 3개")
    page.get_by_role("button", name="모두 보기").click()
    page.locator("select").and_(page.get_by_label("분야", exact=True)).select_option(
        "금융, 증권 서비스"
    )
    expect(catalogue).to_have_count(0)
    expect(gallery).to_have_count(4)
    # A heading goes with its list; what is chosen stays.
    headings = page.locator("h2:visible")
    assert [each.rstrip("¶") for each in headings.all_inner_texts()][1:] == ["갤러리"]
    page.get_by_role("button", name="모두 보기").click()
    assert [each.rstrip("¶") for each in headings.all_inner_texts()][1:] == ["사례", "갤러리"]


def test_who_comes_back_from_a_case_finds_the_cases_that_were_chosen(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/gallery/index.html")
    page.get_by_label("서비스", exact=True).select_option("WAF")
    shown = page.locator(".dohae-card:visible")
    expect(shown).to_have_count(3)
    page.locator(".dohae-card-title:visible").first.click()
    page.wait_for_selector(".dohae-copies")
    page.go_back()
    chosen = page.get_by_label("서비스", exact=True)
    expect(chosen).to_be_visible()
    expect(shown).to_have_count(3 if chosen.input_value() else GALLERY)
    status = page.locator(".dohae-filters output")
    expect(status).to_have_text(f"사례 {shown.count()}개")


def test_scripts_speak_the_language_of_the_page(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/en/index.html")
    page.get_by_label("Service", exact=True).select_option("Redshift")
    expect(page.locator(".dohae-filters output")).to_have_text("1 case")
    page = open_page(f"{address}/en/language.html")
    said = page.locator(".dohae-picture").first.get_attribute("aria-label") or ""
    assert said.startswith("Enlarge the picture: Nodes: There are Web server(EC2)")


def test_without_scripts_everything_is_there_but_search_and_copying(
    case_page: Callable[..., Page],
) -> None:
    page = case_page("small-blog", java_script_enabled=False)
    expect(page.locator(".dohae-picture > svg")).to_be_visible()
    choose(page, TEXT)
    expect(page.locator(".dohae-text").first).to_be_visible()
    expect(page.get_by_role("button", name="텍스트 복사")).to_have_count(0)
    expect(page.get_by_role("link", name="PNG", exact=True)).to_be_visible()


def test_pages_work_from_the_disk(open_page: Callable[..., Page], site: Path) -> None:
    page = open_page((site / "index.html").as_uri())
    page.locator(".dohae-card-title").nth(1).click()
    page.wait_for_url("**/medium-ec2-site.html")
    choose(page, TEXT)
    expect(page.locator(".dohae-text").first).to_be_visible()
    page.wait_for_function(
        "[...document.images].every(image => image.naturalWidth > 0 || image.loading === 'lazy')"
    )
