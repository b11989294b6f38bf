"""The ink of icons."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from draw.picture.svg_tree import S, tree
from PIL import Image, ImageColor

from dohae.draw.picture import look, silhouettes
from dohae.draw.picture.frame import page_of
from dohae.draw.picture.frames import framed
from dohae.draw.picture.painted import HREF
from dohae.draw.picture.silhouettes import (
    is_flat,
    is_in_air,
    lean,
    margin,
    needs_frame,
    needs_plate,
    needs_tile,
)
from dohae.draw.picture.strokes import ended
from dohae.draw.picture.theme import built_in, load
from dohae.draw.picture.tracing import digits, ends_in_air, is_pale
from dohae.geometry import Side
from dohae.icons import find, icons_root, kinds

if TYPE_CHECKING:
    from lxml import etree

SIZE = 54
ALONG = [place / 18 for place in range(19)]


def test_an_icon_that_fills_its_square_has_no_margins() -> None:
    ec2 = find("aws.ec2").icon
    assert all(margin(ec2, side, at) == 0 for side in Side for at in (0, 0.5, 1))


def test_a_building_stands_in_from_the_sides_of_its_square() -> None:
    office = find("office").icon
    assert 0.15 < margin(office, Side.LEFT, 0.5) < 0.25
    assert margin(office, Side.TOP, 0.5) < 0.05


def test_black_drawings_need_a_plate_on_a_dark_ground_and_bright_ones_do_not() -> None:
    dark = ("office", "users", "aws.cloud", "aws.endpoint", "aws.natgateway")
    assert all(needs_plate(find(kind).icon) for kind in dark)
    bright = ("aws.ec2", "k8s.pod", "gcp.bigquery", "azure.appservices")
    assert not any(needs_plate(find(kind).icon) for kind in bright)


def test_the_thin_orange_arrows_in_the_corner_of_an_auto_scaling_group_need_a_plate() -> None:
    assert needs_plate(find("aws.auto-scaling-group").icon)


def test_a_drawing_that_is_cut_out_of_a_tile_needs_a_plate_or_it_turns_dark() -> None:
    pierced = ("aws.amazonmanagedgrafana", "aws.systemsmanagerappconfig")
    assert all(needs_plate(find(kind).icon) for kind in pierced)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_a_tile_with_a_drawing_cut_out_is_as_large_as_other_tiles_and_hides_its_plate(
    planned, theme: str
) -> None:
    nodes = "a: aws.amazonmanagedgrafana, b: aws.sns, c: saas.crowdstrike"
    root = tree(planned(f"title: 예\nnodes: {{{nodes}}}\n"), theme=theme)
    shown = {part.get("data-node"): part for part in root.iter() if part.get("data-node")}
    widths = {name: _shown_width(root, part.find(f".//{S}use")) for name, part in shown.items()}
    assert widths == {name: pytest.approx(look.ICON, abs=0.1) for name in "abc"}
    for name in "ac":
        plate = shown[name].find(f"{S}rect")
        # Round corners of the tile lie on it.
        assert float(plate.get("rx")) >= 10
        assert float(plate.get("width")) == look.ICON
        # No page's palette makes it smaller.
        assert not [part for part in shown[name].iter() if part.get("class") == "hollow"]


def _shown_width(root: etree._Element, use: etree._Element) -> float:
    [image] = [part for part in root.iter() if f"#{part.get('id')}" == use.get(HREF)]
    return float(image.get("width")) * float(use.get("transform").split("scale(")[1].rstrip(")"))


def test_drawings_in_white_need_a_tile_and_those_with_white_in_or_behind_them_do_not() -> None:
    white = ("oci.vmwhite", "oci.vcnwhite", "onprem.mlflow", "onprem.presto")
    assert all(needs_tile(find(kind).icon) for kind in white)
    # A white belly within an outline, a white disc behind an owl, yellow, cyan, and white tiles.
    clean = ("onprem.glassfish", "onprem.humio", "onprem.druid", "programming.python", "oci.vm")
    assert not any(needs_tile(find(kind).icon) for kind in clean)
    assert not silhouettes.pale_icons() & silhouettes.dark_icons()


def picture(*colours: str) -> Image.Image:
    """Squares of these colours one in another, each half as wide as that around it."""
    image = Image.new("RGBA", (SIZE, SIZE))
    for at, colour in enumerate(colours):
        edge = SIZE // 2 - SIZE // 4 // 2**at
        image.paste(ImageColor.getrgb(colour), (edge, edge, SIZE - edge, SIZE - edge))
    return image


def test_white_counts_as_lost_where_neither_around_nor_behind_what_is_seen() -> None:
    assert is_pale(picture("white"))
    assert not is_pale(picture("navy"))
    assert not is_pale(picture("navy", "white"))
    assert not is_pale(picture("white", "navy"))
    assert not is_pale(Image.new("RGBA", (SIZE, SIZE)))
    beside = picture("navy")
    beside.paste(ImageColor.getrgb("white"), (0, 0, 10, SIZE))
    assert is_pale(beside)
    beside.paste(ImageColor.getrgb("gold"), (0, 0, 10, SIZE))
    assert not is_pale(beside)


@pytest.mark.parametrize("theme", ["light", "print", "dark"])
def test_an_icon_in_white_stands_on_a_tile_at_which_links_end_in_every_theme(
    planned, theme: str
) -> None:
    assert not is_flat(find("onprem.mlflow").icon)
    plan = planned(
        "title: 예\nnodes:\n  a: aws.ec2\n  b: onprem.mlflow\n"
        "  g: {kind: oci.vcnwhite, title: 망, nodes: {c: aws.s3}}\nlinks: [a -- b]\n"
    )
    root, colour = tree(plan, theme=theme), load(theme).tile
    shown = {part.get("data-node"): part for part in root.iter() if part.get("data-node")}
    tiles = {name: part.findall(f"{S}rect[@class='tile']") for name, part in shown.items()}
    assert {name: len(found) for name, found in tiles.items()} == {"a": 0, "b": 1, "g": 1, "g.c": 0}
    assert {tile.get("fill") for tile in tiles["b"] + tiles["g"]} == {colour}
    [tile] = tiles["b"]
    assert float(tile.get("width")) == look.ICON
    assert _shown_width(root, shown["b"].find(f".//{S}use")) < look.ICON
    [line] = [part.find(f"{S}path") for part in root.iter() if part.get("class") == "link"]
    ends = [float(x) for x in re.findall(r"(-?[\d.]+),", line.get("d"))]
    assert float(tile.get("x")) == pytest.approx(max(ends), abs=0.1)
    # The page's palette colours it, and does not move the link.
    assert f".tile{{fill:var(--dohae-tile,{colour})}}" in root.find(f"{S}style").text
    assert not [part for part in root.iter() if "plated" in part.get("class", "").split()]


def test_icons_with_a_faint_ground_of_their_own_need_a_frame_and_shadows_do_not() -> None:
    veiled = ("generic.network.switch", "generic.network.firewall", "generic.compute.rack")
    assert all(needs_frame(find(kind).icon) for kind in veiled)
    clean = ("aws.ec2", "office", "generic.network.router", "aws.endpoint")
    assert not any(needs_frame(find(kind).icon) for kind in clean)
    assert not needs_frame("resources/aws/ar/ar-vr.png")
    # What has a name in Korean is drawn with another icon.
    smudged = silhouettes.veiled_icons()
    assert not [kind.name for kind in kinds() if kind.names_ko and kind.icon in smudged]


def test_a_name_in_letters_stands_in_a_frame_right_above_its_title_in_every_theme(planned) -> None:
    assert all(is_flat(find(kind).icon) for kind in ("onprem.oracle", "onprem.splunk"))
    assert not any(is_flat(find(kind).icon) for kind in ("aws.ec2", "users", "onprem.kafka"))
    plan = planned("title: 예\nnodes: {a: aws.ec2, b: onprem.oracle}\nlinks: [a -- b]\n")
    assert framed(plan, page_of(plan)) == {"b"}
    for theme in built_in():
        [node] = [part for part in tree(plan, theme=theme).iter() if part.get("data-node") == "b"]
        [frame] = node.findall(f"{S}rect")
        assert frame.get("stroke") != frame.get("fill")
        assert float(frame.get("height")) == look.ICON


def test_margins_are_those_of_the_ink() -> None:
    ink = [[16 <= y < 40 and 8 <= x < 49 for x in range(SIZE)] for y in range(SIZE)]
    places = 19
    assert digits(ink) == "8" * places + "5" * places + "g" * places + "e" * places
    step = [[x >= (6 if y < 27 else 20) for x in range(SIZE)] for y in range(SIZE)]
    assert digits(step)[:places] == "6" * 10 + "cdfgijkkk"
    assert digits([[True] * SIZE] * SIZE) == ""


def test_a_link_to_the_gap_beside_a_mast_would_end_in_the_air() -> None:
    mast = [[y >= 36 or 25 <= x < 29 for x in range(SIZE)] for y in range(SIZE)]
    left, right, top, bottom = (
        ends_in_air(mast, digits(mast))[start : start + 19] for start in range(0, 76, 19)
    )
    assert left[6] == right[6] == "x"
    assert left[13:] == right[13:] == "." * 6
    assert top[9] == "."
    assert bottom == "." * 19
    whole = [[True] * SIZE] * SIZE
    assert ends_in_air(whole, digits(whole)) == ""


def test_a_router_has_ink_at_its_foot_and_none_beside_its_aerial() -> None:
    router = find("generic.router").icon
    assert is_in_air(router, Side.LEFT, 0.5)
    assert not is_in_air(router, Side.LEFT, 0.8)
    assert not any(is_in_air(find("aws.ec2").icon, side, 0.5) for side in Side)


def test_an_icon_that_leans_to_one_side_of_its_square_is_set_in_the_middle(planned) -> None:
    assert lean(find("gcp.looker").icon) > 0.2
    assert not any(lean(find(kind).icon) for kind in ("aws.ec2", "office", "gcp.bigquery"))
    nodes = "a: {kind: gcp.looker, title: 판}, b: aws.ec2, c: aws.ec2"
    plan = planned(f"title: 예\nnodes: {{{nodes}}}\nlinks: [b -- a, a -- c]\n")
    page = page_of(plan)
    [box] = [box for box in plan.boxes if box.node.id == "a"]
    middle, side = page.area(box.body).centre[0], page.area(box.body).width
    [node] = [part for part in tree(plan).iter() if part.get("data-node") == "a"]
    left = float(node.find(f".//{S}use").get("transform").split("(")[1].split()[0])
    ink_left = left + side * min(margin(find("gcp.looker").icon, Side.LEFT, at) for at in ALONG)
    right = left + side * (1 - min(margin(find("gcp.looker").icon, Side.RIGHT, at) for at in ALONG))
    assert (ink_left + right) / 2 == pytest.approx(middle, abs=1)
    for line, end in zip(ended(plan, page, plates=False), (-1, 0), strict=True):
        # Not at the edges of its square.
        assert ink_left - 1 <= line[end][0] <= right + 1


def test_the_table_names_icons_that_are_there() -> None:
    root = icons_root()
    for folder, names in silhouettes.table().items():
        assert all((root / folder / name).is_file() for name in list(names)[:3])
    for folder, names in silhouettes.air().items():
        assert names.keys() <= silhouettes.table()[folder].keys()
    assert all((root / icon).is_file() for icon in silhouettes.dark_icons())
    assert all((root / icon).is_file() for icon in silhouettes.veiled_icons())
    assert all((root / icon).is_file() for icon in silhouettes.pale_icons())
    assert silhouettes.pierced_icons() <= silhouettes.dark_icons()


def test_links_to_an_icon_with_a_faint_ground_end_at_its_frame(planned) -> None:
    plan = planned("title: 예\nnodes: {a: aws.ec2, b: generic.network.switch}\nlinks: [a -- b]\n")
    body = next(box for box in plan.boxes if box.node.id == "b")
    assert framed(plan, page_of(plan)) == {"b"}
    (line,) = ended(plan, page_of(plan), plates=False)
    assert line[-1][0] == page_of(plan).area(body.body).left
