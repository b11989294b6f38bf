"""What is asked of drawings beyond their models."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from dohae.draw import facts

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

TEXT = "text"
"""The medium that needs neither fonts nor icons nor Graphviz."""
PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Wishes:
    """What is asked of drawings beyond their models."""

    aspect: float | None = None
    """Width by height that drawings should have."""
    aspect_in: str = ""
    """The medium that shall have it; by default pictures, where any are drawn."""
    is_quick: bool = False
    """The first arrangement instead of the best that is found."""
    options: Mapping[str, object] = field(default_factory=dict)
    """What formats can be told, such as ``theme``; each is told what it knows of."""

    def settled(self, forms: Sequence[str]) -> Wishes:
        """The same wishes, whichever of these formats are drawn at a time."""
        if self.aspect is None or self.aspect_in:
            return self
        media = {facts(form).medium for form in forms}
        return replace(self, aspect_in=PICTURE if PICTURE in media else TEXT)


NO_WISHES = Wishes()
