"""Cases that leave the layout little room."""

from __future__ import annotations

import random

from dohae.model import Arrow, Case, Link, Node


def crowded(seed: int) -> Case:
    """Boxes in groups of five, and links in fans across them."""
    chance = random.Random(seed)
    groups = tuple(
        Node(
            f"g{g}",
            "group",
            is_group=True,
            nodes=tuple(Node(f"g{g}.n{n}", "box", f"{g}{n}") for n in range(5)),
        )
        for g in range(4)
    )
    paths = [node.path for group in groups for node in group.nodes]
    pairs = dict.fromkeys(tuple(chance.sample(paths, 2)) for _ in range(34))
    return Case("crowded", "", groups, tuple(Link(a, b, Arrow.FORWARD) for a, b in pairs))
