"""Text drawings in ASCII."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw.text.charset import ASCII
from dohae.draw.text.paint import paint

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

SUFFIX = ".txt"
MEDIUM = "text"


def draw(plan: Plan) -> bytes:
    """The drawing in UTF-8; only its lines keep to ASCII."""
    return ("\n".join(paint(plan, ASCII).rows()) + "\n").encode()
