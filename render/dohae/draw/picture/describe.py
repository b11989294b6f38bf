"""A picture in Korean sentences, for those who hear it: what is in what, what is linked to what."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from dohae.draw.legend import STYLE_NAMES, group_entries, style_entries
from dohae.draw.marks import was_lines
from dohae.model.case import Arrow, Sign

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.model.case import Case, Link, Mark, Node

_HANGUL = (0xAC00, 0xD7A3)
_FINALS = 28
_SPOKEN_FINALS = frozenset("lmnrLMNR013678")
"""Latin letters and digits whose Korean names end in a consonant: 엘, 엠, 엔, 알, 영, 일 …"""
_ENGLISH_FINALS = frozenset("1789")
"""Digits that are spoken in English after a letter, as in S3: 원, 세븐, 에잇, 나인 end so."""
_AFTER_LETTER = re.compile(r"[A-Za-z]\d+\W*$")
_RIEUL = 8
_SPOKEN_RIEUL = frozenset("lrLR178")


def description(case: Case) -> str:
    """What a case's drawing shows."""
    return " ".join([*_containment(case), *_links(case), *_legend(case), *_changes(case)])


def _containment(case: Case) -> Iterator[str]:
    if case.nodes:
        yield f"{_list(case.nodes)} 있다."
    for group in case.walk():
        if group.nodes:
            yield f"{_name(group)} 안에 {_list(group.nodes)} 있다."


def _links(case: Case) -> Iterator[str]:
    names = {node.path: _name(node) for node in case.walk()}
    for link in case.links:
        yield _link(link, names[link.source], names[link.target])


def _legend(case: Case) -> Iterator[str]:
    """What the model says that its lines and borders mean."""
    if not (case.legend and case.meanings):
        return
    for style in style_entries(case):
        yield f"{STYLE_NAMES[style.style]}: {style.words}."
    for group in group_entries(case):
        names = ", ".join(dict.fromkeys(map(_name, group.groups)))
        yield f"{group.words}: {names}."


def _changes(case: Case) -> Iterator[str]:
    """What is new, gone or changed, where two models are drawn in one."""
    names = {node.path: _name(node) for node in case.walk()}
    signed: dict[Sign, list[str]] = {}
    for node in case.walk():
        if node.mark:
            signed.setdefault(node.mark.sign, []).append(_before(names[node.path], node.mark))
    for link in case.links:
        if link.mark:
            name = f"{_with(names[link.source])} {names[link.target]} 사이의 선"
            signed.setdefault(link.mark.sign, []).append(_before(name, link.mark))
    for sign in Sign:
        if sign in signed:
            yield f"{_CHANGES[sign]}: {', '.join(signed[sign])}."


_CHANGES = {Sign.ADDED: "추가된 것", Sign.REMOVED: "삭제된 것", Sign.CHANGED: "변경된 것"}


def _before(name: str, mark: Mark) -> str:
    return " ".join([name, *was_lines(mark)])


def _link(link: Link, source: str, target: str) -> str:
    label = f" ({' '.join(link.label.split())})" if link.label else ""
    if link.arrow is Arrow.NONE:
        return f"{_with(source)} {_subject(target)} 이어져 있다{label}."
    if link.arrow is Arrow.BOTH:
        return f"{_with(source)} {_subject(target)} 서로 오간다{label}."
    if link.arrow is Arrow.BACK:
        source, target = target, source
    return f"{source}에서 {_towards(target)} 간다{label}."


def _list(nodes: tuple[Node, ...]) -> str:
    names = [_name(node) for node in nodes]
    return ", ".join([*names[:-1], _subject(names[-1])])


def _name(node: Node) -> str:
    """A title with its label; runs of blanks and line ends become one blank."""
    title, label = " ".join(node.title.split()), " ".join(node.label.split())
    if title and label and title != label:
        return f"{title}({label})"
    return title or label or node.id


def _subject(name: str) -> str:
    return name + ("이" if _final(name) else "가")


def _with(name: str) -> str:
    return name + ("과" if _final(name) else "와")


def _towards(name: str) -> str:
    final = _final(name)
    return name + ("으로" if final and final != _RIEUL else "로")


def _final(name: str) -> int:
    """The final consonant that a name is spoken with; 0 for none, 8 for ㄹ."""
    spoken = [character for character in name if character.isalnum()]
    last = spoken[-1] if spoken else ""
    if last and _HANGUL[0] <= ord(last) <= _HANGUL[1]:
        return (ord(last) - _HANGUL[0]) % _FINALS
    if last.isdigit() and _AFTER_LETTER.search(name):
        return int(last in _ENGLISH_FINALS)
    if last in _SPOKEN_RIEUL:
        return _RIEUL
    return int(last in _SPOKEN_FINALS)
