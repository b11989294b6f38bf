"""A model to draw: all that is needed for it, in any process and on any machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.build.wishes import NO_WISHES
from dohae.source import DEFAULT_LIMITS

if TYPE_CHECKING:
    from dohae.build.wishes import Wishes
    from dohae.source import Limits


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
    limits: Limits = DEFAULT_LIMITS
    """How large the model may be; nothing of them shows in a drawing."""
