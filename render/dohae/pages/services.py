"""Which services the cases use, and what the pages say of a service."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.picture.silhouettes import needs_tile
from dohae.pages.artwork import icon_place
from dohae.pages.escape import html, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.model.case import Case, Node
    from dohae.pages.catalogue import Exhibit, Href

_PROVIDERS = {
    "aws": "아마존 AWS",
    "azure": "애저 Azure 마이크로소프트",
    "gcp": "구글 클라우드 GCP",
    "k8s": "쿠버네티스 Kubernetes K8s",
}
"""What people look for a provider by."""
_BEFORE = {"aws": "AWS", "azure": "Azure", "gcp": "Google Cloud", "k8s": "Kubernetes"}
"""Providers, as they are written before a service's name."""

HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where words are written together, as in CloudFront."""
INDEX = "services.md"
"""The place of the page that lists the services."""
OF_CASE = "구성도의 서비스"
"""The heading of a case's own list of services."""


@dataclass(frozen=True, slots=True)
class Service:
    """A kind of node, as the pages show it: mostly a provider's service."""

    kind: icons.Kind

    @property
    def label(self) -> str:
        """Its usual name; empty for plain boxes."""
        return self.kind.label

    @property
    def provider(self) -> str:
        """Whose it is; empty where that says nothing."""
        return _BEFORE.get(self.kind.provider, "")

    @property
    def is_service(self) -> bool:
        """Whether it is a provider's, and so has a place in the list of services."""
        return bool(self.kind.provider and self.kind.icon)

    @property
    def icon(self) -> str:
        """The place of its icon in the site; empty without one."""
        return icon_place(self.kind.icon) if self.kind.icon else ""

    @property
    def anchor(self) -> str:
        """The service's place in the list of services."""
        return self.kind.name.replace(".", "-").lower()

    @property
    def names(self) -> list[str]:
        """Its other names, in both languages, for those who look for it by them."""
        names = (*self.kind.names_ko, *self.kind.names_en)
        return [name for name in dict.fromkeys(names) if name != self.label]

    def says(self, name: str) -> bool:
        """Whether a name is its label in Korean, word for word: API 게이트웨이, and not 웹 서버.

        The maker's name in a label counts as none of its words: 방화벽 is Azure Firewall.
        """
        is_first = self.kind.names_ko[:1] == (name,)
        words = self.label.removeprefix(f"{self.provider} ").split()
        return is_first and len(name.split()) == len(words)

    @property
    def compound(self) -> list[str]:
        """Its Korean name in one word, where it has several: 트랜짓게이트웨이.

        Its last word, too, where there are no more than the label's: 카탈로그, and not 인증.
        """
        words = self.kind.names_ko[0].split() if self.kind.names_ko else []
        last = words[-1:] if len(words) <= len(self.label.split()) else []
        return ["".join(words), *last] if len(words) > 1 else []

    def titles(self, case: Case) -> list[str]:
        """What the nodes of this kind are called, with their number where it is not 1."""
        nodes = (node for node in case.walk() if node.kind == self.kind.name)
        count = Counter(name for node in nodes if (name := self._name(node)))
        return [name if number == 1 else f"{name} {number}개" for name, number in count.items()]

    def _name(self, node: Node) -> str:
        title, label = plain(node.title), plain(node.label)
        if title and label not in ("", title, self.label):
            return f"{title}({label})"
        return title or label or (node.id if not node.is_group else "")


def provider_words(service: Service) -> str:
    """What people look for its provider by; empty for one that has none."""
    return _PROVIDERS.get(service.kind.provider, "")


def kinds(case: Case) -> list[Service]:
    """The kinds of a case's nodes that the nodes have names of, in the order of the file."""
    names = dict.fromkeys(node.kind for node in case.walk())
    found = (Service(icons.find(name)) for name in names)
    return [kind for kind in found if kind.titles(case)]


def used(exhibits: Iterable[Exhibit]) -> dict[Service, list[Exhibit]]:
    """Every service that any case uses, by its label, with the cases that use it."""
    found: dict[Service, list[Exhibit]] = {}
    for exhibit in exhibits:
        for kind in exhibit.kinds:
            if kind.is_service:
                found.setdefault(kind, []).append(exhibit)
    return dict(sorted(found.items(), key=lambda item: (item[0].label.lower(), item[0].anchor)))


def icon_files(exhibits: Iterable[Exhibit]) -> dict[str, str]:
    """Place of each icon in the site -> its path beside ``diagrams``."""
    return {
        kind.icon: kind.kind.icon for exhibit in exhibits for kind in exhibit.kinds if kind.icon
    }


def service_names(exhibits: Iterable[Exhibit]) -> dict[str, list[str]]:
    """Address of each service in the list of services -> names that are its own alone.

    A name that ends as another service's does, such as 웹 서버 and DB 서버, says little of either,
    unless it says the service's own word for word, as API 게이트웨이 does.
    One that is written in one, such as CloudFront, is looked for as Cloud Front, too.
    """
    found = list(used(exhibits))
    endings = Counter(
        ending for service in found for ending in {name.split()[-1] for name in service.names}
    )
    page = INDEX.removesuffix(".md")
    return {
        f"{page}{ending}#{service.anchor}": [
            *(
                name
                for name in service.names
                if endings[name.split()[-1]] == 1 or service.says(name)
            ),
            *([HUMP.sub(" ", service.label)] if HUMP.search(service.label) else []),
        ]
        for service in found
        for ending in (".html", "/")
    }


def case_words(exhibits: Iterable[Exhibit]) -> dict[str, list[str]]:
    """Address of each case -> what people may look for it by, though it does not say so.

    These are the words of its file's name, its providers, and other names of its services and
    groups; such as are made of several words say too much: 사용자 인증 is not a case's 인증.
    """
    found: dict[str, list[str]] = {}
    for exhibit in exhibits:
        kinds = [each for each in exhibit.kinds if each.is_service or each.kind.is_group]
        providers = dict.fromkeys(map(provider_words, kinds))
        name = exhibit.case.name.split("-")
        words = [" ".join(name), *map("".join, pairwise(name)), *providers]
        words += [name for kind in kinds for name in kind.names if " " not in name]
        for ending in (".html", "/"):
            found[exhibit.page.removesuffix(".md") + ending] = [word for word in words if word]
    return found


def whole_words(exhibits: Iterable[Exhibit]) -> dict[str, list[str]]:
    """Address of each service -> its providers; of each case's list of services -> their compounds.

    These are looked for from their beginnings only.
    """
    exhibits = list(exhibits)
    found: dict[str, list[str]] = {}
    for ending in (".html", "/"):
        index = INDEX.removesuffix(".md") + ending
        for service in used(exhibits):
            found[f"{index}#{service.anchor}"] = provider_words(service).split()
        for exhibit in exhibits:
            page = exhibit.page.removesuffix(".md") + ending
            words = [word for kind in exhibit.kinds for word in kind.compound]
            found[f"{page}#{OF_CASE.replace(' ', '-')}"] = list(dict.fromkeys(words))
    return found


def icon(service: Service, href: Href, size: int = 24) -> str:
    """The icon as an image that says nothing, for its name stands beside it.

    A kind of group without one is known by its border, in the colours of the style sheet.
    """
    if not service.icon:
        names = f"dohae-icon dohae-border dohae-auto dohae-{service.anchor}"
        return f'<span class="{names}"></span>' if service.kind.is_group else ""
    address = html(href(service.icon))
    names = "dohae-icon dohae-tile" if needs_tile(service.kind.icon) else "dohae-icon"
    return (
        f'<img class="{names}" src="{address}" alt=""'
        f' width="{size}" height="{size}" loading="lazy">'
    )
