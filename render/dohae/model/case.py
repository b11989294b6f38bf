"""A case: what one model file says, checked and frozen."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from dohae.errors import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.geometry import Side

NOWHERE = Place("")


class Direction(StrEnum):
    """Where a drawing flows to."""

    RIGHT = "right"
    LEFT = "left"
    DOWN = "down"
    UP = "up"


class Relation(StrEnum):
    """How a node stands to the one that its hint names."""

    BELOW = "below"
    ABOVE = "above"
    LEFT_OF = "left-of"
    RIGHT_OF = "right-of"


class Arrow(StrEnum):
    """Which ends of a link have an arrowhead, seen from its source."""

    NONE = "--"
    FORWARD = "->"
    BACK = "<-"
    BOTH = "<->"

    @property
    def has_head(self) -> bool:
        """Whether there is one at the target."""
        return self in (Arrow.FORWARD, Arrow.BOTH)

    @property
    def has_tail(self) -> bool:
        """Whether there is one at the source."""
        return self in (Arrow.BACK, Arrow.BOTH)


class LineStyle(StrEnum):
    """How a link's line is drawn."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"
    BOLD = "bold"


class Sign(StrEnum):
    """What became of a node or link since an older model, as drawings and lists sign it."""

    ADDED = "+"
    REMOVED = "-"
    CHANGED = "~"

    @property
    def word(self) -> str:
        """``added``, ``removed`` or ``changed``."""
        return self.name.lower()


@dataclass(frozen=True, slots=True)
class Mark:
    """What a drawing of two models in one says of a node or link beside its own words."""

    sign: Sign
    was: tuple[str, ...] = ()
    """What a changed one was before: words of one line each."""


class ThemeName(StrEnum):
    """What a model may have its picture look like; each is a file of ``draw/picture/themes``.

    A file of the user's own is named on the command line or in ``mkdocs.yml`` alone: a model may
    come from anywhere, and opens no other file.
    """

    LIGHT = "light"
    DARK = "dark"
    PRINT = "print"


@dataclass(frozen=True, slots=True)
class Hint:
    """A wish for a node's place; always obeyed."""

    relation: Relation
    other: str
    """Path of the node that this one stands below, above …"""
    where: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Node:
    """A node, or a group when it may hold others."""

    path: str
    """Ids from the outermost group down, joined by dots; unique in a case."""
    kind: str
    """Canonical name of the kind, such as ``aws.ec2``; ``box`` when the model names none."""
    title: str = ""
    """May have several lines; empty when the model gives none."""
    label: str = ""
    """The kind's usual name unless the model says otherwise; may have several lines."""
    is_group: bool = False
    nodes: tuple[Node, ...] = ()
    border: Side | None = None
    """The side of the surrounding group's border that this node sits on."""
    direction: Direction | None = None
    """Where a group's inside flows to; ``None`` inherits."""
    hints: tuple[Hint, ...] = ()
    href: str = ""
    note: str = ""
    where: Place = field(default=NOWHERE, compare=False)
    mark: Mark | None = None
    """Only where two models are drawn in one; no model file says it."""

    @property
    def id(self) -> str:
        """The last part of the path."""
        return self.path.rpartition(".")[2]

    def walk(self) -> Iterator[Node]:
        """This node and all below it, outermost first, in the order of the file."""
        yield self
        for node in self.nodes:
            yield from node.walk()


@dataclass(frozen=True, slots=True)
class Link:
    """A line from one node or group to another."""

    source: str
    """Path of a node or group."""
    target: str
    arrow: Arrow = Arrow.NONE
    label: str = ""
    style: LineStyle = LineStyle.SOLID
    where: Place = field(default=NOWHERE, compare=False)
    mark: Mark | None = None
    """As that of a node."""


@dataclass(frozen=True, slots=True)
class Component:
    """An item of the numbered list under a drawing."""

    name: str
    count: int | str | None = None
    """A number, or the words of the source such as ``여러 대``."""
    kind: str = ""
    role: str = ""
    where: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Erratum:
    """Something the source says that the model says otherwise, or doubts."""

    source: str
    """The words of the source."""
    model: str = ""
    """The words of the model; empty when the doubt is only remarked."""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a legend says of the links of a style, or of the groups of a kind."""

    of: LineStyle | str
    """The style, or the kind's canonical name."""
    words: str
    """One line."""
    where: Place = field(default=NOWHERE, compare=False)


@dataclass(frozen=True, slots=True)
class Case:
    """One model, whole."""

    name: str
    """The file's name without its ending; names every output."""
    title: str
    nodes: tuple[Node, ...]
    links: tuple[Link, ...] = ()
    order: int | None = None
    summary: str = ""
    caption: str = ""
    categories: tuple[str, ...] = ()
    components: tuple[Component, ...] = ()
    notes: tuple[str, ...] = ()
    errata: tuple[Erratum, ...] = ()
    direction: Direction | None = None
    legend: bool = False
    meanings: tuple[Meaning, ...] = ()
    """All that the legend says; without any it names what does not say itself what it is."""
    theme: ThemeName | None = None
    """Of pictures, where nobody asks for another."""
    file: str = field(default="", compare=False)
    category_places: tuple[Place, ...] = field(default=(), compare=False, repr=False)

    def walk(self) -> Iterator[Node]:
        """Every node and group, outermost first, in the order of the file."""
        for node in self.nodes:
            yield from node.walk()


def shared_group(first: str, second: str) -> str:
    """The path of the innermost group around two boxes."""
    shared = []
    parts = zip(first.split(".")[:-1], second.split(".")[:-1], strict=False)
    for a, b in parts:
        if a != b:
            break
        shared.append(a)
    return ".".join(shared)
