"""Cases as someone might have edited them, for promises about what differs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from hypothesis import strategies as st
from strategies import GROUP_KINDS, KINDS, PLAIN

from dohae.model.case import Arrow, Case, LineStyle, Link, Node

if TYPE_CHECKING:
    from collections.abc import Sequence

NODE_EDITS = ("add", "drop", "move", "id", "words", "kind")
LINK_EDITS = ("link", "unlink", "turn", "relabel")


@st.composite
def variants(draw: st.DrawFn, case: Case, *, edits: int = 6, texts: Sequence[str] = PLAIN) -> Case:
    """A case as someone might have edited it: nodes and links added, gone, moved, renamed."""
    nodes = [[node, node.path.rpartition(".")[0], node.path] for node in case.walk()]
    """Each with the key of its group, and its own."""
    links = [[link, link.source, link.target] for link in case.links]
    for number in range(draw(st.integers(0, edits))):
        edit = draw(st.sampled_from([*NODE_EDITS, *LINK_EDITS]))
        if edit in NODE_EDITS:
            _edit_nodes(draw, edit, nodes, number, texts)
        else:
            _edit_links(draw, edit, nodes, links, texts)
    return _rebuilt(case, nodes, links)


def _edit_nodes(
    draw: st.DrawFn, edit: str, nodes: list[list], number: int, texts: Sequence[str]
) -> None:
    at = draw(st.integers(0, len(nodes) - 1))
    node, _, key = nodes[at]
    group = draw(st.sampled_from(["", *(own for other, _, own in nodes if other.is_group)]))
    if edit == "add":
        title, name = draw(st.sampled_from(texts)), f"new-{number}"
        nodes.append([Node(name, "aws.ec2", title, "EC2"), group, name])
    elif edit == "drop":
        gone = {key}
        while more := {own for _, inside, own in nodes if inside in gone} - gone:
            gone |= more
        if len(gone) < len(nodes):
            nodes[:] = [entry for entry in nodes if entry[2] not in gone]
    elif edit == "move" and key not in _around(group, nodes):
        nodes[at][:2] = replace(node, border=node.border if group else None), group
    elif edit == "id":
        nodes[at][0] = replace(node, path=f"id-{number}")
    elif edit == "words":
        nodes[at][0] = replace(node, title=draw(st.sampled_from(texts)))
    elif edit == "kind":
        kinds = GROUP_KINDS if node.is_group else KINDS
        nodes[at][0] = replace(node, kind=draw(st.sampled_from(kinds)))


def _edit_links(
    draw: st.DrawFn, edit: str, nodes: list[list], links: list[list], texts: Sequence[str]
) -> None:
    if edit == "link":
        source, target = (nodes[draw(st.integers(0, len(nodes) - 1))][2] for _ in range(2))
        words = draw(st.sampled_from(["", *texts]))
        links.append([Link("", "", draw(st.sampled_from(Arrow)), words), source, target])
    elif links:
        which = draw(st.integers(0, len(links) - 1))
        link, source, target = links[which]
        if edit == "unlink":
            del links[which]
        elif edit == "turn":
            links[which] = [link, target, source]
        else:
            style = draw(st.sampled_from(LineStyle))
            links[which][0] = replace(link, style=style, label=draw(st.sampled_from(texts)))


def _around(key: str, nodes: list[list]) -> list[str]:
    """A group and all around it."""
    groups = {own: group for _, group, own in nodes}
    found = []
    while key:
        found.append(key)
        key = groups[key]
    return found


def _rebuilt(case: Case, nodes: list[list], links: list[list]) -> Case:
    paths: dict[str, str] = {}

    def held(group: str) -> tuple[Node, ...]:
        found = []
        for node, inside, key in nodes:
            if inside == group:
                taken = {other.id for other in found}
                name = node.id if node.id not in taken else key.replace(".", "-")
                paths[key] = f"{paths[group]}.{name}" if group else name
                found.append(replace(node, path=paths[key], nodes=held(key)))
        return tuple(found)

    top = held("")
    kept = []
    for link, source, target in links:
        if source in paths and target in paths:
            ends = paths[source], paths[target]
            is_inside = any(one.startswith(f"{other}.") for one, other in (ends, ends[::-1]))
            is_loop = ends[0] == ends[1] and any(n.is_group and k == source for n, _, k in nodes)
            if not is_inside and not is_loop:
                kept.append(replace(link, source=ends[0], target=ends[1]))
    return replace(case, nodes=top, links=tuple(kept))
