"""A drawing read back says what its case says, whatever the charset."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from layout.over import each_once
from pace import within
from strategies import PLAIN, WICKED, cases

from dohae.draw import metrics
from dohae.draw.text.charset import ASCII, UNICODE
from dohae.draw.text.drawing import DrawnLink, Unreadable
from dohae.draw.text.paint import paint
from dohae.draw.text.read import read
from dohae.draw.text.verify import verify
from dohae.layout import lay_out, place
from dohae.model import load, parse
from dohae.model.case import Arrow, LineStyle

SHARE = {6: 0.15, 7: 0.65, 12: 0.16, 16: 0.03, 30: 0.01}
"""How many of the random cases have at most so many nodes."""

TRIED = 6
"""Cases of so many nodes at most are arranged with all that is tried for a better drawing."""

EXAMPLES = int(os.environ.get("DOHAE_EXAMPLES", "2000"))
"""Random cases in a run."""

MODELS = sorted((Path(__file__).parents[3] / "models").rglob("*.yaml"))


@pytest.mark.parametrize("model", MODELS, ids=lambda file: file.stem)
def test_every_model_is_read_back_as_it_is(model, arranged):
    case = load(model)
    plan = place(arranged(model), metrics("text"))
    for shown in (replace(case, legend=False), replace(case, legend=True)):
        for charset in (UNICODE, ASCII):
            text = "\n".join(paint(replace(plan, case=shown), charset).rows())
            assert verify(shown, text) == []


@pytest.mark.parametrize("most", SHARE)
def test_random_cases_are_read_back_as_they_are(most):
    """Sizes differ, so that failures shrink well and large cases are not too many."""

    @settings(
        max_examples=max(1, round(EXAMPLES * SHARE[most])),
        deadline=None,
        derandomize=True,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )
    @given(cases(max_nodes=most, texts=PLAIN + WICKED))
    @each_once
    def agrees(case):
        options = {} if most <= TRIED else {"trials": 1}
        plan = lay_out(case, metrics("text"), **options)
        for charset in (UNICODE, ASCII):
            text = "\n".join(paint(plan, charset).rows())
            assert verify(case, text) == [], text

    agrees()


FOUND = {
    "label-beside-bend": """
nodes: {n0: {label: EC2}, n1: {kind: group, nodes: {}}, n2: box, n3: box}
links:
  - {from: n3, to: n2, arrow: "<-", label: "Gateway\\nEndPoint"}
  - n3 -- n0
  - n2 -> n3
""",
    "trunk-ends-at-a-group-that-it-enters": """
nodes:
  n0:
  n1: {kind: group, nodes: {n2: box, n6: box}}
  n3: {kind: group, nodes: {n4: box, n5: box}}
links:
  - n3.n5 -> n1
  - n3 -> n0
  - {from: n1.n6, to: n3, style: dotted, label: AReallyLongName}
  - n0 -> n3
  - {from: n3.n4, to: n0, label: EC2}
  - {from: n1.n6, to: n3.n5, style: dashed, label: AReallyLongName}
  - {from: n3.n5, to: n3.n4, arrow: "<->", label: Web Server}
""",
}
"""Cases that once went wrong."""


@pytest.mark.parametrize("name", FOUND)
def test_what_once_went_wrong_goes_right(name):
    case = parse(f"title: T\n{FOUND[name]}", "found.yaml", name)
    plan = lay_out(case, metrics("text"))
    for charset in (UNICODE, ASCII):
        assert verify(case, "\n".join(paint(plan, charset).rows())) == []


CROSSING = """\
            ┌───┐
            │ c │
            └─┬─┘
┌───┐         │         ┌───┐
│ a ├─────────│─────────┤ b │
└───┘         │         └───┘
            ┌─┴─┐
            │ d │
            └───┘
"""


def names(drawing):
    return {
        (drawing.nodes[link.source].label, link.arrow, drawing.nodes[link.target].label)
        for link in drawing.links
    }


@pytest.mark.parametrize(
    "text", [CROSSING, CROSSING.translate(str.maketrans("─│┌┐└┘├┤┬┴", "-|++++++++"))]
)
def test_a_crossing_is_no_junction(text):
    assert names(read(text)) == {("a", "--", "b"), ("c", "--", "d")}


def test_a_branching_line_without_arrowheads_is_one_root_and_those_opposite():
    drawing = read(
        """\
                ┌───┐
            ┌───┤ b │
┌───┐       │   └───┘
│ a ├───────┤
└───┘       │   ┌───┐
            └───┤ c │
                └───┘
"""
    )
    assert names(drawing) == {("a", "--", "b"), ("a", "--", "c")}


def test_the_one_end_with_an_arrowhead_is_the_root():
    drawing = read(
        """\
                ┌───┐
            ┌──▸│ b │
┌───┐       │   └───┘
│ a ├───────┤
└───┘       │   ┌───┐
            └───┤ c │
                └───┘
"""
    )
    assert names(drawing) == {("a", "->", "b"), ("c", "->", "b")}


def test_the_one_end_without_an_arrowhead_is_the_root():
    drawing = read(
        """\
        +---+     +---+
        | b |<-+->| c |
        +---+  |  +---+
               |  +---+
               +->| d |
               |  +---+
             +-+-+
             | a |
             +---+
"""
    )
    assert names(drawing) == {("a", "->", "b"), ("a", "->", "c"), ("a", "->", "d")}


@pytest.mark.parametrize("end", ["─┤", "▸│"])
def test_a_line_whose_arrowheads_do_not_tell_its_root_and_that_is_no_bar_is_refused(end):
    text = """\
┌───┐     ┌───┐
│ a ├──┬─{} b │
└───┘  │  └───┘
       │  ┌───┐
       ├─{} c │
       │  └───┘
     ┌─┴─┐
     │ d │
     └───┘
"""
    with pytest.raises(Unreadable, match="which end of the branching line is its root"):
        read(text.format(end, end))


def test_a_middle_leaf_may_lie_straight_ahead_of_the_root():
    drawing = read(
        """\
         +---+
      +--+ b |
      |  +---+
+---+ |  +---+
| a +-+--+ c |
+---+ |  +---+
      |  +---+
      +--+ d |
         +---+
"""
    )
    assert names(drawing) == {("a", "--", leaf) for leaf in "bcd"}


OF_BOLD = """\
┌───┐
│ a ╞══════╗
└───┘      ║
┌───┐    ┌─╨─┐
│ c │◂─┐ │ b │
└───┘  │ └─┬─┘
       └───┘
"""


@pytest.mark.parametrize("text", [OF_BOLD, OF_BOLD.translate(str.maketrans("╞╗╨", "├┐┴"))])
def test_bends_and_ends_of_bold_lines_may_be_double(text):
    """They were not at first."""
    assert set(read(text).links) == {
        DrawnLink(0, 2, Arrow.NONE, "", LineStyle.BOLD),
        DrawnLink(2, 1, Arrow.FORWARD, "", LineStyle.SOLID),
    }


def test_labels_are_read_from_flat_and_upright_lines():
    drawing = read(
        """\
+---+                +---+
| a +- two words --->| b |
+-+-+                +---+
  |
"->"
  |
  v
+---+
| c |
+---+
"""
    )
    assert set(drawing.links) == {
        DrawnLink(0, 1, Arrow.FORWARD, "two words", LineStyle.SOLID),
        DrawnLink(0, 2, Arrow.FORWARD, "->", LineStyle.SOLID),
    }


def test_an_empty_group_is_no_node():
    drawing = read("+- G -+  +---+\n|     |  | N |\n+-----+  +---+")
    assert [(node.title, node.label, node.is_group) for node in drawing.nodes] == [
        ("G", "", True),
        ("", "N", False),
    ]


def test_a_loop_of_line_is_no_box():
    drawing = read("+---+\n| A +--+\n|   |  |\n|   +--+\n+---+")
    assert len(drawing.nodes) == 1
    assert drawing.links == (DrawnLink(0, 0, Arrow.NONE, "", LineStyle.SOLID),)


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", "row 1, column 1: no box"),
        ("This is prose, not a drawing.", "row 1, column 1: no box"),
        ("def f(x):\n    return x | {1: '+'}", "no box"),
        ("┌───┐\n│ a ├──\n└───┘", "row 2, column 7: a line leads nowhere to the right"),
        ("┌───┐\n│ a ├───┐\n└───┘   │\n        │", "row 4, column 9: a line leads nowhere"),
        ("┌───┐   words\n│ a │\n└───┘", "row 1, column 9: the words 'words' stand on no line"),
        ("┌───┐  ◂─┐\n│ a ├────┘\n└───┘", "an arrowhead points to nothing"),
        ("+" * 1_000_000, "1000000 characters are more than a drawing has"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_place(text, place):
    with pytest.raises(Unreadable, match=place):
        read(text)


FLOODS = ["+" * 199_000, ("+" * 400 + "\n") * 400, ("+-|" * 150 + "\n") * 400]
BOXES = "\n".join(row * 73 for _ in range(110) for row in ("+---+ ", "| a | ", "+---+ ", "      "))


@pytest.mark.parametrize("text", [*FLOODS, BOXES], ids=["a row", "plus signs", "lines", "boxes"])
def test_a_flood_is_read_or_refused_within_seconds(text):
    with within(5):
        if text in FLOODS:
            with pytest.raises(Unreadable):
                read(text)
        else:
            assert len(read(text).nodes) == 73 * 110


ROOTED = """\
       ┌───┐
       │ a │
       └─┬─┘
  ┌──────┴─ x ─┬───────┐
┌─┴─┐        ┌─┴─┐   ┌─┴─┐
│ b │        │ c │   │ d │
└───┘        └───┘   └───┘
"""
TRUNK = """\
                     ┌───┐
                  ┌──┤ b │
┌───┐             │  └───┘
│ a ├─{:─<12}┤
└───┘             │            ┌───┐
                  └─{:─<11}┤ c │
                               └───┘
"""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("┌───┐    ┌───┐\n│ a ├──╌╌┤ b │\n└───┘    └───┘", "a line is drawn in several styles"),
        (
            "┌───┐                 ┌───┐\n│ a ├─ [+] x ─ [-] y ─┤ b │\n└───┘                 └───┘",
            "a line has several signs",
        ),
        (
            "┌───┐           ┌───┐\n│ a ├──┬─────┬──┤ b │\n└───┘  └─────┘  └───┘",
            "a line parts, and leads to nothing there",
        ),
        ("┌───┐    ┌───┐\n│ a ├─┐  │ b │\n└───┘ ║  └─┬─┘\n      ╚════┘", "several styles"),
        (ROOTED, "words stand where several links run"),
        (TRUNK.format("╌╌╌╌", ""), "a line is drawn in several styles"),
        (TRUNK.format(" [+] x ", " [-] y "), "a line has several signs"),
    ],
)
def test_a_line_that_could_be_taken_for_several_is_refused(text, says):
    with pytest.raises(Unreadable, match=says):
        read(text)


def test_no_words_on_a_trunk_are_lost():
    drawing = read(TRUNK.format(" x ", " y "))
    assert sorted(link.label for link in drawing.links) == ["x", "x y"]
