"""An icon has a frame only where links would end beside it or its ink, and else is as all are."""

from __future__ import annotations

import math
from functools import cache
from typing import TYPE_CHECKING

import pytest
from draw.picture.svg_tree import S, tree
from PIL import Image, ImageOps

from dohae.draw.picture import look
from dohae.draw.picture.frame import page_of
from dohae.draw.picture.frames import framed, icon_area, lowest_text
from dohae.draw.picture.metrics import has_icon
from dohae.draw.picture.silhouettes import GRID, lean
from dohae.draw.picture.strokes import ended
from dohae.icons import find, icons_root

if TYPE_CHECKING:
    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.frame import Area
    from dohae.layout.plan import Box, Plan

FAR = 0.15
"""Share of an icon's width."""


def bundle(title: str) -> str:
    """A node that needs more room than its icon takes, for the links out of its bottom."""
    links = "".join(f"\n  - a -> b: 말{at}" for at in range(6))
    head = f"title: 예\ndirection: down\nnodes: {{a: {{kind: office, title: {title}}}, b: aws.s3}}"
    return f"{head}\nlinks:{links}\n"


def box_of(plan: Plan, path: str) -> Box:
    [box] = [box for box in plan.boxes if box.node.path == path]
    return box


def test_an_icon_needs_no_frame_where_all_links_beside_it_end_under_its_text(planned) -> None:
    plan = planned(bundle("이름이 매우 긴 지점"))
    page, box = page_of(plan), box_of(plan, "a")
    assert page.area(box.body).width > look.ICON
    assert "a" not in framed(plan, page)
    [node] = [part for part in tree(plan).iter() if part.get("data-node") == "a"]
    place = node.find(f".//{S}use").get("transform")
    left = page.area(box.body).centre[0] - look.ICON / 2
    assert float(place.split("(")[1].split()[0]) == pytest.approx(left, abs=1)
    assert not [part for part in node.iter(f"{S}rect") if part.get("stroke")]


def test_an_icon_has_a_frame_where_links_would_end_beside_it(planned) -> None:
    plan = planned(bundle("가"))
    assert "a" in framed(plan, page_of(plan))
    [node] = [part for part in tree(plan).iter() if part.get("data-node") == "a"]
    [frame] = [part for part in node.iter(f"{S}rect") if part.get("stroke")]
    assert float(frame.get("width")) > look.ICON


def test_an_icon_has_a_frame_where_a_link_would_end_near_no_ink(planned) -> None:
    plan = planned("title: 예\nnodes: {a: aws.ec2, b: generic.router}\nlinks: [a -> b]\n")
    assert framed(plan, page_of(plan)) == {"b"}


def test_all_that_have_the_same_icon_have_a_frame_where_one_needs_it(planned) -> None:
    plan = planned(
        "title: 예\nnodes: {a: aws.ec2, b: generic.router, c: generic.router}\nlinks: [a -> b]\n"
    )
    assert framed(plan, page_of(plan)) == {"b", "c"}


def test_an_icon_has_a_frame_where_links_from_two_sides_would_meet_in_a_corner(planned) -> None:
    plan = planned("""
        title: 예
        direction: right
        nodes: {a: box, d: {kind: onprem.mariadb, right-of: a}, e: {kind: box, above: d}}
        links: [a -> d, e -> d]
    """)
    assert framed(plan, page_of(plan)) == {"d"}
    plan = planned("title: 예\nnodes: {a: box, d: onprem.mariadb, e: box}\nlinks: [a -> d -> e]\n")
    assert not framed(plan, page_of(plan))


def test_no_link_of_any_model_ends_far_from_ink(all_plans: list[Plan]) -> None:
    for plan in all_plans:
        page = page_of(plan)
        frames, boxes = framed(plan, page), {box.node.path: box for box in plan.boxes}
        for route, line in zip(plan.routes, ended(plan, page, plates=False), strict=True):
            ends = (route.link.source, line[0], line[1]), (route.link.target, line[-1], line[-2])
            for path, end, before in ends:
                box = boxes[path]
                if box.node.is_group or not has_icon(box.node) or path in frames:
                    continue
                icon = icon_area(box, frames, page)
                if end[1] < icon.bottom or end[1] == before[1]:  # Or it ends beneath the text.
                    assert _distance(box.node.kind, icon, end) < FAR * icon.width, (plan, path)


def _distance(kind: str, icon: Area, end: Spot) -> float:
    """From a place to the nearest ink of an icon, in units of the page."""
    part, file = icon.width / GRID, find(kind).icon
    x, y = (end[0] - icon.left) / part - lean(file) * GRID, (end[1] - icon.top) / part
    return part * min(math.hypot(column + 0.5 - x, row + 0.5 - y) for column, row in _ink(file))


@cache
def _ink(file: str) -> list[tuple[int, int]]:
    """The columns and rows of an icon's ink, of ``GRID``."""
    with Image.open(icons_root() / file) as image:
        alphas = ImageOps.pad(image.convert("RGBA"), (GRID, GRID)).getchannel("A").tobytes()
    return [(at % GRID, at // GRID) for at, alpha in enumerate(alphas) if alpha > 128]


def test_every_link_ends_at_an_icon_a_frame_or_words(all_plans: list[Plan], planned) -> None:
    large = 0
    for plan in (*all_plans, planned(bundle("가")), planned(bundle("이름이 매우 긴 지점"))):
        page = page_of(plan)
        frames = framed(plan, page)
        boxes = {box.node.path: box for box in plan.boxes}
        for route, line in zip(plan.routes, ended(plan, page, plates=True), strict=True):
            for path, (end, before) in (
                (route.link.source, line[:2]),
                (route.link.target, line[:-3:-1]),
            ):
                box = boxes[path]
                if box.node.is_group or not has_icon(box.node):
                    continue
                large += page.area(box.body).width > look.ICON
                icon = icon_area(box, frames, page)
                if end[1] == before[1]:
                    assert icon.top <= end[1] <= icon.bottom, (plan.case.name, path)
                    assert icon.left - 1 <= end[0] <= icon.right + 1, (plan.case.name, path)
                elif not icon.left <= end[0] <= icon.right:
                    assert end[1] == lowest_text(end[0], icon, box), (plan.case.name, path)
    assert large
