"""What came of one model, and of each of its drawings."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from dohae.errors import DohaeError
    from dohae.messages import Message


class State(StrEnum):
    """How a drawing stands after a build, or at a check."""

    DRAWN = "drawn"
    """It was made, and is new or changed."""
    COPIED = "copied"
    """It was taken from the cache, and is new or changed."""
    UNCHANGED = "unchanged"
    """It stood there already, byte for byte."""
    REMOVED = "removed"
    """Its model is gone, and it was as dohae wrote it."""
    LEFT = "left"
    """Its model is gone, but somebody has changed it since dohae wrote it."""
    MISSING = "missing"
    STALE = "stale"
    """It is not what is drawn now."""
    ORPHANED = "orphaned"
    """Its model is gone."""


UNTRUE = (State.MISSING, State.STALE, State.ORPHANED)
"""What a check complains of."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one model."""

    model: Path
    drawings: Mapping[Path, State] = field(default_factory=dict)
    sizes: Mapping[str, int] = field(default_factory=dict)
    """Bytes of the drawings by their suffix."""
    reasons: Mapping[Path, Message] = field(default_factory=dict)
    """Why drawings are stale."""
    error: DohaeError | None = None
    """Why there are none."""
