"""What a text drawing says: its nodes, links and legend, without places or ids."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from dohae.errors import DohaeError
from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.geometry import Side
    from dohae.model.case import Arrow, LineStyle, Sign


@dataclass(frozen=True, slots=True)
class DrawnNode:
    """A box, or a name that stands where a box could."""

    title: str
    """On the border of a node that has a label too; the name of a group."""
    label: str
    """Inside a node; empty for a group."""
    is_group: bool = False
    parent: int | None = None
    """The group around it, as its place among the nodes."""
    border: Side | None = None
    """The side of the group's border that the node sits on."""
    sign: Sign | None = None
    """What became of it, where the drawing shows two models in one."""
    row: int = field(default=0, compare=False)
    """Where it begins, from 1."""
    column: int = field(default=0, compare=False)
    """In cells, from 1."""

    @property
    def name(self) -> str:
        """How a message calls it."""
        parts = [part for part in (self.title, self.label) if part]
        if parts:
            return " / ".join(parts)
        return Message("a group without a title") if self.is_group else Message("an empty box")


@dataclass(frozen=True, slots=True)
class DrawnLink:
    """A line between two nodes; never with an arrowhead at its source alone."""

    source: int
    target: int
    arrow: Arrow
    label: str = ""
    style: LineStyle | None = None
    """``None`` where no straight piece of line shows it."""
    sign: Sign | None = None


@dataclass(frozen=True, slots=True)
class DrawnMeaning:
    """A line of a legend."""

    of: LineStyle | Sign | None
    """The style or the sign that it explains; ``None`` for groups, whose kinds look alike."""
    words: str


@dataclass(frozen=True, slots=True)
class Remark:
    """Something in a drawing that can't be read, or was guessed."""

    row: int
    column: int
    what: Message

    def __str__(self) -> str:
        return str(self.said)

    @property
    def said(self) -> Message:
        """The whole line, which can be told in another language."""
        at = {"row": self.row, "column": self.column}
        return Message("row {row}, column {column}: {what}", **at, what=self.what)


@dataclass(frozen=True, slots=True)
class Drawing:
    """A drawing as it was read, in the order of reading."""

    nodes: tuple[DrawnNode, ...]
    links: tuple[DrawnLink, ...]
    remarks: tuple[Remark, ...] = ()
    legend: tuple[DrawnMeaning, ...] = ()
    """What the legend says that stands below it."""


class Unreadable(DohaeError):
    """A text that is no drawing, or one that can't be followed.

    Attributes:
        remarks: What is wrong, and where.
    """

    def __init__(self, remarks: Iterable[Remark]) -> None:
        self.remarks = tuple(remarks)
        super().__init__(Message.joined("\n", (remark.said for remark in self.remarks)))

    def __reduce__(self) -> tuple[type[Unreadable], tuple[tuple[Remark, ...]]]:
        return type(self), (self.remarks,)
