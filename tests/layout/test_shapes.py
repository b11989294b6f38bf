"""Shapes that a reader expects, in small cases that show one thing each."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import pairwise
from textwrap import dedent

import pytest
from layout.media import MEDIA, rects
from layout.trunks import false_trunks

from dohae.layout import arrange, fit, lay_out, place
from dohae.layout.judge import count, detours
from dohae.model import load, parse


def test_a_chain_is_one_straight_line(drawn):
    plan = drawn("""
        nodes: {a: box, b: box, c: box, d: box}
        links: [a -> b -> c -> d]
    """)
    assert count(plan).bends == 0
    assert len({point.y for route in plan.routes for point in route.points}) == 1


def test_a_small_fan_is_symmetric_and_goes_ahead_and_to_both_sides(drawn):
    plan = drawn("""
        direction: right
        nodes: {a: box, b: box, c: box, d: box}
        links: ["a -> b, c, d"]
    """)
    at = {path: rect.centre for path, rect in rects(plan).items()}
    assert abs((at["b"].y + at["d"].y) / 2 - at["a"].y) <= 1
    assert at["c"].y == at["a"].y
    assert [len(route.points) - 2 for route in plan.routes] == [1, 0, 1]


def test_a_larger_fan_is_symmetric_and_shares_a_trunk(drawn):
    plan = drawn("""
        direction: right
        nodes: {a: box, b: box, c: box, d: box, e: box}
        links: ["a -> b, c, d, e"]
    """)
    at = {path: rect.centre for path, rect in rects(plan).items()}
    assert abs((at["b"].y + at["e"].y) / 2 - at["a"].y) <= 1
    assert len({route.trunk for route in plan.routes}) == 1
    assert plan.routes[0].trunk is not None


def test_no_trunk_is_shared_where_it_would_claim_a_link(drawn):
    plan = drawn("""
        direction: right
        nodes: {a: box, b: box, x: box, y: box}
        links: ["a -> x, y", "b -> x, y"]
    """)
    assert false_trunks(plan) == []


def test_links_of_unlike_heads_or_styles_share_no_trunk(drawn):
    plan = drawn("""
        direction: right
        nodes: {a: box, b: box, c: box, d: box}
        links: [a -> b, a <-> c, {from: a, to: d, style: dashed}]
    """)
    assert all(route.trunk is None for route in plan.routes)


def test_unlinked_nodes_stand_in_a_grid_in_the_order_of_the_file(drawn):
    plan = drawn("""
        nodes: {a: box, b: box, c: box, d: box, e: box, f: box, g: box, h: box, i: box}
    """)
    at = [box.rect.centre for box in plan.boxes]
    assert sorted(at, key=lambda point: (point.y, point.x)) == at
    assert len({point.y for point in at}) == 3
    assert len({point.x for point in at}) == 3


@pytest.mark.parametrize("direction", ["right", "down"])
def test_unlinked_siblings_keep_the_order_of_the_file(drawn, direction):
    plan = drawn(f"""
        direction: {direction}
        nodes:
          one: {{kind: group, nodes: {{a: box, b: box}}}}
          two: {{kind: group, nodes: {{c: box, d: box}}}}
    """)
    at = rects(plan)
    for first, second in (("one", "two"), ("one.a", "one.b"), ("two.c", "two.d")):
        assert at[second].left > at[first].right or at[second].top > at[first].bottom


def test_a_link_to_oneself_comes_back_to_its_node(drawn):
    plan = drawn("""
        nodes: {a: box, b: box}
        links: [a -> a, a -> b, "a -> a: again"]
    """)
    loops = [route for route in plan.routes if route.link.source == route.link.target]
    assert all(len(route.points) >= 3 for route in loops)
    assert len({route.points for route in loops}) == 2


def test_parallel_links_run_beside_each_other(drawn):
    plan = drawn("""
        nodes: {a: box, b: box}
        links: [a -> b, a -> b, b -> a, "a -- b: one", "a -- b: two"]
    """)
    assert count(plan).crossings == 0
    assert len({route.points for route in plan.routes}) == 5


def test_links_may_end_at_groups_and_empty_groups(drawn):
    plan = drawn("""
        nodes:
          one: {kind: group, title: One, nodes: {a: box}}
          two: {kind: group, title: A very long title of a group that holds nothing, nodes: {}}
          c: box
        links: [one -> two, c -> one, "two -- c: label", one.a -> two]
    """)
    assert len(plan.routes) == 4


def test_groups_may_be_six_deep(drawn):
    plan = drawn("""
        nodes:
          a: {kind: group, title: A, nodes: {b: {kind: group, title: B, nodes: {c: {kind: group,
            title: C, nodes: {d: {kind: group, title: D, nodes: {e: {kind: group, title: E, nodes:
            {f: {kind: group, title: F, nodes: {g: box, h: {kind: box, border: right}}}}}}}}}}}}}
          z: box
        links: [z -> a.b.c.d.e.f.g, a.b.c.d.e.f.h -> z, a.b.c.d -- z]
    """)
    assert len(plan.boxes) == 9


def test_many_nodes_may_sit_on_every_border(drawn):
    sides = ("left", "right", "top", "bottom")
    nodes = ", ".join(f"{s}-{n}: {{kind: box, border: {s}}}" for s in sides for n in range(4))
    links = ", ".join(f"z -> g.{side}-{n}" for side in sides for n in range(4))
    plan = drawn(f"""
        nodes: {{g: {{kind: group, title: Group, nodes: {{{nodes}, inner: box}}}}, z: box}}
        links: [{links}, g.inner -> g.left-1, g.inner -> g.top-2]
    """)
    assert len(plan.boxes) == 19


def test_links_pass_the_title_of_a_narrow_group(drawn):
    plan = drawn("""
        direction: down
        nodes:
          z: box
          g: {kind: group, title: A title much wider than what it holds, nodes: {a: box}}
        links: [z -> g.a, g.a -> z, z -- g]
    """)
    assert len(plan.routes) == 3


def test_labels_may_have_three_lines(drawn):
    plan = drawn(r"""
        nodes: {a: box, b: box, c: box}
        links:
          - {from: a, to: b, label: "one\ntwo\nthree"}
          - {from: a, to: c, label: "a long first line\nx\n셋째 줄"}
          - {from: b, to: c, label: "one\ntwo\nthree"}
          - {from: a, to: b, label: "one\ntwo\nthree"}
    """)
    assert all(route.label for route in plan.routes)


def test_an_empty_case_has_an_empty_plan(drawn):
    plan = drawn("nodes: {a: box}")
    assert rects(plan)["a"].left == rects(plan)["a"].top == 0


@pytest.mark.parametrize("file", ["business-system.yaml", "gallery/static-site-cdn.yaml"])
def test_the_plan_does_not_depend_on_the_hash_seed(root, file):
    program = (
        "import sys; from pathlib import Path; from dohae.draw import metrics;"
        "from dohae.layout import lay_out; from dohae.model import load;"
        "plan = lay_out(load(Path(sys.argv[1])), metrics('text'));"
        "print([(b.node.path, b.rect) for b in plan.boxes], plan.routes)"
    )
    plans = {
        subprocess.run(
            [sys.executable, "-c", program, str(root / "models" / file)],
            env={**os.environ, "PYTHONHASHSEED": seed},
            check=True,
            capture_output=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(plans) == 1


def test_hints_in_a_row_hold_in_whatever_order_the_file_gives_them(drawn):
    plan = drawn("""
        direction: right
        nodes: {a: {kind: box, below: b}, b: {kind: box, below: c}, c: box, d: box}
        links: ["d -> a, b, c"]
    """)
    at = rects(plan)
    assert at["c"].bottom < at["b"].top
    assert at["b"].bottom < at["a"].top


def test_a_hint_outweighs_the_side_of_a_border_node(drawn):
    plan = drawn("""
        direction: right
        nodes:
          g: {kind: group, direction: down, nodes: {h: {kind: group, direction: right, nodes: {
            edge: {kind: box, border: bottom}}}}}
          z: {kind: box, above: g}
        links: [z -> g.h.edge]
    """)
    at = rects(plan)
    assert at["z"].bottom < at["g"].top


def test_a_link_between_nodes_on_one_side_of_two_groups_leaves_both_there(drawn):
    plan = drawn("""
        direction: right
        nodes:
          g: {kind: group, nodes: {
            a: box, b: {kind: box, border: top}, c: {kind: group, nodes: {}},
            d: {kind: group, nodes: {e: {kind: box, border: top}}}}}
        links: [g.b -- g.d.e]
    """)
    assert len(plan.routes) == 1


def test_a_link_to_what_stands_below_a_group_runs_straight(drawn):
    plan = drawn("""
        direction: right
        nodes:
          g: {kind: group, nodes: {a: box, b: box, c: box, d: box}}
          z: {kind: box, below: g}
        links: [g.a -> g.b -> g.c -> g.d, g.c -> z]
    """)
    assert count(plan).bends == 0
    at = rects(plan)
    assert at["z"].centre.x == at["g.c"].centre.x
    assert at["g"].bottom < at["z"].top


def test_what_is_drawn_below_a_group_by_itself_is_set_in_line_with_its_link(drawn):
    plan = drawn("""
        nodes:
          g: {kind: group, nodes: {a: box, b: box, c: box, d: box, e: box}}
          y: box
          z: box
        links: [g.a -> g.b -> g.c -> g.d -> g.e, g.c -> y, g.d -> z]
    """)
    assert count(plan).bends == 0


def test_branches_of_a_trunk_end_in_the_middle_of_groups(drawn):
    plan = drawn("""
        direction: right
        nodes:
          hub: box
          g: {kind: group, title: G, nodes: {a: box, b: box}}
          h: {kind: group, title: H, nodes: {c: box, d: box}}
          i: {kind: group, title: I, nodes: {e: box, f: box}}
          j: {kind: group, title: J, nodes: {k: box, l: box}}
        links: ["hub -> g, h, i, j", g.a -> g.b, h.c -> h.d, i.e -> i.f, j.k -> j.l]
    """)
    at = rects(plan)
    for route in plan.routes[:4]:
        assert abs(route.points[-1].y - at[route.link.target].centre.y) <= 1


def test_nodes_above_each_other_are_in_line_or_plainly_not():
    # By their names alone, their icons would stand two lattice points apart.
    case = parse(
        dedent("""
            title: t
            direction: right
            nodes:
              app: {kind: aws.compute.ec2, title: 앱}
              till: {kind: aws.compute.ec2, title: 가맹점 단말기}
              entry: {kind: aws.compute.ec2, title: 기록 수집}
              rest: {kind: aws.compute.ec2, title: 그 밖의 것}
            links: [till -> entry, app -> entry -> rest]
        """),
        "t.yaml",
        "t",
    )
    plan = lay_out(case, MEDIA["picture"])
    at = {box.node.path: box.body.centre for box in plan.boxes}
    assert abs(at["till"].x - at["app"].x) in {0, *range(5, 1000)}


def test_a_label_stands_in_the_middle_of_its_stretch_of_line(drawn):
    plan = drawn("""
        direction: right
        nodes: {a: box, b: box, c: box, d: box}
        links: [a -> b -> c -> d, "d -> a: 다시"]
    """)
    back = plan.routes[-1]
    line = [point.x for point in back.points if abs(point.y - back.label.centre.y) <= 1]
    assert len(line) == 2
    assert abs(sum(line) / 2 - back.label.centre.x) <= 2


def test_detours_are_what_lines_are_longer_than_their_ends_are_apart(drawn):
    straight = drawn("""
        nodes: {a: box, b: box, c: box}
        links: [a -> b -> c]
    """)
    assert detours(straight) == 0
    around = drawn("""
        direction: right
        nodes: {a: box, b: box, c: box}
        links: [a -> b -> c, c -> a]
    """)
    (back,) = (route for route in around.routes if route.link.source == "c")
    walked = sum(abs(b.x - a.x) + abs(b.y - a.y) for a, b in pairwise(back.points))
    at = {box.node.path: box.body for box in around.boxes}
    assert detours(around) == walked - (at["c"].left - at["a"].right) > 0


def test_lines_that_run_round_are_not_worth_what_else_they_save(monkeypatch, root, arranged):
    case = root / "models" / "gallery" / "event-driven-orders.yaml"
    text = MEDIA["text"]
    mine = place(arranged(case), text)
    monkeypatch.setattr(fit, "DETOUR", 0)
    free = place(arrange(load(case)), text)
    assert detours(mine) < detours(free) / 2
    assert count(mine).crossings <= count(free).crossings


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("disaster-recovery-two-regions", "tokyo-igw tokyo-alb tokyo-1 tokyo-db"),
        ("hybrid-direct-connect-vpn", "router dx vgw alb app-a endpoint backup"),
    ],
)
def test_a_chain_across_groups_is_one_straight_line_though_others_bend(root, arranged, name, level):
    drawing = arranged(root / "models" / "gallery" / f"{name}.yaml")
    for metrics in MEDIA.values():
        bodies = {box.node.path.split(".")[-1]: box.body for box in place(drawing, metrics).boxes}
        heights = [bodies[node].top + bodies[node].bottom for node in level.split()]
        assert max(heights) - min(heights) <= 2, heights
