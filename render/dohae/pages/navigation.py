"""Puts the pages made from models where the site's navigation names their folder."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


def expand(nav: object, folders: Mapping[str, Sequence[str]]) -> object:
    """The navigation with every entry that names a folder (``cases/``) made a list of pages.

    A folder without pages has no entry.

    Args:
        nav: As ``mkdocs.yml`` has it: lists, mappings of one key and strings.
        folders: Name of a folder -> its pages.
    """
    if isinstance(nav, list):
        entries = [expand(each, folders) for each in nav]
        # A folder without a title has no list of its own.
        flat = (each if isinstance(each, list) else [each] for each in entries)
        return [entry for entry in chain.from_iterable(flat) if entry != {}]
    if isinstance(nav, dict):
        expanded = ((title, expand(entry, folders)) for title, entry in nav.items())
        return {title: entry for title, entry in expanded if entry != []}
    if isinstance(nav, str) and nav.endswith("/"):
        return list(folders.get(nav.rstrip("/"), []))
    return nav


def folders(places: Iterable[str], *, hidden: bool) -> dict[str, list[str]]:
    """Name of each folder of pages -> its pages.

    Args:
        places: Of all pages, in their order.
        hidden: Whether only a folder's index stands in the navigation.
    """
    found: dict[str, list[str]] = {}
    for place in places:
        folder, slash, name = place.partition("/")
        if slash and (name == "index.md" or not hidden):
            found.setdefault(folder, []).append(place)
    return found
