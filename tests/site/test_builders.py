"""Other site builders make the same pages: ProperDocs by the plugin, Zensical of files."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from dohae.fences import fences
from dohae.pages.begin import begin
from dohae.pages.export import export_pages

if TYPE_CHECKING:
    from pathlib import Path


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


def test_zensical_builds_exported_pages_as_the_guide_tells(catalogue: Path, root: Path) -> None:
    pages = catalogue / "pages"
    export_pages(catalogue / "models", pages, directory_urls=False)
    shutil.copytree(catalogue / "docs" / "stylesheets", pages / "stylesheets")
    (pages / "index.md").write_text("[도입사례](cases/index.md)\n", "utf-8")
    guide = (root / "docs" / "guide" / "site.md").read_text("utf-8")
    (settings,) = (fence.body for fence in fences(guide) if fence.info == "toml")
    (catalogue / "zensical.toml").write_text(settings, "utf-8")
    build("zensical", catalogue, "--strict")
    site = catalogue / "site"
    assert 'href="cases/index.html"' in (site / "index.html").read_text("utf-8")
    for file in (site / "index.html", site / "services.html"):
        text = file.read_text("utf-8")
        assert '<html lang="ko"' in text
        assert "https://fonts." not in text
        styles = re.findall(r'<link rel="stylesheet" href="([^"]+)"', text)
        assert {"dohae.css", "drawings.css", "korean.css"} <= {
            style.rpartition("/")[2] for style in styles
        }
        assert [style for style in styles if not (file.parent / style).is_file()] == []
    made = site / "cases"
    page = (made / "first.html").read_text("utf-8")
    assert "<svg" in figure(made / "first.html")
    links = re.findall(
        r'<a href="([^"]+)" download|xlink:href="([^"#]+)"|<img[^>]* src="(.+?)"', page
    )
    assert len(links) > 8
    assert [link for link in map("".join, links) if not (made / link).is_file()] == []
