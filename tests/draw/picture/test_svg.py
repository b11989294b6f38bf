"""SVG: stands alone, says what the model says, where the plan says it."""

from __future__ import annotations

import base64
import re
from typing import TYPE_CHECKING

import pytest
from draw.picture.svg_tree import S, drawn, squeezed, tree, words, x
from lxml import etree

from dohae.draw.picture import look
from dohae.draw.picture.fonts import korean_font
from dohae.draw.picture.silhouettes import is_square, needs_plate
from dohae.draw.picture.theme import built_in, load
from dohae.icons import find, icons_root

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

HREF = "{http://www.w3.org/1999/xlink}href"
ATTRIBUTES = {
    "theme": built_in(),
    "transparent": (True,),
    "caption": (True,),
    "legend": (True,),
    "outline": (True,),
}
OPTIONS = [{}, *({name: value} for name, values in ATTRIBUTES.items() for value in values)]


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_nothing_outside_is_referred_to(all_plans: list[Plan], options: dict) -> None:
    for plan in all_plans if not options else all_plans[:3]:
        data = drawn(plan, **options)
        assert str(icons_root()).encode() not in data
        for element in etree.fromstring(data).iter():
            href = element.get(HREF)
            if element.tag == f"{S}a":
                continue
            assert href is None or href.startswith(("#", "data:image/png;base64,"))
            assert element.get("href") is None
            assert "url(" not in (element.text or "")
            assert element.tag != f"{S}script"
            assert not any(name.startswith("on") for name in element.attrib)


def test_no_id_is_there_twice_in_one_drawing_in_several_ways(shop: Plan) -> None:
    ways = ({}, {"outline": True}, {"transparent": True}, {"caption": True}, {"legend": True})
    ids = [
        element.get("id")
        for options in ways
        for element in tree(shop, **options).iter()
        if element.get("id")
    ]
    assert len(ids) == len(set(ids))


def test_no_id_is_there_twice_in_all_drawings_of_all_themes(all_plans: list[Plan]) -> None:
    ids = [
        element.get("id")
        for plan in all_plans
        for theme in built_in()
        for element in tree(plan, theme=theme).iter()
        if element.get("id")
    ]
    assert len(ids) == len(set(ids)) > 100


def test_every_id_begins_with_the_drawings_own_and_every_reference_is_met(plans) -> None:
    for plan in plans:
        root = tree(plan)
        ids = {element.get("id") for element in root.iter() if element.get("id")}
        assert all(name.startswith(root.get("id")) for name in ids)
        used = {element.get(HREF)[1:] for element in root.iter(f"{S}use")}
        assert used <= ids
        assert set(root.get("aria-labelledby").split()) <= ids
        rules = re.findall(r"(?<=[{}])([^{}]+)\{", root.find(f"{S}style").text)
        assert rules
        assert all(rule.startswith(f"#{root.get('id')} .") for rule in rules)


def test_every_icon_is_inside_once_and_unmodified(plans: list[Plan]) -> None:
    for plan in plans:
        kinds = {find(box.node.kind).icon for box in plan.boxes}
        expected = sorted((icons_root() / icon).read_bytes() for icon in kinds if icon)
        images = tree(plan).findall(f"{S}defs/{S}image")
        inside = sorted(base64.b64decode(i.get(HREF).partition(",")[2]) for i in images)
        assert inside == expected


def test_every_node_is_there_as_text_at_its_place(all_plans: list[Plan]) -> None:
    for plan in all_plans:
        parts = {part.get("data-node"): part for part in tree(plan).iter() if part.get("data-node")}
        assert list(parts) == [box.node.path for box in plan.boxes]
        for box in plan.boxes:
            node, part = box.node, parts[box.node.path]
            shown = node.title if node.is_group and node.title else node.title + node.label
            assert words(part) == squeezed(shown) or {node.title, node.label} == {words(part)}
            for text in part.iter(f"{S}text"):
                assert x(box.rect.left) <= float(text.get("x")) <= x(box.rect.right)
                assert x(box.rect.top) < float(text.get("y")) < x(box.rect.bottom)
                if not node.is_group:
                    middle = (x(box.rect.left) + x(box.rect.right)) / 2
                    assert text.get("text-anchor") == "middle"
                    assert float(text.get("x")) == middle


def test_icons_and_borders_stand_where_the_plan_puts_them(all_plans: list[Plan]) -> None:
    for plan in all_plans:
        parts = {part.get("data-node"): part for part in tree(plan).iter() if part.get("data-node")}
        for box in plan.boxes:
            rect, part = box.rect, parts[box.node.path]
            if box.node.is_group:
                border = part.find(f".//{S}rect")
                place = [float(border.get(name)) for name in ("x", "y", "width", "height")]
                width, height = rect.right - rect.left, rect.bottom - rect.top
                unit = look.UNIT
                assert place == [x(rect.left), x(rect.top), width * unit, height * unit]
            for use in part.iter(f"{S}use"):
                left, top = map(float, re.findall(r"[\d.]+", use.get("transform"))[:2])
                side = look.GROUP_ICON if box.node.is_group else look.ICON
                square = rect if box.node.is_group else box.body
                assert x(square.left) <= left < x(square.left) + side
                assert x(square.top) <= top < x(square.top) + side


def test_readers_that_know_no_variables_see_no_rule_and_every_colour(all_plans: list[Plan]) -> None:
    for plan in all_plans[:6]:
        root = tree(plan)
        style = root.find(f"{S}style").text
        # What knows this condition knows variables; others would take them for black.
        assert re.fullmatch(r"@supports \(color:var\(--a\)\)\{(#[^{}]+\{[^{}]+\})+\}", style)
        for element in root.iter(f"{S}rect", f"{S}path", f"{S}polygon", f"{S}circle", f"{S}text"):
            assert element.get("fill"), etree.tostring(element)


def test_a_label_stands_on_a_ground_of_its_own(shop: Plan) -> None:
    parts = [part for part in tree(shop).iter() if part.get("data-source")]
    for part, route in zip(parts, shop.routes, strict=True):
        grounds = part.findall(f"{S}rect")
        assert len(grounds) == (route.label is not None)
        for ground in grounds:
            assert ground.get("fill") == "#FFFFFF"
            assert float(ground.get("x")) == x(route.label.left)


@pytest.mark.parametrize("options", OPTIONS, ids=str)
def test_nothing_is_outside_the_canvas(plans: list[Plan], options: dict) -> None:
    for plan in plans:
        root = tree(plan, **options)
        _, _, width, height = map(float, root.get("viewBox").split())
        assert (root.get("width"), root.get("height")) == (f"{width:g}pt", f"{height:g}pt")
        assert width >= x(plan.size.width - 1) + look.MARGIN
        assert height >= x(plan.size.height - 1) + look.MARGIN
        for element in root.iter(f"{S}rect", f"{S}text"):
            assert 0 <= float(element.get("x", "0")) <= width
            assert 0 <= float(element.get("y", "0")) <= height
        for element in root.iter(f"{S}path", f"{S}polygon"):
            data = element.get("d") or element.get("points")
            for pair in re.findall(r"([-\d.]+),([-\d.]+)", data):
                assert 0 <= float(pair[0]) <= width
                assert 0 <= float(pair[1]) <= height


def test_title_and_description_say_what_is_drawn(plans: list[Plan]) -> None:
    for plan in plans:
        root = tree(plan)
        assert root.get("role") == "img"
        assert root.find(f"{S}title").text == plan.case.title
        said = root.find(f"{S}desc").text
        assert all(" ".join((n.title or n.label).split()) in said for n in plan.case.walk())


def test_the_font_stack_begins_with_korean_families(shop: Plan) -> None:
    families = tree(shop).get("font-family").split(", ")
    assert {"'Pretendard'", "'Malgun Gothic'"} < set(families)
    assert families[-1] == "sans-serif"


def test_every_colour_is_a_variable_with_the_plain_colour_beside_it(shop: Plan) -> None:
    for theme in built_in():
        root = tree(shop, theme=theme)
        rules = dict(re.findall(r"\.([\w-]+)\{(.*?)\}", root.find(f"{S}style").text))
        for element in root.iter():
            for part in ("fill", "stroke"):
                colour = element.get(part)
                if colour in (None, "none"):
                    continue
                mine = [rules[name] for name in (element.get("class") or "").split()]
                assert any(re.fullmatch(rf"{part}:var\(--dohae-[\w-]+,{colour}\)", r) for r in mine)


def test_classes_of_parts_carry_no_paint(shop: Plan) -> None:
    root = tree(shop)
    rules = set(re.findall(r"\.([\w-]+)\{", root.find(f"{S}style").text))
    rules -= {"hollow"}  # the size of an icon
    assert not any(set((g.get("class") or "").split()) & rules for g in root.iter(f"{S}g"))


def test_an_icon_that_a_plate_is_seen_through_has_room_on_it(shop: Plan) -> None:
    """In a theme with plates, and in a page whose palette has them, the icon is smaller."""

    def sizes(theme: str) -> dict[str, float]:
        root, found = tree(shop, theme=theme), {}
        images = {image.get("id"): float(image.get("width")) for image in root.iter(f"{S}image")}
        for part in root.iter():
            for use in part.iter(f"{S}use") if part.get("class") == "node" else ():
                scale = float(re.search(r"scale\((.*?)\)", use.get("transform"))[1])
                found[part.get("data-node")] = scale * images[use.get(HREF)[1:]]
        return found

    light, dark = sizes("light"), sizes("dark")
    for box in shop.boxes:
        icon = find(box.node.kind).icon
        if icon and not box.node.is_group:
            inset = look.ICON_INSET if needs_plate(icon) else 0
            assert light[box.node.path] == pytest.approx(look.ICON, abs=0.1)
            assert dark[box.node.path] == pytest.approx(look.ICON - 2 * inset, abs=0.1)
    hollow = [part for part in tree(shop).iter(f"{S}g") if part.get("class") == "hollow"]
    assert hollow
    assert ".hollow{" in tree(shop).find(f"{S}style").text
    assert not any(part.get("class") == "hollow" for part in tree(shop, theme="dark").iter())


def test_a_groups_icon_is_as_large_on_the_plate_of_a_page_as_in_a_dark_drawing(shop: Plan) -> None:
    def groups(theme: str) -> list[etree._Element]:
        return [part for part in tree(shop, theme=theme).iter() if part.get("class") == "group"]

    plated = 0
    for box, light, dark in zip(
        [box for box in shop.boxes if box.node.is_group],
        groups("light"),
        groups("dark"),
        strict=True,
    ):
        icon = find(box.node.kind).icon
        if not needs_plate(icon) or is_square(icon):
            continue
        plated += 1
        assert not any(part.get("class") == "hollow" for part in light.iter())
        assert light.find(f".//{S}use").get("transform") == dark.find(f".//{S}use").get("transform")
        [plate] = [rect for rect in dark.iter(f"{S}rect") if rect.get("class") == "plate"]
        assert plate.get("rx") is None
    assert plated


def test_a_transparent_drawing_has_no_ground_anywhere(all_plans: list[Plan]) -> None:
    """Neither under the whole nor behind labels, nor where nodes sit on borders."""
    theme = load("light")
    for plan in all_plans:
        assert tree(plan).find(f"{S}rect").get("fill") == theme.ground
        root = tree(plan, transparent=True)
        for part in root.iter():
            classes = set((part.get("class") or "").split())
            assert classes & {"box-fill", "frame"} or part.get("fill") != theme.ground
        for link in root.iter():
            assert link.get("class") != "link" or link.find(f"{S}rect") is None


def test_a_caption_is_drawn_only_on_request(shop: Plan) -> None:
    assert shop.case.caption not in "".join(tree(shop).itertext())
    assert squeezed(shop.case.caption) in words(tree(shop, caption=True))


def test_the_lines_of_a_long_caption_are_about_equally_long(planned) -> None:
    long = "집계 시스템의 예 (EC 사이트 부분은 생략. 구성에 따라 매우 복잡함)"
    root = tree(
        planned(f"title: 예\ncaption: '{long}'\nnodes: {{a: aws.ec2, b: aws.s3}}\n"), caption=True
    )
    [caption] = [group for group in root.iter() if group.get("class") == "caption"]
    rows = [text.text for text in caption.iter(f"{S}text")]
    assert " ".join(rows) == long
    assert len(rows) > 1
    widths = [korean_font().width(row, look.CAPTION_SIZE, bold=False) for row in rows]
    assert max(widths) - min(widths) < 70


def test_a_nodes_note_and_address_become_a_tooltip_and_a_link(shop: Plan) -> None:
    root = tree(shop)
    [elb] = [p for p in root.iter() if (p.get("data-node") or "").endswith("elb")]
    assert elb.find(f"{S}title").text == "두 가용 영역에 걸친다"
    assert elb.find(f"{S}a").get(HREF) == "https://example.org/?a=1&b=2"
    assert words(elb.find(f"{S}a")) == "LoadBalancerELB"


def test_outlined_text_needs_no_font(shop: Plan) -> None:
    root = tree(shop, outline=True)
    assert root.find(f".//{S}text") is None
    plain = tree(shop)
    shapes = len(list(root.iter(f"{S}path"))) - len(list(plain.iter(f"{S}path")))
    assert shapes == len(list(plain.iter(f"{S}text")))
    assert root.find(f"{S}desc").text == plain.find(f"{S}desc").text
