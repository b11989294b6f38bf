"""A kind is found by every name that it has, and a wrong name is told with the right ones."""

from __future__ import annotations

import subprocess
import sys

import pytest

from dohae.icons import AmbiguousKind, UnknownKind, find, icons_root, kinds, nearest
from dohae.icons.catalogue import catalogue_of, provider_names
from dohae.icons.index import index
from dohae.icons.kind import plain

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
    ("wrong", "right"),
    [
        ("aws.ec3", "aws.ec2"),
        ("aws.ecc2", "aws.ec2"),
        ("ec2", "aws.ec2"),
        ("AWS.S4", "aws.s3"),
        ("amazon.ec2", "aws.ec2"),
        ("awss.vpc", "aws.vpc"),
        ("aws.compute.EC3", "aws.ec2"),
        ("gcp.ec2", "aws.ec2"),
        ("aws.dynamo", "aws.dynamodb"),
        ("로드 밸런서", "aws.elb"),
        ("로드밸런서", "aws.elb"),
        ("Load Balancer", "aws.elb"),
        ("aws.vgw", "aws.vpngateway"),
        ("aws.로드 밸런서", "aws.elb"),
        ("boxx", "box"),
        ("aws.nat", "aws.natgateway"),
        ("aws.sct", "aws.schemaconversiontool"),
        ("aws.ou", "aws.organizationalunit"),
        ("azure.nsg", "azure.networksecuritygroup"),
        ("azure.blob", "azure.blobstorage"),
        ("azure.storage", "azure.storageaccount"),
        ("firewall", "generic.firewall"),
        ("router", "generic.router"),
        ("redis", "onprem.redis"),
        ("elasticsearch", "elastic.elasticsearch"),
        ("grafana", "onprem.grafana"),
        ("tomcat", "onprem.tomcat"),
        ("tibero", "onprem.tibero"),
        ("제우스", "onprem.jeus"),
        ("nas", "generic.nas"),
        ("l4", "generic.l4"),
        ("pos", "generic.pos"),
        ("키오스크", "generic.kiosk"),
        ("은행", "generic.bank"),
        ("printer", "generic.printer"),
        ("idc", "on-premises"),
        ("onpremise", "on-premises"),
        ("알디에스", "aws.rds"),
        ("aws.에스쓰리", "aws.s3"),
        ("aws.이씨투", "aws.ec2"),
        ("aws.에스큐에스", "aws.sqs"),
        ("aws.람디", "aws.lambda"),
        ("aws.로드밸런셔", "aws.elb"),
        ("온프래미스", "on-premises"),
        ("데이타베이스", "database"),
        ("인터넽", "internet"),
    ],
)
def test_a_wrong_name_is_told_with_the_likeliest_first(wrong: str, right: str) -> None:
    with pytest.raises(UnknownKind):
        find(wrong)
    assert nearest(wrong)[0] == right


def test_a_word_of_several_services_is_told_all_of_them() -> None:
    assert nearest("aws.vpn") == ["aws.vpngateway", "aws.sitetositevpn", "aws.clientvpn"]


EVERYDAY = """
    강 길 물 방 밤 나사 도쿄 서울 부산 제주 판교 오사카 그룹 팀 부서 본사 지사 창고 공항 역 항구
    학교 대학 약국 식당 카페 호텔 은행원 고객 손님 회원 환자 의사 학생 교사 직원 회사원 상담원
    택배기사 가족 친구 사람 기사 웹툰 잡지 주문 결제 배송 배달 정산 환불 반품 교환 취소 예약 구매
    판매 상품 재고 물류 입고 출고 가격 할인 쿠폰 적립 이벤트 광고 홍보 영업 회계 인사 급여 세금 보험
    대출 송금 이체 계좌 카드 통장 추천 로그인 가입 인증 승인 결재 등록 조회 목록 입력 출력 전송 수신
    발신 처리 수집 분석 집계 통계 보고 문자 우편 채팅 댓글 게시판 공지 뉴스 사진 음악 방송 업무 내부
    외부 공통 기본 운영 개발 검증 시험 배포 빌드 복구 이관 연동 연계 중계 실시간 일괄 화면 버튼 메뉴
    지도 위치 주소 하늘 구름 나무 사과 우유 커피 신발 가방 버스 지하철 기차 비행기 자전거 트럭 택시
    주차장 전기 가스 수도 온도 습도 압력 고정 이동 시작 마지막 크기 속도 시간 날짜 계약 법무 감사
    규정 협력사 거래처 편의점 백화점 시장 수업 성적 진료 처방 수술 접수 수납 정부 경찰 소방 구청
    우체국 민원 허가 이름 제목 설명 비고 번호 코드 암호 문 창문 건설 층 마을 줄 점 네모 별 달 지구
    로봇 기계 도구 부품 종이 약속 질문 문제 결과 원인 방법 단계 상태 환경 목표 계획 일정 행사 회의
    여행 축구 심사 평가 입찰 발주 납품 검수 청구 지급 이자 환율 수출 수입 통관 운송 포장
"""


@pytest.mark.parametrize("word", [*EVERYDAY.split(), "aws.나무", "gcp.구름", "generic.공항"])
def test_an_everyday_word_that_means_no_kind_is_told_none(word: str) -> None:
    assert nearest(word) == []


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("캐쉬", "aws.elasticache"),
        ("써버", "server"),
        ("쎈서", "aws.iotsensor"),
        ("애져", "azure.cloud"),
        ("백엎", "aws.backup"),
        ("도카", "onprem.docker"),
        ("톰켓", "onprem.tomcat"),
        ("병웜", "generic.hospital"),
        ("레디쓰", "onprem.redis"),
        ("카프까", "aws.msk"),
        ("라우타", "generic.router"),
        ("오러라", "aws.aurora"),
        ("방하벽", "azure.firewall"),
        ("스위취", "generic.switch"),
        ("프린타", "generic.printer"),
        ("크론좝", "k8s.cronjob"),
        ("배스쳔", "azure.bastion"),
        ("젠킨쓰", "onprem.jenkins"),
        ("키네지스", "aws.kinesis"),
        ("레드쉬프트", "aws.redshift"),
        ("로드발란서", "aws.elb"),
        ("크라우드프론트", "aws.cloudfront"),
    ],
)
def test_a_misspelt_korean_name_finds_its_kind(written: str, meant: str) -> None:
    assert nearest(written)[0] == meant


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("azure.이벤트", "azure.eventhubs"),
        ("aws.메시지", "aws.sqs"),
        ("aws.그룹", "aws.security-group"),
        ("aws.고객", "aws.customergateway"),
    ],
)
def test_a_word_of_a_provider_is_told_the_services_with_it_in_their_names(
    word: str, first: str
) -> None:
    assert nearest(word)[0] == first


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
