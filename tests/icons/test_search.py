"""Kinds are found by words, in whatever language and spelling, the most alike first."""

from __future__ import annotations

import pytest

from dohae.icons import kinds, search


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("ec2", "aws.ec2"),
        ("로드밸런서", "aws.elb"),
        ("로드 밸런서", "aws.elb"),
        ("load balancer", "aws.elb"),
        ("Load-Balancer", "aws.elb"),
        ("aws 로드 밸런서", "aws.elb"),
        ("azure 로드 밸런서", "azure.loadbalancer"),
        ("front door", "azure.frontdoor"),
        ("dms", "aws.databasemigrationservice"),
        ("migration.dms", "aws.databasemigrationservice"),
        ("가용 영역", "aws.az"),
        ("네임스페이스", "k8s.namespace"),
    ],
)
def test_the_kind_that_is_meant_comes_first(words: str, first: str) -> None:
    assert search(words.split())[0].name == first


def test_every_word_says_something_of_what_is_found() -> None:
    gateways = {kind.name for kind in search(["gateway"])}
    amazons = {kind.name for kind in search(["aws"])}
    assert {kind.name for kind in search(["aws", "gateway"])} == gateways & amazons
    assert search(["aws", "빅쿼리"]) == []


def test_without_words_every_kind_is_found() -> None:
    assert tuple(search([])) == tuple(search([" "])) == kinds()


def test_few_latin_letters_inside_of_a_word_say_nothing() -> None:
    assert not {"aws.signer", "gcp.gcs"} & {kind.name for kind in search(["gn"])}
    assert "aws.natgateway" in {kind.name for kind in search(["nat"])}
    assert not any("signature" in kind.name for kind in search(["nat"]))
