"""The legend below a text drawing says what lines and groups mean, and is no part of the graph."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import PLAIN, WICKED, cases

from dohae import cells
from dohae.draw import find_format, metrics
from dohae.draw.legend import group_entries, style_entries
from dohae.draw.picture import legend as picture_legend
from dohae.draw.text.by_hand import read_by_hand
from dohae.draw.text.canvas import Canvas, Ink, Part
from dohae.draw.text.charset import ASCII, UNICODE
from dohae.draw.text.drawing import Unreadable
from dohae.draw.text.legend import draw_legend, legend_of, meanings_of
from dohae.draw.text.paint import paint
from dohae.draw.text.read import read
from dohae.draw.text.verify import differences, from_case, verify
from dohae.layout import lay_out
from dohae.model import parse
from dohae.model.case import LineStyle
from dohae.recover import as_model

MODEL = """\
title: 복제
legend: true
nodes:
  seoul: {kind: aws.region, title: 서울, nodes: {db: aws.rds}}
  tokyo: {kind: aws.region, title: 도쿄, nodes: {copy: aws.rds}}
  vpc: {kind: aws.vpc, nodes: {a: aws.s3}}
links:
  - {from: seoul.db, to: tokyo.copy, arrow: "->", style: dashed, label: 복제}
  - seoul.db -- vpc.a
"""

CASE = parse(MODEL, "m.yaml", "m")
TOLD = parse(
    MODEL.replace(
        "legend: true",
        "legend:\n  aws.region: 고객이 있는 곳\n"
        "  dashed: 밤마다 다른 곳으로 복제하는, 돈이 가장 적게 드는 길",
    ),
    "m.yaml",
    "m",
)

UNICODE_LEGEND = """\
╭─ 범례 ─────────────╮
│ ┏━┓ Region (리전): │
│     서울, 도쿄     │
│ ─── 실선           │
│ ╌╌╌ 파선           │
╰────────────────────╯
"""
ASCII_LEGEND = """\
.- 범례 -------------.
| +-+ Region (리전): |
|     서울, 도쿄     |
| --- 실선           |
| ~~~ 파선           |
'--------------------'
"""
CHARSETS = pytest.mark.parametrize("charset", [UNICODE, ASCII], ids=lambda charset: charset.name)


def drawn(case, charset):
    return "\n".join(paint(lay_out(case, metrics("text")), charset).rows()) + "\n"


def box(case, charset):
    return drawn(replace(case, legend=False), charset)


@CHARSETS
def test_a_drawing_says_the_same_with_its_legend_and_without(charset):
    text = drawn(CASE, charset)
    bare = box(CASE, charset)
    assert text.startswith(bare)
    assert len(text) > len(bare)
    assert read(text).legend == read_by_hand(text).legend == meanings_of(CASE)
    assert not read(bare).legend
    assert replace(read(text), legend=()) == read(bare)
    assert replace(read_by_hand(text), legend=()) == read_by_hand(bare)


@pytest.mark.parametrize(("charset", "looks"), [(UNICODE, UNICODE_LEGEND), (ASCII, ASCII_LEGEND)])
def test_it_lists_groups_and_styles_in_a_frame_of_its_own(charset, looks):
    legend = legend_of(CASE, 30)
    canvas = Canvas(legend.size)
    draw_legend(legend, canvas, 0, charset)
    assert "\n".join(canvas.rows()) + "\n" == looks


@pytest.mark.parametrize("name", ["utxt", "txt"])
def test_it_stands_below_the_drawing_after_a_blank_row(name):
    above, below = find_format(name).draw(lay_out(CASE, metrics("text"))).decode().split("\n\n")
    assert "범례" not in above
    assert "범례" in below.splitlines()[0]


def test_it_is_as_wide_as_its_words_and_no_wider_than_the_drawing():
    wide, narrow = legend_of(CASE, 200), legend_of(CASE, 1)
    assert wide.size.width == cells.width("│ ┏━┓ Region (리전): 서울, 도쿄 │")
    assert narrow.size.width <= 30
    assert narrow.size.height > wide.size.height
    assert all(legend_of(CASE, width).size.width <= width for width in range(30, 60))


@pytest.mark.parametrize(
    "change",
    [
        "legend: false",
        "legend: true\nlinks: []\nnodes: {a: aws.s3}",
        "legend: true\nlinks: [vpc -- a]\nnodes: {vpc: {kind: aws.vpc, nodes: {b: box}}, a: box}",
    ],
)
def test_nothing_is_drawn_where_nothing_is_to_be_explained(change):
    nodes = (
        "" if "nodes" in change else "nodes: {g: {kind: aws.region, title: 서울, nodes: {a: box}}}"
    )
    case = parse(f"title: T\n{change}\n{nodes}", "m.yaml", "m")
    assert meanings_of(case) == ()
    assert legend_of(case, 80) is None
    assert verify(case, drawn(case, UNICODE)) == []


@CHARSETS
def test_a_model_says_what_its_lines_and_borders_mean(charset):
    text = drawn(TOLD, charset)
    assert [(row.of, row.words) for row in read(text).legend] == [
        (None, "고객이 있는 곳: 서울, 도쿄"),
        (LineStyle.DASHED, "밤마다 다른 곳으로 복제하는, 돈이 가장 적게 드는 길"),
    ]
    assert verify(TOLD, text) == []
    other = replace(TOLD.meanings[1], words="낮마다 복제")
    assert len(verify(replace(TOLD, meanings=(TOLD.meanings[0], other)), text)) == 2


@CHARSETS
def test_meanings_come_back_with_the_model_of_a_drawing(charset):
    model = parse(as_model(read(drawn(TOLD, charset)), "T"), "m.yaml", "m")
    assert [(m.of, m.words) for m in model.meanings] == [
        ("group", "고객이 있는 곳"),
        (LineStyle.DASHED, "밤마다 다른 곳으로 복제하는, 돈이 가장 적게 드는 길"),
    ]


def test_kinds_that_a_legend_names_come_back_with_the_model_of_a_drawing():
    model = parse(as_model(read(drawn(CASE, UNICODE)), "T"), "m.yaml", "m")
    kinds = {node.kind for node in model.nodes if node.title in ("서울", "도쿄")}
    assert kinds == {"aws.region"}
    assert model.meanings == ()


def test_pictures_use_the_same_words():
    shown = [entry.line.text for entry in picture_legend.legend(CASE, 1000).entries]
    words = [entry.words for entry in (*group_entries(CASE), *style_entries(CASE))]
    assert words == ["Region (리전)", "실선", "파선"]
    assert set(words) <= set(shown)


def test_a_swatch_has_the_colour_of_its_kind():
    canvas = paint(lay_out(CASE, metrics("text")), UNICODE)
    inks = [ink for row in canvas.runs() for text, ink in row if text == "┏━┓"]
    assert inks == [Ink(Part.BORDER, "aws.region")]


@CHARSETS
def test_a_legend_that_is_missing_or_not_meant_is_found_out(charset):
    with_legend, without = drawn(CASE, charset), box(CASE, charset)
    lines = [
        "'Region (리전): 서울, 도쿄' for groups in the legend",
        "'실선' for the style solid in the legend",
        "'파선' for the style dashed in the legend",
    ]
    assert verify(CASE, without) == [f"not drawn: {line}" for line in lines]
    unmeant = [f"drawn, but not meant: {line}" for line in lines]
    assert verify(replace(CASE, legend=False), with_legend) == unmeant


@CHARSETS
def test_a_swatch_that_stands_for_nothing_is_found_out(charset):
    text = "\n".join(paint(lay_out(CASE, metrics("text")), charset).rows())
    group = charset.group.top_left + charset.group.flat + charset.group.top_right
    drawing, sign, legend = text.rpartition(f" {group} Region")
    assert sign
    assert verify(CASE, f"{drawing} ??? Region{legend}")


@CHARSETS
@pytest.mark.parametrize("row", [0, 1, -1])
def test_a_legend_in_a_crooked_frame_is_refused(charset, row):
    lines = drawn(CASE, charset).splitlines()
    top = next(i for i, line in enumerate(lines) if "범례" in line)
    at = row if row < 0 else top + row
    lines[at] = lines[at][:-1] + charset.legend.flat * 2 + lines[at][-1]
    with pytest.raises(Unreadable):
        read("\n".join(lines))


def test_the_model_of_a_drawing_with_a_legend_asks_for_one():
    text = as_model(read(drawn(CASE, UNICODE)), "T")
    assert parse(text, "m.yaml", "m").legend


@pytest.mark.parametrize("text", UNICODE_LEGEND.splitlines() + ASCII_LEGEND.splitlines())
@CHARSETS
def test_texts_that_look_like_a_legend_are_none(text, charset):
    quoted = text.replace("\\", "\\\\").replace('"', '\\"')
    model = f'title: T\nnodes: {{a: {{label: "{quoted}"}}, b: box}}\nlinks: [a -- b: "{quoted}"]'
    case = parse(model, "m.yaml", "m")
    assert verify(case, drawn(case, charset)) == []


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(cases(max_nodes=8, texts=PLAIN + WICKED))
def test_random_legends_are_skipped_when_read(case):
    case = replace(case, legend=True)
    plan = lay_out(case, metrics("text"))
    for charset in (UNICODE, ASCII):
        text = "\n".join(paint(plan, charset).rows())
        assert differences(from_case(case), read(text)) == [], text
        if meanings_of(case):
            rows = text.splitlines()[plan.size.height + 1 :]
            assert len({cells.width(row) for row in rows}) == 1
            assert cells.width(rows[0]) <= max(30, plan.size.width, 60)
