"""Text is measured as a terminal shows it."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from dohae import cells


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("EC2", 3),
        ("서버", 4),
        ("DB 서버", 7),
        ("漢字", 4),
        ("ＡＢ", 4),
        ("e\u0301", 1),
        ("\u1112\u1161\u11ab", 2),
        ("·", 1),
        ("α", 1),
        ("─", 1),
        ("👩‍💻", 2),
        ("👍🏽", 2),
        ("🇰🇷", 2),
        ("❤️", 2),
        ("각\u0301", 2),
    ],
)
def test_width_is_what_terminals_show(text, width):
    assert cells.width(text) == width
    assert wcswidth(text) == width


def test_every_character_of_ambiguous_width_takes_one_cell_as_in_terminals():
    ambiguous = [
        chr(code)
        for code in range(0x20, 0x3000)
        if unicodedata.east_asian_width(chr(code)) == "A"
        and unicodedata.category(chr(code)) not in ("Mn", "Cf")
    ]
    assert len(ambiguous) > 500
    assert {char for char in ambiguous if cells.width(char) != 1} == set()
    assert {char for char in ambiguous if wcswidth(char) != 1} == set()


@pytest.mark.parametrize("first", [0xAC00, 0x4E00, 0x1F600, 0xFF21])
def test_wide_scripts_take_two_cells_a_character_as_in_terminals(first):
    text = "".join(chr(code) for code in range(first, first + 26))
    assert cells.width(text) == wcswidth(text) == 52


CLUSTERS = [
    *"가각a1·αé한漢Ａ─→… ",
    "e\u0301",
    "\u1112\u1161\u11ab",
    "👩\u200d💻",
    "👍🏽",
    "🇰🇷",
    "❤\ufe0f",
]


@given(st.lists(st.sampled_from(CLUSTERS), max_size=16))
def test_clean_texts_have_the_width_that_terminals_give_them(clusters):
    for line in cells.clean("".join(clusters)).splitlines():
        assert cells.width(line) == wcswidth(line)


@given(st.text(st.characters(categories=["L", "N", "P", "S", "Zs"]), max_size=30))
def test_graphemes_lose_nothing_and_their_widths_add_up(text):
    parts = cells.graphemes(text)
    assert "".join(parts) == text
    assert sum(map(cells.width, parts)) == cells.width(text)


@pytest.mark.parametrize(
    ("text", "room", "cut"),
    [("서버", 4, "서버"), ("서버들", 5, "서버…"), ("서버들", 4, "서…"), ("abc", 0, "")],
)
def test_a_cut_text_shows_that_it_is_cut_and_fits(text, room, cut):
    assert cells.cut(text, room) == cut
    assert cells.width(cells.cut(text, room)) <= room


def test_padded_and_centred_texts_take_the_room_that_they_were_given():
    assert cells.pad("서버", 6) == "서버  "
    assert cells.centre("서버", 7) == " 서버  "
    assert cells.centre("서버", 2) == "서버"


@given(st.lists(st.sampled_from(["EC2", "서버", "a", "로드밸런서", "👩‍💻"]), max_size=12))
def test_wrapping_breaks_between_words_only(words):
    lines = cells.wrap(" ".join(words), 12)
    assert " ".join(lines).split() == words
    assert all(cells.width(line) <= 12 for line in lines)


def test_wrapped_lines_are_as_even_as_they_can_be():
    assert cells.wrap("이미지 및 동영상 서버", 20) == ["이미지 및", "동영상 서버"]
    assert cells.wrap("Gateway\nEndPoint", 24) == ["Gateway", "EndPoint"]


def test_a_word_wider_than_the_room_stands_alone():
    assert cells.wrap("a 로드밸런서 b", 6) == ["a", "로드밸런서", "b"]


@given(st.text("가a각👩🏽é", min_size=1, max_size=20), st.integers(2, 8))
def test_a_chopped_word_loses_nothing_and_every_piece_fits(word, room):
    pieces = cells.chop(word, room)
    assert "".join(pieces) == word
    assert all(cells.width(piece) <= room or len(cells.graphemes(piece)) == 1 for piece in pieces)


def test_a_clean_text_is_composed_and_without_invisible_marks():
    assert cells.clean("\u1112\u1161\u11ab  글\t\n\n x\u200b") == "한 글\nx"
    assert cells.clean("👩\u200d💻") == "👩\u200d💻"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("שלום", "right to left"),
        ("a مرحبا", "right to left"),
        ("a\x1b[31m", "control character U\\+001B"),
        ("a \u0301b", "U\\+0301, which needs a letter"),
    ],
)
def test_what_cells_cannot_show_is_refused_with_its_reason(text, why):
    with pytest.raises(cells.Unprintable, match=why):
        cells.clean(text)
