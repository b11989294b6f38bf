"""Plans set by hand, so that pictures can be looked at whatever the layout does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from dohae.draw.picture import look
from dohae.draw.picture.metrics import PictureMetrics
from dohae.geometry import Point, Rect, Size
from dohae.layout import lay_out, place
from dohae.layout.plan import Box, Plan, Route
from dohae.model import find_models, parse

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dohae.layout import Arrangement
    from dohae.model.case import Case

WEB_SITE = """
title: 온라인 상점
caption: 온라인 상점의 구성 예
nodes:
  users: {kind: users, title: 고객}
  cloud:
    kind: aws.cloud
    nodes:
      dns: {kind: aws.route53, title: 이름 해석}
      vpc:
        kind: aws.vpc
        title: 상점 VPC
        nodes:
          open:
            kind: aws.public-subnet
            nodes:
              elb: {kind: aws.elb, title: Load Balancer, note: 두 가용 영역에 걸친다, href: "https://example.org/?a=1&b=2"}
          closed:
            kind: aws.private-subnet
            nodes:
              group:
                kind: aws.auto-scaling-group
                nodes:
                  web-1: {kind: aws.ec2, title: 웹 서버 1}
                  web-2: {kind: aws.ec2, title: 업무 시스템과 인증을 함께 맡는 서버}
              db: {kind: aws.rds, title: DB 서버}
          endpoint: {kind: aws.endpoint, title: Gateway EndPoint, border: right}
      images: {kind: aws.s3, title: 이미지 및 동영상}
  office:
    kind: on-premises
    title: 사내
    nodes:
      batch: {kind: box, title: 배치 서버, label: 야간 집계}
      pc: {kind: client, title: 상품 등록}
links:
  - users -> dns
  - users -> elb: HTTPS
  - elb -> web-1, web-2
  - web-1 -- db
  - web-2 -- db
  - {from: web-2, to: endpoint, style: dashed}
  - {from: endpoint, to: images, arrow: "->", style: bold}
  - pc <-> web-2: 상품 등록
  - {from: batch, to: vpc, arrow: "->", style: dotted, label: VPN}
"""

_AT = {
    "users": (16, 100),
    "cloud.dns": (64, 22),
    "cloud.vpc.open.elb": (92, 100),
    "cloud.vpc.closed.group.web-1": (150, 86),
    "cloud.vpc.closed.group.web-2": (150, 120),
    "cloud.vpc.closed.db": (204, 100),
    "cloud.vpc.endpoint": (242, 120),
    "cloud.images": (276, 120),
    "office.batch": (92, 201),
    "office.pc": (150, 199),
}
"""Where the middles of icons and boxes stand; four points a step, here and below."""
_GROUPS = {
    "cloud": (40, 4, 298, 166),
    "cloud.vpc": (70, 46, 242, 160),
    "cloud.vpc.open": (76, 60, 108, 154),
    "cloud.vpc.closed": (122, 60, 224, 154),
    "cloud.vpc.closed.group": (128, 68, 174, 148),
    "office": (70, 182, 174, 220),
}
_ROUTES = (
    ((23, 97), (42, 97), (42, 22), (57, 22)),
    ((23, 100), (85, 100)),
    ((99, 100), (118, 100), (118, 86), (143, 86)),
    ((99, 100), (118, 100), (118, 120), (143, 120)),
    ((157, 86), (184, 86), (184, 98), (197, 98)),
    ((157, 118), (184, 118), (184, 102), (197, 102)),
    ((157, 121), (235, 121)),
    ((249, 120), (269, 120)),
    ((150, 192), (150, 127)),
    ((92, 196), (92, 160)),
)
_LABELS = {1: (56, 100), 8: (150, 174), 9: (92, 174)}
_TRUNKS = {2: 1, 3: 1}


def steps(*values: int) -> tuple[int, ...]:
    """Steps as lattice points."""
    return tuple(value * 4 // look.UNIT for value in values)


def hand_made(case: Case) -> dict[str, Box]:
    """The boxes of a case: nodes where ``_AT`` sets them, groups where ``_GROUPS`` says."""
    metrics = PictureMetrics()
    boxes = {}
    for node in case.walk():
        if node.is_group:
            rect = Rect(*steps(*_GROUPS[node.path]))
            size = metrics.group(node).title
            title = Rect(
                rect.left, rect.top, rect.left + size.width - 1, rect.top + size.height - 1
            )
            boxes[node.path] = Box(node, rect, rect, title if size.width else None)
            continue
        shape = metrics.node(node)
        inset = shape.body
        x, y = steps(*_AT[node.path])
        left = x - inset.left - (shape.size.width - 1 - inset.left - inset.right) // 2
        top = y - inset.top - (shape.size.height - 1 - inset.top - inset.bottom) // 2
        rect = Rect(left, top, left + shape.size.width - 1, top + shape.size.height - 1)
        body = Rect(
            rect.left + inset.left,
            rect.top + inset.top,
            rect.right - inset.right,
            rect.bottom - inset.bottom,
        )
        boxes[node.path] = Box(node, rect, body)
    return boxes


def on_border(end: Point, before: Point, body: Rect) -> Point:
    """Where a line that comes from ``before`` meets a body."""
    if end.y == before.y:
        return Point(body.left if before.x < end.x else body.right, end.y)
    return Point(end.x, body.top if before.y < end.y else body.bottom)


@pytest.fixture(scope="session")
def shop() -> Plan:
    """Nested groups of every look, a border node, a trunk, crossings, labels and every style."""
    case = parse(WEB_SITE, "shop.yaml", "shop")
    boxes = hand_made(case)
    metrics = PictureMetrics()
    routes = []
    for number, (link, corners) in enumerate(zip(case.links, _ROUTES, strict=True)):
        label = None
        if number in _LABELS:
            (x, y), size = steps(*_LABELS[number]), metrics.label(link)
            left, top = x - (size.width - 1) // 2, y - (size.height - 1) // 2
            label = Rect(left, top, left + size.width - 1, top + size.height - 1)
        points = [Point(*steps(*corner)) for corner in corners]
        points[0] = on_border(points[0], points[1], boxes[link.source].body)
        points[-1] = on_border(points[-1], points[-2], boxes[link.target].body)
        routes.append(Route(link, tuple(points), label, _TRUNKS.get(number)))
    return Plan(case, Size(*steps(304, 226)), tuple(boxes.values()), tuple(routes))


@pytest.fixture(scope="session")
def plans(root: Path, shop: Plan, arranged: Callable[[Path], Arrangement]) -> list[Plan]:
    """The plan set by hand, and those of the five cases."""
    models = sorted((root / "models").glob("*.yaml"))
    return [shop, *(place(arranged(model), PictureMetrics()) for model in models)]


@pytest.fixture(scope="session")
def all_plans(root: Path, plans: list[Plan], arranged: Callable[[Path], Arrangement]) -> list[Plan]:
    """Those, and those of the gallery."""
    known = {plan.case.name for plan in plans}
    fresh = [model for model in find_models([root / "models"]) if model.stem not in known]
    return [*plans, *(place(arranged(model), PictureMetrics()) for model in fresh)]


@pytest.fixture(scope="session")
def planned() -> Callable[[str], Plan]:
    """Lays out a model that is given as YAML."""
    return lambda text: lay_out(parse(text, "test.yaml", "test"), PictureMetrics())
