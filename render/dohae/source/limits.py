"""How large a model may be, so that no file can hold a run up."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from typing import TYPE_CHECKING

from dohae.messages import Message

if TYPE_CHECKING:
    from collections.abc import Mapping

MOST_PROBLEMS = 500
"""As many as there may be links: the same slip may be made in each. Nobody reads more."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Upper bounds on one model; each has its own message when it is passed.

    What keeps to them is read in a second or two. The worst that was found, 300 nodes in groups
    with 500 links at random, takes half a minute of CPU for SVG, PNG and both texts.
    """

    size: int = 1_000_000
    """Bytes of the file."""
    values: int = 50_000
    """Scalars, lists and mappings of the file, those that aliases repeat counted each time."""
    nesting: int = 64
    """Lists and mappings inside each other."""
    nodes: int = 300
    """Nodes and groups of a case."""
    depth: int = 12
    """Groups inside each other."""
    links: int = 500
    """Links of a case, those of fans counted each."""
    label: int = 200
    """Characters of an id, a title or a label."""
    lines: int = 8
    """Lines of a title or a label."""
    drawn: int = 50_000
    """Characters of all titles and labels together."""
    prose: int = 20_000
    """Characters of any other text."""


DEFAULT_LIMITS = Limits()
"""Far beyond what a person can read in one drawing."""
HIGHEST = {"nesting": 200, "depth": 50}
"""What even who raises a limit must keep to: the rest of the road goes down with the depth."""


def limits_with(bounds: Mapping[str, int]) -> Limits:
    """The usual limits but for those that are named.

    Raises:
        ValueError: There is no such limit, or it is no number that it can be; the text, a message,
            says which there are.
    """
    known = [field.name for field in fields(Limits)]
    for name, most in bounds.items():
        if name not in known:
            what = Message(
                "no limit {name!r} (there are {known})", name=name, known=", ".join(known)
            )
            raise ValueError(what)
        highest = HIGHEST.get(name, 10**9)
        if not 1 <= most <= highest:
            what = Message(
                "the limit {name!r} is a number from 1 to {highest:,}", name=name, highest=highest
            )
            raise ValueError(what)
    return replace(DEFAULT_LIMITS, **bounds)


def raised_by(name: str) -> Message:
    """How a limit is raised, for whoever passed it."""
    return Message("--limit {name}=N raises it", name=name)
