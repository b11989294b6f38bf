"""What can go wrong with the process that draws a model."""

from __future__ import annotations

from dohae.errors import DohaeError


class Fault(DohaeError):
    """An error of dohae's own, or of a library; where it happened is told by its notes."""


class WorkerDied(DohaeError):
    """The process that worked on an item ended before it had a result."""


class TimedOut(DohaeError):
    """An item took longer than it may."""
