"""People who can't see the pages, or can't use a mouse, are not shut out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

PLACES = (
    "index.html",
    "cases/hybrid-game-site.html",
    "services.html",
    "guide/themes.html",
    "guide/ci.html",
    "guide/kinds.html",
    "guide/language.html",
    "en/index.html",
)
NOT_OURS = [[".md-search"], [".md-footer"], [".md-nav"]]
"""Parts that are Material's alone."""


IN_THE_DARK = PLACES[:4]
"""Only colours differ there, and these pages have them all."""


def in_the_way(page: Page) -> list[str]:
    """What of a page is serious."""
    result = Axe().run(page, context={"exclude": NOT_OURS}, options={"resultTypes": ["violations"]})
    return [
        f"{page.url}: {violation['id']}: {violation['nodes'][0]['html'][:120]}"
        for violation in result.response["violations"]
        if violation["impact"] in ("serious", "critical")
    ]


def test_nothing_serious_stands_in_the_way(look_at: Callable[..., Page], address: str) -> None:
    for place in PLACES:
        assert in_the_way(look_at(f"{address}/{place}")) == []


def test_nothing_still_fades_where_a_window_has_taken_another_size(
    look_at: Callable[..., Page], address: str
) -> None:
    """What is half seen would count as in the way."""
    look_at(f"{address}/{PLACES[0]}", viewport={"width": 360, "height": 740})
    page = look_at(f"{address}/{PLACES[0]}")
    assert page.evaluate("document.getAnimations().length") == 0


def test_nor_does_anything_in_the_dark(open_page: Callable[..., Page], address: str) -> None:
    for place in IN_THE_DARK:
        page = open_page(f"{address}/{place}", color_scheme="dark")
        assert in_the_way(page) == []
