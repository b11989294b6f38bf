"""Fenced blocks are found as Markdown has them, wherever they stand and however they end."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dohae.fences import fences, outside


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("```\na\n```\nb", [(0, 2, "a\n")]),
        ("~~~\na\n~~~", [(0, 2, "a\n")]),
        # Its own mark ends it, or more of it; and nothing else does.
        ("````\n```\na\n`````\nb", [(0, 3, "```\na\n")]),
        ("~~~~\n```\na\n~~~\n~~~~", [(0, 4, "```\na\n~~~\n")]),
        ("```\na\n``` b\n```", [(0, 3, "a\n``` b\n")]),
        # Or the end of the text.
        ("a\n```\nb\n\n", [(1, 4, "b\n\n\n")]),
        ("a\n```", [(1, 1, "\n")]),
        # In a list, and less indented at its end than at its beginning.
        ("- a\n\n  ```\n  b\n    c\n  ```\n", [(2, 5, "b\n  c\n")]),
        ("\t```\n\ta\n\t```", [(0, 2, "a\n")]),
        ("  ```\n  a\n```", [(0, 2, "a\n")]),
        # So far in, a mark is a line of code.
        ("```\na\n    ```\nb\n```", [(0, 4, "a\n    ```\nb\n")]),
        ("  ```\n  a\n      ```\n   ```", [(0, 3, "a\n    ```\n")]),
        # In a quotation, which may end before the block does.
        ("> ```\n> a\n>\n>   b\n> ```\nc", [(0, 4, "a\n\n  b\n")]),
        (">```\n>a\n>```", [(0, 2, "a\n")]),
        ("> > ```\n>> a\n> > ```", [(0, 2, "a\n")]),
        ("- a\n\n  > ```\n  > b\n  > ```", [(2, 4, "b\n")]),
        ("> - a\n>\n>   ```\n>   b\n>   ```", [(2, 4, "b\n")]),
        ("> ```\n> a\nb\n```\nc", [(0, 1, "a\n"), (3, 4, "c\n")]),
        ("```\n> ```\n```", [(0, 2, "> ```\n")]),
        # On the line of a list's item.
        ("- ```\n  a\n  ```\nb", [(0, 2, "a\n")]),
        ("* ~~~\n    a\n    ~~~\nb", [(0, 2, "  a\n")]),
        ("> 1. ```\n>    a\n>    ```\nb", [(0, 2, "a\n")]),
        ("    - - ```\n        a\n        ```", [(0, 2, "a\n")]),
        ("- ```\n  - ```\n  ```", [(0, 2, "- ```\n")]),
        ("- ```\n  a\n  ```\n\n```\nb\n```", [(0, 2, "a\n"), (4, 6, "b\n")]),
        # Its end is that of the list if nobody closes it.
        ("- ```\n  a\n\nb\n```\nc\n```", [(0, 2, "a\n\n"), (4, 6, "c\n")]),
        ("- ```\n  a\n- ```b\n  c\n  ```", [(0, 1, "a\n"), (2, 4, "c\n")]),
        ("- a\n\n    ```\n    b\n\n```c\nd\n```", [(2, 4, "b\n\n"), (5, 7, "d\n")]),
        ("  ```\n\nb\n\n```c\nd\n```", [(0, 3, "\nb\n\n"), (4, 6, "d\n")]),
        ("    ```\na\n    ```\nb", [(0, 2, "a\n")]),
        # No block at all.
        ("-     ```\n", []),
        ("-```\n", []),
        ("``\na\n``", []),
        ("```a``` b\n", []),
        ("a ```\n", []),
        # What stands between two blocks belongs to none.
        ("```\na\n```\n```\nb\n```", [(0, 2, "a\n"), (3, 5, "b\n")]),
    ],
)
def test_a_block_is_found_with_its_lines(text: str, found: list[tuple[int, int, str]]) -> None:
    assert [(fence.first, fence.last, fence.body) for fence in fences(text)] == found


@pytest.mark.parametrize(
    ("line", "info"),
    [("```yaml", "yaml"), ("~~~ a `b` ", "a `b`"), ("```\tx=1", "x=1"), ("```", "")],
)
def test_what_follows_the_mark_tells_of_the_block(line: str, info: str) -> None:
    [fence] = fences(f"{line}\na\n{line[:3]}")
    assert fence.info == info


@given(st.text("`~> -\tab\n", max_size=80))
def test_every_line_stands_in_one_block_or_in_none(text: str) -> None:
    inside = [n for fence in fences(text) for n in range(fence.first, fence.last + 1)]
    beside = dict(outside(text))
    assert sorted([*inside, *beside]) == list(range(text.count("\n") + 1))
    assert all(text.split("\n")[number] == line for number, line in beside.items())


@given(st.text("`~> -ab\n", max_size=80), st.sampled_from(["> ", ">", "> > "]))
def test_blocks_of_a_quotation_are_those_of_what_it_quotes(text: str, sign: str) -> None:
    # What begins with a space would give that to the sign before it.
    lines = [line.lstrip() if sign == ">" else line for line in text.split("\n")]
    quoted = "\n".join(f"{sign}{line}" for line in lines)
    found = [replace(fence, indent=fence.indent.removeprefix(sign)) for fence in fences(quoted)]
    assert found == list(fences("\n".join(lines)))
