"""What a kind is: the look and the names of the nodes that are of it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of node or group."""

    name: str
    """The one name that stands for all spellings, such as ``aws.ec2``."""
    label: str = ""
    """The service's usual name; empty for ``box`` and ``group``."""
    provider: str = ""
    """``aws``, ``gcp`` …; empty for kinds of no provider."""
    is_group: bool = False
    """Whether nodes of this kind are groups even when they hold nothing."""
    style: str = "group"
    """The look of a group of this kind: ``cloud``, ``region``, ``vpc`` …"""
    cls: str = ""
    """The class of ``diagrams``, such as ``diagrams.aws.compute.EC2``; empty without an icon."""
    icon: str = ""
    """The icon's path beside ``diagrams``, such as ``resources/aws/compute/ec2.png``."""
    names_ko: tuple[str, ...] = ()
    """What Korean prose calls it."""
    names_en: tuple[str, ...] = ()
    """What English prose calls it, apart from the label."""
    stands_for: tuple[str, ...] = ()
    """Products and roles that it is drawn for, too: it is found by them, and not called so."""

    @property
    def is_told(self) -> bool:
        """Whether its provider's file tells of it; of the others nothing but a class is known."""
        return bool(self.names_ko) or not self.provider

    @property
    def is_neutral(self) -> bool:
        """Whether it is no maker's, and so right wherever its name is."""
        return self.provider in ("", "generic", "onprem")


@dataclass(frozen=True, slots=True)
class Service:
    """What a provider's file adds to a class of ``diagrams``."""

    label: str
    ko: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    of: str = ""
    """``module.Class`` where the name does not say it; ``provider.module.Class`` where the icon is
    of something else that looks right."""
    stands_for: str = ""
    """What finds it without being its name, with commas between: ``포티넷, FortiGate``."""


@dataclass(frozen=True, slots=True)
class GroupKind:
    """A kind whose nodes are groups."""

    label: str
    style: str
    ko: tuple[str, ...] = ()
    en: tuple[str, ...] = ()
    of: str = ""
    """``module.Class`` whose icon stands in its corner; empty for none."""
    stands_for: str = ""
    """As a service's."""


@dataclass(frozen=True, slots=True)
class Provider:
    """What is said by hand about a provider; the rest comes from the index."""

    services: dict[str, Service]
    groups: dict[str, GroupKind]
    modules: tuple[str, ...] = ()
    """Where several modules have a class of one name, the first of these is meant."""


_NOT_COMPARED = str.maketrans("", "", "-_ ")


@lru_cache(maxsize=32768)
def plain(name: str) -> str:
    """A name without what is not compared: case, hyphens, underscores and spaces.

    Kept, for each search for what may be meant compares all the names that kinds have.
    """
    return unicodedata.normalize("NFKC", name).casefold().translate(_NOT_COMPARED)
