"""PDF: one page of the drawing's size, with text in it and no date."""

from __future__ import annotations

import io
import re
import warnings
import zlib
from typing import TYPE_CHECKING

from pypdf import PdfReader

from dohae.draw.formats import pdf
from dohae.draw.picture.frame import page_of

if TYPE_CHECKING:
    from dohae.layout.plan import Plan


def streams(data: bytes) -> list[bytes]:
    found = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", data, re.DOTALL)
    inflated = []
    for stream in found:
        try:
            inflated.append(zlib.decompress(stream))
        except zlib.error:
            inflated.append(stream)
    return inflated


def characters(data: bytes) -> set[str]:
    """What the fonts' glyphs are said to mean: what a search can find."""
    found = set()
    for stream in streams(data):
        if b"begincmap" in stream:
            for code in re.findall(rb"<[0-9a-fA-F]+> <([0-9a-fA-F]+)>", stream):
                found |= set(bytes.fromhex(code.decode()).decode("utf-16-be", "ignore"))
    return found


def test_every_letter_can_be_found(plans: list[Plan]) -> None:
    for plan in plans:
        letters = {c for box in plan.boxes for c in box.node.title if c.isalpha()}
        assert letters <= characters(pdf.draw(plan))


def test_it_does_not_say_when_it_was_made(shop: Plan) -> None:
    data = pdf.draw(shop)
    assert b"CreationDate" not in data
    assert b"ModDate" not in data


def test_its_index_still_fits(shop: Plan) -> None:
    data = pdf.draw(shop)
    start = int(re.search(rb"startxref\s+(\d+)", data)[1])
    assert data[start : start + 4] == b"xref"
    for offset in re.findall(rb"(\d{10}) 00000 n", data):
        assert re.match(rb"\d+ 0 obj", data[int(offset) :])


def test_it_can_be_read_and_says_its_title_and_its_language(plans: list[Plan]) -> None:
    for plan in plans:
        with warnings.catch_warnings(record=True) as said:
            reader = PdfReader(io.BytesIO(pdf.draw(plan)), strict=True)
            assert reader.metadata.title == plan.case.title
            assert reader.root_object["/Lang"] == "ko"
            assert len(reader.pages) == 1
            assert reader.pages[0].extract_text()
        assert not said


def test_a_nodes_address_is_a_link_where_the_node_stands(shop: Plan) -> None:
    page = PdfReader(io.BytesIO(pdf.draw(shop))).pages[0]
    [link] = [note.get_object() for note in page["/Annots"]]
    assert link["/A"]["/URI"] == "https://example.org/?a=1&b=2"
    assert link["/Contents"] == "두 가용 영역에 걸친다"
    [box] = [box for box in shop.boxes if box.node.href]
    area = page_of(shop).area(box.rect)
    height = page_of(shop).height
    assert [float(n) for n in link["/Rect"]] == [
        area.left,
        height - area.bottom,
        area.right,
        height - area.top,
    ]


def test_a_drawing_without_addresses_has_no_links(plans: list[Plan]) -> None:
    for plan in plans[1:]:
        assert "/Annots" not in PdfReader(io.BytesIO(pdf.draw(plan))).pages[0]


def test_its_page_is_the_drawings(shop: Plan) -> None:
    page = page_of(shop)
    box = re.search(rb"/MediaBox \[ 0 0 ([\d.]+) ([\d.]+) \]", pdf.draw(shop))
    assert (float(box[1]), float(box[2])) == (page.width, page.height)
