"""The same drawing as a plain script for ``diagrams``."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import diagrams
import pytest
from lxml import etree

from dohae.draw.picture import graphviz
from dohae.draw.picture.lettering import link_lines, node_lines
from dohae.draw.picture.script import export_script
from dohae.draw.picture.theme import load

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from dohae.layout.plan import Plan

S = "{http://www.w3.org/2000/svg}"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], str]:
    """Runs a script and returns the DOT source that it would have had painted."""

    def run(script: str) -> str:
        sources = []

        def render(self: diagrams.Diagram) -> None:
            sources.append(self.dot.source)
            (tmp_path / self.filename).touch()

        monkeypatch.chdir(tmp_path)
        monkeypatch.setattr(diagrams.Diagram, "render", render)
        exec(compile(script, "script.py", "exec"), {"__name__": "__main__"})  # noqa: S102 - our own
        [source] = sources
        return source

    return run


def test_it_draws_every_node_and_link_in_its_place(plans: list[Plan], run) -> None:
    for plan in plans:
        source = run(export_script(plan.case, plan))
        root = etree.fromstring(graphviz.paint(source, "svg"))
        texts = [text.text for text in root.iter(f"{S}text")]
        for box in plan.boxes:
            if not box.node.is_group:
                assert {line.text for line in node_lines(box.node)} <= set(texts)
        for route in plan.routes:
            assert {line.text for line in link_lines(route.link) if route.label} <= set(texts)
        links = [g for g in root.iter(f"{S}g") if g.get("class") == "edge"]
        assert len(links) == len(plan.routes)
        clusters = [g for g in root.iter(f"{S}g") if g.get("class") == "cluster"]
        assert len(clusters) == sum(box.node.is_group for box in plan.boxes)


def test_groups_of_one_title_stay_apart_and_odd_names_become_variables(planned, run) -> None:
    text = """
title: '예 \"\"\" \\'
nodes:
  class: {kind: aws.vpc, title: 같다, nodes: {웹-1: aws.ec2, EC2: aws.ec2}}
  1-b: {kind: aws.vpc, title: 같다, nodes: {웹_1: aws.ec2, x: {kind: box, label: "<b>\\\\N"}}}
links: [class -> 1-b, class.EC2 <-> x, 웹-1 <- 웹_1]
"""
    plan = planned(text)
    script = export_script(plan.case, plan)
    names = [
        target.id
        for node in ast.walk(ast.parse(script))
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    ]
    assert len(names) == len(set(names))
    source = run(script)
    clusters = re.findall(r"subgraph \"?(cluster_\w+)", source)
    assert len(set(clusters)) == 2
    drawn = etree.fromstring(graphviz.paint(source, "svg")).iter(f"{S}text")
    assert "<b>\\N" in [text.text for text in drawn]


def test_it_imports_only_what_it_uses(shop: Plan) -> None:
    tree = ast.parse(export_script(shop.case, shop))
    imported = {
        alias.asname or alias.name
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    used = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    assert imported <= used


def test_classes_of_one_name_are_told_apart(planned, run) -> None:
    kinds = "azure.compute.VM", "azure.network.Firewall", "generic.network.Firewall"
    nodes = ", ".join(f"n{number}: {kind}" for number, kind in enumerate(kinds))
    plan = planned(f"title: 예\nnodes: {{{nodes}}}\n")
    source = run(export_script(plan.case, plan))
    assert "azure/network/firewall" in source
    assert "generic/network/firewall" in source


def test_borders_are_as_wide_as_in_the_picture(planned) -> None:
    plan = planned("title: 예\nnodes: {r: {kind: aws.region, nodes: {a: aws.ec2}}}\n")
    assert f'"penwidth": "{load("light").groups["region"].width:g}"' in export_script(
        plan.case, plan
    )


def test_borders_have_dashes_that_graphviz_knows(planned) -> None:
    plan = planned("title: 예\ntheme: print\nnodes: {r: {kind: aws.region, nodes: {a: aws.ec2}}}\n")
    assert load("print").groups["region"].dash == "dash-dot"
    assert '"style": "dashed"' in export_script(plan.case, plan)


def test_a_line_does_not_strike_its_label_through(planned, run) -> None:
    text = """
title: 예
direction: right
nodes:
  on_line: {kind: aws.private-subnet, nodes: {a: aws.ec2, b: {kind: box, label: "\\\\N"}}}
  c: aws.ec2
links:
  - a -> b: "안 \\\\N"
  - b -> c: <밖> & "둘"
"""
    plan = planned(text)
    drawn = etree.fromstring(graphviz.paint(run(export_script(plan.case, plan)), "svg"))
    grounds = {}
    for group in drawn.iter(f"{S}g"):
        if group.get("class") == "edge":
            *_, ground, label = list(group.iter(f"{S}polygon", f"{S}text"))
            grounds[label.text] = ground.get("fill").upper()
    theme = load("light")
    inside = theme.groups["private-subnet"].fill.upper()
    assert grounds == {r"안 \N": inside, '<밖> & "둘"': theme.ground.upper()}
