"""Which services the cases use, and what the pages say of a service."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae import icons
from dohae.pages.escape import html, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.model.case import Case
    from dohae.pages.catalogue import Exhibit, Href

INDEX = "services.md"
"""The place of the page that lists the services."""


@dataclass(frozen=True, slots=True)
class Service:
    """A kind of node that stands for a provider's service."""

    kind: icons.Kind

    @property
    def icon(self) -> str:
        """The place of its icon in the site."""
        return f"assets/dohae/icons/{self.kind.icon.removeprefix('resources/')}"

    @property
    def anchor(self) -> str:
        """The service's place in the list of services."""
        return self.kind.name.replace(".", "-").lower()

    @property
    def names(self) -> str:
        """Its other names, in both languages, for those who look for it by them."""
        names = (*self.kind.names_ko, *self.kind.names_en)
        return ", ".join(dict.fromkeys(name for name in names if name != self.kind.label))


def services(case: Case) -> list[Service]:
    """The services in a case's drawing, in the order in which they first appear."""
    kinds = dict.fromkeys(node.kind for node in case.walk())
    found = (icons.find(kind) for kind in kinds)
    return [Service(kind) for kind in found if kind.provider and kind.icon]


def used(exhibits: Iterable[Exhibit]) -> dict[Service, list[Exhibit]]:
    """Every service that any case uses, by its label, with the cases that use it."""
    found: dict[Service, list[Exhibit]] = {}
    for exhibit in exhibits:
        for service in services(exhibit.case):
            found.setdefault(service, []).append(exhibit)
    return dict(
        sorted(found.items(), key=lambda item: (item[0].kind.label.lower(), item[0].anchor))
    )


def titles(case: Case, service: Service) -> list[str]:
    """What the nodes of this service are called, with their number where it is not 1."""
    names = Counter(
        plain(node.title or node.label or node.id)
        for node in case.walk()
        if node.kind == service.kind.name
    )
    return [name if count == 1 else f"{name} {count}개" for name, count in names.items()]


def icon(service: Service, href: Href, size: int = 24) -> str:
    """The service's icon as an image that says nothing, for its name stands beside it."""
    address = html(href(service.icon))
    return (
        f'<img class="dohae-icon" src="{address}" alt=""'
        f' width="{size}" height="{size}" loading="lazy">'
    )
