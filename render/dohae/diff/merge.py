"""Two cases as one, whose nodes and links say what became of them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from dohae import cells, icons
from dohae.diff.compare import compare
from dohae.diff.pairs import parent
from dohae.draw.legend import STYLE_NAMES
from dohae.geometry import Side
from dohae.model.case import Arrow, Direction, LineStyle, Mark, Sign

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from dohae.diff.compare import Difference, Field, LinkChange, NodeChange
    from dohae.model.case import Case, Link, Node

_LONGEST = 48
"""Cells of what something was, so that a long note does not fill a drawing."""


def merged(difference: Difference) -> Case:
    """One case with all nodes and links of both, each with its mark; the same ones have none.

    What moved stands where it is now. Where that would leave a link that is gone between a group
    and what the group holds now, what moved into it stands in both places: gone, and new.
    """
    old, new = difference.old, difference.new
    if old is None or new is None:
        return _Merger(difference).case()
    while True:
        merger = _Merger(difference)
        moved = merger.in_the_way()
        if moved is None:
            return merger.case()
        pairs = {
            path: partner
            for path, partner in difference.pairs.items()
            if path != moved and not path.startswith(f"{moved}.")
        }
        difference = compare(old, new, pairs)


class _Merger:
    def __init__(self, difference: Difference) -> None:
        self.difference = difference
        self.paths = dict(difference.pairs)
        """From old paths to those of the merged case."""
        self.marks: dict[str, Mark] = {}
        """By paths of the newer case."""
        self.partners = {partner: path for path, partner in difference.pairs.items()}
        """From new paths to old ones."""
        self.olds = {node.path: node for node in difference.old.walk()} if difference.old else {}
        for change in difference.nodes:
            if change.new:
                self.marks[change.new.path] = Mark(change.sign, _was_node(change, self.olds))
        top = difference.new.nodes if difference.new else ()
        before = difference.old.nodes if difference.old else ()
        self.nodes = self._siblings(top, before, "")

    def case(self) -> Case:
        """The merged case."""
        return replace(self.difference.case, nodes=self.nodes, links=tuple(self._links()))

    def in_the_way(self) -> str | None:
        """The old path of a node that moved into a group, where that makes a link impossible."""
        for change in self.difference.links:
            if change.sign is not Sign.REMOVED or change.old is None:
                continue
            ends = self.paths[change.old.source], self.paths[change.old.target]
            for outer, inner in (ends, ends[::-1]):
                if not inner.startswith(f"{outer}."):
                    continue
                at = inner
                while at != outer:
                    path = self.partners.get(at)
                    if path and self.paths.get(parent(path), "") != parent(at):
                        return path
                    at = parent(at)
        return None

    def _siblings(self, new: Sequence[Node], old: Sequence[Node], group: str) -> tuple[Node, ...]:
        """What a group of the merged case holds; what is gone stands behind what it stood behind.

        Args:
            new: What it holds in the newer case.
            old: What it held in the older case.
            group: Its path.
        """
        nodes = []
        for node in new:
            before = self.olds.get(self.partners.get(node.path, ""))
            held = before.nodes if before else ()
            inner = self._siblings(node.nodes, held, node.path)
            nodes.append(replace(node, nodes=inner, mark=self.marks.get(node.path)))
        taken = {node.id for node in nodes}
        last = -1
        for node in old:
            if node.path in self.difference.pairs:
                partner = self.difference.pairs[node.path]
                places = [i for i, other in enumerate(nodes) if other.path == partner]
                last = places[0] if places else last
                continue
            name = _free_name(node.id, taken)
            path = f"{group}.{name}" if group else name
            self.paths[node.path] = path
            inner = self._siblings((), node.nodes, path)
            last += 1
            gone = replace(node, path=path, nodes=inner, hints=(), mark=Mark(Sign.REMOVED))
            nodes.insert(last, gone)
        return tuple(nodes)

    def _links(self) -> list[Link]:
        """The links of the newer case, and behind them those that are gone."""
        marks: dict[int, Mark] = {}
        gone: list[Link] = []
        names = {node.path: _name(node) for node in self._all_nodes()}
        for change in self.difference.links:
            if change.new:
                marks[id(change.new)] = Mark(change.sign, _was_link(change, names))
            elif change.old:
                source, target = self.paths[change.old.source], self.paths[change.old.target]
                mark = Mark(Sign.REMOVED)
                gone.append(replace(change.old, source=source, target=target, mark=mark))
        new = self.difference.new
        kept = [replace(link, mark=marks.get(id(link))) for link in (new.links if new else ())]
        return kept + gone

    def _all_nodes(self) -> list[Node]:
        return [node for top in self.nodes for node in top.walk()]


def _free_name(wanted: str, taken: set[str]) -> str:
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted}-{number}"
    taken.add(name)
    return name


def _name(node: Node) -> str:
    return " ".join((node.title or node.label or node.id).split())


def _was_node(change: NodeChange, olds: Mapping[str, Node]) -> tuple[str, ...]:
    """What a node was, in words of drawings."""
    return tuple(_short(_node_field(field, olds)) for field in change.fields)


_NODE_WORDS = {
    "id": "id",
    "group": "위치",
    "title": "이름",
    "label": "설명",
    "kind": "종류",
    "border": "경계",
    "direction": "방향",
    "hints": "배치",
    "href": "주소",
    "note": "메모",
}
_KINDS = {"box": "상자", "group": "그룹"}
"""Kinds that have no name of their own."""
_SIDES = {Side.LEFT: "왼쪽", Side.RIGHT: "오른쪽", Side.TOP: "위쪽", Side.BOTTOM: "아래쪽"}
_DIRECTIONS = {
    Direction.RIGHT: "오른쪽",
    Direction.LEFT: "왼쪽",
    Direction.DOWN: "아래쪽",
    Direction.UP: "위쪽",
}


def _kind_name(kind: str) -> str:
    return icons.find(kind).label or _KINDS.get(kind, kind)


def _node_field(field: Field, olds: Mapping[str, Node]) -> str:
    value = field.old
    if value and field.name == "group":
        value = _name(olds[value])
    elif value and field.name == "border":
        value = _SIDES[Side(value)]
    elif value and field.name == "direction":
        value = _DIRECTIONS[Direction(value)]
    elif field.name == "kind":
        # Kinds that are called the same are told by their own names.
        value, now = (_kind_name(kind) for kind in (field.old, field.new))
        value = field.old if value == now else value
    elif field.name == "group":
        value = "그룹 밖"
    return f"{_NODE_WORDS[field.name]}: {value or '없음'}"


def _was_link(change: LinkChange, names: Mapping[str, str]) -> tuple[str, ...]:
    """What a link was, in words of drawings."""
    new = change.new
    said = []
    for field in change.fields:
        if field.name == "label":
            said.append(f"글: {field.old or '없음'}")
        elif field.name == "style":
            said.append(f"선: {STYLE_NAMES[LineStyle(field.old)]}")
        elif new:
            heads = {
                Arrow.NONE: "없음",
                Arrow.BOTH: "양쪽",
                Arrow.FORWARD: f"{names[new.target]} 쪽",
                Arrow.BACK: f"{names[new.source]} 쪽",
            }
            said.append(f"화살표: {heads[Arrow(field.old)]}")
    return tuple(map(_short, said))


def _short(words: str) -> str:
    return cells.cut(" ".join(words.split()), _LONGEST)
