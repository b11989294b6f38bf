"""Fans: links that end at the same box, and those of them that might share a trunk."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from dohae.layout.trunks import may_share

if TYPE_CHECKING:
    from dohae.model.case import Case


class Fans:
    """What links of a case have in common, however they run."""

    def __init__(self, case: Case) -> None:
        by_end: dict[str, set[int]] = defaultdict(set)
        for number, link in enumerate(case.links):
            by_end[link.source].add(number)
            by_end[link.target].add(number)
        self.sharing: list[list[tuple[int, bool]]] = []
        """For each link those that it might share a trunk with, and whether at their sources."""
        self.sizes: list[tuple[int, int]] = []
        """For each link how many links, itself included, might share a trunk at its source, and at
        its target."""
        for number, link in enumerate(case.links):
            beside = sorted((by_end[link.source] | by_end[link.target]) - {number})
            roots = ((other, may_share(link, case.links[other])) for other in beside)
            sharing = [(other, root == "source") for other, root in roots if root]
            self.sharing.append(sharing)
            hubs = Counter(
                case.links[other].source if from_source else case.links[other].target
                for other, from_source in sharing
            )
            self.sizes.append((hubs[link.source] + 1, hubs[link.target] + 1))
