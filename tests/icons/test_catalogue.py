"""A kind is found by every name that it has, and by no other."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dohae.icons import AmbiguousKind, UnknownKind, find, icons_root, kinds
from dohae.icons.catalogue import catalogue_of, provider_names
from dohae.icons.index import index
from dohae.icons.kind import plain
from dohae.icons.providers import aws
from dohae.icons.providers.aws import applications, data, governance, infrastructure

STYLES = {
    "account",
    "auto-scaling-group",
    "az",
    "cloud",
    "group",
    "on-premises",
    "private-subnet",
    "public-subnet",
    "region",
    "security-group",
    "vpc",
}


@pytest.mark.parametrize(
    ("names", "canonical", "label"),
    [
        ("aws.ec2 AWS.EC2 aws.E_C-2 aws.compute.EC2 aws.compute.ec2", "aws.ec2", "EC2"),
        ("aws.elb aws.ElasticLoadBalancing aws.network.ELB", "aws.elb", "ELB"),
        ("aws.s3 aws.SimpleStorageServiceS3 aws.storage.S3", "aws.s3", "S3"),
        ("aws.rds aws.database.RDS", "aws.rds", "RDS"),
        ("aws.lambda aws.compute.Lambda", "aws.lambda", "Lambda"),
        ("aws.cloudfront aws.CF", "aws.cloudfront", "CloudFront"),
        ("aws.endpoint", "aws.endpoint", "Endpoint"),
        ("aws.directconnect aws.direct-connect", "aws.directconnect", "Direct Connect"),
        ("aws.redshift aws.analytics.Redshift", "aws.redshift", "Redshift"),
        ("aws.dynamodb aws.DDB", "aws.dynamodb", "DynamoDB"),
        (
            "aws.databasemigrationservice aws.dms aws.migration.DMS",
            "aws.databasemigrationservice",
            "Database Migration Service",
        ),
        ("aws.iam-role aws.IAMRole", "aws.iamrole", "IAM Role"),
        ("gcp.bigquery gcp.analytics.Bigquery gcp.BigQuery", "gcp.bigquery", "BigQuery"),
        ("k8s.pod k8s.compute.Pod", "k8s.pod", "Pod"),
        ("k8s.deployment k8s.deploy", "k8s.deploy", "Deployment"),
        ("k8s.configmap k8s.cm k8s.podconfig.CM", "k8s.cm", "ConfigMap"),
        (
            "k8s.controller-manager k8s.controlplane.CM",
            "k8s.controllermanager",
            "Controller manager",
        ),
        (
            "azure.functions azure.functionapps azure.compute.FunctionApps",
            "azure.functions",
            "Functions",
        ),
        ("onprem.postgresql onprem.database.PostgreSQL", "onprem.postgresql", "PostgreSQL"),
        ("aws.iotsensor", "aws.iotsensor", "IoT Sensor"),
        ("box", "box", ""),
        ("user", "user", "User"),
        ("office Office", "office", "Office"),
    ],
)
def test_all_spellings_of_a_name_mean_one_kind(names: str, canonical: str, label: str) -> None:
    for name in names.split():
        assert (find(name).name, find(name).label) == (canonical, label), name
        assert not find(name).is_group


@pytest.mark.parametrize(
    "name",
    [
        "aws.cloud",
        "aws.region",
        "aws.az",
        "aws.account",
        "aws.vpc",
        "aws.public-subnet",
        "aws.private-subnet",
        "aws.security-group",
        "aws.auto-scaling-group",
        "on-premises",
        "group",
    ],
)
def test_group_kinds_are_groups_of_a_known_style(name: str) -> None:
    kind = find(name)
    assert kind.name == name
    assert kind.is_group
    assert kind.style == name.removeprefix("aws.")


def test_every_style_is_one_that_pictures_know() -> None:
    assert {kind.style for kind in kinds()} == STYLES


@pytest.mark.parametrize(
    ("former", "name"),
    [
        ("aws.singlesignon", "aws.iamidentitycenter"),
        ("aws.elementalmediaconvert", "aws.mediaconvert"),
        ("aws.vpccustomergateway", "aws.customergateway"),
        ("aws.transferforsftp", "aws.transferfamily"),
        ("azure.frontdoors", "azure.frontdoor"),
        ("azure.private-dns", "azure.privatedns"),
        ("azure.dnsprivatezones", "azure.privatedns"),
        ("azure.keyvaults", "azure.keyvault"),
        ("azure.expressroutecircuits", "azure.expressroute"),
        ("azure.cacheredis", "azure.redis"),
        ("azure.loadbalancers", "azure.loadbalancer"),
        ("azure.bastions", "azure.bastion"),
        ("azure.storageaccounts", "azure.storageaccount"),
        ("azure.virtualnetworkgateways", "azure.vpngateway"),
        ("azure.applicationgateways", "azure.applicationgateway"),
        ("azure.appservices", "azure.appservice"),
        ("azure.activedirectory", "azure.entraid"),
    ],
)
def test_a_class_means_the_kind_that_has_a_better_name(former: str, name: str) -> None:
    assert find(former).name == name


@pytest.mark.parametrize(
    ("name", "cls"),
    [
        ("onprem.tibero", "diagrams.aws.general.GenericDatabase"),
        ("onprem.jeus", "diagrams.aws.general.TraditionalServer"),
        ("generic.kiosk", "diagrams.generic.device.Tablet"),
        ("gcp.datastream", "diagrams.gcp.GCP"),
        ("aws.gwlb", "diagrams.aws.network.ElasticLoadBalancing"),
    ],
)
def test_what_has_no_icon_borrows_one_and_leaves_it_to_its_owner(name: str, cls: str) -> None:
    assert find(name).cls == cls
    owner = find(cls.removeprefix("diagrams.")) if cls != "diagrams.gcp.GCP" else find("gcp.gcp")
    assert (owner.cls, owner.icon) == (cls, find(name).icon)
    assert owner.name != name


def test_buildings_that_have_no_icon_of_their_own_look_alike() -> None:
    """Whoever draws a bank beside its branches means no device of AWS IoT."""
    names = ("building", "branch", "store", "hospital", "bank")
    assert len({find(f"generic.{name}").icon for name in names}) == 1


def test_a_class_can_be_meant_with_its_module_even_where_a_group_has_its_name() -> None:
    assert find("aws.vpc").is_group
    node = find("aws.network.VPC")
    assert (node.is_group, node.cls) == (False, "diagrams.aws.network.VPC")
    assert find(node.name) is node


def test_every_kind_is_found_by_its_own_name() -> None:
    for kind in kinds():
        assert find(kind.name) == kind, kind.name
    assert len({plain(kind.name) for kind in kinds()}) == len(kinds())


def test_every_class_is_found_by_its_module_and_name_and_is_the_one_of_diagrams() -> None:
    for provider, modules in index().items():
        for module, names in modules.items():
            for name, icon in names.items():
                if module and not icon.startswith("="):
                    kind = find(f"{provider}.{module}.{name}")
                    assert plain(kind.cls) == plain(f"diagrams.{provider}.{module}.{name}")


def test_every_kind_but_those_that_want_none_has_an_icon_that_is_there() -> None:
    without = {kind.name for kind in kinds() if not kind.icon}
    assert {name for name in without if not find(name).is_group} == {"box"}
    for kind in kinds():
        if kind.icon:
            assert icons_root().joinpath(kind.icon).is_file(), kind.name
        assert bool(kind.icon) == bool(kind.cls)


def test_every_kind_but_box_and_group_has_a_label() -> None:
    assert [kind.name for kind in kinds() if not kind.label] == ["group", "box"]


def test_a_name_means_one_kind_or_tells_how_to_say_which() -> None:
    for provider in provider_names():
        for key, choices in catalogue_of(provider).unclear.items():
            with pytest.raises(AmbiguousKind) as refused:
                find(f"{provider}.{key}")
            assert refused.value.choices == choices
            assert len({find(choice).name for choice in choices}) == len(choices) > 1
    own = ("general", "aws", "azure", "gcp", "k8s")
    unclear = [f"{name}.{key}" for name in own for key in catalogue_of(name).unclear]
    assert unclear == []


@pytest.mark.parametrize(
    "name", ["", ".", "aws.", "aws..", ".ec2", "aws.ec2.x", "general.box", "가"]
)
def test_what_is_no_name_is_unknown(name: str) -> None:
    with pytest.raises(UnknownKind):
        find(name)


def test_commonly_used_kinds_have_korean_names() -> None:
    assert "로드 밸런서" in find("aws.elb").names_ko
    assert "온프레미스" in find("on-premises").names_ko
    common = "ec2 elb rds s3 vpc endpoint directconnect redshift dynamodb lambda cloudfront"
    assert all(find(f"aws.{name}").names_ko for name in common.split())


def test_no_module_of_diagrams_is_imported_to_find_a_kind() -> None:
    program = (
        "import sys; from dohae.icons import find, kinds; find('aws.ec2'); kinds();"
        "sys.exit(any(name.partition('.')[0] == 'diagrams' for name in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0


def test_no_table_of_services_writes_over_another() -> None:
    tables = [table.SERVICES for table in (infrastructure, data, governance, applications)]
    assert sum(map(len, tables)) == len(aws.PROVIDER.services)
