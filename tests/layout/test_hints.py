"""Hints and directions are obeyed, or the model is refused."""

from __future__ import annotations

import contextlib
from dataclasses import replace
from textwrap import dedent

import pytest
from layout import hinted
from layout.over import over

from dohae.draw import metrics
from dohae.errors import DohaeError, InvalidModel
from dohae.layout import lay_out
from dohae.layout.choice import Choice, Leaning
from dohae.layout.frame import Edge
from dohae.layout.judge import faults
from dohae.layout.trials import Trials
from dohae.model import parse
from dohae.model.case import Case, Direction, Hint, Node, Relation

TEXT, PICTURE = metrics("text"), metrics("picture")


def disobeyed(plan):
    """Hints that a plan does not keep."""
    rects = {box.node.path: box.rect for box in plan.boxes}
    for box in plan.boxes:
        for hint in box.node.hints:
            mine, other = box.rect, rects[hint.other]
            kept = {
                Relation.BELOW: mine.top > other.bottom,
                Relation.ABOVE: mine.bottom < other.top,
                Relation.LEFT_OF: mine.right < other.left,
                Relation.RIGHT_OF: mine.left > other.right,
            }
            if not kept[hint.relation]:
                yield f"{box.node.path} is not {hint.relation} {hint.other}"


@over(hinted.cases(siblings=True), 200)
def test_hints_between_siblings_are_always_obeyed(case):
    plan = lay_out(case, TEXT, trials=1)
    assert list(disobeyed(plan)) == []
    assert faults(plan) == []


@over(hinted.cases(siblings=False), 200)
def test_hints_between_any_nodes_are_obeyed_or_refused(case):
    with contextlib.suppress(DohaeError):
        plan = lay_out(case, PICTURE, trials=1)
        assert list(disobeyed(plan)) == []
        assert faults(plan) == []


@pytest.mark.parametrize("relation", Relation)
@pytest.mark.parametrize("direction", ["right", "down", "left", "up"])
@pytest.mark.parametrize("link", ["a -> b", "b -> a", "c -> a, b"])
def test_a_hint_is_obeyed_whatever_the_direction_and_the_links(relation, direction, link):
    case = drawn(f"""
        direction: {direction}
        nodes: {{a: box, b: {{kind: box, {relation}: a}}, c: box}}
        links: ["{link}"]
    """)
    for medium in (TEXT, PICTURE):
        plan = lay_out(case, medium)
        assert list(disobeyed(plan)) == []
        assert faults(plan) == []


BETWEEN = """
    nodes:
      a: {kind: group, nodes: {e: {kind: box, border: right}, x: box}}
      b: {kind: group, nodes: {e: {kind: box, border: left}, x: box}}
      c: {kind: box, right-of: a, left-of: b}
    links: [a.e -- b.e]
"""


@pytest.mark.parametrize("direction", ["right", "down", "left", "up", None])
def test_a_node_stands_between_two_groups_that_are_linked_by_their_borders(direction):
    said = f"direction: {direction}\n" if direction else ""
    plan = lay_out(drawn(said + dedent(BETWEEN)), TEXT)
    assert list(disobeyed(plan)) == []
    assert faults(plan) == []


ASTRIDE = """    direction: right
    nodes:
      group: {kind: group, nodes: {x: box, y: box}}
      a: {kind: box, left-of: b, below: x, above: y}
      b: box
"""


def test_hints_that_cannot_be_obeyed_together_are_named_and_no_others():
    with pytest.raises(InvalidModel) as caught:
        lay_out(drawn(ASTRIDE), TEXT)
    assert [(one.where.line, str(one.what)) for one in caught.value.problems] == [
        (5, "'a' cannot stand below 'group.x'"),
        (5, "'a' cannot stand above 'group.y'"),
    ]


def test_hints_that_contradict_what_groups_hold_are_refused():
    inner = Node("group.b", "box", hints=(Hint(Relation.ABOVE, "a"),))
    group = Node(
        "group", "group", is_group=True, nodes=(inner,), hints=(Hint(Relation.BELOW, "a"),)
    )
    case = Case("t", "t", (Node("a", "box"), group))
    for medium in (TEXT, PICTURE):
        with pytest.raises(DohaeError, match="contradict"):
            lay_out(case, medium)


def test_another_direction_is_taken_where_hints_forbid_the_first():
    case = drawn(dedent(ASTRIDE).replace("direction: right\n", ""))
    for trials in (1, 60):
        assert list(disobeyed(lay_out(case, TEXT, trials=trials))) == []


@pytest.mark.parametrize(
    ("direction", "axis", "sign"),
    [("right", "x", 1), ("left", "x", -1), ("down", "y", 1), ("up", "y", -1)],
)
def test_a_chain_flows_the_way_the_model_says(direction, axis, sign):
    plan = lay_out(
        drawn(f"""
        direction: {direction}
        nodes: {{a: box, b: box, c: box}}
        links: [a -> b -> c]
    """),
        TEXT,
    )
    centres = [getattr(box.rect.centre, axis) * sign for box in plan.boxes]
    assert centres == sorted(centres)
    assert all(len(route.points) == 2 for route in plan.routes)


@pytest.mark.parametrize("inner", ["right", "down", "left", "up"])
def test_a_group_flows_its_own_way(inner):
    plan = lay_out(
        drawn(f"""
        direction: right
        nodes: {{group: {{kind: group, direction: {inner}, nodes: {{a: box, b: box}}}}, c: box}}
        links: [a -> b, b -> c]
    """),
        TEXT,
    )
    a, b = (box.rect.centre for box in plan.boxes if box.node.path.startswith("group."))
    step = {"right": b.x - a.x, "left": a.x - b.x, "down": b.y - a.y, "up": a.y - b.y}
    assert step[inner] > 0


def drawn(text):
    """A case from its model."""
    return parse("title: t\n" + dedent(text), "t.yaml", "t")


def test_a_hint_between_groups_turns_no_others_round_in_one_layer_alone():
    plan = lay_out(
        drawn("""
        direction: right
        nodes:
          a: {kind: group, nodes: {x: box}}
          c: {kind: group, nodes: {p: box, q: box}}
          b: {kind: group, below: a, nodes: {r: box, s: box}}
        links: [p -> q, r -> s]
    """),
        TEXT,
        trials=1,
    )
    at = {box.node.path: box.rect for box in plan.boxes}
    assert at["a"].bottom < at["b"].top


@pytest.mark.parametrize("direction", [Direction.RIGHT, Direction.LEFT])
@pytest.mark.parametrize("edge", [Edge.START, Edge.END])
def test_what_stands_above_by_a_hint_does_not_lean_out_of_the_column(direction, edge):
    case = parse(
        """
title: T
nodes: {a: box, b: {kind: box, above: a}, c: box}
links: [a -> b, b -> c]
""",
        "case.yaml",
        "case",
    )
    leaning = Leaning("a", "b", edge)
    areas = Trials(case).sketch(replace(Choice.of(case, direction, {}), leanings=(leaning,))).areas
    assert areas["b"].bottom < areas["a"].top
    assert areas["b"].left == areas["a"].left


@pytest.mark.parametrize("direction", ["right", "left"])
@pytest.mark.parametrize("inner", ["up", "down"])
def test_what_stands_above_a_wide_group_is_in_line_with_what_it_is_linked_to_there(
    direction, inner
):
    case = drawn(f"""
        direction: {direction}
        nodes:
          north: {{above: office}}
          south: {{below: office}}
          office:
            direction: {inner}
            nodes:
              n: {{kind: generic.router, border: top}}
              s: {{kind: generic.router, border: bottom}}
              core: generic.switch
              server: {{kind: server, right-of: core}}
              more: {{kind: server, right-of: server}}
        links: [north <-> n, south <-> s, n -- core, s -- core, core -- server, server -- more]
    """)
    plan = lay_out(case, TEXT)
    at = {box.node.path: box.rect.centre for box in plan.boxes}
    assert at["north"].x == at["office.n"].x
    assert at["south"].x == at["office.s"].x


@pytest.mark.parametrize("direction", ["right", "left"])
def test_a_node_on_a_border_stays_there_below_a_wide_group_that_it_is_linked_to(direction):
    case = drawn(f"""
        direction: {direction}
        nodes:
          wide: {{direction: down, nodes: {{p: box, q: box, r: box, hub: box}}}}
          g: {{nodes: {{gate: {{border: left, below: wide}}, x: box}}}}
        links: ["wide.hub -> wide.p, wide.q, wide.r", g.gate -- wide.p, g.gate -> g.x]
    """)
    for trials in (1, 60):
        assert faults(lay_out(case, TEXT, trials=trials)) == []
