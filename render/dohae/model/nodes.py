"""Reads the nodes of a case."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from dohae.geometry import Side
from dohae.icons import AmbiguousKind, Kind, UnknownKind, find, nearest
from dohae.messages import NOTHING, Message
from dohae.model.arrows import is_like_arrow
from dohae.model.case import Direction, Hint, Node, Relation
from dohae.model.elsewhere import misplaced
from dohae.model.fields import Fields
from dohae.model.problems import did_you_mean
from dohae.model.texts import begins_with_host, completed, drawn_faults, is_id, is_linkable
from dohae.source import Mapping, Scalar, Sequence, Tree, said, shortened

if TYPE_CHECKING:
    from dohae.model.problems import Problems
    from dohae.source import Limits

NODE_KEYS = (
    "kind",
    "title",
    "label",
    "nodes",
    "border",
    "direction",
    *Relation,
    "href",
    "note",
)
_NO_KIND_NEEDED = Message(
    "a node needs no kind: without one it is a box with its title; 'dohae kinds' lists them"
)
_NO_KIND = Kind("")
"""Stands for a kind that nobody knows, until the model is refused for it."""


class NodeReader:
    """Reads nodes and groups, from the outermost inwards."""

    def __init__(self, problems: Problems, limits: Limits) -> None:
        self.problems = problems
        self.limits = limits
        self.count = 0

    def nodes(self, tree: Tree, group: str = "", depth: int = 0) -> tuple[Node, ...]:
        """The nodes of a mapping from ids to nodes."""
        if isinstance(tree, Scalar) and tree.is_empty:
            return ()
        if not isinstance(tree, Mapping):
            what = Message("'nodes' is a mapping from ids to nodes, not {this}", this=said(tree))
            hint = Message("begin a line for each node, indented further, with its id and a colon")
            if isinstance(tree, Sequence):
                hint = Message("begin a node with its id and a colon, not with '- '")
            self.problems.add(tree.where, what, hint)
            return ()
        if depth > self.limits.depth:
            what = Message("groups nest deeper than {most} levels", most=self.limits.depth)
            self.problems.stop(tree.where, what, self.limits.raised_by("depth"))
        self.check_indent(tree)
        return tuple(self.node(key, value, group, depth) for key, value in tree.entries)

    def check_indent(self, tree: Mapping) -> None:
        """See that no key of a node stands beside it, where it is a node of its own."""
        for (node, nothing), (key, value) in pairwise(tree.entries):
            if _is_empty(nothing) and key.text in NODE_KEYS and _may_be_of(key.text, value):
                what = Message("'{key}' is a node here, not a key of one", key=key.text)
                hint = Message(
                    "what is in '{key}' is indented further than it", key=shortened(node.text)
                )
                self.problems.add(key.where, what, hint)

    def node(self, key: Scalar, value: Tree, group: str, depth: int) -> Node:
        """One node, whose hints still have the names that are written."""
        self.count += 1
        if self.count > self.limits.nodes:
            what = Message("more than {most:,} nodes", most=self.limits.nodes)
            self.problems.stop(key.where, what, self.limits.raised_by("nodes"))
        self.check_id(key)
        path = f"{group}.{key.text}" if group else key.text
        if isinstance(value, Scalar):
            kind = self.kind(None if value.is_empty else value, "box")
            return Node(path, kind.name, *_words(key.text, kind), kind.is_group, where=key.where)
        if not isinstance(value, Mapping):
            what = Message("a node is a kind or a mapping, not {this}", this=said(value))
            self.problems.add(value.where, what, misplaced(key.text))
            return Node(path, "", where=key.where)
        fields = Fields(value, NODE_KEYS, Message("a node"), self.problems, self.limits)
        has_nodes = "nodes" in fields.keys
        kind = self.kind(fields.scalar("kind"), "group" if has_nodes else "box")
        is_group = has_nodes or kind.is_group
        inner = fields.values.get("nodes")
        title, label = self.words(fields, key.text, kind, is_group=is_group)
        return Node(
            path=path,
            kind=kind.name,
            title=title,
            label=label,
            is_group=is_group,
            nodes=self.nodes(inner, path, depth + 1) if inner else (),
            border=self.border(fields, group, is_group=is_group),
            direction=self.direction(fields, is_group=is_group),
            hints=self.hints(fields),
            href=self.href(fields),
            note=fields.prose("note"),
            where=key.where,
        )

    def check_id(self, key: Scalar) -> None:
        """See that an id is one."""
        if not is_id(key.text):
            what = Message("'{name}' is not an id", name=shortened(key.text))
            hint = Message("an id has letters, digits, - and _; the words go into 'title'")
            if is_like_arrow(key.text) and is_id(key.text[:1]):
                hint = Message("links stand below 'links' of the model, beside all nodes")
            elif ":" in key.text:
                hint = Message("a space stands after the colon that ends an id")
            self.problems.add(key.where, what, hint)
        for fault, hint in drawn_faults(key.text, self.limits):
            self.problems.add(key.where, fault, hint)

    def kind(self, written: Scalar | None, default: str) -> Kind:
        """The kind that is written, or the default."""
        return find_kind(written, self.problems, _NO_KIND_NEEDED) if written else find(default)

    def words(self, fields: Fields, name: str, kind: Kind, *, is_group: bool) -> tuple[str, str]:
        """A node's title and label: what is written, what its kind is called, or else its id."""
        title, label = fields.drawn("title"), fields.drawn("label")
        if not is_group:
            if "label" not in fields.values:
                label = kind.label
            return title, label or ("" if title else name)
        if title and label:
            what = Message("a group has a title only")
            hint = Message("write both in 'title', on two lines")
            self.problems.add(fields.place("label"), what, hint)
        return title or label or kind.label or name, ""

    def border(self, fields: Fields, group: str, *, is_group: bool) -> Side | None:
        """The border that a node sits on."""
        side = fields.choice("border", Side)
        if side and not group:
            what = Message("'border' stands on a node that is in no group")
            self.problems.add(fields.keys["border"], what, Message("only a group has a border"))
        elif side and is_group:
            what = Message("a group cannot sit on a border")
            self.problems.add(fields.keys["border"], what)
        return side

    def direction(self, fields: Fields, *, is_group: bool) -> Direction | None:
        """Where a group's inside flows to."""
        direction = fields.choice("direction", Direction)
        if direction and not is_group:
            what = Message("'direction' stands on a node that is no group")
            self.problems.add(fields.keys["direction"], what)
        return direction

    def hints(self, fields: Fields) -> tuple[Hint, ...]:
        """A node's hints, with the names that are written."""
        written = ((relation, fields.name(relation)) for relation in Relation)
        return tuple(Hint(relation, name.text, name.where) for relation, name in written if name)

    def href(self, fields: Fields) -> str:
        """The address that a node leads to."""
        href = fields.prose("href")
        if not is_linkable(href):
            what = Message("'{href}' is no address that a page may lead to", href=shortened(href))
            hint = Message("http, https, mailto or a path in the site")
            if whole := completed(href):
                hint = Message("write {form}", form=shortened(whole))
                if begins_with_host(href):
                    hint = Message(
                        "write {form}, or ./{href} for a path in the site",
                        form=shortened(whole),
                        href=shortened(href),
                    )
            self.problems.add(fields.place("href"), what, hint)
        return href


def _is_empty(value: Tree) -> bool:
    return isinstance(value, Scalar) and value.is_empty


def _may_be_of(key: str, value: Tree) -> bool:
    """Whether a value may be that of a node's key, rather than a node of that name."""
    if isinstance(value, Mapping):
        is_node = value.entries and all(inner.text in NODE_KEYS for inner, _ in value.entries)
        return key == "nodes" and not is_node
    return not _is_empty(value)


def find_kind(written: Scalar, problems: Problems, hint: Message = NOTHING) -> Kind:
    """The kind that is written; one without a name, and a note, when there is none.

    Args:
        written: The kind's name.
        problems: Where to note what is wrong.
        hint: What to do where no kind has a name that is near.
    """
    try:
        return find(written.text)
    except UnknownKind:
        what = Message("unknown kind '{kind}'", kind=shortened(written.text))
        near = problems.searched(written.text, nearest)
        problems.add(written.where, what, did_you_mean(near) or hint)
    except AmbiguousKind as error:
        what = Message("kind '{kind}' stands in several modules", kind=shortened(written.text))
        which = Message("write {paths}{more}", paths=Message.either(error.choices), more="")
        problems.add(written.where, what, which)
    return _NO_KIND


def _words(name: str, kind: Kind) -> tuple[str, str]:
    """Title and label of a node of which only the kind is written."""
    return (kind.label or name, "") if kind.is_group else ("", kind.label or name)
