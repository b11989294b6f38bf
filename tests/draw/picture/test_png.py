"""PNG: whole, sharp, with letters in it."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PIL import Image, ImageChops, ImageColor

from dohae.draw.formats import png
from dohae.draw.picture import look
from dohae.draw.picture.grounds import group_paint
from dohae.draw.picture.theme import built_in, load
from dohae.errors import DohaeError
from dohae.geometry import Size

if TYPE_CHECKING:
    from dohae.geometry import Rect
    from dohae.layout.plan import Plan

PIXELS = 8 / 3
"""Of a point, at a scale of 2."""
CLEAR = 1.5
"""Points between letters and a line, or they look as one at a scale of 1."""


def image(plan: Plan, **options) -> Image.Image:
    opened = Image.open(io.BytesIO(png.draw(plan, **options)))
    opened.load()
    return opened


def crop(picture: Image.Image, rect: Rect) -> Image.Image:
    left, top = (look.MARGIN + rect.left * look.UNIT, look.MARGIN + rect.top * look.UNIT)
    right, bottom = (look.MARGIN + rect.right * look.UNIT, look.MARGIN + rect.bottom * look.UNIT)
    return picture.convert("RGB").crop(tuple(round(v * PIXELS) for v in (left, top, right, bottom)))


def ink(picture: Image.Image, ground: str) -> Image.Image:
    plain = Image.new("RGB", picture.size, ground)
    grey = ImageChops.difference(picture.convert("RGB"), plain).convert("L")
    return grey.point([0] * 40 + [255] * 216)


@pytest.mark.parametrize("theme", built_in())
def test_nothing_is_cut_and_the_margins_are_clean(plans: list[Plan], theme: str) -> None:
    for plan in plans:
        picture = image(plan, theme=theme)
        box = ink(picture, load(theme).ground).getbbox()
        margin = (look.MARGIN - 2) * PIXELS
        assert box is not None
        assert box[0] >= margin
        assert box[1] >= margin
        assert box[2] <= picture.width - margin
        assert box[3] <= picture.height - margin


def test_every_node_has_its_icon_and_its_letters(plans: list[Plan]) -> None:
    for plan in plans:
        picture = image(plan).convert("L").convert("RGB")
        for box in plan.boxes:
            if not box.node.is_group:
                part = crop(picture, box.rect).getchannel("R")
                assert sum(count > 0 for count in part.histogram()) > 20, box.node.path
                text = part.crop((0, round(part.height * 0.62), part.width, part.height))
                dark = sum(text.histogram()[:128])
                assert 0.01 < dark / (text.width * text.height) < 0.5, box.node.path


def test_letters_are_letters_and_not_empty_squares(planned) -> None:
    """Characters that no font has are drawn alike; those of a Korean font are not."""
    names = ["가", "나", "힣", "뷁"]
    nodes = ", ".join(f"n{n}: {{kind: box, label: {name}}}" for n, name in enumerate(names))
    plan = planned(f"title: 예\nnodes: {{{nodes}}}\n")
    picture = image(plan)
    parts = {crop(picture, box.rect).tobytes() for box in plan.boxes}
    assert len(parts) == len(names)


@pytest.mark.parametrize("place", ["", ", border: right"])
def test_a_border_is_as_wide_beside_the_icon_in_its_corner(planned, place: str) -> None:
    nodes = f"a: {{kind: aws.endpoint{place}}}, b: aws.ec2"
    plan = planned(f"title: 예\nnodes: {{g: {{kind: aws.vpc, nodes: {{{nodes}}}}}}}\n")
    [group] = [box for box in plan.boxes if box.node.is_group]
    picture = image(plan, theme="print").convert("RGB")
    left, top = (look.MARGIN + start * look.UNIT for start in (group.rect.left, group.rect.top))
    middle = top + look.GROUP_ICON / 2
    inside = load("print").groups["vpc"].width / 4
    spots = (left - inside, middle), (left + inside, middle), (left + inside, top + inside)
    shown = {picture.getpixel((int(x * PIXELS), int(y * PIXELS))) for x, y in spots}
    assert shown == {ImageColor.getrgb(load("print").groups["vpc"].line)}


def test_it_is_twice_as_sharp_as_a_screen_and_says_so(shop: Plan) -> None:
    picture = image(shop)
    assert picture.info["dpi"] == pytest.approx((192, 192), abs=0.1)
    inches = picture.width / 192
    assert inches * 72 == pytest.approx(look.UNIT * (shop.size.width - 1) + 2 * look.MARGIN, abs=3)


@pytest.mark.parametrize("scale", [0.5, 1, 1.5, 3])
def test_a_scale_changes_pixels_and_not_the_size_on_paper(shop: Plan, scale: float) -> None:
    picture, usual = image(shop, scale=scale), image(shop)
    assert picture.width == pytest.approx(usual.width * scale / 2, abs=1)
    assert picture.info["dpi"][0] == pytest.approx(96 * scale, abs=0.1)


@pytest.mark.parametrize("scale", [0, -1, 11, float("nan"), float("inf")])
def test_a_scale_without_sense_is_refused(shop: Plan, scale: float) -> None:
    with pytest.raises(DohaeError, match=r"must be from 0\.1 to 10"):
        png.draw(shop, scale=scale)


def test_an_image_that_cannot_be_painted_is_refused_with_a_scale_that_fits(planned) -> None:
    plan = planned("title: 예\nnodes: {a: {kind: aws.ec2, title: 웹}}\n")
    vast = replace(plan, size=Size(9000, 20))
    with pytest.raises(DohaeError, match=r"a scale of 0\.\d+ fits"):
        png.draw(vast, scale=2)


def test_an_image_is_painted_at_the_scale_that_fits_unless_one_is_asked_for(planned) -> None:
    plan = planned("title: 예\nnodes: {a: {kind: aws.ec2, title: 웹}}\n")
    picture = image(replace(plan, size=Size(9000, 20)))
    assert 31_000 < picture.width <= 32_000
    assert picture.info["dpi"][0] < 192


def test_a_transparent_picture_has_no_ground(shop: Plan) -> None:
    assert image(shop, transparent=True).convert("RGBA").getpixel((3, 3))[3] == 0
    assert image(shop).convert("RGBA").getpixel((3, 3)) == (255, 255, 255, 255)
    assert image(shop, theme="dark").convert("RGB").getpixel((3, 3)) == (0x16, 0x19, 0x1F)


def test_the_last_row_and_column_are_painted_whole(plans: list[Plan]) -> None:
    for plan in plans:
        alpha = image(plan).convert("RGBA").getchannel("A")
        assert alpha.getextrema() == (255, 255)


@pytest.mark.parametrize("link", ["a -> b", "a <- b"])
def test_a_line_under_text_keeps_clear_of_what_hangs_below_letters(planned, link: str) -> None:
    plan = planned(
        "title: 예\ndirection: down\nnodes:\n"
        "  a: {kind: aws.fargate, title: 서비스, label: gggjjj}\n"
        "  b: aws.rds\n"
        f"links: [{link}]\n"
    )
    [a, b] = plan.boxes
    [route] = plan.routes
    x = route.points[0].x
    strip = replace(a.rect, top=a.body.bottom + 1, left=x, right=x + 1, bottom=b.rect.top - 1)
    rows = ink(crop(image(plan), strip), load().ground)
    inked = [rows.crop((0, y, rows.width, y + 1)).getbbox() is not None for y in range(rows.height)]
    line = inked.index(True, len(inked) - inked[::-1].index(False))
    clear = inked[:line][::-1].index(True)
    assert clear >= CLEAR * PIXELS


@pytest.mark.parametrize("name", ["light", "dark"])
def test_at_a_scale_of_1_a_border_has_the_colour_of_its_group(planned, name: str) -> None:
    """Rather than a mix with its ground, which is paler than the theme says."""
    kinds = ("aws.vpc", "aws.public-subnet", "aws.private-subnet", "on-premises", "gcp.region")
    nodes = "".join(
        f"  g{at}: {{kind: {kind}, nodes: {{a: box}}}}\n" for at, kind in enumerate(kinds)
    )
    plan, theme = planned(f"title: 예\nnodes:\n{nodes}"), load(name)
    picture = image(plan, theme=name, scale=1).convert("RGB")
    for box in (box for box in plan.boxes if box.node.is_group):
        line = ImageColor.getrgb(group_paint(box.node, theme)[1].line)
        left = round((look.MARGIN + box.rect.left * look.UNIT) * 4 / 3)
        rows = range(
            *(round((look.MARGIN + y * look.UNIT) * 4 / 3) for y in (box.rect.top, box.rect.bottom))
        )
        pairs = [[picture.getpixel((left + side, row)) for side in (-1, 0)] for row in rows]
        assert [line, line] in pairs, box.node.kind
        assert all(
            picture.getpixel((left + side, row)) != line for row in rows[4:-4] for side in (-2, 1)
        )
