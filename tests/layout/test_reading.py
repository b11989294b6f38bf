"""What no link holds in its place stands as the file has it."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from pathlib import Path
from textwrap import dedent

import pytest

from dohae.layout import arrange
from dohae.layout.frame import Area
from dohae.layout.reading import in_reading_order
from dohae.model import parse

DATA_LAKE = Path(__file__).parents[2] / "models" / "gallery" / "data-lake.yaml"


def drawing(text: str):
    return arrange(parse("title: t\n" + dedent(text), "t.yaml", "t"), trials=1)


def turned(found, across: int, down: int):
    """An arrangement with all boxes mirrored."""

    def mirror(area: Area) -> Area:
        left, right = sorted((across * area.left, across * area.right))
        top, bottom = sorted((down * area.top, down * area.bottom))
        return Area(left, top, right, bottom)

    return replace(found, areas={path: mirror(area) for path, area in found.areas.items()})


def corners(found, paths: str) -> list[tuple[int, int]]:
    return [(found.areas[path].top, found.areas[path].left) for path in paths.split()]


@pytest.mark.parametrize("direction", ["right", "down"])
@pytest.mark.parametrize(("across", "down"), [*product((1, -1), repeat=2)])
def test_unlinked_nodes_stand_in_reading_order_however_their_group_is_turned(
    direction, across, down
):
    found = drawing(f"""
        direction: {direction}
        nodes: {{g: {{kind: group, nodes: {{a: box, b: box, c: box, d: box, e: box}}}}, x: box}}
        links: [x -> g]
    """)
    straight = in_reading_order(found)
    assert straight is found
    mirrored = in_reading_order(turned(found, across, down))
    places = corners(mirrored, "g.a g.b g.c g.d g.e")
    assert len({top for top, _ in places}) > 1
    by_row, by_column = sorted(places), sorted(places, key=lambda at: (at[1], at[0]))
    assert places in (by_row, by_column)


def test_what_is_linked_or_hinted_stays_where_it_is():
    found = turned(
        drawing("""
            direction: right
            nodes:
              g: {kind: group, nodes: {a: box, b: box, c: {kind: box, right-of: d}, d: box}}
            links: [g.a -> g.b]
        """),
        -1,
        1,
    )
    assert in_reading_order(found) is found


@pytest.mark.parametrize("direction", ["left", "up"])
def test_a_group_may_flow_against_reading(direction):
    found = drawing(f"""
        nodes: {{g: {{kind: group, direction: {direction}, nodes: {{a: box, b: box}}}}}}
    """)
    assert in_reading_order(found) is found
    assert corners(found, "g.a g.b") == sorted(corners(found, "g.a g.b"), reverse=True)


def test_a_group_that_is_turned_round_keeps_its_unlinked_nodes_in_order(arranged):
    first, second = corners(arranged(DATA_LAKE), "lake.govern.permission lake.govern.metadata")
    assert first < second
