"""Nodes and groups are read as they are written, and what is wrong with them is told."""

from __future__ import annotations

import pytest

from dohae.geometry import Side
from dohae.model import Direction
from dohae.source import Limits


@pytest.mark.parametrize(
    ("written", "kind", "title", "label", "is_group"),
    [
        ("", "box", "", "a", False),
        ("box", "box", "", "a", False),
        ("aws.rds", "aws.rds", "", "RDS", False),
        ("aws.Elastic-Load_Balancing", "aws.elb", "", "ELB", False),
        ("aws.vpc", "aws.vpc", "VPC", "", True),
        ("group", "group", "a", "", True),
        ("{}", "box", "", "a", False),
        ("{title: T}", "box", "T", "", False),
        ("{label: L}", "box", "", "L", False),
        ('{label: ""}', "box", "", "a", False),
        ("{kind: aws.ec2, title: Web Server}", "aws.ec2", "Web Server", "EC2", False),
        (
            "{kind: aws.ec2, title: EC2, label: 업무 시스템 서버}",
            "aws.ec2",
            "EC2",
            "업무 시스템 서버",
            False,
        ),
        ('{kind: aws.ec2, title: T, label: ""}', "aws.ec2", "T", "", False),
        ('{kind: aws.ec2, label: ""}', "aws.ec2", "", "a", False),
        ("{kind: aws.ec2, label: }", "aws.ec2", "", "EC2", False),
        ("{nodes: }", "group", "a", "", True),
        ("{nodes: {}}", "group", "a", "", True),
        ("{kind: aws.vpc, title: 서비스 망}", "aws.vpc", "서비스 망", "", True),
        ("{kind: aws.vpc, label: 서비스 망}", "aws.vpc", "서비스 망", "", True),
        ("{kind: aws.ecs, nodes: {b: box}}", "aws.ecs", "ECS", "", True),
        ("{title: on}", "box", "on", "", False),
        ("{title: 1:30}", "box", "1:30", "", False),
    ],
)
def test_a_node_has_the_words_that_are_written_or_its_kinds_or_its_id(
    case, written: str, kind: str, title: str, label: str, is_group: bool
) -> None:
    (node,) = case(f"  a: {written}\n").nodes
    assert (node.kind, node.title, node.label, node.is_group) == (kind, title, label, is_group)


def test_every_node_shows_something(case) -> None:
    nodes = case("  a:\n  b: {label: ''}\n  c: {nodes: {d: {kind: box, title: ''}}}\n").walk()
    assert all(node.title or node.label for node in nodes)


def test_all_that_is_written_on_a_node_is_kept(case) -> None:
    model = case(
        "  g:\n    kind: aws.vpc\n    direction: up\n    nodes:\n"
        "      a: {border: left, href: https://example.org/, note: 메모}\n"
        "      b: {above: a, right-of: a}\n"
    )
    (group,) = model.nodes
    a, b = group.nodes
    assert (group.direction, group.where.line, group.where.column) == (Direction.UP, 3, 3)
    assert (a.path, a.id, a.border) == ("g.a", "a", Side.LEFT)
    assert (a.href, a.note) == ("https://example.org/", "메모")
    assert [(hint.relation, hint.other) for hint in b.hints] == [
        ("above", "g.a"),
        ("right-of", "g.a"),
    ]
    assert [(hint.where.line, hint.where.column) for hint in b.hints] == [(8, 18), (8, 31)]


def test_lines_of_a_title_are_kept_without_blanks_at_their_ends(case) -> None:
    (node,) = case('  a: {title: "  Gateway  \\nEndPoint\\n"}\n').nodes
    assert node.title == "Gateway\nEndPoint"


@pytest.mark.parametrize("name", ["a", "웹-1", "_x", "1", "서버_2", "é", "ノード", "узел", "on"])
def test_ids_have_letters_of_any_script(case, name: str) -> None:
    assert case(f"  {name}: box\n  z: box\nlinks: [{name} -> z]\n").links[0].source == name


@pytest.mark.parametrize(
    "name", ["a b", "a.b", "-a", "a/b", "../x", '""', "a+b", "'--'", "a:b", "★"]
)
def test_what_is_no_id_is_told(refused, name: str) -> None:
    (problem,) = refused(f"  {name}: box\n")
    assert problem.startswith("3:3: '")
    assert "is not an id" in problem


INSIDE = " (nodes stand below 'nodes', indented further)"
BESIDE = " (links stand below 'links' of the model, beside all nodes)"
UNDER = " (what is in 'a' is indented further than it)"
NO_LINE = " (begin a line for each node, indented further, with its id and a colon)"
NO_ITEMS = " (begin a node with its id and a colon, not with '- ')"
EMPTY = " (the key stands here, with nothing after it)"


@pytest.mark.parametrize(
    ("node", "problem"),
    [
        (
            "{kind:aws.rds}",
            (
                "3:7: unknown key 'kind:aws.rds' of a node"
                " (a space stands after the colon: kind: aws.rds)"
            ),
        ),
        ("aws.ec3", "3:6: unknown kind 'aws.ec3' (did you mean aws.ec2 or aws.ecs or aws.ecr?)"),
        (
            "ibm.firewall",
            (
                "3:6: kind 'ibm.firewall' stands in several modules"
                " (write ibm.network.Firewall or ibm.security.Firewall)"
            ),
        ),
        (
            "zzyzx",
            (
                "3:6: unknown kind 'zzyzx' (a node needs no kind: without one it is a box with "
                "its title; 'dohae kinds' lists them)"
            ),
        ),
        ("{below: [b]}", "3:14: 'below' is the name of one node, not a list (name one of them)"),
        ("[x]", "3:6: a node is a kind or a mapping, not a list" + INSIDE),
        ("{kind box}", "3:7: unknown key 'kind box' of a node (write kind: box)"),
        (
            "{title = 웹 서버}",
            "3:7: unknown key 'title = 웹 서버' of a node (write title: 웹 서버)",
        ),
        ("{titel: x}", "3:7: unknown key 'titel' of a node (did you mean title?)"),
        ("{종류: box}", "3:7: unknown key '종류' of a node (did you mean kind?)"),
        ("{설명: x}", "3:7: unknown key '설명' of a node (did you mean note?)"),
        ("{이름: x}", "3:7: unknown key '이름' of a node (did you mean title?)"),
        ("{title: [x]}", "3:14: 'title' is a text, not a list"),
        ("{kind: {}}", "3:13: 'kind' is a text, not a mapping"),
        ("{nodes: [b]}", "3:14: 'nodes' is a mapping from ids to nodes, not a list" + NO_ITEMS),
        ("{nodes: b}", "3:14: 'nodes' is a mapping from ids to nodes, not the text 'b'" + NO_LINE),
        (
            "{kind: aws.vpc, title: x, label: y}",
            "3:39: a group has a title only (write both in 'title', on two lines)",
        ),
        (
            "{border: left}",
            "3:7: 'border' stands on a node that is in no group (only a group has a border)",
        ),
        (
            "{nodes: {b: {border: righ}}}",
            "3:27: 'border' is left, right, top or bottom, not 'righ' (did you mean right?)",
        ),
        ("{nodes: {b: {border: left, nodes: {}}}}", "3:19: a group cannot sit on a border"),
        ("{nodes: {b: {kind: aws.vpc, border: top}}}", "3:34: a group cannot sit on a border"),
        ("{direction: up}", "3:7: 'direction' stands on a node that is no group"),
        (
            "{nodes: {}, direction: sideways}",
            "3:29: 'direction' is right, left, down or up, not 'sideways'",
        ),
        (
            "{href: 'javascript:alert(1)'}",
            (
                "3:13: 'javascript:alert(1)' is no address that a page may lead to"
                " (http, https, mailto or a path in the site)"
            ),
        ),
        ('{title: "a\\x07"}', "3:14: invisible character U+0007"),
        ('{title: "a\\tb"}', "3:14: invisible character U+0009"),
        ('{label: "a\\e[31m"}', "3:14: invisible character U+001B"),
        ('{label: "a\\u202Eb"}', "3:14: invisible character U+202E"),
        ('{label: "a\\u200Bb"}', "3:14: invisible character U+200B"),
        ('{note: "a\\x00"}', "3:13: invisible character U+0000"),
        ('{note: "\\uFDD0dohae-block-1\\uFDD0"}', "3:13: invisible character U+FDD0"),
        (
            '{title: "\\u200Da"}',
            "3:14: '\\u200da' begins with U+200D, which needs a letter before it",
        ),
        (
            '{label: "a \\u0301"}',
            "3:14: '\u0301' begins with U+0301, which needs a letter before it",
        ),
        ("{title: 'שלום x'}", "3:14: 'שלום' runs from right to left, which no drawing can"),
        ("{title: 'مرحبا'}", "3:14: 'مرحبا' runs from right to left, which no drawing can"),
        (
            f"{{title: {'가' * 201}}}",
            "3:14: a text of more than 200 characters in a drawing (--limit label=N raises it)",
        ),
        (
            '{label: "' + r"x\n" * 8 + 'y"}',
            "3:14: more than 8 lines in a drawing (--limit lines=N raises it)",
        ),
        (
            f"{{note: {'x' * 20_001}}}",
            "3:13: a text of more than 20,000 characters (--limit prose=N raises it)",
        ),
    ],
)
def test_what_is_wrong_with_a_node_is_told_at_its_place(refused, node: str, problem: str) -> None:
    assert refused(f"  a: {node}\n") == [problem]


def test_a_joiner_inside_of_an_emoji_may_stand_in_a_title(case) -> None:
    assert case('  a: {title: "👩\u200d💻 dev"}\n').nodes[0].title == "👩\u200d💻 dev"


def test_two_nodes_with_one_id_in_one_group_are_refused_and_in_two_groups_not(
    case, refused
) -> None:
    assert refused("  g: {nodes: {a: box, a: aws.s3}}\n") == [
        "3:23: 'a' is written twice (first at f.yaml:3:15)"
    ]
    assert len(case("  g: {nodes: {a: box}}\n  h: {nodes: {a: box}}\n  a: box\n").nodes) == 3


def test_the_limits_on_nodes_and_depth_are_exact(case, refused) -> None:
    limits = Limits(nodes=3, depth=2)
    assert case("  a: {nodes: {b: {nodes: {c: box}}}}\n", limits=limits)
    assert refused("  a: {nodes: {b: {nodes: {}}, c: {nodes: {}}, d: box}}\n", limits=limits) == [
        "3:47: more than 3 nodes (--limit nodes=N raises it)"
    ]
    assert refused("  a: {nodes: {b: {nodes: {c: {nodes: {d: box}}}}}}\n", limits=limits) == [
        "3:38: groups nest deeper than 2 levels (--limit depth=N raises it)"
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("title: T\n", "1:1: a model needs 'nodes'"),
        ("title: T\nnodes:\n", "2:1: a model needs 'nodes'" + EMPTY),
        ("title:\nnodes: {a: box}\n", "1:1: a model needs 'title'" + EMPTY),
        ("title: T\nnodes: {}\n", "2:8: a model needs at least one node"),
        (
            "title: T\nnodes: a\n",
            "2:8: 'nodes' is a mapping from ids to nodes, not the text 'a'" + NO_LINE,
        ),
        ("nodes: {a: box}\n", "1:1: a model needs 'title'"),
        ("title: ' '\nnodes: {a: box}\n", "1:8: a model needs 'title'"),
    ],
)
def test_a_model_has_a_title_and_nodes(refused, text: str, problem: str) -> None:
    assert refused(text, head="") == [problem]


def test_an_id_without_a_space_after_its_colon_is_told_that(refused) -> None:
    hint = "a space stands after the colon that ends an id"
    assert refused("  a:{kind: box}\n")[0] == f"3:3: 'a:{{kind' is not an id ({hint})"


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("a: box\nb: {kind: box}\n", {"3:1: unknown key 'a'", "4:1: unknown key 'b'"}),
        (
            "  g:\n    nodes:\n    a: box\n    b: box\n",
            {"5:5: unknown key 'a'", "6:5: unknown key 'b'"},
        ),
        # As like a key of a model as can be, but with what a node has.
        ("node: {kind: box}\n", {"3:1: unknown key 'node'"}),
    ],
)
def test_nodes_that_are_not_indented_are_told_to_be(refused, text: str, problems: set[str]) -> None:
    hint = "(what is in 'nodes' is indented further than it)"
    assert {said.partition(" of ")[0] for said in refused(text) if hint in said} == problems


@pytest.mark.parametrize("text", ["link: []\n", "lnks: x\n", "  a: box\nb: 가\n"])
def test_other_keys_below_are_not_taken_for_nodes(refused, text: str) -> None:
    assert "indented further" not in "".join(refused(text))


NEW_LINE = "begins no new line here (put the text in double quotes, with '\\n' where a line begins)"


@pytest.mark.parametrize(
    ("text", "column", "sign"),
    [
        (r"{title: 웹\n서버}", "3:15", r"\n"),
        (r"{title: 'EC2\nm5'}", "3:18", r"\n"),
        (r"{label: 웹<br>서버}", "3:15", "<br>"),
        (r"{label: 웹<BR />서버}", "3:15", "<BR />"),
    ],
)
def test_a_sign_for_a_new_line_that_makes_none_is_told(refused, text, column, sign) -> None:
    assert refused(f"  a: {text}\n") == [f"{column}: '{sign}' {NEW_LINE}"]


@pytest.mark.parametrize(
    ("link", "column"),
    [
        (r"a -> a: x\ny", "5:14"),
        (r"'a -> a: x\ny'", "5:15"),
        (r"{from: a, to: a, label: x\ny}", "5:30"),
    ],
)
def test_so_it_is_in_a_label_of_a_link(refused, link: str, column: str) -> None:
    where = rf"{column}: '\n' {NEW_LINE}"
    assert refused(f"  a: box\nlinks:\n  - {link}\n") == [where]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (r'"웹\n서버"', "웹\n서버"),
        (r'"웹\\n서버"', r"웹\n서버"),
        ('"웹<br>서버"', "웹<br>서버"),
        (r"D:\new", r"D:\new"),
        (r"'\\nas\nfs'", r"\\nas\nfs"),
        (r"CORP\admin", r"CORP\admin"),
    ],
)
def test_what_is_written_so_on_purpose_is_kept(case, text: str, title: str) -> None:
    (node,) = case(f"  a: {{title: {text}}}\n").nodes
    assert node.title == title


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("  vpc:\n    web: aws.ec2\n", "4:5: unknown key 'web' of a node" + INSIDE),
        ("  vpc: {kind: aws.vpc, orders: {}}\n", "3:24: unknown key 'orders' of a node" + INSIDE),
        ("  a: box\nb: box\n", "4:1: unknown key 'b' of a model" + INSIDE),
        ("  a: {in: {b: box}}\n", "3:7: unknown key 'in' of a node" + INSIDE),
        ("  a: {knd: box}\n", "3:7: unknown key 'knd' of a node (did you mean kind?)"),
        ("  a: {name: server}\n", "3:7: unknown key 'name' of a node (did you mean title?)"),
        (
            "  a: box\nsumary: user\n",
            "4:1: unknown key 'sumary' of a model (did you mean summary?)",
        ),
        ("  a: {lable: 가}\n", "3:7: unknown key 'lable' of a node (did you mean label or above?)"),
        ("  a: {links: [a]}\n", "3:7: unknown key 'links' of a node" + BESIDE),
        (
            "  a: box\n  links: [a -> a]\n",
            "4:10: a node is a kind or a mapping, not a list" + BESIDE,
        ),
        ("  a: {to: a}\n", "3:7: unknown key 'to' of a node" + BESIDE),
        ("  a: box\n  a -> a:\n", "4:3: 'a -> a' is not an id" + BESIDE),
        ("  a->a: box\n", "3:3: 'a->a' is not an id" + BESIDE),
    ],
)
def test_nodes_and_links_in_a_wrong_place_are_told_the_right_one(refused, text, problem) -> None:
    assert refused(text) == [problem]


@pytest.mark.parametrize("key", ["kind", "label", "nodes"])
def test_keys_that_are_not_indented_below_their_node_are_no_nodes(refused, case, key: str) -> None:
    assert refused(f"  a:\n  {key}: box\n") == [
        f"4:3: '{key}' is a node here, not a key of one{UNDER}"
    ]
    assert [node.id for node in case(f"  a: box\n  {key}: box\n").nodes] == ["a", key]


@pytest.mark.parametrize(
    ("nodes", "ids"),
    [
        ("{web, note, db}", "web note db"),
        ("{web: , note: {title: 메모}}", "web note"),
        ("{web: , left-of: {nodes: {a: box}}}", "web left-of"),
        ("{web: , nodes: {title: 노드}}", "web nodes"),
        ("{kind: , below: ~, nodes: }", "kind below nodes"),
        ("{web: box, note: users}", "web note"),
    ],
)
def test_nodes_may_be_called_as_keys_are(case, nodes: str, ids: str) -> None:
    (group,) = case(f"  g: {{nodes: {nodes}}}\n").nodes
    assert " ".join(node.id for node in group.nodes) == ids


def test_without_nodes_no_name_is_told_to_be_unknown(refused) -> None:
    (problem,) = refused("  - a\nlinks: [a -> b]\n")
    assert "not a list" in problem
