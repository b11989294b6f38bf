"""What a service is looked for by."""

from __future__ import annotations

from importlib.resources import files

import pytest

from dohae import icons
from dohae.draw.picture.theme import load
from dohae.pages.services import Service, icon


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


def test_an_icon_in_white_is_seen_on_a_page_by_its_tile() -> None:
    tile = 'class="dohae-icon dohae-tile"'
    assert tile in icon(Service(icons.find("oci.vmwhite")), str)
    assert tile not in icon(Service(icons.find("oci.vm")), str)
    style = files("dohae.pages").joinpath("assets", "dohae.css").read_text("utf-8")
    assert f"background: {load('light').tile.lower()};" in style.partition(".dohae-tile")[2]
