"""Measures builds of many models: cold, warm, after one change, and checked.

``python -m benchmarks.scale [MODELS] [--workers]`` generates models of the gallery's sizes, each
with words of its own, and prints wall time, CPU time and the largest memory of a process for each
kind of run; then how two processes fare beside one, on a part of the models, and with
``--workers`` two local workers of Dask. All runs are commands of their own.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.cost import Cost

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parent.parent
SOURCES = sorted(ROOT.joinpath("models").rglob("*.yaml"))
_TITLE = re.compile(r"(\btitle: )([^\n,}\"'|>&*]+)")
_PART = 10
"""One of so many models is drawn to compare processes with each other."""


def main() -> None:
    """Measures, and prints a table."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("models", type=int, nargs="?", default=1000)
    arguments.add_argument("--workers", action="store_true", help="also two workers of Dask")
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        generate(Path("models"), given.models)
        print(f"{given.models} models as SVG, PNG and both texts, {os.cpu_count()} cores")
        print(f"{'':34}{'wall s':>9}{'CPU s':>9}{'MB':>8}")
        show("cold", build())
        show("warm: nothing changed", build())
        change(Path("models"))
        show("one model changed", build())
        show("--check", build("--check"))
        shutil.rmtree("build")
        show("all from the cache", build())
        shutil.rmtree("build/diagrams/.dohae")
        show("--check, no records, warm cache", build("--check"))
        compare(max(given.models // _PART, 4), with_dask=given.workers)


def generate(folder: Path, count: int) -> None:
    """Writes models: those of the catalogue over and over, with other words in each."""
    folder.mkdir()
    for number in range(count):
        source = SOURCES[number % len(SOURCES)]
        text = _TITLE.sub(rf"\g<1>\g<2> {number}", source.read_text("utf-8"))
        folder.joinpath(f"{source.stem}-{number}.yaml").write_text(text, "utf-8")


def change(folder: Path) -> None:
    """Changes one model."""
    file = min(folder.iterdir())
    file.write_text(_TITLE.sub(r"\1\2!", file.read_text("utf-8"), count=2), "utf-8")


def compare(count: int, *, with_dask: bool) -> None:
    """Draws some models by one process, by two, and by two workers of a cluster."""
    shutil.rmtree("models")
    generate(Path("models"), count)
    print(f"\n{count} models, without the cache")
    one = show("--jobs 1", fresh("--jobs", "1"))
    two = show("--jobs 2", fresh("--jobs", "2"))
    print(f"{'two processes are faster by':34}{one.wall / two.wall:9.2f}")
    if with_dask:
        with dask_cluster() as address:
            fresh("--dask", address)  # imports modules on the workers
            show("two workers of Dask (CPU: here)", fresh("--dask", address))


@contextmanager
def dask_cluster() -> Iterator[str]:
    """The address of a scheduler that has two workers of one thread each."""
    file = Path("scheduler.json").absolute()
    told = ("--scheduler-file", str(file), "--no-dashboard")
    scheduler, workers = (
        subprocess.Popen(
            [sys.executable, "-m", f"distributed.cli.dask_{what}", *told, *options],
            stderr=subprocess.DEVNULL,
        )
        for what, options in (
            ("scheduler", ("--port", "0", "--host", "127.0.0.1")),
            ("worker", ("--nworkers", "2", "--nthreads", "1")),
        )
    )
    try:
        while not file.exists():
            time.sleep(0.1)
        time.sleep(5)  # for the workers to join
        yield re.findall(r"tcp://[^\"]+", file.read_text())[0]
    finally:
        for process in (workers, scheduler):
            process.terminate()
            process.wait()


def fresh(*options: str) -> Cost:
    """What it takes to draw everything anew."""
    shutil.rmtree("build", ignore_errors=True)
    return build("--cache", "off", *options)


def build(*options: str) -> Cost:
    """What ``dohae build`` takes, and the memory of its largest process; it must succeed."""
    command = [sys.executable, "-m", "dohae", "build", *options]
    environment = {**os.environ, "DOHAE_CACHE": os.environ.get("DOHAE_CACHE", "cache")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    said = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(said.decode())
    return Cost(
        time.perf_counter() - start, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
    )


def show(what: str, cost: Cost) -> Cost:
    """Prints a line of the table."""
    print(f"{what:34}{cost.wall:9.2f}{cost.cpu:9.2f}{cost.memory:8.0f}", flush=True)
    return cost


if __name__ == "__main__":
    main()
