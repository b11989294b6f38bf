"""What looks like a slip: ports beside the middle of their side, and short jogs."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

import pytest
from layout.media import MEDIA
from layout.trunks import false_trunks

from dohae.layout import lay_out, place
from dohae.model import parse

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.layout import Plan

MODELS = sorted((Path(__file__).parents[2] / "models").rglob("*.yaml"))
PICTURE = MEDIA["picture"]
FEWEST = 0.985
"""Of the ports that are alone on their node's side, these stand in its middle at least."""


def ports_alone(plan: Plan) -> Iterator[int]:
    """How far each port that is alone on a node's side is off its middle, in lattice points."""
    bodies = {box.node.path: box.body for box in plan.boxes if not box.node.is_group}
    ports: dict[tuple[str, bool, bool], set[int]] = {}
    for route in plan.routes:
        points, link = route.points, route.link
        first, last = (link.source, points[0], points[1]), (link.target, points[-1], points[-2])
        for path, end, before in (first, last):
            if path in bodies:
                is_upright = end.x == before.x
                is_far = (before.x, before.y) > (end.x, end.y)
                side = ports.setdefault((path, is_upright, is_far), set())
                side.add(end.x if is_upright else end.y)
    for (path, is_upright, _), side in ports.items():
        if len(side) == 1:
            body, [at] = bodies[path], side
            low, high = (body.left, body.right) if is_upright else (body.top, body.bottom)
            yield abs(at - (low + high) // 2)


def jogs(plan: Plan) -> Iterator[int]:
    """The length of each piece of a line between two that lead on in one direction."""
    for route in plan.routes:
        pieces = [(b.x - a.x, b.y - a.y) for a, b in pairwise(route.points)]
        for before, (x, y), after in zip(pieces, pieces[1:], pieces[2:], strict=False):
            if before[0] * after[0] + before[1] * after[1] > 0:
                yield abs(x + y)


def test_links_leave_a_side_that_is_theirs_alone_in_its_middle(arranged):
    off = [way for file in MODELS for way in ports_alone(place(arranged(file), PICTURE))]
    assert off.count(0) >= FEWEST * len(off)


@pytest.mark.parametrize("file", MODELS, ids=lambda file: file.stem)
def test_no_line_of_a_picture_jogs_by_a_lane(file, arranged):
    assert min(jogs(place(arranged(file), PICTURE)), default=99) > PICTURE.gaps.x.lanes


@pytest.mark.parametrize("medium", sorted(MEDIA))
def test_no_branch_without_an_arrowhead_goes_straight_on_where_others_turn_off(medium):
    text = """
        title: t
        nodes:
          hub: {kind: aws.s3, title: EC2}
          a: {kind: aws.s3, title: 상품 등록 서버}
          b: {kind: box, title: Web Server}
          c: {kind: box, title: RDS}
          d: {kind: aws.rds, title: 이미지 및 동영상을 나누어 담아 두는 서버}
          e: {kind: aws.ec2, title: 이미지 및 동영상을 나누어 담아 두는 서버}
          f: {kind: box, title: 상품 등록 서버}
          g: {kind: box, title: Gateway}
          h: {kind: aws.s3, title: h}
          i: {kind: box, title: AReallyLongNameOfSomeServiceThatNobodyCouldPronounce}
          j: {kind: box, title: j}
        links:
          - {from: hub, to: hub, arrow: --, label: 로드 밸런서}
          - hub <- d
          - hub <- a
          - {from: hub, to: e, arrow: --, label: 로드 밸런서}
          - hub -- d
          - hub <-> b
          - hub <- c
    """
    plan = lay_out(parse(dedent(text), "t.yaml", "t"), MEDIA[medium], trials=1)
    assert false_trunks(plan) == []
