"""A picture of two models in one says what is new, gone or changed, and not by colour alone."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from lxml import etree
from strategies import PLAIN, WICKED, cases, marked

from dohae.draw.formats import pdf, png, svg
from dohae.draw.picture import look
from dohae.draw.picture.describe import description
from dohae.draw.picture.metrics import PictureMetrics
from dohae.draw.picture.theme import built_in, load
from dohae.errors import DohaeError
from dohae.layout import lay_out
from dohae.model import Mark, Sign, parse

S = "{http://www.w3.org/2000/svg}"
SHOWN = {Sign.ADDED: "+", Sign.REMOVED: "\N{MINUS SIGN}", Sign.CHANGED: "~"}
TEXTS = (*PLAIN, *WICKED)
MODEL = """\
title: 사이트
nodes:
  vpc: {kind: aws.vpc, nodes: {web: {kind: aws.ec2, title: 웹}, db: {kind: box, title: 자료}}}
links:
  - web -> db
"""


def signed(sign: Sign, *was: str):
    """A case whose group, node, box and link all have a mark."""
    case, mark = parse(MODEL, "m.yaml", "m"), Mark(sign, was)
    nodes = tuple(
        replace(group, nodes=tuple(replace(node, mark=mark) for node in group.nodes), mark=mark)
        for group in case.nodes
    )
    return replace(case, nodes=nodes, links=tuple(replace(link, mark=mark) for link in case.links))


def drawn(case, **options):
    return etree.fromstring(svg.draw(lay_out(case, PictureMetrics(), trials=1), **options))


def test_a_border_in_dashes_does_not_run_over_the_badge_of_its_group() -> None:
    for sign in (Sign.REMOVED, Sign.CHANGED):
        [group] = [part for part in drawn(signed(sign)).iter() if part.get("class") == "group"]
        [badge] = [part for part in group.iter(f"{S}rect") if "-badge" in part.get("class")]
        left, top, side = (float(badge.get(name)) for name in ("x", "y", "width"))
        spots = re.findall(r"([\d.]+),([\d.]+)", group.find(f"{S}path").get("d"))
        assert len(spots) > 20
        for x, y in spots:
            assert not (left < float(x) < left + side and top < float(y) < top + side)


def test_a_title_keeps_clear_of_the_badge_of_its_group() -> None:
    case = parse("title: 예\nnodes: {r: {kind: aws.region, nodes: {a: aws.ec2}}}\n", "m.yaml", "m")
    nodes = tuple(replace(node, mark=Mark(Sign.CHANGED, ("리전",))) for node in case.nodes)
    [group] = [p for p in drawn(replace(case, nodes=nodes)).iter() if p.get("class") == "group"]
    [badge] = [part for part in group.iter(f"{S}rect") if "-badge" in part.get("class")]
    right = float(badge.get("x")) + float(badge.get("width"))
    _, *titles = sorted(group.iter(f"{S}text"), key=lambda text: text.get("text-anchor") is None)
    assert len(titles) == 2
    assert all(float(title.get("x")) >= right + look.GROUP_TITLE_GAP for title in titles)


def texts(element) -> list[str]:
    return [text.text or "" for text in element.iter(f"{S}text")]


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(cases(max_nodes=8, texts=TEXTS).flatmap(lambda case: marked(case, TEXTS)))
def test_every_mark_has_its_badge_and_the_legend_explains_it(case) -> None:
    root = drawn(case)
    elements = [part for part in root.iter() if part.get("data-node") or part.get("data-source")]
    marks = [*(node.mark for node in case.walk()), *(link.mark for link in case.links)]
    for element, mark in zip(elements, marks, strict=True):
        assert element.get("data-change") == (mark.sign.word if mark else None)
        badges = [part for part in element.iter(f"{S}rect") if "-badge" in part.get("class", "")]
        assert len(badges) == (1 if mark else 0)
        assert (SHOWN[mark.sign] if mark else "") in texts(element) or not mark
        said = "".join("".join(texts(element)).split())
        for words in mark.was if mark else ():
            assert "".join(f"(이전{words})".split()) in said
    listed = [part for part in root.iter(f"{S}g") if part.get("class") == "legend"]
    explained = {texts(entry)[0] for entry in listed}
    assert explained == {SHOWN[mark.sign] for mark in marks if mark}


@pytest.mark.parametrize("theme", built_in())
def test_signs_differ_by_badge_and_dash_in_every_theme(theme: str) -> None:
    looks = {}
    for sign in Sign:
        root = drawn(signed(sign), theme=theme)
        (web,) = (part for part in root.iter() if part.get("data-node") == "vpc.web")
        card = next(part for part in web.iter(f"{S}rect") if "-line" in part.get("class", ""))
        looks[sign] = card.get("stroke-dasharray")
        assert SHOWN[sign] in texts(web)
    assert len(set(looks.values())) == len(Sign)


def test_a_theme_of_ones_own_can_colour_signs_and_no_others(tmp_path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text('changes: {added: {line: "#0000FF"}}\n', encoding="utf-8")
    assert load(str(file)).sign(Sign.ADDED).line == "#0000FF"
    assert load(str(file)).sign(Sign.REMOVED) == load().sign(Sign.REMOVED)
    file.write_text('changes: {moved: {line: "#0000FF"}}\n', encoding="utf-8")
    with pytest.raises(DohaeError, match="unknown key 'moved' of 'changes'"):
        load(str(file))


def test_every_format_is_painted_with_signs() -> None:
    plan = lay_out(signed(Sign.CHANGED, "이름: <b>&\\N"), PictureMetrics())
    assert png.draw(plan, scale=0.5).startswith(b"\x89PNG")
    assert pdf.draw(plan).startswith(b"%PDF")
    assert "(이전 이름: <b>&\\N)" in texts(etree.fromstring(svg.draw(plan)))


def test_lines_that_share_a_trunk_have_their_own_colours_beyond_it() -> None:
    case = parse(
        "title: T\nnodes: {a: , b: , c: , d: , e: }\nlinks:\n  - a -> b, c, d, e\n", "m.yaml", "m"
    )
    links = (replace(case.links[0], mark=Mark(Sign.ADDED)), *case.links[1:])
    root = drawn(replace(case, links=links))
    paths = [link.find(f"{S}path").get("d") for link in root.iter() if link.get("data-source")]
    (start, *new), *old = (path.removeprefix("M").split("L") for path in paths)
    # It begins where another's curve does, and has nothing else in common.
    assert sum(f"{start}C" in path for path in paths) == 1
    assert not set(new) & {spot for line in old for spot in line}


def test_who_hears_the_picture_is_told_what_changed() -> None:
    words = description(signed(Sign.CHANGED, "이름: 옛것"))
    assert words.endswith(
        "변경된 것: VPC (이전 이름: 옛것), 웹(EC2) (이전 이름: 옛것), 자료 (이전 이름: 옛것), "
        "웹(EC2)와 자료 사이의 선 (이전 이름: 옛것)."
    )
    assert "추가된" not in words
