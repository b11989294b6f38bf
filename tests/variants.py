"""Cases as someone might have edited them, for promises about what differs."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from strategies import GROUP_KINDS, KINDS, PLAIN

from dohae.model.case import Arrow, Case, LineStyle, Link, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

NODE_EDITS = ("add", "drop", "move", "id", "words", "kind")
LINK_EDITS = ("link", "unlink", "turn", "relabel")


@dataclass
class _Placed:
    """A node apart from the tree, with the key of its group, and its own."""

    node: Node
    group: str
    key: str


@dataclass
class _Tied:
    """A link, with the keys of its ends."""

    link: Link
    source: str
    target: str


@st.composite
def variants(draw: st.DrawFn, case: Case, *, edits: int = 6, texts: Sequence[str] = PLAIN) -> Case:
    """A case as someone might have edited it: nodes and links added, gone, moved, renamed."""
    nodes = [_Placed(node, node.path.rpartition(".")[0], node.path) for node in case.walk()]
    links = [_Tied(link, link.source, link.target) for link in case.links]
    for number in range(draw(st.integers(0, edits))):
        edit = draw(st.sampled_from([*NODE_EDITS, *LINK_EDITS]))
        if edit in NODE_EDITS:
            _edit_nodes(draw, edit, nodes, number, texts)
        else:
            _edit_links(draw, edit, nodes, links, texts)
    return _rebuilt(case, nodes, links)


def _edit_nodes(
    draw: st.DrawFn, edit: str, nodes: list[_Placed], number: int, texts: Sequence[str]
) -> None:
    at = draw(st.sampled_from(nodes))
    group = draw(st.sampled_from(["", *(each.key for each in nodes if each.node.is_group)]))
    if edit == "add":
        title, name = draw(st.sampled_from(texts)), f"new-{number}"
        nodes.append(_Placed(Node(name, "aws.ec2", title, "EC2"), group, name))
    elif edit == "drop":
        gone = {at.key}
        while more := {each.key for each in nodes if each.group in gone} - gone:
            gone |= more
        if len(gone) < len(nodes):
            nodes[:] = [each for each in nodes if each.key not in gone]
    elif edit == "move" and at.key not in _around(group, nodes):
        at.group = group
        at.node = replace(at.node, border=at.node.border if group else None)
    elif edit == "id":
        at.node = replace(at.node, path=f"id-{number}")
    elif edit == "words":
        at.node = replace(at.node, title=draw(st.sampled_from(texts)))
    elif edit == "kind":
        kinds = GROUP_KINDS if at.node.is_group else KINDS
        at.node = replace(at.node, kind=draw(st.sampled_from(kinds)))


def _edit_links(
    draw: st.DrawFn, edit: str, nodes: list[_Placed], links: list[_Tied], texts: Sequence[str]
) -> None:
    if edit == "link":
        source, target = (draw(st.sampled_from(nodes)).key for _ in range(2))
        words = draw(st.sampled_from(["", *texts]))
        links.append(_Tied(Link("", "", draw(st.sampled_from(Arrow)), words), source, target))
    elif links:
        which = draw(st.integers(0, len(links) - 1))
        tied = links[which]
        if edit == "unlink":
            del links[which]
        elif edit == "turn":
            tied.source, tied.target = tied.target, tied.source
        else:
            style, words = draw(st.sampled_from(LineStyle)), draw(st.sampled_from(texts))
            tied.link = replace(tied.link, style=style, label=words)


def _around(key: str, nodes: list[_Placed]) -> list[str]:
    """A group and all around it."""
    groups = {each.key: each.group for each in nodes}
    found: list[str] = []
    while key:
        found.append(key)
        key = groups[key]
    return found


def _rebuilt(case: Case, nodes: list[_Placed], links: list[_Tied]) -> Case:
    paths: dict[str, str] = {}

    def held(group: str) -> tuple[Node, ...]:
        found: list[Node] = []
        for each in nodes:
            if each.group == group:
                taken = {other.id for other in found}
                name = each.node.id if each.node.id not in taken else each.key.replace(".", "-")
                paths[each.key] = f"{paths[group]}.{name}" if group else name
                found.append(replace(each.node, path=paths[each.key], nodes=held(each.key)))
        return tuple(found)

    top = held("")
    groups = {paths[each.key] for each in nodes if each.node.is_group}
    kept = []
    for tied in links:
        if tied.source in paths and tied.target in paths:
            source, target = paths[tied.source], paths[tied.target]
            is_inside = source.startswith(f"{target}.") or target.startswith(f"{source}.")
            if not is_inside and not (source == target and source in groups):
                kept.append(replace(tied.link, source=source, target=target))
    return replace(case, nodes=top, links=tuple(kept))
