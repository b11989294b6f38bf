"""Whether a line that is far in stands in a list, or is code that is quoted."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE = re.compile(r"(?P<quotes>(?:[ \t]*> ?)*)(?P<indent>[ \t]*)(?P<rest>.*)")
_OPENS = re.compile(
    r"(?:[-*+]|\d{1,9}[.)])[ \t]+\S"  # an item
    r"|(?:!!!|\?\?\?\+?|===)[ \t]*\S"  # a note, a tab
    r"|\[\^[^\]]+\]:"  # a footnote
)
"""What has its content indented."""
_WIDTH = 4
"""Columns by which content is indented; twice as many are code."""


def is_item(lines: Sequence[str], number: int) -> bool:
    """Whether a line that has the form of a list's item is one.

    One that is indented by less than code is. Any other is if the nearest line above that is
    indented by less opens something that it can be the content of; else it may be code.
    """
    _, own = _place(lines[number])
    if own < _WIDTH:
        return True
    quotes, _ = _place(lines[number])
    for above in range(number - 1, -1, -1):
        found = _LINE.match(lines[above])
        if found is None or not found["rest"].strip():
            continue
        around, indent = _place(lines[above])
        if around != quotes:
            return False
        if indent < own:
            is_near = own - indent < 2 * _WIDTH
            return bool(is_near and _OPENS.match(found["rest"])) and is_item(lines, above)
    return False


def _place(line: str) -> tuple[int, int]:
    """How many quotations a line stands in, and by how many columns it is indented there."""
    found = _LINE.match(line)
    if found is None:
        return 0, 0
    return found["quotes"].count(">"), len(found["indent"].expandtabs(_WIDTH))
