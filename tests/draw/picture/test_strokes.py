"""Lines of links as they are stroked."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from dohae.draw.formats import svg
from dohae.draw.picture import look
from dohae.draw.picture.crossings import hops, joins
from dohae.draw.picture.dashes import DASHES
from dohae.draw.picture.frame import page_of
from dohae.draw.picture.lettering import node_lines
from dohae.draw.picture.metrics import PictureMetrics
from dohae.draw.picture.pins import Pins
from dohae.draw.picture.strokes import Stroke, ended, strokes
from dohae.geometry import Point, Rect, Size
from dohae.layout.plan import Box, Plan, Route
from dohae.model.case import Arrow, Case, LineStyle, Link, Node

if TYPE_CHECKING:
    from dohae.draw.picture.crossings import Line

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


def test_a_level_line_hops_over_an_upright_one() -> None:
    crossing = route("d", "e", (60, 80 - HALF), (60, 4 + HALF))
    level, upright = drawn(LEFT_RIGHT, crossing, kind="box")
    x, y = spot(60, 20)
    before, behind = (x - look.HOP, y), (x + look.HOP, y)
    assert level.pieces == ((spot(20 + HALF, 20), before, behind, spot(120 - HALF, 20)),)
    assert level.hops == {(before, behind)}
    assert upright.pieces == (upright.points,)
    assert not upright.hops


def test_a_hop_is_a_half_circle_that_bulges_upwards() -> None:
    start, end = (10.0, 50.0), (10.0 + 2 * look.HOP, 50.0)
    stroke = Stroke((start, end), ((start, end),), False, False, frozenset({(start, end)}))  # noqa: FBT003
    numbers = [float(n) for n in re.findall(r"-?[\d.]+", Pins(100).splines(stroke))]
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = zip(numbers[0::2], numbers[1::2], strict=True)
    assert (ax, ay, dx, dy) == (10, 50, 10 + 2 * look.HOP, 50)
    middle = (ax + 3 * bx + 3 * cx + dx) / 8, (ay + 3 * by + 3 * cy + dy) / 8
    assert middle == pytest.approx((10 + look.HOP, 50 + look.HOP))


@pytest.mark.parametrize("style", [LineStyle.DASHED, LineStyle.DOTTED])
@pytest.mark.parametrize("arrow", list(Arrow))
def test_a_hop_of_a_line_in_dashes_is_solid(style: LineStyle, arrow: Arrow) -> None:
    crossing = route("d", "e", (60, 80 - HALF), (60, 4 + HALF))
    ends = ((p.x, p.y) for p in LEFT_RIGHT.points)
    level = route("a", "b", *ends, style=style, arrow=arrow)
    boxes = tuple(box(path, "box") for path in AT)
    case = Case("x", "예", tuple(b.node for b in boxes), (level.link, crossing.link))
    root = etree.fromstring(svg.draw(Plan(case, Size(160, 110), boxes, (level, crossing))))
    [part] = [part for part in root.iter() if part.get("data-target") == "b"]
    dashed, solid = part.findall(f"{S}path")
    (x, y), hop = spot(60, 20), look.HOP
    assert solid.get("d").startswith(f"M{x - hop},{y}C")
    assert solid.get("d").endswith(f" {x + hop},{y}")
    assert "C" not in dashed.get("d")
    starts = [float(number) for number in re.findall(r"M([\d.]+)", dashed.get("d"))]
    assert len(starts) > 2
    assert x + hop in starts
    assert not any(x - hop < start < x + hop for start in starts)
    heads = {Arrow.NONE: 0, Arrow.BOTH: 2}.get(arrow, 1)
    assert len(part.findall(f"{S}polygon")) == heads


def test_near_an_arrowhead_or_a_corner_a_line_runs_straight_on() -> None:
    near = 120 - HALF - 3
    crossing = route("d", "e", (near, 80 - HALF), (near, 4 + HALF))
    level, _ = drawn(LEFT_RIGHT, crossing, kind="box")
    assert not level.hops


def test_near_an_end_without_an_arrowhead_a_line_still_hops() -> None:
    near = 20 + HALF + 3
    crossing = route("d", "e", (near, 80 - HALF), (near, 4 + HALF))
    level, _ = drawn(LEFT_RIGHT, crossing, kind="box")
    assert len(level.hops) == 1
    back = replace(LEFT_RIGHT, link=replace(LEFT_RIGHT.link, arrow=Arrow.BACK))
    level, _ = drawn(back, crossing, kind="box")
    assert not level.hops


def test_lines_over_one_another_hop_together_or_not_at_all() -> None:
    """Where one of a trunk's lines turns off beside a crossing, none hops: it would be hidden."""
    stem = (20 + HALF, 20)
    crossing = route("d", "e", (60, 80 - HALF), (60, 4 + HALF))
    straight = route("a", "b", stem, (120 - HALF, 20), trunk=1)
    for turn, expected in ((90, 1), (61, 0)):
        branch = route("a", "c", stem, (turn, 20), (turn, 80), (120 - HALF, 80), trunk=1)
        level, other, _ = drawn(straight, branch, crossing, kind="box")
        assert [len(level.hops), len(other.hops)] == [expected, expected]


def test_a_link_turns_off_its_trunk_in_a_curve_and_has_corners_elsewhere() -> None:
    stem = (20 + HALF, 20)
    ahead = route("a", "b", stem, (120 - HALF, 20), trunk=1)
    down = route("a", "c", stem, (70, 20), (70, 80), (120 - HALF, 80), trunk=1)
    straight, turning = drawn(ahead, down, kind="box")
    assert not straight.curves
    [(corner, reach)] = turning.curves.items()
    assert corner == turning.points[1]
    assert 0 < reach <= look.BRANCH
    alone = replace(down, trunk=None)
    assert not drawn(ahead, alone, kind="box")[1].curves
    # They end and begin where straight parts do.
    splines = Pins(200).splines(turning)
    assert splines.count(Pins(200).spot(corner)) == 2


def test_a_curve_leaves_the_room_of_an_arrowhead_only_where_there_is_one() -> None:
    stem, turn = (20 + HALF, 20), (20 + HALF + 5, 20)
    for arrow, head in ((Arrow.FORWARD, 0), (Arrow.NONE, 0), (Arrow.BACK, look.ARROW_LENGTH)):
        ahead = route("a", "b", stem, (120 - HALF, 20), trunk=1, arrow=arrow)
        down = route("a", "c", stem, turn, (turn[0], 80), (120 - HALF, 80), trunk=1, arrow=arrow)
        _, turning = drawn(ahead, down, kind="box")
        [reach] = turning.curves.values()
        assert reach == pytest.approx(0.6 * (5 * look.UNIT - head))


def test_a_trunk_that_parts_to_three_sides_has_a_dot_and_one_that_parts_to_two_has_none() -> None:
    stem = (20 + HALF, 20)
    ahead = route("a", "b", stem, (120 - HALF, 20), trunk=1)
    down = route("a", "c", stem, (70, 20), (70, 80), (120 - HALF, 80), trunk=1)
    up = route("a", "e", stem, (70, 20), (70, 4), (60 + HALF, 4), trunk=1)
    dot = tuple(map(float, spot(70, 20)))
    for routes, expected in (((ahead, down), []), ((down, up), []), ((ahead, down, up), [dot])):
        lines = [tuple(spot(p.x, p.y) for p in its.points) for its in routes]
        assert joins(routes, lines) == expected


def test_where_a_trunk_parts_to_three_sides_there_is_a_dot_unless_wide_curves_in_dashes_do() -> (
    None
):
    stem, turn, end = (20 + HALF, 20), (70, 20), (120 - HALF, 80)
    boxes = tuple(box(path, "box") for path in AT)
    for style, dots in ((LineStyle.SOLID, 1), (LineStyle.DASHED, 0), (LineStyle.DOTTED, 1)):
        routes = (
            route("a", "b", stem, (120 - HALF, 20), trunk=1, style=style),
            route("a", "c", stem, turn, (70, 80), end, trunk=1, style=style),
            route("a", "e", stem, turn, (70, 4), (60 + HALF, 4), trunk=1, style=style),
        )
        case = Case("x", "예", tuple(b.node for b in boxes), tuple(r.link for r in routes))
        root = etree.fromstring(svg.draw(Plan(case, Size(160, 110), boxes, routes)))
        assert len(list(root.iter(f"{S}circle"))) == dots


def test_what_looks_like_a_crossing_is_one_and_what_looks_like_a_join_is_one(
    all_plans: list[Plan],
) -> None:
    """Lines of different links that meet without hop or dot are near an end; no dot is on them."""
    for plan in all_plans:
        lines = ended(plan, page_of(plan), plates=False)
        dots, found = set(joins(plan.routes, lines)), hops(plan.routes, lines)
        for number, (line, its) in enumerate(zip(lines, plan.routes, strict=True)):
            for other, mate in zip(lines, plan.routes, strict=True):
                if other is line or (its.trunk is not None and its.trunk == mate.trunk):
                    continue
                for x, y in _crossings(line, other):
                    assert (x, y) not in dots
                    near = min(abs(x - a) for a, b in line if b == y)
                    assert (x, y) in found[number] or near < 40


def test_every_arrowhead_is_painted_once_whatever_the_line_crosses() -> None:
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


def test_lines_of_one_trunk_hop_over_none_of_each_other() -> None:
    other = route("a", "d", (20 + HALF, 20), (60, 20), (60, 80 - HALF), trunk=1)
    first = route("a", "b", *((p.x, p.y) for p in LEFT_RIGHT.points), trunk=1)
    assert [len(stroke.hops) for stroke in drawn(first, other)] == [0, 0]


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
    # From under the line, before the corner.
    reach = look.TURN if style is LineStyle.DASHED else look.DOT_TURN
    before = spot(*turn)[0] - reach - 1, spot(*turn)[1]
    assert branch.pieces == ((before, spot(*turn), spot(70, 80), spot(120 - HALF, 80)),)
    assert branch.curves == {spot(*turn): reach}
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
    beyond = spot(*turn)[0] + look.DOT_TURN + 1, spot(*turn)[1]
    assert branch.pieces == ((spot(60 + HALF, 80), spot(90, 80), spot(*turn), beyond),)


def test_what_goes_on_where_the_first_turns_off_begins_where_its_curve_does() -> None:
    stem, turn = (20 + HALF, 20), (70, 20)
    down = route("a", "c", stem, turn, (70, 80), (120 - HALF, 80), style=LineStyle.DASHED, trunk=1)
    ahead = route("a", "b", stem, (120 - HALF, 20), style=LineStyle.DASHED, trunk=1)
    branch, straight = drawn(down, ahead)
    assert branch.pieces == (branch.points,)
    before = spot(*turn)[0] - look.TURN, spot(*turn)[1]
    assert straight.pieces == ((before, spot(120 - HALF, 20)),)


def test_a_curve_in_dashes_keeps_clear_of_a_line_that_hops_over_its_own() -> None:
    stem, style = (20 + HALF, 20), LineStyle.DASHED
    ahead = route("a", "b", stem, (120 - HALF, 20), style=style, trunk=1)
    down = route("a", "c", stem, (70, 20), (70, 80), (120 - HALF, 80), style=style, trunk=1)
    level = route("d", "e", (40, 24), (100, 24))
    _, branch, over = drawn(ahead, down, level, kind="box")
    assert over.hops
    [reach] = branch.curves.values()
    assert 0 < reach <= 4 * look.UNIT - look.HOP - look.TURN_GAP


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
    assert stroke.points[-1][1] == end + look.BENEATH_TEXT


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


def test_a_line_ends_at_the_frame_of_an_icon_in_letters() -> None:
    [stroke] = drawn(LEFT_RIGHT, kind="onprem.oracle")
    assert stroke.points == (spot(20 + HALF, 20), spot(120 - HALF, 20))


def test_every_stroke_runs_along_the_axes(all_plans: list[Plan]) -> None:
    for plan in all_plans:
        for stroke in strokes(plan, page_of(plan), parted=True):
            for piece in (stroke.points, *stroke.pieces):
                assert len(piece) >= 2
                assert all((x == u) != (y == v) for (x, y), (u, v) in pairwise(piece))


def test_every_link_is_stroked_from_end_to_end_but_for_its_label(all_plans: list[Plan]) -> None:
    for plan in all_plans:
        page = page_of(plan)
        labels = [page.area(route.label) for route in plan.routes if route.label]
        for parted in (False, True):
            lines = strokes(plan, page, parted=parted)
            for number, (stroke, its) in enumerate(zip(lines, plan.routes, strict=True)):
                mates = [
                    line
                    for place, (line, other) in enumerate(zip(lines, plan.routes, strict=True))
                    if place == number or (its.trunk is not None and other.trunk == its.trunk)
                ]
                parts = {part for mate in mates for p in mate.pieces for part in pairwise(p)}
                for (x, y), (u, v) in pairwise(stroke.points):
                    level = y == v
                    low, high = sorted((x, u) if level else (y, v))
                    at = y if level else x
                    covered = sum(_common(part, low, high, at, level=level) for part in parts)
                    under = sum(
                        max(0, min(high, c) - max(low, a))
                        for label in labels
                        for sides in [((label.left, label.right), (label.top, label.bottom))]
                        for (a, c), (b, d) in [sides if level else sides[::-1]]
                        if b <= at <= d
                    )
                    makes_way = parted or its.link.style in DASHES
                    assert covered >= high - low - makes_way * under - 0.01


def _crossings(level: Line, upright: Line) -> list[tuple[float, float]]:
    return [
        (a, y)
        for (x, y), (u, v) in pairwise(level)
        for (a, b), (c, d) in pairwise(upright)
        if y == v and a == c and min(x, u) < a < max(x, u) and min(b, d) < y < max(b, d)
    ]


def _common(
    piece: tuple[tuple[float, float], ...], low: float, high: float, at: float, *, level: bool
) -> float:
    (x, y), (u, v) = piece
    if (y == v) != level or (y if level else x) != at:
        return 0
    first, last = sorted((x, u) if level else (y, v))
    return max(0, min(last, high) - max(first, low))
