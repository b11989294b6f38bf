"""ELK and dagre, which run in Node.js."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.layout.drawing import Box, Drawing, Line, Rect
from benchmarks.layout.missing import Missing

if TYPE_CHECKING:
    from benchmarks.layout.graph import Graph

HERE = Path(__file__).parent


def lay_out(engine: str, graphs: list[Graph]) -> list[Drawing | str]:
    """Drawings by ``elk`` or ``dagre``, or what the engine said in place of one."""
    program = shutil.which("node")
    if program is None:
        raise Missing(
            "ELK and dagre run in Node.js, and there is no `node`: see https://nodejs.org"
        )
    if not (HERE / "node_modules").is_dir():
        raise Missing(f"ELK and dagre are not installed: npm install --prefix {HERE}")
    order = {"engine": engine, "graphs": [graph.as_json() for graph in graphs]}
    run = subprocess.run(
        [program, str(HERE / "peers.mjs")],
        input=json.dumps(order).encode(),
        capture_output=True,
        check=False,
    )
    if run.returncode:
        raise Missing(f"{engine} failed: {run.stderr.decode().strip()}")
    return [
        laid["error"] if "error" in laid else _drawing(graph, laid["boxes"], laid["lines"])
        for graph, laid in zip(graphs, json.loads(run.stdout), strict=True)
    ]


def _drawing(
    graph: Graph, rects: dict[str, list[float]], lines: list[list[tuple[float, float]]]
) -> Drawing:
    boxes = []
    for item in graph.items:
        rect = Rect(*rects[item.path])
        left, top, right, bottom = item.body
        body = Rect(rect.left + left, rect.top + top, rect.right - right, rect.bottom - bottom)
        boxes.append(Box(item.path, item.is_group, rect, body))
    return Drawing(
        tuple(boxes),
        tuple(
            Line(source, target, tuple((x, y) for x, y in lines[number]), number)
            for number, (source, target) in enumerate(graph.links)
        ),
    )
