"""The built site is whole: nothing of the source is missing, and every link leads somewhere."""

from __future__ import annotations

import re
import subprocess
from html import unescape
from html.parser import HTMLParser
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urlsplit

import pytest

from dohae.draw import legend

if TYPE_CHECKING:
    from pathlib import Path

CASE_BOOK = "https://aws.amazon.com/ko/blogs/korea/now-available-aws-korean-customer-cases/"
KNOWN_OUTSIDE = (
    CASE_BOOK,
    "https://diagrams.mingrammer.com/docs/nodes/aws",
    "https://squidfunk.github.io/mkdocs-material/",
    "https://www.dask.org",
)


class Links(HTMLParser):
    """What a page links to, and the places in it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        self.ids.add(values.get("id", ""))
        for name in ("href", "src", "data-svg", "data-png"):
            if name in values and tag != "use" and not values[name].startswith("data:"):
                self.links.append(values[name])


class Tongues(HTMLParser):
    """What a page says in Korean where it does not say that it is Korean."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.unmarked: list[str] = []
        self._open: list[tuple[str, str]] = [("", "")]
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        language = values.get("lang", self._open[-1][1])
        for name in ("title", "aria-label", "alt", "placeholder"):
            self._say(values.get(name, ""), language)
        if tag not in ("input", "link", "meta", "img", "br", "wbr", "hr", "path", "image", "rect"):
            self._open.append((tag, language))

    def handle_endtag(self, tag: str) -> None:
        if any(tag == each for each, _ in self._open):
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data: str) -> None:
        tag, language = self._open[-1]
        # What stands in the head's title can say no language.
        if tag not in ("script", "style", "title"):
            self._say(data, language)

    def _say(self, said: str, language: str) -> None:
        if language != "ko" and re.search("[가-힣]", said):
            self.unmarked.append(said.strip())


@pytest.fixture(scope="module")
def html_pages(site: Path) -> dict[Path, Links]:
    return {page: Links(page.read_text("utf-8")) for page in sorted(site.rglob("*.html"))}


def test_every_link_leads_to_a_file_and_a_place_in_it(
    site: Path, html_pages: dict[Path, Links]
) -> None:
    lost = []
    for page, found in html_pages.items():
        if page.name == "404.html":
            continue  # its links begin at the server's root, for it is shown at any address
        for link in found.links:
            address, place = urldefrag(link)
            if urlsplit(address).scheme:
                if address not in KNOWN_OUTSIDE:
                    lost.append(f"{page.name}: {link} leads outside")
                continue
            target = (page.parent / unquote(address)).resolve() if address else page
            if target.is_dir():
                target /= "index.html"
            if not target.is_file() or site not in target.parents:
                lost.append(f"{page.name}: {link}")
            elif place and target in html_pages and unquote(place) not in html_pages[target].ids:
                lost.append(f"{page.name}: {link} has no such place")
    assert lost == []


@pytest.mark.parametrize("page", ["index", "language"])
def test_figures_and_cards_of_english_pages_say_nothing_in_korean_of_their_own(
    site: Path, page: str
) -> None:
    text = (site / "en" / f"{page}.html").read_text("utf-8")
    parts = re.findall(
        r'<(?:figure|section) class="dohae-(?:figure|cards).*?</(?:figure|section)>',
        text,
        re.DOTALL,
    )
    own = re.sub(
        r'<article class="dohae-card" lang="ko".*?</article>|font-family="[^"]*"|data-\w+="[^"]*"',
        "",
        "".join(parts),
        flags=re.DOTALL,
    )
    assert parts
    # A drawing is the same in every page, and so is the head of its legend.
    assert set(re.findall(r"[가-힣]+", own)) <= {legend.TITLE}


def test_a_page_in_another_language_than_the_sites_says_so(site: Path) -> None:
    assert '<article lang="en" class="md-content__inner' in (site / "en/index.html").read_text(
        "utf-8"
    )
    assert '<article class="md-content__inner' in (site / "index.html").read_text("utf-8")


def test_the_themes_own_words_follow_the_language_of_each_page(site: Path) -> None:
    english = (site / "en/language.html").read_text("utf-8")
    assert '<html lang="en"' in english
    assert 'placeholder="Search"' in english
    assert "Table of contents" in english
    assert '"clipboard.copied": "Copied to clipboard"' in english
    assert all(word not in english for word in ("목차", "다음:", "이전:", "검색 초기화"))
    # Pages that are rendered after it, and those that are none, are in the site's language.
    for name in ("guide/language.html", "cases/index.html", "404.html"):
        korean = (site / name).read_text("utf-8")
        assert '<html lang="ko"' in korean
        assert 'placeholder="검색"' in korean


@pytest.mark.parametrize("page", ["index", "language"])
def test_every_korean_word_of_an_english_page_says_that_it_is_korean(site: Path, page: str) -> None:
    found = Tongues((site / f"en/{page}.html").read_text("utf-8")).unmarked
    # A drawing is the same in every page, and so is the head of its legend.
    assert set(found) <= {legend.TITLE}


def test_no_page_leads_on_to_one_in_another_language(site: Path) -> None:
    assert 'rel="next"' not in (site / "closing.html").read_text("utf-8")
    english = (site / "en/index.html").read_text("utf-8")
    assert 'rel="prev"' not in english
    assert 'rel="next"' in english


def test_an_address_without_a_page_shows_the_way_back(site: Path) -> None:
    page = (site / "404.html").read_text("utf-8")
    assert "404 - Not found" not in page
    assert '<a href="/index.html">첫 페이지</a>' in page


def test_pages_and_styles_load_nothing_from_outside(site: Path) -> None:
    loaded = []
    for page in site.rglob("*.html"):
        text = page.read_text("utf-8")
        loaded += re.findall(r'<(?:script|img|link|iframe)[^>]+(?:src|href)="(https?:[^"]+)', text)
    for sheet in site.rglob("*.css"):
        loaded += re.findall(r"url\((https?:[^)]+)", sheet.read_text("utf-8"))
    assert loaded == []


def test_building_writes_nothing_into_the_project(root: Path, site: Path) -> None:
    assert site.is_dir()
    made = subprocess.run(
        ["git", "status", "--porcelain", "--ignored=no", "docs", "models"],  # noqa: S607
        cwd=root,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert [line for line in made.splitlines() if ".svg" in line or "cases/" in line] == []


def squeezed(text: str) -> str:
    """The text without blanks and without what the house writes in its own way."""
    return re.sub(r"\s+", "", text).replace("여러대", "여러 대".replace(" ", ""))


def test_nothing_that_the_source_says_is_missing(root: Path, site: Path) -> None:
    pages = "\n".join(page.read_text("utf-8") for page in sorted(site.rglob("*.html")))
    words = squeezed(unescape(re.sub(r"<[^>]+>", "", pages)))
    said = (root / "tests" / "site" / "said.txt").read_text("utf-8").splitlines()
    assert len(said) > 40
    assert [line for line in said if squeezed(line) not in words] == []
    assert CASE_BOOK in pages


def test_every_case_offers_its_drawings_and_its_model(site: Path, root: Path) -> None:
    for model in sorted((root / "models").glob("*.yaml")):
        for suffix in (".svg", ".png", ".pdf", ".utxt", ".txt", ".yaml"):
            file = site / "cases" / f"{model.stem}{suffix}"
            assert file.stat().st_size > 0, file
        assert (site / "cases" / f"{model.stem}.yaml").read_bytes() == model.read_bytes()


def test_readers_and_search_see_no_mark_of_what_was_put_in_later(site: Path) -> None:
    pages = [*site.rglob("*.html"), site / "search" / "search_index.json"]
    left = re.compile("\ufdd0|<!-- dohae:")
    text = {page: re.sub(r"<code>.*?</code>", "", page.read_text("utf-8")) for page in pages}
    assert [page.name for page in pages if left.search(text[page])] == []


def test_what_stands_below_every_page_is_in_its_language(site: Path) -> None:
    def below(place: str) -> str:
        found = re.search(r'md-copyright__highlight">([^<]*)', (site / place).read_text("utf-8"))
        assert found
        return found[1].strip()

    assert re.search("[가-힣]", below("guide/index.html"))
    for place in ("en/index.html", "en/language.html"):
        assert below(place)
        assert not re.search("[가-힣]", below(place))
    assert below("closing.html") == below("guide/index.html")


def test_the_dark_colours_that_the_guide_tells_are_all_that_pictures_use(site: Path) -> None:
    page = (site / "guide" / "themes.html").read_text("utf-8")
    code = unescape(re.sub(r"<[^>]+>", "", page[page.index("<details") :]))
    told = set(re.findall(r"^ +(--dohae-[\w-]+): ", code, re.MULTILINE))
    used = {
        name
        for svg in site.glob("*/*.svg")
        for name in re.findall(r"var\((--dohae-[\w-]+)", svg.read_text("utf-8"))
    }
    assert {"--dohae-link", "--dohae-private-subnet-fill"} <= used <= told
