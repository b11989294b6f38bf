"""Links between pages, as Markdown that any site builder follows."""

from __future__ import annotations

import posixpath
from urllib.parse import quote

from dohae.pages.escape import markdown


def link(text: str, place: str, page: str, anchor: str = "") -> str:
    """A Markdown link to another page of the site.

    Args:
        text: The link's words.
        place: Where the other page lies in the site's sources.
        page: Where the page with the link lies.
        anchor: A place in the other page.
    """
    address = quote(posixpath.relpath(place, posixpath.dirname(page) or "."))
    return f"[{markdown(text)}]({address}{f'#{quote(anchor)}' if anchor else ''})"
