"""What the layout must know of a medium: sizes and distances, in lattice points."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from dohae.layout.equals import find_equals
from dohae.layout.queues import find_queues
from dohae.layout.replicas import find_matches

if TYPE_CHECKING:
    from dohae.geometry import Size
    from dohae.model.case import Case, Link, Node


@dataclass(frozen=True, slots=True)
class Insets:
    """Distances from a rectangle's borders to what lies inside, in lattice points."""

    left: int = 0
    top: int = 0
    right: int = 0
    bottom: int = 0


@dataclass(frozen=True, slots=True)
class Shape:
    """The look of a node that is not a group, as far as the layout needs it."""

    size: Size
    """All that it takes up."""
    body: Insets = Insets()
    """From the whole to the part that links end at (a picture's icon)."""
    corner: int = 1
    """How far from the corners of the body a link may end."""
    beyond: Insets = Insets()
    """How far outside of the body lines are drawn to end; below, outside of the whole."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The look of a group."""

    title: Size
    """Of the title as it stands in or under the top border; zero without a title."""
    title_at: tuple[int, int]
    """From the top left corner to the title's."""
    padding: Insets
    """Least distance from the borders to boxes inside, the room for a title included."""


@dataclass(frozen=True, slots=True)
class Gap:
    """Least differences between coordinates along one axis."""

    boxes: int
    """Between facing sides of two nodes, or of a node and a group outside of it."""
    groups: int
    """Between facing borders of two groups that stand beside each other."""
    lane: int
    """Between a line and a box's side, or a group's border, that runs along it."""
    lanes: int
    """Between two lines that run along each other."""
    arrow: int
    """From a box's side to the first corner of a line that ends there with an arrowhead."""
    stub: int
    """The same for a line without an arrowhead."""
    label: int
    """Between a label and whatever stands beside it that is not its own line."""
    arc: int = 0
    """Between an arrowhead and what crosses its line, for the arc of a hop to be seen."""
    bold: int = 0
    """What an arrowhead or a crossing takes more of a line where one is bold."""
    dash: int = 0
    """What is left more of a line in dashes on either side of its label, for them to be seen."""
    middle: int = 0
    """What more it costs for each point that a link which leaves a node's side alone is off that
    side's middle."""


@dataclass(frozen=True, slots=True)
class Gaps:
    """The gaps of both axes."""

    x: Gap
    y: Gap


class Metrics(Protocol):
    """Measures nodes, groups and labels for one medium."""

    gaps: Gaps

    def node(self, node: Node) -> Shape:
        """The shape of a node that is not a group."""

    def group(self, group: Node) -> Frame:
        """The frame of a group."""

    def label(self, link: Link) -> Size:
        """The room that a link's label takes; zero without a label."""


@dataclass(frozen=True, slots=True)
class Sizes:
    """The parts of a case as one medium measures them, however they are arranged."""

    nodes: list[Node]
    """And groups."""
    gaps: Gaps
    shapes: dict[str, Shape]
    """Of nodes, by path."""
    frames: dict[str, Frame]
    """Of groups, by path."""
    labels: dict[int, Size]
    """Of links that have one, by number."""
    twins: list[tuple[str, str]]
    """Nodes of replicas that take the same part, by path."""
    queues: list[tuple[str, str]]
    """Nodes that stand right behind each other, for their group's direction says so, by path."""
    equals: list[list[str]]
    """Nodes of a group that hang on the same neighbours the same way round, by path."""

    @classmethod
    def of(cls, case: Case, metrics: Metrics) -> Sizes:
        """The sizes of a case's parts in a medium."""
        nodes = list(case.walk())
        labels = {number: metrics.label(link) for number, link in enumerate(case.links)}
        shapes = {node.path: metrics.node(node) for node in nodes if not node.is_group}
        return cls(
            nodes=nodes,
            gaps=metrics.gaps,
            shapes=shapes,
            frames={node.path: metrics.group(node) for node in nodes if node.is_group},
            labels={number: size for number, size in labels.items() if size.width},
            twins=[(m.first, m.second) for m in find_matches(case) if m.is_replica],
            queues=[(a, b) for a, b in find_queues(case) if a in shapes and b in shapes],
            equals=list(find_equals(case)),
        )
