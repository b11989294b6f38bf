"""Nothing that a model says is run by a browser: not in a page, its search, or a picture alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from playwright.sync_api import expect

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

HOSTILE = (
    "<script>pwned=1</script>",
    "<img src=x onerror=pwned=2>",
    "<svg onload=pwned=3>",
    '"><img src=x onerror=pwned=4>',
    "' onmouseover=pwned=5 x='",
    "[x](javascript:pwned=6)",
    '![x](x" onerror="pwned=7)',
    "</title></style></textarea></script><script>pwned=8</script>",
    "--> ]]> <script>pwned=9</script>",
    "&lt;script&gt;pwned=10&lt;/script&gt;",
    "x {: onmouseover=pwned=11 }",
    "`</code><script>pwned=12</script>`",
    "<javascript:pwned=13>",
    "{{ constructor }} ${pwned=14} @@dohae-block-1@@",
)
"""What would be run if it were taken for HTML, Markdown, a template or a script."""

CONFIG = """
site_name: 시험
theme: {name: material, language: ko, font: false}
plugins:
  - search
  - offline
  - dohae:
      formats: [svg, utxt, txt]
      cache: cache
      categories: {web: "<script>pwned=20</script>"}
      sections: {folder: "<img src=x onerror=pwned=21>"}
markdown_extensions: [attr_list, md_in_html, pymdownx.superfences, tables]
nav:
  - index.md
  - cases/
  - folder/
"""


def model() -> str:
    """A model every field of which holds all that is hostile."""
    everything = " ".join(HOSTILE)
    nodes = {
        f"n{number}": {
            "kind": "aws.ec2" if number % 2 else "box",
            "title": text,
            "label": text,
            "note": everything,
            "href": f"https://example.com/?{number}\"onmouseover=pwned=30'<script>pwned=31</script>",
        }
        for number, text in enumerate(HOSTILE)
    }
    group = {"kind": "aws.vpc", "title": HOSTILE[0], "nodes": nodes}
    links = [
        {"from": f"n{number}", "to": f"n{number + 1}", "label": text}
        for number, text in enumerate(HOSTILE[:-1])
    ]
    # JSON is YAML.
    return json.dumps(
        {
            "title": "제목 <script>pwned=40</script>",
            "summary": everything,
            "caption": HOSTILE[1],
            "categories": ["<script>pwned=20</script>", HOSTILE[1]],
            "legend": True,
            "nodes": {"g": group},
            "links": links,
            "components": [
                {"kind": "aws.ec2", "name": text, "count": f"여러 대 {text}", "role": text}
                for text in HOSTILE
            ],
            "notes": list(HOSTILE),
            "errata": [{"source": text, "model": text, "note": text} for text in HOSTILE],
        },
        ensure_ascii=False,
    )


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site that was made of such models, right ones and wrong ones."""
    folder = tmp_path_factory.mktemp("hostile")
    for name in ("models/folder", "docs"):
        folder.joinpath(name).mkdir(parents=True)
    folder.joinpath("mkdocs.yml").write_text(CONFIG, encoding="utf-8")
    folder.joinpath("models/bad.yaml").write_text(model(), encoding="utf-8")
    folder.joinpath("models/folder/other.yaml").write_text(model(), encoding="utf-8")
    wrong = "\n".join(
        f"  <script>pwned={50 + n}</script>: {{{t!r}: x}}" for n, t in enumerate("ab")
    )
    folder.joinpath("models/wrong.yaml").write_text(
        f"title: 틀림\nnodes:\n{wrong}\n", encoding="utf-8"
    )
    block = f'```dohae caption="<script>pwned=60</script>" model=shown\n{model()}\n```\n'
    lost = "```dohae file=<script>pwned=61</script> view=<b>\n```\n"
    folder.joinpath("docs/index.md").write_text(f"# 처음\n\n{block}\n{lost}", encoding="utf-8")
    # Browsers ask for it where nothing but a picture is shown.
    folder.joinpath("docs/favicon.ico").touch()
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        config = load_config("mkdocs.yml", site_dir=str(folder / "site"))
        # While a site is served, what is wrong with models stands in its pages.
        config.plugins.on_startup(command="serve", dirty=False)
        build(config)
    return folder / "site"


@pytest.fixture(scope="module")
def served(hostile: Path, serve: Callable[[Path], str]) -> str:
    """Where that site is served."""
    return serve(hostile)


BREACHES = """
() => [
  ...("pwned" in window ? [`pwned: ${window.pwned}`] : []),
  ...[...document.querySelectorAll("*")].flatMap(element => [...element.attributes].flatMap(
    ({name, value}) => /^on/i.test(name) || /^\\s*(javascript|data:text)/i.test(value)
      ? [`${element.tagName} ${name}=${value}`] : [])),
  ...[...document.querySelectorAll("script")].flatMap(
    script => /pwned/.test(script.textContent + script.src) ? [script.outerHTML] : []),
]
"""
"""What of a page was run, or would be run at a touch."""


def assert_safe(page: Page) -> None:
    assert page.evaluate(BREACHES) == []


def test_no_page_runs_what_a_model_says(
    hostile: Path, served: str, open_page: Callable[..., Page]
) -> None:
    pages = sorted(str(file.relative_to(hostile)) for file in hostile.rglob("*.html"))
    shown = {"index.html", "cases/bad.html", "cases/wrong.html", "errata.html"}
    assert shown <= set(pages)
    for name in pages:
        page = open_page(f"{served}/{name}")
        for label in page.locator(".tabbed-labels label").all():
            label.click()
        assert_safe(page)


def test_the_words_are_shown_as_they_are_written(
    served: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{served}/cases/bad.html")
    expect(page.locator("h1")).to_contain_text("제목 <script>pwned=40</script>")
    text = page.locator("article").inner_text()
    for hostile_text in HOSTILE:
        assert hostile_text in text


def test_search_shows_what_it_finds_and_runs_none_of_it(
    served: str, open_page: Callable[..., Page]
) -> None:
    page = open_page(f"{served}/index.html")
    page.locator(".md-search__input").fill("pwned")
    page.keyboard.press("End")  # search listens to keys
    results = page.locator(".md-search-result__item")
    expect(results.first).to_be_attached()
    assert_safe(page)


def test_a_picture_runs_nothing_when_it_is_opened_alone(
    hostile: Path, served: str, open_page: Callable[..., Page]
) -> None:
    pictures = sorted(hostile.rglob("*.svg"))
    assert any(picture.name == "bad.svg" for picture in pictures)
    for picture in pictures:
        page = open_page(f"{served}/{picture.relative_to(hostile)}")
        assert_safe(page)
