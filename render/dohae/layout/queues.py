"""Queues: parts of a group that stand in a line, for it has a direction that no link could follow.

A direction says where links lead. In a group whose parts no links join it says how they line up.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case


class Follower(NamedTuple):
    """Two nodes or groups of one group, by path, in the order of the file."""

    first: str
    second: str


def find_queues(case: Case) -> Iterator[Follower]:
    """Who stands right behind whom, along the direction of the group around both."""
    joined = {_parts(link.source, link.target) for link in case.links}
    ordered = {above for above, first, second in joined if first != above != second}
    for group in case.walk():
        if group.direction and group.path not in ordered:
            parts = [node.path for node in group.nodes if not node.border]
            yield from (Follower(first, second) for first, second in pairwise(parts))


def _parts(first: str, second: str) -> tuple[str, str, str]:
    """The innermost group around both, and what of it holds each; the group itself for itself."""
    mine, others = first.split("."), second.split(".")
    depth = 0
    while depth < min(len(mine), len(others)) and mine[depth] == others[depth]:
        depth += 1
    above = ".".join(mine[:depth])
    return above, ".".join(mine[: depth + 1]), ".".join(others[: depth + 1])
