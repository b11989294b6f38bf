"""Kinds are found by words, in whatever language and spelling, the most alike first."""

from __future__ import annotations

import pytest

from dohae.icons import kinds, search
from dohae.icons.kind import plain


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
        ("미디어커넥트", "aws.mediaconnect"),
        ("mediatailor", "aws.mediatailor"),
        ("direct connect gateway", "aws.directconnectgateway"),
        ("DX 게이트웨이", "aws.directconnectgateway"),
        ("배스천 호스트", "aws.bastion"),
        ("키클록", "onprem.keycloak"),
        ("db2", "onprem.db2"),
        ("로봇", "generic.robot"),
        ("차량", "generic.vehicle"),
        ("외부 기관", "generic.institution"),
        ("tape", "generic.tape"),
        ("스플렁크", "onprem.splunk"),
    ],
)
def test_the_kind_that_is_meant_comes_first(words: str, first: str) -> None:
    assert search(words.split())[0].name == first


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("포티넷", "generic.firewall"),
        ("FortiGate", "generic.firewall"),
        ("WAPPLES", "generic.firewall"),
        ("f5", "generic.l4"),
        ("big-ip", "generic.l4"),
        ("알테온", "generic.l4"),
        ("백본 스위치", "generic.switch"),
        ("기지국", "generic.router"),
        ("넷앱", "generic.storage"),
        ("델 EMC", "generic.storage"),
        ("벡터", "database"),
        ("벡터 DB", "database"),
        ("Milvus", "database"),
        ("pinecone", "database"),
        ("엑사데이터", "database"),
        ("Debezium", "server"),
        ("컨플루언스", "server"),
        ("WAS", "server"),
        ("제니퍼", "server"),
        ("VDI", "client"),
        ("고객", "users"),
        ("관리자", "user"),
        ("알림톡", "saas.saas"),
        ("네이버클라우드", "group"),
        ("네이버", "group"),
        ("naver", "group"),
        ("DR 센터", "generic.datacenter"),
        ("데이터 레이크", "generic.storage"),
        ("서비스 메시", "onprem.istio"),
        ("LLM", "aws.bedrock"),
        ("aws 데이터 레이크", "aws.s3"),
        ("오픈시프트", "k8s.cluster"),
        ("encoder", "aws.elementallive"),
        ("바코드 스캐너", "client"),
        ("의료기기", "server"),
        ("GPS", "aws.iotsensor"),
        ("appgw", "azure.applicationgateway"),
    ],
)
def test_products_and_roles_find_the_kind_that_stands_for_them(words: str, first: str) -> None:
    assert search(words.split())[0].name == first


@pytest.mark.parametrize(
    ("words", "order"),
    [
        ("HSM", ["generic.hsm", "aws.cloudhsm"]),
        ("방화벽", ["generic.firewall", "azure.firewall"]),
        ("카프카", ["onprem.kafka", "aws.msk"]),
        ("가상 머신", ["generic.vm", "azure.vm", "gcp.gce"]),
        ("콜센터", ["generic.callcenter", "aws.connect"]),
    ],
)
def test_of_those_called_alike_what_is_no_clouds_comes_first(words: str, order: list[str]) -> None:
    names = [kind.name for kind in search(words.split())]
    assert names[: len(order)] == order


def test_what_a_kind_stands_for_is_none_of_its_names() -> None:
    for kind in kinds():
        usual = set(map(plain, (kind.label, *kind.names_ko, *kind.names_en)))
        assert not usual & set(map(plain, kind.stands_for)), kind.name
        assert len({*map(plain, kind.stands_for)}) == len(kind.stands_for), kind.name


@pytest.mark.parametrize("word", ["드론", "선박", "자전거", "배터리"])
def test_what_nothing_stands_for_finds_nothing(word: str) -> None:
    assert search([word]) == []


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
