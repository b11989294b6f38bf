"""What dohae's layout aims at, beside what the others reach on the same graphs."""

from __future__ import annotations

from dataclasses import dataclass
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.layout.compare import OWN, PEERS, PLAIN
from benchmarks.layout.judge import Counts
from benchmarks.layout.table import FAULTS, by_case, markdown

if TYPE_CHECKING:
    from benchmarks.layout.compare import Result

NAMES = {
    "crossings": "no more crossings than the best",
    "bends": "a third fewer bends than ELK",
    "area": "less area than ELK",
}


@dataclass(frozen=True, slots=True)
class Judgement:
    """How a drawing of dohae's stands to the others."""

    misses: dict[str, str]
    """Aim -> the figures, for every aim that is missed."""


def judgement(counts: Counts | str, peers: dict[str, Counts]) -> Judgement:
    """Which aims a drawing misses."""
    if isinstance(counts, str):
        return Judgement(dict.fromkeys(NAMES, f"failed: {counts}"))
    misses: dict[str, str] = {}
    best = min(peers, key=lambda engine: peers[engine].crossings)
    if counts.crossings > peers[best].crossings:
        least = peers[best].crossings
        misses["crossings"] = f"crossings {counts.crossings}, {best} {least}{_price(peers[best])}"
    elk = peers.get("ELK")
    if elk and counts.bends * 3 > elk.bends * 2:
        misses["bends"] = f"bends {counts.bends}, ELK {elk.bends}"
    if elk and counts.area >= elk.area:
        ratio = counts.area / elk.area
        misses["area"] = f"area {counts.area:,.0f}, ELK {elk.area:,.0f} (× {ratio:.2f})"
    return Judgement(misses)


def _price(peer: Counts) -> str:
    """What an engine's count is not to be had without."""
    faults = [f"{n} {FAULTS[fault]}" for fault in FAULTS if (n := getattr(peer, fault))]
    return f" ({', '.join(faults)})" if faults else ""


def summary(results: list[Result]) -> str:
    """How often each aim is reached, for models as they are and as the others get them."""
    rows = [("aim", *(f"{own}" for own in (OWN, PLAIN)))]
    cases = list(by_case(results))
    for aim, name in NAMES.items():
        reached = [
            sum(
                aim not in judgement(by_engine[own], _peers(by_engine)).misses
                for _, by_engine in cases
            )
            for own in (OWN, PLAIN)
        ]
        rows.append((f"{name}, graphs", *(f"{n} of {len(cases)}" for n in reached)))
    rows.append(("bends / ELK's, all graphs", *(_of_elk(cases, own) for own in (OWN, PLAIN))))
    rows.append(("area / dot's, median", *(_of_dot(cases, own) for own in (OWN, PLAIN))))
    return markdown(rows)


def losses(results: list[Result]) -> str:
    """A row for each drawing that misses an aim."""
    rows = []
    for case, by_engine in by_case(results):
        whole, freed = (judgement(by_engine[own], _peers(by_engine)) for own in (OWN, PLAIN))
        if whole.misses or freed.misses:
            cells = (_told(whole), "the same" if whole == freed else _told(freed))
            rows.append((case, *cells))
    return markdown([("graph", OWN, PLAIN), *rows])


def _told(judged: Judgement) -> str:
    return "; ".join(dict.fromkeys(judged.misses.values())) or "–"


def _peers(by_engine: dict[str, Counts | str]) -> dict[str, Counts]:
    return {e: c for e in PEERS if isinstance(c := by_engine[e], Counts)}


def _of_elk(cases: list[tuple[str, dict[str, Counts | str]]], own: str) -> str:
    pairs = [
        (mine.bends, elk.bends)
        for _, by_engine in cases
        if isinstance(mine := by_engine[own], Counts)
        and isinstance(elk := by_engine["ELK"], Counts)
    ]
    return f"{sum(a for a, _ in pairs) / max(1, sum(b for _, b in pairs)):.2f}"


def _of_dot(cases: list[tuple[str, dict[str, Counts | str]]], own: str) -> str:
    ratios = [
        mine.area / dot.area
        for _, by_engine in cases
        if isinstance(mine := by_engine[own], Counts)
        and isinstance(dot := by_engine["dot"], Counts)
    ]
    return f"{median(ratios):.2f}" if ratios else "–"
