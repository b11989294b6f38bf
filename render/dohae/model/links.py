"""Reads the links of a case, in all the forms that they may have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.messages import Message
from dohae.model.case import Arrow, LineStyle, Link
from dohae.model.fields import Fields, drawn_text
from dohae.model.texts import is_id
from dohae.source import Mapping, Scalar, Sequence, Tree, said, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.errors import Place
    from dohae.model.names import Names
    from dohae.model.problems import Problems
    from dohae.source import Limits

LINK_KEYS = ("from", "to", "label", "arrow", "style")
_ARROW = re.compile(r"(?<!\S)(<->|->|<-|--)(?!\S)")
_LIKE_ARROW = re.compile(r"<?(--+|==+)>?|<-|->|=>|[←→↔—–⇒]")
_ARROWS = Message("the arrows are ->, --, <-> and <-, with spaces around")


@dataclass(frozen=True, slots=True)
class End:
    """A name as it is written at a link's end."""

    name: str
    where: Place


@dataclass(frozen=True, slots=True)
class Step:
    """All ends on the left of an arrow, linked with all on its right."""

    left: tuple[End, ...]
    arrow: Arrow
    right: tuple[End, ...]

    @property
    def count(self) -> int:
        """The number of links."""
        return len(self.left) * len(self.right)


class LinkReader:
    """Reads links between nodes whose names are known."""

    def __init__(self, names: Names, problems: Problems, limits: Limits) -> None:
        self.names = names
        self.problems = problems
        self.limits = limits
        self.count = 0

    def links(self, items: tuple[Tree, ...]) -> tuple[Link, ...]:
        """The links of a list."""
        return tuple(link for item in items for link in self.item(item))

    def item(self, item: Tree) -> Iterator[Link]:
        """The links that one item of the list says."""
        if isinstance(item, Scalar):
            yield from self.short(item, item.text)
        elif isinstance(item, Mapping) and any(_is_arrow(key) for key, _ in item.entries):
            yield from self.labelled(item)
        elif isinstance(item, Mapping):
            yield from self.long(item)
        else:
            what = Message("a link is a text or a mapping, not {this}", this=said(item))
            self.problems.add(item.where, what)

    def short(self, item: Scalar, text: str) -> Iterator[Link]:
        """``a -> b``, and ``"a -> b: label"`` in quotes, where YAML leaves the colon alone."""
        text, colon, words = text.partition(": ")
        quote = None if item.quote is None else item.quote + len(text + colon)
        said_there = Scalar(words, item.where, quote)
        label = self.label(said_there) if colon else ""
        yield from self.made(self.steps(item, text), label, LineStyle.SOLID)

    def labelled(self, item: Mapping) -> Iterator[Link]:
        """``a -> b: label``, which YAML reads as a mapping."""
        key, value = item.entries[0]
        if len(item.entries) > 1:
            second, what = item.entries[1][0], Message("a second key in a link")
            self.problems.add(second.where, what, Message("begin an item for each link"))
        if not isinstance(value, Scalar):
            what = Message("a link's label is a text, not {this}", this=said(value))
            hint = Message("for more than a label write {from, to, label, arrow, style}")
            self.problems.add(value.where, what, hint)
            return
        label = "" if value.is_empty else self.label(value)
        yield from self.made(self.steps(key, key.text), label, LineStyle.SOLID)

    def label(self, value: Scalar) -> str:
        """The words behind a chain, which ends before them: no link goes on in a label."""
        arrows = list(_ARROW.finditer(value.text))
        stops = [*(arrow.start() for arrow in arrows[1:]), len(value.text)]
        for arrow, stop in zip(arrows, stops, strict=False):
            ends = value.text[arrow.end() : stop].partition(":")[0].split(",")
            if all(self.names.meant(end.strip()) for end in ends):
                what = Message(
                    "the label '{label}' goes on as a link to a node", label=shortened(value.text)
                )
                hint = Message(
                    "begin an item for each link; for a label with an arrow write {from, to, label}"
                )
                self.problems.add(value.at(arrow.start()), what, hint)
                break
        return drawn_text(value, self.problems, self.limits)

    def long(self, item: Mapping) -> Iterator[Link]:
        """``{from: a, to: b, label: …, arrow: "->", style: dashed}``."""
        fields = Fields(item, LINK_KEYS, Message("a link"), self.problems, self.limits)
        fields.require("from")
        fields.require("to")
        arrow = fields.choice("arrow", Arrow) or Arrow.FORWARD
        style = fields.choice("style", LineStyle) or LineStyle.SOLID
        step = Step(self.ends(fields, "from"), arrow, self.ends(fields, "to"))
        yield from self.made([step], fields.drawn("label"), style)

    def ends(self, fields: Fields, key: str) -> tuple[End, ...]:
        """The ends of a link's mapping: one text, or a list of them."""
        value = fields.values.get(key)
        found: list[End] = []
        for item in value.items if isinstance(value, Sequence) else (value,) if value else ():
            if isinstance(item, Scalar) and not item.is_empty:
                found += split_ends(item, item.text, 0, self.names, self.problems)
            else:
                what = Message("'{key}' is an id or a list of ids", key=key)
                self.problems.add(item.where, what)
        return tuple(found)

    def steps(self, item: Scalar, text: str) -> list[Step]:
        """The steps of a chain; a text that has far too many is not taken apart."""
        if text.count(",") > self.limits.links or text.count(" ") > 4 * self.limits.links:
            what = Message("more than {most:,} links", most=self.limits.links)
            self.problems.stop(item.where, what, self.limits.raised_by("links"))
        return steps(item, text, self.names, self.problems)

    def made(self, found: list[Step], label: str, style: LineStyle) -> Iterator[Link]:
        """The links of steps whose ends exist."""
        for step in found:
            self.count += step.count
            if self.count > self.limits.links:
                what = Message("more than {most:,} links", most=self.limits.links)
                self.problems.stop(step.left[0].where, what, self.limits.raised_by("links"))
            lefts = [self.resolved(end) for end in step.left]
            rights = [self.resolved(end) for end in step.right]
            for left, start in zip(lefts, step.left, strict=True):
                for right in rights:
                    if left and right:
                        yield Link(left, right, step.arrow, label, style, start.where)

    def resolved(self, end: End) -> str | None:
        """The path of the node that an end means."""
        return self.names.find(end.name, end.where, self.problems)


def steps(item: Scalar, text: str, names: Names, problems: Problems) -> list[Step]:
    """The steps of a chain such as ``a -> b, c -- d``."""
    arrows = list(_ARROW.finditer(text))
    if not arrows:
        what = Message("no arrow in '{text}'", text=shortened(text))
        problems.add(item.where, what, _ARROWS)
        return []
    starts = [0, *(arrow.end() for arrow in arrows)]
    stops = [*(arrow.start() for arrow in arrows), len(text)]
    parts = [
        tuple(split_ends(item, text[start:stop], start, names, problems))
        for start, stop in zip(starts, stops, strict=True)
    ]
    return [
        Step(left, Arrow(arrow[0]), right)
        for left, arrow, right in zip(parts, arrows, parts[1:], strict=False)
        if left and right
    ]


def split_ends(
    item: Scalar, text: str, offset: int, names: Names, problems: Problems
) -> Iterator[End]:
    """The names between commas; what is no name is noted and left out."""
    for part in text.split(","):
        name = part.strip()
        where = item.at(offset + len(part) - len(part.lstrip()))
        offset += len(part) + 1
        if not name:
            what = Message("an end is missing in '{text}'", text=shortened(item.text))
            problems.add(where, what)
        elif not all(is_id(piece) for piece in name.split(".")):
            hint = _ARROWS if _LIKE_ARROW.search(name) else names.called(name)
            what = Message("'{name}' is not an id", name=shortened(name))
            problems.add(where, what, hint)
        else:
            yield End(name, where)


def has_arrow(text: str) -> bool:
    """Whether a text has what is an arrow in a chain of links."""
    return _ARROW.search(text) is not None


def _is_arrow(key: Scalar) -> bool:
    return _LIKE_ARROW.search(key.text) is not None
