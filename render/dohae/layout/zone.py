"""Zones: the parts of a case that flow one way and are arranged at once.

A group that flows another way than what surrounds it is a zone of its own; outside it is one item.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dohae.layout.frame import Edge, canonical_edge

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dohae.layout.frame import Area
    from dohae.model.case import Direction, Node

NODE = 4
"""Nominal size of a node, each way."""
GAP = 4
"""Nominal distance between nodes, or groups, beside each other …"""
THREAD = 2
"""… between a node and a long link that passes it …"""
WALL = 2
"""… and from a group's border to what it holds."""


@dataclass(slots=True)
class Item:
    """What is arranged as one: a node, or a whole zone."""

    index: int
    node: Node
    group: int
    """Index of the group that holds it; 0 is the zone itself."""
    flow: int
    """Nominal size along the flow."""
    cross: int
    edge: Edge | None = None
    """The side of ``group`` whose border it sits on."""
    inside: Mapping[str, Area] = field(default_factory=dict)
    """What a zone holds, real axes, from its own top left corner; empty for a node."""


@dataclass(slots=True)
class Group:
    """A group that is arranged together with its surroundings."""

    index: int
    node: Node | None
    """``None`` for the zone that is the whole drawing."""
    parent: int
    depth: int
    edge: Edge | None = None
    """The side of the parent's border that the group itself sits on."""


@dataclass(slots=True)
class Bond:
    """A link between two ends of a zone; an end is an item or, negative, ``~group``."""

    source: int
    target: int
    links: list[tuple[str, ...]] = field(default_factory=list)
    """The links of the case that it stands for, by their ends."""
    is_parallel: bool = False
    """Whether it joins twins in sibling groups, which want to stand side by side."""
    source_at: int = NODE // 2
    """Where across the flow it leaves its source, from the source's first border."""
    target_at: int = NODE // 2
    source_along: int = NODE // 2
    """Where along the flow it does, …"""
    target_along: int = NODE // 2
    """… and reaches its target, from the first border of each."""


@dataclass(slots=True)
class Zone:
    """Items and groups that flow one way."""

    root: Node | None
    direction: Direction
    items: list[Item] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    bonds: list[Bond] = field(default_factory=list)
    ends: dict[str, int] = field(default_factory=dict)
    """Path of every node at or below an item or group -> its end."""
    matches: list[tuple[int, int]] = field(default_factory=list)
    """Ends that take the same part in sibling groups of a kind …"""
    twins: list[tuple[int, int]] = field(default_factory=list)
    """… and those of replicas, which want to stand the same way round."""
    queues: list[tuple[int, int]] = field(default_factory=list)
    """Ends of which the second stands right behind the first, for the model says so."""

    _chains: dict[int, list[int]] = field(default_factory=dict)
    """For each group those around it, once asked for; lists that nobody changes."""

    def key(self) -> tuple[object, ...]:
        """All of a zone but what items hold, and where it flows to."""
        return (
            tuple((i.node.path, i.group, i.flow, i.cross, i.edge) for i in self.items),
            tuple((self.shown(~group.index), group.parent) for group in self.groups),
            tuple(
                (
                    *(b.source, b.target, len(b.links), b.is_parallel),
                    *(b.source_at, b.target_at, b.source_along, b.target_along),
                )
                for b in self.bonds
            ),
            tuple(self.matches),
            tuple(self.twins),
        )

    def chain(self, end: int) -> list[int]:
        """The groups around an end, outermost first; a group's own index comes last."""
        group = inner = ~end if end < 0 else self.items[end].group
        known = self._chains.get(inner)
        if known is None:
            known = []
            while group >= 0:
                known.append(group)
                group = self.groups[group].parent
            self._chains[inner] = known = known[::-1]
        return known

    def shown(self, end: int) -> str:
        """The path of the box that an end is; empty for the whole drawing."""
        node = self.items[end].node if end >= 0 else self.groups[~end].node
        return node.path if node else ""

    def shared(self, first: int, second: int) -> int:
        """The innermost group around both ends."""
        shared = 0
        for a, b in zip(self.chain(first), self.chain(second), strict=False):
            if a != b:
                break
            shared = a
        return shared

    def members(self, group: int) -> list[Item]:
        """Every item in a group, at any depth."""
        return [item for item in self.items if group in self.chain(item.index)]


def edge_of(node: Node, direction: Direction) -> Edge | None:
    """The border that a node sits on, in the canonical frame."""
    return canonical_edge(node.border, direction) if node.border else None
