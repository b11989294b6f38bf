"""Integers that keep least distances at the least cost: the dual network simplex method.

Minimises the sum of ``weight * (x[head] - x[tail])`` while ``x[head] - x[tail] >= length`` holds
for every edge. See Gansner, Koutsofios, North, Vo: A Technique for Drawing Directed Graphs (1993);
the cut values kept here are sums of node balances over subtrees, which makes an update a walk.
"""

from __future__ import annotations

from typing import NamedTuple

_SAMPLE = 12
"""So many edges worth leaving are compared before one is taken."""


class Edge(NamedTuple):
    """``x[head] - x[tail] >= length``, each unit above zero costing ``weight``."""

    tail: int
    head: int
    length: int
    weight: int


Pull = tuple[int, int, int, int]
"""A wish: first and second variable, weight and offset. The second one stands at the offset after
the first; a unit off costs the weight. A plain tuple, for very many are made."""


class Infeasible(ValueError):
    """The least distances run in a circle that asks for more than nothing."""

    def __init__(self, circle: list[int]) -> None:
        super().__init__(f"least distances run in a circle: {circle}")
        self.circle = circle


class Distances:
    """Least distances between ``count`` variables, and what those cost.

    A pair of variables is told by one number, ``tail * count + head``, which is quicker to find
    than a pair. Both dicts may be written to from outside: no call for every distance.
    """

    def __init__(self, count: int) -> None:
        self.count = count
        self.lengths: dict[int, int] = {}
        self.weights: dict[int, int] = {}
        """Of pairs that have lengths, too; the others cost nothing."""

    def minimise(self, pulls: list[Pull], pivots: int | None = None) -> list[int]:
        """The cheapest integers that keep all distances, the first of them zero and least.

        Args:
            pulls: Wishes that cost, too.
            pivots: Stop after so many improvements; what stands then keeps all distances.

        Raises:
            Infeasible: When the distances contradict each other.
        """
        tree = _Tree(self, pulls)
        tree.improve(pivots)
        return tree.x[: self.count]


def minimise(count: int, edges: list[Edge], pivots: int | None = None) -> list[int]:
    """The cheapest integers for ``count`` variables; see ``Distances.minimise``."""
    distances = Distances(count)
    lengths, weights = distances.lengths, distances.weights
    for tail, head, length, weight in edges:
        if tail != head:
            pair = tail * count + head
            lengths[pair] = max(length, lengths.get(pair, length))
            weights[pair] = weights.get(pair, 0) + weight
    return distances.minimise([], pivots)


class _Tree:
    """A spanning tree of tight edges, hung from variable 0."""

    def __init__(self, distances: Distances, pulls: list[Pull]) -> None:
        count = distances.count + len(pulls)
        self.outgoing: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        """For each node where its edges lead to, and their lengths …"""
        self.incoming: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        """… and where those that lead to it come from."""
        self._join(distances)
        self._pull(distances.count, pulls)
        self._ground(distances)
        self.parent = [-1] * count
        self.is_up = [False] * count
        """Whether the tree's edge runs from the node to its parent."""
        self.children: list[dict[int, None]] = [{} for _ in range(count)]
        self.x = [0] * count
        order = self._hang(count)
        self.gain = self._weigh(distances, pulls)
        """For each node what a unit less of its edge to its parent costs …"""
        for node in reversed(order[1:]):
            self.gain[self.parent[node]] += self.gain[node]

    def _join(self, distances: Distances) -> None:
        """Takes over the distances; no variable stands before the first."""
        count, outgoing, incoming = distances.count, self.outgoing, self.incoming
        for pair, length in distances.lengths.items():
            tail, head = divmod(pair, count)
            least = length if tail or length > 0 else 0
            outgoing[tail].append((head, least))
            incoming[head].append((tail, least))

    def _pull(self, count: int, pulls: list[Pull]) -> None:
        """Pays what a wish's ends are apart from a helper that stands before both."""
        outgoing, incoming = self.outgoing, self.incoming
        for helper, (first, second, _, offset) in enumerate(pulls, count):
            # One of the two is a length below zero, so that no helper need stand before zero.
            ahead, behind = min(0, -offset), min(0, offset)
            outgoing[helper] = [(first, ahead), (second, behind)]
            incoming[first].append((helper, ahead))
            incoming[second].append((helper, behind))

    def _ground(self, distances: Distances) -> None:
        """Sets all variables behind the first."""
        count, lengths = distances.count, distances.lengths
        loose = [
            *(n for n in range(1, count) if n not in lengths),
            *range(count, len(self.incoming)),
        ]
        self.outgoing[0] += [(node, 0) for node in loose]
        for node in loose:
            self.incoming[node].append((0, 0))

    def _weigh(self, distances: Distances, pulls: list[Pull]) -> list[int]:
        """What it costs to move each node alone towards zero."""
        balance = [0] * len(self.x)
        for pair, weight in distances.weights.items():
            tail, head = divmod(pair, distances.count)
            balance[tail] += weight
            balance[head] -= weight
        for helper, (first, second, weight, _) in enumerate(pulls, distances.count):
            balance[helper] = 2 * weight
            balance[first] -= weight
            balance[second] -= weight
        return balance

    def _hang(self, count: int) -> list[int]:
        """Gives every node its longest distance from 0 and the neighbour that demands it."""
        x, outgoing = self.x, self.outgoing
        waiting = [len(incoming) for incoming in self.incoming]
        order = [node for node in range(count) if not waiting[node]]
        for node in order:
            here = x[node]
            for head, length in outgoing[node]:
                if here + length > x[head]:  # noqa: PLR1730 - a call for every edge takes longer
                    x[head] = here + length
                waiting[head] -= 1
                if not waiting[head]:
                    order.append(head)
        if len(order) < count:
            raise Infeasible([node for node in range(count) if waiting[node]])
        for node in order[1:]:
            here = x[node]
            for tail, length in self.incoming[node]:
                if x[tail] + length == here:
                    self.parent[node] = tail
                    self.children[tail][node] = None
                    break
        return order

    def improve(self, pivots: int | None) -> None:
        """Swaps tight edges while that makes the whole cheaper."""
        start, left = 1, 40 * len(self.x) + 1000 if pivots is None else pivots
        while left:
            node = self._worst(start)
            if node is None:
                return
            start = node + 1 if node + 1 < len(self.x) else 1
            self._swap(node)
            left -= 1

    def _worst(self, start: int) -> int | None:
        """The node whose edge costs most, of the first few found from ``start`` on."""
        gain = self.gain
        worst, most, seen = None, 0, 0
        for first, last in ((start, len(gain)), (1, start)):
            for node in range(first, last):
                here = gain[node]
                if here > 0:
                    seen += 1
                    if here > most:
                        worst, most = node, here
                    if seen == _SAMPLE:
                        return worst
        return worst

    def _swap(self, node: int) -> None:
        children, x = self.children, self.x
        below = [node]
        for other in below:
            below.extend(children[other])
        inside = set(below)
        best, inner, outer = -1, -1, -1
        goes_up = not self.is_up[node]
        neighbours = self.outgoing if goes_up else self.incoming
        sign = 1 if goes_up else -1
        for other in below:
            here = x[other]
            for far, length in neighbours[other]:
                if far not in inside:
                    slack = sign * (x[far] - here) - length
                    if slack < best or best < 0:
                        best, inner, outer = slack, other, far
                        if not slack:
                            break
            if not best:
                break
        if best:
            shift = sign * best
            for other in below:
                x[other] += shift
        self._rehang(node, inner, outer, inner_is_tail=goes_up)

    def _rehang(self, node: int, inner: int, outer: int, *, inner_is_tail: bool) -> None:
        gain, parent, is_up = self.gain, self.parent, self.is_up
        # Edges that run up gain what the others lose.
        total = -gain[node] if is_up[node] else gain[node]
        above = parent[node]
        del self.children[above][node]
        while above >= 0:
            gain[above] += total if is_up[above] else -total
            above = parent[above]
        child, new_parent, up = inner, outer, inner_is_tail
        carried = total
        while True:
            old_parent, old_up, old_gain = parent[child], is_up[child], gain[child]
            parent[child], is_up[child] = new_parent, up
            self.children[new_parent][child] = None
            gain[child] = -carried if up else carried
            if child == node:
                break
            del self.children[old_parent][child]
            carried = total - (-old_gain if old_up else old_gain)
            new_parent, child, up = child, old_parent, not old_up
        while outer >= 0:
            gain[outer] += -total if is_up[outer] else total
            outer = parent[outer]
