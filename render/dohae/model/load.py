"""From a model file to its case: the whole road."""

from __future__ import annotations

import re
import sys
import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING

from dohae.errors import Place
from dohae.icons import find
from dohae.messages import Message
from dohae.model.case import Case, Component, Direction, Erratum, Hint, Node, ThemeName
from dohae.model.fields import Fields
from dohae.model.legend import read_legend
from dohae.model.links import LinkReader
from dohae.model.names import Names
from dohae.model.nodes import NodeReader, find_kind
from dohae.model.problems import Problems
from dohae.model.rules import RULES
from dohae.model.texts import names_device, names_files
from dohae.source import DEFAULT_LIMITS, Limits, Mapping, parse_tree, read, said

if TYPE_CHECKING:
    from pathlib import Path

CASE_KEYS = (
    "title",
    "order",
    "summary",
    "caption",
    "categories",
    "direction",
    "legend",
    "theme",
    "nodes",
    "links",
    "components",
    "notes",
    "errata",
)
COMPONENT_KEYS = ("kind", "name", "count", "role")
ERRATUM_KEYS = ("source", "model", "note")
_COUNTED = re.compile(r"([-+−]?[.,]?[0-9][0-9.,_]*(?:e[-+]?[0-9]+)?)\s*(대|개|식)?", re.IGNORECASE)
"""What reads as a number, whether it can count anything or not, and its unit."""
_MOST = 999_999_999
"""That there may be of a component."""


def load(path: Path, limits: Limits = DEFAULT_LIMITS) -> Case:
    """The case of a model file.

    Raises:
        InvalidModel: The file can't be read or breaks the rules of the model language.
    """
    return parse(read(path, limits), str(path), path.stem, limits)


def parse(text: str, file: str, name: str, limits: Limits = DEFAULT_LIMITS) -> Case:
    """The case of a model's text.

    Args:
        text: YAML.
        file: What places call the file.
        name: The case's name, of which the names of its drawings are made.
        limits: How large the model may be.

    Raises:
        InvalidModel: The text breaks the rules of the model language.
    """
    name = unicodedata.normalize("NFC", name)
    tree, found = parse_tree(text, file, limits)
    problems = Problems(file, found)
    if not names_files(name):
        what = Message("the file's name cannot name drawings")
        hint = Message("use letters, digits, - and _")
        if names_device(name):
            hint = Message("it means a device on Windows")
        elif _is_misread(name):
            encoding = sys.getfilesystemencoding().upper()
            hint = Message(
                "this locale reads names as {encoding}; PYTHONUTF8=1 in the environment as UTF-8",
                encoding=encoding,
            )
        problems.add(Place(file), what, hint)
    case = replace(_case(tree, problems, limits), name=name, file=file)
    _check_amount(case, problems, limits)
    for rule in RULES:
        for problem in rule(case):
            problems.add(problem.where, problem.what, problem.hint)
    problems.check()
    return case


def _is_misread(name: str) -> bool:
    """Whether a file's name has bytes that the locale knows no letters for, where UTF-8 might."""
    return sys.getfilesystemencoding() != "utf-8" and any("\udc80" <= c <= "\udcff" for c in name)


def _check_amount(case: Case, problems: Problems, limits: Limits) -> None:
    """See that all that is to be drawn together is not too much."""
    texts = [(len(node.title) + len(node.label), node.where) for node in case.walk()]
    texts += [(len(link.label), link.where) for link in case.links]
    texts += [(len(meaning.words), meaning.where) for meaning in case.meanings]
    drawn = 0
    for length, where in texts:
        drawn += length
        if drawn > limits.drawn:
            what = Message("more than {most:,} characters in a drawing", most=limits.drawn)
            problems.stop(where, what, limits.raised_by("drawn"))


def _case(tree: Mapping, problems: Problems, limits: Limits) -> Case:
    """A case that still has no name."""
    fields = Fields(tree, CASE_KEYS, Message("a model"), problems, limits)
    fields.require("title")
    fields.require("nodes")
    inner = fields.values.get("nodes")
    nodes = NodeReader(problems, limits).nodes(inner) if inner else ()
    if inner and not nodes and isinstance(inner, Mapping):
        problems.add(inner.where, Message("a model needs at least one node"))
    names = Names(nodes)
    legend, meanings = read_legend(fields)
    return Case(
        name="",
        title=fields.drawn("title"),
        nodes=tuple(_with_hints(node, names, problems) for node in nodes),
        links=LinkReader(names, problems, limits).links(fields.items("links")),
        order=fields.number("order"),
        summary=fields.prose("summary"),
        caption=fields.drawn("caption"),
        categories=fields.texts("categories"),
        components=_components(fields),
        notes=fields.texts("notes"),
        errata=_errata(fields),
        direction=fields.choice("direction", Direction),
        legend=legend,
        meanings=meanings,
        theme=fields.choice("theme", ThemeName),
        category_places=fields.places("categories"),
    )


def _with_hints(node: Node, names: Names, problems: Problems) -> Node:
    """A node whose hints, and those of all that it holds, have paths for names."""
    hints: list[Hint] = []
    for hint in node.hints:
        path = names.find(hint.other, hint.where, problems, beside=node.path)
        if path:
            hints.append(replace(hint, other=path))
    nodes = tuple(_with_hints(inner, names, problems) for inner in node.nodes)
    return replace(node, hints=tuple(hints), nodes=nodes)


def _components(fields: Fields) -> tuple[Component, ...]:
    """The numbered list under the drawing."""
    result = []
    for item in _mappings(fields, "components", COMPONENT_KEYS, Message("a component")):
        written = item.scalar("kind")
        kind = find_kind(written, fields.problems) if written else find("box")
        name = item.prose("name") or kind.label
        if not name and kind.name:
            item.require("name")
        is_counted = "count" in item.values
        result.append(
            Component(
                name=name,
                count=_count(item),
                kind=kind.name if written else "",
                role=item.prose("role"),
                where=item.place("count") if is_counted else item.where,
            )
        )
    return tuple(result)


def _count(item: Fields) -> int | str | None:
    """A number, or the words of the source."""
    value = item.scalar("count")
    if value is None:
        return None
    words = item.prose("count")
    counted = _COUNTED.fullmatch(words)
    if counted is None:
        return words
    number, unit = counted.groups()
    if re.fullmatch("[0-9]{1,9}", number) and int(number):
        if not unit:
            return int(number)
        what = Message("'count' is a number without its unit")
        item.problems.add(value.where, what, Message("write 'count: {number}'", number=number))
    else:
        what = Message("'count' is a whole number from 1 to {most:,}, or words", most=_MOST)
        item.problems.add(value.where, what)
    return None


def _errata(fields: Fields) -> tuple[Erratum, ...]:
    """What the source says that the model says otherwise, or doubts."""
    result = []
    for item in _mappings(fields, "errata", ERRATUM_KEYS, Message("an erratum")):
        item.require("source")
        if "model" not in item.values and "note" not in item.values:
            item.problems.add(item.where, Message("an erratum needs 'model' or 'note'"))
        result.append(Erratum(item.prose("source"), item.prose("model"), item.prose("note")))
    return tuple(result)


def _mappings(fields: Fields, key: str, known: tuple[str, ...], what: str) -> list[Fields]:
    """The mappings of a list."""
    result = []
    for item in fields.items(key):
        if isinstance(item, Mapping):
            result.append(Fields(item, known, what, fields.problems, fields.limits))
        else:
            wrong = Message("{what} is a mapping, not {this}", what=what, this=said(item))
            keys = Message("write {form}", form=f"{{{', '.join(known)}}}")
            fields.problems.add(item.where, wrong, keys)
    return result
