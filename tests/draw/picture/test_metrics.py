"""The room that a picture's parts take."""

from __future__ import annotations

import pytest

from dohae.draw.picture import look
from dohae.draw.picture.fonts import korean_font
from dohae.draw.picture.lettering import group_lines, link_lines, node_lines
from dohae.draw.picture.metrics import PictureMetrics
from dohae.model.case import Link, Node

LONG = "로드 밸런서와 업무 시스템 서버를 잇는 Gateway EndPoint 및 Direct Connect 전용선 " * 6


def ec2(title: str = "", label: str = "EC2") -> Node:
    return Node("n", "aws.ec2", title, label)


@pytest.mark.parametrize("title", ["", "웹", "업무 시스템 서버", "W" * 80, LONG])
def test_an_icon_stands_in_the_middle_of_its_node_on_the_lattice(title: str) -> None:
    shape = PictureMetrics().node(ec2(title))
    assert shape.body.left == shape.body.right
    assert shape.size.width - 1 - 2 * shape.body.left == look.ICON // look.UNIT
    assert shape.size.height - 1 - shape.body.bottom == look.ICON // look.UNIT


@pytest.mark.parametrize("title", ["웹", "업무 시스템 서버", "W" * 80, "가" * 300, LONG])
@pytest.mark.parametrize("kind", ["aws.ec2", "box"])
def test_no_line_is_wider_than_its_node(title: str, kind: str) -> None:
    node = Node("n", kind, title, "라벨")
    points = (PictureMetrics().node(node).size.width - 1) * look.UNIT
    assert all(line.width <= min(points, look.TEXT_MOST) for line in node_lines(node))


@pytest.mark.parametrize("text", ["웹 서버", "a/b/c", "W" * 80, "가" * 300, LONG.strip()])
def test_wrapping_loses_no_character(text: str) -> None:
    lines = node_lines(ec2(text, ""))
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())


def test_lines_break_between_words_where_they_can() -> None:
    lines = [line.text for line in node_lines(ec2("업무 시스템과 인증을 함께 맡는 서버", ""))]
    assert lines == ["업무 시스템과 인증을 함께", "맡는 서버"]


def test_a_title_is_bold_and_a_label_grey_and_neither_is_said_twice() -> None:
    title, label = node_lines(ec2("웹 서버"))
    assert (title.bold, title.muted, label.bold, label.muted) == (True, False, False, True)
    assert [line.text for line in node_lines(ec2("EC2"))] == ["EC2"]
    assert [(line.text, line.bold) for line in node_lines(ec2())] == [("EC2", True)]


def test_a_group_keeps_room_for_its_title() -> None:
    group = Node("g", "aws.vpc", "운영 VPC", "VPC", is_group=True)
    frame = PictureMetrics().group(group)
    width = korean_font().width("운영 VPC", look.TITLE_SIZE, bold=True)
    assert (frame.title.width - 1) * look.UNIT >= look.GROUP_ICON + look.GROUP_TITLE_GAP + width
    assert frame.padding.top > frame.title_at[1] + frame.title.height - 1


def test_a_group_without_words_and_icon_has_no_title() -> None:
    frame = PictureMetrics().group(Node("g", "group", is_group=True))
    assert (frame.title.width, frame.title.height) == (0, 0)


def test_a_group_shows_its_title_or_its_kinds_usual_name() -> None:
    usual = Node("g", "aws.vpc", "", "VPC", is_group=True)
    own = Node("g", "aws.vpc", "운영\n10.0.0.0/16", "VPC", is_group=True)
    assert [line.text for line in group_lines(usual)] == ["VPC"]
    assert [line.text for line in group_lines(own)] == ["운영", "10.0.0.0/16"]


def test_a_links_label_has_room_and_without_one_there_is_none() -> None:
    assert PictureMetrics().label(Link("a", "b")).width == 0
    link = Link("a", "b", label="복제\n5분마다")
    size = PictureMetrics().label(link)
    assert len(link_lines(link)) == 2
    assert (size.height - 1) * look.UNIT >= 2 * look.LINE_HEIGHT
    assert (size.width - 1) * look.UNIT > max(line.width for line in link_lines(link))


def test_measures_are_whole_and_the_same_every_time() -> None:
    shapes = {PictureMetrics().node(ec2(LONG)) for _ in range(3)}
    assert len(shapes) == 1
    assert isinstance(shapes.pop().size.width, int)
