"""Reading order: what nothing holds in its place stands as the file has it.

A group that is turned round to save crossings turns round its unlinked nodes, too, for no reason.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from itertools import product
from typing import TYPE_CHECKING

from dohae.layout.frame import is_backward

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout.frame import Area
    from dohae.layout.placing import Arrangement


def in_reading_order(drawing: Arrangement) -> Arrangement:
    """The same arrangement, in which unlinked nodes of a group change places with each other.

    Those that stand in rows or in columns, whichever way, stand from left to right and from top to
    bottom then, unless their group flows against that.
    """
    areas = dict(drawing.areas)
    for paths in _loose(drawing):
        places = [areas[path] for path in paths]
        areas.update(zip(paths, _sorted(places), strict=True))
    return drawing if areas == drawing.areas else replace(drawing, areas=areas)


def _loose(drawing: Arrangement) -> Iterator[list[str]]:
    """Nodes of one group each, in the file's order, that no link, border or hint holds."""
    case = drawing.case
    held = {end for link in case.links for end in (link.source, link.target)}
    for node in case.walk():
        for hint in node.hints:
            held |= {node.path, hint.other}
    loose: dict[str, list[str]] = defaultdict(list)
    for node in case.walk():
        group = node.path.rpartition(".")[0]
        is_turned = is_backward(drawing.choice.flows[group])
        if not (node.is_group or node.border or node.path in held or is_turned):
            loose[group].append(node.path)
    yield from loose.values()


def _sorted(places: list[Area]) -> list[Area]:
    """Places in reading order, where they are in such an order already but for its direction."""
    if len({(area.right - area.left, area.bottom - area.top) for area in places}) > 1:
        return places
    for by_column, across, down in product((False, True), (1, -1), (1, -1)):
        keys = [_key(area, across, down, by_column=by_column) for area in places]
        if keys == sorted(keys):
            return sorted(places, key=lambda area: _key(area, 1, 1, by_column=by_column))
    return places


def _key(area: Area, across: int, down: int, *, by_column: bool) -> tuple[int, int]:
    x, y = across * area.left, down * area.top
    return (x, y) if by_column else (y, x)
