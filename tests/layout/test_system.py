"""Variables along an axis: what is kept, and what is wished."""

from __future__ import annotations

import pytest

from dohae.layout.simplex import Infeasible
from dohae.layout.system import System


def test_a_tied_variable_stays_at_its_offset():
    system = System()
    first = system.variable()
    second = system.tied(first, 5)
    system.least(system.origin, first, 3)
    x = system.solve()
    assert x[first] == 3
    assert x[second] == 8


def test_two_tied_late_move_as_one():
    system = System()
    first, second = system.variable(), system.variable()
    system.tie(first, second, 4)
    system.least(system.origin, second, 10)
    x = system.solve()
    assert x[second] - x[first] == 4
    assert x[second] >= 10


def test_the_heavier_of_two_pulls_wins():
    system = System()
    left, middle, right = (system.variable() for _ in range(3))
    system.least(left, right, 10)
    system.stretch(left, right, 1)
    system.pull(left, middle, 1)
    system.pull(middle, right, 3)
    x = system.solve()
    assert x[middle] == x[right]


def test_what_may_move_at_no_cost_stands_in_the_middle():
    system = System()
    left, middle, right = (system.variable() for _ in range(3))
    system.least(left, right, 10)
    system.stretch(left, right, 5)
    system.least(left, middle, 0)
    system.least(middle, right, 0)
    system.pull(left, middle, 1)
    system.pull(middle, right, 1)
    x = system.solve()
    assert x[middle] - x[left] == 5
    assert system.solve(centre=False)[right] - x[left] == 10


def test_a_stretch_keeps_its_ends_in_order_and_together():
    system = System()
    first, last, far = (system.variable() for _ in range(3))
    system.least(system.origin, far, 20)
    system.least(first, last, 2)
    system.stretch(first, last, 1)
    x = system.solve()
    assert x[last] - x[first] == 2


def test_negative_offsets_need_no_room_before_the_origin():
    system = System()
    variable = system.variable()
    before = system.tied(variable, -7)
    assert system.solve()[before] >= 0


def test_contradicting_distances_are_refused():
    system = System()
    first, second = system.variable(), system.variable()
    system.least(first, second, 1)
    system.least(second, first, 0)
    with pytest.raises(Infeasible):
        system.solve()


def test_sharpened_one_wish_is_far_off_rather_than_two():
    system = System()
    near, middle = system.variable(), system.variable()
    far, lure = system.tied(near, 30), system.tied(near, 6)
    system.pull(near, middle, 20)
    system.pull(middle, far, 20)
    system.pull(middle, lure, 1)
    x = system.solve()
    assert x[middle] - x[near] == 6
    system.sharpen()
    x = system.centre()
    assert x[middle] == x[near]
