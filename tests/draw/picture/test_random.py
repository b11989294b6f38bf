"""Promises that pictures of any case keep."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from lxml import etree
from strategies import PLAIN, WICKED, cases

from dohae.draw.formats import svg
from dohae.draw.picture.metrics import PictureMetrics
from dohae.layout import lay_out

if TYPE_CHECKING:
    from dohae.model.case import Case

S = "{http://www.w3.org/2000/svg}"


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(cases(max_nodes=12, texts=(*PLAIN, *WICKED)))
def test_everything_is_drawn_and_nothing_is_outside(case: Case) -> None:
    plan = lay_out(case, PictureMetrics())
    root = etree.fromstring(svg.draw(plan))
    _, _, width, height = map(float, root.get("viewBox").split())
    assert [part.get("data-node") for part in root.iter() if part.get("data-node")] == [
        node.path for node in case.walk()
    ]
    links = [part for part in root.iter() if part.get("data-source")]
    assert [(part.get("data-source"), part.get("data-target")) for part in links] == [
        (link.source, link.target) for link in case.links
    ]
    for part, link in zip(links, case.links, strict=True):
        # Those that pages with plates show do not count.
        polygons = [head for head in part.iter(f"{S}polygon") if head.get("opacity") != "0"]
        heads = {polygon.get("points") for polygon in polygons}
        shared = any(other is not link for other in case.links)
        most = {"--": 0, "<->": 2}.get(link.arrow, 1)
        assert len(heads) <= most
        assert shared or len(heads) == most
    for element in root.iter(f"{S}path", f"{S}polygon"):
        data = element.get("d") or element.get("points")
        for x, y in re.findall(r"([-\d.]+),([-\d.]+)", data):
            assert 0 <= float(x) <= width
            assert 0 <= float(y) <= height
    for text in root.iter(f"{S}text"):
        assert 0 < float(text.get("x")) < width
        assert 0 < float(text.get("y")) < height
