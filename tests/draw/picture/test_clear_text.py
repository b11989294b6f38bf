"""No text touches an icon, a line or a border that is not its own."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.draw.picture import look
from dohae.draw.picture.frame import Area, page_of
from dohae.draw.picture.lettering import group_lines, link_lines, node_lines
from dohae.draw.picture.metrics import has_icon
from dohae.draw.picture.strokes import strokes

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dohae.draw.picture.frame import Page
    from dohae.draw.picture.lettering import Line
    from dohae.layout.plan import Plan

AIR = 3.0
"""Points at the least between a text's room and what is not its own."""


@dataclass(frozen=True)
class Text:
    """A line of text on the page."""

    owner: str
    words: str
    area: Area


def centred(lines: Iterable[Line], owner: str, x: float, top: float) -> Iterator[Text]:
    for row, line in enumerate(lines):
        y, half = top + row * look.LINE_HEIGHT, line.width / 2
        yield Text(owner, line.text, Area(x - half, y, x + half, y + look.LINE_HEIGHT))


def texts(plan: Plan, page: Page) -> Iterator[Text]:
    for box in plan.boxes:
        if box.node.is_group:
            if box.title:
                area, lines = page.area(box.title), group_lines(box.node)
                widest = max((line.width for line in lines), default=0)
                right = area.right - look.GROUP_TITLE_GAP
                yield Text(
                    box.node.path,
                    box.node.title,
                    Area(right - widest, area.top, right, area.bottom),
                )
        elif has_icon(box.node):
            body = page.area(box.body)
            top = body.bottom + look.ICON_GAP
            yield from centred(node_lines(box.node), box.node.path, body.centre[0], top)
    for number, route in enumerate(plan.routes):
        if route.label:
            area, lines = page.area(route.label), link_lines(route.link)
            yield from centred(lines, f"link {number}", area.centre[0], area.top)


def obstacles(plan: Plan, page: Page) -> Iterator[tuple[str, Area]]:
    """Icons, boxes, borders and lines, with whose they are."""
    for box in plan.boxes:
        path, area = box.node.path, page.area(box.body)
        if not box.node.is_group:
            yield path, area
            continue
        yield path, Area(area.left, area.top, area.right, area.top)
        yield path, Area(area.left, area.bottom, area.right, area.bottom)
        yield path, Area(area.left, area.top, area.left, area.bottom)
        yield path, Area(area.right, area.top, area.right, area.bottom)
    for number, stroke in enumerate(strokes(plan, page)):
        for (x, y), (u, v) in pairwise(stroke.points):
            yield f"link {number}", Area(min(x, u), min(y, v), max(x, u), max(y, v))


def touches(one: Area, other: Area) -> bool:
    return (
        one.left - AIR < other.right
        and other.left - AIR < one.right
        and one.top - AIR < other.bottom
        and other.top - AIR < one.bottom
    )


def touching(plan: Plan) -> Iterator[tuple[str, str, str]]:
    page = page_of(plan)
    parted = {
        box.node.path: box.node.path.rpartition(".")[0]
        for box in plan.boxes
        if box.node.border is not None
    }
    things = list(obstacles(plan, page))
    for text in texts(plan, page):
        for owner, area in things:
            # A border parts around what sits on it, and a line around its label.
            if owner not in (text.owner, parted.get(text.owner)) and touches(text.area, area):
                yield plan.case.name, text.words, owner


def test_no_text_touches_what_is_not_its_own(all_plans: list[Plan]) -> None:
    assert [found for plan in all_plans for found in touching(plan)] == []
