"""All that a mouse can do on a page, keys alone can do, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser


def test_a_picture_is_enlarged_moved_and_closed_with_the_keyboard_alone(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/cases/business-system.html")
    page.locator(".dohae-picture").focus()
    page.keyboard.press("Enter")
    enlarged = page.locator("dialog .dohae-zoom-stage > svg")
    before = enlarged.bounding_box()
    page.keyboard.press("+")
    page.keyboard.press("ArrowLeft")
    after = enlarged.bounding_box()
    assert before
    assert after
    assert after["width"] == pytest.approx(1.3 * before["width"], rel=0.01)
    page.keyboard.press("Escape")
    # A dialog tells that it was closed only after the key's own event.
    expect(page.locator("dialog")).to_have_count(0)
    expect(page.locator(".dohae-picture")).to_be_focused()


def test_tabs_are_chosen_with_the_keyboard(open_page: Callable[..., Page], address: str) -> None:
    page = open_page(f"{address}/cases/small-blog.html")
    page.locator(".tabbed-set > input").first.focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".dohae-text").first).to_be_visible()
    expect(page.locator(".dohae-picture")).to_be_hidden()


def test_a_case_is_found_and_taken_away_with_the_keyboard_alone(
    open_page: Callable[..., Page], searched: str
) -> None:
    page = open_page(f"{searched}/index.html", permissions=["clipboard-read", "clipboard-write"])

    def tab_to(wanted: str) -> None:
        page.keyboard.press("Tab")
        for _ in range(200):
            if page.evaluate("wanted => document.activeElement.matches(wanted)", wanted):
                return
            page.keyboard.press("Tab")
        raise AssertionError(wanted)

    tab_to(".dohae-filters select")
    page.keyboard.press("ArrowDown")
    expect(page.locator(".dohae-filters select").first).to_have_value("금융, 증권 서비스")
    expect(page.locator(".dohae-filters output")).to_have_text("사례 4개")
    tab_to(".dohae-card-title")
    page.keyboard.press("Enter")
    page.wait_for_url("**/gallery/*.html")
    tab_to(".tabbed-set > input")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".dohae-text").first).to_be_visible()
    tab_to(".dohae-downloads a")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    assert waiting.value.suggested_filename.endswith(".svg")
    tab_to(".dohae-copies button:nth-child(2)")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="복사했다").wait_for()
    assert "━━" in page.evaluate("navigator.clipboard.readText()")
    page.keyboard.press("/")
    page.keyboard.insert_text("소규모 블로그")
    page.locator(".md-search-result__link").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/small-blog.html*")
