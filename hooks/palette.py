"""MkDocs hook: writes all colours of the dark theme, as CSS, into the page that asks for them."""

from __future__ import annotations

from dohae.pages.palette import variables

_MARK = "<!-- dark palette -->"


def on_page_markdown(markdown: str, **_: object) -> str:
    """Puts a rule for inlined pictures where the page asks for it."""
    return markdown.replace(_MARK, _rule()) if _MARK in markdown else markdown


def _rule() -> str:
    colours = "\n".join(f"    {each}" for each in variables("dark"))
    return (
        f"```css\n@media (prefers-color-scheme: dark) {{\n  svg.dohae {{\n{colours}\n  }}\n}}\n```"
    )
