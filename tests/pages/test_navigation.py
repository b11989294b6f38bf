"""Folders in the navigation become their pages."""

from __future__ import annotations

from dohae.pages.navigation import expand

FOLDERS = {"cases": ["cases/index.md", "cases/blog.md"]}


def test_a_folder_becomes_its_pages_wherever_it_stands() -> None:
    nav = [{"소개": "index.md"}, {"사례": "cases/"}, {"더": [{"또": "cases/"}, "closing.md"]}]
    assert expand(nav, FOLDERS) == [
        {"소개": "index.md"},
        {"사례": ["cases/index.md", "cases/blog.md"]},
        {"더": [{"또": ["cases/index.md", "cases/blog.md"]}, "closing.md"]},
    ]


def test_a_folder_without_pages_has_no_entry() -> None:
    assert expand([{"갤러리": "gallery/"}, "index.md"], FOLDERS) == ["index.md"]


def test_a_folder_without_a_title_gives_its_pages_one_by_one() -> None:
    nav = ["index.md", "cases/", {"끝": ["gallery/"]}]
    expanded = expand(nav, {"cases": ["cases/index.md", "cases/a.md"]})
    assert expanded == ["index.md", "cases/index.md", "cases/a.md"]
