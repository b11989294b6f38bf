"""Files of the store stand in the site as well, by a second name where the system can do that."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from dohae.pages.store import Store

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

CONFIG = """
site_name: 시험
use_directory_urls: false
theme: {name: material, font: false}
exclude_docs: "*.txt"
draft_docs: "*.yaml"
plugins: [dohae: {formats: [utxt, txt], cache: cache}]
"""
MODEL = "title: {}\nnodes: {{a: box}}\n"


PLACE = "cases/a.svg"


@pytest.fixture
def store(tmp_path: Path) -> Store:
    """A store that has lent a file."""
    store = Store(tmp_path / "store")
    store.put(PLACE, b"one")
    store.lend(PLACE, str(tmp_path / "site" / "a.svg"))
    return store


@pytest.fixture
def lent(store: Store, tmp_path: Path) -> tuple[Path, Path]:
    """The file, and the place where it stands as well."""
    return store.put(PLACE, b"one"), tmp_path / "site" / "a.svg"


def test_a_file_that_is_lent_takes_no_room(store: Store, lent: tuple[Path, Path]) -> None:
    path, place = lent
    assert place.samefile(path)
    store.lend(PLACE, str(place))
    assert place.samefile(path)


def test_a_changed_file_leaves_what_was_lent_as_it_was(
    store: Store, lent: tuple[Path, Path]
) -> None:
    path, place = lent
    store.put(PLACE, b"two")
    assert (path.read_bytes(), place.read_bytes()) == (b"two", b"one")
    third = place.with_name("b.svg")
    os.link(place, third)
    store.lend(PLACE, str(place))
    assert place.samefile(path)
    assert third.read_bytes() == b"one"


def test_what_somebody_wrote_into_it_is_mended_by_the_next_build(lent: tuple[Path, Path]) -> None:
    path, place = lent
    place.write_bytes(b"other")
    assert Store(path.parents[1]).put(PLACE, b"one").read_bytes() == b"one"
    assert place.read_bytes() == b"other"


def test_where_nothing_can_be_lent_nothing_stands(
    store: Store, lent: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    path, place = lent
    store.put(PLACE, b"two")

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(os, "link", refuse)
    store.lend(PLACE, str(place))
    assert not place.exists()
    assert path.read_bytes() == b"two"


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MkDocsConfig:
    """A project with one model, built once."""
    monkeypatch.chdir(tmp_path)
    for folder in ("models", "docs"):
        Path(folder).mkdir()
    Path("models/a.yaml").write_text(MODEL.format("처음"), "utf-8")
    Path("docs/index.md").write_text("# T\n", "utf-8")
    Path("mkdocs.yml").write_text(CONFIG, "utf-8")
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return config


@pytest.mark.usefixtures("site")
def test_the_site_has_what_cases_offer_save_for_what_is_kept_out_of_it() -> None:
    offered = {path.name: path for path in Path("site/cases").iterdir()}
    assert sorted(offered) == ["a.html", "a.utxt", "index.html"]
    assert offered["a.utxt"].samefile("cache/site/cases/a.utxt")
    assert "처음" in Path("site/cases/a.html").read_text("utf-8")


def test_another_build_writes_into_no_file_of_the_site(site: MkDocsConfig) -> None:
    before = Path("site/cases/a.utxt").read_text("utf-8")
    other = load_config("mkdocs.yml", site_dir="other")
    other.plugins.on_startup(command="build", dirty=True)
    build(other)
    model = MODEL.format("고친").replace("box", "{title: 고친 상자}")
    Path("models/a.yaml").write_text(model, "utf-8")
    build(other, dirty=True)
    assert "고친 상자" in Path("other/cases/a.utxt").read_text("utf-8")
    assert Path("site/cases/a.utxt").read_text("utf-8") == before
    build(site)
    assert "고친 상자" in Path("site/cases/a.utxt").read_text("utf-8")


def test_other_plugins_may_change_what_cases_offer(
    site: MkDocsConfig, monkeypatch: pytest.MonkeyPatch
) -> None:
    def change(files: Files, **_: object) -> Files:
        file = files.get_file_from_path("cases/a.utxt")
        assert file is not None
        file.content_bytes = b"theirs"
        return files

    monkeypatch.setitem(site.plugins.events, "files", [*site.plugins.events["files"], change])
    build(site)
    assert Path("site/cases/a.utxt").read_bytes() == b"theirs"
    assert b"theirs" not in Path("cache/site/cases/a.utxt").read_bytes()
