"""Fans: links that end at the same box, and those of them that might share a trunk."""

from __future__ import annotations

from collections import defaultdict
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
        for number, link in enumerate(case.links):
            beside = sorted((by_end[link.source] | by_end[link.target]) - {number})
            roots = ((other, may_share(link, case.links[other])) for other in beside)
            self.sharing.append([(other, root == "source") for other, root in roots if root])
