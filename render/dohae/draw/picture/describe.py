"""A picture in sentences, for those who hear it: what is in what, what is linked to what."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from dohae.draw.legend import group_entries, style_entries
from dohae.draw.picture.korean import KOREAN
from dohae.model.case import Arrow, LineStyle, Sign

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from dohae.draw.picture.speech import Speech
    from dohae.model.case import Case, Link, Mark, Node


_BETWEEN = (Arrow.NONE, Arrow.BOTH)
"""Links that lead from neither of their ends to the other alone."""


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence, with those that tell more of what it names."""

    words: str
    more: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """What is told of one matter, such as what is linked to what."""

    head: str
    told: tuple[Told, ...]


def description(case: Case, speech: Speech = KOREAN) -> str:
    """What a case's drawing shows, in the language of the one who hears it."""
    return " ".join(
        sentence for part in described(case, speech) for sentence in _sentences(part.told)
    )


def described(case: Case, speech: Speech = KOREAN) -> tuple[Part, ...]:
    """The same, part by part; one that says nothing is left out."""
    parts = (
        Part(speech.heads.contents, tuple(_contents(case, speech))),
        Part(speech.heads.links, tuple(map(Told, _links(case, speech)))),
        Part(speech.heads.legend, tuple(map(Told, _legend(case, speech)))),
        Part(speech.heads.changes, tuple(map(Told, _changes(case, speech)))),
    )
    return tuple(part for part in parts if part.told)


def _sentences(told: Iterable[Told]) -> Iterator[str]:
    for each in told:
        yield each.words
        yield from _sentences(each.more)


def _contents(case: Case, speech: Speech) -> Iterator[Told]:
    if case.nodes:
        yield Told(speech.there([_name(node) for node in case.nodes]))
    yield from _groups(case.nodes, speech)


def _groups(nodes: Sequence[Node], speech: Speech) -> Iterator[Told]:
    for group in nodes:
        if group.nodes:
            inside = speech.inside(_name(group), [_name(node) for node in group.nodes])
            yield Told(inside, tuple(_groups(group.nodes, speech)))


def _links(case: Case, speech: Speech) -> Iterator[str]:
    """A sentence for each link; those that lead on from one node and say the same share one."""
    names = {node.path: _name(node) for node in case.walk()}
    reached: dict[tuple[str, str], list[str]] = {}
    for link in case.links:
        if link.arrow not in _BETWEEN:
            source, target = _ends(link)
            reached.setdefault((source, _aside(link, case, speech)), []).append(names[target])
    for link in case.links:
        source, target = _ends(link)
        aside = _aside(link, case, speech)
        if link.arrow is Arrow.NONE:
            yield speech.joined(names[source], names[target], aside)
        elif link.arrow is Arrow.BOTH:
            yield speech.both_ways(names[source], names[target], aside)
        elif (source, aside) in reached:
            yield speech.leads(names[source], reached.pop((source, aside)), aside)


def _ends(link: Link) -> tuple[str, str]:
    """Where a link comes from and where it leads."""
    if link.arrow is Arrow.BACK:
        return link.target, link.source
    return link.source, link.target


def _aside(link: Link, case: Case, speech: Speech) -> str:
    """What a link says, and where there is a legend, how it is drawn if not as most are."""
    parts = [" ".join(link.label.split())]
    if case.legend and case.meanings and link.style is not LineStyle.SOLID:
        parts.append(speech.styles[link.style].lower())
    return ", ".join(filter(None, parts))


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


def _name(node: Node) -> str:
    """A title with its label; runs of blanks and line ends become one blank."""
    title, label = " ".join(node.title.split()), " ".join(node.label.split())
    if title and label and title != label:
        return f"{title}({label})"
    return title or label or node.id
