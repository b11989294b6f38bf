"""Finds arrowheads in pictures that something hides, or that hide it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.frame import page_of
from dohae.draw.picture.strokes import ended
from dohae.layout.faults import net
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.crossings import Line, Spot
    from dohae.draw.picture.frame import Area
    from dohae.layout.plan import Plan, Route


def hidden_crossings(plan: Plan) -> list[str]:
    """Lines that are crossed under an arrowhead, or so near that an arc would touch it."""
    lines = _lines(plan)
    return [
        f"{_name(route)} {far:g} points before {end} by {_name(crossing)}"
        for number, (route, line) in enumerate(lines)
        for end, corner in _headed(route, line)
        for other, (crossing, its) in enumerate(lines)
        if net(other, crossing) != net(number, route)
        for far in _crossed(end, corner, its)
        if far < _cover(route) + look.HOP + _width(crossing)
    ]


def hidden_borders(plan: Plan) -> list[str]:
    """Groups whose border is crossed by a line under its arrowhead."""
    page = page_of(plan)
    borders = {box.node.path: _ring(page.area(box.rect)) for box in plan.boxes if box.node.is_group}
    return [
        f"{_name(route)} {far:g} points before {end} by the border of {path}"
        for route, line in _lines(plan)
        for end, corner in _headed(route, line)
        for path, border in borders.items()
        for far in _crossed(end, corner, border)
        if far < _cover(route)
    ]


def cramped(plan: Plan) -> list[str]:
    """Lines that turn right behind their arrowhead, or under it."""
    return [
        f"{_name(route)} at {end}"
        for route, line in _lines(plan)
        for end, corner in _headed(route, line)
        if abs(end[0] - corner[0]) + abs(end[1] - corner[1]) < _cover(route) + _width(route)
    ]


def _lines(plan: Plan) -> list[tuple[Route, Line]]:
    return [*zip(plan.routes, ended(plan, page_of(plan), plates=False), strict=True)]


def _name(route: Route) -> str:
    return f"{route.link.source} -> {route.link.target}"


def _cover(route: Route) -> float:
    """What an arrowhead takes of its line."""
    return look.BOLD_COVER if route.link.style is LineStyle.BOLD else look.ARROW_COVER


def _width(route: Route) -> float:
    return look.BOLD_WIDTH if route.link.style is LineStyle.BOLD else look.LINK_WIDTH


def _headed(route: Route, line: Line) -> Iterator[tuple[Spot, Spot]]:
    """Where arrowheads stand, each with the corner that its line comes from."""
    if route.link.arrow.has_tail:
        yield line[0], line[1]
    if route.link.arrow.has_head:
        yield line[-1], line[-2]


def _crossed(end: Spot, corner: Spot, line: Line) -> Iterator[float]:
    """How far from its end a straight part is crossed by a line."""
    along = 0 if end[1] == corner[1] else 1
    low, high = sorted((end[along], corner[along]))
    for start, stop in pairwise(line):
        near, far = sorted((start[1 - along], stop[1 - along]))
        is_across = start[along] == stop[along] and near < end[1 - along] < far
        if is_across and low < start[along] < high:
            yield abs(start[along] - end[along])


def _ring(area: Area) -> Line:
    """A border from corner to corner."""
    return (
        (area.left, area.top),
        (area.right, area.top),
        (area.right, area.bottom),
        (area.left, area.bottom),
        (area.left, area.top),
    )
