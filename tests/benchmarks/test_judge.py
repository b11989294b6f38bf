"""The judge that compares layout engines counts the same things for all of them."""

import pytest
from benchmarks.layout.drawing import Box, Drawing, Line, Rect
from benchmarks.layout.judge import count


def box(path, left, top, right, bottom, *, is_group=False, body=None):
    rect = Rect(left, top, right, bottom)
    return Box(path, is_group, rect, Rect(*body) if body else rect)


BOXES = (box("a", 0, 0, 4, 4), box("b", 20, 0, 24, 4), box("c", 0, 20, 4, 24))
STRAIGHT = Line("a", "b", ((4, 2), (20, 2)), 0)


def counts(*lines, boxes=BOXES):
    return count(Drawing(boxes, lines))


def test_straight_line_costs_its_length_alone():
    found = counts(STRAIGHT)
    assert (found.crossings, found.bends, found.length, found.area) == (0, 0, 16, 25 * 25)
    assert found.in_air == found.through == found.overlaps == found.dropped == 0


def test_points_on_the_way_are_no_bends():
    assert counts(Line("a", "b", ((4, 2), (9, 2), (9, 2), (20, 2)), 0)).bends == 0


def test_bends_count_for_every_link_and_corners_once_for_a_trunk():
    one = Line("a", "b", ((4, 2), (10, 2), (10, 3), (20, 3)), -1)
    other = Line("a", "c", ((4, 2), (10, 2), (10, 22), (4, 22)), -1)
    found = counts(one, other)
    assert (found.bends, found.corners) == (4, 3)


def test_what_a_trunk_shares_is_measured_once():
    one = Line("a", "b", ((4, 2), (10, 2), (10, 3), (20, 3)), -1)
    other = Line("a", "c", ((4, 2), (10, 2), (10, 22), (4, 22)), -1)
    found = counts(one, other)
    assert found.length == 6 + 20 + 10 + 6
    assert found.crossings == found.shared == 0


@pytest.mark.parametrize(
    "across",
    [((10, -5), (10, 9)), ((8, -5), (12, 9)), ((10, 9), (10, 1), (12, 1), (12, 9))],
)
def test_crossings_count_where_lines_cross(across):
    crossed = counts(STRAIGHT, Line("c", "c", across, 1)).crossings
    assert crossed == len(across) // 2


def test_lines_that_lie_on_each_other_are_told():
    found = counts(STRAIGHT, Line("c", "b", ((4, 22), (9, 22), (9, 2), (20, 2)), 1))
    assert (found.shared, found.crossings) == (1, 0)


def test_lines_that_run_through_nodes_are_told():
    assert counts(Line("a", "c", ((2, 4), (2, 5), (22, 5), (22, 3), (5, 3)), 0)).through == 1
    assert counts(Line("a", "b", ((0, 2), (20, 2)), 0)).through == 1
    assert counts(STRAIGHT).through == 0


def test_only_foreign_groups_may_not_be_entered():
    group, inner = box("g", 8, -2, 16, 6, is_group=True), box("g.n", 10, 0, 14, 1)
    found = counts(STRAIGHT, boxes=(*BOXES, group, inner))
    assert (found.strays, found.through) == (1, 0)
    into = Line("a", "g.n", ((4, 1), (9, 1), (9, 0.5), (10, 0.5)), 0)
    assert counts(into, boxes=(*BOXES, group, inner)).strays == 0


def test_ends_must_touch_their_boxes():
    assert counts(Line("a", "b", ((6, 2), (20, 2)), 0)).in_air == 1
    icons = (box("a", 0, 0, 4, 4, body=(1, 0, 3, 2)), BOXES[1])
    found = counts(STRAIGHT, boxes=icons)
    assert (found.in_air, found.off_icon) == (0, 1)


def test_boxes_must_not_overlap_nor_leave_their_groups():
    assert counts(boxes=(*BOXES, box("d", 3, 3, 9, 9))).overlaps == 1
    group = box("g", 30, 0, 40, 9, is_group=True)
    assert counts(boxes=(group, box("g.n", 31, 1, 39, 8))).overlaps == 0
    assert counts(boxes=(group, box("g.n", 31, 1, 44, 8))).overlaps == 1


def test_dropped_links_are_counted():
    assert counts(Line("a", "b", (), 0)).dropped == 1
