"""Coordinates along one axis: least distances to keep, wishes to weigh, and the solution."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from dohae.layout.simplex import Distances

if TYPE_CHECKING:
    from dohae.layout.simplex import Pull

_Edge = tuple[int, int, int, int]
"""Tail, head, length, weight."""

SCALE, NEAR = 32, 32
"""Weights times the one, so that they stay whole when a wish that is as far off as the other
counts for a quarter less."""


class System:
    """Variables along an axis, what they must keep and what they wish.

    Every variable is at least zero, the position of ``origin``.
    """

    def __init__(self) -> None:
        self.origin = 0
        self._alias = [0]
        self._offset = [0]
        self._least: dict[tuple[int, int], int] = {}
        self._pulls: list[Pull] = []
        self._stretches: list[tuple[int, int, int]] = []
        self._solved = _Solved([], Distances(0), [], [], [])

    def copy(self) -> System:
        """The same, not yet solved, to be added to."""
        other = System()
        other._alias, other._offset = self._alias[:], self._offset[:]
        other._least, other._pulls = self._least.copy(), self._pulls[:]
        other._stretches = self._stretches[:]
        return other

    def variable(self) -> int:
        """A new variable."""
        self._alias.append(len(self._alias))
        self._offset.append(0)
        return len(self._alias) - 1

    def tied(self, to: int, offset: int) -> int:
        """A new variable that always stands ``offset`` after ``to``."""
        new = self.variable()
        self._alias[new], self._offset[new] = to, offset
        return new

    def tie(self, first: int, second: int, offset: int) -> None:
        """Fixes ``second`` at ``offset`` after ``first``; both may be tied already."""
        root_a, at_a = self._root(first)
        root_b, at_b = self._root(second)
        if root_a != root_b:
            self._alias[root_b] = root_a
            self._offset[root_b] = at_a + offset - at_b

    def least(self, before: int, after: int, distance: int) -> None:
        """Keeps ``after`` at least ``distance`` behind ``before``."""
        pair = (before, after)
        if self._least.get(pair, distance - 1) < distance:
            self._least[pair] = distance

    def pull(self, first: int, second: int, weight: int, offset: int = 0) -> None:
        """Wishes ``second`` at ``offset`` after ``first``; a unit off costs ``weight``."""
        self._pulls.append((first, second, weight, offset))

    @property
    def wishes(self) -> int:
        """How many there are so far."""
        return len(self._pulls)

    def stretch(self, before: int, after: int, weight: int) -> None:
        """Lets a unit of the distance between two cost ``weight``; ``before`` must stay before."""
        self._stretches.append((before, after, weight))

    def weigh(self, pull: int, factor: int) -> None:
        """Makes a wish so many times as heavy, by its number."""
        first, second, weight, offset = self._pulls[pull]
        self._pulls[pull] = first, second, weight * factor, offset

    def _root(self, variable: int) -> tuple[int, int]:
        offset = 0
        while self._alias[variable] != variable:
            offset += self._offset[variable]
            variable = self._alias[variable]
        return variable, offset

    def solve(self, pivots: int | None = None, *, centre: bool = True) -> list[int]:
        """Positions of all variables.

        Args:
            pivots: Bounds the search for the best; see ``minimise``.
            centre: Move what may move at no cost into the middle of its room.

        Raises:
            Infeasible: When the least distances contradict each other.
        """
        # What is tied to another variable moves with it; only the others are looked for.
        offset = [0] * len(self._alias)
        number = [0] * len(self._alias)
        free = 0
        for variable, alias in enumerate(self._alias):
            if alias == variable:
                number[variable] = free
                free += 1
        for variable, alias in enumerate(self._alias):
            if alias != variable:
                root, offset[variable] = self._root(variable)
                number[variable] = number[root]
        distances = self._distances(number, offset, free)
        pulls: list[Pull] = []
        for first, second, weight, wanted in self._pulls:
            a, b = number[first], number[second]
            if a != b:
                pulls.append((a, b, weight, wanted + offset[first] - offset[second]))
        x = distances.minimise(pulls, pivots)
        self._solved = _Solved(x, distances, pulls, number, offset)
        return self.centre() if centre else self._solved.positions()

    def sharpen(self) -> None:
        """Solves once more, each wish lighter the farther off it was: down to half its weight.

        Of wishes in a chain that can't all be met one is then far off rather than several a little:
        a link that bends anyway takes what would bend another. See Candès, Wakin, Boyd: Enhancing
        Sparsity by Reweighted l1 Minimization (2008).
        """
        # From the middle of its room, or a fan would lean to what it happens to be near.
        self.centre()
        x, distances, pulls, number, offset = self._solved
        sharper = [
            (a, b, weight * SCALE * (NEAR * 2 + off) // (2 * (NEAR + off)), wanted)
            for a, b, weight, wanted in pulls
            for off in [abs(x[b] - x[a] - wanted)]
        ]
        scaled = Distances(distances.count)
        scaled.lengths = distances.lengths
        scaled.weights = {pair: weight * SCALE for pair, weight in distances.weights.items()}
        x = scaled.minimise(sharper)
        self._solved = _Solved(x, scaled, sharper, number, offset)

    def centre(self) -> list[int]:
        """Positions once more, after what may move at no cost went to the middle of its room."""
        x, distances, pulls, _, _ = self._solved
        _centre(x, distances, pulls)
        return self._solved.positions()

    def _distances(self, number: list[int], offset: list[int], count: int) -> Distances:
        """Distances between the variables that are not tied to others, by their numbers."""
        distances = Distances(count)
        lengths, weights = distances.lengths, distances.weights
        for (before, after), distance in self._least.items():
            a, b = number[before], number[after]
            if a != b:
                pair, length = a * count + b, distance + offset[before] - offset[after]
                known = lengths.get(pair)
                if known is None or length > known:
                    lengths[pair] = length
        for before, after, weight in self._stretches:
            a, b = number[before], number[after]
            if a != b:
                pair, length = a * count + b, offset[before] - offset[after]
                known = lengths.get(pair)
                if known is None or length > known:
                    lengths[pair] = length
                weights[pair] = weights.get(pair, 0) + weight
        for root, at in zip(number, offset, strict=True):
            if at < 0 and root and -at > lengths.get(root, at):
                lengths[root] = -at
        return distances


class _Solved(NamedTuple):
    """What was found for the variables that are not tied to others."""

    x: list[int]
    distances: Distances
    pulls: list[Pull]
    number: list[int]
    """For every variable the one that it is tied to …"""
    offset: list[int]
    """… and how far behind that it stands."""

    def positions(self) -> list[int]:
        """Of all variables."""
        return [self.x[n] + at for n, at in zip(self.number, self.offset, strict=True)]


class _Block(NamedTuple):
    """Variables that move as one, and what holds them."""

    members: list[int]
    ahead: list[_Edge]
    behind: list[_Edge]
    wishes: list[tuple[Pull, int]]
    """Pulls with 1 where the block is their first, -1 where it is their second."""
    drift: int
    """What a step ahead costs, wishes apart."""


def _centre(x: list[int], distances: Distances, pulls: list[Pull]) -> None:
    """Moves what may move at no cost to the middle of its room, alone and with what is aligned."""
    pulled = sorted({variable for pull in pulls for variable in pull[:2]})
    touching, count = set(pulled), distances.count
    near: list[_Edge] = []
    for pair, length in distances.lengths.items():
        tail, head = divmod(pair, count)
        if tail in touching or head in touching:
            near.append((tail, head, length, distances.weights.get(pair, 0)))
    single = _blocks(list(range(len(x))), pulled, near, pulls)
    for _ in range(3):
        alone = _shift(x, single)
        if not _shift(x, _blocks(_aligned(x, pulls), pulled, near, pulls)) and not alone:
            return


def _shift(x: list[int], blocks: list[_Block]) -> bool:
    """Centres each block once; whether anything moved."""
    moved = False
    for block in blocks:
        shift = _middle(x, block)
        if shift:
            moved = True
            for variable in block.members:
                x[variable] += shift
    return moved


def _blocks(
    block_of: list[int], pulled: list[int], hard: list[_Edge], pulls: list[Pull]
) -> list[_Block]:
    """The blocks that wishes could move, from each variable's block."""
    wishes: dict[int, list[tuple[Pull, int]]] = {}
    for pull in pulls:
        a, b = block_of[pull[0]], block_of[pull[1]]
        if a != b:
            wishes.setdefault(a, []).append((pull, 1))
            wishes.setdefault(b, []).append((pull, -1))
    wishes.pop(block_of[0], None)
    members: dict[int, list[int]] = {}
    for variable in pulled:
        members.setdefault(block_of[variable], []).append(variable)
    ahead: dict[int, list[_Edge]] = {block: [] for block in sorted(wishes)}
    behind: dict[int, list[_Edge]] = {block: [] for block in ahead}
    drift = dict.fromkeys(ahead, 0)
    for edge in hard:
        a, b = block_of[edge[0]], block_of[edge[1]]
        if a != b:
            if a in ahead:
                ahead[a].append(edge)
                drift[a] -= edge[3]
            if b in behind:
                behind[b].append(edge)
                drift[b] += edge[3]
    return [_Block(members[b], ahead[b], behind[b], wishes[b], drift[b]) for b in ahead]


def _aligned(x: list[int], pulls: list[Pull]) -> list[int]:
    """For each variable the first of those that it is aligned with."""
    block = list(range(len(x)))

    def find(variable: int) -> int:
        while block[variable] != variable:
            block[variable] = block[block[variable]]
            variable = block[variable]
        return variable

    for a, b, _, offset in pulls:
        if x[b] - x[a] == offset:
            first, second = sorted((find(a), find(b)))
            block[second] = first
    return [find(variable) for variable in range(len(x))]


def _middle(x: list[int], block: _Block) -> int:
    """How far a block may go to the middle of the stretch on which it costs the same."""
    # A shift by d leaves weight * |gap - d| of a wish.
    gaps = [((x[b] - x[a] - off) * way, weight) for (a, b, weight, off), way in block.wishes]
    up = down = block.drift
    for gap, weight in gaps:
        up += weight if gap <= 0 else -weight
        down += weight if gap < 0 else -weight
    high = low = 0
    if not up and block.ahead:
        high = min([x[head] - x[tail] - length for tail, head, length, _ in block.ahead])
        high = min([high, *(gap for gap, _ in gaps if gap > 0)])
    if not down and block.behind:
        low = max([length + x[tail] - x[head] for tail, head, length, _ in block.behind])
        low = max([low, *(gap for gap, _ in gaps if gap < 0)])
    return (low + high) // 2
