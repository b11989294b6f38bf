"""Tells of characters that no installed font has: where text is painted, boxes stand for them."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING

from dohae.draw.picture.fonts import is_drawn
from dohae.messages import Message, told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.errors import Place
    from dohae.layout.plan import Plan

_STDERR = 2


def tell_of_boxes(plan: Plan) -> None:
    """Say on standard error where a painted picture shows boxes for characters, each once."""
    said: set[str] = set()
    for where, text in _texts(plan):
        lacking = {
            character: None
            for character in unicodedata.normalize("NFC", text)
            if character not in said and not is_drawn(character)
        }
        if lacking:
            said.update(lacking)
            what = Message(
                "{where}: no installed font has {characters}; the picture shows boxes instead",
                where=where,
                characters=" ".join(lacking),
            )
            os.write(_STDERR, f"{told(what)}\n".encode(errors="replace"))


def _texts(plan: Plan) -> Iterator[tuple[Place, str]]:
    case = plan.case
    for node in case.walk():
        yield node.where, node.title + node.label
    for link in case.links:
        yield link.where, link.label
    for meaning in case.meanings:
        yield meaning.where, meaning.words
