"""How sentences about a drawing are put: what any language must have words for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dohae.model.case import LineStyle, Mark, Sign


@dataclass(frozen=True, slots=True)
class Heads:
    """What the parts of what is told are called."""

    contents: str
    links: str
    legend: str
    changes: str


class Speech(Protocol):
    """A language that a picture is told in; all names are given as they are to be said."""

    @property
    def heads(self) -> Heads:
        """What stands above each part."""

    @property
    def styles(self) -> Mapping[LineStyle, str]:
        """What styles of lines are called."""

    @property
    def changes(self) -> Mapping[Sign, str]:
        """What things with such a sign are called."""

    def there(self, names: Sequence[str]) -> str:
        """That these are in the drawing, outside of every group."""

    def inside(self, group: str, names: Sequence[str]) -> str:
        """That these are in a group."""

    def joined(self, one: str, other: str, label: str) -> str:
        """That a link without arrowheads joins two."""

    def both_ways(self, one: str, other: str, label: str) -> str:
        """That a link leads from each of two to the other."""

    def leads(self, source: str, targets: Sequence[str], label: str) -> str:
        """That links lead from one to others."""

    def between(self, one: str, other: str) -> str:
        """What the link between two is called."""

    def before(self, mark: Mark) -> Sequence[str]:
        """What something was."""


def bracketed(label: str) -> str:
    """What a link says, behind the words that tell of it; empty where it says nothing."""
    return f" ({label})" if label else ""
