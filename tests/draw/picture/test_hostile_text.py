"""Text that looks like markup is drawn as it is written."""

from __future__ import annotations

import json

import pytest
from lxml import etree

from dohae.draw.formats import pdf, png, svg

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
    "<!-- " + "글 " * 90 + "-->",
    "#000000",
    "cluster_g1",
]
S = "{http://www.w3.org/2000/svg}"


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
    return "\n".join(lines) + "\n"


def test_it_is_drawn_as_it_is_written(planned, model: str) -> None:
    root = etree.fromstring(svg.draw(planned(model)))
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


def test_it_breaks_no_other_format(planned, model: str) -> None:
    plan = planned(model)
    assert png.draw(plan, scale=0.5).startswith(b"\x89PNG")
    assert pdf.draw(plan).startswith(b"%PDF")
