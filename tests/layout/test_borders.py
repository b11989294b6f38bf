"""Borders of groups stand where those of others do, and near what is in them."""

from __future__ import annotations

from layout.media import rects


def test_groups_below_each_other_share_their_borders(drawn):
    plan = drawn("""
        direction: right
        nodes:
          hub: box
          g: {kind: group, title: G, direction: right, nodes: {
            a: {kind: box, title: 아주 긴 이름}, b: box}}
          h: {kind: group, title: H, direction: right, nodes: {c: box, d: box}}
        links: ["hub -> g, h", g.a -> g.b, h.c -> h.d]
    """)
    at = rects(plan)
    assert at["g"].left == at["h"].left
    assert at["g"].right == at["h"].right


def test_replicas_are_as_wide_as_each_other(drawn):
    plan = drawn("""
        direction: right
        nodes:
          x: box
          v: {kind: aws.vpc, title: v, nodes: {
            g: {kind: aws.az, title: a, nodes: {
              s: {kind: aws.private-subnet, title: 서브넷, nodes: {a: aws.ec2}}}},
            h: {kind: aws.az, title: c, below: v.g, nodes: {
              t: {kind: aws.private-subnet, title: 더 긴 이름의 서브넷, nodes: {b: aws.ec2}}}}}}
          z: box
        links: ["x -> v.g.s.a, v.h.t.b", "v.g.s.a, v.h.t.b -> z"]
    """)
    at = rects(plan)
    for one, other in (("v.g", "v.h"), ("v.g.s", "v.h.t")):
        assert (at[one].left, at[one].right) == (at[other].left, at[other].right)


def test_a_group_is_not_drawn_out_towards_what_is_linked_to_it(drawn):
    plan = drawn("""
        direction: right
        nodes:
          x: box
          g: {kind: group, nodes: {a: box, e: {kind: box, below: g.a}}}
          h: {kind: group, below: g, nodes: {b: box, c: box}}
          z: {kind: box, right-of: h}
        links: [x -> g.a, h.b -> h.c, x -> h.b, g -> z, h -> z]
    """)
    at = rects(plan)
    assert at["g"].right - at["g.a"].right <= 2 * (at["g.a"].left - at["g"].left)
    assert at["g"].right < at["h.c"].left


def test_no_group_inside_is_drawn_out_so_that_a_link_ends_in_the_middle(drawn):
    """The one outside was held to what it holds; so was, of what it holds, its first group."""
    plan = drawn("""
        direction: down
        nodes:
          clusters:
            direction: right
            nodes: {c1: {nodes: {agent: box}}, c2: {nodes: {agent: box}}, c3: {nodes: {agent: box}}}
          watch: {nodes: {gateway: {border: top}, metrics: box, logs: box, traces: box}}
        links:
          - c1.agent, c2.agent, c3.agent -> gateway
          - gateway -> metrics, logs, traces
          - metrics -> clusters
    """)
    at = rects(plan)
    assert len({at[f"clusters.{name}"].width for name in ("c1", "c2", "c3")}) == 1
