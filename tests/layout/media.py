"""What small cases are laid out for, and where their boxes stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw import metrics

if TYPE_CHECKING:
    from dohae.geometry import Rect
    from dohae.layout import Plan

MEDIA = {"text": metrics("text"), "picture": metrics("picture")}


def rects(plan: Plan) -> dict[str, Rect]:
    """Where boxes stand, by path."""
    return {box.node.path: box.rect for box in plan.boxes}
