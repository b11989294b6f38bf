"""Shaping: turns and wraps the groups of a large case at a glance, before any link is laid.

A large case is dear to draw, and what is climbed to from the file's own directions, a step at a
time, never gets far from them: mostly it is a tower. A glance costs little. So groups are turned,
and what would stand in one long row is set in several, as long as the whole looks better.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae.errors import DohaeError
from dohae.layout.choice import Choice, Leaning
from dohae.layout.fit import AS_CHORDS
from dohae.layout.frame import Edge, canonical, is_vertical
from dohae.model.case import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout.fit import Fit
    from dohae.layout.sketch import Sketch
    from dohae.layout.trials import Trials
    from dohae.model.case import Case, Node

LARGE = 100
"""A case of more boxes and links than this is shaped."""
TASTES = ((0.99, AS_CHORDS), (0.97, AS_CHORDS), (0.99, 2 * AS_CHORDS))
"""How much better a step must make a glance, and what chords count there; see ``Fit.glance``.

One step leads to others: where each taste comes to can't be told beforehand."""
ROUNDS = 3
"""Times that all groups are looked at with one taste, at most."""
ROWS = (2, 3)
"""Rows that what would stand in one is set in …"""
FEWEST = 2
"""… with so many boxes in each, at least."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A choice as it looks with one taste."""

    glance: float
    choice: Choice
    sketch: Sketch


class Shaper:
    """Finds what to set out from.

    Args:
        trials: Of the case.
        fit: Judges glances.
    """

    def __init__(self, trials: Trials, fit: Fit) -> None:
        self.trials, self.fit, case = trials, fit, trials.case
        self._turnable = {paths[0] for paths in turnable(trials)}
        self._nodes = {"": case.nodes, **{box.path: box.nodes for box in case.walk()}}
        self._wholes = [[""], *(paths for _, paths in _groups(trials))]
        """The whole drawing, and groups, those that take the same part together."""

    def starts(self, roots: list[Direction]) -> list[Choice]:
        """Every direction of the whole as the file has it, and shaped; what looks best first.

        Raises:
            DohaeError: When hints contradict what groups hold.
        """
        looks: list[_Look] = []
        for root in roots:
            choice = Choice.of(self.trials.case, root, {})
            plain = self.trials.sketch(choice)
            looks.append(_Look(self.fit.glance(choice, plain), choice, plain))
            for better, chords in TASTES:
                shaped = self._shaped(choice, plain, better, chords)
                if all(shaped.choice != look.choice for look in looks):
                    glance = self.fit.glance(shaped.choice, shaped.sketch)
                    looks.append(replace(shaped, glance=glance))
        return [look.choice for look in sorted(looks, key=lambda look: look.glance)]

    def _shaped(self, choice: Choice, plain: Sketch, better: float, chords: float) -> _Look:
        """A choice shaped with one taste."""
        best = _Look(self.fit.glance(choice, plain, chords), choice, plain)
        for _ in range(ROUNDS):
            before = best
            for paths in self._wholes:
                looks = (self._look(step, best, chords) for step in self._steps(paths, best))
                most = better * best.glance
                best = next((look for look in looks if look and look.glance < most), best)
            if best is before:
                break
        return best

    def _look(self, choice: Choice, now: _Look, chords: float) -> _Look | None:
        try:
            sketch = self.trials.sketch(choice, 0, now.sketch.areas)
        except DohaeError:
            return None  # What the model hints at may forbid it.
        return _Look(self.fit.glance(choice, sketch, chords), choice, sketch)

    def _steps(self, paths: list[str], now: _Look) -> Iterator[Choice]:
        """What may be made of groups that take the same part."""
        for rows in ROWS:
            leanings = [one for path in paths for one in self._wrapping(path, rows, now)]
            if not set(leanings) <= set(now.choice.leanings):
                yield replace(now.choice, leanings=(*now.choice.leanings, *leanings))
        if paths[0] in self._turnable:
            yield turned(self.trials.case, now.choice, paths)

    def _wrapping(self, path: str, rows: int, now: _Look) -> list[Leaning]:
        """What sets the longest row in a group in several, one behind the other."""
        flow = now.choice.flows[path]
        areas = {
            node.path: canonical(now.sketch.areas[node.path], flow)
            for node in self._nodes[path]
            if not node.border
        }
        beside = [
            [other for other, b in areas.items() if b.left <= (a.left + a.right) / 2 <= b.right]
            for a in areas.values()
        ]
        longest: list[str] = max(beside, key=len, default=[])
        row = sorted(longest, key=lambda path: areas[path].top)
        if len(row) < FEWEST * rows:
            return []
        length = -(-len(row) // rows)
        return [Leaning(a, b, Edge.END) for a, b in zip(row, row[length:], strict=False)]


def is_large(trials: Trials) -> bool:
    """Whether a case is shaped."""
    return trials.size > LARGE and any(box.is_group for box in trials.case.walk())


def turnable(trials: Trials) -> Iterator[list[str]]:
    """Groups whose direction is open and can matter, those that take the same part together."""
    for group, paths in _groups(trials):
        if not group.direction and turns(group):
            yield paths


def turns(group: Node) -> bool:
    """Whether a group's direction can matter."""
    return sum(not node.border for node in group.nodes) > 1


def turned(case: Case, choice: Choice, paths: list[str]) -> Choice:
    """A choice with some groups, and all in them that flow as they do, turned."""
    other = Direction.RIGHT if is_vertical(choice.flows[paths[0]]) else Direction.DOWN
    turns = {**choice.turned, **dict.fromkeys(paths, other)}
    new = Choice.of(case, choice.flows[""], turns)
    return replace(
        new,
        staggered=choice.staggered,
        leanings=choice.leanings,
        straight=choice.straight,
    )


def _groups(trials: Trials) -> Iterator[tuple[Node, list[str]]]:
    """Groups, each with the paths of all that take the same part, once."""
    known = set[str]()
    for group in trials.case.walk():
        if group.is_group and group.path not in known:
            paths = [path for (path,) in trials.alike.images(group.path)]
            known.update(paths)
            yield group, paths
