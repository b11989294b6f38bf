"""What a reader expects of who stands where is counted, and the search heeds it."""

from __future__ import annotations

from pathlib import Path

import pytest

from dohae.layout.choice import Choice
from dohae.layout.choosing import Chooser
from dohae.layout.fit import Fit
from dohae.layout.frame import Area
from dohae.layout.manners import (
    APART,
    BACKWARD,
    FIRST_UPWARD,
    PLAIN,
    RAGGED,
    SKEWED,
    TURNED,
    UPWARD,
    Manners,
)
from dohae.layout.rough import ROUGH
from dohae.layout.trials import Trials
from dohae.model import load, parse
from dohae.model.case import Direction

GALLERY = Path(__file__).parents[2] / "models" / "gallery"

RIGHT = {"": Direction.RIGHT}
FAN = "title: T\nnodes: {hub: box, a: aws.ec2, b: aws.ec2}\nlinks: [hub -> a, hub -> b]\n"


def at(column: int, row: int) -> Area:
    """A node of a sketch in a column and row."""
    return Area(8 * column, 8 * row, 8 * column + 4, 8 * row + 4)


def cost(links: str, **boxes: Area) -> float:
    nodes = "".join(f"  {name}: box\n" for name in boxes)
    case = parse(f"title: T\nnodes:\n{nodes}links:\n  - {links}\n", "case.yaml", "case")
    return Manners(case).cost(RIGHT, boxes)


def fan(hub: Area, a: Area, b: Area) -> float:
    return Manners(parse(FAN, "case.yaml", "case")).cost(RIGHT, {"hub": hub, "a": a, "b": b})


def test_a_link_that_leads_on_costs_nothing():
    assert cost("a -> b", a=at(0, 0), b=at(1, 0)) == 0


def test_a_link_that_leads_back_costs_more_than_one_that_leads_up():
    back = cost("a -> b", a=at(1, 0), b=at(0, 0))
    up = cost("a -> b", a=at(0, 1), b=at(0, 0))
    assert (back, up) == (BACKWARD + TURNED, FIRST_UPWARD + TURNED)


def test_a_link_that_leads_up_costs_more_where_reading_begins():
    boxes = {"a": at(0, 1), "b": at(1, 1), "c": at(1, 0)}
    assert cost("a -> b -> c", **boxes) == UPWARD + TURNED
    assert cost("b -> c", **boxes) == FIRST_UPWARD + TURNED


@pytest.mark.parametrize("arrow", ["--", "<->"])
def test_reading_begins_nowhere_where_no_arrow_says_so(arrow):
    assert cost(f"a {arrow} b", a=at(0, 1), b=at(0, 0)) == PLAIN * UPWARD + TURNED


def test_an_arrow_that_points_back_is_followed_from_its_tail():
    assert cost("a <- b", a=at(1, 0), b=at(0, 0)) == TURNED


def test_two_boxes_side_by_side_stand_in_line():
    assert cost("a <-> b", a=at(0, 0), b=Area(8, 1, 12, 6)) == RAGGED


def test_what_hangs_on_one_box_stands_in_a_row_before_its_middle():
    middle = Area(0, 4, 4, 8)
    assert fan(middle, at(1, 0), at(1, 1)) == 2 * RAGGED
    assert fan(at(0, 0), at(1, 0), at(1, 1)) == SKEWED
    assert fan(at(0, 0), at(1, 0), at(0, 1)) == APART + TURNED


@pytest.mark.parametrize("name", ["securities-trading", "ml-training-serving"])
def test_the_search_ends_with_a_better_drawing_than_it_began_with(name, arranged):
    model = GALLERY / f"{name}.yaml"
    case = load(model)
    trials, fit = Trials(case), Fit(case, None, None, ROUGH)
    begun = Chooser(trials, fit, Choice.of(case, Direction.RIGHT, {}), 1).best
    assert fit.cost(trials, arranged(model)) < 0.9 * begun.worth


def test_the_search_never_ends_with_a_worse_drawing(arranged):
    model = GALLERY / "event-driven-orders.yaml"
    case = load(model)
    trials, fit = Trials(case), Fit(case, None, None, ROUGH)
    begun = Chooser(trials, fit, Choice.of(case, Direction.RIGHT, {}), 1).best
    assert fit.cost(trials, arranged(model)) <= begun.worth
