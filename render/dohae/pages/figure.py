"""The figure of a case: its picture and its text drawings in tabs, with what can be taken away."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from dohae import cells
from dohae.pages.escape import html, one_line
from dohae.pages.grid import grid
from dohae.pages.inline import inline
from dohae.pages.words import KOREAN, Words

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dohae.model.case import Case
    from dohae.pages.catalogue import Href

SHOWN = (".svg", ".utxt", ".txt")
"""Endings of the drawings that a page shows, in the order of the tabs."""

OFFERED = (".svg", ".png", ".pdf", ".utxt", ".txt", ".yaml")
"""Endings of the files that a page offers."""


class View(StrEnum):
    """Which drawings a figure shows."""

    PICTURE = "picture"
    TEXT = "text"
    BOTH = "both"


class Theme(StrEnum):
    """The ground that a picture stands on."""

    AUTO = "auto"
    """The page's, light or dark."""
    LIGHT = "light"
    DARK = "dark"
    OWN = "own"
    """As the picture was drawn."""


def ground_of(case: Case, wanted: Theme = Theme.AUTO) -> Theme:
    """The ground of a case's picture; one whose model names a theme does not follow the page."""
    return Theme.OWN if case.theme is not None and wanted is Theme.AUTO else wanted


@dataclass(frozen=True, slots=True)
class Figure:
    """All that a figure needs to know."""

    key: str
    """Unique in its page; begins every id of the figure."""
    alt: str
    """What the drawing says, in a sentence."""
    drawings: Mapping[str, bytes]
    """Ending -> file."""
    files: Mapping[str, str]
    """Ending -> address of the file to take away."""
    href: Href
    """Addresses as seen from the page, for icons that pages share."""
    caption: str = ""
    view: View = View.BOTH
    theme: Theme = Theme.AUTO
    words: Words = KOREAN
    """Of the page that the figure stands in."""

    @property
    def shown(self) -> list[str]:
        """Endings of the drawings that are shown, in the order of the tabs."""
        return [
            suffix
            for suffix in SHOWN
            if suffix in self.drawings
            and self.view in (View.BOTH, View.PICTURE if suffix == ".svg" else View.TEXT)
        ]


def figure(what: Figure) -> str:
    """The figure as one block of HTML that no Markdown extension finds anything in."""
    data = [
        f' data-{suffix[1:]}="{html(what.files[suffix])}"'
        for suffix in (".svg", ".png")
        if suffix in what.files
    ]
    if ".svg" not in what.shown:
        # A picture in the page says it itself.
        data.append(f' data-alt="{one_line(what.alt)}"')
    names = f'class="dohae-figure dohae-{what.theme}" id="{html(what.key)}"'
    lines = [
        f'<figure {names} lang="{what.words.language}"{"".join(data)}>',
        # Search leaves out an element only up to the first end of one with the same name.
        '<section class="dohae-drawings" data-search-exclude>',
        _tabs(what),
        "</section>",
    ]
    if what.caption:
        lines.append(f"<figcaption>{one_line(what.caption)}</figcaption>")
    if what.files:
        lines.append(_downloads(what.files, what.words))
    lines.append("</figure>")
    return "\n".join(lines)


def _tabs(what: Figure) -> str:
    shown = what.shown
    blocks = [_drawing(what, suffix) for suffix in shown]
    if len(shown) == 1:
        return blocks[0]
    key = html(what.key)
    inputs = "".join(
        f'<input{" checked" if number == 1 else ""} id="{key}-{number}"'
        f' name="{key}-tabs" type="radio">'
        for number in range(1, len(shown) + 1)
    )
    labels = "".join(
        f'<label for="{key}-{number}">{_tab(suffix, what.words)}</label>'
        for number, suffix in enumerate(shown, start=1)
    )
    content = "".join(f'<div class="tabbed-block">{block}</div>' for block in blocks)
    return (
        f'<div class="tabbed-set tabbed-alternate" data-tabs="{key}:{len(shown)}">{inputs}'
        f'<div class="tabbed-labels">{labels}</div>'
        f'<div class="tabbed-content">{content}</div></div>'
    )


def _drawing(what: Figure, suffix: str) -> str:
    if suffix == ".svg":
        svg = inline(
            what.drawings[suffix],
            key=f"{what.key}-svg",
            href=what.href,
            label=what.alt,
            language=what.words.language,
        )
        return f'<div class="dohae-picture">{svg}</div>'
    text, name = what.drawings[suffix].decode(), what.words.text_drawing
    rows = text.splitlines()
    size = f"--columns:{max(map(cells.width, rows))};--rows:{len(rows)}"
    return (
        f'<div class="dohae-scroll" tabindex="0" role="group" aria-label="{name}"'
        f' style="{size}">'
        f'<pre class="dohae-text">{grid(text)}</pre></div>'
    )


def _tab(suffix: str, words: Words) -> str:
    return words.picture if suffix == ".svg" else _file(suffix, words)


def _downloads(files: Mapping[str, str], words: Words) -> str:
    links = " ".join(
        f'<a href="{html(files[suffix])}" download>{_file(suffix, words)}</a>'
        for suffix in OFFERED
        if suffix in files
    )
    return (
        f'<p class="dohae-downloads" data-search-exclude><span>{words.download}</span> {links}</p>'
    )


def _file(suffix: str, words: Words) -> str:
    """What a file with this ending is called."""
    if suffix == ".utxt":
        return words.text
    return "ASCII" if suffix == ".txt" else suffix.removeprefix(".").upper()
