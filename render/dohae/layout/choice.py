"""What a model leaves open, decided: directions, folds, and who leans which way to whom."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from dohae.layout.frame import Edge
    from dohae.model.case import Case, Direction


class Leaning(NamedTuple):
    """A wish of the search, not of the model: ``second`` stands on that side of ``first``."""

    first: str
    """Path of a box …"""
    second: str
    """… and of another of the same group."""
    edge: Edge
    """In the canonical frame of the zone that both are in."""
    is_level: bool = False
    """Whether it stands there anyway, and only what is linked is to stand in line."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One way to decide what a model leaves open."""

    flows: dict[str, Direction]
    """Direction of the whole drawing (``""``) and inside every group, by path."""
    turned: dict[str, Direction] = field(default_factory=dict)
    """Groups, by path, that flow otherwise than what surrounds them."""
    folds: dict[str, int] = field(default_factory=dict)
    """Rows that the layers of a group are folded into, by path, where they are."""
    staggered: frozenset[str] = frozenset()
    """Long rows of equals that stand in two, by the path of their first node."""
    leanings: tuple[Leaning, ...] = ()
    straight: frozenset[tuple[str, ...]] = frozenset()
    """Links, by their ends, that are wished straight before others."""
    mirrored: frozenset[str] = frozenset()
    """Groups, by path, whose order was turned round; of replicas the first."""

    @classmethod
    def of(cls, case: Case, root: Direction, turned: dict[str, Direction]) -> Choice:
        """The choice of directions only: the whole drawing's, and those of some groups."""
        return cls(flows(case, root, turned), turned)


def flows(case: Case, root: Direction, turned: dict[str, Direction]) -> dict[str, Direction]:
    """The direction of the whole drawing and inside every group."""
    found = {"": root}
    for node in case.walk():
        if node.is_group:
            above = found[node.path.rpartition(".")[0]]
            found[node.path] = node.direction or turned.get(node.path, above)
    return found
