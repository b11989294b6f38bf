"""What the legend of a drawing says, as a model says it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from dohae.draw.legend import STYLE_NAMES, kind_words
from dohae.icons import kinds
from dohae.model.case import LineStyle
from dohae.recover.kinds import recognise
from dohae.recover.scalars import flow

if TYPE_CHECKING:
    from dohae.draw.text.drawing import Drawing, DrawnMeaning

_PLAIN = "true"
_BETWEEN = ": "
"""Between a meaning and the names of the groups that it is about."""


def legend_of(drawing: Drawing) -> str:
    """A legend's value in YAML: its meanings, where it says more than the names of things.

    One that is about what could not be read is asked for plainly.
    """
    drawn = {link.style for link in drawing.links}
    said: dict[str, str] = {}
    is_own = False
    for row in drawing.legend:
        if isinstance(row.of, LineStyle):
            if row.of not in drawn:
                return _PLAIN
            said[row.of.value] = row.words
            is_own |= row.words != STYLE_NAMES[row.of]
        elif row.of is None:
            names, words = _about_groups(row, drawing)
            known = _kinds_by_words().get(words)
            kind = known or _kind_of(names)
            if not kind or kind in said:
                return _PLAIN
            said[kind] = words
            is_own |= not known
    return flow(said) if is_own else _PLAIN


def told_kinds(drawing: Drawing) -> dict[str, str]:
    """The kinds of groups that the legend names, by the groups' titles."""
    found: dict[str, str] = {}
    for row in drawing.legend:
        if row.of is None:
            names, words = _about_groups(row, drawing)
            if words in _kinds_by_words():
                found |= dict.fromkeys(names, _kinds_by_words()[words])
    return found


def _about_groups(row: DrawnMeaning, drawing: Drawing) -> tuple[list[str], str]:
    """The titles of the groups that a line of a legend names, and what it says of them."""
    groups = {node.title for node in drawing.nodes if node.is_group}
    at = row.words.find(_BETWEEN)
    while at >= 0:
        words, names = row.words[:at], row.words[at + len(_BETWEEN) :].split(", ")
        if groups.issuperset(names):
            return names, words
        at = row.words.find(_BETWEEN, at + 1)
    return [], row.words


def _kind_of(names: list[str]) -> str:
    """The kind that groups of these titles are taken for; empty for no groups."""
    found = recognise(names[:1], is_group=True)
    return found.kind.name if found else "group" if names else ""


@cache
def _kinds_by_words() -> dict[str, str]:
    """Kinds of groups by what a legend says of them that no model explains."""
    groups = [kind.name for kind in kinds() if kind.is_group and kind.label]
    return {kind_words(name): name for name in reversed(groups)}
