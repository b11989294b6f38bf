"""Shorter HTML shows the same."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dohae.pages.dense import dense, dense_drawing, path
from dohae.pages.grid import grid

NUMBERS = st.integers(-9999, 9999).map(lambda tenth: tenth / 10)
POINTS = st.tuples(NUMBERS, NUMBERS)


def test_indents_and_empty_lines_of_templates_go() -> None:
    assert dense("<ul>\n\n    \n  <li>\n      하나\n  </li>\n</ul>\n") == (
        "<ul>\n<li>\n하나\n</li>\n</ul>\n"
    )


@pytest.mark.parametrize(
    "kept",
    [
        "<pre>\n  가\n\n  나\n</pre>",
        '<script>var a = "\n\n  b";</script>',
        "<style>a {\n  b: c;\n}</style>",
        "<textarea>\n  가\n  나</textarea>",
        '<p title="가 > 나\n   다">라</p>',
        "<!-- \n  가\n   -->",
        "<p>가  나</p>",
    ],
)
def test_where_white_space_means_something_it_stays(kept: str) -> None:
    assert dense(kept) == kept


@given(st.text("가힣 a-|┏━┃╂─│·…\n\"'<>&", max_size=40))
def test_a_text_drawing_says_the_same(drawing: str) -> None:
    before = f'<pre class="dohae-text">{grid(drawing)}</pre>'
    after = dense(before)
    assert dense_drawing(before) == after
    assert len(after) <= len(before)
    plain = [re.sub(r"<[^>]*>", "", page).replace("&#10;", "\n") for page in (before, after)]
    assert plain[0] == plain[1]
    assert not after.startswith('<pre class="dohae-text">\n')


@pytest.mark.parametrize(
    ("data", "short"),
    [
        ("M87,177L87,84L108,84", "m87 177v-93h21"),
        ("M1.04,2L1.04,8M1.04,14.06L1.04,20", "m1 2v6m0 6.1v5.9"),
        ("M0,0L5,5Z", "m0 0l5 5z"),
        ("M10,0C12,-4 14,-4 16,0L20,0", "m10 0c2-4 4-4 6 0h4"),
        ("M0,0A5,5 0 0 1 9,9", "M0,0A5,5 0 0 1 9,9"),
    ],
)
def test_a_path_is_told_step_by_step(data: str, short: str) -> None:
    assert path(data) == short


@given(st.lists(POINTS, min_size=1, max_size=20))
def test_no_place_of_a_path_moves_however_long_it_is(points: list[tuple[float, float]]) -> None:
    data = "L".join(f"{x:.1f},{y:.1f}" for x, y in points)
    x, y, found = 0.0, 0.0, []
    for sign, numbers in re.findall(r"([mlhv])([^mlhv]*)", path(f"M{data}")):
        steps = [float(number) for number in re.findall(r"-?[\d.]+", numbers)]
        x += steps[0] if sign != "v" else 0
        y += steps[-1] if sign != "h" else 0
        found.append((round(x, 1), round(y, 1)))
    assert found == [(round(x, 1), round(y, 1)) for x, y in points]
