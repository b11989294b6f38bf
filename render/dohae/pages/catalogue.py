"""What the site shows: cases with their drawings, the sections and the categories they stand in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from dohae.pages.artwork import icon_places
from dohae.pages.escape import plain
from dohae.pages.figure import OFFERED
from dohae.pages.related import Related
from dohae.pages.services import kinds
from dohae.pages.thumbnail import rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from dohae.errors import Problem
    from dohae.model.case import Case
    from dohae.pages.services import Service

Href = Callable[[str], str]
"""Gives the address of a file of the site, as seen from the page that is being written."""


@dataclass(frozen=True, slots=True)
class Section:
    """A folder of models, and of pages made from them."""

    name: str
    """The folder's name in the site: ``cases``."""
    title: str
    """What the section is called: ``도입사례``."""
    numbered: bool = False
    """Whether a case's ``order`` stands before its title: ``도입사례 2: …``."""

    @property
    def page(self) -> str:
        """The place of the page that lists the section's cases."""
        return f"{self.name}/index.md"


@dataclass(frozen=True)
class Exhibit:
    """A case, drawn."""

    case: Case
    section: Section
    drawings: Mapping[str, bytes]
    """By the ending of the file that each becomes: ``.svg``, ``.utxt`` …"""
    model: str
    """The model's own text."""
    offered: tuple[str, ...] = OFFERED
    """Endings of the files that may be taken away, those of them that there are."""

    def is_like(self, other: Exhibit) -> bool:
        """Whether both are of the same case, in the same drawings and section."""
        same = self.case is other.case and self.drawings is other.drawings
        return same and self.section == other.section and self.offered == other.offered

    @property
    def files(self) -> dict[str, bytes]:
        """Ending of each file that can be taken away -> what it holds."""
        there = {**self.drawings, ".yaml": self.model.encode()}
        return {suffix: there[suffix] for suffix in self.offered if suffix in there}

    @property
    def title(self) -> str:
        """The case's title, with its number where its section counts."""
        title = plain(self.case.title)
        if self.section.numbered and self.case.order is not None:
            return f"{self.section.title} {self.case.order}: {title}"
        return title

    @property
    def page(self) -> str:
        """The page's place in the site's sources."""
        return self.file(".md")

    def file(self, suffix: str) -> str:
        """The place of the drawing, or of the model, with this ending."""
        return f"{self.section.name}/{self.case.name}{suffix}"

    @cached_property
    def services(self) -> frozenset[str]:
        """Names of the kinds of the services in its drawing."""
        return frozenset(kind.kind.name for kind in self.kinds if kind.is_service)

    @cached_property
    def kinds(self) -> tuple[Service, ...]:
        """The kinds of its nodes, in the order of the file."""
        return tuple(kinds(self.case))

    @cached_property
    def icons(self) -> frozenset[str]:
        """Places of the icons in its picture."""
        return frozenset(icon_places(self.drawings.get(".svg", b"")))

    @cached_property
    def rules(self) -> dict[str, str]:
        """From each class of its picture to its style."""
        return rules(self.drawings.get(".svg", b""))

    @property
    def sentence(self) -> str:
        """The case in one sentence, for cards, descriptions and those who can't see the picture."""
        return plain(self.case.summary or self.case.caption or self.case.title)


@dataclass(frozen=True, slots=True)
class Spoilt:
    """A model that can't be shown."""

    name: str
    section: Section
    problems: tuple[Problem, ...]
    model: str = ""
    """The model's own text."""

    @property
    def title(self) -> str:
        """Says that something is wrong."""
        return f"{plain(self.name)}: 모델 오류"

    @property
    def page(self) -> str:
        """The page's place in the site's sources."""
        return f"{self.section.name}/{self.name}.md"


@dataclass(frozen=True)
class Catalogue:
    """Everything that pages are made from."""

    sections: tuple[Section, ...]
    exhibits: tuple[Exhibit, ...]
    """Section by section, in the order in which they are shown."""
    categories: Mapping[str, str] = field(default_factory=dict)
    """Name of each category's page -> the category, in the order in which they are shown."""
    spoilt: tuple[Spoilt, ...] = ()

    def of(self, section: Section) -> Iterator[Exhibit]:
        """The exhibits of one section, in their order."""
        return (exhibit for exhibit in self.exhibits if exhibit.section == section)

    def under(self, category: str) -> list[Exhibit]:
        """The exhibits that fall under a category."""
        return [exhibit for exhibit in self.exhibits if category in exhibit.case.categories]

    def category_page(self, category: str) -> str | None:
        """The place of a category's page; ``None`` when it has none."""
        return self._category_pages.get(category)

    def related(self, exhibit: Exhibit) -> list[Exhibit]:
        """The cases most like this one, the nearest first."""
        return self._related.to(exhibit)

    @cached_property
    def _related(self) -> Related:
        return Related(self.exhibits)

    @cached_property
    def _category_pages(self) -> dict[str, str]:
        return {title: f"categories/{name}.md" for name, title in self.categories.items()}
