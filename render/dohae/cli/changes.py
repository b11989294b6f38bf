"""What differs between models, in the words of lists: as text, and as Markdown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae import cells
from dohae.cli.messages import say
from dohae.model.case import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.diff import Difference, LinkChange, NodeChange, WordChange
    from dohae.diff.report import Report
    from dohae.model.case import Link, Node


@dataclass(frozen=True, slots=True)
class Line:
    """One change: what became of what, and how."""

    sign: Sign
    what: str
    """A node, a group, a link, or words."""
    name: str
    """Its path, its ends, or which words."""
    says: str = ""
    """What a node or link that is new or gone says."""
    details: tuple[Detail, ...] = ()


@dataclass(frozen=True, slots=True)
class Detail:
    """What was one thing and is another now; nothing is told as empty."""

    name: str
    old: str
    new: str

    def shortened(self, most: int) -> Detail:
        """The same in one line each, of so many cells at most: long texts from where they part."""
        old, new = " ".join(self.old.split()), " ".join(self.new.split())
        start = 0
        if max(cells.width(old), cells.width(new)) > most:
            start = max(0, _shared(old, new) - _BEFORE)
        lead = cells.ELLIPSIS if start else ""
        old, new = (lead + text[start:] if text[start:] else text for text in (old, new))
        return Detail(self.name, cells.cut(old, most), cells.cut(new, most))


_BEFORE = 12
"""Characters that are shown of what two long texts begin with."""


def _shared(one: str, other: str) -> int:
    """How many characters two texts begin with, both of them."""
    parted = (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)
    return next(parted, min(len(one), len(other)))


def lines_of(difference: Difference) -> Iterator[Line]:
    """All changes of one model: nodes and groups, then links, then words.

    Of a model that is new or gone as a whole, only what its drawing shows.
    """
    for node in difference.nodes:
        yield _node_line(node)
    for link in difference.links:
        yield _link_line(link)
    for words in difference.words if difference.sign is Sign.CHANGED else ():
        yield _words_line(words)


def title_of(difference: Difference) -> str:
    """What a model is called, and was called if that changed."""
    old, new = difference.old, difference.new
    if old and new and old.name != new.name:
        return f"{new.name} ({say('was {name}', name=old.name)})"
    return difference.case.name


def summary_of(report: Report) -> str:
    """How much differs, in one line."""
    changes = [line for difference in report.differences for line in lines_of(difference)]
    signs = " ".join(
        f"{sign}{count}"
        for sign in dict.fromkeys(line.sign for line in sorted(changes, key=_order))
        if (count := sum(line.sign is sign for line in changes))
    )
    if not report.differences:
        return say("no difference in {count} models", count=report.unchanged)
    text = say(
        "{changed} of {count} models differ",
        changed=len(report.differences),
        count=len(report.differences) + report.unchanged,
    )
    return f"{text} ({signs})" if signs else text


def _order(line: Line) -> int:
    return "+-~".index(line.sign)


def versions_of(report: Report) -> tuple[str, str]:
    """What the two versions are called."""
    tree = say("work tree")
    return report.old or tree, report.new or tree


def _node_line(change: NodeChange) -> Line:
    node = change.new or change.old
    if node is None:
        raise ValueError
    what = say("group") if node.is_group else say("node")
    if change.fields:
        details = tuple(Detail(field.name, field.old, field.new) for field in change.fields)
        return Line(change.sign, what, node.path, details=details)
    return Line(change.sign, what, node.path, says=_node_says(node))


def _node_says(node: Node) -> str:
    title, label = (" ".join(words.split()) for words in (node.title, node.label))
    said = f"{title} ({label})" if title and label and title != label else title or label
    return "" if said == node.id else said


def _link_line(change: LinkChange) -> Line:
    link = change.new or change.old
    if link is None:
        raise ValueError
    details = tuple(Detail(field.name, field.old, field.new) for field in change.fields)
    name = f"{link.source} {link.arrow} {link.target}"
    return Line(change.sign, say("link"), name, "" if details else _link_says(link), details)


def _link_says(link: Link) -> str:
    style = "" if link.style.value == "solid" else f"[{link.style}]"
    return " ".join(filter(None, (*link.label.split(), style)))


def _words_line(change: WordChange) -> Line:
    detail = Detail("", change.old, change.new)
    return Line(change.sign, say("words"), change.name, details=(detail,))
