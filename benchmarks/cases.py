"""Times the five cases drawn by dohae against the same five as plain scripts for diagrams.

``python -m benchmarks.cases [RUNS]`` prints, for both, CPU and wall time as medians of several
runs, and their ratio. dohae makes SVG, PNG and both texts of each case; a script makes PNG and SVG
by Graphviz's ``dot``. Both start cold: with an interpreter of their own and empty folders, but with
modules compiled, as after any second run.
"""

from __future__ import annotations

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).parent.parent
SCRIPTS = sorted((ROOT / "benchmarks" / "plain").glob("*.py"))
MODELS = sorted(str(model) for model in ROOT.joinpath("models").glob("*.yaml"))
DOHAE = (sys.executable, "-m", "dohae", "build", *MODELS, "--out")
ENVIRONMENT = {
    name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"
}


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took, in seconds, all its processes counted."""

    cpu: float
    wall: float


def main() -> None:
    """Measures, and prints a table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    if shutil.which("dot") is None:
        sys.exit("the plain scripts need Graphviz's `dot`: apt-get install graphviz")
    dohae: list[Cost] = []
    plain: list[Cost] = []
    measured(draw_by_dohae)  # compiles modules
    measured(draw_by_scripts)
    for _ in range(runs):
        # In turns, so that a busy machine slows down both.
        dohae.append(measured(draw_by_dohae))
        plain.append(measured(draw_by_scripts))
    print(f"five cases, median of {runs} runs, {os.cpu_count()} cores")
    print(f"{'':34}{'CPU s':>8}{'wall s':>8}")
    for name, costs in (
        ("dohae: SVG, PNG, both texts", dohae),
        ("diagrams scripts: PNG, SVG", plain),
    ):
        cpu, wall = median(costs)
        print(f"{name:34}{cpu:8.2f}{wall:8.2f}")
    ratios = [a / b for a, b in zip(median(dohae), median(plain), strict=True)]
    print(f"{'dohae / scripts':34}{ratios[0]:8.2f}{ratios[1]:8.2f}")


def draw_by_dohae(folder: Path) -> None:
    """All five cases, by one command."""
    run(*DOHAE, str(folder))
    found = len(list(folder.iterdir()))
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
    """What drawing into an empty folder takes, by the times of all child processes."""
    with tempfile.TemporaryDirectory() as folder:
        before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        draw(Path(folder))
        wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Cost(cpu, wall)


def median(costs: list[Cost]) -> tuple[float, float]:
    """CPU and wall time in the middle of all runs."""
    return (
        statistics.median(cost.cpu for cost in costs),
        statistics.median(cost.wall for cost in costs),
    )


if __name__ == "__main__":
    main()
