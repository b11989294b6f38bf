"""Reads the links of a case, in all the forms that they may have."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.messages import Message
from dohae.model.arrows import ARROW, has_arrow, is_like_arrow
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
_LABEL = re.compile(r"([\w.-]+)\s*[(\[|](.+?)[)\]|]?")
"""An end with words behind it that are rather the label."""
_FOREIGN_QUOTES = re.compile("[“”‘’„«»「」『』]")
_MORE = Message("for more than a label write {from, to, label, arrow, style}")
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
        if isinstance(item, Scalar) and item.is_empty:
            what = Message("this item says nothing")
            self.problems.add(item.where, what, Message("leave it out"))
        elif isinstance(item, Scalar):
            yield from self.short(item, item.text)
        elif isinstance(item, Mapping) and any(is_like_arrow(key.text) for key, _ in item.entries):
            yield from self.labelled(item)
        elif isinstance(item, Mapping) and self.is_pair(item):
            key = item.entries[0][0]
            what = Message("no arrow in '{text}'", text=shortened(key.text))
            self.problems.add(key.where, what, _ARROWS)
        elif isinstance(item, Mapping):
            yield from self.long(item)
        else:
            what = Message("a link is a text or a mapping, not {this}", this=said(item))
            self.problems.add(item.where, what, _ARROWS)

    def is_pair(self, item: Mapping) -> bool:
        """Whether nodes stand where an arrow is missing, as in ``a: b``."""
        return not any(key.text in LINK_KEYS for key, _ in item.entries) and bool(
            item.entries and self.names.meant(item.entries[0][0].text)
        )

    def short(self, item: Scalar, text: str) -> Iterator[Link]:
        """``a -> b``, and ``"a -> b: label"`` in quotes, where YAML leaves the colon alone."""
        text, colon, words = text.partition(": ")
        quote = None if item.quote is None else item.quote + len(text + colon)
        said_there = Scalar(words, item.where, quote)
        label = self.label(said_there) if colon else ""
        yield from self.made(self.steps(item, text), label, LineStyle.SOLID)

    def labelled(self, item: Mapping) -> Iterator[Link]:
        """``a -> b: label``, which YAML reads as a mapping."""
        key, value = next(entry for entry in item.entries if is_like_arrow(entry[0].text))
        for second in [other for other, _ in item.entries if other is not key][:1]:
            what = Message("a second key in a link")
            hint = _MORE if second.text in LINK_KEYS else Message("begin an item for each link")
            self.problems.add(second.where, what, hint)
        if not isinstance(value, Scalar):
            what = Message("a link's label is a text, not {this}", this=said(value))
            self.problems.add(value.where, what, _MORE)
            return
        label = "" if value.is_empty else self.label(value)
        yield from self.made(self.steps(key, key.text), label, LineStyle.SOLID)

    def label(self, value: Scalar) -> str:
        """The words behind a chain, which ends before them: no link goes on in a label."""
        arrows = list(ARROW.finditer(value.text))
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
        if end.name in LINK_KEYS and not self.names.meant(end.name):
            self.problems.add(end.where, Message("no node '{name}'", name=end.name), _MORE)
            return None
        return self.names.find(end.name, end.where, self.problems)


def steps(item: Scalar, text: str, names: Names, problems: Problems) -> list[Step]:
    """The steps of a chain such as ``a -> b, c -- d``."""
    arrows = list(ARROW.finditer(text))
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
            what = Message("'{name}' is not an id", name=shortened(name))
            hint = names.called(name) or _no_id(name, is_chain=has_arrow(item.text))
            problems.add(where, what, hint)
        else:
            yield End(name, where)


def _no_id(name: str, *, is_chain: bool) -> Message:
    """A hint at what to do with an end that is no id.

    Args:
        name: What stands there.
        is_chain: Whether it stands in a chain, which a label may follow.
    """
    if is_like_arrow(name):
        return Message("begin an item for each link") if has_arrow(name) else _ARROWS
    if "{" in name[1:]:
        return _MORE
    quote = _FOREIGN_QUOTES.search(name)
    if quote:
        return Message("'{sign}' is no quote in YAML; leave it out", sign=quote[0])
    node, colon, words = (part.strip() for part in name.partition(":"))
    label = _LABEL.fullmatch(name)
    if is_chain and node and words and colon:
        return Message("a space stands after the colon: {pair}", pair=shortened(f"{node}: {words}"))
    if is_chain and label:
        pair = shortened(f"{label[1]}: {label[2].strip()}")
        return Message("a label stands after a colon: {pair}", pair=pair)
    return Message("an id has letters, digits, - and _; commas part ids")
