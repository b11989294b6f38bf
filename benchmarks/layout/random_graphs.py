"""Random graphs to measure with: the same for every engine and every run."""

from __future__ import annotations

import random

from dohae.model.case import Arrow, Case, Link, Node


def random_case(nodes: int, links: int, arrow: Arrow = Arrow.NONE) -> Case:
    """Boxes without groups and distinct pairs of them linked, by a seed that the size gives."""
    chance = random.Random(7 + nodes)
    names = [f"n{i}" for i in range(nodes)]
    pairs: dict[frozenset[int], tuple[int, int]] = {}
    while len(pairs) < links:
        a, b = chance.sample(range(nodes), 2)
        pairs.setdefault(frozenset((a, b)), (a, b))
    return Case(
        name=f"random-{nodes}-{links}",
        title="",
        # Boxes without words are taken for replicas of one another, which none of these is.
        nodes=tuple(Node(name, "box", label=name) for name in names),
        links=tuple(Link(names[a], names[b], arrow) for a, b in pairs.values()),
    )
