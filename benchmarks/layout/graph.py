"""A case as any layout engine can take it: boxes with sizes, groups with paddings, links."""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dohae.layout import Metrics
    from dohae.layout.metrics import Gap, Insets
    from dohae.model.case import Case, Node


@dataclass(frozen=True, slots=True)
class Item:
    """A node or a group; sizes are distances between opposite borders, in lattice steps."""

    path: str
    parent: str
    """Path of the group around it; empty at the top."""
    is_group: bool
    """Whether it holds others: an empty group is laid out as a node."""
    width: int
    """Of a group the least width, that of its title."""
    height: int
    padding: tuple[int, int, int, int] = (0, 0, 0, 0)
    """Left, top, right, bottom: from a group's borders to what it holds."""
    body: tuple[int, int, int, int] = (0, 0, 0, 0)
    """The same from a node's borders to the part that links should end at."""


@dataclass(frozen=True, slots=True)
class Spaces:
    """The gaps that dohae keeps, along the flow and across it."""

    between_layers: int
    in_layer: int
    lanes_between_layers: int
    lanes_in_layer: int
    lane_to_box_between_layers: int
    lane_to_box_in_layer: int


@dataclass(frozen=True, slots=True)
class Graph:
    """What every engine is given."""

    name: str
    direction: str
    """``right``, ``down``, ``left`` or ``up``."""
    items: tuple[Item, ...]
    """Groups before what they hold."""
    links: tuple[tuple[str, str], ...]
    spaces: Spaces

    def as_json(self) -> dict[str, object]:
        """For engines in another process."""
        return asdict(self)


def bare(case: Case) -> Case:
    """A case without link labels and legend, which not every engine can place."""
    links = tuple(replace(link, label="") for link in case.links)
    return replace(case, links=links, legend=False)


def plain(case: Case) -> Case:
    """A case without what other engines can't be told: border nodes, hints, groups' directions."""
    return replace(case, nodes=tuple(map(_plain, case.nodes)))


def _plain(node: Node) -> Node:
    return replace(
        node, border=None, hints=(), direction=None, nodes=tuple(map(_plain, node.nodes))
    )


def graph(case: Case, metrics: Metrics, direction: str) -> Graph:
    """A case in the sizes of a medium."""
    upright = direction in ("down", "up")
    flow, cross = (metrics.gaps.y, metrics.gaps.x) if upright else (metrics.gaps.x, metrics.gaps.y)
    return Graph(
        name=case.name,
        direction=direction,
        items=tuple(_item(node, metrics) for node in case.walk()),
        links=tuple((link.source, link.target) for link in case.links),
        spaces=_spaces(flow, cross),
    )


def _spaces(flow: Gap, cross: Gap) -> Spaces:
    return Spaces(
        between_layers=flow.boxes,
        in_layer=cross.boxes,
        lanes_between_layers=flow.lanes,
        lanes_in_layer=cross.lanes,
        lane_to_box_between_layers=flow.stub,
        lane_to_box_in_layer=cross.lane,
    )


def _item(node: Node, metrics: Metrics) -> Item:
    parent = node.path.rpartition(".")[0]
    if not node.is_group:
        shape = metrics.node(node)
        size = shape.size
        body = _sides(shape.body)
        return Item(node.path, parent, False, size.width - 1, size.height - 1, body=body)  # noqa: FBT003
    frame = metrics.group(node)
    left, top, right, bottom = padding = _sides(frame.padding)
    width = max(frame.title.width + 2 * frame.title_at[0], left + right)
    height = max(frame.title.height + frame.title_at[1], top + bottom)
    return Item(node.path, parent, bool(node.nodes), width, height, padding)


def _sides(insets: Insets) -> tuple[int, int, int, int]:
    return insets.left, insets.top, insets.right, insets.bottom
