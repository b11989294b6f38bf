"""Drawings and documents become models that say the same."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pace import within
from strategies import PLAIN, WICKED, cases

from dohae.draw.text.drawing import Unreadable
from dohae.draw.text.verify import differences, from_case
from dohae.errors import Refused
from dohae.model import load, parse
from dohae.recover import as_model, drawings_in, models_in, recover_catalogue, save
from dohae.recover.kinds import recognise
from dohae.recover.scalars import scalar

ROOT = Path(__file__).parents[2]
SOURCE = (ROOT / "tests" / "data" / "aws-cases-source.md").read_text(encoding="utf-8")


@settings(max_examples=100, suppress_health_check=list(HealthCheck))
@given(cases(max_nodes=12, texts=PLAIN + WICKED))
def test_the_model_of_a_drawing_says_what_the_drawing_says(case):
    drawing = from_case(case)
    nodes = (
        # a model calls a group without a title by its id
        replace(node, title=node.title or "G") if node.is_group else node
        for node in drawing.nodes
    )
    drawing = replace(drawing, nodes=tuple(nodes))
    again = parse(as_model(drawing, "Random"), "random.yaml", "random")
    assert differences(drawing, from_case(again)) == []


@pytest.mark.parametrize("model", sorted((ROOT / "models").glob("*.yaml")), ids=lambda f: f.stem)
def test_the_kinds_of_the_models_are_recognised_from_their_words(model):
    case = load(model)
    again = parse(as_model(from_case(case), case.title), "again.yaml", "again")
    meant = Counter(node.kind for node in case.walk())
    wrong = meant - Counter(node.kind for node in again.walk())
    assert wrong.total() <= meant.total() // 8, wrong


@pytest.mark.parametrize(
    ("texts", "kind", "is_sure"),
    [
        (["EC2"], "aws.ec2", True),
        (["RDS"], "aws.rds", True),
        (["S3"], "aws.s3", True),
        (["ELB"], "aws.elb", True),
        (["Redshift"], "aws.redshift", True),
        (["Direct Connect"], "aws.directconnect", True),
        (["로드 밸런서"], "aws.elb", True),
        (["Gateway EndPoint"], "aws.endpoint", True),
        (["결과 내보내기", "S3"], "aws.s3", True),
        (["our EC2 fleet"], "aws.ec2", False),
        (["nothing known"], None, False),
        (["SECS3"], None, False),
        (["LINE"], "saas.line", True),
        (["C"], "programming.c", False),
        (["깃"], "onprem.git", True),
        (["LINE 메시지"], None, False),
        (["생산 라인"], None, False),
        (["환자"], "users", False),
        (["고객"], "users", False),
        (["이용자"], "users", True),
        (["사용자"], "user", True),
        (["관리자"], "user", False),
        (["고객 DB"], "database", False),
        (["고객", "상담"], None, False),
    ],
)
def test_kinds_are_recognised_from_words(texts, kind, is_sure):
    found = recognise(texts, is_group=False)
    assert (found.kind.name if found else None) == kind
    assert found is None or found.is_sure == is_sure


def test_a_guess_is_said_in_a_comment():
    (text,) = models_in("+---------------+\n| our EC2 fleet |\n+---------------+", "T")
    assert "{kind: aws.ec2, label: our EC2 fleet}  # kind guessed from 'EC2'" in text


def test_every_fenced_drawing_of_a_document_becomes_a_model():
    models = models_in(SOURCE, "AWS")
    assert len(models) == 4
    cases_read = [parse(model, "m.yaml", "m") for model in models]
    assert [len(list(case.walk())) for case in cases_read] == [3, 8, 8, 6]
    assert cases_read[0].caption == "소규모 블로그 사이트의 예"


BOX = "```\n+----+\n| S3 |\n+----+\n```\n"


@pytest.mark.parametrize(
    ("document", "titles"),
    [
        (BOX, ["T"]),
        (BOX * 2, ["T 1", "T 2"]),
        (f"# 진료 예약\n{BOX}", ["진료 예약"]),
        (f"{BOX}# 뒤\n", ["T"]),
        (f"# A\n{BOX}## 도입사례 2: B ##\n\ntext\n{BOX}{BOX}", ["A", "B 1", "B 2"]),
        (f"# A\n```sh\n# no heading\n```\n{BOX}", ["A"]),
    ],
)
def test_a_model_is_called_after_the_heading_over_its_drawing(document, titles):
    models = models_in(document, "T")
    assert [parse(model, "m.yaml", "m").title for model in models] == titles


@pytest.mark.parametrize("text", ["prose", "```\nx = 1\n```", ""])
def test_a_text_without_a_drawing_is_refused(text):
    with pytest.raises(Unreadable):
        models_in(text, "T")


def test_a_catalogue_becomes_whole_models_and_loses_no_word():
    recovered = recover_catalogue(SOURCE)
    assert len(recovered.models) == 5
    for name, text in recovered.models.items():
        case = parse(text, f"{name}.yaml", name)
        assert case.order
        assert case.components
        assert case.nodes
    everything = "\n".join([*recovered.models.values(), *recovered.pages.values()])
    everything = everything.replace("\\", "")
    prose = re.sub(r"^```.*?^```", "", SOURCE, flags=re.DOTALL | re.MULTILINE)
    prose = re.sub(r"</?\w+/?>|여러\s*대|\d+대", " ", prose)
    words = set(re.findall(r"[가-힣]{2,}", prose)) - {"도입사례"}
    assert {word for word in words if word not in everything} == set()
    assert "다양한 사례가 있다" in "".join(recovered.pages.values())


@pytest.mark.parametrize(
    ("line", "caption"),
    [
        ("그림 1: 주문의 흐름", "그림 1: 주문의 흐름"),
        ("그림 2-1. 주문의\n흐름", "그림 2-1. 주문의 흐름"),
        ("<그림 3> 주문의 흐름", "<그림 3> 주문의 흐름"),
        ("[그림 3] 주문의 흐름", "[그림 3] 주문의 흐름"),
        ("**그림 4** 주문의 흐름", "그림 4 주문의 흐름"),
        ("*그림: 주문의 흐름*", "그림: 주문의 흐름"),
        ('<p align="center">Figure 5 Orders</p>', "Figure 5 Orders"),
        ("Fig. 6: Orders", "Fig. 6: Orders"),
        # What speaks of the drawing is no caption.
        ("그림 1과 같이 주문을 받는다.", ""),
        ("그림 1 은 주문의 흐름이다.", ""),
        ("그림의 왼쪽이 주문이다.", ""),
        (f"그림 1: {'가' * 200}", ""),
    ],
)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_the_line_right_below_a_drawing_that_numbers_it_is_its_caption(line, caption, gap):
    document = f"# 주문\n\n앞의 글\n\n{BOX}{gap}{line}\n\n뒤의 글\n\n1. S3 1개\n"
    ((name, text),) = recover_catalogue(document).models.items()
    case = parse(text, f"{name}.yaml", name)
    assert case.caption == caption
    rest = "" if caption else f"{' '.join(line.split())} "
    assert case.summary == f"앞의 글 {rest}뒤의 글"
    assert [part.name for part in case.components] == ["S3"]
    (read,) = drawings_in(document)
    assert read.caption == caption


@pytest.mark.parametrize(
    "below",
    [
        "1. S3 1개",
        "```\nx = 1\n```",
        "## 절",
        "<br>",
        "- 그림 2: 둘",
        "* 둘",
        "> 둘",
        "| 둘 | 셋 |",
    ],
)
def test_a_caption_ends_where_something_else_begins(below):
    document = f"# 주문\n{BOX}그림 1: 흐름\n{below}\n"
    text = "\n".join(recover_catalogue(document).models.values())
    assert parse(text, "m.yaml", "m").caption == "그림 1: 흐름"
    assert [one.caption for one in drawings_in(document)] == ["그림 1: 흐름"]


@pytest.mark.parametrize(
    "below",
    ["- 그림 1: 하나\n- 그림 2: 둘", "* 그림 1: 하나", "| 그림 1: 하나 | 둘 |", "# 그림 1: 하나"],
)
def test_what_begins_something_else_is_no_caption(below):
    document = f"# 주문\n{BOX}{below}\n"
    text = "\n".join(recover_catalogue(document).models.values())
    assert "caption" not in text
    assert [one.caption for one in drawings_in(document)] == [""]


def test_each_drawing_of_a_document_has_its_own_caption():
    document = f"{BOX}그림 1: 하나\n\n```\nx = 1\n```\n그림 2: 코드\n\n말\n{BOX}\n그림 3: 셋\n{BOX}"
    assert [one.caption for one in drawings_in(document)] == ["그림 1: 하나", "그림 3: 셋", ""]


@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_caption_above_its_drawing_is_not_that_of_the_one_above_it(gap):
    document = f"그림 1: 하나\n{gap}{BOX}{gap}그림 2: 둘\n{gap}{BOX}"
    assert [one.caption for one in drawings_in(document)] == ["", ""]


@pytest.mark.parametrize("lead", ["> ", "    ", "> > "])
def test_a_caption_stands_where_its_drawing_does(lead):
    lines = f"앞\n\n{BOX}그림 1: 하나\n\n{BOX}\n그림 2: 둘\n이다".split("\n")
    document = "\n".join(["밖의 말", "", *(lead + line for line in lines), "", "그림 3: 밖"])
    found = [one.caption for one in drawings_in(document)]
    assert found == ["그림 1: 하나", "그림 2: 둘 이다"]


def test_a_line_that_numbers_what_stands_elsewhere_is_no_caption():
    document = f"# 주문\n\n그림 1: 위의 글\n\n{BOX}\n사이\n\n그림 2: 아래의 글\n\n1. S3 1개\n"
    (text,) = recover_catalogue(document).models.values()
    case = parse(text, "m.yaml", "m")
    assert case.caption == ""
    assert case.summary == "그림 1: 위의 글 사이 그림 2: 아래의 글"
    assert [one.caption for one in drawings_in(document)] == [""]


def test_a_list_without_a_drawing_becomes_a_model_that_keeps_its_own_rules():
    """Whatever quotes, marks or kinds in English its items have."""
    items = '1. "인용" 서버 2대: "x"\n2. `code` **굵게**\n3. 역 \\ 서버\n4. EC2 인스턴스 (웹)\n'
    ((name, model),) = recover_catalogue(f"# 목록\n\n{items}").models.items()
    case = parse(model, "m.yaml", name)
    assert [part.name for part in case.components] == [
        '"인용" 서버',
        "`code` **굵게**",
        "역 \\ 서버",
        "EC2 인스턴스 (웹)",
    ]
    assert [node.title for node in case.nodes] == [
        *['"인용" 서버'] * 2,
        *[part.name for part in case.components[1:]],
    ]
    assert [node.kind for node in case.nodes][1:] == [part.kind for part in case.components]


@pytest.mark.parametrize(
    ("item", "name", "count", "role"),
    [
        ("EC2（2대）：웹", "EC2", 2, "웹"),
        ("EC2：웹", "EC2", None, "웹"),
        ("EC2 - 2대", "EC2", 2, ""),
        # What is no whole number stays in the name, and so does a count of nothing.
        ("EC2 1.5대: 웹", "EC2 1.5대", None, "웹"),
        ("EC2 2~4대: 웹", "EC2 2~4대", None, "웹"),
        ("EC2 1,000대", "EC2 1,000대", None, ""),
        ("1대", "1대", None, ""),
        ("(1대): 웹", "(1대)", None, "웹"),
        (": 1개", ": 1개", None, ""),
    ],
)
def test_an_item_has_a_name_and_what_counts_it(item, name, count, role):
    ((_, model),) = recover_catalogue(f"# 목록\n\n1. {item}\n").models.items()
    (part,) = parse(model, "m.yaml", "m").components
    assert (part.name, part.count, part.role) == (name, count, role)


def test_a_case_without_a_heading_is_called_as_its_file():
    document = f"{BOX}\n# A\n\n1. EC2\n\n#  \n{BOX}"
    models = recover_catalogue(document).models
    titles = {name: parse(text, name, name).title for name, text in models.items()}
    assert titles == {"case": "case", "a": "A", "case-2": "case-2"}


@given(st.lists(st.text("E2대개여러()（）:： 1.,~-x*`", max_size=12), min_size=1, max_size=3))
def test_whatever_items_say_the_model_can_be_read(items):
    document = "# 목록\n\n" + "".join(f"{n}. {item}\n" for n, item in enumerate(items, start=1))
    for name, text in recover_catalogue(document).models.items():
        assert parse(text, f"{name}.yaml", name).components


def test_counts_and_roles_of_a_list_are_kept():
    recovered = recover_catalogue(SOURCE)
    case = parse(recovered.models["중간-규모-ec2-사이트"], "m.yaml", "m")
    assert [(part.kind, part.count) for part in case.components] == [
        ("aws.ec2", 3),
        ("aws.rds", 1),
        ("aws.s3", 1),
        ("aws.elb", 1),
    ]
    game = parse(list(recovered.models.values())[4], "m.yaml", "m")
    assert [part.count for part in game.components] == ["여러 대"] * 3 + [1, "여러 대"]


@pytest.mark.parametrize("role", ["", ": 웹 서버 2대로 구성", " : 웹"])
@pytest.mark.parametrize("count", [" 3대", " (3대)", "(3개)", ": 3대", " 3 EA"])
@pytest.mark.parametrize("name", ["EC2", "EC2 (서버)"])
def test_a_count_may_stand_in_brackets_or_behind_a_colon(name: str, count: str, role: str) -> None:
    (text,) = recover_catalogue(f"# 하나\n\n1. {name}{count}{role}\n").models.values()
    (part,) = parse(text, "f", "f").components
    assert (part.name, part.count, part.role) == (name, 3, role.strip(" :"))


@pytest.mark.parametrize("item", ["EC2 (서버 2대, 예비 1대)", "EC2 (2대, 다중 AZ)"])
def test_what_stands_in_brackets_is_not_torn_apart(item: str) -> None:
    (text,) = recover_catalogue(f"# 하나\n\n1. {item}: 웹\n").models.values()
    (part,) = parse(text, "f", "f").components
    assert (part.name, part.count, part.role) == (item, None, "웹")


@pytest.mark.parametrize(
    ("heading", "name"),
    [("가" * 500, "가" * 60), ("CON", "case"), ("../../etc", "etc"), (".hidden", "hidden")],
)
def test_every_heading_makes_a_name_that_files_can_have(heading, name, tmp_path):
    recovered = recover_catalogue(f"# {heading}\n\n1. EC2: 웹\n")
    written = save(recovered, tmp_path / "models", tmp_path / "docs")
    assert written == [tmp_path / "models" / f"{name}.yaml"]


def test_headings_of_one_name_make_a_file_each_however_many_they_are():
    names = list(recover_catalogue("# a\n\n1. EC2\n# a 2\n\n1. EC2\n# a\n\n1. S3\n").models)
    assert names == ["a", "a-2", "a-3"]
    with within(10):
        assert len(recover_catalogue("# a\n\ntext\n" * 30_000).pages) == 30_000


def test_a_list_that_counts_none_makes_a_model_that_can_be_read() -> None:
    recovered = recover_catalogue("# 하나\n\n1. EC2 1대: 웹\n2. 서버 0대: 예비\n")
    (text,) = recovered.models.values()
    assert [part.count for part in parse(text, "f", "f").components] == [1, None]


def test_nothing_is_overwritten_without_force(tmp_path):
    recovered = recover_catalogue("# 하나\n\n+---+\n| a |\n+---+\n\n1. EC2 1대: 웹\n")
    models, pages = tmp_path / "models", tmp_path / "docs"
    assert [file.name for file in save(recovered, models, pages)] == ["하나.yaml"]
    (models / "하나.yaml").write_text("mine")
    with pytest.raises(Refused, match=r"하나\.yaml: is there already"):
        save(recovered, models, pages)
    assert (models / "하나.yaml").read_text() == "mine"
    save(recovered, models, pages, force=True)
    assert (models / "하나.yaml").read_text() != "mine"


@pytest.mark.parametrize(
    "text",
    ["yes", "12", "a: b", "# x", "- x", '"q"', "{x}", "a, b", "~", "null", "가 나", "\\"],
)
def test_scalars_mean_what_they_were(text):
    document = parse(f"title: {scalar(text)}\nnodes: {{a: {{label: {scalar(text)}}}}}", "f", "f")
    assert document.nodes[0].label == text


@pytest.mark.parametrize(
    "text",
    ["# " + "9" * 5_000 + ": 사례\n\n1. EC2\n", "# 사례\n\n1. EC2 " + "9" * 5_000 + "대: 웹\n"],
    ids=["heading", "count"],
)
def test_a_number_that_nobody_can_count_to_is_words(text):
    assert recover_catalogue(text).models


def test_a_fence_that_nobody_closed_goes_to_the_end():
    drawing = "┌───┐  ┌───┐\n│ a ├──┤ b │\n└───┘  └───┘"
    (model,) = recover_catalogue(f"# 사례\n\n```\n{drawing}").models.values()
    assert "  - a -- b" in model


def test_headings_that_look_alike_get_names_that_do_not():
    headings = [unicodedata.normalize(form, "가나") for form in ("NFC", "NFD")]
    text = "".join(f"# {heading}\n\n1. EC2\n\n" for heading in headings)
    assert list(recover_catalogue(text).models) == ["가나", "가나-2"]
