"""Steps from one choice to another: small ones, and leaps, which change several things at once.

A small step turns a group, or lets a box lean to one side of a sibling. A leap leads over what is
worse on the way.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from dohae.layout.choice import Choice, Leaning
from dohae.layout.frame import Edge, canonical
from dohae.layout.shaping import turnable, turned
from dohae.model.case import shared_group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dohae.layout.frame import Area
    from dohae.layout.sketch import Sketch
    from dohae.layout.trials import Trials
    from dohae.model.case import Case, Node

    Step = Callable[[Choice, Sketch], Choice | None]
    """From a choice, and the sketch that it came to, to another choice, or to none."""

FEWEST, MANY = 2, 9
"""So many nodes of a group, at least and at most, are set in one line. Of no more siblings every
two may lean to each other; of more, those that are linked."""


class Linked(NamedTuple):
    """Two siblings that a link joins."""

    first: str
    second: str
    ends: tuple[str, str]
    """Of the link: these two, or what they hold."""


class Steps:
    """The steps that a case allows. What takes the same part in replicas takes each together.

    Args:
        trials: Of the case.
    """

    def __init__(self, trials: Trials) -> None:
        self.trials, self.case, self.alike = trials, trials.case, trials.alike
        self._between: dict[frozenset[str], list[tuple[str, str]]] = {}
        """For every two siblings the ends of the links that join them, or what they hold."""
        for first, second, ends in linked(trials.case):
            self._between.setdefault(frozenset((first, second)), []).append(ends)

    def small(self) -> Iterator[Step]:
        """Turns of one group, and leanings of one box."""
        known = set[tuple[str, ...]]()
        for paths in turnable(self.trials):
            yield partial(self._turned, paths)
        for nodes in self._siblings():
            for first, second in combinations(nodes, 2):
                pair = first.path, second.path
                if len(nodes) > MANY and frozenset(pair) not in self._between:
                    continue
                images = self.alike.images(*pair)
                if known.isdisjoint(images):
                    for edge in Edge:
                        leanings = [Leaning(a, b, edge) for a, b in images]
                        yield partial(self._leaning, leanings)
                known.update(images)

    def leaps(self) -> Iterator[Step]:
        """Turns of two groups, and all nodes of a group in one line, the one way or the other."""
        for two in combinations(turnable(self.trials), 2):
            yield partial(self._turned, [path for paths in two for path in paths])
        known = set[tuple[str, ...]]()
        for siblings in self._siblings():
            nodes = tuple(n.path for n in siblings if not n.is_group and not n.border)
            if FEWEST <= len(nodes) <= MANY and nodes not in known:
                images = self.alike.images(*nodes)
                known.update(images)
                for edge in (Edge.LAST, Edge.FIRST, Edge.END):
                    yield partial(self._lined_up, images, edge)

    def _siblings(self) -> Iterator[tuple[Node, ...]]:
        yield self.case.nodes
        yield from (box.nodes for box in self.case.walk())

    def _turned(self, paths: list[str], choice: Choice, _sketch: Sketch) -> Choice:
        return turned(self.case, choice, paths)

    def _lined_up(
        self, rows: list[tuple[str, ...]], edge: Edge, choice: Choice, sketch: Sketch
    ) -> Choice | None:
        """Sets all of each row in one line, as they stand along it; from the far end on ``FIRST``.

        Each leans to that side of the one before.
        """
        leanings = []
        for row in rows:
            areas = {path: self._area(path, choice, sketch) for path in row}
            is_along = edge is Edge.END
            line = sorted(row, key=lambda path: areas[path].left if is_along else areas[path].top)
            leanings += [Leaning(a, b, edge) for a, b in pairwise(line)]
        return self._leaning(leanings, choice, sketch)

    def _leaning(self, leanings: list[Leaning], choice: Choice, sketch: Sketch) -> Choice | None:
        """Adds leanings; none where a choice has come up to all of them."""
        new = []
        for leaning in leanings:
            first, second = (self._area(path, choice, sketch) for path in leaning[:2])
            is_kept = _stands(second, leaning.edge, first)
            wish = leaning._replace(is_level=True) if is_kept else leaning
            is_met = is_kept and self._are_level(leaning, choice, sketch)
            if not is_met and wish not in choice.leanings:
                new.append(wish)
        return replace(choice, leanings=(*choice.leanings, *new)) if new else None

    def _are_level(self, leaning: Leaning, choice: Choice, sketch: Sketch) -> bool:
        """Whether all links between boxes that stand beside each other may run straight."""
        if leaning.edge in (Edge.START, Edge.END):
            return True
        flow = choice.flows[leaning.first.rpartition(".")[0]]
        for ends in self._between.get(frozenset(leaning[:2]), ()):
            a, b = (canonical(sketch.areas[path], flow) for path in ends)
            if a.left > b.right or b.left > a.right:
                return False
        return True

    def _area(self, path: str, choice: Choice, sketch: Sketch) -> Area:
        """Where a box stands in the canonical frame of its group."""
        return canonical(sketch.areas[path], choice.flows[path.rpartition(".")[0]])


def _stands(box: Area, edge: Edge, other: Area) -> bool:
    """Whether a box stands on that side of another already."""
    if edge is Edge.END:
        return box.left > other.right
    if edge is Edge.START:
        return box.right < other.left
    if other.left > box.right or box.left > other.right:
        return False
    return box.top > other.bottom if edge is Edge.LAST else box.bottom < other.top


def linked(case: Case) -> Iterator[Linked]:
    """The siblings that each link joins, itself or what they hold."""
    for link in case.links:
        group = shared_group(link.source, link.target)
        if group not in (link.source, link.target):
            depth = group.count(".") + 1 if group else 0
            ends = (link.source, link.target)
            first, second = (".".join(path.split(".")[: depth + 1]) for path in ends)
            if first != second:
                yield Linked(first, second, ends)
