"""`dohae kinds` tells what may stand after ``kind:``."""

from __future__ import annotations

import json

from dohae import cells
from dohae.cli.app import run
from dohae.icons import find, kinds


def test_words_list_kinds_with_what_they_are_called_in_columns(capsys):
    assert run(["kinds", "로드", "밸런서"]) == 0
    said = capsys.readouterr()
    first, second, *_ = said.out.splitlines()
    assert first.split(maxsplit=2) == ["aws.elb", "ELB", "로드 밸런서, 로드밸런서"]
    assert second.startswith("azure.loadbalancer")
    column = first.index("ELB")
    assert cells.width(first[:column]) == cells.width(second[: second.index("Load")])
    assert said.err == ""


def test_without_words_it_lists_what_has_korean_names_and_says_that_there_is_more(capsys):
    assert run(["kinds"]) == 0
    said = capsys.readouterr()
    names = [line.split()[0] for line in said.out.splitlines()]
    assert {"box", "office", "aws.ec2", "k8s.pod", "onprem.kafka"} <= set(names)
    assert said.err == f"{len(kinds()) - len(names)} more are found by words\n"


def test_groups_alone_are_all_that_have_a_look_of_their_own(capsys):
    assert run(["kinds", "--groups"]) == 0
    said = capsys.readouterr()
    names = [line.split()[0] for line in said.out.splitlines()]
    assert names == [kind.name for kind in kinds() if kind.is_group]
    assert all(line.endswith("(group)") for line in said.out.splitlines())
    assert said.err == ""


def test_as_json_it_says_all_of_each(capsys):
    assert run(["kinds", "aws", "vpc", "--groups", "--format", "json"]) == 0
    (row,) = json.loads(capsys.readouterr().out)
    vpc = find("aws.vpc")
    assert row == {
        "kind": "aws.vpc",
        "label": vpc.label,
        "korean": list(vpc.names_ko),
        "english": list(vpc.names_en),
        "stands for": [],
        "provider": "aws",
        "group": True,
        "icon": True,
    }


def test_a_product_without_an_icon_is_shown_the_kind_that_stands_for_it(capsys):
    assert run(["kinds", "포티넷"]) == 0
    said = capsys.readouterr()
    assert said.out.split() == ["generic.firewall", "Firewall", "방화벽"]
    assert said.err == ""


def test_what_no_kind_is_called_ends_with_1_and_a_way_on(capsys):
    assert run(["kinds", "aws.ec3"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "no kind is called 'aws.ec3'",
        "did you mean aws.ec2, aws.ecs, aws.ecr?",
        "a node without 'kind' is a box with its title",
    ]
    assert run(["kinds", "뭐래요", "--format", "json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out) == []
    assert "did you mean" not in said.err
