"""Lines of a fan are joined wherever they turn off, where arrowheads tell whose they are."""

from __future__ import annotations

from functools import partial

import pytest
from layout.crowds import crowded
from layout.trunks import false_trunks

from dohae.geometry import Point
from dohae.layout import faults, judge
from dohae.layout.choice import Choice
from dohae.layout.faults import pieces
from dohae.layout.fit import Fit
from dohae.layout.placing import place
from dohae.layout.rough import ROUGH
from dohae.layout.trials import Trials
from dohae.model import Direction

STAIRS = """
    direction: down
    nodes: {a: box, b: box, c: box, d: box}
    links: [a %(arrow)s b, a %(arrow)s c, a %(arrow)s d, b -> c, c -> d]
"""


def is_joined(plan) -> bool:
    """Whether the first three links of a plan share one trunk."""
    trunks = {route.trunk for route in plan.routes[:3]}
    return len(trunks) == 1 and None not in trunks


@pytest.mark.parametrize("arrow", ["->", "<-"])
def test_a_fan_that_turns_off_at_several_places_shares_a_trunk(drawn, arrow):
    plan = drawn(STAIRS % {"arrow": arrow})
    [far] = [route for route in plan.routes[:3] if route.link.target == "d"]
    [near] = [route for route in plan.routes[:3] if route.link.target == "c"]
    assert far.trunk == near.trunk is not None
    assert false_trunks(plan) == []


def test_without_arrowheads_it_shares_none(drawn):
    assert not is_joined(drawn(STAIRS % {"arrow": "--"}))


def test_labels_of_a_trunk_stand_where_one_link_alone_runs(drawn):
    plan = drawn("""
        direction: down
        nodes: {a: box, b: box, c: box, d: box, e: box}
        links:
          - {from: a, to: b, label: 하나}
          - {from: a, to: c, label: 둘}
          - {from: a, to: d, label: 셋}
          - {from: a, to: e, label: 넷}
    """)
    assert len({route.trunk for route in plan.routes}) == 1
    for route in plan.routes:
        others = [other for other in plan.routes if other is not route]
        assert not any(route.label.holds(point) for other in others for point in _points(other))


def _points(route):
    """All lattice points of a route."""
    for a, b in pieces(route):
        for x in range(a.x, b.x + 1):
            for y in range(a.y, b.y + 1):
                yield Point(x, y)


def joined(seed: int):
    """A first drawing, before and after its lines are joined, and what drawings cost."""
    case = crowded(seed)
    trials, fit = Trials(case), Fit(case, None, None, ROUGH)
    choice = Choice.of(case, Direction.RIGHT, {})
    before = trials.routed(choice, trials.sketch(choice))
    cost = partial(fit.finished_cost, trials)
    return trials, cost, before, trials.joined(before, cost)


@pytest.mark.parametrize("seed", range(12))
def test_joined_lines_keep_every_promise_and_are_worth_it(seed):
    trials, cost, before, after = joined(seed)
    assert cost(after) <= cost(before)
    for drawing in (after, trials.all_joined(before)):
        plan = place(drawing, ROUGH)
        assert not faults.faults(plan)
        assert not false_trunks(plan)
        assert judge.ends(plan) <= judge.ends(place(before, ROUGH))


def test_lines_are_joined_where_there_are_fans():
    before = after = 0
    for seed in range(12):
        trials, _, first, last = joined(seed)
        before += judge.ends(trials.rough(first))
        after += judge.ends(trials.rough(last))
    assert after < before
