"""Tables as HTML, which Markdown leaves alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(heads: Sequence[str], rows: Iterable[Sequence[str]], more: str = "") -> str:
    """A table of cells that are HTML.

    Args:
        heads: Of the columns.
        rows: Cells from left to right.
        more: What it is besides a table, for styles.
    """
    # Markdown takes longer for its own tables than for all the rest of a page. For search, a
    # word ends with its cell only where blanks stand between.
    lines = [
        f'<div class="{" ".join(["dohae-table", *more.split()])}">',
        f"<table><thead><tr>{_cells('th', heads)}</tr></thead><tbody>",
        *(f"<tr>{_cells('td', row)}</tr>" for row in rows),
        "</tbody></table>",
        "</div>",
    ]
    return "\n".join(lines)


def _cells(tag: str, words: Sequence[str]) -> str:
    return " ".join(f"<{tag}>{each}</{tag}>" for each in words)
