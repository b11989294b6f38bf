"""Pictures in SVG that stand alone."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from dohae.draw.picture import drawing, graphviz
from dohae.draw.picture.svg import standalone
from dohae.draw.picture.theme import theme_of

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

SUFFIX = ".svg"
MEDIUM = "picture"


def draw(
    plan: Plan,
    *,
    theme: str | None = None,
    transparent: bool = False,
    caption: bool = False,
    legend: bool | None = None,
    outline: bool = False,
) -> bytes:
    """The drawing in UTF-8.

    Args:
        plan: Made with the metrics of pictures.
        theme: A theme's name, or the path of a YAML file; the model's by default.
        transparent: Leave the ground unpainted.
        caption: Write the case's caption below.
        legend: Explain icons, borders and lines below; by default where the model asks for it.
        outline: Make shapes of text, for places that lack the font.

    Raises:
        DohaeError: There is no Korean font, no such theme, or Graphviz refuses.
    """
    drawn = drawing.draw(
        plan, theme_of(theme, plan.case), transparent=transparent, caption=caption, legend=legend
    )
    # It brings in a font library, which nothing else needs.
    letters = import_module("dohae.draw.picture.outline").outlined if outline else None
    return standalone(graphviz.paint(drawn.dot, "svg"), drawn, letters)
