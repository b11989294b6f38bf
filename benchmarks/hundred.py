"""Times a hundred diagrams drawn by dohae against the same as scripts for diagrams, on two cores.

``python -m benchmarks.hundred [COUNT]`` makes so many models of those in ``models/``, each with a
title of its own, and exports each as a script. Then, in one run:

- dohae draws all as SVG and PNG with two processes, from an empty cache;
- the scripts run two at a time and paint the same drawings, pinned, with as many pixels;
- the same scripts without their pins leave the arrangement to Graphviz, as those made by hand do;
- dohae draws all as SVG and text only;
- dohae does both again with the first arrangement that it finds (``--quick``).

It prints wall and CPU time, the most memory that all processes of a way had at a time (shared
pages counted once), and the ratios.
"""

from __future__ import annotations

import ast
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.cases import ENVIRONMENT, ROOT
from benchmarks.cost import of_children
from dohae.draw import metrics
from dohae.draw.picture.script import export_script
from dohae.layout import lay_out
from dohae.model import find_models, load

if TYPE_CHECKING:
    from collections.abc import Callable

    from benchmarks.cost import Cost

CORES = 2
_PINS = {"bb", "height", "layout", "lp", "pos", "width"}
"""What keeps a drawing of a script where it is."""
_TITLE = re.compile(r"^title:", re.MULTILINE)
_SAMPLED = 0.05
"""Seconds between two looks at the memory."""


def main() -> None:
    """Measures, and prints a table."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100
    if shutil.which("dot") is None:
        sys.exit("the scripts need Graphviz's `dot`: apt-get install graphviz")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        models, scripts = prepared(folder, count)
        ways: dict[str, Callable[[], None]] = {
            "dohae: SVG, PNG": lambda: draw(models, folder, "svg", "png"),
            "scripts, pinned: SVG, PNG": lambda: run_all(scripts, folder / "pinned"),
            "scripts, not pinned": lambda: run_all(unpinned(scripts, folder), folder / "free"),
            "dohae: SVG, text": lambda: draw(models, folder, "svg", "utxt"),
            "dohae --quick: SVG, PNG": lambda: draw(models, folder, "svg", "png", is_quick=True),
            "dohae --quick: SVG, text": lambda: draw(models, folder, "svg", "utxt", is_quick=True),
        }
        costs = {way: measured(work) for way, work in ways.items()}
    print(f"{count} diagrams, {CORES} processes at a time, {os.cpu_count()} cores")
    print(f"{'':34}{'wall s':>8}{'CPU s':>8}{'MB':>8}")
    for way, cost in costs.items():
        print(f"{way:34}{cost.wall:8.2f}{cost.cpu:8.2f}{cost.memory:8.0f}")
    both, pinned, free, text, quick, quick_text = costs.values()
    for what, own, other in (
        ("SVG, PNG / scripts, pinned", both, pinned),
        ("SVG, PNG / scripts, not pinned", both, free),
        ("SVG, text / scripts, pinned", text, pinned),
        ("SVG, text / scripts, not pinned", text, free),
        ("quick SVG, PNG / scripts, pinned", quick, pinned),
        ("quick SVG, text / scripts, pinned", quick_text, pinned),
    ):
        print(f"{what:34}{own.wall / other.wall:8.2f}{own.cpu / other.cpu:8.2f}")


def prepared(folder: Path, count: int) -> tuple[list[Path], list[Path]]:
    """So many models, and the same as scripts."""
    found = find_models([ROOT / "models"])
    models, scripts = [], []
    for number in range(count):
        source = found[number % len(found)]
        name = f"{source.stem}-{number}"
        model, script = folder / "models" / f"{name}.yaml", folder / "scripts" / f"{name}.py"
        for file in (model, script):
            file.parent.mkdir(exist_ok=True)
        text = source.read_text("utf-8")
        model.write_text(_TITLE.sub(f"title: {number}.", text, count=1), "utf-8")
        case = load(model)
        script.write_text(export_script(case, lay_out(case, metrics("picture"))), "utf-8")
        models.append(model)
        scripts.append(script)
    return models, scripts


def unpinned(scripts: list[Path], folder: Path) -> list[Path]:
    """The scripts without what keeps their drawings where they are."""
    result = []
    for script in scripts:
        file = folder / "unpinned" / script.name
        file.parent.mkdir(exist_ok=True)
        tree = _Unpinned().visit(ast.parse(script.read_text("utf-8")))
        file.write_text(ast.unparse(tree), "utf-8")
        result.append(file)
    return result


class _Unpinned(ast.NodeTransformer):
    """Takes pins out of calls and dictionaries."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        """Takes them out of a call's keywords."""
        node.keywords = [keyword for keyword in node.keywords if keyword.arg not in _PINS]
        return self.generic_visit(node)

    def visit_Dict(self, node: ast.Dict) -> ast.AST:
        """Takes them out of a dictionary's items."""
        kept = [
            (key, value)
            for key, value in zip(node.keys, node.values, strict=True)
            if not (isinstance(key, ast.Constant) and key.value in _PINS)
        ]
        node.keys, node.values = [key for key, _ in kept], [value for _, value in kept]
        return self.generic_visit(node)


def draw(models: list[Path], folder: Path, *formats: str, is_quick: bool = False) -> None:
    """All models by one command, with no more pixels than the scripts paint."""
    out = folder / "-".join(("quick", *formats) if is_quick else formats)
    options = [part for form in formats for part in ("--format", form)]
    scale = ["--scale", "1"] if "png" in formats else []
    places = ["--out", str(out), "--jobs", str(CORES), "--cache", "off"]
    places += ["--quick"] if is_quick else []
    command = [sys.executable, "-m", "dohae", "build", *map(str, models), *options, *scale, *places]
    subprocess.run(command, check=True, env=ENVIRONMENT, capture_output=True)
    found = len(list(out.glob("[!.]*")))
    if found != len(formats) * len(models):
        sys.exit(f"{found} files were drawn, not {len(formats)} for each of {len(models)} models")


def run_all(scripts: list[Path], folder: Path) -> None:
    """All scripts, two at a time."""
    folder.mkdir()

    def run(script: Path) -> None:
        command = [sys.executable, str(script)]
        subprocess.run(command, check=True, cwd=folder, env=ENVIRONMENT, capture_output=True)

    with ThreadPoolExecutor(CORES) as pool:
        for _ in pool.map(run, scripts):
            pass


def measured(work: Callable[[], None]) -> Cost:
    """What some work takes, by the times and the memory of all child processes."""
    memory = [0.0]
    done = threading.Event()

    def look() -> None:
        while not done.wait(_SAMPLED):
            memory.append(_memory_of_children())

    watch = threading.Thread(target=look)
    watch.start()
    try:
        cost = of_children(work)
    finally:
        done.set()
        watch.join()
    return replace(cost, memory=max(memory))


def _memory_of_children() -> float:
    """Megabytes of all processes that this one started, and of those that they did."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    family = {os.getpid()}
    while fresh := {pid for pid, parent in parents.items() if parent in family} - family:
        family |= fresh
    return sum(map(_memory, family - {os.getpid()})) / 1000


def _memory(pid: int) -> int:
    """Kilobytes of a process, pages that it shares divided among those that have them."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    found = re.search(r"^Pss: +([0-9]+) kB", text, re.MULTILINE)
    return int(found[1]) if found else 0


if __name__ == "__main__":
    main()
