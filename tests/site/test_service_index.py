"""A service and its cases are found in the index in a moment, with a script and without."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Browser, Page, Route

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "most"), [(1440, 9000), (360, 15000)], ids=["desk", "phone"])
def test_the_index_takes_no_more_than_some_screens(
    look_at: Callable[..., Page], address: str, width: int, most: int
) -> None:
    page = look_at(f"{address}/services.html", viewport={"width": width, "height": 900})
    assert page.locator(".dohae-entry").count() > 140
    assert page.evaluate("document.documentElement.scrollHeight") < most


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("로드밸런서", ["ALB", "Cloud Load Balancing", "ELB", "NLB"]),
        ("redis", ["Cache for Redis"]),
        ("애저 방화벽", ["Azure Firewall"]),
        ("Step-functions", ["Step Functions"]),
        ("없는 것", []),
    ],
)
def test_services_are_found_by_any_name_and_by_their_provider(
    open_page: Callable[..., Page], address: str, typed: str, names: list[str]
) -> None:
    page = open_page(f"{address}/services.html")
    page.get_by_label("서비스 찾기").fill(typed)
    expect(page.locator("output")).to_have_text(f"서비스 {len(names)}개")
    shown = page.locator(".dohae-entry h3:visible")
    assert [each.strip() for each in shown.all_inner_texts()] == names
    letters = page.locator(".dohae-letters a:visible")
    assert letters.all_inner_texts() == sorted({name[0] for name in names})
    # What was folded is shown.
    assert page.locator(".dohae-entry:visible details:not([open])").count() == 0


def test_a_way_to_a_service_shows_all_of_its_cases_whatever_was_looked_for(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/services.html#aws-ec2")
    cases = page.locator(".dohae-entry:has(#aws-ec2) a:visible")
    expect(cases).to_have_count(15)
    page.get_by_label("서비스 찾기").fill("lambda")
    expect(cases).to_have_count(0)
    page.evaluate("location.hash = 'aws-rds'")
    page.evaluate("location.hash = 'aws-ec2'")
    expect(cases).to_have_count(15)
    expect(page.locator("#aws-ec2")).to_be_in_viewport()


def test_without_a_script_every_service_and_every_letter_is_shown(
    open_page: Callable[..., Page], address: str
) -> None:
    page = open_page(f"{address}/services.html", java_script_enabled=False)
    entries = page.locator(".dohae-entry")
    assert page.locator(".dohae-entry:visible").count() == entries.count() > 140
    page.locator(".dohae-letters a", has_text="S").click()
    expect(page.locator("#letter-s")).to_be_in_viewport()
    more = page.locator(".dohae-entry:has(#aws-s3) summary")
    more.click()
    expect(page.locator(".dohae-entry:has(#aws-s3) details a").first).to_be_visible()


def test_the_field_that_finds_services_is_korean_also_where_a_builder_calls_the_page_english(
    browser: Browser, address: str
) -> None:
    def in_english(route: Route) -> None:
        answer = route.fetch()
        body = answer.text()
        assert '<html lang="ko"' in body
        route.fulfill(response=answer, body=body.replace('<html lang="ko"', '<html lang="en"'))

    page = browser.new_page()
    page.route("**/services.html", in_english)
    page.goto(f"{address}/services.html")
    expect(page.get_by_label("서비스 찾기")).to_be_visible()
    page.close()
