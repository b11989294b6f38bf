"""Finds the kind that a name means."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from dohae.errors import DohaeError
from dohae.icons import providers
from dohae.icons.index import index
from dohae.icons.kind import Kind, Provider, plain
from dohae.icons.words import words

GENERAL = "general"
"""The provider's file of the kinds without one."""


class UnknownKind(DohaeError):
    """No kind has this name.

    Attributes:
        nearest: Names that may have been meant, likeliest first.
    """

    def __init__(self, name: str, near: list[str]) -> None:
        self.nearest = near
        super().__init__(f"unknown kind '{name}'")


class AmbiguousKind(DohaeError):
    """Several modules of a provider have this name.

    Attributes:
        choices: Names that say which.
    """

    def __init__(self, name: str, choices: list[str]) -> None:
        self.choices = choices
        super().__init__(f"'{name}' may be {' or '.join(choices)}")


@dataclass(slots=True)
class _Catalogue:
    """One provider's kinds by all the names that they have, compared plainly."""

    kinds: dict[str, Kind] = field(default_factory=dict)
    unclear: dict[str, list[str]] = field(default_factory=dict)
    """Names of which only the module tells what they mean."""


def find(name: str) -> Kind:
    """The kind that a name means, in whatever spelling.

    Raises:
        UnknownKind: No kind has that name.
        AmbiguousKind: The name needs its module.
    """
    provider, dot, rest = name.partition(".")
    known = plain(provider) if dot else GENERAL
    if known in provider_names() and (dot or known == GENERAL):
        catalogue = _catalogue(known)
        wanted = plain(rest if dot else name)
        if wanted in catalogue.kinds:
            return catalogue.kinds[wanted]
        if wanted in catalogue.unclear:
            raise AmbiguousKind(name, catalogue.unclear[wanted])
    raise UnknownKind(name, nearest(name))


@cache
def nearest(name: str) -> list[str]:
    """At most three names of kinds that may have been meant, likeliest first."""
    wanted = plain(name)
    provider, dot, rest = wanted.rpartition(".")
    result: dict[str, None] = {}
    if not dot:
        for kind in kinds():
            words_of = (kind.label, *kind.names_ko, *kind.names_en)
            if wanted and wanted in map(plain, words_of):
                result.setdefault(kind.name)
    names = provider_names()
    for known in [provider.partition(".")[0]] if provider.partition(".")[0] in names else names:
        if rest in _catalogue(known).kinds:
            result.setdefault(_catalogue(known).kinds[rest].name)
    if provider in names or (not dot and not result):
        catalogue = _catalogue(provider or GENERAL)
        for close in get_close_matches(rest, catalogue.kinds, 3, 0.6):
            result.setdefault(catalogue.kinds[close].name)
    elif close_providers := get_close_matches(provider, names, 1, 0.5):
        if rest in (known_kinds := _catalogue(close_providers[0]).kinds):
            result.setdefault(known_kinds[rest].name)
    return list(result)[:3]


@cache
def kinds() -> tuple[Kind, ...]:
    """Every kind, once, in the order of providers and of their files."""
    every = (kind for name in provider_names() for kind in _catalogue(name).kinds.values())
    return tuple({kind.name: kind for kind in every}.values())


@cache
def provider_names() -> tuple[str, ...]:
    """The kinds' providers: first those with a file of their own."""
    own = sorted(module.name for module in iter_modules(providers.__path__))
    return tuple(dict.fromkeys((GENERAL, "aws", *own, *sorted(index()))))


@cache
def _catalogue(name: str) -> _Catalogue:
    said = _provider(name)
    result = _Catalogue()
    prefix = "" if name == GENERAL else f"{name}."
    provider = "" if name == GENERAL else name
    classes = _classes(name)
    for key, group in said.groups.items():
        cls, icon = _drawn(name, group.of)
        kind = Kind(
            prefix + key, group.label, provider, True, group.style, cls, icon, group.ko, group.en
        )
        result.kinds[plain(key)] = kind
    for key, service in said.services.items():
        of = service.of or _chosen(classes.get(plain(key), []), said)
        cls, icon = _drawn(name, of)
        kind = Kind(
            prefix + key,
            service.label,
            provider,
            cls=cls,
            icon=icon,
            names_ko=service.ko,
            names_en=service.en,
        )
        result.kinds[plain(key)] = kind
        if of:
            result.kinds.setdefault(plain(of), kind)
    _add_classes(result, name, said, classes)
    return result


def _add_classes(
    result: _Catalogue, name: str, said: Provider, classes: dict[str, list[str]]
) -> None:
    """Add what the index knows, under each class's and alias's name."""
    for key, choices in classes.items():
        chosen = _chosen(choices, said)
        for choice in choices:
            module, _, cls = choice.rpartition(".")
            own = plain(choice)
            if own not in result.kinds:
                is_only = len(set(classes[plain(cls)])) == 1 or choice == _chosen(
                    classes[plain(cls)], said
                )
                is_free = plain(cls) not in result.kinds
                short = cls if is_only and is_free else choice.lstrip(".")
                full, icon = _drawn(name, choice)
                kind = Kind(f"{name}.{short.lower()}", words(cls), name, cls=full, icon=icon)
                result.kinds[own] = kind
            result.kinds.setdefault(plain(f"{module}.{key}"), result.kinds[own])
        if key in result.kinds:
            continue
        if chosen:
            result.kinds[key] = result.kinds[plain(chosen)]
        else:
            result.unclear[key] = [f"{name}.{choice.lstrip('.')}" for choice in choices]


def _classes(name: str) -> dict[str, list[str]]:
    """Plain names of a provider's classes and aliases → the ``module.Class`` they may mean."""
    result: dict[str, list[str]] = {}
    for module, names in index().get(name, {}).items():
        for said, icon in names.items():
            choice = f"{module}.{icon[1:] if icon.startswith('=') else said}"
            choices = result.setdefault(plain(said), [])
            if choice not in choices:
                choices.append(choice)
    return result


def _chosen(choices: list[str], said: Provider) -> str:
    """Which class a name means; empty when only the module would tell."""
    if len(choices) == 1:
        return choices[0]
    by_hand = [service.of for service in said.services.values() if service.of in choices]
    if len(by_hand) == 1:
        return by_hand[0]
    for module in said.modules:
        found = [choice for choice in choices if choice.rpartition(".")[0] == module]
        if len(found) == 1:
            return found[0]
    return ""


def _drawn(name: str, of: str) -> tuple[str, str]:
    """The full name of a class and its icon's path; both empty for no class."""
    if not of:
        return "", ""
    if name == GENERAL:
        name, _, of = of.partition(".")
    module, _, cls = of.rpartition(".")
    icon = index()[name][module][cls]
    folder = "resources" if "/" in icon else f"resources/{name}/{module}"
    package = ".".join(part for part in ("diagrams", name, module) if part)
    return f"{package}.{cls}", f"{folder}/{icon}"


def _provider(name: str) -> Provider:
    """What a provider's file says; nothing when it has none."""
    if name not in {module.name for module in iter_modules(providers.__path__)}:
        return Provider({}, {})
    provider = import_module(f"{providers.__name__}.{name}").PROVIDER
    assert isinstance(provider, Provider)
    return provider
