"""What MkDocs knows of a page, and of the site, as the rest needs it."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from mkdocs.structure.files import File
from mkdocs.utils import get_relative_url

from dohae.pages.blocks import Source
from dohae.pages.escape import html, markdown
from dohae.pages.settings import from_here
from dohae.pages.spoilt_page import problem_block
from dohae.pages.words import KOREAN, has_words, language_of, words_of
from dohae.source.read import not_utf8

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

    from dohae.errors import Problem
    from dohae.pages.catalogue import Href
    from dohae.pages.words import Words

_ARTICLE = "<article"
"""How the part of a page begins that is its own, in Material."""
_LOST = "<h1>404 - Not found</h1>"
"""What Material says where there is no page."""


def source_of(markdown: str, page: Page, config: MkDocsConfig) -> Source:
    """A page's text, and where it came from."""
    text = page.file.content_string
    before = text.removesuffix(page.markdown or "").count("\n") if page.markdown else 0
    path = from_here(Path(page.file.abs_src_path or page.file.src_uri))
    roots = [Path(config.docs_dir)]
    if config.config_file_path:
        roots.append(Path(config.config_file_path).parent)
    words = _words_of(page, config)
    return Source(markdown, str(path), path.parent, before, tuple(roots), words)


def unreadable(page: Page) -> Problem | None:
    """What is wrong with a page whose file is no text in UTF-8; MkDocs itself breaks on it."""
    raw = page.file.content_bytes
    try:
        raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        path = from_here(Path(page.file.abs_src_path or page.file.src_uri))
        return not_utf8(raw, error, str(path))
    return None


def show_unreadable(page: Page, problem: Problem, config: MkDocsConfig) -> None:
    """Puts what is wrong with a page into the page's place, until its file is mended."""
    block = problem_block(problem, [], _words_of(page, config))
    page.file.content_string = f"# {markdown(page.file.name)}\n\n{block}\n"


def in_its_language(output: str, page: Page, config: MkDocsConfig) -> str:
    """A page, which says its language where that is not the site's."""
    language = language_of_page(page, config)
    if language == language_of_site(config):
        return output
    return output.replace(_ARTICLE, f'{_ARTICLE} lang="{language}"', 1)


def words_around(config: MkDocsConfig) -> Iterator[str]:
    """What a site's own settings say in every page, besides the navigation."""
    yield config.site_name
    yield config.copyright or ""
    yield config.mdx_configs.get("toc", {}).get("permalink_title", "")
    palette = config.theme.get("palette")
    for choice in palette if isinstance(palette, list) else [palette]:
        toggle = choice.get("toggle") if isinstance(choice, dict) else None
        yield toggle.get("name", "") if isinstance(toggle, dict) else ""


class ThemesWords:
    """Lets the words of Material follow each page; it has but one language for a site.

    Its templates ask the theme for the language as each page is rendered,
    so the theme is told the page's before and the site's again after.
    """

    def __init__(self) -> None:
        self._sites: str | None = None

    def follow(self, page: Page, config: MkDocsConfig) -> None:
        """Has the theme speak a page's language, if dohae does."""
        language = language_of_page(page, config)
        said = config.theme.get("language")
        if isinstance(said, str) and has_words(language) and language != language_of("", {}, said):
            self._sites = said
            config.theme["language"] = language

    def restore(self, config: MkDocsConfig) -> None:
        """Has the theme speak the site's language again."""
        if self._sites is not None:
            config.theme["language"] = self._sites
            self._sites = None


def with_way_back(output: str, config: MkDocsConfig) -> str:
    """The page that stands for those that there are not, with a way to the front page."""
    words = words_of("", {}, _language(config))
    # Shown at any address, so its own links begin at the server's root, as the theme's do.
    front = urlsplit(config.site_url or "/").path
    front += "" if config.use_directory_urls else "index.html"
    said = f"<h1>{words.lost}</h1>\n<p>{words.way_back.format(front=html(front))}</p>"
    return output.replace(_LOST, said, 1)


def href_from(config: MkDocsConfig, page: str) -> Href:
    """Finds addresses as seen from a page."""
    here = _url(page, config.use_directory_urls)
    return lambda place: get_relative_url(_url(place, config.use_directory_urls), here)


def _words_of(page: Page, config: MkDocsConfig) -> Words:
    if page.file.generated_by == "dohae":
        return KOREAN
    return words_of(page.file.src_uri, page.meta, _language(config))


def language_of_page(page: Page, config: MkDocsConfig) -> str:
    """The language that a page is in."""
    if page.file.generated_by == "dohae":
        return KOREAN.language
    return language_of(page.file.src_uri, page.meta, _language(config))


def language_of_site(config: MkDocsConfig) -> str:
    """The language that a site is in, as its pages' are named."""
    return language_of("", {}, _language(config))


def _language(config: MkDocsConfig) -> str:
    """The site's: Material calls it so, and MkDocs' own themes have a locale."""
    return str(config.theme.get("language") or config.theme.get("locale") or "en")


@cache
def _url(place: str, directory_urls: bool) -> str:  # noqa: FBT001 - MkDocs' own word for it
    return File(place, None, "", directory_urls).url
