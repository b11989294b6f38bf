"""From a drawing that was read to a model in YAML, ready to be edited."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING

from dohae import icons
from dohae.messages import Message
from dohae.model.arrows import has_arrow
from dohae.model.case import Arrow, LineStyle
from dohae.recover.kinds import Recognised, recognise
from dohae.recover.legend import legend_of, told_kinds
from dohae.recover.scalars import flow, scalar, slug

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dohae.draw.text.drawing import Drawing, DrawnLink, DrawnNode
    from dohae.model.case import Sign


Say = Callable[[str], str]
"""Puts a text into the language of its reader."""


def as_model(drawing: Drawing, title: str, caption: str = "", say: Say = str) -> str:
    """A model with a drawing's nodes and links.

    What had to be guessed is said in comments, and so is what could not be read.
    """
    notes = [f"# {say(remark.said)}" for remark in drawing.remarks]
    head = [f"title: {scalar(title)}", *([f"caption: {scalar(caption)}"] if caption else [])]
    if drawing.legend:
        head.append(f"legend: {legend_of(drawing)}")
    return "\n".join([*notes, *head, "", body(drawing, say)]) + "\n"


def body(drawing: Drawing, say: Say = str) -> str:
    """The nodes and links of a model."""
    ids = make_ids(drawing.nodes)
    told = told_kinds(drawing)
    said = [_fields(node, told.get(node.title, "")) for node in drawing.nodes]
    lines = ["nodes:", *_nodes(drawing, list(zip(ids, said, strict=True)), None, say)]
    if drawing.links:
        lines += [
            "",
            "links:",
            *(f"  - {_signed_link(link, drawing.nodes, ids, say)}" for link in drawing.links),
        ]
    return "\n".join(lines)


def make_ids(nodes: Sequence[DrawnNode]) -> list[str]:
    """An id for each node: its title's words, or else its label's; numbered where they repeat."""
    wanted = [slug(node.title) or slug(node.label) or "node" for node in nodes]
    wanted = [f"n-{name}" if name[0].isdigit() else name for name in wanted]
    times = Counter(wanted)
    taken = {name for name, count in times.items() if count == 1}
    ids = []
    for name in wanted:
        number = 0
        chosen = name
        while times[name] > 1 and (number == 0 or chosen in taken):
            number += 1
            chosen = f"{name}-{number}"
        taken.add(chosen)
        ids.append(chosen)
    return ids


def _nodes(
    drawing: Drawing,
    said: list[tuple[str, tuple[dict[str, str], str]]],
    parent: int | None,
    say: Say,
    depth: int = 1,
) -> list[str]:
    """The lines of all nodes in a group, of which each has its id and what ``_fields`` says."""
    lines = []
    indent = "  " * depth
    for i, node in enumerate(drawing.nodes):
        if node.parent != parent:
            continue
        name, (fields, guess) = said[i]
        remarks = [_said(node.sign), guess]
        comment = "".join(f"  # {say(remark)}" for remark in remarks if remark)
        inner = _nodes(drawing, said, i, say, depth + 2) if node.is_group else []
        key = f"{indent}{scalar(name)}:"
        if not inner:
            lines.append(f"{key} {flow(fields)}{comment}")
            continue
        lines.append(f"{key}{comment}")
        lines += [f"{indent}  {key}: {scalar(value)}" for key, value in fields.items()]
        lines += [f"{indent}  nodes:", *inner]
    return lines


def _fields(node: DrawnNode, told: str) -> tuple[dict[str, str], str]:
    """What a model says of a node, and what of that was guessed.

    Args:
        node: The node.
        told: The kind that the legend tells, if it is a group.
    """
    found = recognise((node.label, node.title), is_group=node.is_group)
    if told and node.is_group:
        found = Recognised(icons.find(told), told, is_sure=True)
    usual = found.kind.label if found else ""
    fields = {}
    guess: str = ""
    if found:
        fields["kind"] = found.kind.name
        if not found.is_sure:
            guess = Message("kind guessed from {words!r}", words=found.words)
    elif node.is_group:
        fields["kind"] = "group"
    if node.is_group:
        if node.title != usual:
            fields["title"] = node.title
    else:
        if node.title:
            fields["title"] = node.title
        if node.label != usual:
            fields["label"] = node.label
    if node.border:
        fields["border"] = node.border.value
    return fields, guess


def _said(sign: Sign | None) -> str:
    """What a drawing of two models in one says of a part, which no model says."""
    return Message("signed as {sign}", sign=Message(sign.word)) if sign else ""


def _signed_link(link: DrawnLink, nodes: Sequence[DrawnNode], ids: list[str], say: Say) -> str:
    said = _said(link.sign)
    return _link(link, nodes, ids) + (f"  # {say(said)}" if said else "")


def _link(link: DrawnLink, nodes: Sequence[DrawnNode], ids: list[str]) -> str:
    ends = [link.source, link.target]
    if link.arrow != Arrow.FORWARD:
        ends.sort(key=lambda i: (nodes[i].column, nodes[i].row))  # as the drawing reads
    source, target = (ids[i] for i in ends)
    style = link.style if link.style not in (None, LineStyle.SOLID) else None
    is_short = style is None and not has_arrow(link.label)
    if is_short and all(scalar(end) == end for end in (source, target)):
        line = f"{source} {link.arrow} {target}"
        return f"{line}: {scalar(link.label)}" if link.label else line
    items = {"from": source, "to": target, "arrow": link.arrow.value}
    if link.label:
        items["label"] = link.label
    if style is not None:
        items["style"] = style.value
    return flow(items)
