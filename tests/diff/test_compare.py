"""What changed is told as what it is: renamed, moved, turned round, and not as gone and new."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dohae.diff import compare, merged
from dohae.diff.compare import WordChange
from dohae.model import Case, Mark, Sign, parse
from dohae.model.case import Meaning

MODEL = """\
title: 사이트
nodes:
  vpc:
    kind: aws.vpc
    nodes:
      front: {kind: aws.public-subnet, nodes: {web: {kind: aws.ec2, title: 웹 서버}}}
      back: {kind: aws.private-subnet, nodes: {db: {kind: aws.rds, title: 자료}}}
      gate: {kind: aws.endpoint, border: right}
  files: aws.s3
links:
  - web -> db: SQL
  - gate -- files
"""


def case(text: str) -> Case:
    return parse(text, "m.yaml", "m")


def nodes(old: str, new: str) -> list[tuple[str, str, list[str]]]:
    found = compare(case(old), case(new)).nodes
    return [
        (change.sign, (change.new or change.old).path, [field.name for field in change.fields])
        for change in found
    ]


def links(old: str, new: str) -> list[tuple[str, str, dict[str, tuple[str, str]]]]:
    return [
        (
            change.sign,
            f"{(change.new or change.old).source} {(change.new or change.old).target}",
            {field.name: (field.old, field.new) for field in change.fields},
        )
        for change in compare(case(old), case(new)).links
    ]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("title: 웹 서버", "title: 앱 서버", ("~", "vpc.front.web", ["title"])),
        ("web: {kind: aws.ec2,", "web: {kind: aws.lambda,", ("~", "vpc.front.web", ["kind"])),
        ("border: right", "border: left", ("~", "vpc.gate", ["border"])),
        ("title: 자료}", "title: 자료, label: 주 DB}", ("~", "vpc.back.db", ["label"])),
        ("title: 자료}", "title: 자료, note: 새것}", ("~", "vpc.back.db", ["note"])),
        ("title: 자료}", "title: 자료, href: /db}", ("~", "vpc.back.db", ["href"])),
        ("title: 자료}", "title: 자료, below: web}", ("~", "vpc.back.db", ["hints"])),
        ("kind: aws.vpc\n", "kind: aws.vpc\n    direction: down\n", ("~", "vpc", ["direction"])),
        ("kind: aws.vpc\n", "kind: aws.region\n", ("~", "vpc", ["kind"])),
        ("  files: aws.s3", "  store: aws.s3", ("~", "store", ["id"])),
        ("  files: aws.s3", "  files: aws.s3\n  logs: aws.s3", ("+", "logs", [])),
    ],
)
def test_each_change_of_a_node_is_told_alone(before, after, expected):
    new = MODEL.replace(before, after).replace("gate -- files", _files(after))
    assert nodes(MODEL, new) == [expected]
    gone = {"~": "~", "+": "-"}[expected[0]]
    assert [sign for sign, *_ in nodes(new, MODEL)] == [gone]


def _files(after: str) -> str:
    return "gate -- store" if "store" in after else "gate -- files"


@pytest.mark.parametrize(
    ("before", "after", "sign", "fields"),
    [
        ("web -> db: SQL", "web -> db: SQL 질의", "~", {"label": ("SQL", "SQL 질의")}),
        ("web -> db: SQL", "web -> db", "~", {"label": ("SQL", "")}),
        ("web -> db: SQL", "db -> web: SQL", "~", {"arrow": ("<-", "->")}),
        ("web -> db: SQL", "web <-> db: SQL", "~", {"arrow": ("->", "<->")}),
        ("gate -- files", "gate -> files", "~", {"arrow": ("--", "->")}),
        (
            "gate -- files",
            "{from: gate, to: files, arrow: '--', style: dashed}",
            "~",
            {"style": ("solid", "dashed")},
        ),
        ("gate -- files", "gate -- files\n  - web -- files", "+", {}),
    ],
)
def test_each_change_of_a_link_is_told_alone(before, after, sign, fields):
    ((found, _, told),) = links(MODEL, MODEL.replace(before, after))
    assert (found, told) == (sign, fields)


@pytest.mark.parametrize(
    ("before", "after"),
    [("web -> db: SQL", "db <- web: SQL"), ("gate -- files", "files -- gate")],
)
def test_the_same_link_written_otherwise_is_no_change(before, after):
    assert compare(case(MODEL), case(MODEL.replace(before, after))).is_empty


def test_a_group_that_moved_takes_what_it_holds_with_it():
    new = MODEL.replace("      back:", "  account:\n    kind: aws.account\n    nodes:\n      back:")
    new = new.replace("      gate: {kind: aws.endpoint, border: right}\n", "")
    new = new.replace(
        "{kind: aws.public-subnet, nodes: {web: {kind: aws.ec2, title: 웹 서버}}}\n",
        "{kind: aws.public-subnet, nodes: {web: {kind: aws.ec2, title: 웹 서버}}}\n"
        "      gate: {kind: aws.endpoint, border: right}\n",
    )
    assert nodes(MODEL, new) == [("+", "account", []), ("~", "account.back", ["group"])]
    assert links(MODEL, new) == []


def test_servers_that_look_alike_and_got_other_ids_are_not_gone_and_new():
    nodes_of = "title: T\nnodes: {web-1: aws.ec2, web-2: aws.ec2, db: aws.rds}\n"
    old = nodes_of + "links: ['web-1, web-2 -> db']\n"
    new = old.replace("web-", "app-")
    assert nodes(old, new) == [("~", "app-1", ["id"]), ("~", "app-2", ["id"])]
    assert links(old, new) == []


def test_what_only_looks_alike_is_not_taken_for_the_same():
    old = "title: T\nnodes: {a: {kind: aws.ec2, title: 가}, b: aws.rds}\nlinks: [a -> b]\n"
    new = "title: T\nnodes: {c: {kind: aws.s3, title: 나}, b: aws.rds}\nlinks: [c -> b]\n"
    assert nodes(old, new) == [("+", "c", []), ("-", "a", [])]


def test_words_beside_the_drawing_are_told_item_by_item():
    old = "title: T\nsummary: 옛 글\nnotes: [가, 나]\nnodes: {a: aws.ec2}\n"
    old += "components: [{kind: aws.ec2, name: 서버, count: 1}]\n"
    new = (
        old.replace("옛 글", "새 글")
        .replace("[가, 나]", "[나, 다]")
        .replace("name: 서버", "name: 서버, role: 웹")
    )
    found = compare(case(old), case(new))
    assert [(c.sign, c.name, c.old, c.new) for c in found.words] == [
        ("~", "summary", "옛 글", "새 글"),
        ("~", "component", "서버: 1 (aws.ec2)", "서버: 1 (aws.ec2), 웹"),
        ("-", "note", "가", ""),
        ("+", "note", "", "다"),
    ]
    assert not found.is_drawn


LEGEND = {"solid": "동기", "dashed": "비동기", "bold": "주 경로", "aws.vpc": "망"}
legends = st.lists(st.sampled_from(list(LEGEND)), unique=True).flatmap(
    lambda keys: st.fixed_dictionaries(
        {key: st.sampled_from([LEGEND[key], "다른 뜻", "셋째 뜻"]) for key in keys}
    )
)


def legend_of(words: dict[str, str]) -> Case:
    meanings = tuple(Meaning(of, said) for of, said in words.items())
    return Case("m", "T", (), legend=bool(words), meanings=meanings)


@given(legends, legends)
def test_of_a_legend_only_what_changed_is_told(old: dict[str, str], new: dict[str, str]) -> None:
    found = compare(legend_of(old), legend_of(new)).words
    assert bool(found) == (list(old.items()) != list(new.items()))
    if old and new and old != new:
        assert Counter((c.old, c.new) for c in found) == {
            tuple(f"{of}: {side[of]}" if of in side else "" for side in (old, new)): 1
            for of in {**old, **new}
            if old.get(of) != new.get(of)
        }
        assert all(
            c.sign == (Sign.CHANGED if c.old and c.new else "+" if c.new else "-") for c in found
        )


def test_an_entry_of_a_legend_that_is_told_otherwise_is_one_line():
    old = "title: T\nlegend: {dashed: 가, bold: 나}\nnodes: {a: , b: }\n"
    old += "links: [{from: a, to: b, style: dashed}, {from: a, to: b, style: bold, label: x}]\n"
    found = compare(case(old), case(old.replace("나", "다"))).words
    assert found == (WordChange(Sign.CHANGED, "legend", "bold: 나", "bold: 다"),)
    whole = compare(case(old.replace("{dashed: 가, bold: 나}", "true")), case(old)).words
    assert [(c.old, c.new) for c in whole] == [("true", "dashed: 가, bold: 나")]


def marks(old: str, new: str) -> dict[str, Mark | None]:
    return {node.path: node.mark for node in merged(compare(case(old), case(new))).walk()}


def test_what_is_gone_stands_where_it_stood_under_a_name_of_its_own():
    old = "title: T\nnodes: {g: {nodes: {a: , b: , c: }}}\n"
    new = "title: T\nnodes: {g: {nodes: {a: , c: }}}\n"
    assert list(marks(old, new).items()) == [
        ("g", None),
        ("g.a", None),
        ("g.b", Mark(Sign.REMOVED)),
        ("g.c", None),
    ]
    swapped = "title: T\nnodes: {g: {nodes: {a: , b: {nodes: {x: }}, c: }}}\n"
    assert marks(old, swapped)["g.b-2"] == Mark(Sign.REMOVED)


def test_a_drawing_says_what_a_changed_node_was():
    new = MODEL.replace("title: 웹 서버", "title: 앱 서버").replace("border: right", "border: left")
    found = marks(MODEL, new.replace("{kind: aws.rds,", "{kind: aws.aurora,"))
    assert found["vpc.front.web"] == Mark(Sign.CHANGED, ("이름: 웹 서버",))
    assert found["vpc.gate"] == Mark(Sign.CHANGED, ("경계: 오른쪽",))
    assert found["vpc.back.db"] == Mark(Sign.CHANGED, ("종류: RDS",))


def test_a_link_that_is_gone_does_not_hinder_what_moved_into_its_other_end():
    old = "title: T\nnodes: {g: {nodes: {a: }}, b: {title: 비}}\nlinks: [b -> g]\n"
    new = "title: T\nnodes: {g: {nodes: {a: , b: {title: 비}}}}\n"
    assert nodes(old, new) == [("~", "g.b", ["group"])]
    assert marks(old, new) == {
        "g": None,
        "g.a": None,
        "g.b": Mark(Sign.ADDED),
        "b": Mark(Sign.REMOVED),
    }
