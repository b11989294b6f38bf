"""The layout engine's whole road: arrangements are tried, the best one is placed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.layout.choice import Choice
from dohae.layout.choosing import Chooser
from dohae.layout.fit import Fit
from dohae.layout.placing import place
from dohae.layout.rough import ROUGH
from dohae.layout.trials import Trials
from dohae.model.case import Direction

if TYPE_CHECKING:
    from dohae.layout.metrics import Metrics
    from dohae.layout.placing import Arrangement
    from dohae.layout.plan import Plan
    from dohae.model.case import Case

MOST_TRIALS = 60
"""Drawings that are tried for a case …"""
TRIALS = 3000
"""… and no more than this by its boxes and links."""
FEWEST_TRIALS = 24
"""With a budget for less, nothing is tried."""


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
    fit, tried = Fit(case, width, aspect, metrics), Trials(case)
    plan = place(_arrange(tried, fit, trials), metrics)
    if width and plan.size.width > width:
        # Arrangements are chosen by rough measures: ask for as much less as they were wrong.
        less = max(1, 2 * width - plan.size.width)
        other = place(_arrange(tried, Fit(case, less, aspect, metrics), trials), metrics)
        if other.size.width < plan.size.width:
            return other
    return plan


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
        DohaeError: When hints contradict what groups hold.
    """
    return _arrange(Trials(case), Fit(case, width, aspect, metrics or ROUGH), trials)


def _arrange(trials: Trials, fit: Fit, most: int) -> Arrangement:
    case = trials.case
    budget = min(most, TRIALS // (trials.size + 1))
    roots = [case.direction] if case.direction else [Direction.RIGHT, Direction.DOWN]
    if budget < FEWEST_TRIALS and not fit.is_asked:
        choice = Choice.of(case, roots[0], {})
        return trials.routed(choice, trials.sketch(choice))
    # What is to fit into something is sought both ways; otherwise the second way is rarely taken.
    share = budget // len(roots) if fit.is_asked else budget
    first, *others = (Chooser(trials, fit, root, share) for root in roots)
    # What starts out worse hardly ever ends better, unless it is to fit into something.
    rivals = [one for one in others if fit.is_asked or one.best.cost < first.best.cost]
    for chooser in (first, *rivals):
        chooser.climb()
        chooser.fold()
    return min((first, *rivals), key=lambda one: one.rank).best.drawing
