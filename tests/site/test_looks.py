"""Pages that were written by hand are read as easily on a phone as on a desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}


@pytest.mark.parametrize("name", ["ci", "commands", "diff", "kinds", "language", "site", "themes"])
def test_tables_of_the_guide_fit_a_phone(
    look_at: Callable[..., Page], address: str, name: str
) -> None:
    page = look_at(f"{address}/guide/{name}.html", viewport=PHONE)
    tables = page.locator(".md-content table:not(.highlighttable)")
    assert tables.count() > 0
    cut = tables.evaluate_all(
        "tables => tables.filter(each => each.getBoundingClientRect().right > innerWidth)"
        ".map(each => each.innerText)"
    )
    assert cut == []


def test_a_row_of_numbers_shows_whose_they_are_however_far_it_is_scrolled(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/guide/compare.html", viewport=PHONE)
    table = page.locator(".md-typeset__scrollwrap").first
    engine = table.locator("tbody td").first
    table.scroll_into_view_if_needed()
    table.evaluate("block => block.scrollTo(9999, 0)")
    expect(engine).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("width", [360, 1440])
def test_code_in_words_stays_with_the_particle_that_follows(
    look_at: Callable[..., Page], address: str, width: int
) -> None:
    page = look_at(f"{address}/guide/ci.html", viewport={"width": width, "height": 740})
    torn = page.locator(".md-typeset p > code").evaluate_all(
        """codes => codes.filter(code => /^[가-힣]/.test(code.nextSibling?.data ?? ""))
        .filter(code => {
            const particle = document.createRange();
            particle.setStart(code.nextSibling, 0);
            particle.setEnd(code.nextSibling, 1);
            const end = [...code.getClientRects()].at(-1);
            return particle.getBoundingClientRect().top > end.bottom;
        })
        .map(code => code.textContent + code.nextSibling.data)"""
    )
    assert torn == []


def test_an_option_in_words_stands_in_one_line(look_at: Callable[..., Page], address: str) -> None:
    page = look_at(f"{address}/guide/reading.html", viewport=PHONE)
    options = page.locator(".md-typeset p code .whole")
    assert "--dialect" in options.all_text_contents()
    lines = options.evaluate_all("options => options.map(each => each.getClientRects().length)")
    assert set(lines) == {1}


def test_a_picture_that_all_but_fits_a_phone_is_shown_whole(
    open_page: Callable[..., Page], address: str
) -> None:
    hidden = "picture => picture.scrollWidth - picture.clientWidth"
    page = open_page(f"{address}/guide/index.html", viewport=PHONE)
    assert page.locator(".dohae-picture").last.evaluate(hidden) == 0
    page = open_page(f"{address}/gallery/securities-trading.html", viewport=PHONE)
    assert page.locator(".dohae-picture").first.evaluate(hidden) > 100


@pytest.mark.parametrize("width", [1440, 360])
@pytest.mark.parametrize("place", ["guide/troubleshooting.html", "guide/ci.html"])
def test_the_button_that_copies_covers_the_end_of_no_line(
    look_at: Callable[..., Page], address: str, place: str, width: int
) -> None:
    page = look_at(f"{address}/{place}", viewport={"width": width, "height": 900})
    expect(page.locator(".md-code__nav").first).to_be_attached()
    covered = page.locator("pre:has(.md-code__nav) > code").evaluate_all(
        """blocks => blocks.filter(block => {
            block.scrollLeft = block.scrollWidth;
            const words = document.createRange();
            words.selectNodeContents(block);
            const ends = [...words.getClientRects()].map(line => line.right);
            const nav = block.parentElement.querySelector(".md-code__nav");
            return Math.max(...ends) > nav.getBoundingClientRect().left;
        }).map(block => block.innerText)"""
    )
    assert covered == []


def test_a_service_of_two_lines_stands_beside_its_icon(
    look_at: Callable[..., Page], address: str
) -> None:
    page = look_at(f"{address}/services.html", viewport=PHONE)
    heading = page.get_by_role("heading", name="Amazon Managed Grafana")
    left = heading.locator("img").evaluate("icon => icon.getBoundingClientRect().right")
    starts = heading.evaluate(
        """heading => {
            const words = document.createRange();
            words.selectNodeContents(heading);
            words.setStartAfter(heading.querySelector("img"));
            return [...words.getClientRects()].map(line => line.left);
        }"""
    )
    assert len(starts) > 1
    assert min(starts) >= left


def test_the_feet_of_letters_in_the_navigation_are_not_cut(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/en/language.html", viewport={"width": 1440, "height": 900})
    names = page.locator(".md-nav .md-ellipsis:visible")
    assert "The model language" in [name.strip() for name in names.all_text_contents()]
    cut = names.evaluate_all(
        "names => names.filter(name => name.scrollHeight > name.clientHeight)"
        ".map(name => name.textContent.trim())"
    )
    assert cut == []


def test_the_tables_of_errata_have_the_same_columns(
    look_at: Callable[..., Page], address: str
) -> None:
    page = look_at(f"{address}/errata.html", viewport={"width": 1440, "height": 900})
    starts = page.locator(".dohae-errata thead").evaluate_all(
        "heads => heads.map(head => [...head.querySelectorAll('th')]"
        ".map(cell => Math.round(cell.getBoundingClientRect().left)).join())"
    )
    assert len(starts) > 1
    assert len(set(starts)) == 1


def test_what_a_search_found_can_be_read_in_the_dark(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/index.html", color_scheme="dark")
    colour = "name => getComputedStyle(document.body).getPropertyValue(name)"
    assert contrast(page, colour, "--md-accent-fg-color") > 4.5


def contrast(page: Page, colour: str, name: str) -> float:
    """Of a colour of the theme on the page's ground, as WCAG counts it."""
    lights: list[float] = [
        page.evaluate(
            f"""name => {{
              const pen = document.createElement("canvas").getContext("2d");
              pen.fillStyle = ({colour})(name);
              pen.fillRect(0, 0, 1, 1);
              const [r, g, b] = [...pen.getImageData(0, 0, 1, 1).data].map(one => one / 255)
                .map(one => one <= .04045 ? one / 12.92 : ((one + .055) / 1.055) ** 2.4);
              return .2126 * r + .7152 * g + .0722 * b;
            }}""",
            each,
        )
        for each in (name, "--md-default-bg-color")
    ]
    brightest, darkest = max(lights), min(lights)
    return (brightest + 0.05) / (darkest + 0.05)


@pytest.mark.parametrize("width", [360, 1440])
def test_a_bracket_stays_with_the_particle_that_follows(
    open_page: Callable[..., Page], address: str, width: int
) -> None:
    page = open_page(
        f"{address}/gallery/eks-microservices.html", viewport={"width": width, "height": 740}
    )
    page.locator(".dohae-words summary").click()
    ends = page.locator(".dohae-words li span")
    assert "(auth)" in page.locator(".dohae-words").inner_text()
    assert ")로" in ends.all_text_contents()
    lines = ends.evaluate_all("ends => ends.map(each => each.getClientRects().length)")
    assert set(lines) == {1}


@pytest.mark.parametrize("place", ["guide/embed.html", "guide/reading.html"])
def test_the_words_of_a_command_are_of_one_colour(
    look_at: Callable[..., Page], address: str, place: str
) -> None:
    page = look_at(f"{address}/{place}", viewport=PHONE)
    commands = page.locator(".highlight code", has_text="dohae ")
    colours = commands.evaluate_all(
        """codes => codes.filter(code => /^dohae /.test(code.innerText)).map(code =>
            [code, ...code.querySelectorAll(":scope span:not(:empty)")]
                .filter(part => !part.querySelector("*"))
                .map(part => getComputedStyle(part).color))"""
    )
    assert colours
    assert [each for each in colours if len(set(each)) > 1] == []


@pytest.mark.parametrize("width", [320, 360, 390])
@pytest.mark.parametrize(
    "place",
    ["guide/embed.html", "guide/ci.html", "guide/reading.html", "cases/business-system.html"],
)
def test_a_bracket_in_words_stays_with_its_particle(
    look_at: Callable[..., Page], address: str, place: str, width: int
) -> None:
    page = look_at(f"{address}/{place}", viewport={"width": width, "height": 740})
    found = page.locator("article").evaluate(
        """article => {
            const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
            const found = [];
            while (texts.nextNode()) {
                const text = texts.currentNode;
                const folded = "details:not([open]) > :not(summary)";
                if (text.parentElement.closest(`pre, ${folded}`)) continue;
                for (const each of text.data.matchAll(/\\)[가-힣]/g)) {
                    const [bracket, particle] = [0, 1].map(offset => {
                        const range = document.createRange();
                        range.setStart(text, each.index + offset);
                        range.setEnd(text, each.index + offset + 1);
                        return range.getBoundingClientRect();
                    });
                    found.push([text.data, particle.top < bracket.bottom]);
                }
            }
            return found;
        }"""
    )
    assert found
    assert [text for text, is_whole in found if not is_whole] == []


def test_whoever_comes_to_a_field_by_the_keyboard_sees_that_it_is_there(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/services.html", viewport={"width": 1440, "height": 900})
    field = page.locator(".dohae-filters input")
    field.focus()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Tab")
    expect(field).to_be_focused()
    expect(field).to_have_css("outline-style", "solid")
