"""A report as JSON: documented in ``docs/guide/diff.md``, and only ever added to."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from dohae.diff.pairs import parent

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dohae.diff.compare import Difference, Field, LinkChange, NodeChange, WordChange
    from dohae.diff.report import Report
    from dohae.model.case import Link, Node

FORMAT = 1
"""Counted up when something in the record means something else than before."""
Record = dict[str, object]


def as_json(report: Report) -> str:
    """The report in UTF-8, indented."""
    record: Record = {
        "format": FORMAT,
        "old": report.old or None,
        "new": report.new or None,
        "unchanged": report.unchanged,
        "models": [_model(difference) for difference in report.differences],
        "problems": [
            {
                "file": problem.where.file,
                "line": problem.where.line or None,
                "column": problem.where.column or None,
                "text": str(problem.what),
                "hint": str(problem.hint) or None,
            }
            for problem in report.problems
        ],
    }
    return json.dumps(record, ensure_ascii=False, indent=2) + "\n"


def _model(difference: Difference) -> Record:
    old, new = difference.old, difference.new
    return {
        "change": difference.sign.word,
        "old": {"name": old.name, "file": old.file} if old else None,
        "new": {"name": new.name, "file": new.file} if new else None,
        "words": [_words(change) for change in difference.words],
        "nodes": [_node_change(change) for change in difference.nodes],
        "links": [_link_change(change) for change in difference.links],
    }


def _words(change: WordChange) -> Record:
    return {
        "change": change.sign.word,
        "name": change.name,
        "old": change.old or None,
        "new": change.new or None,
    }


def _node_change(change: NodeChange) -> Record:
    return {
        "change": change.sign.word,
        "fields": _fields(change.fields),
        "old": _node(change.old) if change.old else None,
        "new": _node(change.new) if change.new else None,
    }


def _node(node: Node) -> Record:
    return {
        "path": node.path,
        "group": parent(node.path) or None,
        "is_group": node.is_group,
        "kind": node.kind,
        "title": node.title,
        "label": node.label,
        "border": node.border and str(node.border),
        "direction": node.direction and str(node.direction),
        "hints": {str(hint.relation): hint.other for hint in node.hints},
        "href": node.href,
        "note": node.note,
        "line": node.where.line or None,
    }


def _link_change(change: LinkChange) -> Record:
    return {
        "change": change.sign.word,
        "fields": _fields(change.fields),
        "old": _link(change.old) if change.old else None,
        "new": _link(change.new) if change.new else None,
    }


def _link(link: Link) -> Record:
    return {
        "source": link.source,
        "target": link.target,
        "arrow": str(link.arrow),
        "label": link.label,
        "style": str(link.style),
        "line": link.where.line or None,
    }


def _fields(fields: Iterable[Field]) -> list[str]:
    return [field.name for field in fields]
