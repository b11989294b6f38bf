"""Exported pages are whole: whatever builder makes a site of them finds everything."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag

import pytest

from dohae.draw.picture.theme import load
from dohae.errors import DohaeError, InvalidModel
from dohae.pages.export import Exported, export_pages

if TYPE_CHECKING:
    from pathlib import Path

MODEL = """
title: {}
order: {}
categories: [분석]
nodes: {{v: {{kind: aws.vpc, nodes: {{a: aws.ec2}}}}, b: aws.s3}}
links: [a -> b]
"""


@pytest.fixture
def models(tmp_path: Path) -> Path:
    folder = tmp_path / "models"
    (folder / "gallery").mkdir(parents=True)
    (folder / "블로그 하나.yaml").write_text(MODEL.format("블로그", 1), "utf-8")
    (folder / "shop.yaml").write_text(MODEL.format("쇼핑몰", 2), "utf-8")
    (folder / "gallery" / "chat.yaml").write_text(MODEL.format("채팅", 1), "utf-8")
    return folder


def built(place: str, *, directory_urls: bool) -> str:
    """Where a site builder puts a page."""
    stem = place.removesuffix(".md")
    if stem == place or not directory_urls or posixpath.basename(stem) == "index":
        return place if stem == place else f"{stem}.html"
    return f"{stem}/index.html"


@pytest.mark.parametrize("directory_urls", [True, False])
def test_every_link_leads_to_what_a_builder_makes(
    models: Path, tmp_path: Path, *, directory_urls: bool
) -> None:
    out = tmp_path / "out"
    export_pages(
        models,
        out,
        ("svg", "txt"),
        categories={"analytics": "분석"},
        directory_urls=directory_urls,
    )
    sources = {path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file()}
    site = {built(place, directory_urls=directory_urls) for place in sources}
    assert {"cases/블로그 하나.md", "gallery/chat.md", "categories/analytics.md"} <= sources
    lost = []
    for place in sorted(source for source in sources if source.endswith(".md")):
        text = (out / place).read_text("utf-8")
        here = posixpath.dirname(built(place, directory_urls=directory_urls))
        for link in re.findall(r'<(?:a|img)[^>]* (?:href|src)="([^"#][^"]*)"', text):
            there = posixpath.normpath(posixpath.join(here, unquote(urldefrag(link).url)))
            if not {there, f"{there}/index.html"} & site:
                lost.append((place, link))
        for link in re.findall(r"\]\(([^)]+)\)", text):
            there = posixpath.join(posixpath.dirname(place), unquote(urldefrag(link).url))
            if posixpath.normpath(there) not in sources:
                lost.append((place, link))
    assert lost == []


def test_a_wrong_model_leaves_no_page_behind(models: Path, tmp_path: Path) -> None:
    (models / "bad.yaml").write_text("title: 가\nnodes: {a: awz.ec2}\n", "utf-8")
    with pytest.raises(InvalidModel, match=r"bad\.yaml:2:12"):
        export_pages(models, tmp_path / "out", ("txt",))
    assert not (tmp_path / "out").exists()


def test_a_second_export_writes_nothing(models: Path, tmp_path: Path) -> None:
    assert export_pages(models, tmp_path / "out", ("txt",)).written
    assert export_pages(models, tmp_path / "out", ("txt",)) == Exported(())


def test_pictures_are_in_the_theme_that_is_asked_for(models: Path, tmp_path: Path) -> None:
    export_pages(models, tmp_path / "out", ("svg",), theme="dark")
    ground = load("dark").ground
    assert f'fill="{ground}"' in (tmp_path / "out" / "cases" / "shop.svg").read_text("utf-8")
    styles = (tmp_path / "out" / "assets" / "dohae" / "drawings.css").read_text("utf-8")
    assert f"--dohae-ground: {ground};" in styles.partition(".dohae-light")[2].partition("}")[0]


def test_a_theme_that_there_is_not_leaves_no_page_behind(models: Path, tmp_path: Path) -> None:
    with pytest.raises(DohaeError, match="no theme 'midnight'"):
        export_pages(models, tmp_path / "out", ("svg",), theme="midnight")
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("inside", ["", "site", "gallery/../pages"])
def test_nothing_is_exported_among_the_models_where_their_copies_would_be_models_too(
    inside: str, models: Path
) -> None:
    before = sorted(models.rglob("*"))
    with pytest.raises(DohaeError, match="lies in the folder of the models"):
        export_pages(models, models / inside, ("txt",))
    assert sorted(models.rglob("*")) == before


def test_links_in_a_ring_are_told_and_no_bug(tmp_path: Path) -> None:
    (tmp_path / "models").symlink_to("models")
    with pytest.raises(InvalidModel, match="is a link that leads nowhere"):
        export_pages(tmp_path / "models", tmp_path / "out", ("txt",))


def test_pages_of_models_that_are_gone_are_removed_where_that_is_asked_for(
    models: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    export_pages(models, out, ("txt",))
    mine = out / "gallery" / "mine.md"
    mine.write_text("mine", "utf-8")
    with (out / "cases" / "shop.md").open("a", encoding="utf-8") as page:
        page.write("and more\n")
    (models / "shop.yaml").unlink()
    (models / "gallery" / "chat.yaml").unlink()
    old = {out / "cases" / f"shop{suffix}" for suffix in (".md", ".txt", ".yaml")}
    old |= {out / "gallery" / f"chat{suffix}" for suffix in (".md", ".txt", ".yaml")}
    old.add(out / "gallery" / "index.md")
    assert set(export_pages(models, out, ("txt",)).old) == old
    assert all(file.exists() for file in old), "nothing is removed unasked"
    pruned = export_pages(models, out, ("txt",), prune=True).pruned
    assert pruned.left == (out / "cases" / "shop.md",)
    assert set(pruned.removed) == old - set(pruned.left)
    assert {file for file in old if file.exists()} == set(pruned.left)
    assert mine.read_text("utf-8") == "mine"
    assert export_pages(models, out, ("txt",), prune=True) == Exported(())
