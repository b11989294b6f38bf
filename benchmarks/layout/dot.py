"""Graphviz: ``dot`` with orthogonal lines."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

from benchmarks.layout.drawing import Box, Drawing, Line, Point, Rect
from benchmarks.layout.missing import Missing

if TYPE_CHECKING:
    from benchmarks.layout.graph import Graph, Item

POINTS = 10
"""To a lattice step."""
_RANKDIR = {"right": "LR", "left": "RL", "down": "TB", "up": "BT"}


def lay_out(graphs: list[Graph]) -> list[Drawing | str]:
    """Drawings by ``dot``, or what it said in place of one.

    Each graph has a process of its own, because some orthogonal drawings end in an abort.
    """
    program = shutil.which("dot")
    if program is None:
        raise Missing("Graphviz's `dot` is missing: apt-get install graphviz")
    return [_lay_out(program, graph) for graph in graphs]


def _lay_out(program: str, graph: Graph) -> Drawing | str:
    run = subprocess.run(
        [program, "-Tjson0"], input=_source(graph).encode(), capture_output=True, check=False
    )
    if run.returncode:
        said = run.stderr.decode().strip().splitlines()
        return f"dot ended with {run.returncode}: {said[-1] if said else ''}"
    return _drawing(graph, json.loads(run.stdout))


def _source(graph: Graph) -> str:
    spaces = graph.spaces
    rows = [
        "digraph {",
        f"rankdir={_RANKDIR[graph.direction]} splines=ortho compound=true",
        f"nodesep={_inches(spaces.in_layer)} ranksep={_inches(spaces.between_layers)}",
        'node [shape=box fixedsize=true label="" penwidth=0]',
        "edge [dir=none]",
    ]
    rows += _members(graph, "")
    leaves = {item.path: _leaf(graph, item) for item in graph.items}
    for number, (source, target) in enumerate(graph.links):
        options = [f"number={number}"]
        if leaves[source] != source:
            options.append(f"ltail={_quoted('cluster ' + source)}")
        if leaves[target] != target:
            options.append(f"lhead={_quoted('cluster ' + target)}")
        ends = f"{_quoted(leaves[source])} -> {_quoted(leaves[target])}"
        rows.append(f"{ends} [{' '.join(options)}]")
    return "\n".join([*rows, "}"])


def _members(graph: Graph, parent: str) -> list[str]:
    rows = []
    for item in graph.items:
        if item.parent != parent:
            continue
        if not item.is_group:
            size = f"width={_inches(item.width)} height={_inches(item.height)}"
            rows.append(f"{_quoted(item.path)} [{size}]")
            continue
        left, top, right, bottom = item.padding
        rows.append(f"subgraph {_quoted('cluster ' + item.path)} {{ penwidth=0")
        # One margin for all sides; what the top needs beyond it is the title's.
        margin = max(left, right, bottom)
        rows.append(f"margin={margin * POINTS}")
        room = f'WIDTH="{item.width * POINTS}" HEIGHT="{max(0, top - bottom) * POINTS}"'
        cell = f'<TR><TD FIXEDSIZE="TRUE" {room}></TD></TR>'
        if top > bottom:
            rows.append(f'label=<<TABLE BORDER="0" CELLBORDER="0" CELLSPACING="0">{cell}</TABLE>>')
        rows += [*_members(graph, item.path), "}"]
    return rows


def _leaf(graph: Graph, item: Item) -> str:
    """The item itself, or the first node in a group: ``dot`` has no links to groups."""
    if not item.is_group:
        return item.path
    return next(
        other.path
        for other in graph.items
        if not other.is_group and other.path.startswith(item.path + ".")
    )


def _inches(steps: int) -> str:
    return f"{steps * POINTS / 72:.4f}"


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _drawing(graph: Graph, laid: dict[str, object]) -> Drawing:
    found: dict[str, Rect] = {}
    for thing in laid.get("objects", ()):  # type: ignore[attr-defined]
        if "bb" in thing:
            left, low, right, high = (float(n) / POINTS for n in thing["bb"].split(","))
            found[thing["name"].removeprefix("cluster ")] = Rect(left, -high, right, -low)
        elif "pos" in thing:
            x, y = (float(n) / POINTS for n in thing["pos"].split(","))
            width, height = (float(thing[side]) * 72 / POINTS / 2 for side in ("width", "height"))
            found[thing["name"]] = Rect(x - width, -y - height, x + width, -y + height)
    lines = {int(edge["number"]): _points(edge.get("pos", "")) for edge in laid.get("edges", ())}  # type: ignore[attr-defined]
    boxes = []
    for item in graph.items:
        rect = found[item.path]
        left, top, right, bottom = item.body
        body = Rect(rect.left + left, rect.top + top, rect.right - right, rect.bottom - bottom)
        boxes.append(Box(item.path, item.is_group, rect, body))
    return Drawing(
        tuple(boxes),
        tuple(
            Line(source, target, lines.get(number, ()), number)
            for number, (source, target) in enumerate(graph.links)
        ),
    )


def _points(pos: str) -> tuple[Point, ...]:
    """The corners of a spline whose pieces are straight."""
    points = [
        (float(x) / POINTS, -float(y) / POINTS)
        for x, y in (pair.split(",") for pair in pos.split() if pair[0] not in "es")
    ]
    return tuple(points[::3])
