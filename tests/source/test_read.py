"""What is not a readable text is refused before YAML is looked at."""

from __future__ import annotations

from pathlib import Path

import pytest
from pace import within

from dohae.errors import InvalidModel
from dohae.source import Limits, decode, parse_tree, read


def refusal(text: str) -> list[str]:
    with pytest.raises(InvalidModel) as refused:
        parse_tree(text, "f.yaml")
    return [str(problem) for problem in refused.value.problems]


def test_a_missing_file_a_folder_and_an_unreadable_path_are_told_apart(tmp_path: Path) -> None:
    with pytest.raises(InvalidModel, match=r"x\.yaml: no such file"):
        read(tmp_path / "x.yaml")
    with pytest.raises(InvalidModel, match="is a folder, not a file"):
        read(tmp_path)
    with pytest.raises(InvalidModel, match="cannot be read"):
        read(Path("a\0b"))


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    tmp_path.joinpath("a.yaml").write_bytes("\ufeff제목: x".encode())
    text = read(tmp_path / "a.yaml")
    assert text == "제목: x"
    (key, _), *_ = parse_tree(text, "a.yaml")[0].entries
    assert (key.where.line, key.where.column) == (1, 1)


def test_the_place_of_the_first_byte_that_is_not_utf8_is_told() -> None:
    raw = "a: 1\n제목: ".encode() + "업무".encode("euc-kr")
    with pytest.raises(InvalidModel) as refused:
        decode(raw, "f.yaml")
    assert str(refused.value) == "f.yaml:2:5: is not UTF-8: byte 0xbe (save the file as UTF-8)"


@pytest.mark.parametrize(
    "text", ["제목: 업무 시스템\n", "title: a # 뷁, 가게의 「x」·→\n", "a: 펲시 콜라"]
)
def test_korean_of_windows_is_named_as_what_it_is(text: str) -> None:
    with pytest.raises(InvalidModel) as refused:
        decode(text.encode("cp949"), "f.yaml")
    column = next(at for at, char in enumerate(text, 1) if not char.isascii())
    said = f"f.yaml:1:{column}: is CP949 (EUC-KR), not UTF-8 (save the file as UTF-8)"
    assert str(refused.value) == said


@pytest.mark.parametrize(
    ("text", "encoding"),
    [("title: café", "latin-1"), ("テストの図", "shift-jis"), ("a: “x” – y", "cp1252")],
)
def test_other_languages_are_not_taken_for_korean(text: str, encoding: str) -> None:
    with pytest.raises(InvalidModel, match="is not UTF-8: byte 0x"):
        decode(text.encode(encoding), "f.yaml")


@pytest.mark.parametrize(
    ("encoding", "name"),
    [
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32-le", "UTF-32"),
        ("utf-32-be", "UTF-32"),
    ],
)
def test_other_unicode_is_named_as_what_it_is(encoding: str, name: str) -> None:
    with pytest.raises(InvalidModel) as refused:
        decode("\ufeff제목: x".encode(encoding), "f.yaml")
    assert str(refused.value) == f"f.yaml:1:1: is {name}, not UTF-8 (save the file as UTF-8)"


def test_binary_is_named_as_what_it_is() -> None:
    with pytest.raises(InvalidModel, match=r"f\.yaml:1:5: is not text"):
        decode(b"\x89PNG\0\0", "f.yaml")


def test_a_text_may_be_as_large_as_the_limit_and_no_byte_larger() -> None:
    limits = Limits(size=12)
    assert decode("가나다라".encode(), "f", limits) == "가나다라"
    with pytest.raises(InvalidModel, match="larger than a model may be"):
        decode("가나다라a".encode(), "f", limits)
    with pytest.raises(InvalidModel, match="larger than a model may be"):
        parse_tree("가나다라a", "f", limits)


def test_ten_megabytes_are_refused_within_a_second(tmp_path: Path) -> None:
    big = "".join(f"n{i}: box\n" for i in range(900_000))
    tmp_path.joinpath("big.yaml").write_text(big)
    with within(1):
        with pytest.raises(InvalidModel, match="larger than a model may be"):
            read(tmp_path / "big.yaml")
        assert len(refusal(big)) == 1


def test_an_endless_file_is_left_after_the_limit() -> None:
    with pytest.raises(InvalidModel, match="larger than a model may be"):
        read(Path("/dev/zero"))


def test_every_character_that_yaml_forbids_is_told_with_its_place() -> None:
    assert refusal("a: b\x07\nc: \x1b[0m\n# \ufdd0\n") == [
        "f.yaml:1:5: character U+0007 may not stand here (leave it out)",
        "f.yaml:2:4: character U+001B may not stand here (leave it out)",
        "f.yaml:3:3: character U+FDD0 may not stand here (leave it out)",
    ]
