"""Names that mean no node are answered with names that mean one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import within

from dohae.errors import InvalidModel
from dohae.model import parse

REGIONS = (
    "  seoul:\n    nodes:\n      imgs: box\n      vpc:\n        nodes:\n          igw: box\n"
    "          a: {nodes: {dat: {nodes: {db: box}}, app: {nodes: {web: box, pay: box}}}}\n"
    "          b: {nodes: {dat: {nodes: {db: box}}, app: {nodes: {web: box}}}}\n"
    "  tokyo:\n    nodes:\n      vpc:\n        nodes:\n          igw: box\n"
    "          a: {nodes: {dat: {nodes: {db: box}}, app: {nodes: {web: box}}}}\n"
    "  office: {nodes: {a: box, app: {nodes: {}}, relay: {nodes: {app: box}}}}\n"
    "  sales: {nodes: {vpc: {nodes: {a: {nodes: {crm: box}}}}}}\n"
)


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("seoul.a.db", "'seoul.a.db' leaves groups out (did you mean seoul.vpc.a.dat.db?)"),
        ("seoul.a.pay", "'seoul.a.pay' leaves groups out (did you mean seoul.vpc.a.app.pay?)"),
        ("seoul.igw", "'seoul.igw' leaves groups out (did you mean seoul.vpc.igw?)"),
        ("seoul.pay", "'seoul.pay' leaves groups out (did you mean seoul.vpc.a.app.pay?)"),
        # As short as means one node alone, but with all that was written.
        ("vpc.pay", "'vpc.pay' leaves groups out (did you mean vpc.a.app.pay?)"),
        ("vpc.b.web", "'vpc.b.web' leaves groups out (did you mean vpc.b.app.web?)"),
        ("a.pay", "'a.pay' leaves groups out (did you mean a.app.pay?)"),
        # What leaves the same out for several nodes means none of the others.
        (
            "seoul.web",
            (
                "'seoul.web' leaves groups out"
                " (did you mean seoul.vpc.a.app.web or seoul.vpc.b.app.web?)"
            ),
        ),
        # A node before groups, and the shorter path before the longer.
        (
            "office.a.app",
            (
                "no node 'office.a.app'"
                " (did you mean office.relay.app or office.app or seoul.vpc.a.app?)"
            ),
        ),
        # What is written right counts for more than what is spelt alike.
        ("seol.a.db", "no node 'seol.a.db' (did you mean seoul.vpc.a.dat.db?)"),
        ("seoul.a.dbs", "no node 'seoul.a.dbs' (did you mean seoul.vpc.a.dat.db?)"),
        ("seoul.vpc.c.pay", "no node 'seoul.vpc.c.pay' (did you mean seoul.vpc.a.app.pay?)"),
        ("tokyo.pay", "no node 'tokyo.pay' (did you mean app.pay?)"),
        # An id that many nodes have is told by their paths.
        ("igv", "no node 'igv' (did you mean seoul.vpc.igw or tokyo.vpc.igw?)"),
        ("crn", "no node 'crn' (did you mean crm?)"),
        # Nodes only, where nothing is like the last part.
        ("sales.vpc.a.zzz", "no node 'sales.vpc.a.zzz' (did you mean sales.vpc.a.crm?)"),
        ("zzz", "no node 'zzz'"),
    ],
)
def test_a_link_is_told_the_node_that_it_means(refused, written: str, problem: str) -> None:
    where, _, said = refused(f"{REGIONS}links:\n  - imgs -> {written}\n")[0].partition(": ")
    assert (where, said) == ("20:13", problem)


def test_a_hint_is_not_told_its_own_node_nor_its_group(refused) -> None:
    nodes = "  webs: {nodes: {web-1: {below: web-11}, web-2: box, shop: {nodes: {web-3: box}}}}\n"
    assert refused(nodes) == ["3:33: no node 'web-11' (did you mean web-3 or web-2?)"]


def test_a_hint_is_not_told_one_name_for_two_nodes(refused) -> None:
    """Only the neighbour is meant by the name that both have."""
    nodes = "  app: box\n  g: {nodes: {app: box, y: {below: apq}}}\n"
    assert refused(nodes) == ["4:36: no node 'apq' (did you mean app?)"]


PLAIN = " (an id has letters, digits, - and _; commas part ids)"


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("웹 서버", "'웹 서버' is not an id (did you mean web?)"),
        ("웹서버", "no node '웹서버' (did you mean web?)"),
        ("대기 DB", "'대기 DB' is not an id (did you mean tokyo.db?)"),
        ("복제", "no node '복제' (did you mean seoul.db or tokyo.db?)"),
        ("Web", "no node 'Web' (did you mean web?)"),
        ("SEOUL.DB", "no node 'SEOUL.DB' (did you mean seoul.db?)"),
        ("없는 것", f"'없는 것' is not an id{PLAIN}"),
    ],
)
def test_what_a_node_is_called_in_the_drawing_tells_its_id(refused, written, problem) -> None:
    nodes = (
        "  web: {title: 웹 서버}\n"
        "  seoul: {title: 서울, nodes: {db: {title: 주 DB, label: 복제}}}\n"
        "  tokyo: {title: 도쿄, nodes: {db: {title: 대기 DB, label: 복제}}}\n"
    )
    for link in (f"{written} -> web", f"{{from: {written}, to: web}}"):
        (said,) = refused(f"{nodes}links:\n  - {link}\n")
        assert said.partition(": ")[2] == problem


def test_a_hint_may_be_told_what_a_node_is_called(refused) -> None:
    nodes = "  web: {title: 웹 서버}\n  db: {below: 웹 서버}\n"
    assert refused(nodes) == ["4:15: no node '웹 서버' (did you mean web?)"]


IDS = st.sampled_from(["a", "b", "app", "api", "db", "seoul", "웹", "앱"])


def _group(held: dict[str, str]) -> str:
    return f"{{nodes: {{{', '.join(f'{id_}: {node}' for id_, node in held.items())}}}}}"


@given(
    st.recursive(st.just("box"), lambda held: st.dictionaries(IDS, held, max_size=4).map(_group)),
    st.lists(IDS, min_size=1, max_size=4).map(".".join),
)
def test_what_is_suggested_is_right_and_said_once(node: str, name: str) -> None:
    def linked(end: str) -> list[str]:
        try:
            parse(f"title: T\nnodes: {{seoul: {node}}}\nlinks: [{end} -> {end}]\n", "f", "f")
        except InvalidModel as error:
            return [str(problem.hint) for problem in error.problems]
        return []

    for hint in linked(name):
        names = re.findall(r"[^ ?]+", hint.removeprefix("did you mean").replace(" or ", " "))
        if hint.startswith("did you mean"):
            assert len(set(names)) == len(names) <= 3
            for one in names:
                assert linked(one) == []


def test_a_thousand_wrong_names_are_answered_quickly(refused) -> None:
    nodes = "".join(
        f"  그룹{i}: {{nodes: {{망: {{nodes: {{영역{i}: {{nodes: {{웹서버: box}}}}}}}}}}}}\n"
        for i in range(70)
    )
    links = "".join(f"  - 그룹{i % 70}.웹설버{i} -> 그룹{i}.가용역{i}.웹서버\n" for i in range(500))
    with within(10):
        assert refused(f"{nodes}links:\n{links}")
