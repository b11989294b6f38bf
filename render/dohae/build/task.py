"""A model to draw: all that is needed for it, in any process and on any machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.build.wishes import NO_WISHES

if TYPE_CHECKING:
    from dohae.build.wishes import Wishes


@dataclass(frozen=True, slots=True)
class Task:
    """A model to draw."""

    file: str
    """As problems name it."""
    name: str
    """The case's, of which those of its drawings are made."""
    text: bytes
    """The model's."""
    forms: tuple[str, ...]
    """The formats to draw it in."""
    wishes: Wishes = NO_WISHES
    """Settled."""
