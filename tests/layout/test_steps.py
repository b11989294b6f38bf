"""Steps lead from one drawing to others, and leaps over what is worse on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from dohae.layout import arrange, choosing
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
FAN = """
title: T
nodes:
  hub: box
  g: {nodes: {a: box, b: box, c: box}}
  h: {nodes: {d: aws.s3, e: aws.rds}}
links: [hub -> g.a, hub -> g.b, hub -> g.c, hub -> h.d, hub -> h.e]
"""
REPLICAS = """
title: T
nodes:
  hub: box
  zone-a: {nodes: {x: aws.ec2, y: aws.rds, z: aws.s3}}
  zone-b: {nodes: {x: aws.ec2, y: aws.rds, z: aws.s3}}
links: [hub -> zone-a.x, hub -> zone-b.x, zone-a.x -> zone-a.y, zone-b.x -> zone-b.y]
"""


def stepped(text):
    """What all steps come to, and what they set out from."""
    case = parse(text, "case.yaml", "case")
    trials, start = Trials(case), Choice.of(case, Direction.RIGHT, {})
    sketch = trials.sketch(start)
    found = [step(start, sketch) for step in Steps(trials).small()]
    return [ahead for ahead in found if ahead], start, trials


def orders_of(text):
    """The orders that steps come to which mirror something, from above to below."""
    found, start, trials = stepped(text)
    orders = set()
    for ahead in found:
        if ahead.choice.mirrored:
            areas = trials.sketch(start, 0, ahead.near).areas
            nodes = [path for path in areas if path not in ("g", "h", "hub")]
            orders.add("".join(path[-1] for path in sorted(nodes, key=lambda n: areas[n].top)))
    return orders


def test_what_a_group_holds_is_mirrored_and_so_is_the_whole():
    assert orders_of(FAN) == {"cbade", "abced", "edcba"}


def test_a_box_leans_to_each_side_of_a_sibling():
    found, _, _ = stepped(CHAIN)
    leanings = {one for ahead in found for one in ahead.choice.leanings}
    assert {(one.first, one.second) for one in leanings} == {
        ("g.a", "g.b"),
        ("g.a", "g.c"),
        ("g.b", "g.c"),
    }
    assert {one.edge for one in leanings} == {Edge.START, Edge.FIRST, Edge.LAST}


def test_a_box_that_leans_otherwise_leans_no_more_as_before():
    case = parse(CHAIN, "case.yaml", "case")
    trials = Trials(case)
    choice, steps = Choice.of(case, Direction.RIGHT, {}), list(Steps(trials).small())
    for step in steps * 2:
        if ahead := step(choice, trials.sketch(choice)):
            choice = ahead.choice
            pairs = [one[:2] for one in choice.leanings]
            assert len(pairs) == len(set(pairs))
    assert choice.leanings


def test_replicas_take_steps_together():
    found, start, _ = stepped(REPLICAS)
    assert any(ahead.choice.leanings for ahead in found)
    for ahead in found:
        assert (ahead.choice.flows["zone-a"] is ahead.choice.flows["zone-b"]) or (
            ahead.choice.flows == start.flows
        )
        ends = {(one.first, one.second, one.edge) for one in ahead.choice.leanings}
        ends = {end for end in ends if end[0].startswith("zone-a.")}
        other = {(a.replace("-a.", "-b."), b.replace("-a.", "-b."), edge) for a, b, edge in ends}
        assert other <= {(one.first, one.second, one.edge) for one in ahead.choice.leanings}


BETWEEN = """
title: T
nodes:
  in: box
  g: {nodes: {a: aws.ec2, b: aws.ec2, cache: aws.elasticache}}
links: [in -> g.a, in -> g.b, g.a <-> g.cache, g.b <-> g.cache]
"""


def test_a_leap_sets_a_box_between_two_that_it_is_linked_with():
    case = parse(BETWEEN, "case.yaml", "case")
    trials, start = Trials(case), Choice.of(case, Direction.RIGHT, {})
    sketch = trials.sketch(start)
    columns = []
    for leap in Steps(trials).leaps():
        ahead = leap(start, sketch)
        assert ahead
        areas = trials.sketch(ahead.choice).areas
        a, b, cache = (areas[f"g.{name}"] for name in ("a", "b", "cache"))
        assert a.left == b.left == cache.left
        columns.append(sorted(["a", "b", "cache"], key=lambda name: areas[f"g.{name}"].top))
    assert ["a", "cache", "b"] in columns
    assert ["b", "cache", "a"] in columns


def test_what_stands_so_already_is_not_chosen():
    case = parse(CHAIN, "case.yaml", "case")
    trials, start = Trials(case), Choice.of(case, Direction.RIGHT, {})
    sketch = trials.sketch(start)
    found = [step(start, sketch) for step in Steps(trials).small()]
    leanings = [one for ahead in found if ahead for one in ahead.choice.leanings]
    ahead = {(one.first, one.second) for one in leanings if one.edge is Edge.END}
    assert ("g.a", "g.b") not in ahead


@pytest.mark.parametrize(
    ("name", "of", "what", "without"),
    [
        ("streaming-analytics", Steps, "leaps", lambda _: iter(())),
        ("hub-spoke-transit-gateway", Steps, "straightenings", lambda _: iter(())),
        ("cicd-feedback", choosing, "AGAIN", 0),
        ("iot-factory", choosing, "PATIENT", choosing.PATIENT._replace(drawings=0)),
    ],
)
def test_each_way_to_go_on_leads_to_better_drawings(name, of, what, without, arranged, monkeypatch):
    model = GALLERY / f"{name}.yaml"
    best, case = arranged(model), load(model)
    monkeypatch.setattr(of, what, without)
    trials, fit = Trials(case), Fit(case, None, None, ROUGH)
    assert fit.cost(trials, best) < fit.cost(trials, arrange(case))


def straightened(text):
    """What wishing links straight comes to: for each wish its links, and the links that are so."""
    case = parse(text, "case.yaml", "case")
    trials, start = Trials(case), Choice.of(case, Direction.RIGHT, {})
    sketch = trials.sketch(start)
    before, found = straight_in(case, sketch), []
    for step in Steps(trials).straightenings():
        if ahead := step(start, sketch):
            after = trials.sketch(ahead.choice, 0, ahead.near)
            found.append((set(ahead.choice.straight), straight_in(case, after)))
    return before, found


def straight_in(case, sketch):
    """The links that join boxes of one height."""
    areas = sketch.areas
    ends = [(link.source, link.target) for link in case.links]
    return {two for two in ends if areas[two[0]].top == areas[two[1]].top}


def test_each_link_that_bends_is_wished_straight_and_then_is():
    before, found = straightened(FAN)
    links = {("hub", end) for end in ("g.a", "g.b", "g.c", "h.d", "h.e")}
    assert before
    assert [wish for wish, _ in found] == [{link} for link in sorted(links - before)]
    assert all(wish <= after for wish, after in found)


def test_links_of_replicas_are_wished_straight_together():
    _, found = straightened(
        REPLICAS.replace("links: [", "links: [zone-a.x -> zone-a.z, zone-b.x -> zone-b.z, ")
    )
    inside = [wish for wish, _ in found if not any(end == "hub" for two in wish for end in two)]
    assert inside
    for wish in inside:
        assert {(a.replace("-a.", "-b."), b.replace("-a.", "-b.")) for a, b in wish} <= wish


def test_a_link_stays_wished_straight_when_groups_turn():
    case = parse(FAN, "case.yaml", "case")
    trials = Trials(case)
    choice = Choice.of(case, Direction.RIGHT, {})
    choice = next(
        ahead.choice
        for step in Steps(trials).straightenings()
        if (ahead := step(choice, trials.sketch(choice)))
    )
    sketch = trials.sketch(choice)
    again = [to.choice for step in Steps(trials).small() if (to := step(choice, sketch))]
    assert any(one.turned for one in again)
    assert all(one.straight == choice.straight for one in again)


SERVERS = ", ".join(f"n{number}: {{kind: aws.ec2, title: 서버 {number}}}" for number in range(9))
ENDS = ", ".join(f"zone-{zone}.n{number}" for zone in "ab" for number in range(9))
LONG_ROWS = f"""
title: T
nodes:
  hub: box
  zone-a: {{nodes: {{{SERVERS}}}}}
  zone-b: {{nodes: {{{SERVERS}}}}}
links: ["hub -> {ENDS}"]
"""


def test_long_rows_of_replicas_are_set_in_two_together_and_stay_so_when_groups_turn():
    found, _, trials = stepped(LONG_ROWS)
    [ahead] = [ahead for ahead in found if ahead.choice.staggered]
    assert ahead.choice.staggered == {"zone-a.n0", "zone-b.n0"}
    sketch = trials.sketch(ahead.choice)
    again = [to for step in Steps(trials).small() if (to := step(ahead.choice, sketch))]
    turns = [to.choice for to in again if to.choice.turned]
    assert turns
    assert all(choice.staggered == ahead.choice.staggered for choice in turns)
    [back] = [to.choice for to in again if not to.choice.staggered]
    assert back.flows == ahead.choice.flows
