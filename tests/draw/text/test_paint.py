"""A plan is painted whole or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dohae import cells
from dohae.draw.text.canvas import Canvas, Ink, Misdrawn, Part
from dohae.draw.text.charset import ASCII, UNICODE
from dohae.draw.text.metrics import TextMetrics
from dohae.draw.text.paint import paint
from dohae.geometry import Point, Rect, Side, Size
from dohae.layout import Box, Plan, Route
from dohae.model.case import Arrow, Case, LineStyle, Link, Node

A = Node("a", "aws.ec2", "Web", "EC2")
B = Node("b", "aws.rds", "", "DB 서버")


def box(node, left, top, width=0, height=0):
    size = Size(width, height) if width else TextMetrics().node(node).size
    rect = Rect(left, top, left + size.width - 1, top + size.height - 1)
    title = None
    if node.is_group and node.title:
        frame = TextMetrics().group(node)
        title = Rect(left + 2, top, left + 1 + frame.title.width, top)
    return Box(node, rect, rect, title)


def plan(boxes, routes=(), size=None):
    size = size or Size(1 + max(b.rect.right for b in boxes), 1 + max(b.rect.bottom for b in boxes))
    nodes = tuple(b.node for b in boxes if "." not in b.node.path)
    case = Case("c", "C", nodes, tuple(route.link for route in routes))
    return Plan(case, size, tuple(boxes), tuple(routes))


def route(link, *points, label=None, trunk=None):
    return Route(link, tuple(Point(x, y) for x, y in points), label, trunk)


def drawn(a_plan, charset=UNICODE):
    return "\n".join(paint(a_plan, charset).rows())


def test_titles_stand_on_borders_labels_inside_and_lines_join_boxes():
    a_plan = plan([box(A, 0, 0), box(B, 14, 0)], [route(Link("a", "b"), (8, 1), (14, 1))])
    assert drawn(a_plan) == (
        "┌─ Web ─┐     ┌─────────┐\n│  EC2  ├─────┤ DB 서버 │\n└───────┘     └─────────┘"
    )
    assert drawn(a_plan, ASCII) == (
        "+- Web -+     +---------+\n|  EC2  +-----+ DB 서버 |\n+-------+     +---------+"
    )


def test_arrowheads_stand_before_a_plain_border():
    a_plan = plan(
        [box(A, 0, 0), box(B, 14, 0)],
        [route(Link("a", "b", Arrow.BOTH), (8, 1), (14, 1))],
    )
    assert drawn(a_plan).splitlines()[1] == "│  EC2  │◂───▸│ DB 서버 │"
    assert drawn(a_plan, ASCII).splitlines()[1] == "|  EC2  |<--->| DB 서버 |"


def test_a_label_interrupts_its_line():
    link = Link("a", "b", Arrow.FORWARD, "SQL")
    a_plan = plan(
        [box(A, 0, 0), box(B, 17, 0)],
        [route(link, (8, 1), (17, 1), label=Rect(10, 1, 14, 1))],
    )
    assert drawn(a_plan).splitlines()[1] == "│  EC2  ├─ SQL ─▸│ DB 서버 │"


@pytest.mark.parametrize(
    ("style", "line", "ascii_line"),
    [
        (LineStyle.DASHED, "├╌╌╌╌╌┤", "+~~~~~+"),
        (LineStyle.DOTTED, "├┈┈┈┈┈┤", "+.....+"),
        (LineStyle.BOLD, "╞═════╡", "+=====+"),
    ],
)
def test_styles_show(style, line, ascii_line):
    link = Link("a", "b", style=style)
    a_plan = plan([box(A, 0, 0), box(B, 14, 0)], [route(link, (8, 1), (14, 1))])
    assert line in drawn(a_plan)
    assert ascii_line in drawn(a_plan, ASCII)


def crossing_plan():
    boxes = [
        box(replace(B, path=p), x, y)
        for p, x, y in (("a", 0, 4), ("b", 23, 4), ("c", 12, 0), ("d", 12, 8))
    ]
    return plan(
        boxes,
        [route(Link("a", "b"), (10, 5), (23, 5)), route(Link("c", "d"), (16, 2), (16, 8))],
    )


def test_lines_that_cross_leave_a_gap_in_the_flat_one():
    assert drawn(crossing_plan()).splitlines()[5] == "│ DB 서버 ├─────│──────┤ DB 서버 │"
    assert drawn(crossing_plan(), ASCII).splitlines()[5] == "| DB 서버 +-----|------+ DB 서버 |"


def trunk_plan(style):
    group = Node("g", "group", "G", is_group=True)
    inner = [replace(A, path="g.b"), replace(A, path="g.c")]
    group = replace(group, nodes=tuple(inner))
    b, c = (Link("a", node.path, style=style) for node in inner)
    return plan(
        [box(A, 0, 3), box(group, 16, 0, 16, 9), box(inner[0], 19, 1), box(inner[1], 19, 5)],
        [
            route(b, (8, 4), (12, 4), (12, 2), (19, 2), trunk=1),
            route(c, (8, 4), (12, 4), (12, 6), (19, 6), trunk=1),
        ],
    )


def test_a_trunk_branches_and_a_groups_border_is_crossed():
    a_plan = trunk_plan(LineStyle.SOLID)
    assert drawn(a_plan).splitlines()[2:7] == [
        "            ┌───╂──┤  EC2  │   ┃",
        "┌─ Web ─┐   │   ┃  └───────┘   ┃",
        "│  EC2  ├───┤   ┃              ┃",
        "└───────┘   │   ┃  ┌─ Web ─┐   ┃",
        "            └───╂──┤  EC2  │   ┃",
    ]


def test_bends_branches_and_ends_of_bold_lines_are_double():
    a_plan = trunk_plan(LineStyle.BOLD)
    assert drawn(a_plan).splitlines()[2:7] == [
        "            ╔═══╂══╡  EC2  │   ┃",
        "┌─ Web ─┐   ║   ┃  └───────┘   ┃",
        "│  EC2  ╞═══╣   ┃              ┃",
        "└───────┘   ║   ┃  ┌─ Web ─┐   ┃",
        "            ╚═══╂══╡  EC2  │   ┃",
    ]


def test_a_bold_line_that_is_crossed_where_it_ends_shows_so():
    boxes = [box(replace(A, path=p), x, y) for p, x, y in (("a", 0, 4), ("b", 18, 4))]
    boxes += [box(replace(A, path=p), 5, y) for p, y in (("c", 0), ("d", 8))]
    bold = route(Link("a", "b", style=LineStyle.BOLD), (8, 5), (18, 5))
    a_plan = plan(boxes, [bold, route(Link("c", "d"), (9, 2), (9, 8))])
    assert drawn(a_plan).splitlines()[5] == "│  EC2  ╞│════════╡  EC2  │"


def test_a_node_on_a_border_interrupts_it():
    node = Node("g.n", "box", "", "N", border=Side.RIGHT)
    group = Node("g", "group", "G", is_group=True, nodes=(node,))
    a_plan = plan([box(group, 0, 0, 12, 7), box(node, 9, 2)], size=Size(16, 7))
    assert drawn(a_plan).splitlines() == [
        "┏━ G ━━━━━━┓",
        "┃          ┃",
        "┃        ┌─┸─┐",
        "┃        │ N │",
        "┃        └─┰─┘",
        "┃          ┃",
        "┗━━━━━━━━━━┛",
    ]


def test_right_borders_stand_in_one_column_whatever_the_script():
    texts = ["EC2", "서버", "漢字", "ＡＢ", "👩‍💻", "é"]
    nodes = [Node(f"n{i}", "box", text, text) for i, text in enumerate(texts)]
    group = Node("g", "group", "그룹", is_group=True, nodes=tuple(nodes))
    boxes = [box(group, 0, 0, 20, 1 + 4 * len(nodes))]
    boxes += [box(node, 3, 1 + 4 * i) for i, node in enumerate(nodes)]
    rows = drawn(plan(boxes)).splitlines()
    assert {cells.width(row) for row in rows} == {20}
    assert all(row.endswith(("┓", "┃", "┛")) for row in rows)


@pytest.mark.parametrize(
    ("boxes", "routes", "why"),
    [
        ([box(A, 0, 0), box(B, 4, 0)], [], "would cover"),
        (
            [box(A, 0, 0), box(B, 14, 0)],
            [
                route(Link("a", "b"), (8, 1), (14, 1)),
                route(Link("b", "a"), (14, 1), (8, 1)),
            ],
            "run together",
        ),
        ([box(A, 0, 0), box(B, 14, 0)], [route(Link("a", "b"), (8, 1), (15, 1))], "along|no left"),
        ([box(A, 0, 0), box(B, 14, 0)], [route(Link("a", "b"), (8, 1), (14, 2))], "askew"),
        (
            [box(A, 0, 0), box(B, 14, 0)],
            [route(Link("a", "b", label="SQL"), (8, 1), (14, 1), label=Rect(9, 1, 13, 1))],
            "leaves no piece of line",
        ),
        (
            [box(A, 0, 0), box(B, 24, 0)],
            [
                route(
                    Link("a", "b", label="a long label"), (8, 1), (24, 1), label=Rect(13, 1, 17, 1)
                )
            ],
            "doesn't fit",
        ),
    ],
)
def test_a_plan_that_breaks_its_promises_is_refused(boxes, routes, why):
    with pytest.raises(Misdrawn, match=why):
        paint(plan(boxes, routes), UNICODE)


def test_a_canvas_takes_nothing_twice_and_nothing_outside():
    canvas = Canvas(Size(3, 1))
    canvas.write(Point(0, 0), "가", Ink(Part.TEXT))
    with pytest.raises(Misdrawn, match="would cover"):
        canvas.put(Point(1, 0), "x", Ink(Part.LINE))
    with pytest.raises(Misdrawn, match="outside"):
        canvas.put(Point(3, 0), "x", Ink(Part.LINE))
    with pytest.raises(Misdrawn, match="outside"):
        canvas.write(Point(2, 0), "가", Ink(Part.TEXT))
    with pytest.raises(Misdrawn, match="outside"):
        canvas.put(Point(-1, 0), "x", Ink(Part.LINE))


def test_runs_of_ink_spell_the_rows():
    canvas = paint(plan([box(A, 2, 0), box(B, 14, 1)]), UNICODE)
    runs = list(canvas.runs())
    assert ["".join(text for text, _ in row) for row in runs] == canvas.rows()
    assert ("EC2", Ink(Part.TEXT, "aws.ec2")) in [
        (text.strip(), ink) for row in runs for text, ink in row
    ]
