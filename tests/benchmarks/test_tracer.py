"""The tracer reads a text drawing as an eye that knows no tool's habits."""

import textwrap

import pytest
from benchmarks.layout.tracer import Tracer


def pairs(drawing):
    return sorted(
        "-".join(sorted(pair)) for pair in Tracer(textwrap.dedent(drawing).strip("\n")).pairs()
    )


@pytest.mark.parametrize("crossing", ["─┼─", "─│─"])
def test_crossings_are_passed_straight(crossing):
    drawing = f"""
           ┌────┐
           │ n3 │
           └──┬─┘
    ┌────┐    │    ┌────┐
    │ n1 ├───{crossing}───┤ n2 │
    └────┘    │    └────┘
           ┌──┴─┐
           │ n4 │
           └────┘
    """
    assert pairs(drawing) == ["n1-n2", "n3-n4"]


def test_lines_that_touch_a_box_end_there_with_or_without_a_joint():
    drawing = """
    ┌────┐  ┌────┐
    │ n1 │──┤ n2 │
    └────┘  └────┘
       └─────┐
             │
          ┌────┐
          │ n3 │
          └────┘
    """
    assert pairs(drawing) == ["n1-n2", "n1-n3"]


def test_branches_can_be_followed_every_way():
    drawing = """
    ┌────┐     ┌────┐
    │ n1 ├──┬──┤ n2 │
    └────┘  │  └────┘
            │  ┌────┐
            └──┤ n3 │
               └────┘
    """
    assert pairs(drawing) == ["n1-n2", "n1-n3", "n2-n3"]


def test_lines_that_break_off_lead_nowhere():
    drawing = """
    ┌────┐     ┌────┐
    │ n1 ├──   │ n2 │
    └────┘     └────┘
    """
    assert pairs(drawing) == []
