"""Choosing: climbs from the file's own arrangement to one that promises a better drawing.

All steps from a drawing are looked at in a glance, by their sketches; the most promising are routed
and judged as drawings, and what makes it better is taken together. The best drawing so far is gone
on from, then the next best, until some lead nowhere. Then it is set out again from the best one
alone, where that leads no farther by leaps, then by links wished straight, and then with patience.
What is too wide in the end is folded.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from dohae.errors import DohaeError
from dohae.layout.frame import canonical, is_vertical
from dohae.layout.shaping import LARGE, turns
from dohae.layout.steps import Steps, linked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout.choice import Choice
    from dohae.layout.fit import Fit
    from dohae.layout.placing import Arrangement
    from dohae.layout.sketch import Sketch
    from dohae.layout.steps import Ahead, Step
    from dohae.layout.trials import Trials
    from dohae.model.case import Case

CHANCES = 3
"""Drawings that are gone on from without a better one, before it is given up."""
PROMISING, FIRST_PROMISING = 8, 16
"""Steps that are drawn at a time, and those from where it is set out, which lead farthest: a glance
may err …"""
GLANCES = 12
"""… and steps that are looked at: so many for each drawing that may be tried."""
AGAIN = 24
"""Drawings that may be tried each time it is set out again."""
RESERVED = 0.15
"""So much of the work is for the best drawing alone where a case is large."""
KEPT = 3
"""Of the steps that were looked at a third is looked at again after the next …"""
FEWEST_KEPT = 30
"""… or so many."""
LEANING = 0.97
"""Every box that leans must make a drawing better by so much: what was chosen by a hair's breadth
would change with the next small change of the model …"""
LEVELLING = 0.99
"""… every one that only sets in line what is linked by so much …"""
STRAIGHTENING = 0.995
"""… every link that is wished straight before others by so much …"""
MIRRORING = 0.9
"""… every group that is mirrored by so much …"""
TURN = 0.7
"""… and every group that is turned or folded by so much: less where each matters less …"""
ASKED_TURN = 0.85
"""… unless a width or an aspect is asked for."""
MOST_ROWS = 4
"""Rows that a part of a drawing is folded into."""


class _Seen(NamedTuple):
    """A step as it looks at a glance."""

    cost: float
    choice: Choice
    sketch: Sketch
    step: Step


class _Drawn(NamedTuple):
    """A choice with its drawing."""

    worth: float
    """Its cost, and more for every group and box that is not as the file has it."""
    choice: Choice
    sketch: Sketch
    drawing: Arrangement


class _Effort(NamedTuple):
    """How long some steps are gone on with."""

    drawings: int
    """That may be tried at all …"""
    chances: int
    """… and gone on from without a better one."""


PATIENT = _Effort(60, 6)
"""Once all else leads nowhere, with a case that is not large and no width or aspect asked for: the
way to what is much better may lead over several that are a little worse."""


@dataclass(slots=True)
class _Left:
    """What may still be tried."""

    drawings: int
    glances: int

    @classmethod
    def of(cls, drawings: int) -> _Left:
        """So many drawings, and what may be looked at for them."""
        return cls(drawings, GLANCES * drawings)

    @property
    def is_some(self) -> bool:
        """Whether anything may be tried."""
        return self.drawings > 0 and self.glances > 0


class Chooser:
    """The best drawing so far that flows one way, and what may still be spent on a better one.

    Args:
        trials: Arranges the case.
        fit: Judges its drawings.
        start: What to set out from; whatever is chosen otherwise must be worth it.
        budget: Drawings that may be tried, and tried again when it is folded.
        chances: Drawings one after the other that may lead to no better one.
    """

    def __init__(
        self, trials: Trials, fit: Fit, start: Choice, budget: int, chances: int = CHANCES
    ) -> None:
        self.trials, self.fit, self.budget, self.chances = trials, fit, budget, chances
        self._start, self._alike = start, trials.alike
        self.best = self._drawn(start, trials.sketch(start))
        self._steps, now = Steps(trials), self.best
        self._said = [two for two in _said(trials.case) if _leads(*two, now.choice, now.sketch)]

    def climb(self, end: int) -> None:
        """Goes on from the best drawing again and again, until that leads to no better one.

        Args:
            end: The trials' work that may be done then.
        """
        reserved = RESERVED if self.trials.size > LARGE else 0
        until = end - int(reserved * (end - self.trials.work))
        small, leaps = list(self._steps.small()), list(self._steps.leaps())
        straightenings = list(self._steps.straightenings())
        again = _Effort(AGAIN, self.chances)
        ways = [(small, again), (leaps, again), (straightenings, again)]
        if self.trials.size <= LARGE and not self.fit.is_asked:
            ways += [(small, PATIENT), (small + leaps, PATIENT)]
        self._go_on(small, _Effort(self.budget, self.chances), until)
        before = None
        while self.best is not before:
            before = self.best
            for steps, effort in ways:
                if self.best is before:
                    self._go_on(steps, effort, until)
        if self.trials.may_draw(end):
            self._take(self.best.choice)  # With more effort than at a glance.

    def _go_on(self, steps: list[Step], effort: _Effort, until: int) -> None:
        """Goes on with some steps, as long as that leads to better drawings.

        Args:
            steps: What is looked at from the best drawing.
            effort: What may be tried.
            until: The trials' work that may be done then.
        """
        left, chances = _Left.of(effort.drawings), effort.chances
        ahead = [(self.best, steps)]
        known, most = {id(self.best.drawing.lanes)}, FIRST_PROMISING
        while ahead and chances and left.is_some and self.trials.may_draw(until):
            now, steps = ahead.pop(min(range(len(ahead)), key=lambda n: ahead[n][0].worth))
            # A step that changes nothing costs nothing.
            taken = [(step, to) for step in steps if (to := step(now.choice, now.sketch))]
            # Half of what is left is for drawings.
            looked = (self.trials.work + until) // 2
            seen = [
                one
                for two in taken[: left.glances]
                if self.trials.work <= looked and (one := self._look(*two, now))
            ]
            seen.sort(key=lambda one: one.cost)
            # Several steps may come to the same; areas that look the same are one dict.
            looks = {id(one.sketch.areas): one for one in reversed(seen)}
            promising = [*reversed(looks.values())][: min(most, left.drawings)]
            most = PROMISING
            drawn = [
                (two, one.step)
                for one in promising
                if self.trials.may_draw(until) and (two := self._tried(one.choice, one.sketch))
            ]
            left.glances -= len(taken)
            left.drawings -= len(promising)
            found = self._together(now, drawn, left, until)
            # What looks bad once will hardly be the best step later.
            kept = [one.step for one in seen[: max(FEWEST_KEPT, len(seen) // KEPT)]]
            new = {id(one.drawing.lanes): one for one in (*(two for two, _ in drawn), found)}
            ahead += [(one, kept) for lanes, one in new.items() if lanes not in known]
            known |= new.keys()
            is_better = found.worth < self.best.worth
            chances = effort.chances if is_better else chances - 1
            self.best = found if is_better else self.best

    def _together(
        self, now: _Drawn, drawn: list[tuple[_Drawn, Step]], left: _Left, until: int
    ) -> _Drawn:
        """What comes of all steps together that make a drawing better, the best ones first.

        Args:
            now: That drawing.
            drawn: What single steps from there come to.
            left: What may still be tried; what this tries is taken off.
            until: The trials' work that may be done then.
        """
        better = [two for two in drawn if two[0].worth < now.worth]
        better.sort(key=lambda two: two[0].worth)
        if not better:
            return now
        best = better[0][0]
        for _, step in better[1:]:
            to = step(best.choice, best.sketch)
            seen = self._look(step, to, best) if to and self.trials.may_draw(until) else None
            if seen and seen.sketch.areas is not best.sketch.areas:
                left.drawings -= 1
                one = self._tried(seen.choice, seen.sketch)
                if one and one.worth < best.worth:
                    best = one
        return best

    @property
    def rank(self) -> tuple[bool, float]:
        """What a drawing is chosen by: that it fits, where a width is asked for, and its cost."""
        drawing = self.best.drawing
        is_too_wide = bool(self.fit.width) and self.fit.is_too_wide(self.trials, drawing)
        return is_too_wide, self.fit.cost(self.trials, drawing)

    def fold(self, end: int) -> None:
        """Folds what flows to the side into rows where the drawing is too wide otherwise.

        Args:
            end: The trials' work that may be done then.
        """
        case, drawings = self.trials.case, self.budget
        for path in ("", *(n.path for n in case.walk() if n.is_group and turns(n))):
            if is_vertical(self.best.choice.flows[path]):
                continue
            for rows in range(2, MOST_ROWS + 1):
                if not drawings or not self.trials.may_draw(end):
                    return
                if not self.fit.is_too_wide(self.trials, self.best.drawing):
                    return
                drawings -= 1
                now = self.best.choice
                self._take(replace(now, folds={**now.folds, path: rows}))

    def finished(self, end: int) -> Arrangement:
        """The best drawing with the lines of fans joined, and with jogs taken out.

        Args:
            end: The trials' work that may be done then.
        """
        trials, now = self.trials, self.best
        cost = partial(self.fit.finished_cost, trials)
        drawing = trials.joined(now.drawing, cost, end)
        return trials.straightened(drawing, now.sketch, cost, end)

    def _look(self, step: Step, to: Ahead, now: _Drawn) -> _Seen | None:
        """A step from a drawing at a glance; ``None`` when it cannot be taken."""
        choice = to.choice
        try:
            sketch = self.trials.sketch(choice, 0, to.near)
        except DohaeError:
            return None  # Leanings may contradict each other.
        if not all(_leads(*two, now.choice, sketch) for two in self._said):
            return None
        return _Seen(self.fit.glance(choice, sketch), choice, sketch, step)

    def _take(self, choice: Choice) -> None:
        """Takes a choice if its drawing is worth it."""
        found = self._tried(choice)
        if found and found.worth < self.best.worth:
            self.best = found

    def _tried(self, choice: Choice, sketch: Sketch | None = None) -> _Drawn | None:
        """A choice as a drawing, of a better sketch than at a glance unless one is given.

        ``None`` when what is chosen contradicts itself or what is hinted.
        """
        try:
            sketch = sketch or self.trials.sketch(choice, near=self.best.sketch.areas)
            return self._drawn(choice, sketch)
        except DohaeError:
            return None

    def _drawn(self, choice: Choice, sketch: Sketch) -> _Drawn:
        drawing = self.trials.routed(choice, sketch)
        turn = ASKED_TURN if self.fit.is_asked else TURN
        # What is done to all replicas is one change.
        leanings = {
            (self._alike.first(one.first, one.second), one.edge, one.is_level)
            for one in choice.leanings
            if one not in self._start.leanings
        }
        staggered = {self._alike.first(path) for path in choice.staggered}
        straight = {self._alike.first(*ends) for ends in choice.straight}
        levels = sum(is_level for _, _, is_level in leanings)
        turned_now = {
            self._alike.first(path)
            for path, flow in choice.turned.items()
            if flow is not self._start.flows[path]
        }
        changes = (
            LEVELLING**levels
            * LEANING ** (len(leanings) - levels + len(staggered))
            * STRAIGHTENING ** len(straight)
            * MIRRORING ** len(choice.mirrored)
            * turn ** (min(1, LARGE / self.trials.size) * (len(turned_now) + len(choice.folds)))
        )
        return _Drawn(self.fit.cost(self.trials, drawing) / changes, choice, sketch, drawing)


def _leads(first: str, second: str, choice: Choice, sketch: Sketch) -> bool:
    """Whether the second of two siblings stands ahead of the first along the choice's flow."""
    flow = choice.flows[first.rpartition(".")[0]]
    return canonical(sketch.areas[first], flow).right < canonical(sketch.areas[second], flow).left


def _said(case: Case) -> Iterator[tuple[str, str]]:
    """Linked siblings in what the model gives a direction: there links lead on."""
    said = {node.path for node in case.walk() if node.direction}
    if case.direction:
        said.add("")
    for first, second, _ in linked(case):
        if first.rpartition(".")[0] in said:
            yield first, second
