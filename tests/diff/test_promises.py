"""What holds for any two cases: the report is whole, and the drawing of both is true."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from strategies import PLAIN, WICKED, cases
from variants import variants

from dohae.diff import compare, merged
from dohae.diff.record import as_json
from dohae.diff.report import Report
from dohae.draw import metrics
from dohae.draw.text.charset import ASCII, UNICODE
from dohae.draw.text.paint import paint
from dohae.draw.text.verify import verify
from dohae.layout import lay_out
from dohae.model import Arrow, Case, Link, Node, Sign, find_models, load

MODELS = find_models([Path(__file__).parents[2] / "models"])
TEXTS = (*PLAIN, *WICKED)
EDITED = cases(max_nodes=10, texts=TEXTS).flatmap(
    lambda case: st.tuples(st.just(case), variants(case, texts=TEXTS))
)
STRANGERS = st.tuples(cases(max_nodes=8), cases(max_nodes=8))
PAIRS = st.one_of(EDITED, STRANGERS)
RANDOM = settings(max_examples=60, suppress_health_check=list(HealthCheck))


def parent(path: str) -> str:
    return path.rpartition(".")[0]


def told(link: Link, paths: dict[str, str] | None = None) -> tuple[object, ...]:
    """What a link says, however it is written."""
    ends = link.source, link.target
    source, target = (paths[end] for end in ends) if paths else ends
    arrow = link.arrow
    if arrow is Arrow.BACK:
        source, target, arrow = target, source, Arrow.FORWARD
    elif arrow is not Arrow.FORWARD:
        source, target = sorted((source, target))
    return source, target, arrow, link.label, link.style


def words(node: Node) -> tuple[object, ...]:
    """What a node says, wherever it stands."""
    return node.kind, node.title, node.label, node.is_group, node.border


def without(nodes: tuple[Node, ...], sign: Sign) -> tuple[Node, ...]:
    """Nodes without those of a sign, and without marks."""
    return tuple(
        replace(node, nodes=without(node.nodes, sign), mark=None)
        for node in nodes
        if not (node.mark and node.mark.sign is sign)
    )


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.stem)
def test_a_model_does_not_differ_from_itself(model: Path) -> None:
    case, again = load(model), load(model)
    difference = compare(case, again)
    assert difference.is_empty
    assert difference.pairs == {node.path: node.path for node in case.walk()}
    both = merged(difference)
    assert both.nodes == case.nodes
    assert both.links == case.links


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model.stem)
def test_of_a_new_model_all_is_added_and_of_one_that_is_gone_all_removed(model: Path) -> None:
    case = load(model)
    for difference, sign in (
        (compare(None, case), Sign.ADDED),
        (compare(case, None), Sign.REMOVED),
    ):
        both = merged(difference)
        marks = [*(node.mark for node in both.walk()), *(link.mark for link in both.links)]
        assert {mark.sign for mark in marks if mark} == {sign}
        assert all(marks)
        assert without(both.nodes, Sign.CHANGED) == tuple(
            replace(node) for node in without_hints(case.nodes, sign)
        )


def without_hints(nodes: tuple[Node, ...], sign: Sign) -> tuple[Node, ...]:
    """What is gone has no wishes any more."""
    return tuple(
        replace(
            node,
            nodes=without_hints(node.nodes, sign),
            hints=() if sign is Sign.REMOVED else node.hints,
        )
        for node in nodes
    )


@RANDOM
@given(cases(max_nodes=20, texts=TEXTS))
def test_no_case_differs_from_itself(case: Case) -> None:
    assert compare(case, case).is_empty


@RANDOM
@given(PAIRS)
def test_a_drawing_of_both_has_all_of_both_marked_right(pair: tuple[Case, Case]) -> None:
    old, new = pair
    both = merged(compare(old, new))
    # Without what is gone it is the newer one, whole and in its order.
    assert without(both.nodes, Sign.REMOVED) == new.nodes
    kept = [link for link in both.links if not (link.mark and link.mark.sign is Sign.REMOVED)]
    assert [replace(link, mark=None) for link in kept] == list(new.links)
    # Without what is new it has as much as the older one; what did not change says the same.
    before = [n for n in both.walk() if not (n.mark and n.mark.sign is Sign.ADDED)]
    same = [node for node in before if not (node.mark and node.mark.sign is Sign.CHANGED)]
    assert len(before) == sum(1 for _ in old.walk())
    assert Counter(map(words, same)) <= Counter(words(node) for node in old.walk())
    links = [link for link in both.links if not (link.mark and link.mark.sign is Sign.ADDED)]
    assert len(links) == len(old.links)
    assert len({node.path for node in both.walk()}) == sum(1 for _ in both.walk())


@RANDOM
@given(PAIRS)
def test_a_drawing_of_both_is_read_back_in_both_charsets(pair: tuple[Case, Case]) -> None:
    both = merged(compare(*pair))
    plan = lay_out(both, metrics("text"), trials=1)
    for charset in (UNICODE, ASCII):
        assert verify(both, "\n".join(paint(plan, charset).rows())) == []


@RANDOM
@given(PAIRS)
def test_the_record_applied_to_the_older_case_gives_the_newer(pair: tuple[Case, Case]) -> None:
    old, new = pair
    difference = compare(old, new)
    record = json.loads(as_json(Report("a", "b", (difference,), 0)))["models"][0]
    nodes, links = record["nodes"], record["links"]
    became = {c["old"]["path"]: c["new"] for c in nodes if c["change"] == "changed"}
    gone = {c["old"]["path"] for c in nodes if c["change"] == "removed"}
    paths: dict[str, str] = {"": ""}
    made = [record_words(c["new"]) for c in nodes if c["change"] == "added"]
    for node in old.walk():
        if node.path in gone:
            continue
        # What a group is called now is told of the group alone.
        group = paths.get(parent(node.path), "")
        now = became.get(node.path)
        paths[node.path] = now["path"] if now else f"{group}.{node.id}".lstrip(".")
        made.append(record_words(now) if now else (paths[node.path], *node_words(node)))
    assert Counter(made) == Counter((node.path, *node_words(node)) for node in new.walk())
    taken = Counter(told(link_of(change["old"])) for change in links if change["change"] != "added")
    left = Counter(told(link) for link in old.links) - taken
    assert taken <= Counter(told(link) for link in old.links)
    after = Counter(told(link_of(change["new"])) for change in links if change["new"])
    for (source, target, *rest), count in left.items():
        link = Link(str(source), str(target), *rest)
        after[told(link, paths)] += count
    assert after == Counter(told(link) for link in new.links)


def node_words(node: Node) -> tuple[object, ...]:
    side = node.border and str(node.border)
    return node.is_group, node.kind, node.title, node.label, side


def record_words(record: dict[str, object]) -> tuple[object, ...]:
    return tuple(record[key] for key in ("path", "is_group", "kind", "title", "label", "border"))


def link_of(record: dict[str, str]) -> Link:
    said = {name: value for name, value in record.items() if name != "line"}
    return Link(**{**said, "arrow": Arrow(said["arrow"])})
