"""Characters that no font has are told of, with their places."""

from __future__ import annotations

import pytest

from dohae.draw.formats import pdf, png, svg
from dohae.draw.picture import coverage

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


def test_usual_texts_are_drawn(planned, capfd) -> None:
    png.draw(planned("title: 예\nnodes: {a: {kind: aws.ec2, title: 가각 Ab1 ·→, label: é}}\n"))
    assert capfd.readouterr().err == ""
