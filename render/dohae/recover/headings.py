"""The headings of a Markdown document."""

from __future__ import annotations

import re

HEADING = re.compile(r"(#{1,6})\s+(.*?)\s*#*\s*$")
_NUMBERED = re.compile(r"\D*?(\d{1,9})\s*[:.]\s*(.+)")


def numbered(heading: str) -> tuple[int | None, str]:
    """The number in front of a heading's colon, and the rest; without the bars around it."""
    bare = heading.strip("| \t")
    found = _NUMBERED.fullmatch(bare)
    return (int(found[1]), found[2]) if found else (None, bare)
