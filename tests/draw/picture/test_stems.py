"""Arrowheads have stems: labels and bends leave some line to be seen behind each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.frame import page_of
from dohae.draw.picture.strokes import strokes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.crossings import Spot
    from dohae.draw.picture.frame import Area
    from dohae.layout.plan import Plan

STEM = 4
"""Points of line at the least, or an arrowhead looks like a mark of the label's."""


def room(tip: Spot, before: Spot, labels: list[Area]) -> float:
    """Points from an arrowhead's tip to what hides its line or bends it."""
    axis = 1 if tip[0] == before[0] else 0
    low, high = sorted((tip[axis], before[axis]))
    ends = [before[axis]]
    for area in labels:
        sides = (area.left, area.right), (area.top, area.bottom)
        if sides[1 - axis][0] <= tip[1 - axis] <= sides[1 - axis][1]:
            ends += [side for side in sides[axis] if low <= side <= high]
    return min(abs(end - tip[axis]) for end in ends)


def rooms(plan: Plan) -> Iterator[tuple[str, float]]:
    page = page_of(plan)
    labels = [page.area(route.label) for route in plan.routes if route.label]
    for route, stroke in zip(plan.routes, strokes(plan, page), strict=True):
        name = f"{plan.case.name}: {route.link.source} - {route.link.target}"
        if stroke.has_head:
            yield name, room(stroke.points[-1], stroke.points[-2], labels)
        if stroke.has_tail:
            yield name, room(stroke.points[0], stroke.points[1], labels)


def test_every_arrowhead_has_a_stem(all_plans: list[Plan]) -> None:
    short = [
        (name, points)
        for plan in all_plans
        for name, points in rooms(plan)
        if points < look.ARROW_LENGTH + STEM
    ]
    assert short == []


def test_a_label_leaves_an_arrowhead_under_text_its_stem(planned) -> None:
    plan = planned(
        "title: 예\ndirection: up\nnodes:\n"
        "  a: {kind: aws.ec2, title: 서버}\n"
        "  b: {kind: aws.rds, title: 데이터베이스}\n"
        "links: [a <-> b: 이름]\n"
    )
    assert min(points for _, points in rooms(plan)) >= look.ARROW_LENGTH + STEM
