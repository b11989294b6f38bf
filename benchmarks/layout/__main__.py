"""Lays the models out by dohae, ELK, dagre and Graphviz, and prints what one judge counts.

``python -m benchmarks.layout [MODEL ...]`` takes all models of ``models/``, and the large ones
beside this file, unless some are named.
Every engine gets the same boxes: dohae's sizes of text boxes in cells and of icons in a picture.
Labels of links and the legend are left out, because not every engine can place them.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from benchmarks.layout import aims, table
from benchmarks.layout.compare import Result, compare
from benchmarks.layout.missing import Missing
from benchmarks.layout.random_graphs import random_case
from dohae.model import find_models, load

HERE = Path(__file__).parent
SETS = {"Models": HERE.parent.parent / "models", "Large models": HERE / "large"}


def main() -> None:
    """Compares, and prints tables."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.layout", description=__doc__)
    parser.add_argument("models", nargs="*", type=Path)
    parser.add_argument("--losses", action="store_true", help="say where dohae falls behind")
    parser.add_argument(
        "--random", nargs="*", default=["50/80"], metavar="N/M", help="random graphs, as text"
    )
    options = parser.parse_args()
    named = {"Models": options.models} if options.models else {k: [v] for k, v in SETS.items()}
    sizes = [tuple(int(n) for n in size.split("/")) for size in options.random]
    try:
        for name, paths in named.items():
            cases = [load(path) for path in find_models(paths)]
            for medium, unit in (("text", "cells"), ("picture", "lattice points")):
                report(f"{name} as {medium}, in {unit}", compare(cases, medium), options.losses)
        if sizes:
            results = compare([random_case(n, m) for n, m in sizes], "text")
            report("Random graphs as text, in cells", results, options.losses)
    except Missing as missing:
        sys.exit(str(missing))


def report(title: str, results: list[Result], with_losses: bool) -> None:  # noqa: FBT001
    """Prints what came of one medium."""
    print(f"### {title}\n\n{aims.summary(results)}\n{table.sums(results)}")
    if with_losses:
        print(f"Aims that are missed:\n\n{aims.losses(results)}")
    print(table.side_by_side(results), flush=True)


if __name__ == "__main__":
    main()
