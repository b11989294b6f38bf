"""Links and borders in SVG run where the plan says it."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from math import dist
from typing import TYPE_CHECKING

import pytest
from draw.picture.svg_tree import S, squeezed, tree, words, x

from dohae.draw.picture import look
from dohae.draw.picture.borders import border, border_pieces
from dohae.draw.picture.frame import Area, page_of
from dohae.draw.picture.frames import framed
from dohae.draw.picture.paints import Paint
from dohae.draw.picture.theme import load
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from lxml import etree

    from dohae.layout.plan import Plan


def is_plated(element: etree._Element) -> bool:
    """Whether a part of a link is seen only where a page's palette puts icons on plates."""
    return "plated" in (element.get("class") or "").split()


def _straight(curve: re.Match[str]) -> str:
    """The corner that a curve stands for, or nothing for a hop."""
    first, second, _ = curve[1].split()
    return f"L{first}" if first == second else ""


def _cornered(curve: re.Match[str]) -> str:
    """The same of a curve in dashes, which is round, after where it begins."""
    (x, y), (u, v), bend = (curve[1], curve[2]), (curve[4], curve[5]), curve[3].split(",")
    corner = (x, v) if bend[0] == x else (u, y)
    return f"{x},{y}L{','.join(corner)}L{u},{v}"


def corners(part: etree._Element) -> list[tuple[float, float]]:
    """A link's line without its hops over others, and without heads."""
    path = part.find(f"{S}path").get("d")
    path = re.sub(r"([\d.]+),([\d.]+)C(\S+) (?!\3)\S+ ([\d.]+),([\d.]+)", _cornered, path)
    path = re.sub(r"L[^LC]+C([^LMC]+)", _straight, path)
    pieces = [
        [(float(a), float(b)) for a, b in re.findall(r"([\d.]+),([\d.]+)", piece)]
        for piece in path.split("M")[1:]
    ]
    if len(pieces) > 1 and dist(pieces[0][0], pieces[1][0]) < dist(pieces[0][-1], pieces[1][0]):
        # In dashes, it begins at a label.
        pieces[0].reverse()
    points = [spot for piece in pieces for spot in piece]
    turns = [points[0]]
    for before, (here, after) in zip(points, pairwise(points[1:]), strict=False):
        straight = (before[0] == here[0] == after[0]) or (before[1] == here[1] == after[1])
        if not straight:
            turns.append(here)
    return [*turns, points[-1]]


def test_every_link_runs_as_the_plan_says(all_plans: list[Plan]) -> None:
    for plan in all_plans:
        parts = [part for part in tree(plan).iter() if part.get("data-source")]
        heights = {box.node.path: box.rect.height * look.UNIT for box in plan.boxes}
        assert len(parts) == len(plan.routes)
        for part, route in zip(parts, plan.routes, strict=True):
            link = route.link
            assert (part.get("data-source"), part.get("data-target")) == (link.source, link.target)
            assert words(part) == squeezed(link.label if route.label else "")
            expected = [(x(point.x), x(point.y)) for point in route.points]
            heads = [head for head in part.findall(f"{S}polygon") if not is_plated(head)]
            if route.trunk is not None and link.style in (LineStyle.DASHED, LineStyle.DOTTED):
                # What it shares with others is stroked by the first of them; see the strokes.
                turns = set(corners(part)[1:-1]) - set(expected)
                # Dots go round.
                reach = look.DOT_TURN + 0.1 if link.style is LineStyle.DOTTED else 0
                assert all(any(dist(turn, spot) <= reach for spot in expected) for turn in turns)
                continue
            drawn = corners(part)
            assert drawn[1:-1] == expected[1:-1]
            ends = ((drawn[0], expected[0], link.source), (drawn[-1], expected[-1], link.target))
            for (a, b), (u, v), path in ends:
                # It ends at the icon's ink, below its text, or where its arrowhead begins.
                assert a == u or b == v
                assert abs(a - u) + abs(b - v) <= heights[path]
            assert len(heads) == {"--": 0, "<->": 2}.get(link.arrow, 1)


def test_links_end_at_plates_where_a_page_has_them_as_in_a_dark_drawing(
    all_plans: list[Plan],
) -> None:
    moved = 0
    for plan in all_plans:
        light, dark = (
            [part for part in tree(plan, theme=theme).iter() if part.get("data-source")]
            for theme in ("light", "dark")
        )
        for here, there, route in zip(light, dark, plan.routes, strict=True):
            shown = [[*filter(is_plated, here.findall(f"{S}{tag}"))] for tag in ("path", "polygon")]
            if not any(shown):
                continue
            moved += 1
            assert all(element.get("opacity") == "0" for element in (*shown[0], *shown[1]))
            bare = [element for element in here.iter() if "bare" in (element.get("class") or "")]
            assert len(bare) == len(shown[0]) + len(shown[1])
            heads = {head.get("points") for head in there.findall(f"{S}polygon")}
            assert {head.get("points") for head in shown[1]} == heads
            if route.link.style in (LineStyle.SOLID, LineStyle.BOLD):
                lines = [line.get("d") for line in there.findall(f"{S}path")]
                assert [line.get("d") for line in shown[0]] == lines
    assert moved


def test_a_groups_border_is_interrupted_by_a_node_on_it(shop: Plan) -> None:
    [box] = [box for box in shop.boxes if box.node.border]
    [group] = [box for box in shop.boxes if box.node.path == "cloud.vpc"]
    [part] = [p for p in tree(shop).iter() if p.get("data-node") == group.node.path]
    assert part.find(f"{S}rect").get("stroke") is None
    line = part.find(f"{S}path")
    assert line.get("stroke") == load("light").groups["vpc"].line
    spots = re.findall(r"([\d.]+),([\d.]+)", line.get("d"))
    right, left = f"{x(group.rect.right)}", f"{x(group.rect.left)}"
    top, bottom = f"{x(group.rect.top)}", f"{x(group.rect.bottom)}"
    corners = [(right, bottom), (left, bottom), (left, top), (right, top)]
    below = box.rect.bottom + (look.BENEATH_TEXT - look.TEXT_GAP) // look.UNIT
    ends = (right, f"{x(below)}"), (right, f"{x(box.rect.top)}")
    assert spots == [ends[0], *corners, ends[1]]


@pytest.mark.parametrize("place", ["", ", border: right"])
def test_a_border_lies_above_the_icon_in_its_corner_whatever_sits_on_it(
    planned, place: str
) -> None:
    nodes = f"a: {{kind: aws.endpoint{place}}}, b: aws.ec2"
    plan = planned(f"title: 예\nnodes: {{g: {{kind: aws.vpc, nodes: {{{nodes}}}}}}}\n")
    [part] = [p for p in tree(plan).iter() if p.get("data-node") == "g"]
    assert [child.tag.removeprefix(S) for child in part] == ["rect", "use", "text", "path"]
    assert part.find(f"{S}rect").get("stroke") is None


def test_a_whole_border_has_no_notch_in_a_corner() -> None:
    area, paint = Area(10, 20, 100, 80), Paint()
    assert border(area, paint) is None
    stroke = border(area, paint, has_icon=True)
    assert stroke
    [line] = stroke.pieces
    assert line == ((55, 20), (100, 20), (100, 80), (10, 80), (10, 20), (55, 20))


@pytest.mark.parametrize("side", ["left", "right", "top", "bottom"])
def test_a_border_with_nodes_on_it_goes_all_around_but_for_them(planned, side: str) -> None:
    nodes = f"a: {{kind: aws.endpoint, border: {side}}}, b: {{kind: aws.endpoint, border: {side}}}"
    plan = planned(f"title: 예\nnodes: {{g: {{kind: aws.vpc, nodes: {{{nodes}, c: aws.ec2}}}}}}\n")
    page = page_of(plan)
    [group] = [box for box in plan.boxes if box.node.is_group]
    pieces = border_pieces(group, plan, framed(plan, page), page)
    assert len(pieces) == 2
    for piece in pieces:
        for (a, b), (c, d) in pairwise(piece):
            assert (a == c) != (b == d)
            for box in plan.boxes:
                if box.node.border:
                    area = page.area(box.body)
                    inside = area.left < (a + c) / 2 < area.right
                    assert not (inside and area.top < (b + d) / 2 < area.bottom)
    area = page.area(group.rect)
    length = sum(abs(a - c) + abs(b - d) for piece in pieces for (a, b), (c, d) in pairwise(piece))
    across = [
        page.area(box.rect if side in ("left", "right") else box.body)
        for box in plan.boxes
        if box.node.border
    ]
    gaps = sum(a.height if side in ("left", "right") else a.width for a in across)
    # Below a node on the bottom, or above, its text may be wider than its icon.
    assert length <= 2 * (area.width + area.height) - gaps + 0.01
    assert length >= 2 * (area.width + area.height) - 4 * gaps


def test_more_links_than_an_icon_has_room_for_end_at_a_frame_around_it(planned) -> None:
    plan = planned("title: 예\nnodes: {a: user, b: aws.ec2}\nlinks: [a -- b]\n")
    hub, other = plan.boxes
    wider = replace(hub.body, left=hub.body.left - 4, right=hub.body.right + 4)
    # Links at its sides may lie above and below its icon, too.
    wider = replace(wider, bottom=wider.bottom + 4)
    rect = replace(wider, bottom=hub.rect.bottom + 4)
    wide = replace(hub, rect=rect, body=wider)
    root = tree(replace(plan, boxes=(wide, other)))
    a, b = (part for part in root.iter() if part.get("data-node"))
    [frame] = [rect for rect in a.iter(f"{S}rect") if rect.get("stroke")]
    assert b.find(f".//{S}rect") is None
    assert frame.get("class").split()[0] == "frame"
    assert ".frame{fill:var(--dohae-plate,#FFFFFF)}" in root.find(f"{S}style").text
    assert float(frame.get("x")) == x(wider.left)
    assert float(frame.get("width")) == (wider.right - wider.left) * look.UNIT
    [line] = [part.find(f"{S}path") for part in root.iter() if part.get("class") == "link"]
    assert line.get("d").startswith(f"M{x(wider.right)},")
