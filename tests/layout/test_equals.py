"""Nodes that hang on the same neighbours, and groups that hug what they hold."""

from __future__ import annotations

from itertools import pairwise

import pytest
from layout.media import MEDIA, rects

from dohae.layout import FIRST, arrange, lay_out, place
from dohae.layout.equals import LONG, find_equals, find_long
from dohae.layout.judge import crossings, faults
from dohae.model import parse

STEP = 2
"""Lattice points that steps of a row may differ by: a body's middle is rounded."""
SCANNERS = """
    direction: right
    nodes:
      hospital:
        kind: on-premises
        nodes:
          scanners: {title: 촬영 장비, nodes: {ct: box, mri: box, xray: box, echo: box}}
          gateway: {kind: server, title: DICOM 게이트웨이}
          pacs: {kind: server, title: PACS 서버}
          orders: {kind: server, title: 처방 시스템}
          nas: {kind: generic.nas, title: 최근 1년 영상}
          reading: {kind: client, title: 판독실}
          ward: {kind: client, title: 병동}
    links:
      - "hospital.scanners.ct, hospital.scanners.mri -> hospital.gateway: DICOM"
      - "hospital.scanners.xray, hospital.scanners.echo -> hospital.gateway: DICOM"
      - hospital.gateway -> hospital.pacs
      - hospital.pacs <-> hospital.nas
      - hospital.pacs <-> hospital.reading
      - hospital.orders <-> hospital.pacs
      - hospital.ward -> hospital.orders
"""
VIEWERS = """
    direction: right
    nodes:
      stadium: {nodes: {camera: box, mixer: box, first: box, second: {kind: box, below: mixer}}}
      seoul:
        kind: aws.region
        nodes:
          a: {kind: aws.az, nodes: {in: box, out: box}}
          b: {kind: aws.az, nodes: {in: box, out: box}}
          pack: box
          keys: box
          replay: box
          ads: box
      one: box
      two: box
      viewers: {title: 시청자, nodes: {tv: box, phone: box, pc: box}}
    links:
      - stadium.camera -> stadium.mixer
      - stadium.mixer -> stadium.first
      - stadium.mixer -> stadium.second
      - stadium.first -> seoul.a.in
      - stadium.second -> seoul.b.in
      - seoul.a.in -> seoul.a.out
      - seoul.b.in -> seoul.b.out
      - "seoul.a.out, seoul.b.out -> seoul.pack"
      - seoul.keys -- seoul.pack
      - seoul.pack -> seoul.replay
      - seoul.pack -> seoul.ads
      - seoul.ads -> one
      - seoul.ads -> two
      - one -> viewers
      - two -> viewers
"""


def test_equals_hang_on_the_same_boxes_the_same_way_round():
    case = parse(
        "title: t\n"
        "nodes: {hub: box, other: box, g: {nodes: {a: box, b: box, c: box, d: box, e: box}}}\n"
        'links: ["g.a, g.b -> hub", "hub -> g.c", "g.d -> hub", "g.d -> other"]\n',
        "t.yaml",
        "t",
    )
    assert list(find_equals(case)) == [["g.a", "g.b"]]


def fan(count, *, direction="right", flips=False, hint=""):
    """So many equals in a group that hang on one hub, or the other way round."""
    nodes = ", ".join(f"n{number}: {{title: 처리기 {number}}}" for number in range(count))
    ends = ", ".join(f"g.n{number}" for number in range(count))
    link = f"{ends} -> hub" if flips else f"hub -> {ends}"
    text = (
        f"title: t\ndirection: {direction}\n"
        f"nodes: {{hub: {{title: 허브}}, g: {{title: 묶음, nodes: {{{nodes}}}}}}}\n"
        f'links: ["{link}"]\n'
    )
    return parse(text.replace("처리기 1}", f"처리기 1{hint}}}", 1), "t.yaml", "t")


def test_only_what_no_hint_holds_and_is_too_many_for_one_row_is_long():
    assert not list(find_long(fan(LONG)))
    assert [len(paths) for paths in find_long(fan(LONG + 1))] == [LONG + 1]
    assert not list(find_long(fan(LONG + 1, hint=", below: n0")))


@pytest.mark.parametrize("flips", [False, True])
@pytest.mark.parametrize("direction", ["right", "left", "down", "up"])
def test_too_many_equals_for_one_row_stand_in_two_by_turns(direction, flips):
    # A page is wider than high: a few more fit into one row that is level.
    for count in (LONG + 1, 2 * LONG) if direction in ("right", "left") else (2 * LONG,):
        case = fan(count, direction=direction, flips=flips)
        drawing = arrange(case)
        for medium, metrics in MEDIA.items():
            plan = place(drawing, metrics)
            assert not faults(plan)
            assert not crossings(plan)
            across = "y" if direction in ("right", "left") else "x"
            at = rects(plan)
            ends = sorted(
                (at[f"g.n{number}"] for number in range(count)),
                key=lambda rect: getattr(rect.centre, across),
            )
            along = "x" if across == "y" else "y"
            rows = [getattr(rect.centre, along) for rect in ends]
            assert all(abs(a - b) > STEP for a, b in pairwise(rows)), medium
            # In one row, as the first arrangement has them, they take more room that way.
            size = lay_out(case, metrics, trials=FIRST).size
            longer = size.height if across == "y" else size.width
            assert (plan.size.height if across == "y" else plan.size.width) < 0.75 * longer


def test_equals_in_a_column_stand_evenly(drawn):
    at = rects(drawn(SCANNERS))
    scanners = [at[f"hospital.scanners.{name}"].centre for name in ("ct", "mri", "xray", "echo")]
    assert len({point.x for point in scanners}) == 1
    steps = [b.y - a.y for a, b in pairwise(scanners)]
    assert max(steps) - min(steps) <= STEP


def test_a_group_is_not_drawn_out_to_end_in_line_with_another(drawn):
    at = rects(drawn(VIEWERS))
    group, held = at["viewers"], [at[f"viewers.{name}"] for name in ("tv", "phone", "pc")]
    tallest = max(rect.height for rect in held)
    assert group.bottom - max(rect.bottom for rect in held) <= tallest


def test_neighbouring_groups_that_stand_all_but_in_line_do(root, arranged):
    model = root / "models" / "gallery" / "hub-spoke-transit-gateway.yaml"
    at = rects(place(arranged(model), MEDIA["picture"]))
    assert at["region.prod"].bottom < at["region.dev"].top < at["region.data"].top
    assert len({at[f"region.{name}"].left for name in ("egress", "prod", "dev", "data")}) == 1


def test_what_a_group_holds_is_drawn_to_neither_of_its_sides(root, arranged):
    model = root / "models" / "gallery" / "disaster-recovery-two-regions.yaml"
    at = rects(place(arranged(model), MEDIA["picture"]))
    group = at["tokyo.tokyo-vpc.tokyo-asg"]
    server = at["tokyo.tokyo-vpc.tokyo-asg.tokyo-1"]
    assert group.width > 2 * server.width
    assert abs(group.centre.x - server.centre.x) <= STEP


def test_nodes_of_one_group_below_each_other_are_in_line_where_no_link_is_in_the_way(
    root, arranged
):
    model = root / "models" / "gallery" / "eks-microservices.yaml"
    plan = place(arranged(model), MEDIA["picture"])
    column = [box.body for box in plan.boxes if box.node.path.startswith("seoul.vpc.data.")]
    assert len({body.top for body in column}) == len(column)
    assert len({body.centre.x for body in column}) == 1
