"""While a site is served, an edit of a model comes to the browser, and so do its mistakes."""

from __future__ import annotations

import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

CONFIG = """
site_name: 시험
use_directory_urls: false
dev_addr: 127.0.0.1:{port}
theme: {{name: material, font: false}}
plugins:
  - dohae: {{formats: [utxt, txt]}}
"""
MODEL = "title: {}\nnodes: {{a: {{title: 가}}, b: {{title: 나}}}}\nlinks: [a -- b]\n"
PATIENCE = 90
SOON = PATIENCE * 1000
"""Milliseconds: other work may go on beside."""


class Served:
    """A site that is being served, and what its terminal says."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.folder = folder
        self.address = f"http://127.0.0.1:{port}"
        (folder / "mkdocs.yml").write_text(CONFIG.format(port=port), "utf-8")
        (folder / "docs").mkdir()
        (folder / "docs" / "index.md").write_text("# 시험\n\n<!-- dohae: cards -->\n", "utf-8")
        (folder / "models").mkdir()
        self.model("one", "처음 제목")
        self.model("two", "다른 사례")
        self.process = subprocess.Popen(
            [sys.executable, "-m", "mkdocs", "serve"],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self.said: list[str] = []
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self.process.stderr is not None
        self.said.extend(self.process.stderr)

    def model(self, name: str, title: str) -> None:
        (self.folder / "models" / f"{name}.yaml").write_text(MODEL.format(title), "utf-8")

    def page(self, place: str) -> str:
        try:
            with urllib.request.urlopen(f"{self.address}/{place}") as answer:  # noqa: S310 - loopback
                return str(answer.read(), "utf-8")
        except urllib.error.HTTPError as error:
            with error:
                return f"{error.code}"
        except urllib.error.URLError:
            return ""

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(PATIENCE)
        self._listener.join(PATIENCE)
        if self.process.stderr is not None:
            self.process.stderr.close()


def wait_for(what: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not what():
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.05)


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    site = Served(tmp_path_factory.mktemp("served"))
    try:
        wait_for(lambda: "처음 제목" in site.page("cases/one.html"))
        yield site
    finally:
        site.close()


@pytest.fixture
def watch(served: Served, browser: Browser) -> Iterator[Callable[[str], Page]]:
    """Opens a page of the served site, which nobody but the server may load again."""
    pages: list[Page] = []

    def open_(place: str) -> Page:
        page = browser.new_page()
        pages.append(page)
        page.set_default_timeout(PATIENCE * 1000)
        page.goto(f"{served.address}/{place}")
        return page

    yield open_
    for page in pages:
        page.close()


def test_an_edit_comes_to_the_browser(served: Served, watch: Callable[[str], Page]) -> None:
    page = watch("cases/one.html")
    served.model("one", "새로운 제목")
    expect(page.locator("h1")).to_contain_text("새로운 제목", timeout=SOON)
    expect(page.locator(".dohae-picture, .dohae-text").first).to_be_visible(timeout=SOON)


def test_an_edit_comes_to_the_cards(served: Served, watch: Callable[[str], Page]) -> None:
    page = watch("index.html")
    served.model("two", "다음 제목")
    expect(page.locator(".dohae-cards")).to_contain_text("다음 제목", timeout=SOON)
    served.model("two", "다른 사례")
    expect(page.locator(".dohae-cards")).to_contain_text("다른 사례", timeout=SOON)


def test_a_mistake_comes_to_the_browser_and_the_terminal_and_heals(
    served: Served, watch: Callable[[str], Page]
) -> None:
    page, other = watch("cases/one.html"), watch("cases/two.html")
    front = watch("index.html")
    broken = served.folder / "models" / "one.yaml"
    broken.write_text("title: 가\nnodes: {a: awz.ec2}\n", "utf-8")
    expect(page.locator("h1")).to_contain_text("모델 오류", timeout=SOON)
    expect(page.locator(".dohae-problem")).to_contain_text("models/one.yaml:2:12", timeout=SOON)
    assert any("models/one.yaml:2:12" in line for line in served.said)
    expect(other.locator("h1")).to_contain_text("다른 사례", timeout=SOON)
    expect(front.locator(".dohae-spoilt")).to_contain_text("models/one.yaml:2:12", timeout=SOON)
    served.model("one", "고친 제목")
    expect(front.locator(".dohae-spoilt")).to_have_count(0, timeout=SOON)
    expect(page.locator("h1")).to_contain_text("고친 제목", timeout=SOON)
    expect(page.locator(".dohae-problem")).to_have_count(0, timeout=SOON)


def test_models_come_and_go_in_the_browser(served: Served, watch: Callable[[str], Page]) -> None:
    cards = watch("index.html").locator(".dohae-card")
    expect(cards).to_have_count(2, timeout=SOON)
    served.model("three", "셋째 사례")
    expect(cards).to_have_count(3, timeout=SOON)
    page = watch("cases/three.html")
    expect(page.locator("h1")).to_contain_text("셋째 사례", timeout=SOON)
    (served.folder / "models" / "three.yaml").unlink()
    expect(cards).to_have_count(2, timeout=SOON)
    expect(page.locator("h1")).to_contain_text("No such page", timeout=SOON)


def test_nothing_is_written_among_the_sources(served: Served) -> None:
    assert sorted(path.name for path in (served.folder / "docs").iterdir()) == ["index.md"]


def test_a_build_with_a_mistake_stops_at_its_place(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(CONFIG.format(port=0), "utf-8")
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "index.md").write_text("# 시험\n", "utf-8")
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "a.yaml").write_text("title: 가\nnodes: {a: awz.ec2}\n", "utf-8")
    built = subprocess.run(
        [sys.executable, "-m", "mkdocs", "build"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert built.returncode == 1
    assert "models/a.yaml:2:12: " in built.stderr
    assert "Traceback" not in built.stderr
    assert not (tmp_path / "site" / "index.html").exists()
