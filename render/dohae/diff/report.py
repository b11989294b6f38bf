"""What differs between two versions of many models."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from dohae.diff.compare import compare
from dohae.errors import InvalidModel

if TYPE_CHECKING:
    from collections.abc import Iterator

    from dohae.diff.compare import Difference
    from dohae.diff.versions import Sheet, Version
    from dohae.errors import Problem
    from dohae.model.case import Case

_ALIKE = 0.5
"""How much of what two models hold must be the same for one to be the other under a new name."""


@dataclass(frozen=True, slots=True)
class Report:
    """The differences of all models that differ, and what could not be compared."""

    old: str
    """The older version; empty for the work tree."""
    new: str
    differences: tuple[Difference, ...]
    """By the names of the cases."""
    unchanged: int
    """How many models say the same in both versions."""
    problems: tuple[Problem, ...] = ()


def report(old: Version, new: Version) -> Report:
    """What differs between two versions.

    Models are the same where they have one name; those without a counterpart are compared by what
    they hold, and may have got another name. One that can't be read costs itself alone.
    """
    problems: list[Problem] = []
    gone: list[Case] = []
    fresh: list[Case] = []
    found: list[Difference] = []
    unchanged = 0
    for before, after in _side_by_side(old, new):
        if before and after and _is_same(before, after):
            unchanged += 1
            continue
        known = len(problems)
        one, other = _case(before, problems), _case(after, problems)
        if len(problems) > known:
            continue
        if one and other:
            difference = compare(one, other)
            unchanged += difference.is_empty
            found += [] if difference.is_empty else [difference]
        elif other:
            fresh.append(other)
        elif one:
            gone.append(one)
    renamed = dict(_renamed(gone, fresh))
    found += [compare(gone[i], fresh[j]) for i, j in renamed.items()]
    found += [compare(case, None) for i, case in enumerate(gone) if i not in renamed]
    taken = set(renamed.values())
    found += [compare(None, case) for j, case in enumerate(fresh) if j not in taken]
    found.sort(key=lambda difference: difference.case.name)
    return Report(old.label, new.label, tuple(found), unchanged, tuple(sorted(set(problems))))


def _side_by_side(old: Version, new: Version) -> Iterator[tuple[Sheet | None, Sheet | None]]:
    if old.is_file and new.is_file:
        # Two files that are named need not have one name.
        yield replace(old.sheets[0], name=new.sheets[0].name), new.sheets[0]
        return
    olds = {sheet.folded: sheet for sheet in old.sheets}
    news = {sheet.folded: sheet for sheet in new.sheets}
    if old.is_file or new.is_file:
        # A file beside a folder means the model of its name in it.
        names = list(olds if old.is_file else news)
    else:
        names = sorted({*olds, *news})
    for name in names:
        yield olds.get(name), news.get(name)


def _is_same(old: Sheet, new: Sheet) -> bool:
    """Whether two files are the same, so that they need not be read."""
    can_be_read = not (old.problem or new.problem)
    return can_be_read and (old.name, old.raw) == (new.name, new.raw)


def _case(sheet: Sheet | None, problems: list[Problem]) -> Case | None:
    try:
        return sheet.case() if sheet else None
    except InvalidModel as error:
        problems += error.problems
        return None


def _renamed(gone: list[Case], fresh: list[Case]) -> Iterator[tuple[int, int]]:
    """Pairs of places of models that got another name, those most alike first."""
    holders: dict[tuple[str, str], list[int]] = {}
    for j, case in enumerate(fresh):
        for part in _parts(case):
            holders.setdefault(part, []).append(j)
    shares = []
    for i, case in enumerate(gone):
        parts = _parts(case)
        shared = Counter(j for part in parts for j in holders.get(part, ()))
        for j, count in shared.items():
            share = count / (len(parts) + len(_parts(fresh[j])) - count)
            if share >= _ALIKE:
                shares.append((-share, i, j))
    olds: set[int] = set()
    news: set[int] = set()
    for _, i, j in sorted(shares):
        if i not in olds and j not in news:
            olds.add(i)
            news.add(j)
            yield i, j


def _parts(case: Case) -> set[tuple[str, str]]:
    return {(node.id, node.kind) for node in case.walk()}
