"""Groups that hold the same again are known as such, and drawn alike."""

from __future__ import annotations

import pytest
from layout.media import rects

from dohae.layout.replicas import find_replicas
from dohae.model import parse


def found(text):
    """Pairs of replicas in a model, by path."""
    return [(one.first.path, one.second.path) for one in find_replicas(parse(text, "t.yaml", "t"))]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        ("DB", "DB"),
        ("A DB", "B DB"),
        ("웹 1", "웹 12"),
        ("수신-a", "수신-b"),
        ("가 구역", "나 구역"),
    ],
)
def test_a_letter_or_number_tells_replicas_apart_and_no_more(mine, theirs):
    assert found(f"""
title: t
nodes:
  a: {{kind: aws.az, nodes: {{x: {{title: "{mine}"}}, y: {{title: 저장}}}}}}
  b: {{kind: aws.az, nodes: {{x: {{title: "{theirs}"}}, y: {{title: 저장}}}}}}
""") == [("a", "b")]


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [("웹", "앱"), ("A", "B"), ("1", "2"), ("Kafka", "Redis"), ("주 DB", "부 DB")],
)
def test_what_is_called_otherwise_is_no_replica_by_name(mine, theirs):
    assert not found(f"""
title: t
nodes:
  a: {{kind: aws.az, nodes: {{x: {{title: "{mine}"}}, y: {{title: "{mine} 2"}}}}}}
  b: {{kind: aws.az, nodes: {{x: {{title: "{theirs}"}}, y: {{title: "{theirs} 나"}}}}}}
""")


LINES = """
title: t
direction: right
nodes:
  one: {{title: 전극 라인, nodes: {{p: {{title: 코팅}}, q: {{title: 압연}}, edge: server}}}}
  two: {{title: 조립 라인, nodes: {{p: {{title: 적층}}, q: {{title: 용접}}, edge: server}}}}
  hub: server
links:
  - "one.p, one.q -> one.edge"
  - "two.p, two.q -> {target}"
  - "one.edge, two.edge -> hub"
"""


def test_groups_of_the_same_kinds_linked_alike_are_replicas_whatever_all_is_called():
    assert found(LINES.format(target="two.edge")) == [("one", "two")]
    assert not found(LINES.format(target="hub"))


def test_replicas_known_by_their_links_stand_alike(drawn):
    at = rects(drawn(LINES.format(target="two.edge").replace("title: t\n", "")))
    for name in ("q", "edge"):
        first, second = (
            (
                at[f"{line}.{name}"].left > at[f"{line}.p"].right,
                at[f"{line}.{name}"].top > at[f"{line}.p"].bottom,
            )
            for line in ("one", "two")
        )
        assert first == second
