"""Sets a text drawing in a page so that every cell has its width, whatever fonts there are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae import cells
from dohae.pages.escape import html
from dohae.pages.strokes import stroke_class

if TYPE_CHECKING:
    from collections.abc import Iterator

_RUN = re.compile(
    r"[\x20-\x7e]+"  # as wide as the font says, and every monospaced font says the same
    r"|([─━═╌╍┄┅┈┉])\1*|[\u2500-\u257f]"  # one stroke
    r"|[^\x20-\x7e\u2500-\u257f]+"
)


def grid(drawing: str) -> str:
    """The drawing as the inside of a ``<pre>``, its line breaks written as references.

    A run that is not ASCII stands in a box as wide as its cells, each of the width of a zero: fonts
    disagree about Hangul and about lines, but not about that.
    """
    rows = drawing.rstrip("\n").split("\n")
    return "&#10;".join("".join(_runs(row)) for row in rows)


def _runs(row: str) -> Iterator[str]:
    for run in _RUN.finditer(row):
        text = run[0]
        if text.isascii():
            yield html(text)
            continue
        size = cells.width(text)
        # Most are one cell wide, which the style sheet says.
        width = f' style="--n:{size}"' if size != 1 else ""
        stroke = stroke_class(text[0])
        if stroke:
            yield f'<i class="{stroke}"{width}>{text}</i>'
        else:
            yield f"<b{width}>{html(text)}</b>"
