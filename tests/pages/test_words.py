"""A page is told in its own language; only the model's words stay as they are."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

import dohae.pages
from dohae.draw import formats, metrics
from dohae.layout import lay_out
from dohae.model import parse
from dohae.pages.cards import cards
from dohae.pages.catalogue import Catalogue
from dohae.pages.figure import OFFERED, Figure, figure
from dohae.pages.files import SCRIPT, files
from dohae.pages.lists import category_tiles
from dohae.pages.weave import weave
from dohae.pages.words import ENGLISH, KOREAN, words_of

if TYPE_CHECKING:
    from dohae.pages.words import Words

HANGUL = re.compile(r"[가-힣]")
MODEL = """
title: Shop
nodes:
  vpc: {kind: aws.vpc, title: VPC, nodes: {web: aws.ec2, db: {kind: aws.rds}}}
  user: {title: User}
links: [user -> web: HTTPS, web -- db, db <-> user, {from: web, to: db, style: dashed}]
legend: {dashed: replicates, aws.vpc: ours}
"""


def shop(words: Words) -> str:
    """The figure of a model in English, with everything that a figure may have."""
    case = parse(MODEL, "m", "m")
    drawings = {
        ".svg": formats()["svg"].draw(lay_out(case, metrics("picture"))),
        ".utxt": b"[ VPC ]\n",
        ".txt": b"[ VPC ]\n",
    }
    alt = words.speech.there(["VPC"])
    drawn = {suffix: f"m{suffix}" for suffix in OFFERED}
    return figure(Figure("k", alt, drawings, drawn, str, "Caption", words=words))


def test_a_figure_of_an_english_page_has_no_korean_of_its_own() -> None:
    page = re.sub(r'font-family(="[^"]*"|:[^;}]*)', "", shop(ENGLISH))
    assert HANGUL.findall(page) == []
    assert 'lang="ko"' not in page
    assert HANGUL.search(shop(KOREAN))


def test_every_word_is_there_in_both_languages() -> None:
    assert KOREAN.script.keys() == ENGLISH.script.keys()
    for field in fields(ENGLISH):
        assert not HANGUL.search(repr(getattr(ENGLISH, field.name)))


def test_the_script_has_every_word_that_it_asks_for() -> None:
    ((script),) = [data for place, data in files(Catalogue((), ())) if place == SCRIPT]
    assert isinstance(script, bytes)
    text = script.decode()
    said = re.search(r"var WORDS = (\{.*\});", text)
    assert said
    words = json.loads(said[1])
    asked = set(re.findall(r"\bwords\.(\w+)", text))
    assert asked
    assert words.keys() == {"ko", "en"}
    assert all(asked == each.keys() for each in words.values())


def test_korean_stands_in_no_script() -> None:
    assets = Path(dohae.pages.__file__).parent / "assets"
    texts = [path.read_text("utf-8") for path in assets.iterdir()]
    assert [HANGUL.findall(text) for text in texts] == [[]] * len(texts)


@pytest.mark.parametrize(
    ("place", "meta", "site", "words"),
    [
        ("index.md", {}, "ko", KOREAN),
        ("index.md", {}, "en", ENGLISH),
        ("index.md", {}, "ja", ENGLISH),
        ("en/guide/index.md", {}, "ko", ENGLISH),
        ("en-US/index.md", {}, "ko", ENGLISH),
        ("ko/index.md", {}, "en", KOREAN),
        ("ci/index.md", {}, "ko", KOREAN),
        ("en.md", {}, "ko", KOREAN),
        ("index.md", {"lang": "en"}, "ko", ENGLISH),
        ("index.md", {"language": "en-GB"}, "ko", ENGLISH),
        ("en/index.md", {"lang": "ko_KR"}, "en", KOREAN),
        ("index.md", {"lang": ["en"]}, "ko", KOREAN),
    ],
)
def test_front_matter_says_the_language_or_else_the_folder_or_the_site(
    place: str, meta: dict[str, object], site: str, words: Words
) -> None:
    assert words_of(place, meta, site) is words


def test_lists_of_an_english_page_tell_which_of_their_words_are_korean(
    catalogue: Catalogue,
) -> None:
    for made in (
        cards(catalogue.exhibits, str, words=ENGLISH),
        category_tiles(catalogue, str, ENGLISH),
    ):
        marked = re.sub(
            r'<(article|a) [^>]*lang="ko".*?</\1>|data-\w+="[^"]*"', "", made, flags=re.DOTALL
        )
        assert HANGUL.findall(marked) == []
    assert "1 case</span>" not in category_tiles(catalogue, str)
    assert "No case yet" in category_tiles(catalogue, str, ENGLISH)


def test_a_table_of_kinds_has_the_heads_of_its_page(catalogue: Catalogue) -> None:
    made = weave("<!-- dohae: kinds aws -->", catalogue, str, ENGLISH)
    assert re.findall("<th>(.*?)</th>", made) == ["kind", "Name", "Korean name"]
