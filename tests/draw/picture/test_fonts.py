"""Finding a Korean font, and measuring by it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PIL import ImageFont

from dohae.draw.picture import fonts
from dohae.draw.picture.fonts import korean_font
from dohae.draw.picture.sfnt import Face
from dohae.errors import DohaeError
from dohae.model import find_models, load

if TYPE_CHECKING:
    from pathlib import Path

LINE = "{family}\t{weight}\t0\t{file}\t{index}\tFalse"


@pytest.fixture
def listing(monkeypatch: pytest.MonkeyPatch):
    """Sets what fontconfig lists: families, each regular and bold."""

    def listing(*families: str) -> None:
        lines = [
            LINE.format(family=family, weight=weight, file=f"/fonts/{family}.ttc", index=index)
            for family in families
            for index, weight in enumerate((80, 200))
        ]
        monkeypatch.setattr(fonts, "_ask_fontconfig", lambda *_: "\n".join(lines))
        korean_font.cache_clear()

    yield listing
    korean_font.cache_clear()


@pytest.mark.parametrize("bold", [False, True])
def test_widths_are_those_of_a_font_library(bold: bool) -> None:
    font = korean_font()
    file, index = font.bold if bold else font.regular
    units = Face(file, index).units
    layout = ImageFont.Layout.BASIC
    known = ImageFont.truetype(file, units, index=index, layout_engine=layout)
    for character in "가뷁힣ㄱAWil.·/–“①中3":
        expected = known.getlength(character) / units * 100
        assert font.width(character, 100, bold=bold) == pytest.approx(expected, abs=0.02)


def test_what_takes_no_room_measures_nothing() -> None:
    assert korean_font().width("", 12) == 0
    assert korean_font().width("e\u0301", 12) == korean_font().width("é", 12)
    assert korean_font().width("\u1112\u1161\u11ab", 12) == korean_font().width("한", 12)


def test_a_character_that_the_font_lacks_is_given_room() -> None:
    assert korean_font().width("\U0001f600", 10) >= 12


def test_the_best_known_family_is_taken(listing) -> None:
    listing("Noto Serif CJK KR", "Zen Gothic", "NanumGothic", "Noto Sans CJK KR")
    font = korean_font()
    assert font.family == "Noto Sans CJK KR"
    assert font.regular == ("/fonts/Noto Sans CJK KR.ttc", 0)
    assert font.bold == ("/fonts/Noto Sans CJK KR.ttc", 1)


def test_any_korean_family_will_do_but_rather_a_sans(listing) -> None:
    listing("A Serif Korean", "Zen Gothic")
    assert korean_font().family == "Zen Gothic"


def test_one_variable_file_serves_for_both_weights(monkeypatch: pytest.MonkeyPatch) -> None:
    line = "Pretendard Variable\t[45 930]\t0\t/fonts/p.ttf\t0\tTrue\n"
    monkeypatch.setattr(fonts, "_ask_fontconfig", lambda *_: line)
    korean_font.cache_clear()
    font = korean_font()
    korean_font.cache_clear()
    assert font.regular == font.bold == ("/fonts/p.ttf", 0)
    assert not font.has_bold


def test_without_a_korean_font_the_error_says_what_to_install(
    listing, monkeypatch: pytest.MonkeyPatch
) -> None:
    listing()
    known = {"dnf": "/usr/bin/dnf"}
    monkeypatch.setattr(fonts.shutil, "which", known.get)
    with pytest.raises(DohaeError, match=r"no Korean font .*try: dnf install .*cjk"):
        korean_font()


def test_without_fontconfig_the_error_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fonts.shutil, "which", {"apt-get": "/usr/bin/apt-get"}.get)
    korean_font.cache_clear()
    with pytest.raises(DohaeError, match=r"fc-list is not installed.*apt install fontconfig"):
        korean_font()


def test_a_file_that_is_no_font_is_an_error(tmp_path) -> None:
    file = tmp_path / "x.ttf"
    file.write_bytes(b"no font at all" * 9)
    with pytest.raises(DohaeError, match="cannot read the font"):
        Face(str(file))


def test_the_font_has_every_letter_of_every_model(root: Path) -> None:
    """What it lacks would be drawn by another font, or as an empty square."""
    chosen = fonts.korean_font()
    faces = [Face(*chosen.regular), Face(*chosen.bold)]
    for model in find_models([root / "models"]):
        case = load(model)
        texts = [case.title, case.caption, *(link.label for link in case.links)]
        texts += [text for node in case.walk() for text in (node.title, node.label)]
        letters = {letter for text in texts for letter in text if letter.isprintable()}
        lacking = {letter for letter in letters for face in faces if not face.glyph(letter)}
        assert not lacking, case.name
