"""Characters that no font has are told of, with their places."""

from __future__ import annotations

import pytest
from lxml import etree

from dohae.draw.formats import pdf, png, svg
from dohae.draw.picture import coverage
from dohae.draw.picture.fonts import korean_font

MODEL = (
    "title: 예\nnodes:\n"
    "  a: {kind: box, title: 가 \U0001f9ff}\n"
    "  b: {kind: box, title: \U0001f9ff}\n"
)


@pytest.fixture
def _no_font_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coverage, "is_drawn", lambda character: character != "\U0001f9ff")


@pytest.mark.usefixtures("_no_font_has_it")
@pytest.mark.parametrize("form", [png, pdf])
def test_a_painted_picture_tells_once_of_a_character_that_no_font_has(form, planned, capfd) -> None:
    form.draw(planned(MODEL))
    (line,) = capfd.readouterr().err.splitlines()
    assert line.endswith(":3:3: no installed font has \U0001f9ff; the picture shows boxes instead")


@pytest.mark.usefixtures("_no_font_has_it")
def test_text_that_stays_text_leaves_it_to_its_reader(planned, capfd) -> None:
    svg.draw(planned(MODEL))
    assert capfd.readouterr().err == ""


@pytest.mark.usefixtures("_no_font_has_it")
def test_a_caption_is_told_of_only_where_it_is_painted(planned, capfd) -> None:
    plan = planned("title: 예\ncaption: \U0001f9ff\nnodes: {a: box}\n")
    png.draw(plan)
    assert capfd.readouterr().err == ""
    png.draw(plan, caption=True)
    assert "no installed font has \U0001f9ff" in capfd.readouterr().err


def test_an_outline_tells_of_text_that_the_font_has_no_shapes_for(planned, capfd) -> None:
    plan = planned("title: 예\nnodes:\n  a: {kind: box, title: \u0939, label: 가}\n")
    drawn = etree.fromstring(svg.draw(plan, outline=True))
    assert [text.text for text in drawn.iter("{http://www.w3.org/2000/svg}text")] == ["\u0939"]
    (line,) = capfd.readouterr().err.splitlines()
    assert f"test.yaml:3:3: the font {korean_font().family} has no \u0939; " in line


def test_usual_texts_are_drawn(planned, capfd) -> None:
    png.draw(planned("title: 예\nnodes: {a: {kind: aws.ec2, title: 가각 Ab1 ·→, label: é}}\n"))
    assert capfd.readouterr().err == ""
