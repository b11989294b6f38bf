"""Results as Markdown."""

from __future__ import annotations

from dataclasses import fields
from statistics import median
from typing import TYPE_CHECKING

from benchmarks.layout.compare import ENGINES
from benchmarks.layout.judge import Counts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.layout.compare import Result

COLUMNS = ("crossings", "bends", "length", "area")
FAULTS = {
    "overlaps": "boxes overlap",
    "through": "link through node",
    "strays": "through foreign group",
    "shared": "links on each other",
    "in_air": "ends in the air",
    "off_icon": "ends off the icon",
    "dropped": "links dropped",
}


def side_by_side(results: list[Result]) -> str:
    """A row per case, all engines in each cell."""
    rows = [("graph", *(f"{name} ({' / '.join(ENGINES)})" for name in COLUMNS))]
    for case, by_engine in by_case(results):
        cells = [
            " / ".join(_figure(by_engine[engine], column) for engine in ENGINES)
            for column in COLUMNS
        ]
        rows.append((case, *cells))
    return markdown(rows)


def sums(results: list[Result]) -> str:
    """A row per engine, over the cases that every engine drew."""
    whole = _comparable(results)
    if not whole:
        return "No graph was drawn by every engine.\n"
    rows = [("engine", *COLUMNS, "corners drawn", "median area", *FAULTS.values())]
    for engine in ENGINES:
        counts = [by_engine[engine] for _, by_engine in whole]
        total = {f.name: round(sum(getattr(c, f.name) for c in counts)) for f in fields(Counts)}
        rows.append(
            (
                engine,
                *(f"{total[column]:,}" for column in COLUMNS),
                f"{total['corners']:,}",
                f"{median(c.area for c in counts):,.0f}",
                *(f"{total[fault]:,}" for fault in FAULTS),
            )
        )
    return f"Sums over {len(whole)} graphs:\n\n{markdown(rows)}{_refused(results)}"


def _refused(results: list[Result]) -> str:
    """What engines said in place of a drawing; those graphs are in no sum."""
    said = [
        f"- {result.case}, {result.engine}: {result.counts}"
        for result in results
        if isinstance(result.counts, str)
    ]
    return "\n".join(["", "Not in the sums:", "", *said, ""]) if said else ""


def by_case(results: list[Result]) -> Iterator[tuple[str, dict[str, Counts | str]]]:
    """Counts of all engines, case by case."""
    for start in range(0, len(results), len(ENGINES)):
        group = results[start : start + len(ENGINES)]
        yield group[0].case, {result.engine: result.counts for result in group}


def _comparable(results: list[Result]) -> list[tuple[str, dict[str, Counts]]]:
    return [
        (case, {e: c for e, c in by_engine.items() if isinstance(c, Counts)})
        for case, by_engine in by_case(results)
        if not any(isinstance(c, str) for c in by_engine.values())
    ]


def _figure(counts: Counts | str, column: str) -> str:
    return "–" if isinstance(counts, str) else f"{getattr(counts, column):,.0f}"


def markdown(rows: Iterable[tuple[str, ...]]) -> str:
    """A table whose first row is its head."""
    head, *body = rows
    lines = [head, ("---", *("---:" for _ in head[1:])), *body]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
