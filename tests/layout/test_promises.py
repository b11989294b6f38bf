"""Promises of every layout, over all models and over random cases."""

from __future__ import annotations

from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
import strategies
from layout.crowds import star
from layout.lines import ENOUGH, mistakable
from layout.over import over
from layout.trunks import false_trunks

from dohae.draw import metrics
from dohae.layout import arrange, lay_out, place
from dohae.layout.judge import crossings, faults
from dohae.model import Arrow, Case, Link, Node

if TYPE_CHECKING:
    from dohae.layout import Plan

MODELS = sorted((Path(__file__).parents[2] / "models").rglob("*.yaml"))
MOST_CROSSINGS = {
    "azure-enterprise-web": 2,
    "dev-servers-on-demand": 1,
    "eks-microservices": 3,
    "securities-trading": 1,
    "three-tier-two-az": 1,
}
"""Of the models that are drawn with any."""
TEXT, PICTURE = metrics("text"), metrics("picture")


def keeps_promises(plan: Plan) -> None:
    assert faults(plan) == []
    assert false_trunks(plan) == []
    assert [route.link for route in plan.routes] == list(plan.case.links)
    assert [box.node for box in plan.boxes] == list(plan.case.walk())


@pytest.mark.parametrize("file", MODELS, ids=lambda file: file.stem)
def test_every_model_keeps_every_promise_in_both_media(file, arranged):
    for name, medium in (("text", TEXT), ("picture", PICTURE)):
        plan = place(arranged(file), medium)
        keeps_promises(plan)
        assert mistakable(plan, ENOUGH[name]) == []
        assert crossings(plan) <= MOST_CROSSINGS.get(file.stem, 0)


@over(strategies.cases(max_nodes=10), 900)
def test_small_random_cases_keep_every_promise_as_text(case):
    keeps_promises(lay_out(case, TEXT, trials=1))


@over(strategies.cases(max_nodes=25), 350)
def test_random_cases_keep_every_promise_as_text(case):
    keeps_promises(lay_out(case, TEXT, trials=1))


@over(strategies.cases(max_nodes=40), 50)
def test_large_random_cases_keep_every_promise_as_text(case):
    keeps_promises(lay_out(case, TEXT, trials=1))


@over(strategies.cases(max_nodes=9, density=4), 300)
def test_crowded_random_cases_keep_every_promise_as_text(case):
    keeps_promises(lay_out(case, TEXT, trials=1))


@pytest.mark.parametrize("seed", range(120))
def test_nodes_with_more_links_than_their_sides_hold_keep_every_promise(seed):
    chance = Random(seed)
    names = [f"n{i}" for i in range(chance.randrange(7, 13))]
    pairs = [chance.sample(names, 2) for _ in range(len(names) * chance.randrange(2, 5))]
    nodes = tuple(Node(name, "box", name) for name in names)
    links = tuple(Link(source, target, Arrow.FORWARD) for source, target in pairs)
    keeps_promises(lay_out(Case("crowded", "", nodes, links), TEXT, trials=1))


@pytest.mark.parametrize("seed", [*range(8), 35, 65])
def test_stars_keep_every_promise(seed):
    """Their trunks, two of which ran in a circle."""
    keeps_promises(lay_out(star(seed), TEXT))


@over(strategies.cases(max_nodes=16), 300)
def test_random_cases_keep_every_promise_as_pictures(case):
    keeps_promises(lay_out(case, PICTURE, trials=1))


@over(strategies.cases(max_nodes=9), 60)
def test_trying_directions_and_folds_keeps_every_promise(case):
    keeps_promises(lay_out(case, TEXT))
    keeps_promises(lay_out(case, TEXT, width=60))


@over(strategies.cases(max_nodes=14), 100)
def test_both_media_put_the_same_boxes_before_each_other(case):
    arrangement = arrange(case, trials=1)
    text, picture = place(arrangement, TEXT), place(arrangement, PICTURE)
    for number, first in enumerate(text.boxes):
        for place_, second in enumerate(text.boxes[number + 1 :], number + 1):
            mine, theirs = picture.boxes[number].rect, picture.boxes[place_].rect
            apart_x = first.rect.right < second.rect.left and theirs.right < mine.left
            apart_y = first.rect.bottom < second.rect.top and theirs.bottom < mine.top
            beside = mine.top <= theirs.bottom and theirs.top <= mine.bottom
            above = mine.left <= theirs.right and theirs.left <= mine.right
            assert not (apart_x and beside)
            assert not (apart_y and above)
