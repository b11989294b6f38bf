"""Pictures in SVG that stand alone."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Unpack

from dohae.draw.picture import drawing, graphviz
from dohae.draw.picture.coverage import tell_of_text
from dohae.draw.picture.svg import standalone

if TYPE_CHECKING:
    from dohae.draw.picture.options import Options
    from dohae.layout.plan import Plan

SUFFIX = ".svg"
MEDIUM = "picture"


def draw(plan: Plan, *, outline: bool = False, **options: Unpack[Options]) -> bytes:
    """The drawing in UTF-8.

    Args:
        plan: Made with the metrics of pictures.
        outline: Make shapes of text, for places that lack the font.
        options: What every picture can be told.

    Raises:
        DohaeError: There is no Korean font, no such theme, or Graphviz refuses.
    """
    drawn = drawing.draw(plan, options)
    if not outline:
        return standalone(graphviz.paint(drawn.dot, "svg"), drawn)
    tell_of_text(drawn)
    # It brings in a font library, which nothing else needs.
    letters = import_module("dohae.draw.picture.outline").outlined
    return standalone(graphviz.paint(drawn.dot, "svg"), drawn, letters)
