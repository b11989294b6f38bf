"""Pages share the icons of pictures, and a small picture still looks like something."""

from __future__ import annotations

import base64
import re

import pytest

from dohae.draw import formats, metrics
from dohae.icons import find, icons_root
from dohae.layout import lay_out
from dohae.model import parse
from dohae.pages.artwork import artwork, icon_place, icon_places, sharing
from dohae.pages.thumbnail import thumbnail

CHAIN = "\n".join(
    f"  - {{from: n{at}, to: n{at + 1}, style: {style}}}"
    for at, style in enumerate(["dashed", "solid"] * 7)
)
NODES = "\n".join(f"  n{at}: {{kind: aws.lambda, title: 함수}}" for at in range(15))
LARGE = f"title: 큰 것\ndirection: right\nlegend: true\nnodes:\n{NODES}\nlinks:\n{CHAIN}\n"
SMALL = "title: 작은 것\nnodes: {a: {kind: aws.ec2, title: 서버, href: 'https://a.kr'}, b: aws.s3}"


def picture(model: str) -> bytes:
    return formats()["svg"].draw(lay_out(parse(model, "m", "m"), metrics("picture")))


@pytest.fixture(scope="module")
def small() -> bytes:
    return picture(SMALL)


def test_the_same_icon_has_one_place_whatever_picture_it_is_in(small: bytes) -> None:
    kind = find("aws.ec2").icon
    found = dict(artwork(small))
    assert found[icon_place(kind)] == (icons_root() / kind).read_bytes()
    assert len(found) == 2
    assert list(icon_places(small)) == list(found)


def test_a_picture_that_shares_its_icons_says_where_they_are(small: bytes) -> None:
    shared = sharing(small, lambda place: f"../{place}")
    assert b"data:" not in shared
    addresses = re.findall(rb'href="\.\./([^"]+)"', shared)
    assert [address.decode() for address in addresses] == list(dict(artwork(small)))


def test_whoever_has_no_address_for_icons_keeps_them() -> None:
    icon = base64.b64encode(b"\x89PNG").decode()
    assert sharing(f'<a b="data:image/jpeg;base64,{icon}"/>'.encode(), str).count(b"data:") == 1


def test_a_thumbnail_is_heard_by_no_one_and_leads_nowhere(small: bytes) -> None:
    shown = thumbnail(small, href=str)
    assert 'aria-hidden="true"' in shown
    assert "a.kr" not in shown
    assert "서버" in shown


def test_a_thumbnail_of_something_large_has_larger_icons_instead_of_specks() -> None:
    whole = picture(LARGE)
    shown = thumbnail(whole, href=str)
    assert "<text" not in shown
    assert 'class="legend"' not in shown
    scales = [float(scale) for scale in re.findall(r"scale\(([\d.]+)\)", whole.decode())]
    [image] = set(re.findall(r'<image id="\S+" width="(\d+)"', whole.decode()))
    widths = [float(width) for width in re.findall(r'<image \S+ width="([\d.]+)"', shown)]
    assert max(widths) > 1.3 * max(scales) * float(image)
    heights = [re.search(r'viewBox="0 0 \S+ (\S+)"', text) for text in (whole.decode(), shown)]
    assert all(heights)
    assert float(heights[1][1]) < float(heights[0][1])


def test_in_a_thumbnail_a_frame_grows_with_its_icon() -> None:
    model = LARGE.replace("n1: {kind: aws.lambda", "n1: {kind: generic.network.switch")
    rects = [
        [float(width) for width in re.findall(r'<rect [^>]*width="([\d.]+)"[^>]*box-line', text)]
        for text in (picture(model).decode(), thumbnail(picture(model), href=str))
    ]
    [[before], [after]] = rects
    assert after > 1.3 * before
