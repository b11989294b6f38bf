"""MkDocs hook: keeps a bracket with the particle that follows, where lines of words break."""

from __future__ import annotations

import re

_PARTICLE = re.compile(
    r"<(?P<tag>pre|code|script|style)\b.*?</(?P=tag)>"
    r"|<[a-zA-Z/!][^\"'>]*(?:(?:\"[^\"]*\"|'[^']*')[^\"'>]*)*>"
    r"|(?P<particle>\)[가-힣]+)",
    re.DOTALL,
)
"""A bracket and what belongs to it, or what holds none that is read."""


def on_page_content(html: str, **_: object) -> str:
    """Marks every such end of a word; browsers break lines between the two."""
    return _PARTICLE.sub(_whole, html)


def _whole(found: re.Match[str]) -> str:
    return f'<span class="whole">{found[0]}</span>' if found["particle"] else found[0]
