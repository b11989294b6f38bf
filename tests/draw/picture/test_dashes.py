"""Dashes and dots of links and borders, which are fitted to their lines."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations, pairwise
from math import dist, hypot
from typing import TYPE_CHECKING

import pytest
from draw.picture.svg_tree import S, tree

from dohae.draw.picture import look
from dohae.draw.picture.borders import border
from dohae.draw.picture.crossings import branchings
from dohae.draw.picture.dashes import DASHES, in_dashes
from dohae.draw.picture.frame import Area, page_of
from dohae.draw.picture.grounds import group_paint
from dohae.draw.picture.paints import Paint
from dohae.draw.picture.strokes import Stroke, ended, strokes, without_hops
from dohae.draw.picture.theme import load
from dohae.model.case import LineStyle, Mark, Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.crossings import Level, Line, Spot
    from dohae.layout.plan import Plan

STYLES = pytest.mark.parametrize("style", [LineStyle.DASHED, LineStyle.DOTTED])
BORDERS = pytest.mark.parametrize("style", DASHES)


def dashed(*points: tuple[float, float], style: str, head: bool = False) -> list[Line]:
    stroke = Stroke(points, (points,), has_head=head, has_tail=False)
    return list(in_dashes(stroke, style).pieces)


def length(piece: Line) -> float:
    return sum(abs(x - u) + abs(y - v) for (x, y), (u, v) in pairwise(piece))


def gaps(dashes: list[Line]) -> list[float]:
    return [length((one[-1], two[0])) for one, two in pairwise(dashes)]


@STYLES
@pytest.mark.parametrize("end", [20.0, 31.5, 100.0, 777.0])
def test_a_line_begins_and_ends_with_a_whole_dash_and_has_even_gaps(
    style: LineStyle, end: float
) -> None:
    dash, gap = DASHES[style]
    drawn = dashed((0, 0), (end, 0), style=style)
    assert (drawn[0][0], drawn[-1][-1]) == ((0, 0), (end, 0))
    assert len({round(length(piece), 6) for piece in drawn}) == 1
    assert length(drawn[0]) == pytest.approx(dash, rel=0.34)
    assert len({round(space, 6) for space in gaps(drawn)}) == 1
    assert gaps(drawn)[0] == pytest.approx(gap, rel=0.34)


@STYLES
def test_a_dash_goes_round_each_corner_by_the_same_way_on_both_sides(style: LineStyle) -> None:
    drawn = dashed((0, 0), (60, 0), (60, 44), (100, 44), style=style)
    bent = [piece for piece in drawn if len(piece) > 2]
    assert [piece[1] for piece in bent] == [(60, 0), (60, 44)]
    dash = DASHES[style][0]
    for before, _, after in bent:
        assert before[1] in (0, pytest.approx(44, abs=dash))
        assert length((before, after)) == pytest.approx(dash, rel=0.34)


@STYLES
def test_a_short_part_before_an_arrowhead_shows_a_gap(style: LineStyle) -> None:
    shortest = look.GAPS.x.arrow * look.UNIT
    drawn = dashed((0, 0), (80, 0), (80, shortest), style=style, head=True)
    bent, last = drawn[-2:]
    assert bent[1] == (80, 0)
    assert last[-1] == (80, shortest)
    assert gaps([bent, last])[0] >= 2


def test_a_dash_is_seen_behind_an_arrowhead_and_a_dot_is_not() -> None:
    for style, seen in ((LineStyle.DASHED, 6), (LineStyle.DOTTED, 0)):
        last = dashed((0, 0), (200, 0), style=style, head=True)[-1]
        assert length(last) - look.ARROW_COVER == pytest.approx(seen, abs=0.5)


def test_an_arrowhead_covers_as_much_of_its_line_as_dashes_leave_to_it(planned) -> None:
    root = tree(planned("title: 예\nnodes: {a: aws.ec2, b: aws.ec2}\nlinks: [a -> b]\n"))
    [link] = [part for part in root.iter() if part.get("class") == "link"]
    head = link.find(f"{S}polygon")
    spots = [spot.split(",") for spot in head.get("points").split()]
    half = float(head.get("stroke-width")) / 2
    back, tip = (edge(float(x) for x, _ in spots) for edge in (min, max))
    base = [float(y) for x, y in spots if float(x) == back]
    # Where the outlines of both its sides meet.
    mitre = half * hypot(tip - back, (max(base) - min(base)) / 2) / ((max(base) - min(base)) / 2)
    assert tip + mitre - (back - half) == pytest.approx(look.ARROW_COVER, abs=0.1)


@BORDERS
@pytest.mark.parametrize(("width", "height"), [(27.0, 15.0), (90.0, 60.0), (777.0, 401.5)])
def test_a_border_has_the_same_dash_round_each_corner(
    style: str, width: float, height: float
) -> None:
    area, dash = Area(10, 20, 10 + width, 20 + height), DASHES[style][0]
    stroke = border(area, Paint(dash=style))
    assert stroke
    bent = [piece for piece in stroke.pieces if len(piece) > 2]
    corners = {(x, y) for x in (area.left, area.right) for y in (area.top, area.bottom)}
    assert {piece[1] for piece in bent} == corners
    assert len(bent) == len(corners)
    for piece in bent:
        reaches = sorted(length(part) for part in pairwise(piece))
        assert reaches == pytest.approx([dash / 2] * 2, rel=0.34)
    assert len({round(sum(map(length, pairwise(piece))), 3) for piece in bent}) == 1
    for one, two in pairwise([*stroke.pieces, stroke.pieces[0]]):
        assert length((one[-1], two[0])) == pytest.approx(DASHES[style][1], rel=0.34)


@BORDERS
@pytest.mark.parametrize("length_", [100.0, 101.5, 777.0])
def test_dashes_come_in_the_order_of_their_pattern(style: str, length_: float) -> None:
    drawn = dashed((0, 0), (length_, 0), style=style)
    strokes, spaces = DASHES[style][0::2], DASHES[style][1::2]
    for place, piece in enumerate(drawn):
        assert length(piece) == pytest.approx(strokes[place % len(strokes)], rel=0.34)
    for place, space in enumerate(gaps(drawn)):
        assert space == pytest.approx(spaces[place % len(spaces)], rel=0.34)
    assert len(drawn) % len(strokes) == 1 % len(strokes)


def test_no_border_in_a_drawing_is_left_to_the_dashes_of_graphviz(all_plans: list[Plan]) -> None:
    seen = 0
    for plan in all_plans:
        groups = [part for part in tree(plan).iter() if part.get("class") == "group"]
        for group in groups:
            assert group.find(f"{S}rect").get("stroke-dasharray") is None
            path = group.find(f"{S}path")
            seen += path is not None and path.get("d").count("M") > 10
    assert seen


def test_a_group_that_is_new_gone_or_changed_has_its_dashes_fitted_too(planned) -> None:
    marked = replace(
        planned("title: 예\nnodes: {g: {kind: aws.vpc, nodes: {a: aws.ec2}}}\n").boxes[0].node,
        mark=Mark(Sign.REMOVED),
    )
    _, paint = group_paint(marked, load("light"))
    assert border(Area(0, 0, 90, 60), paint)


@STYLES
def test_a_line_too_short_for_a_gap_is_whole(style: LineStyle) -> None:
    assert dashed((0, 0), (4, 0), style=style) == [((0, 0), (4, 0))]


def test_dashes_of_every_drawing_lie_on_their_lines_and_leave_much_of_them_out(
    all_plans: list[Plan],
) -> None:
    seen = 0
    for plan in all_plans:
        for stroke, route in zip(strokes(plan, page_of(plan)), plan.routes, strict=True):
            if route.link.style not in DASHES:
                continue
            dash, gap = DASHES[route.link.style]
            whole = without_hops(stroke)
            drawn = in_dashes(whole, route.link.style)
            for here, there in (
                (drawn.pieces[0][0], whole.pieces[0][0]),
                (drawn.pieces[-1][-1], whole.pieces[-1][-1]),
            ):
                # Where a curve turns off, what goes straight on begins with a gap.
                is_fork = any(dist(there, stem) <= 1 for stem in whole.stems.values())
                assert here == there or (is_fork and dist(here, there) <= look.DOT_TURN)
            parts = {part for piece in whole.pieces for part in pairwise(piece)}
            for piece in drawn.pieces:
                assert all(
                    _lies_on(part, parts) or _rounded(part, whole) for part in pairwise(piece)
                )
                heads = look.ARROW_COVER * (drawn.has_head + drawn.has_tail)
                curved = sum(2 * whole.curves.get(spot, 0) for spot in piece[1:-1])
                assert length(piece) <= 2 * max(dash, _LEAST_LENGTH) + heads + curved
            seen += 1
            if length(stroke.points) > 10 * (dash + gap):
                drawn_length = sum(map(length, drawn.pieces))
                assert drawn_length < 0.7 * length(stroke.points)
    assert seen


def _check_trunk(mates: list[Stroke], stem: Spot, corner: Spot) -> None:
    """What a trunk's strokes draw up to where curves turn off it, and from there on.

    Args:
        mates: The strokes.
        stem: Where the curves begin …
        corner: … and the corner that they go round.
    """
    # A dash of the line that it turns off ends there, or is the same.
    beyond, middle = (
        (corner[0] + (stem[0] - corner[0]) * way, corner[1] + (stem[1] - corner[1]) * way)
        for way in (1.1, 0.5)
    )
    assert sum(_is_stroked(beyond, stroke) for stroke in mates) >= 1
    # Between there and the corner are curves alone.
    parts = [
        (piece, part)
        for stroke in mates
        for piece in stroke.pieces
        for part in pairwise(piece)
        if _lies_on((middle, middle), {part})
    ]
    assert all(corner in part for _, part in parts)
    assert all(corner in piece[1:-1] for piece, _ in parts)


@STYLES
def test_wherever_a_line_in_dashes_turns_off_a_trunk_it_is_stroked_round_the_corner(
    style: LineStyle, all_plans: list[Plan]
) -> None:
    """From a dash of the trunk on, and up to there: no dash lies upon the gap of another."""
    seen = 0
    for plan in all_plans:
        plan = _restyled(plan, style)  # noqa: PLW2901 - every trunk is tried in every style
        lines = ended(plan, page_of(plan), plates=False)
        drawn: dict[int | None, list[Stroke]] = {}
        for stroke, route in zip(strokes(plan, page_of(plan)), plan.routes, strict=True):
            drawn.setdefault(route.trunk, []).append(in_dashes(without_hops(stroke), style))
        for trunk, corner in branchings(plan.routes, lines):
            mates = drawn[trunk]
            turning = [stroke for stroke in mates if corner in stroke.points]
            ways = {way for stroke in turning for way in _ways(stroke.points, corner)}
            if corner not in mates[0].stems:
                # The dots of two curves in little room would touch.
                assert style is LineStyle.DOTTED
                assert len(ways) > 2
                continue
            stem = mates[0].stems[corner]
            bends = [
                (stroke, piece)
                for stroke in turning
                for piece in stroke.pieces
                if corner in piece[1:-1]
            ]
            dotted = [
                (stroke, dots)
                for stroke in turning
                if (dots := [dot for dot in stroke.pieces if _rounded(dot, stroke) == corner])
            ]
            # One for each way but the root's, which is that of all.
            assert len(bends) + len(dotted) == len(ways) - 1 >= 1
            for stroke, bent in bends:
                reach = stroke.curves[corner]
                assert reach == pytest.approx(length((stem, corner)))
                assert reach >= _LEAST_TURN
                assert style is LineStyle.DASHED or reach < _LEAST_DOTTED
                place = bent.index(corner)
                for end in (bent[place - 1], bent[place + 1]):
                    assert length((end, corner)) >= reach - 1e-6
                seen += 1
            for stroke, dots in dotted:
                assert style is LineStyle.DOTTED
                _check_dots(dots, stem, stroke.curves[corner])
                seen += 1
            for (_, one), (_, other) in combinations(dotted, 2):
                assert min(dist(a, b) for a in sum(one, ()) for b in sum(other, ())) > 1.5
            _check_trunk(mates, stem, corner)
    assert seen > 50


@STYLES
def test_no_dash_of_a_trunk_lies_upon_another_but_under_the_beginning_of_a_curve(
    style: LineStyle, all_plans: list[Plan]
) -> None:
    for plan in all_plans:
        plan = _restyled(plan, style)  # noqa: PLW2901
        drawn: dict[int, list[Level]] = {}
        for stroke, route in zip(strokes(plan, page_of(plan)), plan.routes, strict=True):
            if route.trunk is not None:
                dashes = in_dashes(without_hops(stroke), style)
                drawn.setdefault(route.trunk, []).extend(
                    part
                    for piece in dashes.pieces
                    for part in pairwise(piece)
                    if not any(spot in stroke.curves for spot in part)
                )
        for parts in drawn.values():
            assert all(_common(one, two) <= 1e-6 for one, two in combinations(parts, 2))


def _check_dots(dots: list[Line], stem: Spot, reach: float) -> None:
    """They are whole, begin where the curve does with a gap, end it, and have even gaps."""
    if dist(dots[-1][-1], stem) < dist(dots[0][0], stem):
        # The line goes to the root.
        dots = [dot[::-1] for dot in dots[::-1]]
    size, gap = DASHES[LineStyle.DOTTED]
    assert [dist(*dot) for dot in dots] == pytest.approx([size] * len(dots), rel=0.05)
    ends = [stem, *(spot for dot in dots for spot in dot)]
    spaces = [dist(*part) for part in pairwise(ends)][0::2]
    assert len(dots) >= 2
    assert spaces == pytest.approx([spaces[0]] * len(dots), rel=0.1)
    assert 1.7 <= spaces[0] <= 1.4 * gap
    # Where a straight line is that far from its corner.
    assert dist(dots[-1][-1], stem) == pytest.approx(hypot(reach, reach), rel=0.01)


def _rounded(part: Line, stroke: Stroke) -> Spot | None:
    """The corner round which a dot lies."""
    (x, y), *_, (u, v) = part
    if x == u or y == v:
        return None
    return next(
        (
            corner
            for corner, reach in stroke.curves.items()
            if all(dist(spot, corner) <= reach + 1e-6 for spot in part)
        ),
        None,
    )


def _restyled(plan: Plan, style: LineStyle) -> Plan:
    """A plan whose trunks are all in one style."""
    return replace(
        plan,
        routes=tuple(
            replace(route, link=replace(route.link, style=style))
            if route.trunk is not None
            else route
            for route in plan.routes
        ),
    )


def _ways(line: Line, corner: Spot) -> Iterator[tuple[bool, bool]]:
    """In which directions a line leads away from one of its corners."""
    place = line.index(corner)
    for x, y in (line[place - 1], line[place + 1]):
        yield x == corner[0], (x, y) > corner


def _is_stroked(spot: Spot, stroke: Stroke) -> bool:
    parts = {part for piece in stroke.pieces for part in pairwise(piece)}
    return _lies_on((spot, spot), parts)


def _common(one: Level, two: Level) -> float:
    """How long two parts run upon each other."""
    for axis in (0, 1):
        if len({spot[1 - axis] for spot in (*one, *two)}) == 1:
            (low, high), (first, last) = (sorted(s[axis] for s in part) for part in (one, two))
            return max(0.0, min(high, last) - max(low, first))
    return 0.0


_LEAST_TURN = 4.0
"""Radius of a curve that can be made out."""
_LEAST_DOTTED = 5.0
"""Radius of one that is dotted."""
_LEAST_LENGTH = 9.0
"""Points of a line that may have no gap."""


def _lies_on(part: Level, parts: set[Level]) -> bool:
    (x, y), (u, v) = part
    return any(
        min(a, c) - 1e-6 <= min(x, u)
        and max(x, u) <= max(a, c) + 1e-6
        and min(b, d) - 1e-6 <= min(y, v)
        and max(y, v) <= max(b, d) + 1e-6
        for (a, b), (c, d) in parts
    )
