"""Has every engine lay out every case, and judges all drawings alike."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from benchmarks.layout import dot, judge, node, own
from benchmarks.layout.graph import bare, graph, plain
from dohae.draw import metrics
from dohae.layout import judge as own_judge
from dohae.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.layout.drawing import Drawing
    from benchmarks.layout.graph import Graph
    from benchmarks.layout.judge import Counts
    from dohae.layout import Metrics, Plan
    from dohae.model.case import Case

OWN, PLAIN = "dohae", "plain"
"""dohae on a model as it is, and on the graph that the others get, without hints and borders."""
PEERS: dict[str, Callable[[list[Graph]], list[Drawing | str]]] = {
    "ELK": lambda graphs: node.lay_out("elk", graphs),
    "dagre": lambda graphs: node.lay_out("dagre", graphs),
    "dot": dot.lay_out,
}


ENGINES = (OWN, PLAIN, *PEERS)


@dataclass(frozen=True, slots=True)
class Result:
    """What one engine made of one case."""

    case: str
    medium: str
    engine: str
    counts: Counts | str
    """What the engine said in place of a drawing."""


class Disagreement(AssertionError):
    """The neutral judge and dohae's own count the same plan differently."""


def compare(cases: list[Case], medium: str) -> list[Result]:
    """Results of all engines, case by case."""
    results: dict[tuple[str, str], Counts | str] = {}
    cases = [bare(case) for case in cases]
    measure = metrics(medium)
    for case in cases:
        results[case.name, OWN] = whole = _own(case, measure)
        freed = plain(case)
        results[case.name, PLAIN] = whole if freed == case else _own(freed, measure)
    graphs = [graph(case, measure, direction) for case in cases for direction in _directions(case)]
    for engine, lay in PEERS.items():
        for laid, given in zip(lay(graphs), graphs, strict=True):
            counts = laid if isinstance(laid, str) else judge.count(laid)
            before = results.get((given.name, engine))
            if before is None or _rank(counts) < _rank(before):
                results[given.name, engine] = counts
    return [
        Result(case.name, medium, engine, results[case.name, engine])
        for case in cases
        for engine in ENGINES
    ]


def _directions(case: Case) -> list[str]:
    """Where the model leaves it open, dohae turns a drawing as it likes; so may the others."""
    return [case.direction.value] if case.direction else ["right", "down"]


def _rank(counts: Counts | str) -> tuple[float, ...]:
    """The better of an engine's drawings: by what it drops, crossings, then area."""
    if isinstance(counts, str):
        return (float("inf"),)
    return counts.dropped, counts.crossings, counts.area


def _own(case: Case, measure: Metrics) -> Counts | str:
    """Counts of what dohae makes of a case; a failure is a result, as it is for the others."""
    try:
        return _agreed(lay_out(case, measure))
    except Exception as failure:  # noqa: BLE001 - whatever it is, the others are measured
        return f"{type(failure).__name__}: {failure}"


def _agreed(plan: Plan) -> Counts:
    """Counts of a plan of dohae's, on which both judges must agree."""
    counts, other = judge.count(own.drawing(plan)), own_judge.count(plan)
    mine = (counts.crossings, counts.bends, counts.length)
    theirs = (other.crossings, other.bends, other.length)
    broken = (
        counts.overlaps,
        counts.through,
        counts.strays,
        counts.shared,
        counts.in_air,
        counts.off_icon,
    )
    if mine != theirs or any(broken) > bool(other.overlaps) or counts.area > other.area:
        raise Disagreement(f"{plan.case.name}: {counts}, but dohae's own judge: {other}")
    return counts
