"""What a drawing's icons, borders and lines mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from dohae.draw.formats import pdf, png, svg
from dohae.draw.picture import look
from dohae.draw.picture.legend import legend
from dohae.model import parse

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

S = "{http://www.w3.org/2000/svg}"
MODEL = """
title: 예
legend: true
nodes:
  seoul:
    kind: aws.region
    title: 서울
    nodes:
      vpc: {kind: aws.vpc, nodes: {web: {kind: aws.ec2, title: 웹, label: 서버}}}
  plain: {title: 묶음, nodes: {files: {kind: aws.s3, title: 파일}}}
  people: {kind: users, title: 고객}
links:
  - people -> web
  - {from: web, to: files, style: dashed, label: 백업}
  - {from: files, to: web, style: dashed, label: 복구}
"""


def entries(text: str, width: float = 500) -> list[str]:
    listed = legend(parse(text, "x.yaml", "x"), width)
    return [entry.line.text for entry in listed.entries] if listed else []


def test_it_explains_what_does_not_say_itself_what_it_is() -> None:
    assert entries(MODEL) == ["Region (리전)", "EC2", "실선", "파선"]


def test_a_model_that_tells_meanings_has_these_alone(planned) -> None:
    told = MODEL.replace("legend: true", "legend: {dashed: 밤에만 오감, aws.vpc: 팀의 망}")
    assert entries(told) == ["팀의 망", "밤에만 오감"]
    root = etree.fromstring(svg.draw(planned(told)))
    groups = [g for g in root.iter(f"{S}g") if g.get("class") == "legend"]
    assert groups[0].find(f"{S}rect").get("class") == "vpc-fill"
    assert groups[0].find(f"{S}path").get("class") == "vpc-line"
    assert groups[1].find(f"{S}path").get("d").count("M") > 1
    assert "파선: 밤에만 오감. 팀의 망: VPC." in root.find(f"{S}desc").text


def test_one_style_of_line_and_plain_names_need_no_explaining() -> None:
    assert entries("title: 예\nnodes: {a: aws.ec2, b: aws.s3}\nlinks: [a -> b]\n") == []


def test_it_is_drawn_where_the_model_asks_for_it_or_the_caller(planned, shop: Plan) -> None:
    asked = planned(MODEL)

    def texts(plan: Plan, **options) -> list[str]:
        root = etree.fromstring(svg.draw(plan, **options))
        groups = [g for g in root.iter(f"{S}g") if g.get("class") == "legend"]
        return [text.text for group in groups for text in group.iter(f"{S}text")]

    assert texts(asked) == ["Region (리전)", "EC2", "실선", "파선"]
    assert texts(asked, legend=False) == []
    assert texts(shop) == []
    assert "점선" in texts(shop, legend=True)


def test_icon_border_and_line_stand_beside_their_words(planned) -> None:
    root = etree.fromstring(svg.draw(planned(MODEL)))
    groups = [g for g in root.iter(f"{S}g") if g.get("class") == "legend"]
    assert groups[0].find(f"{S}rect").get("class") == "region-fill"
    assert groups[0].find(f"{S}path").get("class") == "region-line"
    assert groups[1].find(f"{S}use") is not None
    assert groups[2].find(f"{S}path").get("d").count("M") == 1
    assert groups[3].find(f"{S}path").get("d").count("M") > 1
    height = float(root.get("viewBox").split()[3])
    assert all(0 < float(t.get("y")) < height - 6 for g in groups for t in g.iter(f"{S}text"))


def test_a_narrow_drawing_grows_as_wide_as_its_legend(planned) -> None:
    text = "title: 예\nlegend: true\nnodes: {a: {kind: aws.ec2, title: 웹, label: 가}}\n"
    narrow = planned(text)
    width = float(etree.fromstring(svg.draw(narrow)).get("viewBox").split()[2])
    listed = legend(narrow.case, 10)
    assert len(listed.columns) == 1
    assert width >= listed.width


def test_columns_are_as_wide_as_their_own_words_and_in_as_few_rows_as_fit() -> None:
    case = parse(MODEL, "x.yaml", "x")
    wide, narrow = legend(case, 1000), legend(case, 230)
    assert (wide.rows, narrow.rows) == (1, 2)
    for listed, most in ((wide, 1000), (narrow, 230)):
        assert listed.width <= most
        areas = [listed.area(place, 0) for place in range(len(listed.entries))]
        room = look.LEGEND_SWATCH + look.LEGEND_GAP
        for entry, area in zip(listed.entries, areas, strict=True):
            assert area.left + room + entry.line.width < area.right
        after = [
            (a.right, b.left) for a in areas for b in areas if a.top == b.top and b.left > a.left
        ]
        assert all(right <= left for right, left in after)
    assert len(set(wide.columns)) > 1


def test_every_format_draws_it(planned) -> None:
    plan = planned(MODEL)
    assert len(png.draw(plan)) > len(png.draw(plan, legend=False))
    assert len(pdf.draw(plan)) > len(pdf.draw(plan, legend=False))
