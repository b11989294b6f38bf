"""Random cases for promises that must hold for every drawing."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st

from dohae.geometry import Side
from dohae.model.case import Arrow, Case, Direction, LineStyle, Link, Mark, Node, Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

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


@st.composite
def cases(
    draw: st.DrawFn,
    *,
    max_nodes: int = 40,
    max_depth: int = 4,
    texts: Sequence[str] = PLAIN,
    borders: Sequence[Side] = tuple(Side),
    directions: Sequence[Direction | None] = (None, *Direction),
    group_ends: bool = True,
) -> Case:
    """A case with groups, nodes on borders, cycles, parallel links and links to oneself.

    Args:
        draw: Given by hypothesis.
        max_nodes: Most nodes and groups together.
        max_depth: Deepest nesting of groups.
        texts: What titles and labels are taken from.
        borders: Sides that nodes may sit on; empty for none.
        directions: Of the case and of its groups.
        group_ends: Whether a link may end at a group.
    """
    count = draw(st.integers(1, max_nodes))
    parents: list[int] = []
    depths: list[int] = []
    is_group: list[bool] = []
    for _ in range(count):
        open_groups = [i for i, group in enumerate(is_group) if group and depths[i] < max_depth]
        parent = draw(st.sampled_from([-1, *open_groups]))
        parents.append(parent)
        depths.append(0 if parent < 0 else depths[parent] + 1)
        is_group.append(draw(st.integers(0, 3)) == 0)
    ancestors = [_ancestors(i, parents) for i in range(count)]
    paths = [".".join(f"n{j}" for j in (*reversed(ancestors[i]), i)) for i in range(count)]
    text = st.sampled_from(["", *texts])

    def build(i: int) -> Node:
        inner = tuple(build(j) for j in range(count) if parents[j] == i)
        border = None
        if borders and parents[i] >= 0 and not is_group[i] and draw(st.integers(0, 5)) == 0:
            border = draw(st.sampled_from(borders))
        return Node(
            path=paths[i],
            kind=draw(st.sampled_from(GROUP_KINDS if is_group[i] else KINDS)),
            title=draw(text),
            label="" if is_group[i] else draw(text),
            is_group=is_group[i],
            nodes=inner,
            border=border,
            direction=draw(st.sampled_from([None, None, *directions])) if is_group[i] else None,
        )

    ends = [i for i in range(count) if group_ends or not is_group[i]]
    links = []
    for _ in range(draw(st.integers(0, count + count // 2)) if ends else 0):
        source, target = draw(st.sampled_from(ends)), draw(st.sampled_from(ends))
        if source in ancestors[target] or target in ancestors[source]:
            continue
        if source == target and is_group[source]:
            continue
        links.append(
            Link(
                source=paths[source],
                target=paths[target],
                arrow=draw(st.sampled_from(Arrow)),
                label=draw(text) if draw(st.integers(0, 2)) == 0 else "",
                style=draw(st.sampled_from([LineStyle.SOLID] * 4 + list(LineStyle))),
            )
        )
    return Case(
        name="random",
        title="Random",
        nodes=tuple(build(i) for i in range(count) if parents[i] < 0),
        links=tuple(links),
        direction=draw(st.sampled_from(directions)),
    )


@st.composite
def marked(draw: st.DrawFn, case: Case, texts: Sequence[str] = PLAIN) -> Case:
    """A case some of whose nodes and links are signed as added, removed or changed."""

    def mark() -> Mark | None:
        sign = draw(st.sampled_from([None, *Sign]))
        was = draw(st.lists(st.sampled_from(texts), max_size=2)) if sign is Sign.CHANGED else []
        return Mark(sign, tuple(was)) if sign else None

    def node(inner: Node) -> Node:
        return replace(inner, nodes=tuple(map(node, inner.nodes)), mark=mark())

    return replace(
        case,
        nodes=tuple(map(node, case.nodes)),
        links=tuple(replace(link, mark=mark()) for link in case.links),
    )


def _ancestors(i: int, parents: Sequence[int]) -> list[int]:
    """The groups around a node, innermost first."""
    found = []
    while (i := parents[i]) >= 0:
        found.append(i)
    return found
