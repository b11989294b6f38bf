"""Other site builders make the same pages: ProperDocs by the plugin, Zensical of files."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dohae.pages.begin import begin
from dohae.pages.export import export_pages

if TYPE_CHECKING:
    from pathlib import Path

ZENSICAL = """
[project]
site_name = "사례집"
docs_dir = "pages"
site_dir = "out"
use_directory_urls = false
"""


@pytest.fixture
def catalogue(tmp_path: Path) -> Path:
    """What ``dohae new`` makes."""
    begin(tmp_path)
    return tmp_path


def build(builder: str, folder: Path, *options: str) -> str:
    """Runs a builder to its end; what it said."""
    done = subprocess.run(
        [sys.executable, "-m", builder, "build", *options],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "NO_COLOR": "1", "NO_MKDOCS_2_WARNING": "1"},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


def figure(page: Path) -> str:
    found = re.search(
        r'<figure class="dohae-figure.*?</figure>', page.read_text("utf-8"), re.DOTALL
    )
    assert found
    return found[0]


def test_mkdocs_and_properdocs_build_the_same_pages_without_a_warning(catalogue: Path) -> None:
    figures = []
    for builder in ("mkdocs", "properdocs"):
        assert "WARNING" not in build(builder, catalogue, "--strict", "-d", f"out/{builder}")
        figures.append(figure(catalogue / "out" / builder / "cases" / "first.html"))
    assert figures[0] == figures[1]
    assert "<svg" in figures[0]


def test_zensical_builds_exported_pages(catalogue: Path) -> None:
    pages = catalogue / "pages"
    export_pages(catalogue / "models", pages, directory_urls=False)
    (catalogue / "zensical.toml").write_text(ZENSICAL, "utf-8")
    build("zensical", catalogue)
    made = catalogue / "out" / "cases"
    page = (made / "first.html").read_text("utf-8")
    assert "<svg" in figure(made / "first.html")
    links = re.findall(
        r'<a href="([^"]+)" download|xlink:href="([^"#]+)"|<img[^>]* src="(.+?)"', page
    )
    assert len(links) > 8
    assert [link for link in map("".join, links) if not (made / link).is_file()] == []
