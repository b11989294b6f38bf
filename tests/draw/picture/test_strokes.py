"""Lines of links as they are stroked."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dohae.draw.formats import svg
from dohae.draw.picture import look
from dohae.draw.picture.frame import page_of
from dohae.draw.picture.lettering import node_lines
from dohae.draw.picture.metrics import PictureMetrics
from dohae.draw.picture.strokes import strokes
from dohae.geometry import Point, Rect, Size
from dohae.layout.plan import Box, Plan, Route
from dohae.model.case import Arrow, Case, LineStyle, Link, Node

if TYPE_CHECKING:
    from dohae.draw.picture.strokes import Stroke

S = "{http://www.w3.org/2000/svg}"
AT = {"a": (20, 20), "b": (120, 20), "c": (120, 80), "d": (60, 80), "e": (60, 4)}


def box(path: str, kind: str) -> Box:
    node = Node(path, kind, "노드", "EC2")
    shape = PictureMetrics().node(node)
    (x, y), inset = AT[path], shape.body
    left = x - (shape.size.width - 1) // 2
    top = y - (shape.size.height - 1 - inset.bottom) // 2
    rect = Rect(left, top, left + shape.size.width - 1, top + shape.size.height - 1)
    right, bottom = rect.right - inset.right, rect.bottom - inset.bottom
    return Box(node, rect, Rect(rect.left + inset.left, rect.top + inset.top, right, bottom))


def drawn(*routes: Route, kind: str = "aws.ec2") -> list[Stroke]:
    boxes = tuple(box(path, kind) for path in AT)
    case = Case("x", "예", tuple(b.node for b in boxes), tuple(r.link for r in routes))
    plan = Plan(case, Size(160, 110), boxes, routes)
    return strokes(plan, page_of(plan))


def route(
    source: str,
    target: str,
    *points: tuple[int, int],
    style: LineStyle = LineStyle.SOLID,
    trunk: int | None = None,
    arrow: Arrow = Arrow.FORWARD,
) -> Route:
    link = Link(source, target, arrow, style=style)
    return Route(link, tuple(Point(*point) for point in points), trunk=trunk)


def spot(x: int, y: int) -> tuple[int, int]:
    return look.MARGIN + x * look.UNIT, look.MARGIN + y * look.UNIT


HALF = look.ICON // look.UNIT // 2
LEFT_RIGHT = route("a", "b", (20 + HALF, 20), (120 - HALF, 20))


def test_a_level_line_makes_way_for_an_upright_one() -> None:
    crossing = route("d", "e", (60, 80 - HALF), (60, 4 + HALF))
    level, upright = drawn(LEFT_RIGHT, crossing, kind="box")
    x, y = spot(60, 20)
    gap = look.CROSSING_GAP
    assert level.pieces == (
        (spot(20 + HALF, 20), (x - gap, y)),
        ((x + gap, y), spot(120 - HALF, 20)),
    )
    assert len(upright.pieces) == 1


def test_every_arrowhead_is_painted_once_whatever_gaps_there_are() -> None:
    crossing = route("d", "e", (60, 80 - HALF), (60, 4 + HALF))
    for arrow, heads in ((Arrow.NONE, 0), (Arrow.FORWARD, 1), (Arrow.BACK, 1), (Arrow.BOTH, 2)):
        level = route("a", "b", *((p.x, p.y) for p in LEFT_RIGHT.points), arrow=arrow)
        boxes = tuple(box(path, "box") for path in AT)
        links = (level.link, crossing.link)
        case = Case("x", "예", tuple(b.node for b in boxes), links)
        root = etree.fromstring(svg.draw(Plan(case, Size(160, 110), boxes, (level, crossing))))
        [part] = [part for part in root.iter() if part.get("data-target") == "b"]
        tips = {polygon.get("points") for polygon in part.iter(f"{S}polygon")}
        assert len(list(part.iter(f"{S}polygon"))) == len(tips) == heads


def test_lines_of_one_trunk_make_no_way_for_each_other() -> None:
    other = route("a", "d", (20 + HALF, 20), (60, 20), (60, 80 - HALF), trunk=1)
    first = route("a", "b", *((p.x, p.y) for p in LEFT_RIGHT.points), trunk=1)
    assert [len(stroke.pieces) for stroke in drawn(first, other)] == [1, 1]


@pytest.mark.parametrize("style", [LineStyle.DASHED, LineStyle.DOTTED])
@pytest.mark.parametrize("arrow", list(Arrow))
def test_a_shared_dashed_line_is_stroked_once(style: LineStyle, arrow: Arrow) -> None:
    stem, turn = (20 + HALF, 20), (70, 20)
    ends = {"b": [(120 - HALF, 20)], "c": [(70, 80), (120 - HALF, 80)]}
    routes = [
        route("a", target, stem, turn, *rest, style=style, trunk=1, arrow=arrow)
        if target == "c"
        else route("a", target, stem, *rest, style=style, trunk=1, arrow=arrow)
        for target, rest in ends.items()
    ]
    straight, branch = drawn(*routes)
    assert straight.pieces == ((spot(*stem), spot(120 - HALF, 20)),)
    assert branch.pieces == ((spot(*turn), spot(70, 80), spot(120 - HALF, 80)),)
    assert branch.has_head == (arrow in (Arrow.FORWARD, Arrow.BOTH))
    assert not branch.has_tail
    assert straight.has_tail == (arrow in (Arrow.BACK, Arrow.BOTH))


def test_a_shared_end_is_stroked_once_as_well() -> None:
    turn, end = (90, 20), (120 - HALF, 20)
    first = route("a", "b", (20 + HALF, 20), end, style=LineStyle.DOTTED, trunk=3)
    other = route("d", "b", (60 + HALF, 80), (90, 80), turn, end, style=LineStyle.DOTTED, trunk=3)
    straight, branch = drawn(first, other)
    assert straight.has_head
    assert not branch.has_head
    assert branch.pieces == ((spot(60 + HALF, 80), spot(90, 80), spot(*turn)),)


def test_a_solid_shared_line_is_whole_in_every_link() -> None:
    stem = (20 + HALF, 20)
    first = route("a", "b", stem, (120 - HALF, 20), trunk=1)
    other = route("a", "c", stem, (70, 20), (70, 80), (120 - HALF, 80), trunk=1)
    for stroke in drawn(first, other):
        assert stroke.pieces == (stroke.points,)


def test_a_line_from_below_ends_beneath_the_text() -> None:
    [stroke] = drawn(route("c", "b", (120, 80 - HALF), (120, 20 + HALF)))
    lines = node_lines(Node("b", "aws.ec2", "노드", "EC2"))
    x, bottom = spot(120, 20 + HALF)
    end = bottom + look.ICON_GAP + len(lines) * look.LINE_HEIGHT
    assert stroke.points[-1][0] == x
    assert end <= stroke.points[-1][1] <= end + look.UNIT


def test_a_line_that_passes_beside_the_text_goes_up_to_the_icon() -> None:
    x = 120 + HALF - 1
    [stroke] = drawn(route("c", "b", (x, 80 - HALF), (x, 20 + HALF)))
    assert stroke.points[-1] == spot(x, 20 + HALF)


def test_a_line_goes_on_to_the_ink_of_an_icon() -> None:
    straight = route("a", "b", (20 + HALF, 20), (120 - HALF, 20))
    [stroke] = drawn(straight, kind="office")
    (x, _), (u, _) = stroke.points
    assert x < spot(20 + HALF, 20)[0] - 5
    assert u > spot(120 - HALF, 20)[0] + 5


def test_every_stroke_runs_along_the_axes(all_plans: list[Plan]) -> None:
    for plan in all_plans:
        for stroke in strokes(plan, page_of(plan)):
            for piece in (stroke.points, *stroke.pieces):
                assert len(piece) >= 2
                assert all((x == u) != (y == v) for (x, y), (u, v) in pairwise(piece))


def test_gaps_are_the_only_thing_that_no_link_strokes(all_plans: list[Plan]) -> None:
    for plan in all_plans:
        lines = strokes(plan, page_of(plan))
        for number, (stroke, its) in enumerate(zip(lines, plan.routes, strict=True)):
            mates = [
                line
                for place, (line, other) in enumerate(zip(lines, plan.routes, strict=True))
                if place == number or (its.trunk is not None and other.trunk == its.trunk)
            ]
            pieces = [part for mate in mates for piece in mate.pieces for part in pairwise(piece)]
            for (x, y), (u, v) in pairwise(stroke.points):
                level = y == v
                low, high = sorted((x, u) if level else (y, v))
                covered = sum(
                    _common(piece, low, high, y if level else x, level=level)
                    for piece in set(pieces)
                )
                crossings = level * sum(
                    low < a < high and min(b, d) < y < max(b, d)
                    for other in lines
                    for (a, b), (c, d) in pairwise(other.points)
                    if a == c
                )
                assert covered >= high - low - 2 * look.CROSSING_GAP * crossings - 0.01


def _common(
    piece: tuple[tuple[float, float], ...], low: float, high: float, at: float, *, level: bool
) -> float:
    (x, y), (u, v) = piece
    if (y == v) != level or (y if level else x) != at:
        return 0
    first, last = sorted((x, u) if level else (y, v))
    return max(0, min(last, high) - max(first, low))
