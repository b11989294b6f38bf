"""Text that looks like markup is drawn as it is written."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from lxml import etree
from pypdf import PdfReader

from dohae.draw.formats import pdf, png, svg
from dohae.draw.picture.fonts import korean_font
from dohae.errors import InvalidModel
from dohae.model import parse
from dohae.pages.inline import inline

if TYPE_CHECKING:
    from dohae.layout.plan import Plan

TEXTS = [
    "<b>굵게</b>",
    "a & b &amp; &#65;",
    "\"따옴표\" 'x'",
    "]]> <![CDATA[ -->",
    "<TABLE><TR><TD>x</TD></TR></TABLE>",
    "<>",
    "\\N \\G \\L \\l \\r \\n",
    "끝에 \\",
    "\\",
    "%s {0} $x ${y}",
    "-1 -> 2; }",
    "😀👩‍💻🇰🇷",
    "é 한 ①②",
    "가" * 200,
    "a" * 200,
    "${jndi:x} {{7*7}} {% raw %}",
    "javascript:alert(1)",
    "&nbsp;&lt;i&gt;",
    "|a|{b|c}",
    "<!-- " + "글 " * 90 + "-->",
    "#000000",
    "cluster_g1",
]
S = "{http://www.w3.org/2000/svg}"
HREF = "{http://www.w3.org/1999/xlink}href"


def batched(items: list[str], most: int) -> list[list[str]]:
    return [items[start : start + most] for start in range(0, len(items), most)]


@pytest.fixture(scope="module")
def model() -> str:
    lines = ["title: 예", "nodes:"]
    for number, text in enumerate(TEXTS):
        quoted = json.dumps(text, ensure_ascii=False)
        lines.append(f"  i{number}: {{kind: aws.ec2, title: {quoted}, label: {quoted}}}")
        lines.append(f"  b{number}: {{kind: box, title: 상자, label: {quoted}}}")
        lines.append(
            f"  g{number}: {{kind: aws.vpc, title: {quoted}, note: {quoted}, "
            f"nodes: {{n{number}: {{kind: aws.s3, title: 안}}}}}}"
        )
    lines.append("  end: box")
    lines.append("links:")
    for number, text in enumerate(TEXTS):
        quoted = json.dumps(text, ensure_ascii=False)
        lines.append(f"  - {{from: b{number}, to: end, label: {quoted}}}")
    return "\n".join(lines) + "\n"


@pytest.fixture(scope="module")
def plan(planned, model: str) -> Plan:
    return planned(model)


def test_it_is_drawn_as_it_is_written(plan: Plan) -> None:
    root = etree.fromstring(svg.draw(plan))
    drawn = {
        part.get("data-node"): [text.text for text in part.iter(f"{S}text")]
        for part in root.iter()
        if part.get("data-node")
    }
    for number, text in enumerate(TEXTS):
        squeezed = "".join(text.split())
        assert "".join("".join(drawn[f"i{number}"]).split()) == squeezed
        assert "".join("".join(drawn[f"b{number}"]).split()) == "상자" + squeezed
        assert "".join("".join(drawn[f"g{number}"]).split()) == squeezed
    notes = [part.text for part in root.iter(f"{S}title")][1:]
    assert notes == TEXTS
    labels = ["".join(part.itertext()) for part in root.iter() if part.get("class") == "link"]
    assert ["".join(label.split()) for label in labels] == ["".join(t.split()) for t in TEXTS]


@pytest.mark.parametrize("text", TEXTS)
def test_a_title_and_a_caption_are_drawn_as_they_are_written(planned, text: str) -> None:
    quoted = json.dumps(text, ensure_ascii=False)
    plan = planned(f"title: {quoted}\ncaption: {quoted}\nnodes: {{a: box}}\n")
    root = etree.fromstring(svg.draw(plan, caption=True))
    assert root.find(f"{S}title").text == text
    [caption] = [part for part in root.iter(f"{S}g") if part.get("class") == "caption"]
    assert "".join("".join(caption.itertext()).split()) == "".join(text.split())


def test_as_shapes_it_says_the_same_and_nothing_more(plan: Plan) -> None:
    plain, shapes = etree.fromstring(svg.draw(plan)), etree.fromstring(svg.draw(plan, outline=True))
    assert {part.tag for part in shapes.iter()} == {part.tag for part in plain.iter()}
    for tag in (f"{S}title", f"{S}desc"):
        said = [[part.text for part in root.iter(tag)] for root in (plain, shapes)]
        assert said[0] == said[1]
    font = korean_font()
    left = [part.text for part in shapes.iter(f"{S}text")]
    texts = [part.text for part in plain.iter(f"{S}text")]
    assert left == [text for text in texts if not all(map(font.has, text))] != texts


@pytest.mark.parametrize("texts", batched([t for t in TEXTS if len(t) < 100], 4))
def test_a_legend_has_its_words_as_they_are_written(planned, texts: list[str]) -> None:
    styles = ("solid", "dashed", "dotted", "bold")[: len(texts)]
    words = json.dumps(dict(zip(styles, texts, strict=True)), ensure_ascii=False)
    links = [f"  - {{from: a, to: b{style}, style: {style}}}" for style in styles]
    nodes = ", ".join(["a: box", *(f"b{style}: box" for style in styles)])
    model = f"title: 예\nlegend: {words}\nnodes: {{{nodes}}}\nlinks:\n" + "\n".join(links) + "\n"
    plan = planned(model)
    root = etree.fromstring(svg.draw(plan))
    entries = [part for part in root.iter(f"{S}g") if part.get("class") == "legend"]
    said = sorted(entry.find(f"{S}text").text for entry in entries)
    assert said == sorted(texts)
    assert png.draw(plan, scale=0.5).startswith(b"\x89PNG")


@pytest.mark.parametrize(
    ("address", "led"),
    [
        (
            "https://a.org/그룹?a=서버&b=%2F#é",
            "/%EA%B7%B8%EB%A3%B9?a=%EC%84%9C%EB%B2%84&b=%2F#%C3%A9",
        ),
        ("../서버/", "../%EC%84%9C%EB%B2%84/"),
    ],
)
def test_an_address_in_hangul_is_ascii_in_pdf(planned, address: str, led: str) -> None:
    data = pdf.draw(planned(f"title: 예\nnodes: {{a: {{kind: box, href: '{address}'}}}}\n"))
    (page,) = PdfReader(io.BytesIO(data)).pages
    (note,) = page["/Annots"]
    found = note.get_object()["/A"].raw_get("/URI")
    assert found.original_bytes.decode("ascii").endswith(led)
    assert unquote(found) == unquote(address)


@pytest.mark.parametrize("form", [svg, pdf])
def test_an_address_leads_where_it_is_written_to(planned, form) -> None:
    address = "https://example.org/?a=1&b=<2>\"'#]]>(x)\\y"
    quoted = json.dumps(address)
    data = form.draw(planned(f"title: 예\nnodes: {{a: {{kind: box, href: {quoted}}}}}\n"))
    if form is svg:
        led = [part.get(HREF) for part in etree.fromstring(data).iter(f"{S}a")]
    else:
        (page,) = PdfReader(io.BytesIO(data)).pages
        led = [note.get_object()["/A"]["/URI"] for note in page["/Annots"]]
    assert led == [address]


def test_it_is_in_a_page_as_it_is_in_the_file(plan: Plan) -> None:
    data = svg.draw(plan)
    inside = etree.fromstring(inline(data, key="k"))
    said = [part.text for part in etree.fromstring(data).iter(f"{S}text")]
    assert [part.text for part in inside.iter(f"{S}text")] == said
    assert all(child.tag.startswith(S) for child in inside.iter())
    assert not list(inside.iter(f"{S}script", f"{S}b", f"{S}i"))


def test_characters_that_nobody_can_see_are_refused_with_their_place() -> None:
    for code in (0x00, 0x07, 0x1B, 0x7F, 0x9F):
        with pytest.raises(InvalidModel, match=r"m\.yaml:1:\d+|m\.yaml:2:\d+"):
            parse(f'title: "\\x{code:02x}"\nnodes: {{a: box}}\n', "m.yaml", "m")


def test_it_breaks_no_other_format(plan: Plan) -> None:
    assert png.draw(plan, scale=0.5).startswith(b"\x89PNG")
    assert pdf.draw(plan).startswith(b"%PDF")


def test_a_label_of_300_characters_is_refused_with_its_place() -> None:
    text = f"title: 예\nnodes: {{a: {{kind: box, label: {'가' * 300}}}}}\n"
    with pytest.raises(InvalidModel, match=r"m\.yaml:2:\d+: a text of more than 200 characters"):
        parse(text, "m.yaml", "m")
