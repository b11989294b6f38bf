"""Attacks dohae with mutated models, made-up links and hostile file names.

    python -m benchmarks.fuzz --models 100000 --links 20000 [--seed S] [--begin N]

Each model is made from the seed and its number alone, so a fall can be repeated. Models that did
not stand are written into ``build/fuzz/``. What is asked of each: it is drawn, or refused with a
place; no traceback, and no more than five seconds of CPU time.
"""

from __future__ import annotations

import argparse
import resource
import sys
from collections import Counter
from pathlib import Path
from random import Random

from benchmarks.fuzz import folders, links
from benchmarks.fuzz.attack import Fall, draw, load
from benchmarks.fuzz.mutate import Mutator
from dohae.model import find_models

OUT = Path("build/fuzz")


def main() -> int:
    """Prints what stood and what fell."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--models", type=int, default=10_000)
    parser.add_argument("--begin", type=int, default=0, help="number of the first model")
    parser.add_argument("--seed", default="0")
    parser.add_argument("--links", type=int, default=2_000)
    parser.add_argument("--names", type=int, default=100, help="models with hostile names")
    parser.add_argument("--draw", type=int, default=50, help="draw one of so many that are right")
    parser.add_argument("--paint", type=int, default=500, help="paint one of so many")
    asked = parser.parse_args()
    falls = attack_models(asked)
    falls += links.attack(asked.links) if asked.links else []
    chance = Random(asked.seed)
    mutator = Mutator(corpus())
    touched = folders.attack(chance, [mutator.mutated(chance) for _ in range(asked.names)])
    print(f"{asked.links} links, {asked.names} names; outside the output folder: {touched or 0}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"peak memory {peak} MB")
    report(falls)
    return 1 if falls or touched else 0


def corpus() -> list[str]:
    """The texts of all models of this project."""
    return [path.read_text("utf-8") for path in find_models([Path("models")])]


def attack_models(asked: argparse.Namespace) -> list[Fall]:
    """Loads mutated models, and draws some of those that are right."""
    mutator = Mutator(corpus())
    falls: list[Fall] = []
    counts: Counter[str] = Counter()
    slowest = dict.fromkeys(("load", "draw"), (0.0, 0))
    for number in range(asked.begin, asked.begin + asked.models):
        model = mutator.mutated(Random(f"{asked.seed}-{number}"))
        found = load(model)
        stage = "load"
        if not isinstance(found, Fall):
            slowest["load"] = max(slowest["load"], (found.seconds, number))
            counts["refused" if found.case is None else "accepted"] += 1
            if found.case is not None and counts["accepted"] % asked.draw == 0:
                is_painted = counts["accepted"] % asked.paint == 0
                counts["drawn"] += 1
                counts["painted"] += is_painted
                stage, found = "draw", draw(model, found.case, is_painted=is_painted)
                if not isinstance(found, Fall):
                    slowest["draw"] = max(slowest["draw"], (found.seconds, number))
        if isinstance(found, Fall):
            falls.append(found)
            counts[f"fell in {stage}"] += 1
            print(f"{number}: {found.stage}: {found.name}", file=sys.stderr, flush=True)
    print(f"{asked.models} models: {dict(counts)}")
    for stage, (seconds, number) in slowest.items():
        print(f"slowest {stage}: {seconds:.2f} s CPU (number {number})")
    return falls


def report(falls: list[Fall]) -> None:
    """Writes what fell, one of each sort."""
    sorts: dict[tuple[str, str], Fall] = {}
    for fall in falls:
        known = sorts.setdefault((fall.stage, fall.name), fall)
        if len(fall.model) < len(known.model):
            sorts[fall.stage, fall.name] = fall
    if sorts:
        OUT.mkdir(parents=True, exist_ok=True)
    for number, fall in enumerate(sorts.values()):
        file = OUT / f"{fall.stage}-{number}.yaml"
        file.write_bytes(fall.model)
        print(f"{file}: {fall.why}")


if __name__ == "__main__":
    sys.exit(main())
