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
LABELS_MOST = 3
"""Labels of links that are named as what a style of line stands for."""


@dataclass(frozen=True, slots=True)
class GroupEntry:
    """A kind of group whose name no title says."""

    kind: str
    words: str
    """The kind's name, with the Korean one in brackets."""
    groups: tuple[Node, ...]
    """The groups of that kind that say something else, in the order of the file."""


@dataclass(frozen=True, slots=True)
class StyleEntry:
    """A style of line."""

    style: LineStyle
    words: str
    """Its name, and the labels that stand on such lines when they are few."""


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
    """The kinds of group that occur and do not say their own names."""
    found: dict[str, list[Node]] = {}
    for node in case.walk():
        if not node.is_group:
            continue
        kind = icons.find(node.kind)
        is_told = not kind.label or (node.title or node.label) == kind.label
        if kind.is_group and not is_told:
            found.setdefault(kind.name, []).append(node)
    return [GroupEntry(name, _kind_words(name), tuple(nodes)) for name, nodes in found.items()]


def _kind_words(name: str) -> str:
    kind = icons.find(name)
    return kind.label + (f" ({kind.names_ko[0]})" if kind.names_ko else "")


def style_entries(case: Case) -> list[StyleEntry]:
    """The styles of line that occur, where there are several."""
    styles = list(dict.fromkeys(link.style for link in case.links))
    if len(styles) < 2:  # noqa: PLR2004 - one alone sets nothing apart
        return []
    entries = []
    for style in styles:
        labels = dict.fromkeys(
            " ".join(link.label.split()) for link in case.links if link.style is style
        )
        labels.pop("", None)
        words = ": " + ", ".join(labels) if 0 < len(labels) <= LABELS_MOST else ""
        entries.append(StyleEntry(style, STYLE_NAMES[style] + words))
    return entries
