"""Large cases are no towers, and what is alike in them is drawn alike."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from random import Random

import pytest
from layout.estates import TIERS, landing_zone
from layout.media import MEDIA, rects
from layout.trunks import false_trunks

from dohae.layout import arrange, judge, place
from dohae.layout.choice import Choice
from dohae.layout.engine import FEWEST_TRIALS, FIRST
from dohae.layout.fit import Fit
from dohae.layout.replicas import Alike
from dohae.layout.rough import ROUGH
from dohae.layout.shaping import Shaper, is_large
from dohae.layout.trials import Trials
from dohae.model import Case, Direction, parse
from dohae.model.case import Link, Node

ACCOUNTS = 6


def case_of(text: str) -> Case:
    return parse(text, "estate.yaml", "estate")


@pytest.fixture(scope="module")
def estate() -> Case:
    return case_of(landing_zone(ACCOUNTS))


@pytest.fixture(scope="module")
def arranged_estate(estate, arranged_once):
    return arranged_once(estate)


def test_a_large_case_fits_a_page_where_the_first_arrangement_is_a_tower(estate, arranged_estate):
    first = place(arrange(estate, trials=FIRST), MEDIA["picture"])
    assert judge.count(first).aspect < 0.4
    found = judge.count(place(arranged_estate, MEDIA["picture"]))
    assert 0.6 < found.aspect < 2.5
    assert found.length < judge.length(first)
    assert found.crossings == 0


@pytest.mark.parametrize("medium", MEDIA)
def test_accounts_that_are_alike_are_drawn_alike(arranged_estate, medium):
    plan = place(arranged_estate, MEDIA[medium])
    assert judge.faults(plan) == []
    at = {path: rect.centre for path, rect in rects(plan).items()}

    def sides(name: str) -> list[tuple[bool, bool]]:
        paths = [f"work.{name}.{zone}.{tier}" for zone in "ac" for tier in TIERS]
        steps = [(at[b].x - at[a].x, at[b].y - at[a].y) for a, b in pairwise(paths)]
        return [(abs(x) > abs(y), x + y > 0) for x, y in steps]

    assert len({repr(sides(f"a{number}")) for number in range(ACCOUNTS)}) == 1


def test_a_large_random_case_keeps_every_promise(estate):
    chance = Random(0)
    paths = [box.path for box in estate.walk()]
    kept = [link for link in estate.links if chance.random() < 0.8]
    pairs = [chance.sample(paths, 2) for _ in range(12)]
    # A group has no link to what it holds.
    apart = [(a, b) for a, b in pairs if not (f"{a}.".startswith(f"{b}.") or b.startswith(f"{a}."))]
    more = [Link(a, b, label=chance.choice(["", "조회", "주문\n결제"])) for a, b in apart]
    case = replace(estate, links=(*kept, *more))
    assert is_large(Trials(case))
    arrangement = arrange(case, trials=FEWEST_TRIALS)
    for medium in MEDIA.values():
        plan = place(arrangement, medium)
        assert judge.faults(plan) == []
        assert false_trunks(plan) == []


def test_what_is_set_out_from_turns_all_accounts_or_none(estate):
    trials, fit = Trials(estate), Fit(estate, None, None, ROUGH)
    plain, *_ = reversed(Shaper(trials, fit).starts([Direction.RIGHT]))
    assert plain == Choice.of(estate, Direction.RIGHT, {})
    starts = Shaper(trials, fit).starts([Direction.RIGHT])
    assert len(starts) > 1
    glances = [fit.glance(start, trials.sketch(start)) for start in starts]
    assert glances[0] < 0.7 * glances[-1]
    for start in starts:
        turned = {path for path in start.turned if path.count(".") == 1}
        assert len(turned) in (0, ACCOUNTS)


def test_what_a_model_says_of_a_group_is_not_turned():
    text = landing_zone(ACCOUNTS).replace(
        "title: 업무 계정", "title: 업무 계정\n    direction: down"
    )
    case = case_of(text)
    assert arrange(case).choice.flows["work"] is Direction.DOWN


def test_boxes_that_take_the_same_part_are_found_at_any_depth(estate):
    alike = Alike(estate)
    assert len(alike.images("work.a0")) == ACCOUNTS
    assert len(alike.images("work.a0.a.web")) == 2 * ACCOUNTS
    pairs = alike.images("work.a0.a.web", "work.a0.a.was")
    assert {a.rpartition(".")[0] for a, _ in pairs} == {b.rpartition(".")[0] for _, b in pairs}
    assert alike.images("hub") == [("hub",)]


def test_small_cases_and_those_without_groups_are_not_shaped():
    assert is_large(Trials(case_of(landing_zone(ACCOUNTS))))
    assert not is_large(Trials(case_of(landing_zone(2))))
    nodes = tuple(Node(f"n{number}", "box", "") for number in range(120))
    links = tuple(Link(a.path, b.path) for a, b in pairwise(nodes))
    assert not is_large(Trials(Case("", "", nodes, links)))
