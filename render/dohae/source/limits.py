"""How large a model may be, so that no file can hold a run up."""

from __future__ import annotations

from dataclasses import dataclass, field, fields, replace
from typing import TYPE_CHECKING, Any

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
    is_sites: bool = field(default=False, compare=False, repr=False)
    """Whether they are raised in a site's ``mkdocs.yml``, and not on the command line."""

    def raised_by(self, name: str) -> Message:
        """How a limit is raised, for whoever passed it."""
        if self.is_sites:
            return Message(
                "'limits: {{{name}: N}}' of the plugin in mkdocs.yml raises it", name=name
            )
        return Message("--limit {name}=N raises it", name=name)


DEFAULT_LIMITS = Limits()
"""Far beyond what a person can read in one drawing."""
HIGHEST = {"nesting": 200, "depth": 50}
"""What even who raises a limit must keep to: the rest of the road goes down with the depth."""


def limits_with(bounds: Mapping[str, object]) -> Limits:
    """The usual limits but for those that are named.

    Raises:
        ValueError: There are no such limits, or they are no numbers that they can be; each of its
            arguments is a message that says which there are.
    """
    known = [limit.name for limit in fields(Limits) if limit.compare]
    numbers: dict[str, Any] = {}
    wrong = []
    for name, most in bounds.items():
        highest = HIGHEST.get(name, 10**9)
        if name not in known:
            what = Message(
                "no limit {name!r} (there are {known})", name=name, known=", ".join(known)
            )
            wrong.append(what)
        # YAML's true is a number to Python.
        elif not isinstance(most, int) or isinstance(most, bool) or not 1 <= most <= highest:
            what = Message(
                "the limit {name!r} is a number from 1 to {highest:,}", name=name, highest=highest
            )
            wrong.append(what)
        else:
            numbers[name] = most
    if wrong:
        raise ValueError(*wrong)
    return replace(DEFAULT_LIMITS, **numbers)
