"""What a group's direction lines up where no link does."""

from __future__ import annotations

import pytest
from layout.media import rects


@pytest.mark.parametrize(
    ("direction", "axis"), [("down", "y"), ("up", "y"), ("left", "x"), ("right", "x")]
)
@pytest.mark.parametrize("root", ["right", "down"])
def test_what_no_link_in_a_group_orders_stands_in_a_line_along_its_direction(
    drawn, root, direction, axis
):
    plan = drawn(f"""
        direction: {root}
        nodes:
          g: {{kind: group, direction: {direction}, nodes: {{a: box, b: box, c: box}}}}
          x: box
        links: ["g.a, g.b, g.c -> x"]
    """)
    at = {path: rect.centre for path, rect in rects(plan).items()}
    line = [at["g.a"], at["g.b"], at["g.c"]]
    along = [getattr(point, axis) for point in line]
    assert along == sorted(along, reverse=direction in ("up", "left"))
    assert len({getattr(point, "x" if axis == "y" else "y") for point in line}) == 1
    assert len(set(along)) == 3


def test_groups_stand_in_a_line_along_the_direction_of_the_one_around_them(drawn):
    plan = drawn("""
        direction: right
        nodes:
          u: box
          g:
            kind: group
            direction: down
            nodes:
              a: {kind: group, nodes: {p: box, q: box}}
              b: {kind: group, nodes: {p: box, q: box}}
              c: {kind: group, nodes: {p: box, q: box}}
          x: box
        links: [a.p -> a.q, b.p -> b.q, c.p -> c.q, "u -> a.p, b.p, c.p", "a.q, b.q, c.q -> x"]
    """)
    at = rects(plan)
    first, second, third = (at[f"g.{name}"] for name in "abc")
    assert first.bottom < second.top < second.bottom < third.top
    assert first.left == second.left == third.left
    assert at["x"].centre.y == at["g.b.q"].centre.y
    assert at["u"].centre.y == at["g.b.p"].centre.y


def test_a_hint_outweighs_the_direction_of_a_group(drawn):
    plan = drawn("""
        nodes:
          g:
            kind: group
            direction: down
            nodes: {a: box, b: {kind: box, right-of: a}, c: box}
          x: box
        links: ["g.a, g.b, g.c -> x"]
    """)
    at = rects(plan)
    assert at["g.a"].right < at["g.b"].left
