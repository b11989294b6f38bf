"""What a legend explains, and the words for it: the same in pictures and in text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae import icons
from dohae.draw.marks import SIGN_NAMES
from dohae.model.case import LineStyle

if TYPE_CHECKING:
    from dohae.model.case import Case, Node, Sign

TITLE = "범례"
STYLE_NAMES = {
    LineStyle.SOLID: "실선",
    LineStyle.DASHED: "파선",
    LineStyle.DOTTED: "점선",
    LineStyle.BOLD: "굵은 선",
}


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A kind of group: one that the model explains, or whose name no title says."""

    kind: str
    words: str
    """The model's, or the kind's name with the Korean one in brackets."""
    groups: tuple[Node, ...]
    """The groups of that kind that are explained, in the order of the file."""


@dataclass(frozen=True, slots=True)
class StyleEntry:
    """A style of line."""

    style: LineStyle
    words: str
    """The model's, or its name: what it stands for only the model can say."""


@dataclass(frozen=True, slots=True)
class SignEntry:
    """A sign that tells what is new, gone or changed."""

    sign: Sign
    words: str


def sign_entries(case: Case) -> list[SignEntry]:
    """The signs that occur; explained in every drawing that has them, wished for or not."""
    marks = [*(node.mark for node in case.walk()), *(link.mark for link in case.links)]
    seen = {mark.sign for mark in marks if mark}
    return [SignEntry(sign, words) for sign, words in SIGN_NAMES.items() if sign in seen]


def group_entries(case: Case) -> list[GroupEntry]:
    """The kinds of group that the model explains, or else those that don't say their own names."""
    groups = [node for node in case.walk() if node.is_group]
    if case.meanings:
        alike = {
            meaning: tuple(group for group in groups if group.kind == meaning.of)
            for meaning in case.meanings
        }
        return [GroupEntry(what.of, what.words, same) for what, same in alike.items() if same]
    found: dict[str, list[Node]] = {}
    for node in groups:
        kind = icons.find(node.kind)
        is_told = not kind.label or (node.title or node.label) == kind.label
        if kind.is_group and not is_told:
            found.setdefault(kind.name, []).append(node)
    return [GroupEntry(name, kind_words(name), tuple(nodes)) for name, nodes in found.items()]


def kind_words(name: str) -> str:
    """A kind's name, with the Korean one in brackets."""
    kind = icons.find(name)
    return kind.label + (f" ({kind.names_ko[0]})" if kind.names_ko else "")


def style_entries(case: Case) -> list[StyleEntry]:
    """The styles of line that the model explains, or else all where there are several."""
    seen = {link.style for link in case.links}
    # In every drawing of a document in the same order.
    styles = [style for style in STYLE_NAMES if style in seen]
    if case.meanings:
        return [
            StyleEntry(what.of, what.words)
            for what in case.meanings
            if isinstance(what.of, LineStyle) and what.of in styles
        ]
    # One alone sets nothing apart.
    return [StyleEntry(style, STYLE_NAMES[style]) for style in styles if len(styles) > 1]
