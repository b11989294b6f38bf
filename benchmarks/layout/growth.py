"""How dohae's time grows with the size of a graph, and what takes it."""

from __future__ import annotations

import cProfile
import math
import pstats
import time
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from benchmarks.layout.random_graphs import random_case
from benchmarks.layout.table import markdown
from dohae.draw import metrics
from dohae.draw.formats import utxt
from dohae.draw.text.read import read
from dohae.layout import lay_out

if TYPE_CHECKING:
    from collections.abc import Callable

    from dohae.model.case import Case

LINKS_PER_NODE = 1.5
HEAD = (
    "nodes",
    "links",
    "CPU seconds",
    "grows as",
    "reading back / drawing",
    "most of it in (share of the time)",
)

Result = TypeVar("Result")


def report(sizes: list[int]) -> str:
    """A row per size.

    CPU time, the exponent since the size before, what took most of it, and how long reading the
    drawing back takes beside that.
    """
    rows = [HEAD]
    read(_draw(_case(sizes[0])))  # loads what is loaded once
    taken, reading = {}, {}
    for n in sizes:
        case = _case(n)
        taken[n], drawing = _timed(partial(_draw, case))
        reading[n], _ = _timed(partial(read, drawing, math.inf))
    exponents = {
        later: math.log(taken[later] / taken[before]) / math.log(later / before)
        for before, later in pairwise(sizes)
    }
    for n in sizes:
        grows = f"n^{exponents[n]:.1f}" if n in exponents else ""
        links, back = str(len(_case(n).links)), f"{reading[n] / taken[n]:.2f}"
        rows.append((str(n), links, f"{taken[n]:.2f}", grows, back, _hot_spots(_case(n))))
    whole = math.log(taken[sizes[-1]] / taken[sizes[0]]) / math.log(sizes[-1] / sizes[0])
    return f"{markdown(rows)}\nFrom {sizes[0]} to {sizes[-1]} nodes: n^{whole:.1f}\n"


def _case(nodes: int) -> Case:
    return random_case(nodes, int(nodes * LINKS_PER_NODE))


def _draw(case: Case) -> str:
    return utxt.draw(lay_out(case, metrics("text"))).decode()


def _timed(work: Callable[[], Result]) -> tuple[float, Result]:
    start = time.process_time()
    result = work()
    return time.process_time() - start, result


def _hot_spots(case: Case) -> str:
    """The functions that most of a profiled run was spent in, callees apart."""
    profile = cProfile.Profile()
    profile.runcall(_draw, case)
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    by_function: dict[str, float] = {}
    for (file, _, function), (_, _, own, _, callers) in stats.items():
        if "dohae" in file:
            name = f"{Path(file).stem}.{function}"
            by_function[name] = by_function.get(name, 0) + own
            continue
        # What a built-in takes belongs to whoever calls it.
        for (caller_file, _, caller), (_, _, spent, _) in callers.items():
            if "dohae" in caller_file:
                name = f"{Path(caller_file).stem}.{caller}"
                by_function[name] = by_function.get(name, 0) + spent
    total = sum(by_function.values())
    most = sorted(by_function.items(), key=lambda item: -item[1])[:4]
    return ", ".join(f"{name} {seconds / total:.0%}" for name, seconds in most)
