"""A drawing of two models in one says what is new, gone or changed, and no words pass for it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from strategies import PLAIN, WICKED, cases, marked

from dohae.draw import metrics
from dohae.draw.text.charset import ASCII, UNICODE
from dohae.draw.text.paint import paint
from dohae.draw.text.read import read
from dohae.draw.text.verify import differences, from_case, verify
from dohae.layout import lay_out
from dohae.model import Mark, Sign, parse
from dohae.recover import as_model

CHARSETS = (UNICODE, ASCII)
LIKE_MARKS = ("[+] Web", "[-]", "[~] a\nb", "(이전 이름: 웹)", "[+]Web", "이전")
MODEL = """\
title: 사이트
nodes:
  vpc: {kind: aws.vpc, nodes: {web: {kind: aws.ec2, title: 웹}, db: aws.rds}}
links:
  - web -> db: SQL
"""


def drawn(case, charset, trials=0):
    plan = (
        lay_out(case, metrics("text"), trials=trials) if trials else lay_out(case, metrics("text"))
    )
    return "\n".join(paint(plan, charset).rows())


def signed(case, sign, *was):
    """The case with a mark on its group, the group's first node, and its first link."""
    mark = Mark(sign, was)
    (vpc,) = case.nodes
    nodes = (replace(vpc.nodes[0], mark=mark), *vpc.nodes[1:])
    links = (replace(case.links[0], mark=mark), *case.links[1:])
    return replace(case, nodes=(replace(vpc, nodes=nodes, mark=mark),), links=links)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(
    cases(max_nodes=8, texts=(*PLAIN, *WICKED, *LIKE_MARKS)).flatmap(
        lambda case: marked(case, (*PLAIN, *WICKED, *LIKE_MARKS))
    )
)
def test_every_mark_is_read_back(case):
    for charset in CHARSETS:
        assert verify(case, drawn(case, charset, 1)) == []


@pytest.mark.parametrize("charset", CHARSETS, ids=lambda charset: charset.name)
@pytest.mark.parametrize("sign", Sign)
def test_no_words_of_a_model_pass_for_a_mark(charset, sign):
    plain = parse(MODEL, "m.yaml", "m")
    marked = signed(plain, sign)
    words = MODEL.replace("웹", f"'[{sign}] 웹'").replace("SQL", f"'[{sign}] SQL'")
    mock = parse(words.replace("aws.vpc,", f"aws.vpc, title: '[{sign}] VPC',"), "m.yaml", "m")
    assert differences(from_case(mock), read(drawn(mock, charset))) == []
    told = differences(from_case(marked), read(drawn(mock, charset)))
    assert f"not drawn: group 'VPC' signed {sign.word}" in told
    assert f"not drawn: node '웹 / EC2' in 'VPC' signed {sign.word}" in told
    assert f"not drawn: link '웹 / EC2' -> 'RDS' labelled 'SQL' signed {sign.word}" in told


@pytest.mark.parametrize("charset", CHARSETS, ids=lambda charset: charset.name)
def test_a_mark_that_is_forged_is_told(charset):
    case = signed(parse(MODEL, "m.yaml", "m"), Sign.ADDED)
    text = drawn(case, charset)
    for before in ("[+] VPC", "[+] 웹", "[+] SQL"):
        forged = text.replace(before, before.replace("+", "~"))
        assert any("signed" in difference for difference in verify(case, forged))


def test_the_legend_explains_the_signs_that_occur():
    case = parse(MODEL, "m.yaml", "m")
    assert "범례" not in drawn(case, UNICODE)
    assert drawn(signed(case, Sign.REMOVED), UNICODE).splitlines()[-3:] == [
        "╭─ 범례 ───╮",
        "│ [-] 삭제 │",
        "╰──────────╯",
    ]


def test_what_something_was_stands_after_what_it_is():
    text = drawn(signed(parse(MODEL, "m.yaml", "m"), Sign.CHANGED, "이름: 옛것"), UNICODE)
    assert "┏━ [~] VPC (이전 이름: 옛것) ━" in text
    assert "┌─ [~] 웹 ──────────┐" in text
    assert "│ (이전 이름: 옛것) │" in text
    assert "[~] SQL" in text


def test_a_drawing_with_marks_becomes_a_model_with_comments():
    text = drawn(signed(parse(MODEL, "m.yaml", "m"), Sign.ADDED), UNICODE)
    model = as_model(read(text), "사이트")
    assert model.count("# signed as added") == 3
    assert parse(model, "n.yaml", "n").links[0].label == "SQL"
