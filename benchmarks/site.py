"""What a site of many cases costs: building it, its size, and the way from an edit to the browser.

``python -m benchmarks.site [--cases 5 100 1000] [--folder FOLDER]``. The models are the five cases,
over and over, each with a title of its own; what is drawn stays in the cache, so that a second
run measures drawings that are there already. ``--downloads utxt txt yaml`` measures a site that
offers these files alone.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent
CONFIG = """
site_name: 시험
use_directory_urls: false
theme: {name: material, language: ko, font: false}
nav: [index.md, "cases/", services.md]
plugins: [search, offline, {dohae: {SETTINGS}}]
markdown_extensions: [admonition, attr_list, md_in_html, pymdownx.superfences, tables]
"""
PATIENCE = 300
"""Seconds."""


class Site:
    """A project with many models."""

    def __init__(self, folder: Path, count: int, downloads: list[str] | None = None) -> None:
        self.folder = folder
        settings = "" if downloads is None else f"downloads: [{', '.join(downloads)}]"
        (folder / "models").mkdir(parents=True, exist_ok=True)
        (folder / "docs").mkdir(exist_ok=True)
        (folder / "mkdocs.yml").write_text(CONFIG.replace("SETTINGS", settings), "utf-8")
        (folder / "docs" / "index.md").write_text("# 시험\n\n안녕하다.\n", "utf-8")
        sources = sorted((ROOT / "models").glob("*.yaml"))
        for number in range(1, count + 1):
            self.write(f"case-{number}", sources[number % len(sources)].read_text("utf-8"), number)

    def write(self, name: str, model: str, number: int) -> None:
        """Writes a model with another title."""
        head, _, rest = model.partition("\n")
        (self.folder / "models" / f"{name}.yaml").write_text(f"{head} {number}\n{rest}", "utf-8")

    def mkdocs(self, *arguments: str) -> tuple[float, float]:
        """Runs MkDocs to its end; seconds by the clock, and of CPU."""
        start, before = time.monotonic(), resource.getrusage(resource.RUSAGE_CHILDREN)
        subprocess.run([sys.executable, "-m", "mkdocs", *arguments], cwd=self.folder, check=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return time.monotonic() - start, cpu

    def sizes(self) -> Counter[str]:
        """Bytes of the built site, by the ending of its files."""
        found: Counter[str] = Counter()
        for file in (self.folder / "site").rglob("*"):
            if file.is_file():
                found[file.suffix] += file.stat().st_size
        return found


def building(site: Site) -> None:
    """Prints what building costs once everything is drawn, and how large the site is."""
    site.mkdocs("build", "-q")
    runs = [site.mkdocs("build", "-q") for _ in range(3)]
    seconds, cpu = (statistics.median(each) for each in zip(*runs, strict=True))
    sizes = site.sizes()
    parts = ", ".join(f"{end or '-'} {size / 1e6:.1f}" for end, size in sizes.most_common(6))
    print(f"  build: {seconds:.1f} s, {cpu:.1f} s of CPU; {sizes.total() / 1e6:.0f} MB ({parts})")


def living(site: Site, *options: str) -> None:
    """Prints how long it takes from saving a model to seeing it."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-q", "-a", address, *options]
    with (
        subprocess.Popen(command, cwd=site.folder, stderr=subprocess.DEVNULL) as server,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        page = chromium.new_page()
        reach(page, f"http://{address}/cases/case-1.html")
        took: dict[str, list[float]] = {}
        for what, seconds in changes(site, page):
            took.setdefault(what, []).append(seconds)
        chromium.close()
        server.terminate()
    said = ", ".join(f"{what} {statistics.median(each):.2f} s" for what, each in took.items())
    print(f"  save to browser{' '.join(['', *options])}: {said}")


def reach(page: Page, address: str) -> None:
    """Opens a page as soon as it is served."""
    end = time.monotonic() + PATIENCE
    while True:
        try:
            page.goto(address)
        except Exception:
            if time.monotonic() > end:
                raise
            time.sleep(0.5)
        else:
            return


def changes(site: Site, page: Page) -> Iterator[tuple[str, float]]:
    """Edits, breaks, mends; and the seconds until the browser shows it."""
    file = site.folder / "models" / "case-1.yaml"
    model = file.read_text("utf-8")
    for number in range(3):
        edited = model.replace("title: ", f"title: 고친 {number} ", 1)
        yield (
            "edit",
            until(page, partial(file.write_text, edited, "utf-8"), f"고친 {number}"),
        )
        broken = f"{edited}oder: 3\n"
        yield "break", until(page, partial(file.write_text, broken, "utf-8"), "모델 오류")
        yield (
            "mend",
            until(page, partial(file.write_text, edited, "utf-8"), f"고친 {number}"),
        )
    file.write_text(model, "utf-8")


def until(page: Page, change: Callable[[], object], words: str) -> float:
    """Seconds from a change to the words being in the page's heading."""
    # MkDocs sees dates of whole ticks; and the page must have begun to listen.
    time.sleep(1.5)
    start = time.monotonic()
    change()
    page.wait_for_function(
        "words => document.querySelector('h1')?.textContent.includes(words)",
        arg=words,
        timeout=PATIENCE * 1000,
    )
    return time.monotonic() - start


def main() -> None:
    """Measures sites of several sizes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, nargs="+", default=[5, 100, 1000])
    parser.add_argument("--folder", type=Path, default=Path(tempfile.gettempdir(), "dohae-sites"))
    parser.add_argument("--downloads", nargs="*", help="files that a case's page offers; all")
    given = parser.parse_args()
    for count in given.cases:
        print(f"{count} cases")
        site = Site(given.folder / str(count), count, given.downloads)
        building(site)
        living(site)
        living(site, "--dirty")


if __name__ == "__main__":
    main()
