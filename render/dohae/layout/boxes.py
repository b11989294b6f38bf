"""Boxes along one axis: how large they are, and what they stand in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.layout.pieces import Piece, Sort

if TYPE_CHECKING:
    from collections import Counter

    from dohae.layout.axis import Axis
    from dohae.layout.metrics import Shape
    from dohae.model.case import Node

GROW = 300
"""A node grows only when its links need the room."""
HUG = 1
"""Of groups and the whole drawing."""


def add_boxes(axis: Axis) -> None:
    """Gives every node and group its variables, sizes and surroundings."""
    ports = axis.count_ports()
    for node in axis.sizes.nodes:
        if node.is_group:
            _add_group(axis, node)
        else:
            _add_node(axis, node, ports[node.path])
    for node in axis.sizes.nodes:
        _contain(axis, node)


def _add_node(axis: Axis, node: Node, ports: Counter[int]) -> None:
    system, shape = axis.system, axis.sizes.shapes[node.path]
    before, after = axis.insets(shape.body)
    size = max(axis.length(shape.size) - 1, before + after + _side(axis, shape, ports))
    low, high = system.variable(), system.variable()
    system.least(low, high, size)
    system.stretch(low, high, GROW)
    axis.low[node.path], axis.high[node.path] = low, high
    axis.middle[node.path] = before + (size - before - after) // 2
    axis.centre[node.path] = system.tied(low, axis.middle[node.path])
    keys = axis.along(node.path)
    axis.pieces.append(Piece(Sort.NODE, node.path, *keys, low, high, *axis.extent(node.path)))


def _side(axis: Axis, shape: Shape, ports: Counter[int]) -> int:
    """What a node's body needs for the links at its fullest side."""
    most = max(ports.values(), default=0)
    return 2 * shape.corner + (most - 1) * axis.gap.lanes if most else 0


def _add_group(axis: Axis, node: Node) -> None:
    system, frame = axis.system, axis.sizes.frames[node.path]
    low, high = system.variable(), system.variable()
    axis.low[node.path], axis.high[node.path] = low, high
    axis.centre[node.path] = low
    title, at = axis.length(frame.title), frame.title_at[axis.axis]
    system.least(low, high, max(sum(axis.insets(frame.padding)), 2))
    system.stretch(low, high, HUG)
    extent = axis.extent(node.path)
    first, last = axis.along(node.path)
    axis.pieces.append(Piece(Sort.WALL, node.path, first, first, low, low, *extent))
    axis.pieces.append(
        Piece(Sort.WALL, node.path, last, last, high, high, *extent, is_high_wall=True)
    )
    if title:
        start = system.tied(low, at)
        end = system.tied(start, title - 1)
        axis.title[node.path] = (start, end)
        if not axis.axis:
            # Links may end at the far border, beside the title.
            system.least(end, high, max(at, 1))
        across = axis.across.titles[node.path] if axis.across else (extent[0], extent[0] + 1)
        along = axis.before.titles[node.path] if axis.before else (first + 1, first + 1)
        axis.pieces.append(Piece(Sort.TITLE, node.path, *along, start, end, *across))


def _contain(axis: Axis, node: Node) -> None:
    """Keeps a box inside the groups around it, a border node on its border."""
    system = axis.system
    group = node.path.rpartition(".")[0]
    if not group:
        return
    low, high = axis.low[node.path], axis.high[node.path]
    if node.border and node.border.is_horizontal != bool(axis.axis):
        far = node.border.value in ("right", "bottom")
        wall = axis.high[group] if far else axis.low[group]
        # Not tied to the middle: a link along the border may need room beside it.
        system.least(low, wall, 1)
        system.least(wall, high, 1)
        system.pull(axis.centre[node.path], wall, GROW)
        group = group.rpartition(".")[0]
        if not group:
            return
    before, after = axis.insets(axis.sizes.frames[group].padding)
    system.least(axis.low[group], low, before)
    system.least(high, axis.high[group], after)
