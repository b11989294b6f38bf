"""Links are read in all their forms, each end with its own place."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dohae.errors import InvalidModel
from dohae.model import parse
from dohae.source import Limits

NODES = (
    "  a: box\n  b: box\n  웹-1: box\n"
    "  g: {nodes: {c: box, d: box}}\n  h: {nodes: {d: box}}\nlinks:\n"
)
"""The first link stands in line 9."""


PLAIN = " (an id has letters, digits, - and _; commas part ids)"
ARROWS_ARE = " (the arrows are ->, --, <-> and <-, with spaces around)"
MORE = " (for more than a label write {from, to, label, arrow, style})"
EACH = " (begin an item for each link)"
OTHERS = ["→", "=>", "-->", "<-->", "->>", "⟶", "➡", "~>", "－＞", "—", ">", "-", "-.->", "↔"]
ON = (
    "the label '{}' goes on as a link to a node"
    " (begin an item for each link; for a label with an arrow write {{from, to, label}})"
)


@pytest.mark.parametrize(
    ("written", "links"),
    [
        ("a -> b", ["a -> b"]),
        ("a -- b", ["a -- b"]),
        ("a <-> b", ["a <-> b"]),
        ("a <- b", ["a <- b"]),
        ("a   ->   b", ["a -> b"]),
        ('"a -> b"', ["a -> b"]),
        ("웹-1 -> b", ["웹-1 -> b"]),
        ("a -> b -> c", ["a -> b", "b -> g.c"]),
        ("a -> b -- c <- a", ["a -> b", "b -- g.c", "g.c <- a"]),
        ("a -> b, c", ["a -> b", "a -> g.c"]),
        ("a, b -> c", ["a -> g.c", "b -> g.c"]),
        ("a,b -- c ,웹-1", ["a -- g.c", "a -- 웹-1", "b -- g.c", "b -- 웹-1"]),
        ("a -> b, c -> 웹-1", ["a -> b", "a -> g.c", "b -> 웹-1", "g.c -> 웹-1"]),
        ("a -> a", ["a -> a"]),
        ("g -> g", ["g -> g"]),
        ("a -> g", ["a -> g"]),
        ("g -> h.d", ["g -> h.d"]),
        ("a -> b, b", ["a -> b", "a -> b"]),
        ("g.d -> h.d", ["g.d -> h.d"]),
        ("a -> b: SQL", ["a -> b: SQL"]),
        ("a -> b, c: 읽기", ["a -> b: 읽기", "a -> g.c: 읽기"]),
        ("a -> b:", ["a -> b"]),
        ('a -> b: ""', ["a -> b"]),
        ("a -> b: x -> y", ["a -> b: x -> y"]),
        ("a -> b: c -> y", ["a -> b: c -> y"]),
        ("a -> b: x->c", ["a -> b: x->c"]),
        ("a -> b: x → c", ["a -> b: x → c"]),
        ("a -> b: x -> c까지", ["a -> b: x -> c까지"]),
        ("a -> b: c", ["a -> b: c"]),
        ("{from: a, to: b, label: x -> c}", ["a -> b: x -> c"]),
        ("a -> b: on", ["a -> b: on"]),
        ('"a -> b: SQL: x"', ["a -> b: SQL: x"]),
        ('a -> b: "x\\ny"', ["a -> b: x\ny"]),
        ("{from: a, to: b}", ["a -> b"]),
        ("{from: a, to: [b, c]}", ["a -> b", "a -> g.c"]),
        ("{from: [a, b], to: g.c}", ["a -> g.c", "b -> g.c"]),
        ('{from: "a, b", to: c, arrow: "<->", label: L}', ["a <-> g.c: L", "b <-> g.c: L"]),
        ("{from: a, to: b, arrow: --, style: dashed}", ["a -- b dashed"]),
        ("{from: a, to: b, style: bold, label: 1:30}", ["a -> b: 1:30 bold"]),
    ],
)
def test_a_link_says_what_is_written(case, written: str, links: list[str]) -> None:
    read = case(f"{NODES}  - {written}\n").links
    assert [
        f"{link.source} {link.arrow} {link.target}"
        + (f": {link.label}" if link.label else "")
        + (f" {link.style}" if link.style != "solid" else "")
        for link in read
    ] == links


def test_a_link_that_is_said_twice_is_two_links(case) -> None:
    assert len(case(f"{NODES}  - a -> b\n  - a -> b\n").links) == 2


@pytest.mark.parametrize(
    ("written", "problems"),
    [
        ("a -> b: x -> c", [f"9:15: {ON.format('x -> c')}"]),
        ('a -> b: "x -> c"', [f"9:16: {ON.format('x -> c')}"]),
        ('"a -> b: x -> c"', [f"9:16: {ON.format('x -> c')}"]),
        ("a -> b: -> c", [f"9:13: {ON.format('-> c')}"]),
        ("a -> b: SQL -- c, g.d", [f"9:17: {ON.format('SQL -- c, g.d')}"]),
        ("a -> b: x -> y -> c", [f"9:20: {ON.format('x -> y -> c')}"]),
        ("a -> b: x <-> c -> y", [f"9:15: {ON.format('x <-> c -> y')}"]),
        ('"a -> b: x -> c: y"', [f"9:16: {ON.format('x -> c: y')}"]),
        ("a -> z", ["9:10: no node 'z'"]),
        ("웹-1, z -> y", ["9:10: no node 'z'", "9:15: no node 'y'"]),
        ('"a -> z"', ["9:11: no node 'z'"]),
        ("a -> z: L", ["9:10: no node 'z'"]),
        ("a -> 웹-2", ["9:10: no node '웹-2' (did you mean 웹-1?)"]),
        ("a -> 웸-1", ["9:10: no node '웸-1' (did you mean 웹-1?)"]),
        ("a -> d", ["9:10: 'd' is the id of 2 nodes (write g.d or h.d)"]),
        ("a -> g.x", ["9:10: no node 'g.x' (did you mean g.d or g.c?)"]),
        ("a -> g.", [f"9:10: 'g.' is not an id{PLAIN}"]),
        ("a ->", ["9:9: an end is missing in 'a ->'"]),
        ("-> a", ["9:5: an end is missing in '-> a'"]),
        ("a -> b,", ["9:12: an end is missing in 'a -> b,'"]),
        ("a -> , b", ["9:10: an end is missing in 'a -> , b'"]),
        ("a b -> c", [f"9:5: 'a b' is not an id{PLAIN}"]),
        (
            "a->b",
            ["9:5: no arrow in 'a->b' (the arrows are ->, --, <-> and <-, with spaces around)"],
        ),
        (
            "a -> b->c",
            ["9:10: 'b->c' is not an id (the arrows are ->, --, <-> and <-, with spaces around)"],
        ),
        (
            "a --> b: L",
            ["9:5: no arrow in 'a --> b' (the arrows are ->, --, <-> and <-, with spaces around)"],
        ),
        (
            "a → b",
            ["9:5: no arrow in 'a → b' (the arrows are ->, --, <-> and <-, with spaces around)"],
        ),
        (
            "a",
            ["9:5: no arrow in 'a' (the arrows are ->, --, <-> and <-, with spaces around)"],
        ),
        ("[a, b]", [f"9:5: a link is a text or a mapping, not a list{ARROWS_ARE}"]),
        ("{label: L, a -> b}", [f"9:6: a second key in a link{MORE}"]),
        ("{from: a, to: b -> c}", [f"9:19: 'b -> c' is not an id{EACH}"]),
        ("a <- > b", [f"9:10: '> b' is not an id{ARROWS_ARE}"]),
        *((f"a {arrow} b: L", [f"9:5: no arrow in 'a {arrow} b'{ARROWS_ARE}"]) for arrow in OTHERS),
        *((f"a {arrow} b", [f"9:5: no arrow in 'a {arrow} b'{ARROWS_ARE}"]) for arrow in OTHERS),
        ("a: b", [f"9:5: no arrow in 'a'{ARROWS_ARE}"]),
        ("", ["9:4: this item says nothing (leave it out)"]),
        (
            "“a -> b”",
            [
                f"{place}' is not an id ('{sign}' is no quote in YAML; leave it out)"
                for place, sign in (("9:5: '“a", "“"), ("9:11: 'b”", "”"))
            ],
        ),
        ("a -> b:SQL", ["9:10: 'b:SQL' is not an id (a space stands after the colon: b: SQL)"]),
        ("a -> b :SQL", ["9:10: 'b :SQL' is not an id (a space stands after the colon: b: SQL)"]),
        ("a -> b (SQL)", ["9:10: 'b (SQL)' is not an id (a label stands after a colon: b: SQL)"]),
        ("{from: a, to: b (x)}", [f"9:19: 'b (x)' is not an id{PLAIN}"]),
        ("{a -> b, style: dashed}", [f"9:14: a second key in a link{MORE}"]),
        ("a -> b, style: dashed", [f"9:13: no node 'style'{MORE}"]),
        ("a -> b {style: dashed}", [f"9:10: 'b {{style' is not an id{MORE}"]),
        (
            "a -> b: [L]",
            [
                (
                    "9:13: a link's label is a text, not a list"
                    " (for more than a label write {from, to, label, arrow, style})"
                )
            ],
        ),
        (
            "{a -> b: L, a -> c: M}",
            ["9:17: a second key in a link (begin an item for each link)"],
        ),
        ("{from: a}", ["9:5: a link needs 'to'"]),
        (
            "{form: a, to: b}",
            ["9:5: a link needs 'from'", "9:6: unknown key 'form' of a link (did you mean from?)"],
        ),
        ("{from: a, to: [[b]]}", ["9:20: 'to' is an id or a list of ids"]),
        (
            "{from: a, to: b, arrow: '=>'}",
            ["9:29: 'arrow' is --, ->, <- or <->, not '=>' (did you mean ->?)"],
        ),
        (
            "{from: a, to: b, style: wavy}",
            ["9:29: 'style' is solid, dashed, dotted or bold, not 'wavy'"],
        ),
        ('a -> b: "x\\x1b"', ["9:13: invisible character U+001B"]),
        (
            "g -> c",
            [
                (
                    "9:5: a link between 'g.c' and the group 'g' that holds it"
                    " (link it with a node of the group)"
                )
            ],
        ),
        (
            "c -- g",
            [
                (
                    "9:5: a link between 'g.c' and the group 'g' that holds it"
                    " (link it with a node of the group)"
                )
            ],
        ),
    ],
)
def test_what_is_wrong_with_a_link_is_told_at_its_place(
    refused, written: str, problems: list[str]
) -> None:
    assert refused(f"{NODES}  - {written}\n") == problems


def test_links_are_a_list(refused) -> None:
    (problem,) = refused("  a: box\n  b: box\nlinks: {a -> b}\n")
    assert problem.startswith("5:8: 'links' is a list, not a mapping (begin each item with ")


def test_a_fan_may_not_make_more_links_than_the_limit(case, refused) -> None:
    text = "  a: box\n  b: box\n  c: box\nlinks:\n  - a, b -> b, c\n"
    assert len(case(text, limits=Limits(links=4)).links) == 4
    assert refused(text, limits=Limits(links=3)) == [
        "7:5: more than 3 links (--limit links=N raises it)"
    ]


def test_a_path_may_be_as_short_as_it_is_unique_and_a_whole_path_always_wins(case, refused) -> None:
    nodes = (
        "  r1: {nodes: {vpc: {nodes: {db: box, web: box}}}}\n"
        "  r2: {nodes: {vpc: {nodes: {db: box}}}}\n"
        "  web: box\nlinks:\n"
    )
    assert case(f"{nodes}  - vpc.web -> r1.vpc.db\n").links[0].source == "r1.vpc.web"
    assert case(f"{nodes}  - web -> r2\n").links[0].source == "web"
    assert refused(f"{nodes}  - vpc.db -> web\n") == [
        "7:5: 'vpc.db' is the id of 2 nodes (write r1.vpc.db or r2.vpc.db)"
    ]


NAMES = ("a", "b", "c", "g", "g.c", "d", "z", "웹-1", "é")
ARROWS = ("->", "--", "<->", "<-", "→", "-", ">")
PIECES = st.sampled_from([*NAMES, *ARROWS, ": ", "\u202e", *" \n\t,:.\"'[]{}&*#|\\%@~?!"])


@given(st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=30))
@example("a -> b: ")
@example("? a -> b")
def test_whatever_stands_in_the_list_of_links_is_read_or_refused(written: str) -> None:
    with suppress(InvalidModel):
        links = parse(f"title: T\nnodes:\n{NODES}  - {written}\n", "f.yaml", "f").links
        paths = {"a", "b", "웹-1", "g", "g.c", "g.d", "h", "h.d"}
        assert {end for link in links for end in (link.source, link.target)} <= paths


@given(st.lists(PIECES, max_size=14).map("".join) | st.text(max_size=30))
def test_whatever_stands_quoted_in_the_list_of_links_is_read_or_refused(written: str) -> None:
    quoted = "".join(f"\\U{ord(char):08X}" for char in written)
    with suppress(InvalidModel):
        parse(f'title: T\nnodes:\n{NODES}  - "{quoted}"\n', "f.yaml", "f")


@given(
    st.lists(
        st.lists(st.sampled_from(["a", "b", "g.c", "h"]), min_size=1, max_size=4),
        min_size=2,
        max_size=5,
    ),
    st.data(),
)
def test_a_chain_of_fans_links_all_pairs_of_neighbours_in_order(
    fans: list[list[str]], data: st.DataObject
) -> None:
    arrows = [data.draw(st.sampled_from(["->", "--", "<->", "<-"])) for _ in fans[1:]]
    written = ", ".join(fans[0])
    for arrow, fan in zip(arrows, fans[1:], strict=True):
        written += f" {arrow} {','.join(fan)}"
    links = parse(f"title: T\nnodes:\n{NODES}  - {written}\n", "f.yaml", "f").links
    assert [(link.source, str(link.arrow), link.target) for link in links] == [
        (left, arrow, right)
        for lefts, arrow, rights in zip(fans, arrows, fans[1:], strict=False)
        for left in lefts
        for right in rights
    ]
