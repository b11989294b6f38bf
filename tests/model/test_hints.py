"""Hints mean the nodes that one expects, and no drawing is asked for what cannot be."""

from __future__ import annotations

import pytest
from pace import within

from dohae.source import Limits


def test_a_hint_means_the_neighbour_before_a_node_elsewhere(case) -> None:
    model = case(
        "  az-1: {nodes: {web: box, db: {below: web}}}\n"
        "  az-2: {nodes: {web: box, db: {below: az-1.web}}}\n"
        "  web: box\n  x: {above: web}\n"
    )
    others = [hint.other for node in model.walk() for hint in node.hints]
    assert others == ["az-1.web", "az-1.web", "web"]


@pytest.mark.parametrize(
    ("hint", "problem"),
    [
        ("z", "3:34: no node 'z'"),
        ("a", "3:34: 'g.a' is to stand below itself"),
        ("g", "3:34: 'g.a' is to stand below 'g', which holds it"),
    ],
)
def test_a_hint_is_about_another_node(refused, hint: str, problem: str) -> None:
    assert refused(f"  g: {{nodes: {{b: box, a: {{below: {hint}}}}}}}\n") == [problem]


def test_a_hint_is_not_about_what_the_group_holds(refused) -> None:
    assert refused("  g: {below: a, nodes: {a: box}}\n") == [
        "3:14: 'g' is to stand below 'g.a', which it holds"
    ]


def test_hints_that_contradict_each_other_are_told_with_both_places(refused) -> None:
    assert refused("  a: {below: b}\n  b: {below: a}\n") == [
        "4:14: 'b' cannot stand below 'a', for 'a' below 'b' (f.yaml:3:14) (leave one of them out)"
    ]
    assert refused("  a: {below: b, above: b}\n  b: box\n") == [
        "3:24: 'a' cannot stand above 'b', for 'a' below 'b' (f.yaml:3:14) (leave one of them out)"
    ]


def test_each_loop_of_hints_is_told_once(refused) -> None:
    problems = refused(
        "  a: {right-of: c}\n  b: {right-of: a}\n  c: {right-of: b}\n"
        "  d: {below: e}\n  e: {below: d}\n"
    )
    assert [problem.partition(":")[0] for problem in problems] == ["5", "7"]


@pytest.mark.parametrize(
    "nodes",
    [
        # A group below another is below all that the other holds.
        "  g: {below: h, nodes: {a: box}}\n  h: {nodes: {b: {below: a}}}\n",
        "  g: {nodes: {a: {left-of: b}}}\n  h: {left-of: g, nodes: {b: box}}\n",
        "  g: {nodes: {i: {nodes: {a: {above: x}}}}}\n  x: {above: g}\n",
        # On the right border is right of all that the group holds.
        "  g: {nodes: {a: box, e: {border: right, left-of: a}}}\n",
        "  g: {nodes: {a: {right-of: e}, e: {border: right}}}\n",
        "  g: {nodes: {a: {below: e}, e: {border: bottom}}}\n",
        "  g: {nodes: {a: {above: e}, e: {border: top}}}\n",
        "  g: {nodes: {e: {border: top, below: f}, f: {border: bottom}}}\n",
    ],
)
def test_hints_that_groups_or_borders_forbid_are_told(refused, nodes: str) -> None:
    (problem,) = refused(nodes)
    assert "cannot stand" in problem


@pytest.mark.parametrize(
    "nodes",
    [
        "  a: {below: b, right-of: b}\n  b: box\n",
        "  a: {below: c}\n  b: {below: c}\n  c: box\n",
        "  g: {nodes: {a: {below: d}, b: box}}\n  h: {nodes: {c: {below: b}, d: box}}\n",
        "  g: {nodes: {a: {below: e}, e: {border: right}}}\n",
        "  g: {nodes: {a: {left-of: e}, e: {border: right}}}\n",
        "  g: {nodes: {e: {border: left, below: f}, f: {border: left}}}\n",
        "  g: {nodes: {e: {border: bottom}}}\n  x: {below: e}\n  y: {below: g}\n",
        "  g: {nodes: {e: {border: right}}}\n  x: {right-of: e}\n",
    ],
)
def test_hints_that_can_be_obeyed_are_accepted(case, nodes: str) -> None:
    assert any(node.hints for node in case(nodes).walk())


def test_thousands_of_hints_are_read_within_a_second(case, refused) -> None:
    rows = [f"  n{i}: {{below: n{i - 1}, right-of: n{i - 1}}}\n" for i in range(1, 1900)]
    with within(2):
        many = Limits(nodes=2000)
        assert case("  n0: box\n" + "".join(rows), limits=many)
        assert len(refused("  n0: {below: n1899}\n" + "".join(rows), limits=many)) == 1


def test_hints_that_contradict_are_told_beside_one_about_the_node_itself(refused) -> None:
    problems = refused("  a: {below: b}\n  b: {below: a}\n  c: {below: c}\n")
    assert len(problems) == 2
    assert "'b' cannot stand below 'a'" in problems[0]
    assert "'c' is to stand below itself" in problems[1]
