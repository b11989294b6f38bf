"""The arrows of links, and what is taken for one."""

from __future__ import annotations

import re

ARROW = re.compile(r"(?<!\S)(<->|->|<-|--)(?!\S)")
"""An arrow in a chain of links."""
_LIKE_ARROW = re.compile(
    r"<?(--+|==+)>?|<-|->|=>|[<>~—–＜＞－\u2190-\u21ff\u2794-\u27be\u27f0-\u27ff\u2900-\u297f]"
    r"|(?<=\s)[-=−―─]+(?=\s)"
)


def has_arrow(text: str) -> bool:
    """Whether a text has what is an arrow in a chain of links."""
    return ARROW.search(text) is not None


def is_like_arrow(text: str) -> bool:
    """Whether a text has what rather is to be an arrow: of another tool, or without its spaces."""
    return _LIKE_ARROW.search(text) is not None
