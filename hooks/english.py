"""MkDocs hook: says in English what stands below every page, where the page is English."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page
    from mkdocs.utils.templates import TemplateContext

_SAID = "All pictures, text drawings and pages come from the models in models/, one for each case."
_KEPT = "copyright_of_site"


def on_page_context(
    context: TemplateContext, *, page: Page, config: MkDocsConfig, **_: object
) -> TemplateContext:
    """Changes it for one page."""
    if page.file.src_uri.startswith("en/"):
        config.extra[_KEPT] = config.copyright
        config.copyright = _SAID
    return context


def on_post_page(output: str, *, config: MkDocsConfig, **_: object) -> str:
    """Changes it back."""
    config.copyright = config.extra.pop(_KEPT, config.copyright)
    return output
