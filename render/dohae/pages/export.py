"""Writes the pages, and all that they need, into a folder for site builders that know no dohae."""

from __future__ import annotations

import os
import posixpath
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote

from dohae.build import Ledger, Pruned
from dohae.draw.picture.theme import DEFAULT, load
from dohae.errors import DohaeError, InvalidModel
from dohae.messages import Message
from dohae.model import find_models
from dohae.pages.collect import collect
from dohae.pages.draw import drawer
from dohae.pages.files import files
from dohae.pages.shelf import Shelf
from dohae.pages.site import Pages, refuse_twins
from dohae.source import DEFAULT_LIMITS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dohae.pages.catalogue import Href
    from dohae.source import Limits


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export came to."""

    written: tuple[Path, ...]
    """The files that are new or changed."""
    old: tuple[Path, ...] = ()
    """Those of earlier exports that this one does not make, and that are still there."""
    pruned: Pruned = field(default_factory=Pruned)


def export_pages(
    models: Path,
    out: Path,
    formats: Sequence[str] = ("svg", "png", "utxt", "txt"),
    *,
    categories: Mapping[str, str] | None = None,
    directory_urls: bool = True,
    theme: str = DEFAULT,
    is_quick: bool = False,
    limits: Limits = DEFAULT_LIMITS,
    force: bool = False,
    prune: bool = False,
) -> Exported:
    """Draws all models of a folder, and writes their pages in Markdown with what they need.

    Args:
        models: The folder with the models.
        out: The folder to write to; files of the same bytes stay untouched.
        formats: What each case is drawn in.
        categories: Name of a category's page -> the category.
        directory_urls: Whether the builder makes ``cases/blog/`` of ``cases/blog.md``, and not
            ``cases/blog.html``: what stands in HTML must know.
        theme: The name or the file of the theme of pictures whose models name none.
        is_quick: Take the first arrangement instead of the best that is found.
        limits: How large a model may be.
        force: Write over files that are there and not as they were exported.
        prune: Remove what earlier exports wrote and this one does not, but for what was changed
            since; once all is written.

    Raises:
        DohaeError: There is no such theme, or the folder lies in that of the models; nothing is
            written.
        InvalidModel: A model is wrong; nothing is written.
        Refused: Files are there that are not as they were exported, or two would have one place;
            nothing is written.
        OSError: A file can't be written or removed.
    """
    load(theme)
    _refuse_within(models, out)
    shelf = Shelf(drawer(formats, theme, limits, is_quick=is_quick))
    catalogue = collect(
        shelf.look(find_models([models])), models, titles={}, categories=categories or {}
    )
    problems = [problem for spoilt in catalogue.spoilt for problem in spoilt.problems]
    if problems:
        raise InvalidModel(problems)
    pages = Pages(partial(_href_from, directory_urls=directory_urls)).of(catalogue)
    made: list[tuple[str, bytes | Path]] = [(p.place, p.markdown.encode()) for p in pages]
    made += files(catalogue, (theme, "dark"))
    refuse_twins((place for place, _ in made), {})
    data = {
        out / place: content.read_bytes() if isinstance(content, Path) else content
        for place, content in made
    }
    ledger = Ledger(out, "pages/all")
    written = ledger.write(data, force=force)
    if prune:
        return Exported(written, pruned=ledger.prune(data))
    return Exported(written, tuple(ledger.others(data).values()))


def _refuse_within(models: Path, out: Path) -> None:
    """Refuses a folder among the models, where each exported one would be a case of its own."""
    # Path.resolve would raise an error of its own where links lead in a ring.
    if Path(os.path.realpath(out)).is_relative_to(os.path.realpath(models)):
        what = Message("{folder}: lies in the folder of the models; name another", folder=out)
        raise DohaeError(what)


def _href_from(page: str, *, directory_urls: bool) -> Href:
    def url(place: str) -> str:
        stem = place.removesuffix(".md")
        if stem == place:
            return place
        if not directory_urls:
            return f"{stem}.html"
        return stem.removesuffix("index") if posixpath.basename(stem) == "index" else f"{stem}/"

    here = url(page)
    folder = here if here.endswith("/") or not here else posixpath.dirname(here)

    def href(place: str) -> str:
        there = url(place)
        path = posixpath.relpath(there or ".", folder or ".")
        return quote(f"{path}/" if there.endswith("/") or not there else path)

    return href
