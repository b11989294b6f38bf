"""Which cases are like which."""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from dohae.pages.catalogue import Exhibit

    _Traits = tuple[frozenset[str], frozenset[str]]

_MOST = 4
"""Cases that a page names."""


class Related:
    """Finds the cases nearest to one: by shared categories first, then by shared services.

    Of equally near ones those that stand near it in the catalogue: so pages differ in what they
    lead to, and an edited case changes the pages of its neighbours only. Many cases have the same
    traits, so these are compared, and not the cases.
    """

    def __init__(self, exhibits: Sequence[Exhibit]) -> None:
        self._exhibits = exhibits
        self._numbers = {id(exhibit): number for number, exhibit in enumerate(exhibits)}
        self._groups: dict[_Traits, list[int]] = {}
        for number, exhibit in enumerate(exhibits):
            self._groups.setdefault(_traits(exhibit), []).append(number)
        self._rankings: dict[_Traits, list[list[int]]] = {}

    def to(self, exhibit: Exhibit) -> list[Exhibit]:
        """The nearest first."""
        own = self._numbers[id(exhibit)]
        traits = _traits(exhibit)
        if traits not in self._rankings:
            self._rankings[traits] = list(self._ranking(traits))
        found: list[int] = []
        for numbers in self._rankings[traits]:
            found += _around(own, numbers)[: _MOST - len(found)]
        return [self._exhibits[number] for number in found]

    def _ranking(self, traits: _Traits) -> Iterator[list[int]]:
        """Numbers of the cases, equally near ones together, until there are enough."""
        categories, services = traits
        equal: dict[float, list[int]] = {}
        for (other_categories, other_services), numbers in self._groups.items():
            shared = len(services & other_services)
            either = len(services) + len(other_services) - shared
            nearness = len(categories & other_categories) + shared / max(1, either)
            if nearness:
                equal.setdefault(nearness, []).extend(numbers)
        enough = _MOST + 1
        for nearness in sorted(equal, reverse=True):
            if enough <= 0:
                return
            enough -= len(equal[nearness])
            yield sorted(equal[nearness])


def _around(own: int, numbers: list[int]) -> list[int]:
    """Those nearest to one's own number, which is not among them; the lower of two first."""
    at = bisect(numbers, own)
    near = (number for number in numbers[max(0, at - _MOST - 1) : at + _MOST] if number != own)
    return sorted(near, key=lambda number: (abs(number - own), number))


def _traits(exhibit: Exhibit) -> _Traits:
    return frozenset(exhibit.case.categories), exhibit.services
