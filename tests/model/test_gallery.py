"""The gallery shows what people really draw, and each drawing agrees with its own words."""

from __future__ import annotations

import re
from graphlib import CycleError, TopologicalSorter
from itertools import chain
from pathlib import Path

import pytest
from samples import CATEGORIES

from dohae.geometry import Side
from dohae.icons import find
from dohae.model import Arrow, Case, Direction, LineStyle, Node, find_models, load

MODELS = find_models([Path(__file__).parents[2] / "models" / "gallery"])
FEWEST_MODELS = 22
FEWEST_NODES, MOST_NODES = 8, 25
LARGEST = "eks-microservices"
"""The one case with more nodes than that."""
FEWEST_SERVICES = 12
"""How many services the largest case has at least."""
DEEPEST = 4
"""How many groups around a node the gallery reaches at least."""
LONGEST_LABEL = 12
FEWEST_LOOPS = 5
"""How many cases feed something back."""
COUNTED = re.compile(r"([0-9]+)(?:대|개)")
COUNTED_GROUPS = {"aws.account"}
"""Groups that a list may count."""


@pytest.fixture(scope="module")
def cases() -> dict[str, Case]:
    return {path.stem: load(path) for path in MODELS}


@pytest.fixture(params=MODELS, ids=lambda path: path.stem)
def case(request: pytest.FixtureRequest) -> Case:
    return load(request.param)


def leaves(case: Case) -> list[Node]:
    """What is no group."""
    return [node for node in case.walk() if not node.is_group]


def is_cyclic(case: Case) -> bool:
    """Whether one can follow arrows back to where one began."""
    before: dict[str, set[str]] = {}
    for link in case.links:
        if link.arrow is Arrow.FORWARD:
            before.setdefault(link.target, set()).add(link.source)
    try:
        TopologicalSorter(before).prepare()
    except CycleError:
        return True
    return False


def test_the_gallery_is_large_and_in_order(cases: dict[str, Case]) -> None:
    assert len(cases) >= FEWEST_MODELS
    orders = sorted(case.order or 0 for case in cases.values())
    assert orders == list(range(1, len(cases) + 1))


def test_every_category_of_the_source_has_a_case(cases: dict[str, Case]) -> None:
    assert set(chain.from_iterable(case.categories for case in cases.values())) == set(CATEGORIES)


def test_a_name_is_lower_case_words_with_hyphens(case: Case) -> None:
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", case.name)


def test_a_case_says_in_korean_what_it_is(case: Case) -> None:
    for text in (case.title, case.summary, case.caption, *(item.role for item in case.components)):
        assert re.search("[가-힣]", text), text
    assert case.summary.endswith("다.")
    assert all(note.endswith("다.") for note in case.notes)


def test_a_case_fits_a_page(case: Case) -> None:
    if case.name == LARGEST:
        assert sum(node.kind == "k8s.svc" for node in case.walk()) >= FEWEST_SERVICES
    else:
        assert FEWEST_NODES <= len(leaves(case)) <= MOST_NODES


def test_the_list_names_every_service_that_is_drawn_and_no_other(case: Case) -> None:
    drawn = {node.kind for node in leaves(case) if find(node.kind).provider}
    listed = [item.kind for item in case.components]
    assert len(listed) == len(set(listed))
    assert set(listed) - COUNTED_GROUPS == drawn


def test_the_list_counts_what_is_drawn(case: Case) -> None:
    kinds = [node.kind for node in case.walk()]
    for item in case.components:
        assert item.count == kinds.count(item.kind), item.kind


def test_the_words_of_a_role_count_as_its_number_does(case: Case) -> None:
    for item in case.components:
        numbers = [int(number) for number in COUNTED.findall(item.role.partition(". ")[0])]
        assert not numbers or sum(numbers) == item.count, item.role


def test_every_node_is_linked_itself_or_through_a_group(case: Case) -> None:
    ends = {end for link in case.links for end in (link.source, link.target)}
    for node in leaves(case):
        parts = node.path.split(".")
        around = {".".join(parts[:count]) for count in range(1, len(parts) + 1)}
        assert around & ends, node.path


def test_labels_of_links_are_short(case: Case) -> None:
    assert all(len(link.label) <= LONGEST_LABEL for link in case.links)


def test_no_two_links_say_the_same(case: Case) -> None:
    said = [(link.source, link.target, link.label) for link in case.links]
    assert len(said) == len(set(said))


def test_the_gallery_uses_the_whole_language(cases: dict[str, Case]) -> None:
    nodes = [node for case in cases.values() for node in case.walk()]
    links = [link for case in cases.values() for link in case.links]
    groups = {
        (case.name, node.path) for case in cases.values() for node in case.walk() if node.is_group
    }
    to_groups = {
        (case.name, end)
        for case in cases.values()
        for link in case.links
        for end in (link.source, link.target)
    } & groups
    assert {link.arrow for link in links} == set(Arrow)
    assert {link.style for link in links} == set(LineStyle)
    assert {node.border for node in nodes} - {None} == set(Side)
    assert {Direction.RIGHT, Direction.DOWN} <= {node.direction for node in nodes} | {
        case.direction for case in cases.values()
    }
    assert max(node.path.count(".") for node in nodes) >= DEEPEST
    assert any(node.hints for node in nodes)
    assert any(node.note for node in nodes)
    assert len(to_groups) > len(cases) / 2
    assert any(case.legend for case in cases.values())
    assert sum(map(is_cyclic, cases.values())) >= FEWEST_LOOPS
    assert {find(node.kind).provider for node in nodes} >= {"aws", "azure", "gcp", "k8s", "onprem"}


def test_a_style_that_a_link_has_without_words_is_told_in_the_legend(case: Case) -> None:
    silent = {link.style for link in case.links if not link.label} - {LineStyle.SOLID}
    assert silent <= {meaning.of for meaning in case.meanings}
