"""The files that pages made from models need beside them: drawings, icons, styles and scripts."""

from __future__ import annotations

import base64
import json
import posixpath
from pathlib import Path
from typing import TYPE_CHECKING

from dohae.icons import icons_root
from dohae.pages.artwork import FOLDER, artwork
from dohae.pages.figure import Theme, ground_of
from dohae.pages.palette import borders_css, palette_css
from dohae.pages.services import icon_files
from dohae.pages.strokes import strokes_css
from dohae.pages.words import with_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dohae.pages.catalogue import Catalogue

_ASSETS = Path(__file__).parent / "assets"
_PLACE = "assets/dohae"

STYLES = (f"{_PLACE}/dohae.css", f"{_PLACE}/drawings.css")
"""What every page loads."""
SCRIPT = f"{_PLACE}/dohae.js"
"""What every page loads at its end."""
SEARCH_SCRIPT = f"{_PLACE}/iframe-worker.js"
"""What must stand before the scripts of Material for MkDocs."""


def files(
    catalogue: Catalogue, themes: tuple[str, str] = ("light", "dark")
) -> Iterator[tuple[str, bytes | Path]]:
    """Place in the site -> what the file holds, or the file that it is a copy of.

    Args:
        catalogue: What there is.
        themes: Of pictures in a light page, and in a dark one.
    """
    yield from shared(catalogue, themes)
    yield from downloads(catalogue)


def shared(
    catalogue: Catalogue, themes: tuple[str, str] = ("light", "dark")
) -> Iterator[tuple[str, bytes | Path]]:
    """Those of the files that many pages need."""
    for asset in sorted(_ASSETS.iterdir()):
        place = f"{_PLACE}/{asset.name}"
        yield place, with_words(asset.read_text("utf-8")).encode() if place == SCRIPT else asset
    colours = palette_css(*themes) + borders_css(themes[0]) + _thumbnails_css(catalogue)
    yield STYLES[1], (colours + strokes_css()).encode()
    icons: dict[str, bytes | Path] = {
        place: icons_root() / icon for place, icon in icon_files(catalogue.exhibits).items()
    }
    for exhibit in catalogue.exhibits:
        if not exhibit.icons <= icons.keys():
            icons |= artwork(exhibit.drawings[".svg"])
    yield from icons.items()
    yield f"{FOLDER}/icons.js", _script(icons)


def downloads(catalogue: Catalogue) -> Iterator[tuple[str, bytes]]:
    """Those of the files that a case's page offers, by far the most."""
    for exhibit in catalogue.exhibits:
        for suffix, data in exhibit.files.items():
            yield exhibit.file(suffix), data


def _thumbnails_css(catalogue: Catalogue) -> str:
    """The colours of thumbnails, which are as alike as the themes that they were drawn in."""
    found = {
        name: rule
        for exhibit in catalogue.exhibits
        if ground_of(exhibit.case) is not Theme.OWN
        for name, rule in exhibit.rules.items()
    }
    return "".join(f".dohae-thumb .{name} {rule}\n" for name, rule in sorted(found.items()))


def _script(icons: Mapping[str, bytes | Path]) -> bytes:
    """The icons for a page on the disk, which can take what it copies from no other file."""
    data = {
        posixpath.basename(place): "data:image/png;base64,"
        + base64.b64encode(icon.read_bytes() if isinstance(icon, Path) else icon).decode()
        for place, icon in icons.items()
    }
    return f"window.dohaeIcons = {json.dumps(data)};\n".encode()
