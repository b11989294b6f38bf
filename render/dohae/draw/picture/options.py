"""What every format of pictures can be told; it imports nothing, so that asking costs nothing."""

from __future__ import annotations

from typing import TypedDict

SCALES = (0.1, 10.0)
"""The least and the most pixels of a PNG for one of a web page's."""


class Options(TypedDict, total=False):
    """Keywords of a picture format's ``draw``."""

    theme: str | None
    """A theme's name, or the path of a YAML file; the model's by default."""
    transparent: bool
    """Leave the ground unpainted."""
    caption: bool
    """Write the case's caption below."""
    legend: bool | None
    """Explain icons, borders and lines below; by default where the model asks for it."""
