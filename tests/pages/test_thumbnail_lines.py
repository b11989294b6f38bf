"""On a card links reach their icons, and what a picture paints dash by dash is one line."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest

from dohae.pages.inline import NAME
from dohae.pages.thumbnail_lines import Box, border, merged

BOXES = {
    "a": Box(0, 0, 20, 20, larger=2),
    "b": Box(100, 0, 120, 20, larger=2),
    "c": Box(0, 100, 20, 120, larger=2),
}


def link(source: str, target: str, inside: str) -> ET.Element:
    text = f'<g xmlns="http://www.w3.org/2000/svg">{inside}</g>'
    group = ET.fromstring(text)  # noqa: S314 - written here
    group.attrib |= {"data-source": source, "data-target": target}
    return group


def line(data: str, more: str = "") -> str:
    return f'<path d="{data}" class="line{more}" fill="none" stroke-width="1.5" />'


@pytest.mark.parametrize(
    ("target", "data", "shown"),
    [
        ("b", "M24,10L92,10", "M20 10H100"),
        # It ended below the name of a, which is gone.
        ("c", "M10,40L10,96", "M10 20V100"),
        # It ended at the icons before they grew, or at their ink.
        ("b", "M15,10L105,10", "M20 10H100"),
        ("b", "M14,10L106,10", "M18 10H102"),
        ("c", "M10,40L10,60L40,60L40,110L24,110", "M10 20V60H40V110H20"),
        # The label between is gone; a hop is too small to be seen.
        ("b", "M24,10L40,10M60,10L92,10", "M20 10H100"),
        ("b", "M24,10L40,10C42,6 44,6 46,10L92,10", "M20 10H100"),
        # A group has no icon to reach.
        ("group", "M24,10L92,10", "M20 10H92"),
    ],
)
def test_a_link_reaches_from_icon_to_icon(target: str, data: str, shown: str) -> None:
    [path] = merged([link("a", target, line(data))], BOXES)
    assert path.attrib == {"d": shown, "class": "line", "fill": "none", "stroke-width": "1"}


def test_lines_are_thinner_among_small_icons_and_bold_ones_still_bold() -> None:
    head = '<polygon points="88,8 95,10 88,12 88,8" class="head line" stroke-width="1.5" />'
    bold = line("M10,24L10,90").replace("1.5", "3")
    groups = [link("a", "b", line("M24,10L88,10") + head), link("a", "c", bold)]
    widths = [path.get("stroke-width") for path in merged(groups, BOXES)]
    assert widths == ["1", "1.5", "2"]


@pytest.mark.parametrize(
    ("dash", "gap", "said"), [(6, 6, "6,6"), (2, 6, "2,6"), (3, 3, "2,6"), (5, 5, "6,6")]
)
def test_dashes_become_one_dashed_line(dash: int, gap: int, said: str) -> None:
    pieces = [f"M{x},10L{x + dash},10" for x in range(24, 90, dash + gap)]
    [path] = merged([link("a", "b", line("".join(pieces)))], BOXES)
    assert path.get("stroke-dasharray") == said
    assert re.fullmatch(r"M20 10H\d+", path.get("d", ""))


def test_links_that_look_alike_are_one_path_and_arrowheads_another() -> None:
    head = '<polygon points="88,8 95,10 88,12 88,8" class="head line" stroke-width="1.5" />'
    groups = [
        link("a", "b", line("M24,10L88,10") + head),
        link("a", "c", line("M10,24L10,90")),
    ]
    lines, heads = merged(groups, BOXES)
    assert lines.get("d") == "M20 10H100M10 20V100"
    # Its tip has moved along with the line's end.
    assert heads.get("d") == "M93 8L100 10L93 12Z"


def test_of_a_link_that_is_there_twice_one_is_shown() -> None:
    twice = line("M24,10L92,10", " bare") + line("M30,10L90,10", " plated")
    [path] = merged([link("a", "b", twice)], BOXES)
    assert path.get("class") == "line"
    assert path.get("d") == "M20 10H100"


def test_a_border_in_dashes_is_one_line_but_where_something_stands_on_it() -> None:
    dashes = "M0,0L6,0M12,0L18,0M24,0L30,0L30,6M30,50L30,56M30,62L30,68"
    made = border(ET.Element(f"{NAME}path", {"d": dashes, "class": "vpc-line"}), {})
    assert made.attrib == {
        "d": "M0 0H30V6M30 50V68",
        "class": "vpc-line",
        "stroke-dasharray": "6,6",
    }


def test_a_whole_border_is_as_it_was() -> None:
    path = ET.Element(f"{NAME}path", {"d": "M0,0L30,0L30,30", "class": "vpc-line"})
    assert border(path, {}) is path


AROUND = "M60,0L140,0M160,0L200,0L200,300L0,300L0,0L40,0"
"""A border on whose top nodes stand at 50 and at 150."""


def test_a_whole_border_with_nodes_on_it_is_not_dashed() -> None:
    path = ET.Element(f"{NAME}path", {"d": AROUND, "class": "vpc-line"})
    assert border(path, {}) is path


def test_a_border_leads_up_to_the_larger_icons_on_it() -> None:
    on_it = {"a": Box(36, -14, 64, 14, 1.4), "b": Box(136, -14, 164, 14, 1.4)}
    made = border(ET.Element(f"{NAME}path", {"d": AROUND}), on_it)
    assert made.attrib == {"d": "M64 0H136M164 0H200V300H0V0H36"}


def test_a_border_goes_on_where_words_below_icons_were() -> None:
    right = "M200,180L200,300L0,300L0,0L200,0L200,40"
    on_it = {"a": Box(186, 36, 214, 64, 1.4), "b": Box(186, 116, 214, 144, 1.4)}
    made = border(ET.Element(f"{NAME}path", {"d": right}), on_it | {"c": Box(86, 36, 114, 64)})
    assert made.attrib == {"d": "M200 144V300H0V0H200V36M200 64V116"}
    assert made.attrib == border(ET.Element(f"{NAME}path", {"d": right}), on_it).attrib
