"""Tells which words around a page are in another language than the page itself.

A site's navigation stands in all of its pages, and names each page in that page's language. Who
hears a page instead of seeing it needs to be told where the language changes.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from mkdocs.structure.nav import Section
from mkdocs.structure.pages import Page

from dohae.pages.words import KOREAN, is_korean

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from mkdocs.structure import StructureItem
    from mkdocs.structure.nav import Navigation

_ARTICLE = re.compile(r"<article\b.*</article>", re.DOTALL)
"""The page's own words, in Material. Only names of links in it may come from the site."""


def titles(
    nav: Navigation, language_of: Callable[[Page], str], site: Mapping[str, str]
) -> dict[str, str]:
    """What the navigation says -> its language; what is said in two languages is left out.

    Args:
        nav: Of pages whose titles are known by now.
        language_of: A page's language.
        site: What else stands around every page, and its language.
    """
    found: dict[str, set[str]] = {said: {language} for said, language in site.items() if said}
    for item in _all(nav.items):
        languages = {language_of(page) for page in _all([item]) if isinstance(page, Page)}
        if item.title and len(languages) == 1:
            found.setdefault(item.title, set()).update(languages)
    return {
        title: languages.pop()
        for title, languages in found.items()
        if len(languages) == 1 and is_korean(title) == (languages == {KOREAN.language})
    }


def marked(output: str, titles: Mapping[str, str], language: str) -> str:
    """A page in a language, whose surroundings say what is in another one."""
    foreign = {title: each for title, each in titles.items() if each != language}
    if not foreign:
        return output
    said = "|".join(re.escape(title) for title in sorted(foreign, key=len, reverse=True))
    # As text between tags, or as the name of a link or of a switch.
    text = re.compile(rf"(?<!<title)>(?P<before>\s*)(?P<said>{said})(?P<after>\s*)<")
    name = re.compile(
        rf'<(?P<tag>a|input|label) (?P<rest>[^<>]*\b(?:aria-label|title)="(?P<said>{said})")'
    )

    def in_span(found: re.Match[str]) -> str:
        span = f'<span lang="{foreign[found["said"]]}">{found["said"]}</span>'
        return f">{found['before']}{span}{found['after']}<"

    def in_tag(found: re.Match[str]) -> str:
        return f'<{found["tag"]} lang="{foreign[found["said"]]}" {found["rest"]}'

    own = _ARTICLE.search(output)
    start, end = own.span() if own else (len(output), len(output))
    whole = text.sub(in_span, output[:start]), output[start:end], text.sub(in_span, output[end:])
    return name.sub(in_tag, "".join(whole))


def part(nav: Navigation, language_of: Callable[[Page], str]) -> None:
    """Lets no page lead on to one in another language as if it went on there."""
    for page in nav.pages:
        after = page.next_page
        if isinstance(after, Page) and language_of(page) != language_of(after):
            page.next_page = after.previous_page = None


def _all(items: Iterable[StructureItem]) -> Iterator[StructureItem]:
    for item in items:
        yield item
        if isinstance(item, Section):
            yield from _all(item.children)
