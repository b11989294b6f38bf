"""Tells where a key belongs that stands in a mapping of the wrong part of a model."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.icons import AmbiguousKind, UnknownKind, find
from dohae.messages import NOTHING, Message
from dohae.source import Mapping, Scalar, Tree

if TYPE_CHECKING:
    from collections.abc import Sequence as Names

_GROUP = ("그룹", "상위", "소속", "부모", "group", "parent", "in", "inside", "within", "cluster")
"""Keys that are to name the group of a node, which stands inside of it instead."""
_LINKS = ("links", "edges", "connections", "connects", "to", "depends-on", "연결", "연결선")
"""Keys of nodes that are to name their links, which stand beside all nodes instead."""


def elsewhere(key: Scalar, value: Tree, known: Names[str], near: list[str]) -> Message:
    """A hint where an unknown key is rather a node, or part of one; empty for others.

    Args:
        key: The key.
        value: Its value.
        known: The keys that may stand here.
        near: Those of them that may be meant, the likeliest first.
    """
    is_node = {"kind", "nodes"}.issubset(known)
    word = key.text.casefold().replace("_", "-")
    if is_node and word in _GROUP and isinstance(value, Scalar):
        return Message("a node stands below 'nodes' of its group, indented further")
    # What is a kind's name may be a title or a note, too.
    is_outside = near[:1] != ["nodes"] if isinstance(value, Mapping) else not near
    if (is_node and word in _LINKS) or ("nodes" in known and is_outside and _is_node(value)):
        return misplaced(word)
    return NOTHING


def misplaced(word: str) -> Message:
    """Where links stand, or nodes, that stand below a word which is no key of a node."""
    if word in _LINKS:
        return Message("links stand below 'links' of the model, beside all nodes")
    return Message("nodes stand below 'nodes', indented further")


def _is_node(value: Tree) -> bool:
    """Whether a value says what a node is: its kind, or more."""
    if not isinstance(value, Scalar):
        return isinstance(value, Mapping)
    if value.is_empty:
        return False
    try:
        find(value.text)
    except UnknownKind:
        return False
    except AmbiguousKind:
        return True
    return True
