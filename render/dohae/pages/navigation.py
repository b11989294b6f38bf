"""Puts the pages made from models where the site's navigation names their folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


def expand(nav: object, folders: Mapping[str, Sequence[str]]) -> object:
    """The navigation with every entry that names a folder (``cases/``) made a list of pages.

    A folder without pages has no entry.

    Args:
        nav: As ``mkdocs.yml`` has it: lists, mappings of one key and strings.
        folders: Name of a folder -> its pages.
    """
    if isinstance(nav, list):
        return [entry for each in nav if (entry := expand(each, folders)) != {}]
    if isinstance(nav, dict):
        expanded = ((title, expand(entry, folders)) for title, entry in nav.items())
        return {title: entry for title, entry in expanded if entry != []}
    if isinstance(nav, str) and nav.endswith("/"):
        return list(folders.get(nav.rstrip("/"), []))
    return nav
