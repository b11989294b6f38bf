"""Finds the kind that a name means."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

from dohae.errors import DohaeError
from dohae.icons import providers
from dohae.icons.index import index
from dohae.icons.kind import Kind, Provider, plain
from dohae.icons.words import words
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

GENERAL = "general"
"""The file of the kinds that have no provider."""


class UnknownKind(DohaeError):
    """No kind has this name; `nearest` searches for what may have been meant."""

    def __init__(self, name: str) -> None:
        super().__init__(Message("unknown kind '{kind}'", kind=name))


class AmbiguousKind(DohaeError):
    """Several modules of a provider have this name.

    Attributes:
        choices: Names that say which.
    """

    def __init__(self, name: str, choices: list[str]) -> None:
        self.choices = choices
        what = Message("'{name}' may be {choices}", name=name, choices=Message.either(choices))
        super().__init__(what)


@dataclass(slots=True)
class Catalogue:
    """One provider's kinds by all their names, compared plainly and without the provider's."""

    kinds: dict[str, Kind] = field(default_factory=dict)
    unclear: dict[str, list[str]] = field(default_factory=dict)
    """Names that mean nothing without their module → the full names that they may mean."""


@lru_cache(maxsize=4096)
def find(name: str) -> Kind:
    """The kind that a name means, in whatever spelling.

    Kept, for measuring and painting ask again and again.

    Raises:
        UnknownKind: No kind has that name.
        AmbiguousKind: The name needs its module.
    """
    provider, dot, rest = name.partition(".")
    known = plain(provider) if dot else GENERAL
    if known in provider_names() and not (dot and known == GENERAL):
        catalogue = catalogue_of(known)
        wanted = plain(rest if dot else name)
        if wanted in catalogue.kinds:
            return catalogue.kinds[wanted]
        if wanted in catalogue.unclear:
            raise AmbiguousKind(name, catalogue.unclear[wanted])
    raise UnknownKind(name)


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind, once, in the order of providers and of their files."""
    every = (kind for name in provider_names() for kind in catalogue_of(name).kinds.values())
    return tuple({kind.name: kind for kind in every}.values())


def providers_of_kinds() -> tuple[str, ...]:
    """The providers that kinds have."""
    return tuple(name for name in provider_names() if name != GENERAL)


def styles_of(name: str) -> list[str]:
    """The styles of the kinds of groups that have a name, with or without their provider's."""
    wanted = plain(name)
    among = (kind for kind in kinds() if kind.is_group)
    named = (
        kind.style
        for kind in among
        if wanted in (plain(kind.name), plain(kind.name.rpartition(".")[2]))
    )
    return list(dict.fromkeys(named))


def neutral_first(among: Iterable[Kind]) -> list[Kind]:
    """Kinds with those before that are no maker's, and otherwise in their order."""
    return sorted(among, key=lambda kind: not kind.is_neutral)


@cache
def provider_names() -> tuple[str, ...]:
    """The names of the catalogues: first that of no provider, then those with a file."""
    return tuple(dict.fromkeys((GENERAL, *_files(), *sorted(index()))))


@cache
def catalogue_of(name: str) -> Catalogue:
    """A provider's kinds: what its file says, then what the index adds."""
    said = _provider(name)
    meant = _Meant(name, said)
    prefix, provider = ("", "") if name == GENERAL else (f"{name}.", name)
    result: dict[str, Kind] = {}
    of_class: dict[str, Kind] = {}
    for key, group in said.groups.items():
        cls, icon = _drawn(name, group.of)
        result[plain(key)] = Kind(
            name=prefix + key,
            label=group.label,
            provider=provider,
            is_group=True,
            style=group.style,
            cls=cls,
            icon=icon,
            names_ko=group.ko,
            names_en=group.en,
            stands_for=_listed(group.stands_for),
        )
    for key, service in said.services.items():
        of = service.of or meant.only(plain(key))
        cls, icon = _drawn(name, of)
        kind = Kind(
            name=prefix + key,
            label=service.label,
            provider=provider,
            cls=cls,
            icon=icon,
            names_ko=service.ko,
            names_en=service.en,
            stands_for=_listed(service.stands_for),
        )
        result[plain(key)] = kind
        if of:
            of_class[of] = kind
    for of in meant.classes:
        if of not in of_class:
            of_class[of] = _from_class(name, of, meant, result)
    for spelled, of in meant.spelled:
        result.setdefault(plain(spelled), of_class[of])
    unclear = {}
    for key, choices in meant.choices.items():
        if key not in result and (only := meant.only(key)):
            result[key] = of_class[only]
        elif key not in result:
            unclear[key] = [f"{prefix}{choice}" for choice in choices]
    return Catalogue(result, unclear)


class _Meant:
    """Which class of a provider a name without its module means.

    Classes are written ``module.Class``; the provider's own class has nothing before the dot.
    """

    def __init__(self, name: str, said: Provider) -> None:
        self.said = said
        self.spelled: list[tuple[str, str]] = []
        """Classes and aliases with their module, and the class that is meant."""
        self.choices: dict[str, list[str]] = {}
        """Plain names → the classes that they may mean."""
        first: dict[str, str] = {}
        for module, names in index().get(name, {}).items():
            for written, icon in names.items():
                of = f"{module}.{icon[1:] if icon.startswith('=') else written}"
                # Azure has classes that differ from others by case only: two icons of one thing.
                of = first.setdefault(plain(of), of)
                self.spelled.append((f"{module}.{written}", of))
                choices = self.choices.setdefault(plain(written), [])
                if of not in choices:
                    choices.append(of)
        self.classes = tuple(dict.fromkeys(of for _, of in self.spelled))

    def only(self, key: str) -> str:
        """The class that a plain name means; empty when it means none, or its module must tell."""
        choices = self.choices.get(key, [])
        if len(choices) <= 1:
            return choices[0] if choices else ""
        if choices[0].startswith("."):
            return choices[0]
        by_hand = [service.of for service in self.said.services.values() if service.of in choices]
        if len(by_hand) == 1:
            return by_hand[0]
        for module in self.said.modules:
            found = [choice for choice in choices if choice.rpartition(".")[0] == module]
            if len(found) == 1:
                return found[0]
        return ""


def _from_class(name: str, of: str, meant: _Meant, taken: dict[str, Kind]) -> Kind:
    """The kind of a class that the provider's file doesn't mention."""
    written = of.rpartition(".")[2]
    is_short = plain(written) not in taken and meant.only(plain(written)) == of
    cls, icon = _drawn(name, of)
    short = written if is_short else of.lstrip(".")
    return Kind(f"{name}.{short.lower()}", words(written), name, cls=cls, icon=icon)


def _drawn(name: str, of: str) -> tuple[str, str]:
    """The full name of a class and its icon's path; both empty for no class.

    A class with two dots is another provider's, or of this one and drawn once more.
    """
    if not of:
        return "", ""
    if of.count(".") > 1:
        name, _, of = of.partition(".")
    module, _, cls = of.rpartition(".")
    icon = index()[name][module][cls]
    folder = "resources" if "/" in icon else f"resources/{name}/{module}"
    package = ".".join(part for part in ("diagrams", name, module) if part)
    return f"{package}.{cls}", f"{folder}/{icon}"


def _listed(text: str) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(filter(None, map(str.strip, text.split(","))))


def _provider(name: str) -> Provider:
    """What a provider's file says; nothing when it has none."""
    if name not in _files():
        return Provider({}, {})
    provider: Provider = import_module(f"{providers.__name__}.{name}").PROVIDER
    return provider


@cache
def _files() -> tuple[str, ...]:
    """The providers that have a file."""
    return tuple(sorted(module.name for module in iter_modules(providers.__path__)))
