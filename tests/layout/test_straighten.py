"""Jogs are taken out of wires where that makes the drawing better."""

from __future__ import annotations

from functools import partial
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

import pytest
from layout.crowds import crowded

from dohae.layout import judge
from dohae.layout.choice import Choice
from dohae.layout.faults import faults
from dohae.layout.fit import Fit
from dohae.layout.placing import place
from dohae.layout.rough import ROUGH
from dohae.layout.search import corners_of, state_of
from dohae.layout.straighten import straighter
from dohae.layout.trials import Trials
from dohae.model import Direction

if TYPE_CHECKING:
    from dohae.layout.grid import Grid


def straightened(seed: int):
    """The costs and bends of a first drawing, before and after."""
    case = crowded(seed)
    trials, fit = Trials(case), Fit(case, None, None, ROUGH)
    choice = Choice.of(case, Direction.RIGHT, {})
    sketch = trials.sketch(choice)
    before = trials.routed(choice, sketch)
    cost = partial(fit.cost, trials)
    after = trials.straightened(before, sketch, cost)
    return trials, cost, before, after


@pytest.mark.parametrize("seed", range(12))
def test_a_drawing_without_jogs_keeps_its_promises_and_costs_no_more(seed):
    _, cost, before, after = straightened(seed)
    assert cost(after) <= cost(before)
    assert not faults(place(after, ROUGH))
    for one, other in zip(before.lanes.wires, after.lanes.wires, strict=True):
        assert (one.points[0], one.points[-1]) == (other.points[0], other.points[-1])


def test_jogs_go_where_there_are_any():
    before = after = 0
    for seed in range(12):
        trials, _, first, last = straightened(seed)
        before += judge.bends(trials.rough(first))
        after += judge.bends(trials.rough(last))
    assert after < before


WIDTH, ROWS = 6, 7


def open_grid(*solid: int) -> Grid:
    """Lines without boxes, but for some vertices."""
    taken = [int(vertex in solid) for vertex in range(WIDTH * ROWS)]
    return cast("Grid", SimpleNamespace(width=WIDTH, solid=taken))


def at(*places: tuple[int, int]) -> list[int]:
    """Vertices by column and row."""
    return [x + y * WIDTH for x, y in places]


OPEN = [0] * 4 * WIDTH * ROWS
JOG = at((4, 0), (3, 0), (2, 0), (2, 1), (2, 2), (3, 2), (3, 3), (3, 4), (2, 4), (1, 4))


def test_a_jog_is_left_out_on_either_side():
    found = [corners_of(way) for way in straighter(JOG, open_grid(), OPEN)]
    assert found == [at((4, 0), (2, 0), (2, 4), (1, 4)), at((4, 0), (3, 0), (3, 4), (1, 4))]


def test_a_wire_turns_in_no_box():
    found = [corners_of(way) for way in straighter(JOG, open_grid(*at((3, 4))), OPEN)]
    assert found == [at((4, 0), (2, 0), (2, 4), (1, 4))]


def test_a_wire_goes_only_where_it_may():
    shut = OPEN.copy()
    [(here, there)] = [at((2, 2), (2, 3))]
    shut[state_of(here, there)] = -1
    found = [corners_of(way) for way in straighter(JOG, open_grid(), shut)]
    assert found == [at((4, 0), (3, 0), (3, 4), (1, 4))]


def test_a_wire_leaves_its_ends_as_it_does():
    """Without its jog this one would set out the other way."""
    way = at((2, 0), (3, 0), (3, 1), (3, 2), (2, 2), (1, 2), (1, 3), (1, 4), (2, 4))
    assert not [*straighter(way, open_grid(), OPEN)]


def test_a_way_back_is_no_jog():
    way = at((1, 0), (2, 0), (2, 1), (2, 2), (1, 2))
    assert not [*straighter(way, open_grid(), OPEN)]
