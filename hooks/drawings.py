"""MkDocs hook: sets text drawings that stand in a page so that their borders are straight."""

from __future__ import annotations

import re

from dohae.pages.grid import grid

_DRAWN = re.compile(r"^<!-- drawing -->\n```text\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def on_page_markdown(markdown: str, **_: object) -> str:
    """Puts cells of equal width in the place of each block that is said to be a drawing."""
    return _DRAWN.sub(_set, markdown)


def _set(block: re.Match[str]) -> str:
    return (
        '<div class="dohae-scroll" tabindex="0" role="group" aria-label="텍스트 도면"'
        f' data-search-exclude><pre class="dohae-text">{grid(block[1])}</pre></div>'
    )
