"""What is printed can be read: nothing is cut, nothing is dark, nothing is there to be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

from dohae.draw.picture.theme import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

A4 = {"width": 717, "height": 1047}
"""Upright, within the margins that browsers leave, in CSS pixels."""
LARGE = "gallery/eks-microservices.html"


@pytest.fixture
def on_paper(open_page: Callable[..., Page], address: str) -> Callable[..., Page]:
    """Opens a page as it is printed, after a tab was chosen; in the dark, as many have it."""

    def open_(place: str, tab: str = "그림") -> Page:
        page = open_page(f"{address}/{place}", viewport=A4, color_scheme="dark")
        page.locator(".tabbed-labels label", has_text=tab).first.click()
        page.emulate_media(media="print")
        return page

    return open_


def test_the_chosen_drawing_alone_is_printed(on_paper: Callable[..., Page]) -> None:
    for tab, shown in (("그림", ".dohae-picture"), ("ASCII", ".dohae-scroll >> nth=1")):
        page = on_paper(LARGE, tab)
        expect(page.locator(".dohae-figure .tabbed-block:visible")).to_have_count(1)
        expect(page.locator(shown)).to_be_visible()
        for pressed in (".dohae-downloads", ".tabbed-labels", ".dohae-words"):
            expect(page.locator(pressed)).to_be_hidden()


def test_a_picture_is_printed_whole_and_light_below_its_title(
    on_paper: Callable[..., Page],
) -> None:
    page = on_paper(LARGE)
    picture = page.locator(".dohae-picture > svg")
    box = picture.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= A4["width"]
    assert box["y"] + box["height"] <= A4["height"]
    ground = picture.evaluate(
        "svg => getComputedStyle(svg).getPropertyValue('--dohae-ground').trim()"
    )
    assert ground in ("", load("light").ground)


@pytest.mark.parametrize("tab", ["텍스트", "ASCII"])
def test_a_text_drawing_is_printed_whole(on_paper: Callable[..., Page], tab: str) -> None:
    page = on_paper(LARGE, tab)
    drawing = page.locator(".dohae-text:visible")
    room = drawing.evaluate(
        """pre => {
            const block = pre.parentElement.getBoundingClientRect();
            const {right, bottom} = pre.getBoundingClientRect();
            return [block.right - right, block.bottom - bottom];
        }"""
    )
    assert all(0 < each < 200 for each in room)


def test_the_first_page_offers_nothing_to_press_on_paper(on_paper: Callable[..., Page]) -> None:
    page = on_paper("index.html")
    for pressed in (".md-button", ".dohae-filters"):
        expect(page.locator(pressed).first).to_be_hidden()
    columns = page.locator(".dohae-cards").first.evaluate(
        "cards => getComputedStyle(cards).gridTemplateColumns.split(' ').length"
    )
    assert columns == 2
