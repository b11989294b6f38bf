"""A wrong name of a kind is told with the right ones, and a word that is none with nothing."""

from __future__ import annotations

import pytest
from pace import within

from dohae.icons import UnknownKind, find, nearest


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
        ("aws.mgn", "aws.applicationmigrationservice"),
        ("aws.drs", "aws.elasticdisasterrecovery"),
        ("aws-ec2", "aws.ec2"),
        ("AWS_EC2", "aws.ec2"),
        ("azure/vm", "azure.vm"),
        ("gcp gke", "gcp.gke"),
        ("aws-lamda", "aws.lambda"),
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
        ("pinecone", "database"),
        ("opc", "server"),
        ("vCenter", "generic.vmware"),
        ("aws.pinecone", "database"),
        ("onprem.fortinet", "generic.firewall"),
        ("onprem.tape", "generic.tape"),
        ("onprem.hsm", "generic.hsm"),
        ("azure.kafka", "onprem.kafka"),
        ("aws.미디어커넥트", "aws.mediaconnect"),
        ("keyclock", "onprem.keycloak"),
        ("oracel", "onprem.oracle"),
        ("elasticserach", "elastic.elasticsearch"),
    ],
)
def test_a_wrong_name_is_told_with_the_likeliest_first(wrong: str, right: str) -> None:
    with pytest.raises(UnknownKind):
        find(wrong)
    assert nearest(wrong)[0] == right


def test_a_word_of_several_services_is_told_all_of_them() -> None:
    assert nearest("aws.vpn") == ["aws.vpngateway", "aws.sitetositevpn", "aws.clientvpn"]


@pytest.mark.parametrize("provider", ["aws", "gcp", "azure"])
def test_a_provider_alone_is_told_its_cloud_and_not_its_own_icon(provider: str) -> None:
    assert nearest(provider) == [f"{provider}.cloud"]
    assert find(f"{provider}.{provider}").cls


def test_a_cloud_or_its_services_may_be_meant_by_their_makers_name() -> None:
    assert nearest("naver") == nearest("네이버") == ["group", "saas.saas"]


EVERYDAY = """
    강 길 물 방 밤 나사 도쿄 서울 부산 제주 판교 오사카 그룹 팀 부서 공항 역 항구 약국 식당 카페
    호텔 은행원 회사원 택배기사 가족 친구 사람 기사 웹툰 잡지 주문 결제 배송 배달 정산 환불 반품
    교환 취소 예약 구매 판매 상품 재고 물류 입고 출고 가격 할인 쿠폰 적립 이벤트 광고 홍보 영업
    회계 인사 급여 세금 보험 대출 송금 이체 계좌 카드 통장 추천 로그인 가입 인증 승인 결재 등록
    조회 목록 입력 출력 전송 수신 발신 처리 수집 분석 집계 통계 보고 문자 우편 채팅 댓글 게시판
    공지 뉴스 사진 음악 방송 업무 내부 외부 공통 기본 운영 개발 검증 시험 배포 빌드 복구 이관 연동
    연계 중계 실시간 일괄 화면 버튼 메뉴 지도 위치 주소 하늘 구름 나무 사과 우유 커피 신발 가방
    버스 지하철 기차 비행기 자전거 트럭 택시 주차장 전기 가스 수도 온도 습도 압력 고정 이동 시작
    마지막 크기 속도 시간 날짜 계약 법무 감사 규정 시장 수업 성적 진료 처방 수술 접수 수납 경찰
    소방 구청 우체국 민원 허가 이름 제목 설명 비고 번호 코드 암호 문 창문 건설 층 마을 줄 점 네모
    별 달 지구 기계 도구 부품 종이 약속 질문 문제 결과 원인 방법 단계 상태 환경 목표 계획 일정
    행사 회의 여행 축구 심사 평가 입찰 발주 납품 검수 청구 지급 이자 환율 수출 수입 통관 운송 포장
"""


@pytest.mark.parametrize(
    "word",
    [
        "payment",
        "portal",
        "coupon",
        "review",
        "engine",
        "runner",
        "control",
        "active",
        "orders",
        "generic.drone",
    ],
)
def test_a_latin_word_that_is_no_slip_of_a_name_is_told_none(word: str) -> None:
    assert nearest(word) == []


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
        ("카프까", "onprem.kafka"),
        ("라우타", "generic.router"),
        ("오러라", "aws.aurora"),
        ("방하벽", "generic.firewall"),
        ("스위취", "generic.switch"),
        ("프린타", "generic.printer"),
        ("크론좝", "k8s.cronjob"),
        ("배스쳔", "aws.bastion"),
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


@pytest.mark.parametrize("name", ["비" * 20_000, f"aws.{'비' * 20_000}", "a" * 200_000])
def test_a_name_of_any_length_is_answered_at_once(name):
    with within(0.5):
        assert nearest(name) == []
