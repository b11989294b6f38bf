"""The five cases say what their source says, and their lists count what their drawings show."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from samples import CATEGORIES

from dohae.icons import find
from dohae.model import Case, Node, find_models, load

if TYPE_CHECKING:
    from pathlib import Path

LISTS = {
    "small-blog": [("aws.ec2", 1), ("aws.rds", 1)],
    "medium-ec2-site": [("aws.ec2", 3), ("aws.rds", 1), ("aws.s3", 1), ("aws.elb", 1)],
    "business-system": [
        ("aws.ec2", 2),
        ("aws.rds", 1),
        ("aws.s3", 1),
        ("aws.directconnect", None),
    ],
    "aggregation-system": [("aws.ec2", 1), ("aws.redshift", 1), ("aws.s3", 2)],
    "hybrid-game-site": [
        ("aws.ec2", "여러 대"),
        ("aws.rds", "여러 대"),
        ("aws.s3", "여러 대"),
        ("aws.elb", 1),
        ("aws.dynamodb", "여러 대"),
    ],
}
"""The numbered lists of the source, in the order of its cases."""

SLIPS = ("패킷", "밸러서", "여러대")


@pytest.fixture(scope="module")
def cases(root: Path) -> dict[str, Case]:
    found = [load(path) for path in sorted((root / "models").glob("*.yaml"))]
    return {case.name: case for case in sorted(found, key=lambda case: case.order or 0)}


def words(node: Node) -> str:
    return f"{node.title}/{node.label}"


def test_every_model_of_the_project_is_valid(root: Path) -> None:
    models = find_models([root / "models"])
    assert len(models) >= len(LISTS)
    for path in models:
        case = load(path)
        assert set(case.categories) <= set(CATEGORIES), path
        assert case.categories, path


def test_the_cases_stand_in_the_order_of_the_source(cases: dict[str, Case]) -> None:
    assert list(cases) == list(LISTS)
    assert [case.order for case in cases.values()] == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("name", LISTS)
def test_a_case_lists_what_the_source_lists(cases: dict[str, Case], name: str) -> None:
    listed = cases[name].components
    assert [(item.kind, item.count) for item in listed] == LISTS[name]
    assert all(item.name and item.role for item in listed)


@pytest.mark.parametrize("name", LISTS)
def test_every_number_in_the_list_is_the_number_of_nodes_drawn(
    cases: dict[str, Case], name: str
) -> None:
    drawn = [node.kind for node in cases[name].walk()]
    for item in cases[name].components:
        if isinstance(item.count, int):
            assert drawn.count(item.kind) == item.count, item.name
        else:
            assert item.kind in drawn, item.name


def test_the_numbers_inside_of_the_prose_fit_the_drawing_too(cases: dict[str, Case]) -> None:
    medium = cases["medium-ec2-site"]
    titles = [node.title for node in medium.walk() if node.kind == "aws.ec2"]
    assert medium.components[0].role == "웹 서버 2대와 상품 등록 서버 1대로 사용"
    assert (titles.count("Web Server"), titles.count("상품 등록 서버")) == (2, 1)
    assert "웹 서버 2대" in medium.summary


@pytest.mark.parametrize("name", LISTS)
def test_the_slips_of_the_source_stand_nowhere_but_among_its_errata(
    cases: dict[str, Case], name: str
) -> None:
    case = cases[name]
    nodes = [text for node in case.walk() for text in (node.title, node.label, node.note)]
    prose = [case.title, case.summary, case.caption, *case.notes]
    items = [text for item in case.components for text in (item.name, item.role, str(item.count))]
    said = "\n".join(nodes + prose + items)
    assert not [slip for slip in SLIPS if slip in said]
    corrected = "\n".join(erratum.source for erratum in case.errata)
    if any(item.kind == "aws.s3" for item in case.components):
        assert "S3 패킷" in corrected


def test_where_drawing_and_list_of_the_source_disagree_the_list_wins(
    cases: dict[str, Case],
) -> None:
    medium = [words(node) for node in cases["medium-ec2-site"].walk()]
    assert "이미지 및 동영상 서버/S3" in medium
    assert "상품 등록 서버/EC2" in medium
    business = [words(node) for node in cases["business-system"].walk()]
    assert [text for text in business if text.startswith("EC2/")] == [
        "EC2/업무 시스템 서버",
        "EC2/인증 서버",
    ]
    assert "파일 서버/S3" in business
    for name in ("medium-ec2-site", "business-system"):
        assert sum("Web Server" in erratum.source for erratum in cases[name].errata) >= 1


@pytest.mark.parametrize(
    ("name", "links"),
    [
        ("small-blog", "web -- db"),
        (
            "medium-ec2-site",
            (
                "elb -- web-1; elb -- web-2; web-1 -- db; web-2 -- db;"
                " db -- admin; admin -- endpoint; endpoint -- images"
            ),
        ),
        (
            "business-system",
            (
                "business -- endpoint; endpoint -- files; business -- db;"
                " business -- line; auth -- line; line -- office"
            ),
        ),
        (
            "aggregation-system",
            "server -- endpoint; endpoint -> logs; logs -> redshift; redshift -> results",
        ),
    ],
)
def test_a_case_links_what_its_drawing_in_the_source_links(
    cases: dict[str, Case], name: str, links: str
) -> None:
    def last(path: str) -> str:
        return path.rpartition(".")[2]

    assert links.split("; ") == [
        f"{last(link.source)} {link.arrow} {last(link.target)}" for link in cases[name].links
    ]


@pytest.mark.parametrize(
    ("name", "borders"),
    [
        ("medium-ec2-site", {"vpc.endpoint": "right"}),
        ("business-system", {"vpc.endpoint": "right", "vpc.line": "right"}),
        ("aggregation-system", {"vpc.endpoint": "bottom"}),
    ],
)
def test_what_stands_on_the_border_of_the_vpc_in_the_source_stands_on_it_here(
    cases: dict[str, Case], name: str, borders: dict[str, str]
) -> None:
    assert {node.path: node.border for node in cases[name].walk() if node.border} == borders


def test_the_fifth_case_stands_beside_each_other_on_premises_and_in_the_cloud(
    cases: dict[str, Case],
) -> None:
    case = cases["hybrid-game-site"]
    groups = {node.kind: node for node in case.nodes if node.is_group}
    assert set(groups) == {"on-premises", "aws.cloud"}
    listed = {item.kind for item in case.components}
    inside = [node.kind for node in groups["aws.cloud"].walk()]
    assert listed <= set(inside)
    assert all(inside.count(kind) > 1 for kind in ("aws.ec2", "aws.rds", "aws.s3"))
    assert not listed & {node.kind for node in groups["on-premises"].walk()}


@pytest.mark.parametrize("name", LISTS)
def test_every_node_of_the_cases_that_is_not_plain_has_an_icon(
    cases: dict[str, Case], name: str
) -> None:
    assert all(find(node.kind).icon for node in cases[name].walk() if node.kind != "group")
