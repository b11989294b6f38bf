"""How large a model may be, so that no file can hold a run up."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds on one model; each has its own message when it is passed."""

    size: int = 1_000_000
    """Bytes of the file."""
    values: int = 50_000
    """Scalars, lists and mappings of the file, those that aliases repeat counted each time."""
    nesting: int = 64
    """Lists and mappings inside each other."""
    nodes: int = 2_000
    """Nodes and groups of a case."""
    depth: int = 12
    """Groups inside each other."""
    links: int = 5_000
    """Links of a case, those of fans counted each."""
    label: int = 200
    """Characters of an id, a title or a label."""
    lines: int = 8
    """Lines of a title or a label."""
    prose: int = 20_000
    """Characters of any other text."""


DEFAULT_LIMITS = Limits()
"""Far beyond what a person can read in one drawing."""
