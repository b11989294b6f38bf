"""Times the five cases drawn by dohae against the same five as plain scripts for diagrams.

``python -m benchmarks.cases [RUNS]`` prints, for both, CPU and wall time as medians of several
runs, and their ratio. dohae makes SVG, PNG and both texts of each case; a script makes PNG and SVG
by Graphviz's ``dot``. dohae's PNG has twice the scripts' resolution, so four times the pixels, by
default; it is measured with as many pixels, too. All start cold: with an interpreter of their own
and empty folders, but with modules compiled, as after any second run.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.cost import of_children

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.cost import Cost

ROOT = Path(__file__).parent.parent
SCRIPTS = sorted((ROOT / "benchmarks" / "plain").glob("*.py"))
MODELS = sorted(str(model) for model in ROOT.joinpath("models").glob("*.yaml"))
DOHAE = (sys.executable, "-m", "dohae", "build", *MODELS, "--cache", "off", "--out")
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}


def main() -> None:
    """Measures, and prints a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    if shutil.which("dot") is None:
        sys.exit("the plain scripts need Graphviz's `dot`: apt-get install graphviz")
    ways = (
        ("dohae: SVG, PNG, both texts", draw_by_dohae),
        ("dohae, with the scripts' pixels", draw_by_dohae_at_scale_1),
        ("diagrams scripts: PNG, SVG", draw_by_scripts),
    )
    costs: dict[str, list[Cost]] = {name: [] for name, _ in ways}
    for _, draw in ways:
        measured(draw)  # compiles modules
    for _ in range(runs):
        # In turns, so that a busy machine slows down all.
        for name, draw in ways:
            costs[name].append(measured(draw))
    print(f"five cases, median of {runs} runs, {os.cpu_count()} cores")
    print(f"{'':34}{'CPU s':>8}{'wall s':>8}")
    medians = {name: median(taken) for name, taken in costs.items()}
    for name, (cpu, wall) in medians.items():
        print(f"{name:34}{cpu:8.2f}{wall:8.2f}")
    *ours, scripts = medians.values()
    for name, own in zip(("dohae / scripts", "the same, with equal pixels"), ours, strict=True):
        cpu, wall = (a / b for a, b in zip(own, scripts, strict=True))
        print(f"{name:34}{cpu:8.2f}{wall:8.2f}")


def draw_by_dohae(folder: Path) -> None:
    """All five cases, by one command."""
    build(folder)


def draw_by_dohae_at_scale_1(folder: Path) -> None:
    """The same, with PNGs at 96 dots an inch, as ``dot`` paints them."""
    build(folder, "--scale", "1")


def build(folder: Path, *options: str) -> None:
    """Draws all five cases, and sees that it did."""
    run(*DOHAE, str(folder), *options)
    found = len(list(folder.glob("[!.]*")))
    if found != 4 * len(SCRIPTS):
        sys.exit(f"{found} files were drawn, not four for each of {len(SCRIPTS)} cases")


def draw_by_scripts(folder: Path) -> None:
    """All five cases, each by its script."""
    for script in SCRIPTS:
        run(sys.executable, str(script), cwd=folder)


def run(*command: str, cwd: Path | None = None) -> None:
    """Runs a command, which must succeed."""
    subprocess.run(command, check=True, cwd=cwd, env=ENVIRONMENT, capture_output=True)


def measured(draw: Callable[[Path], None]) -> Cost:
    """What drawing into an empty folder takes."""
    with tempfile.TemporaryDirectory() as folder:
        return of_children(partial(draw, Path(folder)))


def median(costs: list[Cost]) -> tuple[float, float]:
    """CPU and wall time in the middle of all runs."""
    return (
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
    )


if __name__ == "__main__":
    main()
