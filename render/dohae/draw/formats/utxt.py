"""Text drawings in box-drawing characters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw.text.charset import UNICODE
from dohae.draw.text.paint import paint

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

SUFFIX = ".utxt"
MEDIUM = "text"


def draw(plan: Plan) -> bytes:
    """The drawing in UTF-8."""
    return ("\n".join(paint(plan, UNICODE).rows()) + "\n").encode()
