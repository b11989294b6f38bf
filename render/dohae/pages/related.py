"""Which cases are like which."""

from __future__ import annotations

from heapq import nsmallest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dohae.pages.catalogue import Exhibit

    _Traits = tuple[frozenset[str], frozenset[str]]

_MOST = 4
"""Cases that a page names."""


class Related:
    """Finds the cases nearest to one: by shared categories first, then by shared services.

    Many cases have the same traits, so these are compared, and not the cases.
    """

    def __init__(self, exhibits: Sequence[Exhibit]) -> None:
        self._groups: dict[_Traits, list[tuple[int, Exhibit]]] = {}
        for number, exhibit in enumerate(exhibits):
            self._groups.setdefault(_traits(exhibit), []).append((number, exhibit))
        self._found: dict[_Traits, list[Exhibit]] = {}

    def to(self, exhibit: Exhibit) -> list[Exhibit]:
        """The nearest first; of equally near ones, the first of the catalogue."""
        traits = _traits(exhibit)
        if traits not in self._found:
            near = nsmallest(_MOST + 1, self._candidates(traits), key=lambda each: each[:2])
            self._found[traits] = [other for _, _, other in near]
        return [other for other in self._found[traits] if other is not exhibit][:_MOST]

    def _candidates(self, traits: _Traits) -> Iterator[tuple[float, int, Exhibit]]:
        """How far a case is, its number, and the case; only such that share anything."""
        categories, services = traits
        for (other_categories, other_services), group in self._groups.items():
            shared = len(services & other_services)
            either = len(services) + len(other_services) - shared
            nearness = len(categories & other_categories) + shared / max(1, either)
            if nearness:
                for number, exhibit in group[: _MOST + 1]:
                    yield -nearness, number, exhibit


def _traits(exhibit: Exhibit) -> _Traits:
    return frozenset(exhibit.case.categories), exhibit.services
