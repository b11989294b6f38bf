"""Pictures in PDF, with text that can be searched."""

from __future__ import annotations

from typing import TYPE_CHECKING, Unpack

from dohae.draw.picture import drawing, graphviz
from dohae.draw.picture.coverage import tell_of_boxes
from dohae.draw.picture.pdf import finished

if TYPE_CHECKING:
    from dohae.draw.picture.options import Options
    from dohae.layout.plan import Plan

SUFFIX = ".pdf"
MEDIUM = "picture"


def draw(plan: Plan, **options: Unpack[Options]) -> bytes:
    """The drawing on a page of its own size, without the time of its making.

    Args:
        plan: Made with the metrics of pictures.
        options: What every picture can be told.

    Raises:
        DohaeError: There is no Korean font, no such theme, or Graphviz refuses.
    """
    drawn = drawing.draw(plan, options)
    tell_of_boxes(drawn)
    return finished(graphviz.paint(drawn.dot, "pdf"), drawn)
