"""Settings and folders that nobody means end a build of the site in plain words."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort

if TYPE_CHECKING:
    from collections.abc import Callable

CONFIG = """
site_name: 시험
theme: {{name: material, font: false}}
plugins: [dohae: {{{settings}}}]
"""


@pytest.fixture
def told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> Callable[[str], str]:
    """Builds the site of a project with these settings, and tells why it could not be built."""
    monkeypatch.chdir(tmp_path)
    for folder in ("models", "docs"):
        Path(folder).mkdir()
    Path("models/a.yaml").write_text("title: T\nnodes: {a: box}\n", "utf-8")
    Path("docs/index.md").write_text("# T\n", "utf-8")

    def build_with(settings: str) -> str:
        Path("mkdocs.yml").write_text(CONFIG.format(settings=settings), "utf-8")
        config = load_config("mkdocs.yml")
        config.plugins.on_startup(command="build", dirty=False)
        with caplog.at_level(logging.ERROR), pytest.raises(Abort):
            build(config)
        return "\n".join(record.getMessage() for record in caplog.records)

    return build_with


@pytest.mark.parametrize(
    ("cache", "says"),
    [
        ("docs/cache", "cache: docs/cache and the folder of docs_dir may not lie in one another"),
        ("models", "cache: models and the folder of models may not lie in one another"),
        (".", "cache: . and the folder of site_dir may not lie in one another"),
        ("mkdocs.yml", "cache: "),
    ],
)
def test_a_cache_lies_apart_from_what_a_user_made(
    cache: str, says: str, told: Callable[[str], str]
) -> None:
    assert told(f"cache: {cache}").startswith(says)
    assert sorted(path.name for path in Path("docs").iterdir()) == ["index.md"]
    assert sorted(path.name for path in Path("models").iterdir()) == ["a.yaml"]


def test_a_page_of_the_users_is_not_replaced(told: Callable[[str], str]) -> None:
    page = Path("docs/cases/a.md")
    page.parent.mkdir()
    page.write_text("# mine\n", "utf-8")
    said = told("formats: [txt], cache: cache")
    assert said.startswith("docs/cases/a.md: what is made from the models would stand here")


def test_all_that_is_wrong_with_names_of_categories_is_told(told: Callable[[str], str]) -> None:
    said = told('formats: [txt], cache: cache, categories: {"../x": 가, index: 나}')
    assert "categories: no page can be called '../x'" in said
    assert "categories: no page can be called 'index'" in said


@pytest.mark.usefixtures("told")
def test_a_category_that_the_site_does_not_list_is_a_warning_of_the_build(
    caplog: pytest.LogCaptureFixture,
) -> None:
    Path("models/a.yaml").write_text("title: T\nnodes: {a: box}\ncategories: [나]\n", "utf-8")
    settings = "formats: [txt], cache: cache, categories: {a: 가}"
    Path("mkdocs.yml").write_text(CONFIG.format(settings=settings), "utf-8")
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="build", dirty=False)
    with caplog.at_level(logging.WARNING):
        build(config)
    (record,) = (each for each in caplog.records if "category" in each.getMessage())
    assert record.levelno == logging.WARNING
    assert record.getMessage().startswith(
        "models/a.yaml:3:14: category '나' is none of those in mkdocs.yml"
    )


NOT_UTF8 = "# 제목\n\n".encode() + "구성도\n".encode("cp949")


def test_a_page_that_is_not_utf8_is_named_with_its_line(told: Callable[[str], str]) -> None:
    Path("docs/old.md").write_bytes(NOT_UTF8)
    assert told("models: models").splitlines()[-1] == (
        "docs/old.md:3:1: is not UTF-8: byte 0xb1 (save the file as UTF-8)"
    )


@pytest.mark.usefixtures("told")
def test_a_page_that_is_not_utf8_shows_so_while_the_site_is_served_and_heals(
    caplog: pytest.LogCaptureFixture,
) -> None:
    Path("docs/old.md").write_bytes(NOT_UTF8)
    Path("mkdocs.yml").write_text(CONFIG.format(settings="models: models"), "utf-8")
    config = load_config("mkdocs.yml")
    config.plugins.on_startup(command="serve", dirty=False)
    with caplog.at_level(logging.ERROR):
        build(config)
    assert "docs/old.md:3:1: is not UTF-8" in caplog.text
    assert "docs/old.md:3:1" in Path("site/old/index.html").read_text("utf-8")
    Path("docs/old.md").write_text("# 고쳤다\n", "utf-8")
    build(config)
    mended = Path("site/old/index.html").read_text("utf-8")
    assert "docs/old.md:3:1" not in mended
    assert "고쳤다</h1>" in mended
