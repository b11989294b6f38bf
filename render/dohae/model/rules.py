"""The rules that a case must keep as a whole; each is a function from a case to its problems."""

from __future__ import annotations

from typing import TYPE_CHECKING

from dohae.errors import Problem
from dohae.messages import Message
from dohae.model.case import LineStyle
from dohae.model.hints import contradictions
from dohae.model.names import holds

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from dohae.model.case import Case

    Rule = Callable[[Case], Iterator[Problem]]

_MOST_SHOWN = 6


def links_leave_their_group(case: Case) -> Iterator[Problem]:
    """No link runs between a group and what it holds: there is no way from one to the other."""
    for link in case.links:
        for outer, inner in ((link.source, link.target), (link.target, link.source)):
            if holds(outer, inner):
                what = Message(
                    "a link between '{inner}' and the group '{outer}' that holds it",
                    inner=inner,
                    outer=outer,
                )
                hint = Message("link it with a node of the group")
                yield Problem(link.where, what, hint)


def hints_are_about_others(case: Case) -> Iterator[Problem]:
    """No hint is about the node itself, or about a group and what it holds."""
    for node in case.walk():
        for hint in node.hints:
            said = {"node": node.path, "relation": str(hint.relation), "other": hint.other}
            if hint.other == node.path:
                what = Message("'{node}' is to stand {relation} itself", **said)
                yield Problem(hint.where, what)
            elif holds(hint.other, node.path):
                what = Message("'{node}' is to stand {relation} '{other}', which holds it", **said)
                yield Problem(hint.where, what)
            elif holds(node.path, hint.other):
                what = Message("'{node}' is to stand {relation} '{other}', which it holds", **said)
                yield Problem(hint.where, what)


def hints_agree(case: Case) -> Iterator[Problem]:
    """No hints contradict each other or a border."""
    yield from contradictions(case)


def components_are_drawn(case: Case) -> Iterator[Problem]:
    """The list under the drawing counts what the drawing shows."""
    drawn: dict[str, list[str]] = {}
    for node in case.walk():
        drawn.setdefault(node.kind, []).append(node.path)
    if "" in drawn:
        return  # What is drawn isn't known before the kinds are put right.
    kinds = dict.fromkeys(component.kind for component in case.components if component.kind)
    for kind in kinds:
        items = [component for component in case.components if component.kind == kind]
        counts = [item.count for item in items if isinstance(item.count, int)]
        paths = drawn.get(kind, [])
        said, is_exact = sum(counts), len(counts) == len(items)
        if len(paths) < max(said, 1) or (is_exact and len(paths) != said):
            number = Message("{count} of {kind}", count=said, kind=kind) if counts else kind
            shown = ", ".join(paths[:_MOST_SHOWN]) + (" …" if len(paths) > _MOST_SHOWN else "")
            what = Message(
                "the list says {number}, the drawing shows {drawn}",
                number=number,
                drawn=Message("{count}: {nodes}", count=len(paths), nodes=shown)
                if paths
                else Message("none"),
            )
            yield Problem(items[-1].where, what)


def legends_explain_what_is_drawn(case: Case) -> Iterator[Problem]:
    """A legend says nothing of a style or a kind that no drawing of the case shows."""
    styles = {link.style for link in case.links}
    kinds = {node.kind for node in case.walk() if node.is_group}
    for meaning in case.meanings:
        if isinstance(meaning.of, LineStyle):
            if meaning.of not in styles:
                what = Message(
                    "the legend explains '{style}', but no link has this style",
                    style=str(meaning.of),
                )
                yield Problem(meaning.where, what)
        elif meaning.of not in kinds:
            what = Message(
                "the legend explains '{kind}', but no group is of this kind", kind=meaning.of
            )
            yield Problem(meaning.where, what)


RULES: tuple[Rule, ...] = (
    links_leave_their_group,
    hints_are_about_others,
    hints_agree,
    components_are_drawn,
    legends_explain_what_is_drawn,
)
