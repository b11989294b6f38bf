"""Whether a text drawing says what its case says, and if not, what differs."""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from dohae.draw.text.drawing import Drawing, DrawnLink, DrawnNode, Unreadable
from dohae.draw.text.legend import meanings_of
from dohae.draw.text.lettering import group_text, label_text, node_texts, was_text
from dohae.draw.text.matching import match
from dohae.draw.text.read import read
from dohae.errors import DohaeError
from dohae.messages import Message
from dohae.model.case import Arrow, LineStyle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.model.case import Case, Link, Node, Sign


def from_case(case: Case) -> Drawing:
    """What a text drawing of a case has to say."""
    nodes = list(case.walk())
    place = {node.path: i for i, node in enumerate(nodes)}
    return Drawing(
        tuple(_node(node, place) for node in nodes),
        tuple(_link(link, place) for link in case.links),
        legend=meanings_of(case),
    )


def _node(node: Node, place: dict[str, int]) -> DrawnNode:
    title, label = (group_text(node), "") if node.is_group else node_texts(node)
    was = was_text(node.mark)
    title, label = (f"{title} {was}", "") if node.is_group else (title, f"{label} {was}")
    return DrawnNode(
        title=" ".join(title.split()),
        label=" ".join(label.split()),
        is_group=node.is_group,
        parent=place.get(node.path.rpartition(".")[0]),
        border=node.border,
        sign=node.mark.sign if node.mark else None,
    )


def _link(link: Link, place: dict[str, int]) -> DrawnLink:
    source, target, arrow = place[link.source], place[link.target], link.arrow
    if arrow == Arrow.BACK:
        source, target, arrow = target, source, Arrow.FORWARD
    sign = link.mark.sign if link.mark else None
    return DrawnLink(source, target, arrow, label_text(link), link.style, sign)


def verify(case: Case, text: str) -> list[Message]:
    """What a drawing of a case says otherwise than the case, in words; nothing if all agrees."""
    try:
        # It was drawn a moment ago: its model's limits are the drawing's.
        drawn = read(text, math.inf)
    except Unreadable as unreadable:
        return [remark.said for remark in unreadable.remarks]
    return differences(from_case(case), drawn)


class Mistold(DohaeError):
    """A drawing by dohae that doesn't say what its case says.

    Attributes:
        differences: What it says otherwise, in words.
    """

    def __init__(self, file: str, found: Iterable[str]) -> None:
        self.file = file
        self.differences = tuple(found)
        what = Message(
            "the text drawing of {file} doesn't say what the model says; "
            "this is a fault of dohae: please send it the model",
            file=file,
        )
        super().__init__(Message.joined("\n  ", [what, *self.differences]))

    def __reduce__(self) -> tuple[type[Mistold], tuple[str, tuple[str, ...]]]:
        return type(self), (self.file, self.differences)


def prove(case: Case, text: str) -> None:
    """Make sure that a drawing says what its case says.

    Raises:
        Mistold: It doesn't.
    """
    found = verify(case, text)
    if found:
        raise Mistold(case.file or case.name, found)


def differences(meant: Drawing, drawn: Drawing) -> list[Message]:
    """Where two drawings differ as graphs, wherever things stand in them.

    Nodes are told apart by their texts, their group, their border and their links; a link's style
    counts where the drawing shows it.
    """
    found = [
        *_missing(_node_names(meant), _node_names(drawn)),
        *_missing(_link_names(meant), _link_names(drawn)),
        *_missing(_legend(meant), _legend(drawn)),
    ]
    if found:
        return found
    pairs = match(meant, drawn)
    if pairs is None:
        what = Message("nodes of the same names are linked or grouped otherwise than in the model")
        return [what]
    return _style_differences(meant, drawn, pairs)


def _missing(meant: Counter[Message], drawn: Counter[Message]) -> list[Message]:
    return [
        *(
            Message("not drawn: {name}{times}", name=name, times=_times(n))
            for name, n in (meant - drawn).items()
        ),
        *(
            Message("drawn, but not meant: {name}{times}", name=name, times=_times(n))
            for name, n in (drawn - meant).items()
        ),
    ]


def _times(count: int) -> str:
    return Message(" ({count} times)", count=count) if count > 1 else ""


def _node_names(drawing: Drawing) -> Counter[Message]:
    return Counter(_full_name(drawing, node) for node in drawing.nodes)


def _full_name(drawing: Drawing, node: DrawnNode) -> Message:
    if node.is_group:
        name = Message("group {name!r}", name=node.name)
    else:
        name = Message("node {name!r}", name=node.name)
    if node.border is not None:
        side = Message(node.border.value)
        name = Message("{node} on the {side} border", node=name, side=side)
    if node.parent is not None:
        name = Message("{node} in {group!r}", node=name, group=drawing.nodes[node.parent].name)
    return _signed(name, node.sign)


def _link_names(drawing: Drawing) -> Counter[Message]:
    return Counter(_link_name(drawing, link) for link in drawing.links)


def _link_name(drawing: Drawing, link: DrawnLink) -> Message:
    source, target = drawing.nodes[link.source].name, drawing.nodes[link.target].name
    if link.arrow != Arrow.FORWARD:
        source, target = sorted((source, target))
    ends = {"source": source, "arrow": link.arrow.value, "target": target}
    name = Message("link {source!r} {arrow} {target!r}", **ends)
    if link.label:
        name = Message("{link} labelled {label!r}", link=name, label=link.label)
    return _signed(name, link.sign)


def _signed(name: Message, sign: Sign | None) -> Message:
    return Message("{what} signed {sign}", what=name, sign=Message(sign.word)) if sign else name


def _legend(drawing: Drawing) -> Counter[Message]:
    return Counter(
        Message("{words!r} for {what} in the legend", words=row.words, what=_explained(row.of))
        for row in drawing.legend
    )


def _explained(of: LineStyle | Sign | None) -> str:
    """What a line of a legend stands for."""
    if isinstance(of, LineStyle):
        return Message("the style {style}", style=of.value)
    return Message("groups") if of is None else Message(of.word)


def _style_differences(meant: Drawing, drawn: Drawing, pairs: dict[int, int]) -> list[Message]:
    shown: dict[DrawnLink, Counter[str | None]] = {}
    for link in drawn.links:
        shown.setdefault(_key(link), Counter())[link.style] += 1
    found = []
    for link in meant.links:
        moved = replace(link, source=pairs[link.source], target=pairs[link.target])
        styles = shown[_key(moved)]
        style = link.style if styles[link.style] else None
        if not styles[style]:
            name, style_meant = _link_name(meant, link), link.style.value if link.style else ""
            found.append(Message("not {style}: {link}", style=style_meant, link=name))
        styles[style] -= 1
    return found


def _key(link: DrawnLink) -> DrawnLink:
    """A link without its style, and with its ends in a fixed order where it has no direction."""
    source, target = link.source, link.target
    if link.arrow != Arrow.FORWARD:
        source, target = sorted((source, target))
    return replace(link, source=source, target=target, style=None)


def describe(drawing: Drawing) -> Iterable[str]:
    """A drawing's nodes and links in words, sorted."""
    yield from sorted(_node_names(drawing).elements())
    yield from sorted(_link_names(drawing).elements())
