"""What the search for a better drawing may cost is bounded by work done, never by time."""

from __future__ import annotations

import random

import pytest

from dohae.layout.choice import Choice
from dohae.layout.choosing import Chooser
from dohae.layout.fit import Fit
from dohae.layout.rough import ROUGH
from dohae.layout.trials import Trials
from dohae.model import Arrow, Case, Direction, Link, Node

WORK = 60_000


def graph(nodes):
    chance = random.Random(nodes)
    names = [f"n{i}" for i in range(nodes)]
    pairs = dict.fromkeys(tuple(chance.sample(names, 2)) for _ in range(nodes * 3 // 2))
    return Case(
        f"graph-{nodes}",
        "",
        tuple(Node(name, "box", name) for name in names),
        tuple(Link(a, b, Arrow.FORWARD) for a, b in pairs),
    )


def climbed(nodes, work, width=None):
    """What a search took, in all and for its first drawing, and what its drawing costs."""
    case = graph(nodes)
    trials, fit = Trials(case), Fit(case, width, None, ROUGH)
    chooser = Chooser(trials, fit, Choice.of(case, Direction.RIGHT, {}), 60)
    first = trials.work
    chooser.climb(first + work)
    chooser.fold(first + work)
    return trials.work, first, chooser.best


@pytest.mark.parametrize("width", [None, 40])
@pytest.mark.parametrize("nodes", [12, 25, 40])
def test_a_search_ends_with_its_work(nodes, width):
    work, first, _ = climbed(nodes, WORK, width)
    # The last drawing may take more than those before it.
    assert work <= first + WORK + 2 * first


@pytest.mark.parametrize("nodes", [12, 15, 20])
def test_a_search_with_more_work_goes_on_to_a_better_drawing(nodes):
    _, _, before = climbed(nodes, WORK // 4)
    _, _, after = climbed(nodes, WORK)
    assert after.worth < before.worth


def test_the_same_work_comes_to_the_same_drawing():
    one, other = (climbed(25, WORK) for _ in range(2))
    assert one[:2] == other[:2]
    assert one[2].choice == other[2].choice


def test_nothing_is_tried_where_one_drawing_takes_more():
    work, first, best = climbed(40, 1000)
    assert work == first
    assert not best.choice.turned
    assert not best.choice.leanings
