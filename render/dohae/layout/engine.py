"""The layout engine's whole road: arrangements are tried, the best one is placed."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from dohae.errors import DohaeError
from dohae.layout.blame import blamed
from dohae.layout.choice import Choice
from dohae.layout.choosing import CHANCES, Chooser
from dohae.layout.fit import Fit
from dohae.layout.placing import place
from dohae.layout.reading import in_reading_order
from dohae.layout.rough import ROUGH
from dohae.layout.shaping import Shaper, is_large
from dohae.layout.trials import Trials
from dohae.model.case import Direction

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout.metrics import Metrics
    from dohae.layout.placing import Arrangement
    from dohae.layout.plan import Plan
    from dohae.model.case import Case

MOST_TRIALS = 60
"""Drawings that are tried for a case …"""
FEWEST_TRIALS = 24
"""… where so many may be; with fewer, nothing is tried."""
FIRST = 1
"""So many where the first arrangement is to be taken."""
WORK = 700_000
"""Work that they may take, about two seconds'; see ``Trials.work`` …"""
LARGE_WORK = 3
"""… so many times as much where a large case has groups to arrange …"""
MORE_WORK = WORK // 3
"""… and so much more where the drawing is to fit into something …"""
FINISHING = WORK // 40
"""… and so much for the best of them alone."""
AGAIN, PATIENCE = 3, 12
"""Where it is wider than asked, so many times the drawings and twice the work are tried again,
shaped and as the file has it, and a search goes on from so many drawings that lead to no better."""
MISSED = 0.15
"""So far from the aspect that is asked for, as a logarithm, it is tried once more, shaped."""


def lay_out(
    case: Case,
    metrics: Metrics,
    *,
    width: int | None = None,
    aspect: float | None = None,
    trials: int = MOST_TRIALS,
) -> Plan:
    """The plan of a case's drawing in one medium; see ``arrange`` and ``place``.

    A plan that is still wider than ``width`` is the narrowest that was found.
    """
    if not width:
        return place(arrange(case, aspect=aspect, metrics=metrics, trials=trials), metrics)
    fit, tried = Fit(case, width, aspect, metrics), Trials(case)
    plan = place(_arrange(tried, fit, trials, _work(tried, fit)), metrics)
    if plan.size.width > width:
        # Arrangements are chosen by rough measures: ask for as much less as they were wrong.
        less = max(1, 2 * width - plan.size.width)
        fit = Fit(case, less, aspect, metrics)
        for is_shaped in (True, False):
            end = tried.work + 2 * WORK
            found = _arrange(tried, fit, AGAIN * trials, end, PATIENCE, is_shaped=is_shaped)
            plan = min(plan, place(found, metrics), key=lambda one: one.size.width)
            if plan.size.width <= width:
                break
    return plan


def _miss(plan: Plan, aspect: float) -> float:
    """How far a plan's shape is from the one that is asked for, as a logarithm."""
    size = plan.size
    return abs(math.log(size.width / size.height / aspect)) if size.width and size.height else 0.0


def arrange(
    case: Case,
    *,
    width: int | None = None,
    aspect: float | None = None,
    metrics: Metrics | None = None,
    trials: int = MOST_TRIALS,
) -> Arrangement:
    """The arrangement that promises the best drawing.

    What the model leaves open is tried: directions of the whole and of groups, and who stands where
    beside whom, as long as that makes the drawing better; what is still too wide is folded.

    Args:
        case: What to draw.
        width: Cells that the text drawing should fit into.
        aspect: Width by height that is wanted, in lattice points of …
        metrics: … this medium; by default of none, as wide as text.
        trials: Most drawings to try.

    Raises:
        DohaeError: When hints contradict what groups hold; it names them.
    """
    medium = metrics or ROUGH
    fit, tried = Fit(case, width, aspect, medium), Trials(case)
    work = _work(tried, fit)
    found = _arrange(tried, fit, trials, work)
    if aspect and not width:
        missed = _miss(place(found, medium), aspect)
        if missed > MISSED:
            other = _arrange(tried, fit, trials, tried.work + work, is_shaped=True)
            if _miss(place(other, medium), aspect) < missed:
                return other
    return found


def _work(trials: Trials, fit: Fit) -> int:
    """The work that drawings of a case may take."""
    work = WORK + MORE_WORK if fit.is_asked else WORK
    return LARGE_WORK * work if is_large(trials) else work


def _arrange(
    trials: Trials,
    fit: Fit,
    most: int,
    end: int,
    chances: int = CHANCES,
    *,
    is_shaped: bool = False,
) -> Arrangement:
    """The best of ``most`` drawings, or of as many as can be had before the work is at its end."""
    found = _search(trials, fit, most, end, chances, is_shaped=is_shaped)
    return in_reading_order(found)


def _search(
    trials: Trials, fit: Fit, most: int, end: int, chances: int, *, is_shaped: bool
) -> Arrangement:
    case, possible = trials.case, _possible(trials)
    if most < FEWEST_TRIALS and not fit.is_asked:
        choice = Choice.of(case, next(possible), {})
        return trials.all_joined(trials.routed(choice, trials.sketch(choice)))
    roots = list(possible)
    if is_large(trials):
        return _best([_begun(trials, fit, roots, most, chances, end=end // 2)], end)
    if is_shaped:
        share = most // len(roots)
        rivals = [_begun(trials, fit, [root], share, chances, end=end) for root in roots]
        return _best(rivals, end)
    # What is to fit into something is sought both ways; otherwise the second way is rarely taken.
    share = most // len(roots) if fit.is_asked else most
    rivals = [Chooser(trials, fit, Choice.of(case, roots[0], {}), share, chances)]
    for root in roots[1:]:
        # What starts out worse hardly ever ends better, unless it is to fit into something.
        if fit.is_asked or trials.may_draw(end):
            other = Chooser(trials, fit, Choice.of(case, root, {}), share, chances)
            if fit.is_asked or other.best.worth < rivals[0].best.worth:
                rivals.append(other)
    return _best(rivals, end)


def _possible(trials: Trials) -> Iterator[Direction]:
    """The directions of the whole that the model leaves open and its hints allow, one at least.

    Raises:
        InvalidModel: When there is none.
    """
    case = trials.case
    roots = [case.direction] if case.direction else [Direction.RIGHT, Direction.DOWN]
    found = False
    for root in roots:
        if _may_flow(trials, root):
            found = True
            yield root
    if not found:
        raise blamed(case, lambda one: any(_may_flow(Trials(one), root) for root in roots))


def _may_flow(trials: Trials, root: Direction) -> bool:
    """Whether a case's hints allow that it flows as a whole in a direction."""
    try:
        trials.sketch(Choice.of(trials.case, root, {}))
    except DohaeError:
        return False
    return True


def _begun(
    trials: Trials, fit: Fit, roots: list[Direction], most: int, chances: int, *, end: int
) -> Chooser:
    """What sets out from the best of all starts that can be drawn before the work is at an end."""
    # What looks best is not always drawn best.
    rivals = [
        Chooser(trials, fit, start, most, chances)
        for number, start in enumerate(Shaper(trials, fit).starts(roots))
        if not number or trials.may_draw(end)
    ]
    return min(rivals, key=lambda one: one.rank)


def _best(rivals: list[Chooser], end: int) -> Arrangement:
    """The best drawing that any of some choosers finds before the work is at its end."""
    trials = rivals[0].trials
    for left, chooser in zip(range(len(rivals), 0, -1), rivals, strict=True):
        mine = (end - trials.work) // left
        # Folding is what helps most where all is much too wide.
        chooser.climb(trials.work + (mine // 2 if chooser.fit.is_asked else mine))
        chooser.fold(trials.work + mine)
    return min(rivals, key=lambda one: one.rank).finished(max(end, trials.work) + FINISHING)
