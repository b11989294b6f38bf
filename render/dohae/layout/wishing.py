"""Wishing: the keys by which the children of a group stand as wishes have them."""

from __future__ import annotations

from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from dohae.layout.entries import Turn

BESIDE = 1e-9
"""How near to another's key a wish sets a child's."""


def wished_keys(wishes: Sequence[Turn], key: Sequence[float]) -> dict[int, float]:
    """Keys that wishes give to children of a group, beside what they stand before or after.

    They hold in every layer, so that two groups stand the same way round in all that both reach.

    Args:
        wishes: What is wished of the order in the group.
        key: The keys of all children as they are; see ``Ranking.key``.
    """
    keys: dict[int, float] = {}
    for turn in range(len(wishes)):
        kept = True
        for number, (_, first, second, is_after, _) in enumerate(wishes, 1):
            at = keys[first] if first in keys else key[first]
            mine = keys[second] if second in keys else key[second]
            if not turn or mine == at or (mine > at) != is_after:
                kept = False
                keys[second] = at + number * (BESIDE if is_after else -BESIDE)
        if kept:
            return keys
    return keys if _are_kept(wishes, keys, key) else _sorted_out(wishes, key)


def are_moved(children: Container[int], wishes: Iterable[Turn]) -> bool:
    """Whether wishes may move any of some children of a group."""
    return any(
        wish.second in children or (wish.is_firm and wish.first in children) for wish in wishes
    )


def _are_kept(wishes: Iterable[Turn], keys: dict[int, float], key: Sequence[float]) -> bool:
    """Whether keys, and those of other children, keep all that the model wishes."""
    return all(
        (keys.get(first, key[first]) < keys.get(second, key[second])) is is_after
        for _, first, second, is_after, is_firm in wishes
        if is_firm
    )


def _sorted_out(wishes: Iterable[Turn], key: Sequence[float]) -> dict[int, float]:
    """Keys that keep all wishes of the model; what moves one child must not undo another's."""
    after: dict[int, set[int]] = {}
    for _, first, second, is_after, _ in filter(attrgetter("is_firm"), wishes):
        low, high = (first, second) if is_after else (second, first)
        after.setdefault(low, set())
        after.setdefault(high, set()).add(low)
    keys = sorted(key[child] for child in after)
    left, line = sorted(after, key=key.__getitem__), []
    while left:
        free = (child for child in left if after[child].isdisjoint(left))
        child = next(free, left[0])  # Wishes that run in a circle are told elsewhere.
        left.remove(child)
        line.append(child)
    return {child: at + n * BESIDE for n, (child, at) in enumerate(zip(line, keys, strict=True))}
