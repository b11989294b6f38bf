"""From YAML text to a tree with places, bounded in size and depth whatever the text says."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NoReturn, Protocol

import yaml

from dohae.errors import InvalidModel, Place, Problem
from dohae.messages import NOTHING, Message
from dohae.source.limits import DEFAULT_LIMITS, MOST_PROBLEMS, Limits
from dohae.source.read import check_text
from dohae.source.remedies import COMMENT, begins_comment, never_closed, remedy, wide_colon
from dohae.source.tree import Mapping, Scalar, Sequence, Tree, said, shortened

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Mark(Protocol):
    """What both of PyYAML's classes of marks have."""

    line: int
    column: int


_CORE = "tag:yaml.org,2002:"
_TAGS = frozenset(_CORE + name for name in ("str", "int", "float", "bool", "null", "map", "seq"))

_FOREIGN_SPACES = frozenset("\u00a0\u1680\u202f\u205f\u3000") | {
    chr(n) for n in range(0x2000, 0x200C)
}
"""Spaces that come with text from web pages and word processors, and look like indentation."""


def parse_tree(
    text: str, file: str, limits: Limits = DEFAULT_LIMITS, *, is_model: bool = True
) -> tuple[Mapping, tuple[Problem, ...]]:
    """The tree of a YAML text whose top is a mapping, and what is wrong in it but hides no more.

    Args:
        text: YAML.
        file: What places call the file.
        limits: How large it may be.
        is_model: Whether it is a model, and not some other file of the user's.

    Raises:
        InvalidModel: The text is not one YAML document of that shape.
    """
    check_text(text, file, limits)
    reader = _Reader(yaml.parse(text, Loader=yaml.CSafeLoader), file, limits, is_model)
    try:
        tree = reader.document()
    except yaml.MarkedYAMLError as error:
        raise InvalidModel([*reader.problems, _syntax(error, text, file)]) from None
    except yaml.YAMLError as error:
        what = Message("is not YAML: {why}", why=error)
        raise InvalidModel([Problem(Place(file), what)]) from None
    if tree is None or (isinstance(tree, Scalar) and tree.is_empty):
        hint = Message("a model needs title and nodes") if is_model else NOTHING
        reader.problems.append(Problem(Place(file), Message("is empty"), hint))
    elif not isinstance(tree, Mapping):
        what = Message("a model is a mapping with title and nodes, not {this}", this=said(tree))
        if not is_model:
            what = Message("this file is a mapping, not {this}", this=said(tree))
        is_text = isinstance(tree, Scalar)
        hint = wide_colon(text.splitlines(), tree.where.line - 1) if is_text else NOTHING
        reader.problems.append(Problem(tree.where, what, hint))
    else:
        return tree, tuple(reader.problems)
    raise InvalidModel(reader.problems)


@dataclass
class _Reader:
    """Builds the tree from the parser's events.

    Events and not PyYAML's own composer: that would first make all of a text that grows or nests
    without bound, and says nothing of keys that are written twice.
    """

    events: Iterator[yaml.Event]
    file: str
    limits: Limits
    is_model: bool
    problems: list[Problem] = field(default_factory=list)
    values: int = 0
    anchors: dict[str, tuple[Tree, int] | None] = field(default_factory=dict)
    """Each anchor's tree and its number of values; ``None`` while it is being read."""

    def document(self) -> Tree | None:
        """The first document's tree, which is to be the only one; ``None`` when there is none."""
        tree = None
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                if tree is not None:
                    what, where = Message("a second document begins here"), event.start_mark
                    own = Message("one file holds one model")
                    hint = own if self.is_model else Message("leave it out")
                    self.note(Problem(self.place(where), what, hint))
                    break
                tree = self.value(next(self.events), 0)
        return tree

    def value(self, event: yaml.Event, depth: int) -> Tree:
        """The tree that begins with an event."""
        where = self.place(event.start_mark)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(str(event.anchor), where)
        if not isinstance(event, yaml.ScalarEvent | yaml.CollectionStartEvent):
            raise TypeError(event)  # The parser lets no other event stand where a value begins.
        self.count(1, where)
        before = self.values - 1
        if event.anchor is not None:
            self.anchors[event.anchor] = None
        self.check_tag(event, where)
        tree: Tree
        if isinstance(event, yaml.ScalarEvent):
            tree = _scalar(event, where)
        elif depth == self.limits.nesting:
            what = Message("lists and mappings nest deeper than {most} levels", most=depth)
            self.fail(where, what, self.limits.raised_by("nesting"))
        elif isinstance(event, yaml.SequenceStartEvent):
            tree = Sequence(tuple(self.items(depth)), where)
        else:
            tree = self.mapping(where, depth)
        if event.anchor is not None:
            self.anchors[event.anchor] = (tree, self.values - before)
        return tree

    def items(self, depth: int) -> Iterator[Tree]:
        """The values of a list up to its end."""
        while not isinstance(event := next(self.events), yaml.SequenceEndEvent):
            yield self.value(event, depth + 1)

    def mapping(self, where: Place, depth: int) -> Mapping:
        """A mapping's entries up to its end; of equal keys the first."""
        entries: dict[str, tuple[Scalar, Tree]] = {}
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self.value(event, depth + 1)
            value = self.value(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                what = Message("a key is a text, not {this}", this=said(key))
                self.note(Problem(key.where, what))
            elif key.quote == 0 and key.text[:1] in _FOREIGN_SPACES:
                what = Message(
                    "a space that YAML does not know (U+{code:04X}) stands before a key",
                    code=ord(key.text[0]),
                )
                self.note(Problem(key.where, what, Message("indent with spaces")))
            elif key.text == "<<" and key.quote == 0:
                what = Message("'<<' does not merge here")
                self.note(Problem(key.where, what, Message("write the keys out")))
            elif key.text in entries:
                what = Message("'{key}' is written twice", key=shortened(key.text))
                hint = Message("first at {place}", place=entries[key.text][0].where)
                self.note(Problem(key.where, what, hint))
            else:
                entries[key.text] = (key, value)
        return Mapping(tuple(entries.values()), where)

    def alias(self, anchor: str, where: Place) -> Tree:
        """What an anchor stands for, every value in it counted anew."""
        if anchor not in self.anchors:
            what = Message("'*{anchor}' has no anchor before it", anchor=shortened(anchor))
            self.fail(where, what)
        known = self.anchors[anchor]
        if known is None:
            self.fail(
                where, Message("'*{anchor}' stands inside of itself", anchor=shortened(anchor))
            )
        tree, values = known
        self.count(values, where)
        return tree

    def count(self, values: int, where: Place) -> None:
        """Note that the tree has grown."""
        self.values += values
        if self.values > self.limits.values:
            what = Message("more than {most:,} values", most=self.limits.values)
            hint = Message("aliases count each time they are used")
            self.fail(where, what, Message.joined("; ", [hint, self.limits.raised_by("values")]))

    def check_tag(self, event: yaml.ScalarEvent | yaml.CollectionStartEvent, where: Place) -> None:
        """Refuse tags that would make something other than a text, a list or a mapping."""
        if event.tag not in (None, "!") and event.tag not in _TAGS:
            tag = shortened(str(event.tag).replace(_CORE, "!!"))
            what = Message("the tag '{tag}' means nothing here", tag=tag)
            self.note(Problem(where, what, Message("leave it out")))

    def place(self, mark: _Mark | None) -> Place:
        """A mark counted from 1."""
        if mark is None:
            return Place(self.file)
        return Place(self.file, mark.line + 1, mark.column + 1)

    def note(self, problem: Problem) -> None:
        """Note a problem after which the rest may still be read."""
        self.problems.append(problem)
        if len(self.problems) >= MOST_PROBLEMS:
            what = Message(
                "more than {most} problems; the rest is left out", most=MOST_PROBLEMS - 1
            )
            self.fail(problem.where, what)

    def fail(self, where: Place, what: Message, hint: Message = NOTHING) -> NoReturn:
        """Stop here, with all that was found so far."""
        raise InvalidModel([*self.problems, Problem(where, what, hint)])


def _scalar(event: yaml.ScalarEvent, where: Place) -> Scalar:
    start, end = event.start_mark, event.end_mark
    text = unicodedata.normalize("NFC", event.value)
    is_plain = not event.style
    quote: int | None = 0 if is_plain else 1
    width = len(text) + 2 * (quote or 0)
    if not start or not end or start.line != end.line or end.column - start.column != width:
        quote = None
    return Scalar(text, where, quote, is_empty=is_plain and text in ("", "~"))


def _syntax(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """The parser's complaint, in words for the file's writer."""
    mark = error.problem_mark or error.context_mark
    why = Message(str(error.problem))  # The parser's few complaints are in the catalogue, too.
    if mark is None:
        return Problem(Place(file), Message("is not YAML: {why}", why=why))
    where = Place(file, mark.line + 1, mark.column + 1)
    lines = text.splitlines()
    line = lines[mark.line] if mark.line < len(lines) else ""
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent:
        where = Place(file, mark.line + 1, indent.index("\t") + 1)
        what = Message("a tab stands in the indentation")
        return Problem(where, what, Message("indent with spaces"))
    bracket = never_closed(error, text)
    if bracket:
        where = Place(file, bracket.line + 1, bracket.column + 1)
        what = Message("is not YAML: '{sign}' is never closed", sign=bracket.opens)
        hint = Message("close it with '{sign}'", sign=bracket.closes)
        return Problem(where, what, COMMENT if begins_comment(lines[bracket.line]) else hint)
    what = Message("is not YAML: {why}", why=why)
    if error.context and error.context_mark:
        what = Message(
            "is not YAML: {why}, {context} that began at line {line}",
            why=why,
            context=Message(error.context),
            line=error.context_mark.line + 1,
        )
    return Problem(where, what, remedy(error, lines))
