"""Cases that leave the layout little room."""

from __future__ import annotations

import random

from dohae.geometry import Side
from dohae.model import Arrow, Case, Direction, Link, Node


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


def star(seed: int) -> Case:
    """A group with nodes on all its borders, and one or two outside that are linked to most."""
    chance = random.Random(seed)
    most = chance.randint(2, 5)
    held = tuple(
        Node(f"g.{side}-{n}", "box", f"{side}-{n}", border=side)
        for side in Side
        for n in range(most)
        if chance.random() < 0.8
    )
    pairs = [("z", node.path) for node in held if chance.random() < 0.9]
    pairs += [("y", node.path) for node in held if chance.random() < 0.15]
    group = Node("g", "group", "G", is_group=True, nodes=(*held, Node("g.inner", "box", "inner")))
    nodes = (group, Node("z", "box", "z"), Node("y", "box", "y"))
    links = tuple(Link(a, b, Arrow.FORWARD) for a, b in pairs)
    return Case("star", "", nodes, links, direction=chance.choice(list(Direction)))
