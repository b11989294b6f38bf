"""The list of a model says how many of each service there are, as the drawing does."""

from __future__ import annotations

import pytest

from dohae.errors import InvalidModel
from dohae.messages import in_korean
from dohae.model import parse

SMALL = "title: T\nnodes: {a: box}\n"


@pytest.mark.parametrize(
    "count",
    [
        "0",
        "-1",
        "−1",
        "+2",
        "1.5",
        ".5",
        "1.",
        "'1,000'",
        "1e3",
        "1_000",
        "1234567890",
        "0대",
        "-1 대",
    ],
)
def test_a_number_that_counts_nothing_is_refused(count: str, refused) -> None:
    assert refused(f"components: [{{name: x, count: {count}}}]", head=SMALL) == [
        "3:31: 'count' is a whole number from 1 to 999,999,999, or words"
    ]


@pytest.mark.parametrize("count", ["1", "007", "'2'", "999999999"])
def test_a_whole_number_counts(count: str, case) -> None:
    (component,) = case(f"components: [{{name: x, count: {count}}}]", head=SMALL).components
    assert component.count == int(count.strip("'"))


@pytest.mark.parametrize("count", ["여러 대", "약 10대", "2~3대", "2대씩", "1.5 TB", "2x", "1/2"])
def test_words_say_what_no_number_can(count: str, case) -> None:
    (component,) = case(f"components: [{{name: x, count: {count}}}]", head=SMALL).components
    assert component.count == count


@pytest.mark.parametrize(
    ("components", "problem"),
    [
        ("[{kind: aws.ec2, count: 2}]", ""),
        ("[{kind: aws.ec2, count: 1}, {kind: aws.ec2, count: 1}]", ""),
        ("[{kind: aws.EC2, count: 여러 대}]", ""),
        ("[{kind: aws.ec2, count: 1}, {kind: aws.ec2, count: 여러 대}]", ""),
        ("[{kind: aws.ec2}]", ""),
        ("[{name: 사람, count: 7}]", ""),
        ("[{kind: aws.vpc, count: 1}]", ""),
        (
            "[{kind: aws.ec2, count: 3}]",
            "5:37: the list says 3 of aws.ec2, the drawing shows 2: g.a, b",
        ),
        (
            "[{kind: aws.ec2, count: 1}]",
            "5:37: the list says 1 of aws.ec2, the drawing shows 2: g.a, b",
        ),
        (
            "[{kind: aws.ec2, count: 2}, {kind: aws.compute.EC2, count: 1}]",
            "5:72: the list says 3 of aws.ec2, the drawing shows 2: g.a, b",
        ),
        (
            "[{kind: aws.ec2, count: 3}, {kind: aws.ec2, count: 여러 대}]",
            "5:64: the list says 3 of aws.ec2, the drawing shows 2: g.a, b",
        ),
        (
            "[{kind: aws.rds, count: 여러 대}]",
            "5:37: the list says aws.rds, the drawing shows none",
        ),
        ("[{kind: aws.rds}]", "5:14: the list says aws.rds, the drawing shows none"),
    ],
)
def test_the_list_counts_what_the_drawing_shows(
    case, refused, components: str, problem: str
) -> None:
    text = "  g: {kind: aws.vpc, nodes: {a: aws.ec2}}\n  b: aws.ec2\n"
    text += f"components: {components}\n"
    if problem:
        assert refused(text) == [problem]
    else:
        assert case(text).components


def test_korean_counts_what_is_drawn_as_it_counts_what_is_listed() -> None:
    text = "title: T\nnodes:\n  g: {kind: aws.vpc, nodes: {a: aws.ec2}}\n  b: aws.ec2\n"
    text += "components: [{kind: aws.ec2, count: 3}, {kind: aws.rds}]\n"
    with pytest.raises(InvalidModel) as caught:
        parse(text, "f.yaml", "f")
    assert [in_korean(problem.what) for problem in caught.value.problems] == [
        "목록에는 aws.ec2 3개, 그림에는 2개(g.a, b)",
        "목록에는 aws.rds, 그림에는 없음",
    ]
