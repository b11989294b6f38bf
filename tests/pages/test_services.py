"""What a service is looked for by."""

from __future__ import annotations

import pytest

from dohae import icons
from dohae.pages.services import Service


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("aws.transitgateway", ["트랜짓게이트웨이", "게이트웨이"]),
        ("aws.servicecatalog", ["서비스카탈로그", "카탈로그"]),
        ("aws.cognito", []),  # 코그니토; 사용자 인증 is what it is for
        ("aws.elb", ["로드밸런서"]),  # 밸런서 says less than the one word of its label
    ],
)
def test_a_name_of_several_words_is_looked_for_in_one(kind: str, words: list[str]) -> None:
    assert Service(icons.find(kind)).compound == words


def test_a_name_says_its_label_word_for_word_or_what_it_is_for() -> None:
    assert Service(icons.find("aws.apigateway")).says("API 게이트웨이")
    assert Service(icons.find("azure.firewall")).says("방화벽")
    assert not Service(icons.find("aws.ec2")).says("웹 서버")
    assert not Service(icons.find("gcp.armor")).says("웹 방화벽")
