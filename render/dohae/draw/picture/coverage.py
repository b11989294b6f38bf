"""Tells of characters that a picture can't show as they are: in boxes, or as text in an outline."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

from dohae.draw.picture.fonts import is_drawn, korean_font
from dohae.errors import Place
from dohae.messages import Message, told

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dohae.draw.picture.drawing import Drawing

_STDERR = 2


def tell_of_boxes(drawing: Drawing) -> None:
    """Say on standard error where a painted picture shows boxes for characters, each once."""
    for where, characters in _lacking(drawing, is_drawn):
        what = Message(
            "{where}: no installed font has {characters}; the picture shows boxes instead",
            where=where,
            characters=characters,
        )
        _say(what)


def tell_of_text(drawing: Drawing) -> None:
    """Say on standard error where an outlined picture has text that stays text, each once."""
    font = korean_font()
    for where, characters in _lacking(drawing, font.has):
        what = Message(
            "{where}: the font {family} has no {characters}; text with them stays text",
            where=where,
            family=font.family,
            characters=characters,
        )
        _say(what)


def _lacking(drawing: Drawing, is_there: Callable[[str], bool]) -> Iterator[tuple[Place, str]]:
    """Places with the characters that are not there, each at its first place."""
    said: set[str] = set()
    for where, text in _texts(drawing):
        lacking = {
            character: None
            for character in unicodedata.normalize("NFC", text)
            if character not in said and not is_there(character)
        }
        if lacking:
            said.update(lacking)
            yield where, " ".join(lacking)


def _say(what: Message) -> None:
    os.write(_STDERR, f"{told(what)}\n".encode(errors="replace"))


def _texts(drawing: Drawing) -> Iterator[tuple[Place, str]]:
    """What is written in a picture of the model's own words."""
    case = drawing.plan.case
    for node in case.walk():
        yield node.where, node.title + node.label
    for link in case.links:
        yield link.where, link.label
    if drawing.legend:
        for meaning in case.meanings:
            yield meaning.where, meaning.words
    if drawing.page.caption:
        yield Place(case.file), case.caption
