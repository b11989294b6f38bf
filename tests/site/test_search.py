"""Whatever people look for in Korean or English is found, and the right page comes first."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

BLOG, SHOP = "cases/small-blog.html", "cases/medium-ec2-site.html"
BUSINESS, TOTALS = "cases/business-system.html", "cases/aggregation-system.html"
GAME, SERVICES = "cases/hybrid-game-site.html", "services.html"

QUERIES = {
    # Names of cases, whole and in part, apart and together.
    "소규모 블로그 사이트": BLOG,
    "소규모블로그": BLOG,
    "블로그": BLOG,
    "블로그사이트": BLOG,
    "중간 규모": SHOP,
    "중간규모": SHOP,
    "업무 시스템": BUSINESS,
    "업무시스템": BUSINESS,
    "집계 시스템": TOTALS,
    "집계시스템": TOTALS,
    "집계": TOTALS,
    "게임 사이트": GAME,
    "게임": GAME,
    "온프레미스": GAME,
    "병행": GAME,
    # What cases say.
    "상품 등록 서버": SHOP,
    "상품등록": SHOP,
    "등록 서버": SHOP,
    "동영상 서버": SHOP,
    "부하 분산": SHOP,
    "부하를 분산": SHOP,
    "인증 서버": BUSINESS,
    "인증서버": BUSINESS,
    "파일 서버": BUSINESS,
    "접속 회선": BUSINESS,
    "사내에서 접속 회선": BUSINESS,
    "내보내기": TOTALS,
    "로그 및 매출": TOTALS,
    "replication": GAME,
    "복제하기 위해": GAME,
    "탄력성": GAME,
    "키 밸류": SERVICES,
    "키밸류": SERVICES,
    "변동률": GAME,
    "필요한 가상 네트워크": BLOG,
    # Services, in both languages.
    "ELB": SERVICES,
    "로드 밸런서": SERVICES,
    "로드밸런서": SERVICES,
    "밸런서": SERVICES,
    "load balancer": SERVICES,
    "redshift": SERVICES,
    "레드시프트": SERVICES,
    "dynamodb": SERVICES,
    "다이나모": SERVICES,
    "direct connect": SERVICES,
    "다이렉트 커넥트": SERVICES,
    "EC2": SHOP,  # stands in its title
    # The other pages.
    "머신러닝": "gallery/ml-training-serving.html",
    "캠페인": "gallery/campaign-survey.html",
    "계산 능력": "closing.html",
    "해외 백업": "gallery/overseas-backup.html",
    "서버리스": "gallery/serverless-api.html",
    "쿠버네티스": "gallery/kubernetes-on-premises.html",
    "데이터 레이크": "gallery/data-lake.html",
    "데이터레이크": "gallery/data-lake.html",
    "재난": "categories/backup.html",
    "TV 설문": "gallery/campaign-survey.html",
    "오기": "errata.html",
    "증권": "gallery/securities-trading.html",
    "금융 증권": "categories/finance.html",
    "AWS 한국 사례집": "index.html",
    "글꼴이 없다": "guide/troubleshooting.html",
    "파워포인트": "guide/embed.html",
    "모델 언어": "guide/language.html",
    # What an architect types: abbreviations, providers in Korean, words apart and together.
    "마이크로서비스": "gallery/eks-microservices.html",
    "EKS": "gallery/eks-microservices.html",
    "재해복구": "gallery/disaster-recovery-two-regions.html",
    "원격강의": "gallery/online-lecture.html",
    "공장": "gallery/iot-factory.html",
    "IoT": "gallery/iot-factory.html",
    "증권 거래": "gallery/securities-trading.html",
    "ERP": "gallery/erp-two-az.html",
    "배포 파이프라인": "gallery/cicd-feedback.html",
    "전용선": "gallery/hybrid-direct-connect-vpn.html",
    "VPN": "gallery/hybrid-direct-connect-vpn.html",
    "랜딩존": "gallery/multi-account-landing-zone.html",
    "다중 계정": "gallery/multi-account-landing-zone.html",
    "가용영역": "gallery/three-tier-two-az.html",
    "CDN": "gallery/static-site-cdn.html",
    "게임 백엔드": "gallery/game-backend.html",
    "머신 러닝": "gallery/ml-training-serving.html",
    "실시간 분석": "gallery/streaming-analytics.html",
    "HPC": "gallery/batch-hpc.html",
    "고성능 계산": "gallery/batch-hpc.html",
    "구글 클라우드": "gallery/google-cloud-clickstream.html",
    "애저": "gallery/azure-enterprise-web.html",
    "오토스케일링": SERVICES,
    "람다": SERVICES,
    "빅쿼리": SERVICES,
    "NoSQL": SERVICES,
    "메시지 큐": SERVICES,
    "테마": "guide/themes.html",
    "다크 모드": "guide/site.html",
    "글꼴": "guide/troubleshooting.html",
    "워드": "guide/embed.html",
    "zensical": "guide/site.html",
    "사물 인터넷": SERVICES,
    # A title's words, written together and apart; what only the file's name or a group says.
    "설문조사": "gallery/campaign-survey.html",
    "TV설문": "gallery/campaign-survey.html",
    "CI/CD": "gallery/cicd-feedback.html",
    "CICD": "gallery/cicd-feedback.html",
    "쿠버네티스 온프레미스": "gallery/kubernetes-on-premises.html",
    "달라진 것": "guide/diff.html",
    "달라진것": "guide/diff.html",
    "재해 복구": "gallery/disaster-recovery-two-regions.html",
    "하이브리드": "gallery/hybrid-direct-connect-vpn.html",
    "3계층": "gallery/three-tier-two-az.html",
    "이벤트 기반": "gallery/event-driven-orders.html",
    "정적 사이트": "gallery/static-site-cdn.html",
    "모바일 거래": "gallery/securities-trading.html",
    "원격 강의": "gallery/online-lecture.html",
    "실시간스트리밍": "gallery/streaming-analytics.html",
    # Compounds of three words, names in two words instead of one, hyphens left out.
    "허브앤스포크": "gallery/hub-spoke-transit-gateway.html",
    "허브 스포크": "gallery/hub-spoke-transit-gateway.html",
    "정적 웹사이트": "gallery/static-site-cdn.html",
    "cloud front": SERVICES,
    "클라우드 프론트": SERVICES,
    "클라우드프론트": SERVICES,
    "스텝 펑션": SERVICES,
    "오토 스케일링": SERVICES,
    "메시지큐": SERVICES,
    "레드 시프트": SERVICES,
    "온 프레미스": GAME,
    "로그저장": GAME,
    "집계·분석": TOTALS,
    "집계분석": TOTALS,
    "집계 분석": TOTALS,
    "두 리전": "gallery/disaster-recovery-two-regions.html",
    "개발서버": "gallery/dev-servers-on-demand.html",
    "주문처리": "gallery/event-driven-orders.html",
    "수강신청": "gallery/online-lecture.html",
    "사내포털": "gallery/azure-enterprise-web.html",
    "클릭스트림": "gallery/google-cloud-clickstream.html",
    "이상거래": "gallery/streaming-analytics.html",
    "롤백": "gallery/cicd-feedback.html",
    "마이크로 서비스": "gallery/eks-microservices.html",
    "landing zone": "gallery/multi-account-landing-zone.html",
    "three tier": "gallery/three-tier-two-az.html",
    "game backend": "gallery/game-backend.html",
    "빅 데이터": "categories/big-data.html",
    "교육 기관": "categories/public.html",
    "재난대책": "categories/backup.html",
    "콘텐츠배포": "categories/web-site.html",
    "명령어": "guide/commands.html",
    "다운로드": "guide/embed.html",
    "아스키": "guide/embed.html",
    "검색이 안 된다": "guide/troubleshooting.html",
    # Other spellings, and English for what is said in Korean.
    "다이나모디비": GAME,
    "람다함수": "gallery/serverless-api.html",
    "이상거래탐지": "gallery/streaming-analytics.html",
    "정적웹사이트": "gallery/static-site-cdn.html",
    "machine learning": "gallery/ml-training-serving.html",
    "쿠버네티즈": "gallery/kubernetes-on-premises.html",
    "쿠버네틱스": "gallery/kubernetes-on-premises.html",
    "MSA": "gallery/eks-microservices.html",
    "로드발란서": SHOP,
    "로드밸랜서": SHOP,
    "데이터플로": SERVICES,
    "재난복구": "gallery/disaster-recovery-two-regions.html",
    "멀티리전": "gallery/disaster-recovery-two-regions.html",
    "멀티어카운트": "gallery/multi-account-landing-zone.html",
    "DR": "gallery/disaster-recovery-two-regions.html",
    "3티어": "gallery/three-tier-two-az.html",
    "쓰리티어": "gallery/three-tier-two-az.html",
    "3tier": "gallery/three-tier-two-az.html",
    "이벤트드리븐": "gallery/event-driven-orders.html",
    "서버리스아키텍처": "gallery/serverless-api.html",
    "하이브리드클라우드": "gallery/hybrid-direct-connect-vpn.html",
    "인공지능": "gallery/ml-training-serving.html",
    "온라인강의": "gallery/online-lecture.html",
    "이러닝": "gallery/online-lecture.html",
    "스마트팩토리": "gallery/iot-factory.html",
    "핀테크": "gallery/securities-trading.html",
    "PPT": "guide/embed.html",
    "HWP": "guide/embed.html",
    # Services by today's names and by those that they once had, and written in one word.
    "루커": SERVICES,
    "레디스": SERVICES,
    "액티브디렉토리": SERVICES,
    "액티브 디렉터리": SERVICES,
    "entra": SERVICES,
    "identity center": SERVICES,
    "single sign-on": SERVICES,
    "아이덴티티 센터": SERVICES,
    "키네시스": SERVICES,
    "elasticsearch": SERVICES,
    "프론트도어": SERVICES,
    "route53": SERVICES,
    "autoscaling": SERVICES,
    "argocd": SERVICES,
    "컴포저": SERVICES,
    "플링크": SERVICES,
    # Typed while the keyboard was on the other script.
    "gkdlqmflem": "gallery/hybrid-direct-connect-vpn.html",
    "tjqjfltm": "gallery/serverless-api.html",
    "fhemqoffjstj": SERVICES,
    "ㄷㅊ2": SHOP,
    "ㄱㅇㄴ": SERVICES,
    "ㄴ3": SERVICES,
    "ㅣ므ㅠㅇㅁ": SERVICES,
    # Software that is no cloud's own.
    "깃허브": SERVICES,
    "깃랩": SERVICES,
    "오라클": SERVICES,
    "프로메테우스": SERVICES,
    "슬랙": SERVICES,
    # Names that say the service's own word for word; with its provider; of none that is drawn.
    "게이트 웨이": SERVICES,
    "게이트웨이": SERVICES,
    "카탈로그": SERVICES,
    "컨트롤타워": SERVICES,
    "트랜짓게이트웨이": SERVICES,
    "애저 디렉터리": SERVICES,
    "애저 방화벽": SERVICES,
    "아마존 레디스": SERVICES,
    "gcp": "gallery/google-cloud-clickstream.html",
    "클라우드 트레일": "gallery/multi-account-landing-zone.html",
    "클라우드트레일": "gallery/multi-account-landing-zone.html",
    # How to begin, and what to take.
    "설치": "guide/index.html",
    "pdf": "guide/embed.html",
    "PNG": "guide/embed.html",
}
ALSO = {
    # Said by several pages, none of which is more right than the others.
    "웨어하우스": TOTALS,
    "데이터 웨어하우스": TOTALS,
    "데이터웨어하우스": TOTALS,
    "가상 네트워크": BLOG,
    "가상네트워크": BLOG,
    "사내": BUSINESS,
    "복제": GAME,
    "이중화": BLOG,
    "증권": "categories/finance.html",
    "S3버킷": SHOP,
    "정적 웹": GAME,
    # Services by their Korean names lead to the cases with them, too.
    "빅쿼리": "gallery/google-cloud-clickstream.html",
    "람다": "gallery/serverless-api.html",
    "다이나모": GAME,
    "dynamo db": SERVICES,
    "onpremises": "gallery/kubernetes-on-premises.html",
    "API게이트웨이": SERVICES,
    "웹방화벽": SERVICES,
    "푸시알림": "gallery/game-backend.html",
    "대기열": SERVICES,
    "disaster recovery": "gallery/disaster-recovery-two-regions.html",
    "카프카": "gallery/eks-microservices.html",
    "레디스": "gallery/game-backend.html",
    "루커": "gallery/google-cloud-clickstream.html",
    "액티브디렉토리": "gallery/azure-enterprise-web.html",
    "도큐먼트디비": SERVICES,
    "디렉토리": SERVICES,
    "온프렘": GAME,
    "IDC": GAME,
    "k8s": "gallery/kubernetes-on-premises.html",
    "이커머스": "gallery/eks-microservices.html",
    "글레이셔": "gallery/overseas-backup.html",
    "레드쉬프트": TOTALS,
    "깃헙": "gallery/cicd-feedback.html",
    "이벤트브릿지": "gallery/event-driven-orders.html",
    "다이너모DB": GAME,
    "DDoS": "gallery/campaign-survey.html",
    "datalake": "gallery/data-lake.html",
    "도커": "gallery/eks-microservices.html",
    "그라파나": "gallery/kubernetes-on-premises.html",
    "깃허브": "gallery/cicd-feedback.html",
    "깃랩": "gallery/kubernetes-on-premises.html",
    "오라클": "gallery/securities-trading.html",
    "프로메테우스": "gallery/kubernetes-on-premises.html",
    "슬랙": "gallery/cicd-feedback.html",
    "SSO": "gallery/multi-account-landing-zone.html",
    "컨텐츠 배포": "categories/web-site.html",
    "트랜짓 게이트웨이": "gallery/hub-spoke-transit-gateway.html",
    "구글 빅쿼리": SERVICES,
    # Services' compounds lead to every case with them.
    "트랜짓게이트웨이": "gallery/hub-spoke-transit-gateway.html",
    "컨트롤타워": "gallery/multi-account-landing-zone.html",
    "카탈로그": "gallery/data-lake.html",
    "서비스카탈로그": "gallery/dev-servers-on-demand.html",
}
"""Query -> a page that must be among those found."""

ASK = """
async queries => {
  const { base, search } = JSON.parse(document.getElementById("__config").textContent);
  const index = await (await fetch(base + "/search/search_index.json")).json();
  const worker = new Worker(search);
  const ask = message => new Promise(resolve => {
    worker.addEventListener("message", event => resolve(event.data), { once: true });
    worker.postMessage(message);
  });
  await ask({ type: 0, data: { ...index, options: {} } });
  const found = {};
  for (const query of queries) {
    const { data } = await ask({ type: 2, data: query });
    found[query] = data.items.map(sections => sections[0].location);
  }
  return found;
}
"""
"""Asks the site's own search, as its search box does: each word may go on after what is written."""


PLACES = {
    "게이트 웨이": "services.html#aws-apigateway",
    "애저 디렉터리": "services.html#azure-entraid",
    "aws 레디스": "services.html#aws-elasticache",  # AWS Cloud has one of the words in its title
    "방화벽": "services.html#azure-firewall",
    "클라우드트레일": "gallery/multi-account-landing-zone.html#구성-요소",
    "설치": "guide/index.html#준비와-설치",
}
"""Query -> the place in a page that must come first."""


@pytest.fixture(scope="module")
def places(searched: str, browser: Browser) -> dict[str, list[str]]:
    """Query -> the best places of the pages that are found, best first."""
    page = browser.new_page()
    page.goto(f"{searched}/index.html")
    answers = page.evaluate(ASK, [*QUERIES, *ALSO, *PLACES])
    page.close()
    return answers


@pytest.fixture(scope="module")
def found(places: dict[str, list[str]]) -> dict[str, list[str]]:
    """Query -> the pages that are found, best first."""
    return {query: [each.split("#")[0] for each in every] for query, every in places.items()}


def test_every_query_finds_its_page(found: dict[str, list[str]]) -> None:
    assert len(QUERIES) >= 40
    expected = [*QUERIES.items(), *ALSO.items()]
    assert [(query, page) for query, page in expected if page not in found[query]] == []


def test_the_right_page_comes_first(found: dict[str, list[str]]) -> None:
    wrong = {
        query: found[query][:2] for query, page in QUERIES.items() if found[query][:1] != [page]
    }
    assert wrong == {}


def test_a_page_leads_to_the_place_that_says_most(places: dict[str, list[str]]) -> None:
    assert {query: places[query][0] for query in PLACES} == PLACES


def test_what_is_nowhere_is_not_found(searched: str, browser: Browser) -> None:
    page = browser.new_page()
    page.goto(f"{searched}/index.html")
    assert page.evaluate(ASK, ["훈민정음", "zzz"]) == {"훈민정음": [], "zzz": []}
    page.close()


@pytest.mark.parametrize(
    ("query", "first"),
    [("업무시스템", BUSINESS), ("밸런서", SERVICES), ("계산 능력", "closing.html")],
)
def test_the_search_box_works_from_the_disk(
    open_page: Callable[..., Page], site: Path, query: str, first: str
) -> None:
    page = open_page((site / "cases" / "small-blog.html").as_uri())
    page.keyboard.press("/")
    page.keyboard.insert_text(query)  # as what is composed or pasted, it comes without a key
    link = page.locator(".md-search-result__link").first
    link.wait_for()
    assert first in link.get_attribute("href")
