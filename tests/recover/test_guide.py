"""What the guide shows of reading is what reading gives."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from dohae import cells
from dohae.build.road import draw_case
from dohae.draw.text.verify import differences, from_case
from dohae.model import parse
from dohae.recover import models_in

PAGE = Path(__file__).parents[2] / "docs" / "guide" / "reading.md"


def blocks(language: str) -> list[str]:
    text = PAGE.read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\b.*\n((?:.*\n)*?)^```$", text, re.MULTILINE)


@pytest.mark.parametrize("name", ["utxt", "txt"])
def test_a_drawing_of_the_model_on_the_page_is_read_as_the_page_says(name):
    case = parse(blocks("dohae")[0], "shop.yaml", "shop")
    (model,) = models_in(draw_case(case, [name])[name].decode(), "shop")
    again = parse(model, "shop.yaml", "shop")
    # Where the nodes stand decides only in which order they are read.
    said = parse(blocks("yaml")[0], "said.yaml", "said")
    assert differences(from_case(case), from_case(again)) == []
    assert differences(from_case(said), from_case(again)) == []
    assert sorted(node.path for node in said.walk()) == sorted(node.path for node in again.walk())
    assert sorted(node.kind for node in said.walk()) == sorted(node.kind for node in case.walk())


def test_the_drawing_made_by_hand_is_read_as_the_page_says():
    (model,) = models_in(blocks("text")[0], "hand")
    assert model == blocks("yaml")[1]
    case = parse(model, "hand.yaml", "hand")
    assert len(list(case.walk())) == 5
    assert len(case.links) == 3


def test_the_drawing_made_by_hand_is_crooked_indeed():
    rows = blocks("text")[0].splitlines()
    assert len({cells.width(row) for row in rows[4:7]}) > 1


def test_widths_are_as_the_page_says():
    rows = re.findall(r"^\| (.*?) \| (.*?) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    width_of = {"한 칸": 1, "두 칸": 2}
    seen = 0
    for what, says in rows:
        for text in re.findall(r"`([^`]+)`", f"{what} {says}"):
            said = next((width_of[words] for words in width_of if says.startswith(words)), None)
            if said is not None:
                assert {cells.width(part) for part in cells.graphemes(text)} == {said}, text
                seen += 1
    assert seen >= 6


@pytest.mark.parametrize("label", ["x -> b", "-- a", "x->b"])
def test_a_label_that_reads_like_a_link_is_still_one_when_a_drawing_is_read(label):
    model = f"title: T\nnodes: {{a: box, b: box}}\nlinks: [{{from: a, to: b, label: '{label}'}}]\n"
    case = parse(model, "t.yaml", "t")
    (again,) = models_in(draw_case(case, ["utxt"])["utxt"].decode(), "t")
    (link,) = parse(again, "t.yaml", "t").links
    assert (link.source, link.target, link.label) == ("a", "b", label)
