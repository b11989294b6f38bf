"""The icons in pictures, as files that all pages of a site share.

A picture's own file holds its icons, ten kilobytes and more each. Pages need not: what is said a
thousand times in a site is then loaded once.
"""

from __future__ import annotations

import base64
import re
from functools import cache
from hashlib import blake2s
from typing import TYPE_CHECKING

from dohae.icons import icons_root

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.pages.catalogue import Href

FOLDER = "assets/dohae/icons"
_DATA = re.compile(rb'"data:image/png;base64,([^"]+)"')


@cache
def icon_place(path: str) -> str:
    """The place in the site of an icon of ``diagrams``.

    Args:
        path: As kinds name it, beside the package.
    """
    return _place(base64.b64encode((icons_root() / path).read_bytes()))


def icon_places(svg: bytes) -> Iterator[str]:
    """The places of the icons inside a picture."""
    return (_place(data) for data in _DATA.findall(svg))


def artwork(svg: bytes) -> Iterator[tuple[str, bytes]]:
    """The icons inside a picture: place in the site -> PNG."""
    return ((_place(data), base64.b64decode(data)) for data in _DATA.findall(svg))


def sharing(svg: bytes, href: Href) -> bytes:
    """The picture with an address in place of every icon that it holds.

    Args:
        svg: The picture's file.
        href: Addresses as seen from the page that it goes into.
    """

    def address(data: re.Match[bytes]) -> bytes:
        return f'"{href(_place(data[1]))}"'.encode()

    return _DATA.sub(address, svg)


@cache
def _place(data: bytes) -> str:
    # Named for what it shows: the same icon has one place, whatever drawing it came out of.
    return f"{FOLDER}/{blake2s(data, digest_size=8).hexdigest()}.png"
