"""Limits are raised by their names, and to nothing that the rest of the road can't stand."""

from __future__ import annotations

from dataclasses import asdict

import pytest

from dohae.messages import in_korean
from dohae.source import DEFAULT_LIMITS, limits_with


def test_a_limit_is_raised_by_its_name_and_the_others_stay() -> None:
    raised = limits_with({"nodes": 5000, "depth": 50})
    assert asdict(raised) == {**asdict(DEFAULT_LIMITS), "nodes": 5000, "depth": 50}


@pytest.mark.parametrize(
    "bounds",
    [
        {"node": 1},
        {"nodes": 0},
        {"nodes": True},
        {"nodes": 1.5},
        {"depth": 51},
        {"nesting": 10_000},
    ],
)
def test_what_is_no_limit_is_refused_in_both_languages(bounds: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="limit") as caught:
        limits_with(bounds)
    assert "한도" in in_korean(caught.value.args[0])


def test_all_that_is_wrong_with_limits_is_told_at_once() -> None:
    with pytest.raises(ValueError, match="limit") as caught:
        limits_with({"node": 1, "nodes": 5, "links": 0, "is_sites": True})
    assert [said.partition(" (")[0] for said in caught.value.args] == [
        "no limit 'node'",
        "the limit 'links' is a number from 1 to 1,000,000,000",
        "no limit 'is_sites'",
    ]
