"""A picture in sentences, for those who hear it: what is in what, what is linked to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.draw.legend import group_entries, style_entries
from dohae.draw.picture.korean import KOREAN
from dohae.model.case import Arrow, Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.draw.picture.speech import Speech
    from dohae.model.case import Case, Link, Mark, Node


def description(case: Case, speech: Speech = KOREAN) -> str:
    """What a case's drawing shows, in the language of the one who hears it."""
    parts = (_containment, _links, _legend, _changes)
    return " ".join(sentence for part in parts for sentence in part(case, speech))


def _containment(case: Case, speech: Speech) -> Iterator[str]:
    if case.nodes:
        yield speech.there([_name(node) for node in case.nodes])
    for group in case.walk():
        if group.nodes:
            yield speech.inside(_name(group), [_name(node) for node in group.nodes])


def _links(case: Case, speech: Speech) -> Iterator[str]:
    names = {node.path: _name(node) for node in case.walk()}
    for link in case.links:
        yield _link(link, names[link.source], names[link.target], speech)


def _legend(case: Case, speech: Speech) -> Iterator[str]:
    """What the model says that its lines and borders mean."""
    if not (case.legend and case.meanings):
        return
    for style in style_entries(case):
        yield f"{speech.styles[style.style]}: {style.words}."
    for group in group_entries(case):
        names = ", ".join(dict.fromkeys(map(_name, group.groups)))
        yield f"{group.words}: {names}."


def _changes(case: Case, speech: Speech) -> Iterator[str]:
    """What is new, gone or changed, where two models are drawn in one."""
    names = {node.path: _name(node) for node in case.walk()}
    signed: dict[Sign, list[str]] = {}

    def note(mark: Mark | None, name: str) -> None:
        if mark:
            signed.setdefault(mark.sign, []).append(" ".join([name, *speech.before(mark)]))

    for node in case.walk():
        note(node.mark, names[node.path])
    for link in case.links:
        note(link.mark, speech.between(names[link.source], names[link.target]))
    for sign in Sign:
        if sign in signed:
            yield f"{speech.changes[sign]}: {', '.join(signed[sign])}."


def _link(link: Link, source: str, target: str, speech: Speech) -> str:
    label = " ".join(link.label.split())
    if link.arrow is Arrow.NONE:
        return speech.joined(source, target, label)
    if link.arrow is Arrow.BOTH:
        return speech.both_ways(source, target, label)
    if link.arrow is Arrow.BACK:
        source, target = target, source
    return speech.leads(source, target, label)


def _name(node: Node) -> str:
    """A title with its label; runs of blanks and line ends become one blank."""
    title, label = " ".join(node.title.split()), " ".join(node.label.split())
    if title and label and title != label:
        return f"{title}({label})"
    return title or label or node.id
