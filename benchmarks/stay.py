"""How much of a drawing stays when its model grows by one node or one link.

For every model each change of a fixed list is made, one at a time: a new node in each group that
holds nodes, linked with the group's first one; a new link between nodes that are not linked yet.
What counts are the pairs of all boxes that were there before: of those of which one stood wholly
left of or above the other, how many now stand the other way round, and how many are no longer kept
at all, as two that now stand one below the other instead.

    python benchmarks/stay.py [models …]
"""

from __future__ import annotations

import dataclasses
import itertools
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from dohae.draw import metrics
from dohae.layout import lay_out
from dohae.model import find_models, load
from dohae.model.case import Link, Node

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.geometry import Rect
    from dohae.layout import Plan
    from dohae.model.case import Case

MOST = 4
"""Changes of each sort that are made to one model."""
OPPOSITE = {"left of": "right of", "right of": "left of", "above": "below", "below": "above"}


class Moved(NamedTuple):
    """Pairs that stood before each other, those turned round, and those no longer kept."""

    pairs: int
    flipped: int
    lost: int


def main(names: list[str]) -> None:
    """Prints the table."""
    rows = []
    for file in find_models([Path(name) for name in names or ["models"]]):
        case = load(file)
        before = lay_out(case, metrics("text"))
        nodes = [moved(before, grown) for grown in itertools.islice(with_node(case), MOST)]
        links = [moved(before, grown) for grown in itertools.islice(with_link(case), MOST)]
        rows.append((file.stem, nodes, links))
    width = max(len(name) for name, *_ in rows)
    print(f"{'model':{width}}  {'a node more':>14}  {'a link more':>14}")
    for name, nodes, links in rows:
        print(f"{name:{width}}  {share(nodes):>14}  {share(links):>14}")
    nodes = [one for _, found, _ in rows for one in found]
    links = [one for *_, found in rows for one in found]
    print(f"{'all':{width}}  {share(nodes):>14}  {share(links):>14}")
    changes = nodes + links
    print(f"pairs turned round (no longer kept): {share(changes)} over {len(changes)} changes")


def share(moves: list[Moved]) -> str:
    """The parts of all pairs that are turned round and, in brackets, no longer kept."""
    pairs = sum(move.pairs for move in moves)
    if not pairs:
        return "-"
    flipped, lost = sum(move.flipped for move in moves), sum(move.lost for move in moves)
    return f"{flipped / pairs:.1%} ({lost / pairs:.1%})"


def with_node(case: Case) -> Iterator[Case]:
    """The case with a node more, once for each place that holds nodes."""
    yield from (grown(case, group) for group in ("", *groups(case)))


def groups(case: Case) -> list[str]:
    """Groups that hold a node which is no group."""
    return [
        node.path
        for node in case.walk()
        if any(not inner.is_group and not inner.border for inner in node.nodes)
    ]


def grown(case: Case, group: str) -> Case:
    """The case with a node more in a group, linked with the group's first one."""
    path = f"{group}.one-more".lstrip(".")
    new = Node(path=path, kind="box", title="One more")

    def put(node: Node) -> Node:
        inner = tuple(put(below) for below in node.nodes)
        return dataclasses.replace(node, nodes=(*inner, new) if node.path == group else inner)

    nodes = tuple(put(node) for node in case.nodes)
    inside = [
        node.path
        for node in case.walk()
        if node.path.rpartition(".")[0] == group and not node.is_group and not node.border
    ]
    links = (*case.links, *(Link(first, path) for first in inside[:1]))
    return dataclasses.replace(case, nodes=nodes if group else (*nodes, new), links=links)


def with_link(case: Case) -> Iterator[Case]:
    """The case with a link more, between nodes some way apart in the file."""
    linked = {frozenset((link.source, link.target)) for link in case.links}
    nodes = [node.path for node in case.walk() if not node.is_group]
    for first, second in zip(nodes, nodes[3::2], strict=False):
        if frozenset((first, second)) not in linked:
            yield dataclasses.replace(case, links=(*case.links, Link(first, second)))


def moved(before: Plan, case: Case) -> Moved:
    """How the boxes of a plan stand to each other when the case has grown."""
    after = {box.node.path: box.rect for box in lay_out(case, metrics("text")).boxes}
    pairs = flipped = lost = 0
    for first, second in itertools.combinations(before.boxes, 2):
        old = relations(first.rect, second.rect)
        new = relations(after[first.node.path], after[second.node.path])
        pairs += len(old)
        flipped += len({OPPOSITE[name] for name in old} & new)
        lost += len(old - new)
    return Moved(pairs, flipped, lost)


def relations(first: Rect, second: Rect) -> set[str]:
    """How two boxes stand to each other: wholly left of, right of, above, below."""
    kept = {
        "left of": first.right < second.left,
        "right of": first.left > second.right,
        "above": first.bottom < second.top,
        "below": first.top > second.bottom,
    }
    return {name for name, is_so in kept.items() if is_so}


if __name__ == "__main__":
    main(sys.argv[1:])
