"""The project's own site, built once, served under a base path, and a browser to look at it."""

from __future__ import annotations

import functools
import json
import shutil
import threading
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import sync_playwright

from dohae.build import road
from dohae.layout import MOST_TRIALS, arrange

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Browser, ConsoleMessage, Page, Request, ViewportSize

    from dohae.layout import Arrangement
    from dohae.model.case import Case

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
def site(
    root: Path,
    arranged_once: Callable[[Case], Arrangement],
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The folder of the built site."""

    def shared(case: Case, *, trials: int, **options: object) -> Arrangement:
        is_plain = trials == MOST_TRIALS and not options
        return arranged_once(case) if is_plain else arrange(case, trials=trials, **options)

    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(root)
        patch.setattr(road, "arrange", shared)
        # Processes that are forked have it, too; no thread that is there holds a lock.
        patch.setattr(threading, "active_count", lambda: 1)
        # What was drawn for the tests before, from the same models by the same code, will do.
        patch.setenv("DOHAE_CACHE", str(root / "build" / "cache"))
        folder = tmp_path_factory.mktemp("site") / "사례 집"
        config = load_config(str(root / "mkdocs.yml"), site_dir=str(folder), strict=True)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
    return folder


class _Quiet(SimpleHTTPRequestHandler):
    """Says nothing, and serves some files in place of those of the folder."""

    def __init__(self, *args: object, instead: dict[str, Path], **options: object) -> None:
        self.instead = instead
        super().__init__(*args, **options)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by the library
        pass

    def translate_path(self, path: str) -> str:
        found = Path(super().translate_path(path))
        return str(self.instead.get(found.name, found))


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[..., str]]:
    """Serves folders, and tells where; files of some names may be others instead."""
    servers: list[ThreadingHTTPServer] = []

    def serving(folder: Path, **instead: Path) -> str:
        handler = functools.partial(_Quiet, directory=str(folder), instead=instead)
        server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield serving
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def searched(site: Path, serve: Callable[..., str]) -> str:
    """Where the site is served, deep under the server's root."""
    return f"{serve(site.parent)}/{site.name}"


@pytest.fixture(scope="session")
def address(site: Path, serve: Callable[..., str], tmp_path_factory: pytest.TempPathFactory) -> str:
    """The same for tests that search for nothing.

    Every page reads the whole index as soon as it is shown, which takes longer than all else in it.
    """
    name = "search_index.json"
    index = json.loads((site / "search" / name).read_text("utf-8"))
    short = tmp_path_factory.mktemp("search") / name
    short.write_text(json.dumps({**index, "docs": index["docs"][:1]}), "utf-8")
    return f"{serve(site.parent, **{name: short})}/{site.name}"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def windows(browser: Browser) -> Callable[..., Page]:
    """Gives a window with the options asked for; the same for the same: a new one takes long."""
    made: dict[str, Page] = {}

    def window(**options: object) -> Page:
        key = repr(sorted(options.items()))
        if key not in made:
            made[key] = browser.new_context(**options).new_page()
        return made[key]

    return window


def leave(page: Page) -> None:
    """Leaves nothing of what a window showed, as if it were new."""
    page.evaluate("sessionStorage.clear()")
    page.emulate_media(media="null")
    # From one place in a page to another, a browser would load nothing.
    page.goto("about:blank")


def listening(complaints: list[str]) -> dict[str, Callable[..., None]]:
    """What listens to a page, and writes down what it complains of and where it should not go."""

    def fail(request: Request) -> None:
        # What is still under way when a page is left is aborted.
        if request.failure != "net::ERR_ABORTED":
            complaints.append(f"failed: {request.url}: {request.failure}")

    def complain(said: ConsoleMessage) -> None:
        if said.type in ("error", "warning"):
            complaints.append(f"{said.type}: {said.text}")

    def refuse(request: Request) -> None:
        url = request.url
        if not url.startswith(("http://127.0.0.1:", "file:", "data:", "blob:", "about:")):
            complaints.append(f"outside: {url}")

    return {
        "console": complain,
        "pageerror": lambda error: complaints.append(str(error)),
        "requestfailed": fail,
        "request": refuse,
    }


@pytest.fixture
def open_page(windows: Callable[..., Page]) -> Iterator[Callable[..., Page]]:
    """Opens pages that may reach nothing but this machine, and that must not complain.

    With the same options, a page takes the place of the one before.
    """
    complaints: list[str] = []
    listeners = listening(complaints)
    pages: list[Page] = []

    def open_(url: str, **options: object) -> Page:
        page = windows(**options)
        if page in pages:
            leave(page)
        else:
            pages.append(page)
            for event, listener in listeners.items():
                page.on(event, listener)
        page.goto(url)
        return page

    yield open_
    for page in pages:
        page.evaluate("localStorage.clear()")
        leave(page)
        for event, listener in listeners.items():
            page.remove_listener(event, listener)
    assert complaints == []


DESK = {"width": 1280, "height": 720}
"""As large as a window is by default."""
AT_REST = """document.getAnimations().forEach(
    each => { if (each instanceof CSSTransition) each.finish(); }
)"""
"""Brings to its end what fades in or out where a window takes another size."""


@pytest.fixture(scope="session")
def shown_once(browser: Browser) -> Iterator[tuple[Callable[..., Page], list[str]]]:
    """Shows pages, each loaded once in a window of its own, and says what they complain of."""
    complaints: list[str] = []
    context = browser.new_context()
    windows: dict[str, Page] = {}

    def show(url: str, viewport: ViewportSize) -> Page:
        if url not in windows:
            windows[url] = context.new_page()
            for event, listener in listening(complaints).items():
                windows[url].on(event, listener)
            windows[url].set_viewport_size(viewport)
            windows[url].goto(url)
        windows[url].set_viewport_size(viewport)
        windows[url].evaluate(AT_REST)
        return windows[url]

    yield show, complaints
    context.close()
    assert complaints == [], "said after the last test that looked"


@pytest.fixture
def look_at(
    shown_once: tuple[Callable[..., Page], list[str]],
) -> Iterator[Callable[..., Page]]:
    """Shows pages, by day, to tests that change nothing in them but the size of the window.

    Most of the time that a page takes is for loading it.
    """
    show, complaints = shown_once
    yield lambda url, viewport=DESK: show(url, viewport)
    said = complaints.copy()
    complaints.clear()
    assert said == []
