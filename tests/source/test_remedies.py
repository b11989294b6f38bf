"""Of a text that is not YAML, a hint tells in plain words what most likely mends it."""

from __future__ import annotations

import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dohae.errors import InvalidModel
from dohae.source import parse_tree

ALIKE = "; what belongs together is indented alike"
WHOLE = (
    "the value ends at the quote or bracket before; put quotes, or the other quotes, "
    "around the whole text"
)
BACKSLASH = "write '\\\\' for a backslash, or put the text in single quotes"
COMMENT = "a '#' after a space begins a comment; put quotes around a text with it"
COLON = "put quotes around a text that contains ': '"


KEYS = f"{COLON}; a key stands in a line of its own, or in braces"
COMMA = "put a comma before a key, or quotes around a text that contains ': '"
MARKDOWN = "a model's file is YAML alone; leave out what is of Markdown"
SPACE = "line {} has a space that YAML does not know (U+00A0); write a usual one"


def keyless(line: int) -> str:
    return f"line {line} needs ': ' after its key, or '- ' before its item"


def wide(line: int) -> str:
    return f"line {line} has a full-width colon (U+FF1A); write ': ' in its place"


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("n:\n  a: 1\n b: 2\n", f"this line is indented by 1, line 2 by 2{ALIKE}"),
        ("n:\n  a: {b: 1}\n   c: 2\n", f"this line is indented by 3, line 2 by 2{ALIKE}"),
        (
            "n:\n  a:\n    b: 1\n\n   # c\n   d: 2\n",
            f"this line is indented by 3, line 3 by 4{ALIKE}",
        ),
        ("n:\n  a:\n    b: 1\n d: 2\n", f"this line is indented by 1, line 2 by 2{ALIKE}"),
        ("l:\n  - a -> b\n - b -> c\n", f"this line is indented by 1, line 2 by 2{ALIKE}"),
        ("t: a\n  n:\n    b: 1\n", f"this line is indented by 2, line 1 by 0{ALIKE}"),
        ("t: a\n- b\n", "an item of a list stands below a key, such as 'links:'"),
        ('t: "a" b\n', WHOLE),
        ("t: 'it's'\n", WHOLE),
        ("n: {a: 1}}\n", WHOLE),
        ("t\nn:\n  a: 1\n", keyless(1)),
        ("n:\n  a:\n    b: 1\n    c 2\n  d: 3\n", keyless(4)),
        ("n:\n  a:\n    b 1\n    c: 2\n", keyless(3)),
        ("l:\n  - a -> b\n  b -> a\n", keyless(3)),
        ("제목： x\nn:\n  a: 1\n", wide(1)),
        ("t: x\n노드：\n  a: 1\n", wide(2)),
        ("a: b: c\n", KEYS),
        ("l:\n  - from: a to: b\n", KEYS),
        ("n:\n  a: kind: b\n", KEYS),
        ("t:가 나\nn:\n  a: b\n", "a space stands after the colon: t: 가 나"),
        ("n:\n  a:b\n  c: d\n", "a space stands after the colon: a: b"),
        ("n:\n  a: b\n   # 가\n   c: d\n", f"this line is indented by 3, line 2 by 2{ALIKE}"),
        ("a: 가: c\n", COLON),
        ("n:\n  a: {t: [x] y, k: z}\n", WHOLE),
        ('n:\n  a: {t: "x" y}\n', WHOLE),
        ("n: [[x] y]\n", WHOLE),
        ("n:\n  a: {k: x, t: 가: 1}\n", COMMA),
        ("n:\n  a: {k: x t: y}\n", COMMA),
        ("n:\n  a: {t: [x] k: z}\n", "close the bracket that opens in line 2, or add a comma"),
        ("l:\n  - 'a' -> 'b'\n", WHOLE),
        ("t: !중요 x\n", "put quotes around a text that begins with '!'"),
        ("# x\n\n```yaml\nt: x\n```\n", MARKDOWN),
        ("t: |\nx\nn: 1\n", "the text that line 1 begins is indented further"),
        ("t: x\nn:\n  a:\u00a0b\n  c: d\n", SPACE.format(3)),
        ("n:\n  a: ｛k: x}\n", "'｛' in line 2 means nothing to YAML; write {"),
        ("n: {a: x， b: y}\n", "'，' in line 1 means nothing to YAML; write ,"),
        ("t: “a: b”\n", "'“' in line 1 means nothing to YAML; write \""),
        ("n: {t: “a: b”}\n", "'“' in line 1 means nothing to YAML; write \""),
        ("l:\n  - a -> b\n－ b -> a\n", "'－' in line 3 means nothing to YAML; write -"),
        ("t: 그는 “예”: 답\n", COLON),
        ("n: {a: 1\nb: {c: 2}\n", "close the bracket that opens in line 1, or add a comma"),
        ("n: {a: 1; b: 2}\n", COMMA),
        ("n: {a: 1, b: #2}\nc: 3\n", COMMENT),
        ("n:\n  a: {b: 'x # y', c: #z}\n  d: 1\n", COMMENT),
        ("n: {a: 1, b: #2}\n", COMMENT),
        ("n: [a, #b]\n", COMMENT),
        ("n: {a: '#1 # }'\nb: 2\n", "close the bracket that opens in line 1, or add a comma"),
        ("n: [a # b\n", "close it with ']'"),
        ('n: {a: "1}\nb: 2\n', "close the quote that opens in line 1"),
        (r't: "C:\dohae"', BACKSLASH),
        (r't: "\ud83d\ude00"', BACKSLASH),
        (r't: "\xg"', BACKSLASH),
        ("a: @b\n", "put quotes around a text that begins with '@'"),
        ("a: *b*\n", "put quotes around a text that begins with '*'"),
    ],
)
def test_a_hint_tells_what_to_mend(text: str, hint: str) -> None:
    with pytest.raises(InvalidModel) as refused:
        parse_tree(text, "f.yaml")
    (problem,) = refused.value.problems
    assert str(problem.hint) == hint
    assert "YAML" in str(problem.what)


@pytest.mark.parametrize("text", ["n:\n  - a\n  b: 1\n", "a: !<\n", "%YAML 1\n", "a: |x\n"])
def test_where_the_cause_cannot_be_told_there_is_no_hint(text: str) -> None:
    with pytest.raises(InvalidModel) as refused:
        parse_tree(text, "f.yaml")
    assert [str(problem.hint) for problem in refused.value.problems] == [""]


CLOSING = {"[": "]", "{": "}"}
flow = st.recursive(
    st.sampled_from(["a", "'it, [x'", '"{"', "나"]),
    lambda inner: st.one_of(
        st.lists(inner).map(lambda items: "[" + ", ".join(items) + "]"),
        st.lists(inner).map(
            lambda items: "{" + ",\n ".join(f"k{n}: {item}" for n, item in enumerate(items)) + "}"
        ),
    ),
    max_leaves=8,
)


@given(flow, st.sampled_from(["", "\n", " \n\n", "\n# c\n"]), st.data())
def test_a_bracket_that_is_never_closed_is_where_the_problem_is(
    value: str, end: str, data: st.DataObject
) -> None:
    # A quote that is open is told as that.
    places = [at for at in range(1, len(value)) if value[:at].count("'") % 2 == 0]
    places = [at for at in places if value[:at].count('"') % 2 == 0]
    whole = value[: data.draw(st.sampled_from(places or [len(value)]))]
    bare = re.sub(r"'it, \[x'|\"{\"", lambda found: "q" * len(found[0]), whole)
    opened: list[int] = []
    for at, sign in enumerate(bare):
        if sign in CLOSING:
            opened.append(at)
        elif sign in CLOSING.values():
            opened.pop()
    assume(opened)
    before = f"t: {whole[: opened[-1]]}"
    line, column = before.count("\n") + 1, len(before.rpartition("\n")[2]) + 1
    sign = bare[opened[-1]]
    with pytest.raises(InvalidModel) as refused:
        parse_tree(f"t: {whole}{end}", "f.yaml")
    (problem,) = refused.value.problems
    assert str(problem) == (
        f"f.yaml:{line}:{column}: is not YAML: '{sign}' is never closed "
        f"(close it with '{CLOSING[sign]}')"
    )
