"""Drawings made by hand, and by other tools, are read as they stand."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from pace import within

from dohae.draw import metrics
from dohae.draw.text.by_hand import read_by_hand
from dohae.draw.text.charset import ASCII, UNICODE
from dohae.draw.text.drawing import Drawing, DrawnNode, Unreadable
from dohae.draw.text.paint import paint
from dohae.draw.text.verify import differences, from_case
from dohae.layout import place
from dohae.model import load

DATA = Path(__file__).parents[2] / "data"
MODELS = Path(__file__).parents[3] / "models"
SOURCE = (DATA / "aws-cases-source.md").read_text(encoding="utf-8")
DRAWINGS = re.findall(r"^```\n(.*?)^```", SOURCE, re.DOTALL | re.MULTILINE)

SERVICE = {"EC2", "RDS", "S3", "ELB", "Redshift", "Direct Connect", "Endpoint"}

ERRATA = {
    "medium-ec2-site": {
        # row of the source's drawing: the title that the model gives instead
        ("Web Server / S3", 17): "이미지 및 동영상 서버 / S3",
        ("Web Server / EC2", 17): "상품 등록 서버 / EC2",
    },
    "business-system": {
        ("EC2 / 업무 시스템 서버", 13): "EC2 / 인증 서버",
        ("Web Server / S3", 2): "파일 서버 / S3",
    },
}


def as_source(node: DrawnNode) -> tuple[str, ...]:
    """A node's words; a kind's usual name, which a model adds by itself, is no word of its own."""
    parts = [part for part in (node.title, node.label) if part]
    if len(parts) == 2 and parts[1] == "Endpoint":
        parts = parts[:1]
    return tuple(parts)


def plain(drawing: Drawing, errata: dict[tuple[str, int], str]) -> Drawing:
    """A drawing with the errata applied, each node's words in one."""
    nodes = []
    for node in drawing.nodes:
        name = errata.get((node.name, node.row), " / ".join(as_source(node)))
        nodes.append(DrawnNode("", name, node.is_group, node.parent, node.border))
    return Drawing(tuple(nodes), drawing.links)


@pytest.mark.parametrize(
    ("number", "name"),
    list(enumerate(["small-blog", "medium-ec2-site", "business-system", "aggregation-system"])),
)
def test_the_drawings_of_the_source_say_what_the_models_say(number, name):
    meant = plain(from_case(load(MODELS / f"{name}.yaml")), {})
    errata = ERRATA.get(name, {})
    drawn = read_by_hand(DRAWINGS[number])
    assert {(node.name, node.row) for node in drawn.nodes} >= errata.keys()
    assert differences(meant, plain(drawn, errata)) == []


@pytest.mark.parametrize(("number", "errata"), [(1, "medium-ec2-site"), (2, "business-system")])
def test_without_the_errata_the_source_says_otherwise(number, errata):
    meant = plain(from_case(load(MODELS / f"{errata}.yaml")), {})
    assert differences(meant, plain(read_by_hand(DRAWINGS[number]), {})) != []


def test_a_guess_is_remarked_with_its_place():
    remarks = [str(remark) for remark in read_by_hand(DRAWINGS[3]).remarks]
    assert any("'Gateway EndPoint' was taken for a node on the bottom" in r for r in remarks)
    assert any(r.startswith("row 19, column 1: the words '집계 시스템의 예") for r in remarks)


@pytest.mark.parametrize("charset", [UNICODE, ASCII], ids=lambda charset: charset.name)
@pytest.mark.parametrize("name", ["small-blog", "medium-ec2-site"])
def test_drawings_of_ones_own_are_read_as_well(name, charset, arranged):
    model = MODELS / f"{name}.yaml"
    case, plan = load(model), place(arranged(model), metrics("text"))
    drawn = read_by_hand("\n".join(paint(plan, charset).rows()))
    meant = from_case(case)
    assert len(drawn.nodes) == len(meant.nodes)
    assert len(drawn.links) == len(meant.links)


WEB = {
    ("ELB", "->", "Web 1"),
    ("ELB", "->", "Web 2"),
    ("Web 1", "->", "RDS"),
    ("Web 2", "->", "RDS"),
}


@pytest.mark.parametrize(
    ("file", "groups", "links", "labels"),
    [
        ("d2-groups.txt", {"VPC"}, WEB | {("User", "->", "ELB")}, {"HTTPS", "SQL"}),
        ("d2-groups-ascii.txt", {"VPC"}, WEB | {("User", "->", "ELB")}, {"HTTPS", "SQL"}),
        (
            "d2-right.txt",
            set(),
            {
                ("Browser", "->", "API Server"),
                ("API Server", "->", "Redis"),
                ("API Server", "<->", "Mobile"),
            },
            {"REST"},
        ),
        (
            "d2-nested.txt",
            {"VPC", "Public", "Private"},
            {
                ("User", "->", "CloudFront"),
                ("CloudFront", "->", "S3"),
                ("CloudFront", "->", "ALB"),
                ("ALB", "->", "App 1"),
                ("ALB", "->", "App 2"),
                ("App 1", "->", "Redis"),
                ("App 1", "->", "Aurora"),
                ("App 2", "->", "Aurora"),
                ("App 2", "->", "NAT"),
            },
            {"get", "origin"},
        ),
        ("mermaid-term.txt", set(), WEB | {("User", "->", "ELB")}, {"HTTPS"}),
        ("graph-easy.txt", set(), WEB | {("User", "--", "ELB")}, {"HTTPS"}),
        ("graph-easy-ascii.txt", set(), WEB | {("User", "--", "ELB")}, {"HTTPS"}),
    ],
)
def test_drawings_of_other_tools_are_read(file, groups, links, labels):
    drawing = read_by_hand((DATA / file).read_text(encoding="utf-8"))
    names = [node.title or node.label for node in drawing.nodes]
    assert {node.title for node in drawing.nodes if node.is_group} == groups
    read = {(names[link.source], link.arrow.value, names[link.target]) for link in drawing.links}
    turned = {(b, arrow, a) for a, arrow, b in read if arrow != "->"}
    assert links <= read | turned
    assert len(drawing.links) == len(links)
    assert {link.label for link in drawing.links} - {""} == labels
    assert drawing.remarks == ()


def test_a_line_that_claims_links_nobody_drew_is_left_out_with_a_remark():
    drawing = read_by_hand((DATA / "mermaid-term-merged.txt").read_text(encoding="utf-8"))
    assert len(drawing.nodes) == 9
    assert len(drawing.links) == 5
    assert any("can't be told which end" in remark.what for remark in drawing.remarks)


def test_words_at_a_lines_end_are_nodes_without_a_box():
    drawing = read_by_hand(
        """\
          +-----+
 User --->| ELB |
          +--+--+
             |
             v
          DB 서버
"""
    )
    assert [node.label for node in drawing.nodes] == ["ELB", "User", "DB 서버"]
    assert {(k.source, k.arrow, k.target) for k in drawing.links} == {(1, "->", 0), (0, "->", 2)}
    assert [remark.what for remark in drawing.remarks] == [
        "'User' was taken for a node without a box",
        "'DB 서버' was taken for a node without a box",
    ]


@pytest.mark.parametrize(
    "row",
    [
        "사용자 ---> | web | ---> 메일",
        "사용자 ───▶ │ web │ ───▶ 메일",
        "사용자 -----| web |----- 메일",
        "사용자  --  | web |  --  메일",
    ],
)
def test_lines_lead_from_korean_words_without_a_box_to_boxes(row):
    """Whatever columns a font gives to Hangul, the line keeps to the words and to the box."""
    border = row.index("web") - 2
    frame = " " * border + "+-----+"
    for shift in range(4):
        drawn = f"{' ' * shift}{frame}\n{row}\n{' ' * shift}{frame}\n"
        drawing = read_by_hand(drawn)
        names = [node.label for node in drawing.nodes]
        assert sorted(names) == ["web", "메일", "사용자"], drawn
        links = [(names[link.source], names[link.target]) for link in drawing.links]
        assert sorted(links) == [("web", "메일"), ("사용자", "web")], drawn


def test_dashes_among_the_words_of_a_box_are_no_line_that_grows():
    drawing = read_by_hand("+----------+\n| 서버 - |\n| 가-나 -  |\n+----------+\n")
    assert [node.label for node in drawing.nodes] == ["서버 - 가-나 -"]


def test_arrowheads_on_borders_are_heads_and_no_titles():
    drawing = read_by_hand(
        """\
+-----+
| web |
+--+--+
   |
+--v--+     +-----+
| app |     | log |
+--^--+     +--▲--+
   |           |
+--▼--+        |
| db  +--------+
+-----+
"""
    )
    assert [(node.title, node.label) for node in drawing.nodes] == [
        ("", "web"),
        ("", "app"),
        ("", "log"),
        ("", "db"),
    ]
    assert {(k.source, k.arrow, k.target) for k in drawing.links} == {
        (0, "->", 1),
        (1, "<->", 3),
        (3, "->", 2),
    }


def test_a_letter_on_a_border_that_no_line_meets_is_a_title():
    drawing = read_by_hand("+--v--+     +-----+\n| app |-----| web |\n+-----+     +-----+\n")
    assert [(node.title, node.label) for node in drawing.nodes] == [("v", "app"), ("", "web")]


def test_compartments_of_a_box_are_no_words():
    drawing = read_by_hand(
        """\
,----.     +------+
|User|     |  DB  |
|----|-----|======|
|name|     | rows |
`----'     +------+
"""
    )
    assert [node.label for node in drawing.nodes] == ["User name", "DB rows"]
    assert [(link.source, link.target) for link in drawing.links] == [(0, 1)]


def test_round_corners_and_lines_with_gaps_are_read():
    drawing = read_by_hand(
        """\
.-------.      ╭───────╮
|  one  | ---> │  two  │
'-------'      ╰───────╯
"""
    )
    assert [node.label for node in drawing.nodes] == ["one", "two"]
    assert [(link.source, link.arrow, link.target) for link in drawing.links] == [(0, "->", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "prose, and more prose - with + signs | and bars.",
        "def f(a: int) -> int:\n    return a | 1 + 2\n",
        "+--+\n|  ",
        "+" * 1_000_000,
        "\0\x1b[31m\n\t\v",
        "가" * 5000,
        ("가" + "-" * 20_000 + "x |\n") * 5,
    ],
)
def test_what_holds_no_box_is_refused_in_time(text):
    with within(2), pytest.raises(Unreadable, match="row 1, column 1"):
        read_by_hand(text)


@pytest.mark.parametrize(
    "text", [("+" * 400 + "\n") * 400, ("+-|" * 100 + "\n") * 300, ("+" * 50 + "\n") * 50]
)
def test_a_flood_of_corners_is_refused_in_time(text):
    with within(2), pytest.raises(Unreadable, match="more than a drawing has"):
        read_by_hand(text)


def test_half_a_drawing_is_read_as_far_as_it_goes():
    half = "\n".join(line[:60] for line in DRAWINGS[1].splitlines()[:12])
    drawing = read_by_hand(half)
    assert {node.name for node in drawing.nodes} >= {"Web Server / EC2", "Load Balancer / ELB"}
    assert drawing.remarks
