"""A reader or a painter that is wrong on purpose is found out."""

# ruff: noqa: SLF001 - a mutant is made of the inside

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from dohae.draw import metrics
from dohae.draw.text import boxes, charset, grammar, lettering, lines, paint, read, verify
from dohae.draw.text.canvas import Misdrawn
from dohae.draw.text.charset import ASCII, FLAT, UNICODE, UPRIGHT
from dohae.geometry import Point, Rect, Side, Size
from dohae.layout import Box, Plan, Route, lay_out, place
from dohae.model import parse
from dohae.model.case import Arrow, Case, Link, Node

MODELS = sorted((Path(__file__).parents[3] / "models").glob("*.yaml"))

WICKED = """\
title: Wicked
legend: true
nodes:
  g:
    kind: group
    title: --
    nodes:
      a: {kind: box, title: "+--+"}
      b: {kind: box, title: "┌─┐", label: "|x|"}
      c: {kind: box, title: Long, label: "first line\\nsecond line"}
      e: {kind: box, title: A title that is far too long to stand on a border, label: inside}
  empty: {kind: group, title: Empty}
  d: {kind: box, title: 서버}
links:
  - {from: g.a, to: g.b, label: --}
  - {from: g.b, to: g.c, label: "one two\\nthree four", arrow: "->"}
  - {from: g.c, to: d, label: "|", arrow: "<->"}
  - {from: d, to: empty, arrow: "<-", style: dashed}
  - g.a -> g.a
  - d -- d
  - {from: d, to: g.e, label: "two\\nrows"}
"""

FAN = """\
title: Fan
nodes: {hub: box, a: box, b: box, c: box, d: box}
links: ["hub -- a, b, c, d"]
"""


def boxed(path, left, top):
    node = Node(path, "box", "", path)
    rect = Rect(left, top, left + 4, top + 2)
    return Box(node, rect, rect)


def hand_made() -> Plan:
    """Two links that cross, and one that bends into a title."""
    places = {"a": (0, 4), "b": (30, 4), "c": (12, 0), "d": (12, 9), "e": (20, 0), "f": (24, 9)}
    found = [boxed(path, x, y) for path, (x, y) in places.items()]
    titled = Node("t", "box", "title", "t")
    found.append(Box(titled, Rect(36, 9, 46, 11), Rect(36, 9, 46, 11)))
    routes = [
        (Link("a", "b"), (4, 5), (30, 5)),
        (Link("c", "d"), (14, 2), (14, 9)),
        (Link("e", "c"), (20, 1), (16, 1)),
        (Link("d", "f"), (16, 10), (24, 10)),
        (Link("b", "t"), (34, 5), (39, 5), (39, 9)),
        (Link("b", "f", Arrow.FORWARD), (32, 6), (32, 10), (28, 10)),
    ]
    made = [Route(link, tuple(Point(x, y) for x, y in points)) for link, *points in routes]
    case = Case("h", "H", tuple(b.node for b in found), tuple(r.link for r in made))
    return Plan(case, Size(47, 12), tuple(found), tuple(made))


def touching() -> Plan:
    """Bends of two links, one right above the other."""
    found = [boxed(p, x, y) for p, x, y in (("a", 0, 0), ("b", 10, 0), ("c", 0, 6), ("d", 10, 6))]
    routes = (
        Route(Link("a", "b"), (Point(2, 2), Point(2, 3), Point(12, 3), Point(12, 2))),
        Route(Link("c", "d"), (Point(2, 6), Point(2, 4), Point(12, 4), Point(12, 6))),
    )
    case = Case("t", "T", tuple(b.node for b in found), tuple(r.link for r in routes))
    return Plan(case, Size(15, 9), tuple(found), routes)


def looped() -> Plan:
    """A link from a node to itself that begins right below the corner."""
    box = Box(Node("a", "box", "", "a"), Rect(0, 0, 4, 4), Rect(0, 0, 4, 4))
    path = (Point(4, 1), Point(8, 1), Point(8, 3), Point(4, 3))
    case = Case("l", "L", (box.node,), (Link("a", "a"),))
    return Plan(case, Size(9, 5), (box,), (Route(case.links[0], path),))


@pytest.fixture(scope="module")
def plans(arranged) -> list[Plan]:
    drawn = [place(arranged(model), metrics("text")) for model in MODELS]
    for name, model in (("wicked", WICKED), ("fan", FAN)):
        drawn.append(lay_out(parse(model, f"{name}.yaml", name), metrics("text")))
    return [*drawn, hand_made(), touching(), looped()]


def is_found_out(plans: list[Plan]) -> bool:
    for plan in plans:
        for each in (UNICODE, ASCII):
            try:
                text = "\n".join(paint.paint(plan, each).rows())
            except Misdrawn:
                return True
            if verify.verify(plan.case, text):
                return True
    return False


def crossing_is_junction(patch):
    patch.setitem(grammar.ARMS["unicode"], "│", FLAT | UPRIGHT)


def borders_stop_links(patch):
    patch.setattr(lines.Lines, "_crosses", lambda *_: False)


def labels_are_lost(patch):
    patch.setattr(lines, "join", lambda _: "")


def labels_lose_their_first_row(patch):
    patch.setattr(lines, "join", lambda rows: lettering.join(list(rows)[-1:]))


def labels_are_turned_round(patch):
    real = lettering.label_lines
    patch.setattr(paint, "label_lines", lambda link: real(link)[::-1])


def labels_are_swapped_between_links(patch):
    real = paint.paint

    def swapped(plan, each):
        links = [route.link for route in plan.routes]
        labelled = [i for i, link in enumerate(links) if link.label]
        if len(labelled) > 1:
            a, b = labelled[0], labelled[1]
            routes = list(plan.routes)
            routes[a] = replace(routes[a], link=replace(links[a], label=links[b].label[:1]))
            plan = replace(plan, routes=tuple(routes))
        return real(plan, each)

    patch.setattr(paint, "paint", swapped)


def arrows_point_back(patch):
    for name in ("unicode", "ascii"):
        heads = {char: side.opposite for char, side in grammar.HEADS[name].items()}
        patch.setitem(grammar.HEADS, name, heads)


def arrows_are_overlooked(patch):
    real = read.link

    def blind(a, b, *rest, **more):
        return real(replace(a, has_head=False), replace(b, has_head=False), *rest, **more)

    patch.setattr(read, "link", blind)


def parents_are_forgotten(patch):
    patch.setattr(read, "parents_of", lambda found: [(None, None)] * len(found))


def border_sides_are_mirrored(patch):
    real = boxes.parents_of
    patch.setattr(
        read,
        "parents_of",
        lambda found: [(p, side.opposite if side else None) for p, side in real(found)],
    )


def the_last_leg_is_the_root(patch):
    patch.setattr(read, "_root", lambda legs: legs[-1])


def titles_and_labels_are_swapped(patch):
    real = boxes._Search._with_label

    def swapped(self, box):
        box = real(self, box)
        return replace(box, title=box.label, label=box.title)

    patch.setattr(boxes._Search, "_with_label", swapped)


def empty_groups_are_nodes(patch):
    patch.setattr(
        boxes._Search, "_told_apart", lambda self, found: [self._with_label(box) for box in found]
    )


def loops_are_boxes(patch):
    patch.setattr(boxes, "_without_loops", lambda found: found)


def titles_hide_ends(patch):
    patch.setattr(lines, "on_title", lambda *_: False)


def the_flat_line_runs_through(patch):
    real = paint._Painter._line

    def flat(self, at, strands, tracks):
        real(self, at, strands[-1:] if len(strands) > 1 else strands, tracks)
        if len(strands) > 1:
            self._canvas.change(at, self._charset.lines[FLAT], paint.Part.LINE)

    patch.setattr(paint._Painter, "_line", flat)


def joints_are_not_drawn(patch):
    patch.setattr(paint._Painter, "_end", lambda *_: None)


def heads_are_drawn_backwards(patch):
    heads = {side: UNICODE.heads[side.opposite] for side in Side}
    wrong = replace(UNICODE, heads=heads)
    real = paint.paint
    patch.setattr(paint, "paint", lambda plan, each: real(plan, wrong if each is UNICODE else each))


def nothing_is_quoted(patch):
    patch.setattr(lettering, "_needs_quotes", lambda *_, **__: False)


def bends_are_never_parted(patch):
    wrong = replace(ASCII, soft=None)
    real = paint.paint
    patch.setattr(paint, "paint", lambda plan, each: real(plan, wrong if each is ASCII else each))


def legends_are_taken_for_boxes(patch):
    patch.setattr(read, "without_legend", lambda text: (text, ()))


def legends_have_no_right_border(patch):
    real = paint.draw_legend

    def open_at_right(legend, canvas, top, each):
        frame = replace(each.legend, top_right=each.legend.flat, bottom_right=each.legend.flat)
        real(legend, canvas, top, replace(each, legend=frame))

    patch.setattr(paint, "draw_legend", open_at_right)


def legends_swallow_the_drawing(patch):
    real = read.without_legend

    def swallowed(text):
        shown, legend = real(text)
        return (shown.rsplit("\n", 4)[0] if legend else shown), legend

    patch.setattr(read, "without_legend", swallowed)


MUTANTS = [
    crossing_is_junction,
    borders_stop_links,
    labels_are_lost,
    labels_lose_their_first_row,
    labels_are_turned_round,
    labels_are_swapped_between_links,
    arrows_point_back,
    arrows_are_overlooked,
    parents_are_forgotten,
    border_sides_are_mirrored,
    the_last_leg_is_the_root,
    titles_and_labels_are_swapped,
    empty_groups_are_nodes,
    loops_are_boxes,
    titles_hide_ends,
    the_flat_line_runs_through,
    joints_are_not_drawn,
    heads_are_drawn_backwards,
    nothing_is_quoted,
    bends_are_never_parted,
    legends_are_taken_for_boxes,
    legends_have_no_right_border,
    legends_swallow_the_drawing,
]


def test_without_mutants_nothing_is_found(plans):
    assert charset.CHARSETS.keys() == {"unicode", "ascii"}
    assert not is_found_out(plans)


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.__name__)
def test_a_mutant_is_found_out(plans, monkeypatch, mutant):
    mutant(monkeypatch)
    assert is_found_out(plans)
