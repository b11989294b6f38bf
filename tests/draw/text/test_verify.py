"""Two drawings are compared as graphs, and told apart in words."""

from __future__ import annotations

import pickle
import random
import sys
from dataclasses import replace

import pytest
from pace import within

from dohae.draw.text.canvas import Misdrawn
from dohae.draw.text.drawing import Drawing, DrawnLink, DrawnNode, Unreadable
from dohae.draw.text.grid import MOST_CELLS
from dohae.draw.text.read import read
from dohae.draw.text.verify import Mistold, differences, from_case, prove, verify
from dohae.geometry import Side
from dohae.model import parse
from dohae.model.case import Arrow, LineStyle

CASE = parse("title: T\nnodes: {a: {label: A}, b: {label: B}}\nlinks: [a -> b]", "t.yaml", "t")
RIGHT = "+---+     +---+\n| A +---->| B |\n+---+     +---+\n"


def nodes(*labels):
    return tuple(DrawnNode("", label) for label in labels)


def test_a_drawing_that_tells_the_truth_is_proved():
    assert verify(CASE, RIGHT) == []
    prove(CASE, RIGHT)


def test_a_drawing_of_its_own_is_proved_however_large_it_is():
    wide = RIGHT.replace("---->", "-" * 70_000 + ">").replace("     ", " " * 70_001)
    assert len(wide) > MOST_CELLS
    assert verify(CASE, wide) == []
    with pytest.raises(Unreadable, match="more than a drawing has"):
        read(wide)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (RIGHT.replace("A", "X"), ["not drawn: node 'A'", "drawn, but not meant: node 'X'"]),
        (RIGHT.replace(">|", "-+"), ["not drawn: link 'A' -> 'B'"]),
        (RIGHT.replace("--->|", "-    "), ["leads nowhere"]),
        (RIGHT.replace("---->", "===>>"), ["leads nowhere|points to nothing"]),
        (RIGHT.replace("---->", "====>"), ["not solid: link 'A' -> 'B'"]),
    ],
)
def test_a_lie_is_told_in_words(text, says):
    with pytest.raises(Mistold, match="this is a fault of dohae") as caught:
        prove(CASE, text)
    for words in says:
        assert caught.match(words)


@pytest.mark.parametrize("error", [Mistold("a.yaml", ["x", "y"]), Misdrawn("crooked")])
def test_errors_come_whole_out_of_another_process(error):
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own
    assert str(again) == str(error)
    assert type(again) is type(error)


def test_the_order_of_nodes_and_links_does_not_matter():
    one = Drawing(nodes("A", "B"), (DrawnLink(0, 1, Arrow.FORWARD), DrawnLink(0, 1, Arrow.NONE)))
    other = Drawing(nodes("B", "A"), (DrawnLink(0, 1, Arrow.NONE), DrawnLink(1, 0, Arrow.FORWARD)))
    assert differences(one, other) == []


def test_equal_names_are_told_apart_by_their_links():
    square = ((0, 1), (1, 2), (2, 3), (3, 0))
    pairs = ((0, 1), (1, 0), (2, 3), (3, 2))
    same = nodes(*"AAAA")
    one = Drawing(same, tuple(DrawnLink(a, b, Arrow.FORWARD) for a, b in square))
    turned = Drawing(same, tuple(DrawnLink(3 - b, 3 - a, Arrow.FORWARD) for a, b in square))
    other = Drawing(same, tuple(DrawnLink(a, b, Arrow.FORWARD) for a, b in pairs))
    assert differences(one, turned) == []
    assert differences(one, other) == [
        "nodes of the same names are linked or grouped otherwise than in the model"
    ]


@pytest.mark.parametrize(
    "change",
    [
        {"title": "T"},
        {"label": "X"},
        {"is_group": True},
        {"parent": 1},
        {"border": Side.LEFT},
    ],
)
def test_whatever_a_node_says_counts(change):
    meant = Drawing((DrawnNode("", "A"), DrawnNode("G", "", is_group=True)), ())
    drawn = replace(meant, nodes=(replace(meant.nodes[0], **change), meant.nodes[1]))
    assert differences(meant, drawn) != []


def test_a_style_counts_where_it_shows():
    meant = Drawing(nodes("A", "B"), (DrawnLink(0, 1, Arrow.NONE, "", LineStyle.DASHED),))
    assert differences(meant, replace(meant, links=(DrawnLink(0, 1, Arrow.NONE),))) == []
    bold = DrawnLink(0, 1, Arrow.NONE, "", LineStyle.BOLD)
    assert differences(meant, replace(meant, links=(bold,))) == ["not dashed: link 'A' -- 'B'"]


def test_two_hundred_nodes_of_one_name_are_compared_in_time():
    shuffled = list(range(200))
    random.Random(1).shuffle(shuffled)
    same = nodes(*["A"] * 200)
    ring = tuple(DrawnLink(i, (i + 1) % 150, Arrow.FORWARD) for i in range(150))
    moved = tuple(replace(k, source=shuffled[k.source], target=shuffled[k.target]) for k in ring)
    with within(3):
        assert differences(Drawing(same, ring), Drawing(same, moved)) == []


def test_more_nodes_of_one_name_are_compared_than_functions_can_call_each_other():
    same = nodes(*["A"] * (sys.getrecursionlimit() + 10))
    assert differences(Drawing(same, ()), Drawing(same, ())) == []


def test_nodes_of_one_name_that_are_linked_otherwise_are_told():
    same = nodes(*["A"] * 6)
    ring = [(0, 1), (1, 2), (2, 3), (3, 4), (4, 5), (5, 0)]
    triangles = [(0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3)]
    one, other = (
        Drawing(same, tuple(DrawnLink(a, b, Arrow.NONE) for a, b in pairs))
        for pairs in (ring, triangles)
    )
    assert differences(one, other) == [
        "nodes of the same names are linked or grouped otherwise than in the model"
    ]


def test_a_case_is_compared_as_text_can_show_it():
    case = parse("title: T\nnodes: {a: {title: Two  words}}", "t.yaml", "t")
    assert from_case(case).nodes == (DrawnNode("", "Two words"),)
