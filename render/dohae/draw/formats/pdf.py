"""Pictures in PDF, with text that can be searched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw.picture import drawing, graphviz
from dohae.draw.picture.coverage import tell_of_boxes
from dohae.draw.picture.pdf import finished
from dohae.draw.picture.theme import theme_of

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

SUFFIX = ".pdf"
MEDIUM = "picture"


def draw(
    plan: Plan,
    *,
    theme: str | None = None,
    transparent: bool = False,
    caption: bool = False,
    legend: bool | None = None,
) -> bytes:
    """The drawing on a page of its own size, without the time of its making.

    Args:
        plan: Made with the metrics of pictures.
        theme: A theme's name, or the path of a YAML file; the model's by default.
        transparent: Leave the ground unpainted.
        caption: Write the case's caption below.
        legend: Explain icons, borders and lines below; by default where the model asks for it.

    Raises:
        DohaeError: There is no Korean font, no such theme, or Graphviz refuses.
    """
    drawn = drawing.draw(
        plan, theme_of(theme, plan.case), transparent=transparent, caption=caption, legend=legend
    )
    tell_of_boxes(plan)
    return finished(graphviz.paint(drawn.dot, "pdf"), drawn)
