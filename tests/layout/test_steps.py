"""Steps lead from one choice to another, and leaps over what is worse on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from dohae.layout import arrange
from dohae.layout.choice import Choice
from dohae.layout.fit import Fit
from dohae.layout.frame import Edge
from dohae.layout.rough import ROUGH
from dohae.layout.steps import Steps
from dohae.layout.trials import Trials
from dohae.model import load, parse
from dohae.model.case import Direction

GALLERY = Path(__file__).parents[2] / "models" / "gallery"

CHAIN = """
title: T
nodes:
  g: {nodes: {a: box, b: box, c: box}}
links: [g.a -> g.b, g.b -> g.c]
"""
TWO = """
title: T
nodes:
  g: {nodes: {a: box, b: box}}
  h: {nodes: {c: aws.s3, d: aws.rds, e: aws.sqs}}
links: [g.a -> g.b, h.c -> h.d -> h.e, g.b -> h.c]
"""
REPLICAS = """
title: T
nodes:
  hub: box
  zone-a: {nodes: {x: aws.ec2, y: aws.rds, z: aws.s3}}
  zone-b: {nodes: {x: aws.ec2, y: aws.rds, z: aws.s3}}
links: [hub -> zone-a.x, hub -> zone-b.x, zone-a.x -> zone-a.y, zone-b.x -> zone-b.y]
"""


def leapt(text):
    """The choices that all leaps come to, and what they set out from."""
    case = parse(text, "case.yaml", "case")
    trials, start = Trials(case), Choice.of(case, Direction.RIGHT, {})
    sketch = trials.sketch(start)
    found = [leap(start, sketch) for leap in Steps(trials).leaps()]
    return [choice for choice in found if choice], start, trials


def test_a_leap_sets_a_chain_in_one_column():
    choices, _, trials = leapt(CHAIN)
    columns = [
        {trials.sketch(choice).areas[f"g.{name}"].left for name in "abc"} for choice in choices
    ]
    assert [len(column) for column in columns].count(1) == 2


def test_a_column_is_as_the_nodes_stood_or_the_other_way_round():
    choices, _, trials = leapt(CHAIN)
    orders = []
    for choice in choices:
        areas = trials.sketch(choice).areas
        tops = sorted((areas[f"g.{name}"].top, name) for name in "abc")
        orders.append("".join(name for _, name in tops))
    assert {"abc", "cba"} <= set(orders)


def test_a_leap_turns_two_groups():
    choices, start, _ = leapt(TWO)
    turned = [choice.flows for choice in choices if choice.flows != start.flows]
    assert turned == [{"": Direction.RIGHT, "g": Direction.DOWN, "h": Direction.DOWN}]


def test_replicas_leap_together():
    choices, _, _ = leapt(REPLICAS)
    found = [choice for choice in choices if choice.leanings]
    assert found
    for choice in found:
        ends = {(one.first, one.second, one.edge) for one in choice.leanings}
        other = {(a.replace("-a.", "-b."), b.replace("-a.", "-b."), edge) for a, b, edge in ends}
        assert other <= ends


def test_what_stands_so_already_is_not_chosen():
    case = parse(CHAIN, "case.yaml", "case")
    trials, start = Trials(case), Choice.of(case, Direction.RIGHT, {})
    sketch = trials.sketch(start)
    found = [step(start, sketch) for step in Steps(trials).small()]
    leanings = [one for choice in found if choice for one in choice.leanings]
    ahead = {(one.first, one.second) for one in leanings if one.edge is Edge.END}
    assert ("g.a", "g.b") not in ahead


@pytest.mark.parametrize("name", ["kubernetes-on-premises", "dev-servers-on-demand"])
def test_leaps_lead_to_a_better_drawing_than_small_steps_alone(name, arranged, monkeypatch):
    model = GALLERY / f"{name}.yaml"
    best, case = arranged(model), load(model)
    monkeypatch.setattr(Steps, "leaps", lambda _: iter(()))
    trials, fit = Trials(case), Fit(case, None, None, ROUGH)
    assert fit.cost(trials, best) < fit.cost(trials, arrange(case))
