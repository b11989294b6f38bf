"""A YAML text becomes a tree that knows its places, or is refused with them."""

from __future__ import annotations

import unicodedata
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pace import within

from dohae.errors import InvalidModel, Place
from dohae.source import Limits, Mapping, Scalar, Sequence, Tree, decode, parse_tree


def entries(text: str) -> dict[str, Tree]:
    tree, problems = parse_tree(text, "f.yaml")
    assert not problems
    return {key.text: value for key, value in tree.entries}


def scalar(text: str) -> Scalar:
    value = entries(text)["a"]
    assert isinstance(value, Scalar)
    return value


def refusal(text: str, limits: Limits | None = None) -> list[str]:
    """The problems of a text, whether they let reading go on or not."""
    try:
        _, problems = parse_tree(text, "f.yaml", limits or Limits())
    except InvalidModel as refused:
        problems = refused.problems
    return [str(problem) for problem in problems]


@pytest.mark.parametrize(
    "written", ["on", "yes", "NO", "1:30", "0x10", "1_000", "1e3", ".inf", "2026-11-23", "null"]
)
def test_a_plain_word_stays_the_text_that_is_written(written: str) -> None:
    assert scalar(f"a: {written}\n").text == written
    assert not scalar(f"a: {written}\n").is_empty


@pytest.mark.parametrize(("written", "is_empty"), [("", True), ("~", True), ('""', False)])
def test_nothing_written_differs_from_an_empty_text(written: str, is_empty: bool) -> None:
    assert scalar(f"a: {written}\n").is_empty is is_empty


def test_places_count_lines_and_characters_from_one() -> None:
    tree = entries("온프레미스: 1\nlist:\n  - 가나: {다: 라}\n")
    items = tree["list"]
    assert isinstance(items, Sequence)
    assert items.where == Place("f.yaml", 3, 3)
    inner = items.items[0]
    assert isinstance(inner, Mapping)
    key, value = inner.entries[0]
    assert key.where == Place("f.yaml", 3, 5)
    assert isinstance(value, Mapping)
    assert value.entries[0][1].where == Place("f.yaml", 3, 13)


@pytest.mark.parametrize(
    ("written", "column"),
    [
        ("가 -> 나", 9),
        ('"가 -> 나"', 10),
        ("'가 -> 나'", 10),
        (r'"\uAC00 -> 나"', 4),
        (">-\n  가 ->\n  나", 4),
    ],
    ids=["plain", "double", "single", "escaped", "folded"],
)
def test_a_character_of_a_text_has_its_own_place_where_that_is_known(
    written: str, column: int
) -> None:
    value = scalar(f"a: {written}\n")
    assert value.text == "가 -> 나"
    assert value.at(5) == Place("f.yaml", 1, column)


def test_texts_are_composed_so_that_equal_words_are_equal() -> None:
    decomposed = unicodedata.normalize("NFD", "서버")
    assert scalar(f"a: {decomposed}\n").text == "서버"
    assert len(refusal(f"{decomposed}: 1\n서버: 2\n")) == 1


def test_windows_line_ends_count_as_one() -> None:
    value = entries("b: 1\r\na: x\r\n")["a"]
    assert value.where == Place("f.yaml", 2, 4)


def test_every_key_that_is_written_twice_is_told_with_both_places() -> None:
    assert refusal("a: 1\nb:\n  c: 1\n  c: 2\na: 3\na: 4\n") == [
        "f.yaml:4:3: 'c' is written twice (first at f.yaml:3:3)",
        "f.yaml:5:1: 'a' is written twice (first at f.yaml:1:1)",
        "f.yaml:6:1: 'a' is written twice (first at f.yaml:1:1)",
    ]


def test_what_is_wrong_before_a_second_document_is_told_as_well() -> None:
    assert refusal("a: 1\na: 2\n--- # more\n{") == [
        "f.yaml:2:1: 'a' is written twice (first at f.yaml:1:1)",
        "f.yaml:3:1: a second document begins here (one file holds one model)",
    ]


FOREIGN = "stands before a key (indent with spaces)"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "f.yaml: is empty (a model needs title and nodes)"),
        ("# only a comment\n", "f.yaml: is empty (a model needs title and nodes)"),
        ("~\n", "f.yaml: is empty (a model needs title and nodes)"),
        ("- a\n", "f.yaml:1:1: a model is a mapping with title and nodes, not a list"),
        ("\nx\n", "f.yaml:2:1: a model is a mapping with title and nodes, not the text 'x'"),
        (
            "a: 1\n---\nb: 1\n",
            "f.yaml:2:1: a second document begins here (one file holds one model)",
        ),
        (
            "\n제목： 가게\n",
            (
                "f.yaml:2:1: a model is a mapping with title and nodes, not the text '제목： 가게' "
                "(line 2 has a full-width colon (U+FF1A); write ': ' in its place)"
            ),
        ),
        ("- a：b\n", "f.yaml:1:1: a model is a mapping with title and nodes, not a list"),
        ("a:\n\tb: 1\n", "f.yaml:2:1: a tab stands in the indentation (indent with spaces)"),
        (
            "a:\n  b: 1\n  \tc: 1\n",
            "f.yaml:3:3: a tab stands in the indentation (indent with spaces)",
        ),
        (
            "a:\n\u00a0\u00a0b: 1\n",
            f"f.yaml:2:1: a space that YAML does not know (U+00A0) {FOREIGN}",
        ),
        (
            "a:\n  b: 1\n  \u3000c: 1\n",
            f"f.yaml:3:3: a space that YAML does not know (U+3000) {FOREIGN}",
        ),
        ("a: *b\n", "f.yaml:1:4: '*b' has no anchor before it"),
        ("a: &b [*b]\n", "f.yaml:1:8: '*b' stands inside of itself"),
        ("[a]: b\n", "f.yaml:1:1: a key is a text, not a list"),
        (
            "a: !!python/name:os.system [x]\n",
            "f.yaml:1:4: the tag '!!python/name:os.system' means nothing here (leave it out)",
        ),
        (
            "a: &x {b: 1}\nc:\n  <<: *x\n",
            "f.yaml:3:3: '<<' does not merge here (write the keys out)",
        ),
        (
            "a: b: c\n",
            (
                "f.yaml:1:5: is not YAML: mapping values are not allowed in this context"
                " (put quotes around a text that contains ': '; a key stands in a line of its"
                " own, or in braces)"
            ),
        ),
    ],
)
def test_what_is_no_model_is_refused_at_its_place(text: str, problem: str) -> None:
    assert refusal(text) == [problem]


def test_an_alias_says_its_anchors_value_again() -> None:
    tree = entries("a: &x {k: v}\nb: *x\n")
    assert tree["a"] == tree["b"]


BOMBS = {
    "aliases": "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 20)),
    "lists in lists": "a: " + "[" * 400_000,
    "mappings in mappings": "a: " + "{b: " * 200_000,
    "indented lists": "- " * 400_000,
    "values": "a: [" + "b," * 450_000 + "]",
    "keys": "".join(f"k{n}: v\n" for n in range(90_000)),
    "anchors": "a: [" + ",".join(f"&a{n} x" for n in range(90_000)) + "]",
    "a long key": "a" * 900_000 + ": b",
    "no key": "[a, " * 200_000,
    "quotes": 'a: "' + "b\n" * 400_000,
}


@pytest.mark.parametrize("text", BOMBS.values(), ids=BOMBS)
def test_a_text_that_would_grow_or_nest_without_bound_is_refused_within_a_second(text: str) -> None:
    with within(1):
        assert len(refusal(text)) == 1


def test_the_limits_are_exact() -> None:
    limits = Limits(values=7, nesting=3)
    # The mapping, key and value; then a list and three texts.
    assert parse_tree("a: [x, y, z]\nb:", "f", Limits(values=8))[0].entries
    assert refusal("a: [x, y, z]\nb:", limits) == [
        (
            "f.yaml:2:3: more than 7 values (aliases count each time they are used; "
            "--limit values=N raises it)"
        )
    ]
    assert parse_tree("a: [[]]", "f", limits)[0].entries
    assert refusal("a: [[[]]]", limits) == [
        "f.yaml:1:6: lists and mappings nest deeper than 3 levels (--limit nesting=N raises it)"
    ]


@given(st.text(alphabet=st.sampled_from("ab:-[]{}&*!|>'\"\\%@`#,?~ \t\n\r\x00\x85é가\ufeff\u2028")))
def test_any_text_is_a_tree_or_a_refusal(text: str) -> None:
    with suppress(InvalidModel):
        assert isinstance(parse_tree(text, "f.yaml")[0], Mapping)


@given(st.binary())
def test_any_bytes_are_a_text_or_a_refusal(raw: bytes) -> None:
    with suppress(InvalidModel):
        assert isinstance(decode(raw, "f.yaml"), str)
