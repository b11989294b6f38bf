"""Steps from one drawing to others.

A group turns, what it holds is mirrored, a box leans to one side of a sibling, or a link that bends
is wished straight. A leap leads over what is worse on the way.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from itertools import combinations, permutations
from typing import TYPE_CHECKING, NamedTuple

from dohae.layout.choice import Choice, Leaning
from dohae.layout.equals import find_long
from dohae.layout.frame import Edge, canonical, real
from dohae.layout.manners import find_fans, is_in_middle
from dohae.layout.shaping import turnable, turned
from dohae.model.case import shared_group

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dohae.layout.frame import Area
    from dohae.layout.sketch import Sketch
    from dohae.layout.trials import Trials
    from dohae.model.case import Case, Node

    Step = Callable[[Choice, Sketch], "Ahead | None"]
    """From a choice, and the sketch that it came to, to what is ahead, or to nothing."""
    Links = frozenset[tuple[str, ...]]
    """By their ends."""

MANY = 9
"""Of no more siblings every two may lean to each other; of more, those that are linked. So many of
them may be linked with a box that leaps."""
FAN = 3
"""A box stays before the middle of so many of a kind that hang on it, and of more."""


class Ahead(NamedTuple):
    """What a step leads to."""

    choice: Choice
    near: dict[str, Area]
    """The areas that the order of its sketch sets out from."""


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
        self._fans = [(hub, ends) for hub, ends in find_fans(trials.case) if len(ends) >= FAN]

    def small(self) -> Iterator[Step]:
        """Every step but leaps and straightenings, in a fixed order."""
        for paths in turnable(self.trials):
            yield partial(self._turned, paths)
        known = set[tuple[str, ...]]()
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
        yield from self._mirrors()
        yield from self._staggers()

    def leaps(self) -> Iterator[Step]:
        """Each box between two siblings that it is linked with, in one line across the flow.

        Either leaning alone would part the two.
        """
        known = set[tuple[str, ...]]()
        for nodes in self._siblings():
            paths = [node.path for node in nodes]
            for box in paths:
                linked_with = [path for path in paths if frozenset((box, path)) in self._between]
                if len(linked_with) > MANY:
                    continue
                for first, last in permutations(linked_with, 2):
                    images = self.alike.images(first, box, last)
                    if known.isdisjoint(images):
                        after = [Leaning(a, b, Edge.LAST) for a, b, _ in images]
                        # The box, or the last, is what moves.
                        for before in (
                            [Leaning(c, b, Edge.FIRST) for _, b, c in images],
                            [Leaning(b, c, Edge.LAST) for _, b, c in images],
                        ):
                            yield partial(self._leaning, after + before)
                    known.update(images)

    def straightenings(self) -> Iterator[Step]:
        """Each link that bends is wished straight."""
        known = set[tuple[str, ...]]()
        for link in self.case.links:
            images = self.alike.images(link.source, link.target)
            if known.isdisjoint(images):
                yield partial(self._straightened, frozenset(images))
            known.update(images)

    def _mirrors(self) -> Iterator[Step]:
        if len(self.case.nodes) > 1:
            yield partial(self._mirrored, [""])
        known = set[tuple[str, ...]]()
        for node in self.case.walk():
            if len(node.nodes) > 1 and (node.path,) not in known:
                images = self.alike.images(node.path)
                known.update(images)
                yield partial(self._mirrored, [path for (path,) in images])

    def _staggers(self) -> Iterator[Step]:
        long = dict.fromkeys(paths[0] for paths in find_long(self.case))
        known = set[str]()
        for first in long:
            if first not in known:
                rows = {path for (path,) in self.alike.images(first) if path in long}
                known |= rows
                yield partial(self._staggered, rows)

    def _siblings(self) -> Iterator[tuple[Node, ...]]:
        yield self.case.nodes
        yield from (box.nodes for box in self.case.walk())

    def _turned(self, paths: list[str], choice: Choice, sketch: Sketch) -> Ahead:
        return Ahead(turned(self.case, choice, paths), sketch.areas)

    def _staggered(self, rows: set[str], choice: Choice, sketch: Sketch) -> Ahead:
        """Sets long rows of equals in two, or in one again."""
        return Ahead(replace(choice, staggered=choice.staggered ^ rows), sketch.areas)

    def _mirrored(self, groups: list[str], choice: Choice, sketch: Sketch) -> Ahead:
        """Turns the order of all that groups hold round, across the way they flow."""
        areas = dict(sketch.areas)
        for group in groups:
            flow, start = choice.flows[group], f"{group}." if group else ""
            held = {p: canonical(area, flow) for p, area in areas.items() if p.startswith(start)}
            ends = min(a.top for a in held.values()) + max(a.bottom for a in held.values())
            for path, area in held.items():
                mirrored = area._replace(top=ends - area.bottom, bottom=ends - area.top)
                areas[path] = real(mirrored, flow)
        return Ahead(replace(choice, mirrored=choice.mirrored ^ {groups[0]}), areas)

    def _straightened(self, links: Links, choice: Choice, sketch: Sketch) -> Ahead | None:
        """Wishes links straight; none where they are so already, or are of an even fan."""
        areas = sketch.areas
        if all(_is_straight(ends, areas) for ends in links):
            return None
        for hub, ends in self._fans:
            fanned = ((hub, end) in links or (end, hub) in links for end in ends)
            if any(fanned) and _is_even(areas[hub], [areas[end] for end in ends]):
                return None
        return Ahead(replace(choice, straight=choice.straight | links), sketch.areas)

    def _leaning(self, leanings: list[Leaning], choice: Choice, sketch: Sketch) -> Ahead | None:
        """Adds leanings, in place of others of the same two; none where all is so already."""
        new = []
        for leaning in leanings:
            first, second = (self._area(path, choice, sketch) for path in leaning[:2])
            is_kept = _stands(second, leaning.edge, first)
            wish = leaning._replace(is_level=True) if is_kept else leaning
            is_met = is_kept and self._are_level(leaning, choice, sketch)
            if not is_met and wish not in choice.leanings:
                new.append(wish)
        if not new:
            return None
        pairs = {frozenset(leaning[:2]) for leaning in new}
        kept = [one for one in choice.leanings if frozenset(one[:2]) not in pairs]
        return Ahead(replace(choice, leanings=(*kept, *new)), sketch.areas)

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


def _is_even(hub: Area, ends: list[Area]) -> bool:
    """Whether a box stands before the middle of what hangs on it, whichever way."""
    return any(is_in_middle(hub, ends, across=across) for across in (False, True))


def _is_straight(ends: tuple[str, ...], areas: dict[str, Area]) -> bool:
    """Whether a link may run straight from the middle of one end to that of the other."""
    a, b = (areas[path] for path in ends)
    return a.left + a.right == b.left + b.right or a.top + a.bottom == b.top + b.bottom


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
