"""Runs a test over random cases.

They are the same at every run; ``DOHAE_SEED=<number>`` takes others.
"""

from __future__ import annotations

import functools
import os
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, Phase, given, seed, settings

if TYPE_CHECKING:
    from collections.abc import Callable

    from hypothesis.strategies import SearchStrategy

    from dohae.model.case import Case

SEED = os.environ.get("DOHAE_SEED")


def each_once(test: Callable[[Case], None]) -> Callable[[Case], None]:
    """Spares a test the cases for which it held already: one in six comes again in a run."""
    held = set()

    @functools.wraps(test)
    def unless_known(case: Case) -> None:
        # Equal cases may differ in kinds of texts.
        known = repr(case)
        if known not in held:
            test(case)
            held.add(known)

    return unless_known


def over(
    cases: SearchStrategy[Case], examples: int
) -> Callable[[Callable[[Case], None]], Callable[[], None]]:
    """Runs a test over so many random cases; the smallest that fails is shown."""

    def decorate(test: Callable[[Case], None]) -> Callable[[], None]:
        run = settings(
            max_examples=examples,
            derandomize=SEED is None,
            database=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        )(given(cases)(each_once(test)))
        return seed(int(SEED))(run) if SEED else run

    return decorate
