"""Reads what a legend says: yes or no, or the meanings of line styles and of kinds of groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.messages import Message
from dohae.model.case import LineStyle, Meaning
from dohae.model.fields import drawn_text
from dohae.model.nodes import find_kind
from dohae.model.synonyms import meant_choice
from dohae.source import Mapping, Scalar, Sequence, said, shortened

if TYPE_CHECKING:
    from dohae.model.fields import Fields
    from dohae.source import Tree

_KEY = "legend"


def read_legend(fields: Fields) -> tuple[bool, tuple[Meaning, ...]]:
    """Whether a drawing has a legend, and what it says where the model tells that."""
    value = fields.values.get(_KEY)
    if isinstance(value, Sequence):
        what = Message("'legend' is true, false or a mapping, not {this}", this=said(value))
        fields.problems.add(value.where, what)
    if not isinstance(value, Mapping):
        return not isinstance(value, Sequence) and fields.flag(_KEY), ()
    if not value.entries:
        fields.problems.add(value.where, Message("this legend says nothing"))
    found: dict[str, Meaning] = {}
    for key, inner in value.entries:
        of = _explained(key, fields)
        words = _words(key, inner, fields)
        if of in found:
            what = Message("the legend says twice what '{key}' means", key=shortened(key.text))
            fields.problems.add(key.where, what)
        elif of:
            found[of] = Meaning(of, words, key.where)
    return True, tuple(found.values())


def _explained(key: Scalar, fields: Fields) -> LineStyle | str:
    """The style or the kind that a key names; empty, and a note, when it names neither."""
    styles = list(LineStyle)
    if key.text in styles:
        return LineStyle(key.text)
    near = meant_choice(key.text, styles)
    if near:
        what = Message("no style of line '{key}'", key=shortened(key.text))
        fields.problems.add(key.where, what, near)
        return ""
    neither = Message(
        "write {styles} for a line, or a kind of group such as aws.vpc",
        styles=Message.either(styles),
    )
    return find_kind(key, fields.problems, neither).name


def _words(key: Scalar, value: Tree, fields: Fields) -> str:
    if not isinstance(value, Scalar):
        what = Message("'{key}' is a text, not {this}", key=shortened(key.text), this=said(value))
        fields.problems.add(value.where, what)
        return ""
    words = " ".join(drawn_text(value, fields.problems, fields.limits).split())
    if not words:
        what = Message("the legend does not say what '{key}' means", key=shortened(key.text))
        fields.problems.add(value.where, what)
    return words
