"""Whoever writes a key or a word in Korean, or as other tools call it, is told the one meant."""

from __future__ import annotations

import pytest

from dohae.model.case import Arrow, Direction, LineStyle, ThemeName
from dohae.model.links import LINK_KEYS
from dohae.model.load import CASE_KEYS, COMPONENT_KEYS
from dohae.model.nodes import NODE_KEYS
from dohae.model.synonyms import meant_choice, meant_keys


@pytest.mark.parametrize(
    ("known", "wrong", "right"),
    [
        (CASE_KEYS, "노드", "nodes"),
        (CASE_KEYS, "그룹", "nodes"),
        (CASE_KEYS, "링크", "links"),
        (CASE_KEYS, "Edges", "links"),
        (CASE_KEYS, "NODES", "nodes"),
        (CASE_KEYS, "이름", "title"),
        (CASE_KEYS, "description", "summary"),
        (CASE_KEYS, "tags", "categories"),
        (NODE_KEYS, "왼쪽", "left-of"),
        (NODE_KEYS, "left_of", "left-of"),
        (NODE_KEYS, "under", "below"),
        (NODE_KEYS, "beneath", "below"),
        (NODE_KEYS, "over", "above"),
        (NODE_KEYS, "name", "title"),
        (NODE_KEYS, "type", "kind"),
        (NODE_KEYS, "icon", "kind"),
        (NODE_KEYS, "children", "nodes"),
        (NODE_KEYS, "하위노드", "nodes"),
        (NODE_KEYS, "description", "note"),
        (NODE_KEYS, "url", "href"),
        (LINK_KEYS, "에서", "from"),
        (LINK_KEYS, "까지", "to"),
        (LINK_KEYS, "source", "from"),
        (LINK_KEYS, "target", "to"),
        (LINK_KEYS, "모양", "style"),
        (LINK_KEYS, "선 모양", "style"),
        (LINK_KEYS, "라벨", "label"),
        (LINK_KEYS, "title", "label"),
        (LINK_KEYS, "방향", "arrow"),
        (COMPONENT_KEYS, "이름", "name"),
        (COMPONENT_KEYS, "설명", "role"),
        (COMPONENT_KEYS, "type", "kind"),
    ],
)
def test_a_key_of_other_words_is_told_the_one_that_stands_there(
    known: tuple[str, ...], wrong: str, right: str
) -> None:
    assert meant_keys(wrong, known) == [right]


@pytest.mark.parametrize(
    ("known", "wrong", "right"),
    [
        (Direction, "오른쪽", "right"),
        (Direction, "아래", "down"),
        (Direction, "TB", "down"),
        (Direction, "bottom", "down"),
        (Direction, "가로", "right"),
        (Direction, "↓", "down"),
        (ThemeName, "다크 모드", "dark"),
        (LineStyle, "파선", "dashed"),
        (LineStyle, "점선", "dotted or dashed"),
        (LineStyle, "굵은 선", "bold"),
        (LineStyle, "thick", "bold"),
        (LineStyle, "Dashed", "dashed"),
        (Arrow, "양방향", "<->"),
        (Arrow, "none", "--"),
        (Arrow, "=>", "->"),
        (Arrow, "→", "->"),
        (ThemeName, "어두운", "dark"),
        (ThemeName, "drak", "dark"),
        (("true", "false"), "예", "true"),
        (("true", "false"), "off", "false"),
    ],
)
def test_a_value_of_other_words_is_told_the_one_that_stands_there(
    known: tuple[str, ...], wrong: str, right: str
) -> None:
    assert meant_choice(wrong, known) == f"did you mean {right}?"


@pytest.mark.parametrize("word", ["구름", "cloud", "x", "", "배포"])
def test_a_word_like_no_other_is_told_nothing(word: str) -> None:
    assert meant_keys(word, LINK_KEYS) == []
    assert meant_choice(word, Direction) == ""


def test_every_place_of_a_model_tells_them(refused) -> None:
    text = (
        "  a: {오른쪽: b, border: 위}\n  b: box\n"
        "links: [{에서: a, 까지: b, style: 파선}]\nlegend: {점선: x}\n"
    )
    hints = [problem.partition("(")[2] for problem in refused(text)]
    assert hints == [
        "did you mean right-of?)",
        "did you mean top?)",
        "",
        "",
        "did you mean from?)",
        "did you mean to?)",
        "did you mean dashed?)",
        "did you mean dotted or dashed?)",
    ]
    assert refused("  a: box\nlegend: yes\n")[0].endswith("(did you mean true?)")


@pytest.mark.parametrize("key", ["group", "parent", "그룹", "소속"])
def test_a_node_that_names_its_group_is_told_where_it_stands(refused, key: str) -> None:
    assert refused(f"  g: {{kind: group}}\n  a: {{{key}: g}}\n") == [
        (
            f"4:7: unknown key '{key}' of a node "
            "(a node stands below 'nodes' of its group, indented further)"
        )
    ]
    assert "(did you mean nodes?)" in refused("  g: {그룹: {a: box}}\n")[0]
