"""Pairing the nodes of two drawings that may show the same graph, whatever the order."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from dohae.model.case import Arrow

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator

    from dohae.draw.text.drawing import Drawing

_Colours = list[int]


def match(one: Drawing, other: Drawing) -> dict[int, int] | None:
    """Pairs of nodes under which both drawings are equal; ``None`` when there are none.

    Nodes get colours by what they say, then again and again by the colours around them. Where
    several share a colour in the end, one is tried with each of its likes.
    """
    if len(one.nodes) != len(other.nodes) or len(one.links) != len(other.links):
        return None
    palette: dict[Hashable, int] = {}
    sides = (_Side(one), _Side(other))
    return _pair(
        sides,
        (sides[0].first(palette), sides[1].first(palette)),
        palette,
    )


class _Side:
    """A drawing with the surroundings of each node at hand."""

    def __init__(self, drawing: Drawing) -> None:
        self.drawing = drawing
        self.around: list[list[tuple[Hashable, int]]] = [[] for _ in drawing.nodes]
        for i, node in enumerate(drawing.nodes):
            if node.parent is not None:
                self.around[i].append(("parent", node.parent))
                self.around[node.parent].append(("child", i))
        for link in drawing.links:
            ways = ("out", "in") if link.arrow == Arrow.FORWARD else ("with", "with")
            said = (link.arrow, link.label, link.sign)
            self.around[link.source].append(((ways[0], said), link.target))
            self.around[link.target].append(((ways[1], said), link.source))

    def first(self, palette: dict[Hashable, int]) -> _Colours:
        """Colours by what the nodes say themselves."""
        return [
            palette.setdefault(
                (node.title, node.label, node.is_group, node.border, node.sign), len(palette)
            )
            for node in self.drawing.nodes
        ]

    def refined(self, colours: _Colours, palette: dict[Hashable, int]) -> _Colours:
        """Colours by the colours around."""
        return [
            palette.setdefault(
                (colours[i], tuple(sorted((str(how), colours[j]) for how, j in around))),
                len(palette),
            )
            for i, around in enumerate(self.around)
        ]


def _pair(
    sides: tuple[_Side, _Side],
    colours: tuple[_Colours, _Colours],
    palette: dict[Hashable, int],
) -> dict[int, int] | None:
    """Pairs of nodes of the same colours; ``None`` where no choice between likes leads to any."""
    # Not by recursion, which thousands of nodes that look alike would exhaust.
    choices = [iter([colours])]
    while choices:
        tried = next(choices[-1], None)
        if tried is None:
            choices.pop()
            continue
        settled = _settled(sides, tried, palette)
        if settled is None:
            continue
        likes: dict[int, list[int]] = {}
        for i, colour in enumerate(settled[0]):
            likes.setdefault(colour, []).append(i)
        shared = [members for members in likes.values() if len(members) > 1]
        if not shared:
            where = {colour: j for j, colour in enumerate(settled[1])}
            return {i: where[colour] for i, colour in enumerate(settled[0])}
        choices.append(_choices(settled, min(shared, key=len)[0], palette))
    return None


def _settled(
    sides: tuple[_Side, _Side],
    colours: tuple[_Colours, _Colours],
    palette: dict[Hashable, int],
) -> tuple[_Colours, _Colours] | None:
    """Colours that the colours around make no finer; ``None`` where both sides' differ."""
    while True:
        if Counter(colours[0]) != Counter(colours[1]):
            return None
        finer = (sides[0].refined(colours[0], palette), sides[1].refined(colours[1], palette))
        was_settled = len(set(finer[0])) == len(set(colours[0]))
        colours = finer
        if was_settled:
            return colours if Counter(colours[0]) == Counter(colours[1]) else None


def _choices(
    colours: tuple[_Colours, _Colours], chosen: int, palette: dict[Hashable, int]
) -> Iterator[tuple[_Colours, _Colours]]:
    """The colours with one node of the first side paired with each of its likes in turn."""
    mark = palette.setdefault(("chosen", len(palette)), len(palette))
    for j, colour in enumerate(colours[1]):
        if colour == colours[0][chosen]:
            marked = (list(colours[0]), list(colours[1]))
            marked[0][chosen] = marked[1][j] = mark
            yield marked
