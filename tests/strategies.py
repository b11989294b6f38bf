"""Random cases for promises that must hold for every drawing."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Any

from hypothesis import strategies as st

from dohae.geometry import Side
from dohae.model.case import Arrow, Case, Direction, LineStyle, Link, Mark, Node, Sign

if TYPE_CHECKING:
    from collections.abc import Hashable, Sequence

PLAIN = (
    "EC2",
    "RDS",
    "Web Server",
    "DB 서버",
    "로드 밸런서",
    "상품 등록 서버",
    "Gateway\nEndPoint",
    "이미지 및 동영상을 나누어 담아 두는 서버",
    "AReallyLongNameOfSomeServiceThatNobodyCouldPronounce",
    "a",
    "가",
)
"""Texts as people write them."""

WICKED = (
    "--",
    "+",
    "|",
    "v",
    "a -- b",
    "+--+\n|x|\n+--+",
    "┌─┐\n│x│\n└─┘",
    '5" disk',
    '"quoted"',
    "ends in \\",
    "->",
    "C++",
    "read-only",
    "v1 > v0",
    "━ VPC ━",
    "漢字 ＡＢ é",
    "👩‍💻 dev",
    "...",
)
"""Texts that could be taken for a piece of a drawing, or are hard to measure."""

KINDS = ("box", "aws.ec2", "aws.rds", "aws.s3")
GROUP_KINDS = ("group", "aws.vpc", "aws.az")


@lru_cache(maxsize=None, typed=True)  # texts of two kinds may be equal
def _among(*values: Hashable) -> st.SearchStrategy[Any]:
    """One of some values; the strategy is made once, which takes longer than to draw from it."""
    return st.sampled_from(values)


@cache
def _up_to(most: int, least: int = 0) -> st.SearchStrategy[int]:
    """A number, made once likewise."""
    return st.integers(least, most)


@cache
def _one_of(count: int) -> st.SearchStrategy[bool]:
    """True once in so many times."""
    return st.integers(0, count - 1).map(lambda number: number == 0)


@st.composite
def cases(
    draw: st.DrawFn,
    *,
    max_nodes: int = 40,
    max_depth: int = 4,
    texts: Sequence[str] = PLAIN,
    kinds: Sequence[str] = KINDS,
    borders: Sequence[Side] = tuple(Side),
    directions: Sequence[Direction | None] = (None, *Direction),
    group_ends: bool = True,
    density: float = 1.5,
) -> Case:
    """A case with groups, nodes on borders, cycles, parallel links and links to oneself.

    Args:
        draw: Given by hypothesis.
        max_nodes: Most nodes and groups together.
        max_depth: Deepest nesting of groups.
        texts: What titles and labels are taken from.
        kinds: Of nodes.
        borders: Sides that nodes may sit on; empty for none.
        directions: Of the case and of its groups.
        group_ends: Whether a link may end at a group.
        density: Most links for each node and group.
    """
    forest = draw(_forests(max_nodes, max_depth))
    text = _among("", *texts)

    def node(i: int) -> Node:
        is_group = forest.is_group[i]
        may_sit = borders and forest.parents[i] >= 0 and not is_group
        return Node(
            path=forest.path(i),
            kind=draw(_among(*(GROUP_KINDS if is_group else kinds))),
            title=draw(text),
            label="" if is_group else draw(text),
            is_group=is_group,
            nodes=tuple(map(node, forest.inside(i))),
            border=draw(_among(*borders)) if may_sit and draw(_one_of(6)) else None,
            direction=draw(_among(None, None, *directions)) if is_group else None,
        )

    return Case(
        name="random",
        title="Random",
        nodes=tuple(map(node, forest.inside(_TOP))),
        links=draw(_links(forest, text, group_ends=group_ends, density=density)),
        direction=draw(_among(*directions)),
    )


_TOP = -1
"""In place of a group, of nodes that are in none."""


@dataclass(frozen=True, slots=True)
class _Forest:
    """Nodes and groups by number, without words."""

    parents: list[int]
    is_group: list[bool]

    def inside(self, group: int) -> list[int]:
        """What a group holds."""
        return [i for i, parent in enumerate(self.parents) if parent == group]

    def around(self, i: int) -> list[int]:
        """The groups around a node, innermost first."""
        found = []
        while (i := self.parents[i]) != _TOP:
            found.append(i)
        return found

    def path(self, i: int) -> str:
        """The path of a node."""
        return ".".join(f"n{j}" for j in (*reversed(self.around(i)), i))


@st.composite
def _forests(draw: st.DrawFn, max_nodes: int, max_depth: int) -> _Forest:
    forest = _Forest([], [])
    for i in range(draw(_up_to(max_nodes, 1))):
        groups = [j for j in range(i) if forest.is_group[j] and len(forest.around(j)) < max_depth]
        forest.parents.append(draw(_among(_TOP, *groups)))
        forest.is_group.append(draw(_one_of(4)))
    return forest


@st.composite
def _links(
    draw: st.DrawFn,
    forest: _Forest,
    text: st.SearchStrategy[str],
    *,
    group_ends: bool,
    density: float,
) -> tuple[Link, ...]:
    count = len(forest.parents)
    ends = [i for i in range(count) if group_ends or not forest.is_group[i]]
    links = []
    for _ in range(draw(_up_to(int(count * density))) if ends else 0):
        source, target = draw(_among(*ends)), draw(_among(*ends))
        if source in forest.around(target) or target in forest.around(source):
            continue
        if source == target and forest.is_group[source]:
            continue
        links.append(
            Link(
                source=forest.path(source),
                target=forest.path(target),
                arrow=draw(_among(*Arrow)),
                label=draw(text) if draw(_one_of(3)) else "",
                style=draw(_among(*[LineStyle.SOLID] * 4, *LineStyle)),
            )
        )
    return tuple(links)


@st.composite
def marked(draw: st.DrawFn, case: Case, texts: Sequence[str] = PLAIN) -> Case:
    """A case some of whose nodes and links are signed as added, removed or changed."""

    def mark() -> Mark | None:
        sign = draw(_among(None, *Sign))
        was = draw(st.lists(_among(*texts), max_size=2)) if sign is Sign.CHANGED else []
        return Mark(sign, tuple(was)) if sign else None

    def node(inner: Node) -> Node:
        return replace(inner, nodes=tuple(map(node, inner.nodes)), mark=mark())

    return replace(
        case,
        nodes=tuple(map(node, case.nodes)),
        links=tuple(replace(link, mark=mark()) for link in case.links),
    )
