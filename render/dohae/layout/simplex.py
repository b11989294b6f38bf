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


class Infeasible(ValueError):
    """The least distances run in a circle that asks for more than nothing."""

    def __init__(self, circle: list[int]) -> None:
        super().__init__(f"least distances run in a circle: {circle}")
        self.circle = circle


def minimise(count: int, edges: list[Edge], pivots: int | None = None) -> list[int]:
    """The cheapest integers for ``count`` variables, the first of them zero and least.

    Args:
        count: How many variables there are.
        edges: Distances to keep, and their costs.
        pivots: Stop after so many improvements; what stands then keeps all distances.

    Raises:
        Infeasible: When the distances contradict each other.
    """
    # Pairs of variables are told by one number, which is quicker to find than a pair.
    lengths: dict[int, int] = {}
    weights: dict[int, int] = {}
    for tail, head, length, weight in edges:
        pair = tail * count + head
        known = lengths.get(pair)
        if known is None or length > known:
            lengths[pair] = length
        weights[pair] = weights.get(pair, 0) + weight
    for variable in range(1, count):
        if lengths.setdefault(variable, 0) < 0:
            lengths[variable] = 0
        weights.setdefault(variable, 0)
    tree = _Tree(count, lengths, weights)
    tree.improve(pivots)
    return tree.x


class _Tree:
    """A spanning tree of tight edges, hung from variable 0."""

    def __init__(self, count: int, lengths: dict[int, int], weights: dict[int, int]) -> None:
        self.outgoing: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        self.incoming: list[list[tuple[int, int]]] = [[] for _ in range(count)]
        self.balance = balance = [0] * count
        for (pair, length), weight in zip(lengths.items(), weights.values(), strict=True):
            tail, head = divmod(pair, count)
            if tail != head:
                self.outgoing[tail].append((head, length))
                self.incoming[head].append((tail, length))
                balance[tail] += weight
                balance[head] -= weight
        self.parent = [-1] * count
        self.is_up = [False] * count
        """Whether the tree's edge runs from the node to its parent."""
        self.children: list[dict[int, None]] = [{} for _ in range(count)]
        self.x = [0] * count
        order = self._hang(count)
        for node in reversed(order[1:]):
            balance[self.parent[node]] += balance[node]

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
        count, start = len(self.x), 1
        left = 40 * count + 1000 if pivots is None else pivots
        while left:
            node = self._worst(start, count)
            if node is None:
                return
            start = node + 1 if node + 1 < count else 1
            self._swap(node)
            left -= 1

    def _worst(self, start: int, count: int) -> int | None:
        """The node whose edge costs most, of the first few found from ``start`` on."""
        balance, is_up = self.balance, self.is_up
        worst, most, seen = None, 0, 0
        for span in (range(start, count), range(1, start)):
            for node in span:
                gain = balance[node]
                if is_up[node]:
                    gain = -gain
                if gain > 0:
                    seen += 1
                    if gain > most:
                        worst, most = node, gain
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
        balance, parent = self.balance, self.parent
        total = balance[node]
        above = parent[node]
        del self.children[above][node]
        while above >= 0:
            balance[above] -= total
            above = parent[above]
        child, new_parent, up = inner, outer, inner_is_tail
        carried = total
        while True:
            old_parent, old_up, old_sum = parent[child], self.is_up[child], balance[child]
            parent[child], self.is_up[child] = new_parent, up
            self.children[new_parent][child] = None
            balance[child] = carried
            if child == node:
                break
            del self.children[old_parent][child]
            carried = total - old_sum
            new_parent, child, up = child, old_parent, not old_up
        while outer >= 0:
            balance[outer] += total
            outer = parent[outer]
