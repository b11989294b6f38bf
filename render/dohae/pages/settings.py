"""What may be said of the plugin in ``mkdocs.yml``, and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.config import base
from mkdocs.config import config_options as options
from mkdocs.exceptions import PluginError

from dohae.draw import formats as all_formats
from dohae.draw.picture.theme import DEFAULT, is_file
from dohae.messages import Message, told
from dohae.pages.collect import CASES
from dohae.pages.figure import OFFERED, SHOWN
from dohae.source import Limits, limits_with

if TYPE_CHECKING:
    from collections.abc import Iterator

    from mkdocs.config.defaults import MkDocsConfig

_FORMATS = tuple(all_formats())
_FILES = tuple(suffix.removeprefix(".") for suffix in OFFERED)


class DohaeConfig(base.Config):  # type: ignore[no-untyped-call]
    """What may be said under ``- dohae:`` in ``mkdocs.yml``."""

    models = options.Dir(default="models", exists=True)
    """The folder with the models; a folder in it is a section of its own."""
    formats = options.ListOfItems(options.Choice(_FORMATS), default=["svg", "png", "utxt", "txt"])
    """The formats that each case is drawn in."""
    downloads = options.Optional(options.ListOfItems(options.Choice(_FILES)))
    """The files that a case's page offers; all that it has, when nothing is said."""
    sections = options.DictOfItems(options.Type(str), default={})
    """Folder of models -> what its section is called."""
    categories = options.DictOfItems(options.Type(str), default={})
    """Name of a category's page -> the category, in the order of the site."""
    theme = options.Type(str, default=DEFAULT)
    """Of pictures whose models name none: a theme's name, or a YAML file beside ``mkdocs.yml``."""
    dark_theme = options.Type(str, default="dark")
    """What the colours of these become in a page that is dark."""
    quick = options.Type(bool, default=False)
    """Take the first arrangement of each drawing and search for no better one."""
    limits = options.DictOfItems(options.Type(object), default={})
    """Name of a limit of models -> what it is raised to."""
    cache = options.Dir(default="build/cache")
    """A folder for the files that the site is made of; it may be deleted at any time."""

    def offered(self) -> tuple[str, ...]:
        """The endings of the files that a case's page offers, those that it has of them."""
        if self.downloads is None:
            return OFFERED
        return tuple(f".{name}" for name in self.downloads)

    def drawn(self) -> tuple[str, ...]:
        """The formats to draw in: those that are shown, and those that are offered."""
        if self.downloads is None:
            return tuple(self.formats)
        shown = [name for name in self.formats if f".{name}" in SHOWN]
        offered = [name for name in self.downloads if name in _FORMATS]
        return tuple(dict.fromkeys([*shown, *offered]))

    def raised(self) -> Limits:
        """The limits of models."""
        return replace(limits_with(self.limits), is_sites=True)

    def validate(self) -> tuple[base.ConfigErrors, base.ConfigWarnings]:
        """What is wrong with the settings, as MkDocs asks for it: all that can be seen in them."""
        failed, warnings = super().validate()
        bad = {key for key, _ in failed}
        for key, faults in (
            ("formats", self._faults_of_formats),
            ("limits", self._faults_of_limits),
            ("sections", self._faults_of_sections),
        ):
            if not bad & {key, "models"}:
                failed += [(key, base.ValidationError(told(what))) for what in faults()]
        return failed, warnings

    def _faults_of_formats(self) -> Iterator[Message]:
        if not self.formats:
            yield Message("name at least one of {choices}", choices=", ".join(_FORMATS))

    def _faults_of_limits(self) -> Iterator[Message]:
        try:
            limits_with(self.limits)
        except ValueError as error:
            yield from error.args

    def _faults_of_sections(self) -> Iterator[Message]:
        there = {CASES, *(path.name for path in Path(self.models).iterdir() if path.is_dir())}
        for name in self.sections:
            if name not in there:
                known = ", ".join(sorted(there))
                yield Message("no section {name!r} (there are {known})", name=name, known=known)

    def see_to_the_cache(self, site: MkDocsConfig) -> None:
        """See that the cache has a place of its own.

        Raises:
            PluginError: It lies among files of the user's, which it would be mixed with, or the
                other way round; or the site is written into it.
        """
        cache = self.folder_of_the_site().resolve()
        for name, used in (
            ("docs_dir", site.docs_dir),
            ("models", self.models),
            ("site_dir", site.site_dir),
        ):
            other = Path(used).resolve()
            among = name != "site_dir" and cache.is_relative_to(other)
            if among or other.is_relative_to(cache):
                what = Message(
                    "cache: {folder} and the folder of {name} may not lie in one another",
                    folder=from_here(Path(self.cache)),
                    name=name,
                )
                raise PluginError(told(what))

    def folder_of_the_site(self) -> Path:
        """The folder in the cache for the files that the site is made of."""
        return Path(self.cache, "site")


def theme_of(name: str, folder: Path) -> str:
    """A theme's name, or its file as seen from the folder that the user is in."""
    return str(from_here(folder.absolute() / name)) if is_file(name) else name


def from_here(path: Path) -> Path:
    """The path as seen from the folder that the user is in: problems name files as the user would.

    One that lies elsewhere stays as it is.
    """
    try:
        return path.relative_to(Path.cwd())
    except ValueError:
        return path
