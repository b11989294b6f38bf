"""The project's own site, built once, served under a base path, and a browser to look at it."""

from __future__ import annotations

import functools
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, BrowserContext, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
"""The system's; where it has none, Playwright takes its own."""
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def site(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        # What was drawn for the tests before, from the same models by the same code, will do.
        patch.setenv("DOHAE_CACHE", str(root / "build" / "cache"))
        folder = tmp_path_factory.mktemp("site") / "사례 집"
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the library
        """Says nothing."""


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[Path], str]]:
    """Serves folders, and tells where."""
    servers: list[ThreadingHTTPServer] = []

    def serving(folder: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder))
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield serving
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[[Path], str]) -> str:
    """Where the site is served, deep under the server's root."""
    return f"{serve(site.parent)}/{site.name}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Callable[..., BrowserContext]:
    """Gives a window with the options asked for; the same for the same options."""
    made: dict[str, BrowserContext] = {}

    def context(**options: object) -> BrowserContext:
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = browser.new_context(**options)
        return made[key]

    return context


@pytest.fixture
def open_page(contexts: Callable[..., BrowserContext]) -> Iterator[Callable[..., Page]]:
    """Opens pages that may reach nothing but this machine, and that must not complain."""
    complaints: list[str] = []
    pages: list[Page] = []

    def open_(url: str, **options: object) -> Page:
        page = contexts(**options).new_page()
        pages.append(page)
        page.on("console", lambda said: complain(said.type, said.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("requestfailed", lambda request: fail(request.url, request.failure))
        page.on("request", lambda request: refuse(request.url))
        page.goto(url)
        return page

    def fail(url: str, why: str | None) -> None:
        # What is still under way when a page is left is aborted.
        if why != "net::ERR_ABORTED":
            complaints.append(f"failed: {url}: {why}")

    def complain(kind: str, text: str) -> None:
        if kind in ("error", "warning"):
            complaints.append(f"{kind}: {text}")

    def refuse(url: str) -> None:
        if not url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:", "about:")):
            complaints.append(f"outside: {url}")

    yield open_
    for page in pages:
        page.evaluate("localStorage.clear()")
        page.close()
    assert complaints == []
