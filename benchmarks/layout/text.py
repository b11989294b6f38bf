"""Has dohae, D2 and mermaid-term draw random graphs as text, and follows every line.

``python -m benchmarks.layout.text`` prints how many links can be followed, what else could be read
into the drawing, what it took, and how dohae's time grows. dohae's drawings are read by its own
reader, which knows that a line with several ends is a fan from the one end that stands alone; all
drawings, dohae's too, are followed by one tracer that knows no such rule.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.layout import growth
from benchmarks.layout.missing import Missing
from benchmarks.layout.random_graphs import random_case
from benchmarks.layout.table import markdown
from benchmarks.layout.text_tools import Run, Tool, run, tools
from benchmarks.layout.tracer import Tracer
from dohae.draw.text.drawing import Unreadable
from dohae.draw.text.read import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from dohae.model.case import Case

HEAD = (
    "graph",
    "tool",
    "traced",
    "false",
    "traced by the tracer",
    "false by the tracer",
    "seconds",
    "CPU seconds",
    "memory, MB",
    "columns × rows",
)


def main() -> None:
    """Measures, and prints tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.layout.text", description=__doc__)
    parser.add_argument("--sizes", nargs="*", default=["50/80", "200/300"], metavar="N/M")
    parser.add_argument("--runs", type=int, default=5, help="of which the quickest counts")
    parser.add_argument("--growth", nargs="*", type=int, default=[25, 50, 100, 200, 400])
    options = parser.parse_args()
    sizes = [tuple(int(n) for n in size.split("/")) for size in options.sizes]
    try:
        rows = [row for n, m in sizes for row in _rows(random_case(n, m), options.runs)]
    except Missing as missing:
        sys.exit(str(missing))
    print(markdown([HEAD, *rows]))
    if options.growth:
        print(growth.report(options.growth))


def _rows(case: Case, runs: int) -> list[tuple[str, ...]]:
    size = f"{len(case.nodes)} nodes, {len(case.links)} links"
    meant = {frozenset((link.source, link.target)) for link in case.links}
    rows: list[tuple[str, ...]] = []
    for tool in tools():
        idle, drawn = _measured(tool, random_case(1, 0), runs), _measured(tool, case, runs)
        text = drawn[0].text
        followed = Tracer(text).pairs()
        read_ = _read(text) if tool.name == "dohae" else followed
        rows.append(
            (
                size,
                tool.name,
                f"{len(read_ & meant)} of {len(meant)}",
                str(len(read_ - meant)),
                str(len(followed & meant)),
                str(len(followed - meant)),
                f"{max(0.0, _least(drawn, _wall) - _least(idle, _wall)):.2f}",
                f"{max(0.0, _least(drawn, _cpu) - _least(idle, _cpu)):.2f}",
                f"{max(run_.memory for run_ in drawn):.0f}",
                f"{max(map(len, text.splitlines()))} × {len(text.splitlines())}",
            )
        )
    return rows


def _measured(tool: Tool, case: Case, runs: int) -> list[Run]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"model{tool.suffix}"
        file.write_text(tool.source(case), encoding="utf-8")
        return [run(tool.command(str(file))) for _ in range(runs)]


def _least(runs: list[Run], of: Callable[[Run], float]) -> float:
    """Of the run that other work on the machine disturbed least."""
    return min(map(of, runs))


def _wall(run_: Run) -> float:
    return run_.wall


def _cpu(run_: Run) -> float:
    return run_.cpu


def _read(text: str) -> set[frozenset[str]]:
    """Links of a drawing of dohae's; none if its reader can't follow every line."""
    try:
        drawing = read(text)
    except Unreadable:
        return set()
    names = [node.label or node.title for node in drawing.nodes]
    return {frozenset((names[link.source], names[link.target])) for link in drawing.links}


if __name__ == "__main__":
    main()
